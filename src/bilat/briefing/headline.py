"""The headline figures of a pair: the newest of each, with the one before it."""

import msgspec

from bilat.briefing import trade
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment
from bilat.briefing.model import Absent, Cell
from bilat.briefing.phrase import academic, dated, name, state, value, whose, word, words, year
from bilat.briefing.projects import projects
from bilat.briefing.series import Point, firm, points, whole_years, year_before
from bilat.briefing.students import counted

OLD = 6


class Line(msgspec.Struct, frozen=True):
    """One headline figure: its name, the newest point, the one to compare it with."""

    label: str
    now: Point
    before: Point | None = None
    kind: str = "flow"


def lines(desk: Desk) -> tuple[Line, ...]:
    """The headline figures that are held, in the order of a brief."""
    return (*_goods(desk), *_money(desk), *_people(desk), *_work(desk))


def _goods(desk: Desk) -> list[Line]:
    """Both directions of the fullest account of late years, or what is held of its balance."""
    recent = [
        a for a in trade.accounts(desk) if a.years[-1].period.end.year >= desk.today.year - OLD
    ]
    if not recent:
        return []
    main = recent[0]
    out: list[Line] = []
    for key, part in (
        ("head.exports", "exports"), ("head.imports", "imports"),
        ("head.total", "total"), ("head.balance", "balance"),
    ):  # fmt: skip
        series = [p for y in main.years if (p := getattr(y, part)) is not None]
        if not series or series[-1].period.end.year < desk.today.year - OLD:
            continue
        if out and part in ("total", "balance") and len(out) > 1:
            continue
        before = year_before(series, series[-1])
        out.append(Line(_label(desk, key, main.reporter, main.partner), series[-1], before))
    return out


def _label(desk: Desk, key: str, a: str, b: str) -> str:
    label: str = words(desk.lang, "names").capital(
        word(
            desk, key, whose=whose(desk, a), a=state(desk, a), b=state(desk, b),
            others=whose(desk, b),
        ).text
    )  # fmt: skip
    return label


def _money(desk: Desk) -> list[Line]:
    out = []
    for host, home in desk.ways:
        total = [
            p
            for p in firm(points(desk, "fdi_cumulative", host, home))
            if p.figure.precision in ("exact", "rounded")
            and p.period.end.year >= desk.today.year - 5
        ]
        stock = [
            p
            for p in firm(points(desk, "fdi_stock", host, home))
            if p.period.end.year >= desk.today.year - 5
        ]
        if total:
            out.append(Line(_label(desk, "head.fdi", host, home), total[-1], None, "total"))
        if stock:
            before = next((p for p in stock[:-1][::-1] if p.unit == stock[-1].unit), None)
            out.append(Line(_label(desk, "head.stock", host, home), stock[-1], before, "stock"))
        firms = [
            p
            for p in firm(points(desk, "companies", host, home))
            if p.period.end.year >= desk.today.year - 5
        ]
        if firms:
            out.append(Line(_label(desk, "head.companies", host, home), firms[-1], None, "stock"))
    return out


def _people(desk: Desk) -> list[Line]:
    out = []
    for host, home in desk.ways:
        found = firm(whole_years(points(desk, "tourists", host, home)))
        if found and found[-1].period.end.year >= desk.today.year - 4:
            before = year_before(found, found[-1])
            out.append(Line(_label(desk, "head.visitors", host, home), found[-1], before))
        taught = counted(desk, host, home)
        if taught is not None:
            out.append(Line(_label(desk, "head.students", host, home), taught, None, "year"))
    return out


def _work(desk: Desk) -> list[Line]:
    for project in projects(desk)[:3]:
        for part in ("overall physical", "overall"):
            found = project.of("project_progress", part, "percent")
            if found and project.subject is not None:
                label = word(desk, "head.progress", name=name(desk, project.subject, False)).text
                return [Line(label, found[-1], None, "stock")]
    return []


def time(desk: Desk, line: Line, point: Point) -> Fragment:
    """The time a headline figure is for."""
    if line.kind == "flow":
        return year(desk, point)
    if line.kind == "year" and point.period.days > 300:
        return academic(desk, point)
    if line.kind == "total":
        return word(desk, "head.since", start=str(point.period.start.year), end=at_end(desk, point))
    return dated(desk, point.period, point.ids)


def at_end(desk: Desk, point: Point) -> Fragment:
    """The last month of a total."""
    from bilat.facts.period import Period

    end = point.period.end
    return dated(desk, Period.parse(f"{end.year}-{end.month:02d}"), point.ids)


def row(desk: Desk, line: Line) -> tuple[Cell, ...]:
    """A headline figure as a row of a table."""
    now = value(desk, line.now)
    then = Fragment("")
    if line.before is not None:
        then = value(desk, line.before) + " (" + time(desk, line, line.before) + ")"
    return (
        Cell(line.label),
        Cell(now.text, now.facts, number=True),
        Cell(time(desk, line, line.now).text),
        Cell(then.text, then.facts, number=True),
    )


def gaps(desk: Desk) -> tuple[Absent, ...]:
    """The headline figures of which nothing may be stated, direction by direction."""
    held = {line.label for line in lines(desk)}
    wanted = [
        _label(desk, key, host, home)
        for host, home in desk.ways
        for key in ("head.exports", "head.visitors", "head.students")
    ]
    reason = word(desk, "head.gap").text
    return tuple(Absent(f"glance.{n}", w, reason) for n, w in enumerate(wanted) if w not in held)
