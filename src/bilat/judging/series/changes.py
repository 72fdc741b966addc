"""By how much did it change, and which way did it go?"""

from collections.abc import Sequence
from itertools import pairwise

from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.series.levels import of_runs
from bilat.judging.series.runs import Point, Run, accounts, end_of, filled
from bilat.judging.series.verdict import none_held, outcome, tell
from bilat.reading.claim import Reading
from bilat.reading.course import Course

# A net move of at least the first share bears out that values went its way; of at least the second
# it stands against the other way.
_MOVED, _AGAINST = 0.005, 0.02
# "Stable" is within this share of the mean; beyond the second, it is not.
_STABLE, _UNSTABLE = 0.10, 0.25
# The share of yearly moves that may go the other way where "steadily" is said.
_STEADY = 1 / 3


def judge_change(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """The change from the first to the last value of the time, by each publisher."""
    return [
        of_runs(reading, [_change(reading, course, run, bench) for run in runs])
        for runs in accounts(course, bench)
    ]


def judge_trend(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """Which way values went over the time, by each publisher."""
    return [
        of_runs(reading, [_trend(reading, course, run, bench) for run in runs])
        for runs in accounts(course, bench)
    ]


def _ends(run: Run, period: Period, bench: Bench) -> tuple[Point, ...]:
    """The values of a time, where both its ends are held to a year or two; else none."""
    points = run.within(period)
    end = end_of(period, points)
    slack = max(1, (end.year - period.start.year) // 5)
    if len(points) < 2 or points[0].period.end.year - period.start.year > slack:
        return ()
    late = end.year - points[-1].period.end.year > max(slack, 2)
    return () if late else points


def _change(reading: Reading, course: Course, run: Run, bench: Bench) -> Outcome:
    period = reading.period
    if period is None:
        return none_held(reading)
    points: Sequence[Point] = _ends(run, period, bench)
    if not points and (now := run.within(period)) and len(now) == 1:
        before = [p for p in run.points if p.period.end.year == now[0].period.end.year - 1]
        points = (*before, *now)  # "rose by 5 % in 2020": on the year before
    if len(points) < 2:
        return none_held(reading)
    first, last = points[0], points[-1]
    if first.value == 0 and not course.points:
        return outcome(reading, "unverifiable", [first, last])
    change = last.value - first.value
    value = change if course.points else 100 * change / abs(first.value)
    slack = 0.05 if course.points else 0.5
    told = f"{tell(first)}, {tell(last)}: {value:+.1f} {'points' if course.points else '%'}"
    claimed = Interval(course.low, course.high)
    if claimed.low - slack <= value <= claimed.high + slack:
        return outcome(reading, "confirmed", [first, last], told)
    edge = claimed.low if value < claimed.low else claimed.high
    if run.firm and (abs(edge - value) > 0.1 * abs(edge) + 1 or edge * value < 0):
        return outcome(reading, "contradicted", [first, last], told)
    return outcome(reading, "unverifiable", [first, last], told)


def _trend(reading: Reading, course: Course, run: Run, bench: Bench) -> Outcome:
    period = reading.period
    points = _ends(run, period, bench) if period else ()
    if not period or not points:
        return none_held(reading)
    if not filled(points, period):
        return outcome(reading, "unverifiable", points)
    if course.way == "flat":
        return _flat(reading, run, points)
    sign = 1 if course.way == "up" else -1
    first, last = points[0], points[-1]
    net = sign * (last.value - first.value)
    size = max(abs(first.value), abs(last.value))
    moves = [(b, sign * (b.value - a.value) / size if size else 0.0) for a, b in pairwise(points)]
    against = [b for b, move in moves if move < -0.001]
    if net < -_AGAINST * size:
        verdict = "contradicted" if run.firm else "unverifiable"
        return outcome(reading, verdict, [first, last])  # type: ignore[arg-type]
    if net <= _MOVED * size:
        return outcome(reading, "unverifiable", [first, last])
    if course.over == "every" and against:
        # "every year": one clear exception is enough, a small one leaves it open
        clear = [b for b, move in moves if move < -_AGAINST]
        verdict = "contradicted" if clear and run.firm else "unverifiable"
        shown = sorted({first, *(clear or against)[:1], last}, key=lambda p: p.period)
        return outcome(reading, verdict, shown)  # type: ignore[arg-type]
    if course.strict and len(against) > _STEADY * (len(points) - 1):
        return outcome(reading, "unverifiable", [first, *against[:1], last])
    return outcome(reading, "confirmed", [first, last])


def _flat(reading: Reading, run: Run, points: Sequence[Point]) -> Outcome:
    values = [p.value for p in points]
    mean = abs(sum(values) / len(values))
    spread = max(values) - min(values)
    shown = sorted({points[values.index(min(values))], points[values.index(max(values))]},
                   key=lambda p: p.period)  # fmt: skip
    if spread <= _STABLE * mean:
        return outcome(reading, "confirmed", shown)
    if spread > _UNSTABLE * mean and run.firm:
        return outcome(reading, "contradicted", shown)
    return outcome(reading, "unverifiable", shown)
