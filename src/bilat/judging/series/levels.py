"""Is the level right? At a time, throughout it, in sum, on average, or at its ends."""

from collections.abc import Sequence

from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.series.runs import FILLED, INSISTED, Point, Run, accounts, filled
from bilat.judging.series.verdict import Fit, fit, none_held, outcome, tell
from bilat.reading.claim import Reading
from bilat.reading.course import Course

# How many of a time's values may stand against "almost always".
_MOST = 0.25


def judge_level(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """The verdict by each publisher."""
    return [
        of_runs(reading, [_run(reading, course, run, bench) for run in runs])
        for runs in accounts(course, bench)
    ]


def of_runs(reading: Reading, found: Sequence[Outcome]) -> Outcome:
    """What is said of each of several states: wrong where it is wrong of one, right of all."""
    for verdict in ("contradicted", "unverifiable", "imprecise"):
        for one in found:
            if one.verdict == verdict:
                return one
    if len(found) == 1:
        return found[0]
    rows = tuple(row for one in found for row in one.decides)
    told = "; ".join(one.params["told"] for one in found)
    return Outcome(reading, "confirmed", "series-confirmed", rows, params={"told": told})


def _run(reading: Reading, course: Course, run: Run, bench: Bench) -> Outcome:
    claimed = Interval(course.low, course.high)
    period = reading.period
    if period is None:
        return _any(reading, run, run.latest(bench.moment), claimed)
    points = run.within(period)
    if not points:
        return none_held(reading)
    if course.over in ("first", "last"):
        return _end(reading, course, run, points, claimed, period)
    if course.over == "at":
        return _any(reading, run, points, claimed)
    if course.over in ("sum", "mean"):
        return _together(reading, course, run, points, claimed, bench)
    return _every(reading, course, run, points, claimed, bench)


def _any(reading: Reading, run: Run, points: Sequence[Point], claimed: Interval) -> Outcome:
    """Any value of the time may bear it out; all must stand against it."""
    if not points:
        return none_held(reading)
    fits = [fit(p, claimed) for p in points]
    for point, one in zip(points, fits, strict=True):
        if one == "in":
            return outcome(reading, "confirmed", [point])
    return _missed(reading, run, points, fits)


def _missed(reading: Reading, run: Run, points: Sequence[Point], fits: Sequence[Fit]) -> Outcome:
    if not run.firm:
        return outcome(reading, "unverifiable", points)
    near = [p for p, one in zip(points, fits, strict=True) if one == "near"]
    return outcome(reading, "imprecise" if near else "contradicted", near or points)


def _end(
    reading: Reading, course: Course, run: Run, points: Sequence[Point], claimed: Interval,
    period: Period,
) -> Outcome:  # fmt: skip
    """The value at one end of a time; a year off the end will do where none is held for it."""
    chosen = points[:2] if course.over == "first" else points[-2:]
    edge = period.start.year if course.over == "first" else period.end.year
    close = [p for p in chosen if abs(p.period.end.year - edge) <= 1]
    return _any(reading, run, close, claimed)


def _every(
    reading: Reading, course: Course, run: Run, points: Sequence[Point], claimed: Interval,
    bench: Bench,
) -> Outcome:  # fmt: skip
    assert reading.period is not None
    fits = [fit(p, claimed) for p in points]
    out = [p for p, one in zip(points, fits, strict=True) if one == "out"]
    missed = [p for p, one in zip(points, fits, strict=True) if one != "in"]
    allowed = _MOST * len(points) if course.over == "most" else 0
    if len(missed) <= allowed:
        if filled(points, reading.period, INSISTED if course.strict else FILLED):
            return outcome(reading, "confirmed", points)
        return outcome(reading, "unverifiable", points)
    if run.firm and (len(out) == len(points) or (course.strict and len(out) > allowed)):
        return outcome(reading, "contradicted", out)
    return outcome(reading, "unverifiable", points)


def _together(
    reading: Reading, course: Course, run: Run, points: Sequence[Point], claimed: Interval,
    bench: Bench,
) -> Outcome:  # fmt: skip
    assert reading.period is not None
    total = sum(p.value for p in points)
    value = total if course.over == "sum" else total / len(points)
    whole = filled(points, reading.period)
    word = "in sum" if course.over == "sum" else "on average"
    joined = Point(reading.period, value, tuple(pair for p in points for pair in p.of))
    told = f"{tell(joined)} {word}"
    if fit(joined, claimed) == "in" and whole:
        return outcome(reading, "confirmed", points, told)
    if run.firm and whole and fit(joined, claimed) == "out":
        return outcome(reading, "contradicted", points, told)
    return outcome(reading, "unverifiable", points, told)


def judge_share(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """The share of a whole, usually the world: the states' value over the whole's, by year."""
    from msgspec.structs import replace

    parts = accounts(replace(course, together=True), bench)
    wholes = accounts(replace(course, states=(course.whole,), together=False), bench)
    result = []
    for (part,) in parts:
        for (whole,) in wholes:
            held = {p.period: p for p in whole.points if p.value > 0}
            shares = tuple(
                Point(p.period, 100 * p.value / held[p.period].value, (*p.of, *held[p.period].of))
                for p in part.points
                if p.period in held
            )
            run = Run(part.state, shares, part.firm and whole.firm)
            result.append(_run(reading, course, run, bench))
    return result
