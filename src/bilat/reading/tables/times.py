"""When: the period of a number of a table, from its heads and the lines above."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.facts.state import states
from bilat.measures import Measure
from bilat.reading.direction import Ends
from bilat.reading.quantities import read_spans
from bilat.reading.scene import measure_of
from bilat.reading.spans import PeriodSpan
from bilat.reading.tables.heads import Head
from bilat.reading.timing import at_end, bounds, resolve

_PARTS = frozenset({"day", "week", "month", "quarter", "half", "part-year"})
_LONG = 900  # days; a flow over more is a total
OCTOBER = 10


class When(msgspec.Struct, frozen=True):
    """The period span of a number, None where nothing gives one; `academic` where the year is."""

    span: PeriodSpan | None = None
    academic: bool = False


def when(
    cell: Sequence[Head], table: Sequence[Head], axes: Sequence[Head], timed: bool, day: date | None
) -> When | None:
    """The span of a number: its own heads', else one of the table's; None where they do not agree.

    `timed` tells that heads along one side of the table give periods, so that a number without one
    there is of no period that can be told.
    """
    own = [p for head in cell for p in head.periods]
    words = " ".join(h.text.lower() for h in (*cell, *axes, *table))
    academic = "academic year" in words or "academic session" in words
    distinct = {(p.first, p.last, p.label) for p in own}
    if len(distinct) > 1:
        return None
    above = [p for head in (*axes, *table) for p in head.periods]
    if own:
        span = _fiscal(own[0], axes, day)
        if not all(_allows(p, span) for p in above):
            return None
        return When(span, academic)
    if timed:
        return None
    dated = [p for p in above if p.first and p.last and not p.relative]
    if len({(p.first, p.last) for p in dated}) > 1:
        return None
    return When(dated[0] if dated else None, academic)


def _allows(wider: PeriodSpan, span: PeriodSpan) -> bool:
    """Whether a period above a table leaves the years in it whole."""
    if wider.bound in ("as of", "by", "until") or wider.relative:
        return True
    outer, inner = bounds(wider), bounds(span)
    if outer is None or inner is None:
        return False
    if outer.covers(inner):
        return True
    return wider.grain not in _PARTS


_FISCAL = re.compile(r"\b(?:fy|fiscal|financial)\b", re.IGNORECASE)


def _fiscal(span: PeriodSpan, axes: Sequence[Head], day: date | None) -> PeriodSpan:
    """A bare year, or two that follow each other, under "Fiscal year" is a fiscal year."""
    if span.fiscal or not any(_FISCAL.search(h.text) for h in axes):
        return span
    two = len(span.label) == 2 and span.label[1] == span.label[0] + 1
    if span.grain != "year" and not two:
        return span
    found = read_spans(f"FY {span.text}", written=day)[1]
    return found[0] if len(found) == 1 else span


def measure_over(measure: Measure, span: PeriodSpan | None) -> Measure | None:
    """The measure of a number over a span: a flow over years is a total, if there is one."""
    if measure.kind != "flow" or span is None or span.relative:
        return measure
    opened = span.last is None and span.bound == "since"
    long = span.first and span.last and (span.last - span.first).days > _LONG
    if not opened and not long:
        return measure
    total = next((m for m in measure.loose if measure_of(m).kind == "cumulative"), None)
    return measure_of(total) if total else None


def periods(
    found: When, measure: Measure, way: Ends, pair: Sequence[str]
) -> tuple[Period | None, ...]:
    """The periods of a number between two states; (None,) where none is given."""
    span = found.span
    if span is None:
        return (None,)
    if found.academic and len(span.label) == 2:
        return (Period(date(span.label[0], 9, 1), date(span.label[1], 8, 31)),)
    register = states()
    whose = [register.get(s) for s in (way.reporter, way.partner) if s]
    if way.reporter and not measure.symmetric and measure.kind != "target":
        whose = [register.get(way.reporter)]
    if len(span.label) == 2:
        # "2021-22" is no American label: the other state's year is meant, or may be.
        named = {s.code: s for s in whose if s}
        odd = [s for s in named.values() if s.fiscal_start == OCTOBER]
        others = [register.get(s) for s in pair if s not in named]
        whose = [*(s for s in named.values() if s not in odd), *(others if odd else ())]
    result = resolve(span, whose or [None])
    if measure.kind in ("stock", "progress", "rank"):
        return tuple(at_end(p) for p in result)
    return result
