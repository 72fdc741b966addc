"""What day, month or year a period span stands for when it dates an event."""

import re
from collections.abc import Sequence
from datetime import date

from bilat.facts.period import Period
from bilat.reading.chunks import Chunk
from bilat.reading.spans import PeriodSpan
from bilat.reading.timing import bounds

_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
# Longer than this a span dates nothing.
_LONGEST = 3700


def dated(span: PeriodSpan) -> bool:
    """Whether a span can date an event: no century, no stretch reckoned from today."""
    if span.bound in ("as of", "before", "after"):
        return False
    period = when(span)
    if period is None:
        return yearless(span)
    if span.relative and span.grain not in ("day", "month"):
        return False
    return period.days <= _LONGEST


def when(span: PeriodSpan) -> Period | None:
    """The period of a span; of one with an open end the day, month or year at which it opens.

    >>> from bilat.reading.quantities import read_spans
    >>> str(when(read_spans("since 2022", fiscal_start=4, written=None)[1][0]))
    '2022-01-01/2022-12-31'
    """
    if span.first and span.last is None:
        return Period(span.first, _last_of(span.first, span.text))
    if span.bound in ("until", "by") and span.last and span.first is None:
        return Period(_first_of(span.last, span.text), span.last)
    return bounds(span)


def yearless(span: PeriodSpan) -> bool:
    """Whether a span gives a day or month and leaves out the year ("May 13-14")."""
    return span.first is None and span.last is None and bool(_MONTH.search(span.text))


def undated(span: PeriodSpan) -> bool:
    """Whether the words give a day or month alone, whatever year was reckoned for them.

    >>> from bilat.reading.quantities import read_spans
    >>> day = date(2026, 5, 1)
    >>> [undated(read_spans(t, fiscal_start=4, written=day)[1][0]) for t in ("in June", "last May")]
    [True, False]
    """
    if not (span.relative or yearless(span)) or re.search(r"\d{4}|[’']\d\d", span.text):
        return False
    return bool(_MONTH.search(span.text)) and not _RECKONED.search(span.text)


_RECKONED = re.compile(r"\b(?:last|this|next|previous|past|coming|year|ago|same)\b", re.IGNORECASE)


def _last_of(first: date, text: str) -> date:
    if (first.month, first.day) == (1, 1) and not _MONTH.search(text):
        return date(first.year, 12, 31)
    if first.day == 1:
        return Period.parse(f"{first:%Y-%m}").end
    return first


def _first_of(last: date, text: str) -> date:
    if (last.month, last.day) == (12, 31) and not _MONTH.search(text):
        return date(last.year, 1, 1)
    if last == Period.parse(f"{last:%Y-%m}").end:
        return date(last.year, last.month, 1)
    return last


# A despatch names town and day within so many chunks.
_HEAD = 12
_DASHES = frozenset("( — – - :".split())


def dateline(row: Sequence[Chunk], i: int) -> bool:
    """Whether a period is the head of a despatch: "Bengaluru, May 15 (PTI)", "date 2025-05-15"."""
    if i > _HEAD:
        return False
    before = row[:i]
    if any(u.kind == "word" and u.word not in ("date", "updated", "published") for u in before):
        return False
    if any(u.word == "date" for u in before):
        return True
    placed = any(u.kind in ("place", "state") for u in before)
    return placed and i + 1 < len(row) and row[i + 1].word in _DASHES


_LIMIT = frozenset(
    "the fall end early late mid summer spring autumn winter middle close beginning start of year "
    "first second third fourth half quarter later no than".split()
)


def limit(row: Sequence[Chunk], i: int, span: PeriodSpan) -> bool:
    """Whether a period is a limit: "by 2030", "by the end of 2030", "by fall of 2025"."""
    if span.bound == "by":
        return True
    k = i - 1
    while k > 0 and row[k].word in _LIMIT:
        k -= 1
    return k >= 0 and row[k].word == "by"
