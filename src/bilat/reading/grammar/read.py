"""Both kinds of span of a text in one pass, so that overlaps are settled once."""

import re
from datetime import date

from bilat.reading.grammar.amounts import amounts
from bilat.reading.grammar.context import Context
from bilat.reading.grammar.furniture import mask
from bilat.reading.grammar.timeline import timeline
from bilat.reading.grammar.tokens import tokenise
from bilat.reading.grammar.words import words
from bilat.reading.spans import PeriodSpan, Quantity

_DIGIT = re.compile(r"\d|[½⅓⅔¼¾]")
_WORD = re.compile(r"[a-z]+")


def read(
    text: str, fiscal_start: int, written: date | None, day_first: bool
) -> tuple[list[Quantity], list[PeriodSpan]]:
    """All quantities and all periods; a quantity may lie inside a relative period.

    A day of writing outside 1700–2300 is taken for a slip: relative periods then get no dates.
    """
    w = words()
    if written is not None and not 1700 <= written.year <= 2300:
        written = None
    if not _DIGIT.search(text):
        found = _WORD.findall(text.lower())
        if w.starters.isdisjoint(found) and w.time_words.isdisjoint(found):
            return [], []
    line = tokenise(text)
    mask(line, w)
    spans = timeline(Context(line, w, fiscal_start, written, day_first))
    return amounts(line, w), spans
