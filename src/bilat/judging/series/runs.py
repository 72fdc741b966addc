"""Runs: what one publisher's series say of a claim's states, value by value, sums in the open."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.interval import Interval
from bilat.facts.number import covers
from bilat.facts.period import Period
from bilat.facts.series import Series
from bilat.facts.witness import official
from bilat.judging.bench import Bench
from bilat.reading.course import Course
from bilat.reading.timing import FAR_FUTURE, FAR_PAST

# A claim about the present is compared with values up to this many years older.
FRESH = 3
# The share of a time's years of which values must be held for all of them to count as borne out;
# and where the words insist on all of them.
FILLED, INSISTED = 0.5, 0.75


class Point(msgspec.Struct, frozen=True):
    """One value and the figures that it is made of: itself, or those added up."""

    period: Period
    value: float
    of: tuple[tuple[Series, int], ...]

    def figures(self) -> tuple[Figure, ...]:
        """The facts behind the value."""
        return tuple(series.figure(place) for series, place in self.of)

    def covers(self) -> Interval:
        """What the value as printed supports; a sum is that number."""
        if len(self.of) > 1:
            return Interval(self.value, self.value)
        series, place = self.of[0]
        return covers(series.values[place], series.unit, "exact")


class Run(msgspec.Struct, frozen=True):
    """The values of a state, or of several together, oldest first.

    `firm` is set where their publisher's word decides: an office, or a source that the user
    prefers. Other values bear a claim out, and contradict nobody.
    """

    state: str
    points: tuple[Point, ...]
    firm: bool

    def within(self, period: Period) -> tuple[Point, ...]:
        """The values of times that lie in a period."""
        return tuple(p for p in self.points if period.covers(p.period))

    def latest(self, moment: date) -> tuple[Point, ...]:
        """The last value up to a day, and that of the day's year; none where they are old."""
        past = [p for p in self.points if p.period.end <= moment]
        found = past[-1:] if past and moment.year - past[-1].period.end.year <= FRESH else []
        return tuple(found + [p for p in self.points if p.period.covers(Period(moment, moment))])


def accounts(course: Course, bench: Bench) -> list[tuple[Run, ...]]:
    """For each publisher that has all the figures of a claim, a run per state (or one for all)."""
    wanted = [(m, s) for m in course.measures for s in course.states]
    held = {key: bench.snapshot.series(*key, bench.as_of) for key in wanted}
    publishers = sorted({s.source.canonical for found in held.values() for s in found})
    result = []
    for publisher in publishers:
        rows = {
            key: [s for s in found if s.source.canonical == publisher and usable(s)]
            for key, found in held.items()
        }
        if all(rows.values()):
            result.append(tuple(_runs(course, rows)))
    return result


def usable(series: Series) -> bool:
    """Whether a series may speak at all."""
    return series.marker not in ("SOURCE ERROR", "PARTIAL")


def _runs(course: Course, rows: dict[tuple[str, str], list[Series]]) -> Iterable[Run]:
    groups = [course.states] if course.together else [(state,) for state in course.states]
    for states in groups:
        parts = [rows[m, s] for m in course.measures for s in states]
        yield Run(" ".join(states), added(parts), all(map(firm, [s for p in parts for s in p])))


def firm(series: Series) -> bool:
    """Whether a series' word decides."""
    return not series.marker and (series.preferred or official(series.source))


def added(parts: Sequence[Sequence[Series]]) -> tuple[Point, ...]:
    """The values of several series added up, for the times that all of them have."""
    columns: list[dict[Period, Point]] = []
    for part in parts:
        column: dict[Period, Point] = {}
        for series in part:
            for place, (period, value) in enumerate(
                zip(series.periods, series.values, strict=True)
            ):
                column.setdefault(period, Point(period, value, ((series, place),)))
        columns.append(column)
    if len(columns) == 1:
        return tuple(sorted(columns[0].values(), key=lambda p: (p.period.end, p.period.start)))
    shared = set(columns[0]).intersection(*columns[1:])
    return tuple(
        Point(
            period,
            sum(c[period].value for c in columns),
            tuple(pair for c in columns for pair in c[period].of),
        )
        for period in sorted(shared, key=lambda p: (p.end, p.start))
    )


def end_of(period: Period, points: Sequence[Point]) -> date:
    """The last day of a time; of one without an end, that of the last value."""
    return points[-1].period.end if period.end == FAR_FUTURE and points else period.end


def filled(points: Sequence[Point], period: Period, share: float = FILLED) -> bool:
    """Whether values are held for enough of the years of a time to speak of all of them."""
    end = end_of(period, points)
    start = period.start
    if start == FAR_PAST and points:
        start = points[0].period.start  # "before 2010" is as far back as there are values
    years = max(1, end.year - start.year + 1)
    return len({p.period.end.year for p in points}) >= share * years
