"""Periods in prose: days, months, calendar and fiscal years, ranges, open ends, relative ones."""

from datetime import date

from bilat.reading.grammar.read import read
from bilat.reading.spans import PeriodSpan


def periods(
    text: str, *, fiscal_start: int = 4, written: date | None = None, day_first: bool = True
) -> tuple[PeriodSpan, ...]:
    """The periods of `text` in order, each with its place; they do not overlap.

    `fiscal_start` is the month in which a fiscal year begins; `written`, the day of the text, gives
    relative periods their dates, which they lack otherwise; `day_first` decides "05/06/2025".

    >>> [(str(p.first), str(p.last), p.grain) for p in periods("in 2023-24 (Apr–Nov)")]
    [('2023-04-01', '2023-11-30', 'part-year')]
    >>> [(str(p.first), p.last, p.bound) for p in periods("since 2014")]
    [('2014-01-01', None, 'since')]
    """
    return tuple(read(text, fiscal_start, written, day_first)[1])
