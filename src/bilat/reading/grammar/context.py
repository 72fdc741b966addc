"""What a reading of periods needs to know: the line, the words, and the settings."""

from datetime import date
from typing import NamedTuple

from bilat.reading.grammar.tokens import Line
from bilat.reading.grammar.words import Words


class Context(NamedTuple):
    """A line with the settings of its reading.

    `start` is the month in which fiscal years begin, `written` the day of the text where known,
    `day_first` whether "05/06" is the fifth of June.
    """

    line: Line
    w: Words
    start: int = 4
    written: date | None = None
    day_first: bool = True
