"""Quantities in prose: numbers with unit, hedge and direction of change.

Reads numbers as South Asian, Japanese, US and European writers write them. What is no quantity
(G20, US-2, Article 370, telephone numbers, years) is nothing. How a written number becomes an
interval is the design's table, `bilat.facts.interval.written`.
"""

from datetime import date

from bilat.reading.grammar.read import read
from bilat.reading.spans import PeriodSpan, Quantity


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of `text` in order, each with its place; they do not overlap.

    >>> [(q.value, q.unit, q.hedge) for q in quantities("exports of over ₹1.2 lakh crore")]
    [(1200000000000.0, 'INR', '>')]
    >>> [(q.value, q.noun, q.hedge) for q in quantities("1,400+ Japanese companies")]
    [(1400.0, 'companies', '>')]
    """
    return tuple(read(text, 4, None, True)[0])


def read_spans(
    text: str, *, fiscal_start: int = 4, written: date | None = None, day_first: bool = True
) -> tuple[tuple[Quantity, ...], tuple[PeriodSpan, ...]]:
    """The quantities and periods of `text`, none overlapping another.

    A number inside a period ("five" in "the last five years") belongs to the period alone.
    `fiscal_start` is the month in which a fiscal year begins, `written` the day of the text, by
    which relative periods get dates, and `day_first` decides "05/06/2025".

    >>> numbers, times = read_spans("exports of ~USD 6 bn in 2023–24")
    >>> [q.text for q in numbers], [p.text for p in times]
    (['USD 6 bn'], ['2023–24'])
    """
    found, spans = read(text, fiscal_start, written, day_first)
    taken = [(span.start, span.end) for span in spans]
    kept = (q for q in found if not any(a < q.end and q.start < b for a, b in taken))
    return tuple(kept), tuple(spans)
