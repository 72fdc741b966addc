"""Of when a figure is: the period that its words, its sentence or the words around give it."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from bilat.facts.period import Period
from bilat.facts.state import State
from bilat.measures import Measure
from bilat.reading.context import Context
from bilat.reading.measuring import Link
from bilat.reading.scene import Scene, measure_of
from bilat.reading.spans import PeriodSpan
from bilat.reading.timing import (
    FAR_PAST,
    at_end,
    is_base,
    own_periods,
    periods_of,
    resolve,
    told,
    year_before,
)


class When(NamedTuple):
    """Periods that a figure may be of; `sure` unless they are reckoned or taken from far.

    A figure whose period is not sure never stands against the facts of that period.
    """

    periods: tuple[Period, ...] = ()
    sure: bool = True


def periods_for(
    scene: Scene, one: Link, measure: Measure, reporters: list[State | None], context: Context
) -> When:
    """The periods of a figure of this measure, none where nothing gives one."""
    q = one.quantity
    spans = periods_of(scene, q, one.cue[1])
    yearly = measure.kind in ("flow", "share", "rate")
    if yearly:
        # "since 2015–16" opens a time; it is no year of its own.
        spans = tuple(s for s in spans if s.bound not in ("since", "after") or s.last is not None)
    base = is_base(scene, q)
    firm = tuple(s for s in spans if not s.relative and (not base or s.start >= q.end))
    if base or any(s.relative for s in spans):
        # "from X last year": which year that is depends on what is being compared.
        if not firm and yearly:
            found = _reckoned(scene, spans, base, reporters)
            around = context.carried or context.before
            if found.periods or base or around is None:
                return found
            return When(tuple(resolve(around, reporters)), sure=False)
        spans = firm
    periods = [p for span in spans for p in _years(scene, span, reporters)]
    if measure.kind in ("stock", "progress", "rank"):
        periods = [at_end(p) for p in periods]
    if periods or not yearly or base or any(s.bound == "since" for s in scene.periods):
        return When(tuple(periods))
    if context.carried is not None:
        # Where the sentence has a period for another number, the one before may have passed.
        return When(tuple(resolve(context.carried, reporters)), sure=not told(scene))
    if context.before is not None and not told(scene):
        return When(tuple(resolve(context.before, reporters)), sure=False)
    return When()


# A flow over more days than these is a total.
_LONG = 900


# "FDI has cumulatively amounted to", "to date": a total, whatever day is named besides.
_TO_DATE = re.compile(r"\b(?:cumulatively|to date|till date|all told)\b(?! (?:in|this)\b)", re.I)


def summed(scene: Scene, one: Link, identity: str) -> str:
    """The measure of the total where a flow is told over many years: "FDI since April 2000"."""
    measure = measure_of(identity)
    if measure.kind != "flow":
        return identity
    total = next((m for m in measure.loose if measure_of(m).kind == "cumulative"), None)
    if total is not None and _TO_DATE.search(scene.text):
        return total
    spans = periods_of(scene, one.quantity, one.cue[1])
    if total is None or len(spans) != 1 or spans[0].relative:
        return identity
    (span,) = spans
    if span.first is None:
        return identity
    opened = span.last is None and span.bound == "since"
    long = span.last is not None and (span.last - span.first).days > _LONG
    return total if opened or long else identity


def _reckoned(
    scene: Scene, spans: tuple[PeriodSpan, ...], base: bool, reporters: list[State | None]
) -> When:
    """ "A year earlier", "last fiscal year": counted from the sentence's year, or the day."""
    firm = [s for s in own_periods(scene) if not s.relative]
    main = {p for s in firm for p in _years(scene, s, reporters)}
    relative = [s for s in spans if s.relative]
    if len(main) == 1 and len(relative) == 1:
        (year,) = main
        earlier = year_before(relative[0], year)
        return When((earlier,) if earlier else ())
    if base and len(main) == 1 and not relative:
        # "Fell to 22.85 in 2023-24 from 23": of some year before that one.
        (year,) = main
        return When((Period(FAR_PAST, year.start - timedelta(days=1)),))
    if base or firm:
        return When()
    dated = [s for s in relative if s.first and s.last]
    return When(tuple(p for s in dated for p in resolve(s, reporters)), sure=False)


def _years(scene: Scene, span: PeriodSpan, reporters: list[State | None]) -> tuple[Period, ...]:
    """The periods of a span; an academic year runs from September to August."""
    if len(span.label) == 2 and scene.text[: span.start].lower().rstrip().endswith("academic year"):
        return (Period(date(span.label[0], 9, 1), date(span.label[1], 8, 31)),)
    return resolve(span, reporters)
