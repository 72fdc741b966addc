"""Figures over time: for each period the value that the facts bear out, and who says otherwise."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from bilat.briefing.attestation import Standing, standing
from bilat.briefing.desk import Desk
from bilat.facts.figure import Figure
from bilat.facts.period import Period
from bilat.facts.trust import weigh
from bilat.facts.witness import official

YEAR = 360
_SLACK = timedelta(days=3)


class Point(msgspec.Struct, frozen=True):
    """One value of a series.

    `figure` is the row that says it best; `rows` are all that say the same, that one first;
    `rivals` are sound official rows of the same period that say something else.
    """

    figure: Figure
    rows: tuple[Figure, ...]
    standing: Standing
    rivals: tuple[Figure, ...] = ()

    @property
    def value(self) -> float:
        """The plain number."""
        return self.figure.value

    @property
    def unit(self) -> str:
        """Its unit."""
        return self.figure.unit

    @property
    def period(self) -> Period:
        """The time it is for."""
        return self.figure.period

    @property
    def ids(self) -> tuple[str, ...]:
        """The facts to cite: the best row, and one independent of it where there is one."""
        first = self.figure.source.canonical
        other = [r.id for r in self.rows[1:] if r.source.canonical != first and sound(r)]
        return (self.figure.id, *other[:1])

    @property
    def provisional(self) -> bool:
        """Whether the office called it provisional."""
        return self.figure.marker == "PROVISIONAL"


def sound(row: Figure) -> bool:
    """Whether a row is unmarked and comes from more than a secondary page."""
    return not row.marker and row.source.kind != "secondary"


def near(a: Period, b: Period) -> bool:
    """Whether two periods are the same but for a few days at either end."""
    return abs(a.start - b.start) <= _SLACK and abs(a.end - b.end) <= _SLACK


def points(
    desk: Desk,
    measure: str,
    reporter: str,
    partner: str,
    item: str = "",
    unit: str = "",
    partial: bool = False,
) -> tuple[Point, ...]:
    """The series of one measure, direction and item, oldest first.

    A period on which nothing is borne out, or only doubtful rows are held, is left out rather
    than guessed; so are parts of years unless `partial` is set. Worked out once for a desk.
    """
    asked = ("points", measure, reporter, partner, item, unit, partial)
    made: tuple[Point, ...] | None = desk.memo.get(asked)
    if made is None:
        made = desk.memo[asked] = _points(desk, measure, reporter, partner, item, unit, partial)
    return made


def _points(
    desk: Desk, measure: str, reporter: str, partner: str, item: str, unit: str, partial: bool
) -> tuple[Point, ...]:
    held = [
        f
        for f in desk.figures(measure, reporter, partner)
        if f.item == item
        and (not unit or f.unit == unit)
        and f.marker != "SOURCE ERROR"
        and (partial or f.marker != "PARTIAL")
        and f.period.start <= desk.today
    ]
    found = [point(desk, group) for group in _grouped(held)]
    kept = [p for p in found if p is not None]
    return tuple(sorted(kept, key=lambda p: (p.period.end, p.period.start, p.unit)))


def _grouped(held: Sequence[Figure]) -> list[list[Figure]]:
    groups: list[list[Figure]] = []
    for figure in held:
        for group in groups:
            if group[0].unit == figure.unit and near(group[0].period, figure.period):
                group.append(figure)
                break
        else:
            groups.append([figure])
    return groups


def point(desk: Desk, rows: Sequence[Figure]) -> Point | None:
    """The value that rows of one period bear out, None where they do not agree on any."""

    def adds_up(row: Figure) -> bool | None:
        from bilat.judging.figures.arithmetic import agrees

        return agrees(row, desk.snapshot, desk.as_of)

    found: list[Point] = []
    for row in sorted(rows, key=_best):
        if any(row in p.rows for p in found):
            continue
        weight = weigh(row.covers, rows, adds_up)
        with_it = [r for r in rows if r.covers.meets(row.covers)]
        if weight.verdict not in ("confirmed", "disputed"):
            continue
        same = tuple(sorted(with_it, key=lambda r: (r != row, _best(r))))
        against = [r for r in rows if r not in with_it and official(r.source) and not r.marker]
        how = standing([r for r in with_it if _as_exact(r, row)], adds_up)
        found.append(Point(row, same, how, tuple(sorted(against, key=_best))))
    return min(found, key=_rank, default=None)


def _as_exact(row: Figure, said: Figure) -> bool:
    """Whether a row bears out the other as printed, not only a rounder form of it."""
    return row.covers.high - row.covers.low <= 4 * (said.covers.high - said.covers.low) + 1e-9


def _best(row: Figure) -> tuple[int, int, int, float, str]:
    kind = 0 if official(row.source) else 2 if row.source.kind == "secondary" else 1
    loose = {"exact": 0, "rounded": 0, "about": 1, "over": 2, "under": 2}[row.precision]
    marked = {"": 0, "PROVISIONAL": 1, "PARTIAL": 2}.get(row.marker, 3)
    wide = (row.covers.high - row.covers.low) / max(abs(row.value), 1e-9)
    return (marked, loose, kind, round(wide, 4), row.id)


def _rank(point: Point) -> tuple[int, tuple[int, int, int, float, str]]:
    return ({"firm": 0, "told": 0, "weak": 1}[point.standing], _best(point.figure))


def whole_years(found: Sequence[Point]) -> tuple[Point, ...]:
    """Only the points that are for a year."""
    return tuple(p for p in found if YEAR <= p.period.days <= 370)


def firm(found: Sequence[Point]) -> tuple[Point, ...]:
    """Only what may be stated as it is."""
    return tuple(p for p in found if p.standing != "weak")


def at(found: Sequence[Point], period: Period) -> Point | None:
    """The point of that period."""
    return next((p for p in found if near(p.period, period)), None)


def year_before(found: Sequence[Point], now: Point) -> Point | None:
    """The point of the year before, in the same unit."""
    back = Period(_back(now.period.start), _back(now.period.end))
    return next((p for p in found if p.unit == now.unit and near(p.period, back)), None)


def _back(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return day.replace(year=day.year - 1, day=28)


def items(desk: Desk, measure: str, reporter: str, partner: str) -> tuple[str, ...]:
    """What a measure is narrowed down to in this direction, sorted; "" stands for all."""
    return tuple(sorted({f.item for f in desk.figures(measure, reporter, partner)}))


def basis(point: Point) -> str:
    """What the source says that the figure counts, in its note's first words."""
    note = point.figure.note.partition(";")[0].partition("(")[0].strip()
    kept = [p for p in note.split(", ") if not any(c.isdigit() for c in p)]
    text = ", ".join(kept)
    return text if len(text) < 60 else ""
