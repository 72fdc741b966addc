"""Tables: trade by year, investment, loans, exercises, agreements, what is followed of projects."""

from bilat.briefing import trade
from bilat.briefing.agreements import papers
from bilat.briefing.decided_records import Event
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment
from bilat.briefing.loans import signings
from bilat.briefing.meetings import channels
from bilat.briefing.model import Block, Cell, Table
from bilat.briefing.part import Part
from bilat.briefing.phrase import (
    date_of,
    dated,
    differs,
    missing,
    shared,
    state,
    value,
    whose,
    word,
    year,
)
from bilat.briefing.pillars import bilateral
from bilat.briefing.series import Point, basis, firm, points, whole_years

ORDER = 160


def part(desk: Desk) -> Part:
    """The section."""
    blocks: tuple[Block, ...] = (
        *_trade(desk),
        *_investment(desk),
        *_loans(desk),
        *_exercises(desk),
        *_agreements(desk),
    )
    if not blocks:
        return Part((), (missing(desk, "tables"),))
    return Part(blocks)


def _head(desk: Desk, *keys: str, **slots: str) -> tuple[str, ...]:
    return tuple(word(desk, f"table.{key}", **slots).text for key in keys)


def _cell(bit: Fragment) -> Cell:
    return Cell(bit.text, bit.facts, number=True)


def _bare(desk: Desk, point: Point | None) -> Cell:
    """A value in billions of its unit, which the head of the column names."""
    if point is None:
        return Cell(word(desk, "table.none").text, number=True)
    text = f"{point.value / 1e9:,.{shared(point)}g}".replace("-", "−")
    other = [r for r in point.rivals if differs(point, r)]
    if other:
        # Two offices differ: both are shown.
        text += f" / {other[0].value / 1e9:,.4g}"
    return Cell(text, (*point.ids, *(r.id for r in other[:1])), number=True)


def _trade(desk: Desk) -> tuple[Table, ...]:
    out = []
    for main in [a for a in trade.accounts(desk) if len(a.whole) >= 3][:2]:
        a, b = main.reporter, main.partner
        rows = []
        for y in main.whole[-12:][::-1]:
            assert y.exports is not None
            gap = trade.gap(desk, y)
            sign = "−" if (y.gap or 0) < 0 else ""
            digits = min([4, *(shared(p) for p in (y.exports, y.imports, y.balance) if p)])
            shown = f"{sign}{abs(y.gap or 0) / 1e9:,.{digits}g}"
            rows.append(
                (
                    Cell(year(desk, y.exports).text),
                    _bare(desk, y.exports),
                    _bare(desk, y.imports),
                    Cell(shown, gap.facts if gap else (), number=True),
                )
            )
        head = _head(
            desk, "year", "exports", "imports", "balance", whose=whose(desk, a),
            partner=state(desk, b), unit=main.unit,
        )  # fmt: skip
        title = word(desk, "table.trade", who=state(desk, a), partner=state(desk, b)).text
        out.append(Table(f"trade-{a.lower()}-{main.unit.lower()}", title, head, tuple(rows)))
    return tuple(out)


def _investment(desk: Desk) -> tuple[Table, ...]:
    out = []
    for host, home in desk.ways:
        flows = firm(whole_years(points(desk, "fdi_inflow", host, home, "", "USD")))
        flows = tuple(p for p in flows if p.period.end.year >= desk.today.year - 12)
        if len(flows) < 3:
            continue
        rows = tuple(
            (
                Cell(year(desk, p).text),
                _bare(desk, p),
                Cell(basis(p)),
            )
            for p in reversed(flows)
        )
        head = _head(
            desk, "year", "fdi", "basis", whose=whose(desk, home), partner=state(desk, host),
            unit="USD",
        )  # fmt: skip
        title = word(desk, "table.investment", home=state(desk, home), host=state(desk, host)).text
        out.append(Table(f"fdi-{host.lower()}", title, head, rows))
    return tuple(out)


def _loans(desk: Desk) -> tuple[Table, ...]:
    out = []
    for recipient, donor in desk.ways:
        found = signings(desk, recipient, donor)
        if len(found) < 3:
            continue
        rows = []
        for p in reversed(found):
            when, sum_ = dated(desk, p.period, p.ids), value(desk, p)
            rows.append((Cell(when.text), Cell(sum_.text, sum_.facts, number=True)))
        head = _head(desk, "signed", "loans", donor=state(desk, donor))
        title = word(
            desk, "table.aid", donor=state(desk, donor), recipient=state(desk, recipient)
        ).text
        out.append(Table(f"loans-{recipient.lower()}", title, head, tuple(rows)))
    return tuple(out)


def _exercises(desk: Desk) -> tuple[Table, ...]:
    drills = [c for c in channels(desk, desk.subjects, ("exercise",)) if c.last is not None]
    rows = []
    for one in drills:
        assert one.last is not None
        last = one.last
        when = date_of(desk, last)
        place = last.place
        rows.append(
            (
                Cell(last.subject.name),
                Cell(when.text, when.facts),
                Cell(place.text if place else "", place.ids if place else ()),
            )
        )
    if len(rows) < 2:
        return ()
    head = _head(desk, "exercise", "date", "place")
    return (Table("exercises", word(desk, "table.exercises").text, head, tuple(rows)),)


def _agreements(desk: Desk) -> tuple[Table, ...]:
    found: list[Event] = [
        e
        for e in papers(desk, [s for s in desk.subjects if bilateral(s)])
        if e.subject.kind == "agreement" and e.start is not None
    ]
    if len(found) < 2:
        return ()
    rows = []
    for e in found[:40]:
        assert e.start is not None
        when = dated(desk, e.start.period, e.ids)
        place = e.place
        status = e.status
        rows.append(
            (
                Cell(e.subject.name),
                Cell(when.text, when.facts),
                Cell(place.text if place else "", place.ids if place else ()),
                Cell(
                    word(desk, f"status.{e.state}").text if e.state else "",
                    status.ids if status else (),
                ),
            )
        )
    head = _head(desk, "agreement", "date", "place", "status")
    return (Table("agreements", word(desk, "table.agreements").text, head, tuple(rows)),)
