"""Trade and investment: what the two sell each other, invest in each other, and agreed about it.

Goods first, in the account of the state that keeps the fullest; then services, products and the
trade agreement; then investment, companies, targets and surveys; then money and swap lines. Two
official figures that differ are both given.
"""

from bilat.briefing import trade
from bilat.briefing.bit import Bit, listed
from bilat.briefing.desk import Desk
from bilat.briefing.meetings import channels
from bilat.briefing.model import Absent, Block, Chart, Column, Sentence
from bilat.briefing.papers import papers
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import (
    at,
    dated,
    ordinal,
    people_of,
    say,
    size,
    state,
    tally,
    value,
    whose,
    words,
    year,
)
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.records import Event
from bilat.briefing.series import (
    Point,
    basis,
    firm,
    items,
    points,
    whole_years,
    year_before,
)
from bilat.briefing.trade import Account
from bilat.facts.record import Subject

ORDER = 60
# What is older than this is history, not the state of trade.
OLD = 6


def part(desk: Desk) -> Part:
    """The section."""
    held = trade.accounts(desk)
    blocks: tuple[Block, ...] = (
        *paragraph(*_goods(desk, held)),
        *_chart(desk, held),
        *paragraph(*_products(desk, held), *_services(desk)),
        *writings(desk, _trade_papers(desk), 1, 2, 6, 2, age=0.3),
        *paragraph(*_investment(desk), *_presence(desk)),
        *_investment_chart(desk),
        *paragraph(*_surveys(desk)),
        *writings(desk, _money_papers(desk), 2, 2, 5, 1),
        *talks(desk, channels(desk, _about(desk), ("dialogue",)), 1, 5),
    )
    absent: list[Absent] = []
    recent = [a for a in held if a.years[-1].period.end.year >= desk.today.year - OLD]
    if not recent:
        absent.append(Absent("economy", "Goods trade", "no yearly figure of late years is held"))
    return Part(blocks, tuple(absent))


def _about(desk: Desk) -> list[Subject]:
    return [s for s in of_pillar(desk, "economy") if bilateral(s)]


def _trade_papers(desk: Desk) -> tuple[Event, ...]:
    """Agreements on trade, taxes and the like."""
    found = papers(desk, [s for s in _about(desk) if "trade" in s.topics])
    return tuple(e for e in found if e.subject.kind == "agreement")


def _money_papers(desk: Desk) -> tuple[Event, ...]:
    """Swap lines, funds, roadmaps and pledges of investment."""
    return papers(desk, [s for s in _about(desk) if "trade" not in s.topics])


def _surveys(desk: Desk) -> list[Sentence | None]:
    """What companies of one in the other say of their plans, the newest survey of each question."""
    found: list[tuple[Point, str, str, str]] = []
    for host, home in desk.ways:
        for item in items(desk, "survey_share", host, home):
            maker, _, what = item.partition(":")
            series = firm(points(desk, "survey_share", host, home, item))
            recent = series and series[-1].period.end.year >= desk.today.year - 3
            if what and recent and words(desk.lang, "names").answer(what.strip()):
                found.append((series[-1], maker.strip(), what.strip(), f"{host} {home}"))
    found.sort(key=lambda f: (-f[0].period.end.toordinal(), f[2]))
    out: list[Sentence | None] = []
    for p, maker, what, way in found[:3]:
        host, home = way.split()
        out.append(
            say(
                desk, "survey", 5, maker=maker, year=dated(desk, p.period, p.ids),
                share=value(desk, p), home=_adjective(desk, home), host=state(desk, host),
                what=words(desk.lang, "names").answer(what),
            )
        )  # fmt: skip
    return out


def _goods(desk: Desk, held: tuple[Account, ...]) -> list[Sentence | None]:
    if not held:
        return []
    main = held[0]
    out: list[Sentence | None] = []
    if main.whole and main.whole[-1].period.end.year >= desk.today.year - OLD:
        out += _year(desk, main)
        out.append(_part_year(desk, main))
    recent = [a for a in held if a.years[-1].period.end.year >= desk.today.year - OLD]
    rest = [a for a in trade.of_each(recent) if not (out and a.reporter == main.reporter)]
    out += [_only_balance(desk, a) for a in rest][:2]
    out += _since(desk, main)
    return out


def _year(desk: Desk, main: Account) -> list[Sentence | None]:
    """The last full year, the change over it, and what it is measured against."""
    last = main.whole[-1]
    assert last.exports is not None
    assert last.imports is not None
    a, b = main.reporter, main.partner
    amount = last.gap or 0.0
    before = year_before([y.exports for y in main.whole if y.exports], last.exports)
    then = next((y for y in main.whole if before is not None and y.exports == before), None)
    out: list[Sentence | None] = [
        say(
            desk,
            "trade.year",
            9,
            year=year(desk, last.exports, spell=True),
            whose=whose(desk, a),
            partner=state(desk, b),
            exports=value(desk, last.exports),
            imports=value(desk, last.imports),
            sort=_sort(amount),
            gap=trade.gap(desk, last) or "",
        )
    ]
    if then is not None and then.exports is not None and then.imports is not None:
        out.append(
            say(
                desk,
                "trade.change"
                if _up(last.exports, then.exports) == _up(last.imports, then.imports)
                else "trade.apart",
                7,
                up_exports=_up(last.exports, then.exports),
                up_imports=_up(last.imports, then.imports),
                exports=trade.growth(desk, last.exports, then.exports),
                imports=trade.growth(desk, last.imports, then.imports),
                sort=_sort(then.gap or 0.0),
                gap=trade.gap(desk, then) or "",
                year=year(desk, then.exports),
            )
        )
    return out


def _part_year(desk: Desk, main: Account) -> Sentence | None:
    """The months since the last full year, where both directions are held for them."""
    last = main.whole[-1].period.end
    ways = [
        {
            p.period: p
            for p in firm(
                points(desk, measure, main.reporter, main.partner, "", main.unit, partial=True)
            )
            if (p.period.start - last).days == 1 and p.period.days < 360
        }
        for measure in ("exports_goods", "imports_goods")
    ]
    both = sorted(set(ways[0]) & set(ways[1]), key=lambda p: p.end)
    if not both:
        return None
    newest = both[-1]
    sold, bought = ways[0][newest], ways[1][newest]
    return say(
        desk, "trade.part", 6, period=dated(desk, newest), whose=whose(desk, main.reporter),
        partner=state(desk, main.partner), exports=value(desk, sold), imports=value(desk, bought),
    )  # fmt: skip


def _up(now: Point, then: Point) -> str:
    return "rose" if now.value >= then.value else "fell"


def _sort(gap: float) -> str:
    return "surplus" if gap > 0 else "deficit"


def _only_balance(desk: Desk, one: Account) -> Sentence | None:
    """An account of which only the balance, or the total, is held."""
    last = one.years[-1]
    if last.balance is not None and last.total is not None:
        return say(
            desk, "trade.total-balance", 8, who=state(desk, one.reporter),
            whose=whose(desk, one.reporter), partner=state(desk, one.partner),
            total=value(desk, last.total), sort=_sort(last.balance.value),
            gap=size(desk, last.balance), year=year(desk, last.total, spell=True),
        )  # fmt: skip
    if last.balance is not None:
        return say(
            desk,
            "trade.balance",
            8,
            whose=whose(desk, one.reporter),
            partner=state(desk, one.partner),
            sort=_sort(last.balance.value),
            gap=size(desk, last.balance),
            year=year(desk, last.balance, spell=True),
            marked=" provisional" if last.balance.provisional else "",
        )
    if last.total is not None:
        return say(
            desk,
            "trade.total",
            8,
            who=state(desk, one.reporter),
            partner=state(desk, one.partner),
            total=value(desk, last.total),
            year=year(desk, last.total, spell=True),
        )
    return None


def _since(desk: Desk, main: Account) -> list[Sentence | None]:
    """Where the last year stands in the years before it."""
    years = main.whole
    if len(years) < 5 or years[-1].period.end.year < desk.today.year - OLD:
        return []
    last, first = years[-1], years[max(0, len(years) - 10)]
    assert last.exports and last.imports and first.exports and first.imports
    peak = max(
        (y for y in years[:-1] if y.exports), key=lambda y: y.exports.value if y.exports else 0
    )
    out: list[Sentence | None] = [
        say(
            desk,
            "trade.since",
            6,
            year=year(desk, first.exports),
            exports_then=value(desk, first.exports),
            exports=value(desk, last.exports),
            imports_then=value(desk, first.imports),
            imports=value(desk, last.imports),
            whose=whose(desk, main.reporter),
            partner=state(desk, main.partner),
        )
    ]
    if peak.exports is not None and peak.exports.value > last.exports.value:
        out.append(
            say(
                desk,
                "trade.peak",
                6,
                whose=whose(desk, main.reporter),
                partner=state(desk, main.partner),
                exports=value(desk, peak.exports),
                year=year(desk, peak.exports),
            )
        )
    return out


def _products(desk: Desk, held: tuple[Account, ...]) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for reporter, partner in desk.ways:
        for measure, key in (
            ("exports_goods", "trade.products"),
            ("imports_goods", "trade.bought"),
        ):
            found = [
                (item, series[-1])
                for item in items(desk, measure, reporter, partner)
                if item
                and (series := firm(whole_years(points(desk, measure, reporter, partner, item))))
            ]
            newest = max((p.period.end for _, p in found), default=None)
            if newest is None or newest.year < desk.today.year - 6:
                continue
            same = sorted(
                ((i, p) for i, p in found if p.period.end == newest), key=lambda f: -f[1].value
            )
            if len(same) < 2:
                continue
            out.append(
                say(
                    desk,
                    key,
                    4,
                    year=year(desk, same[0][1]),
                    whose=whose(desk, reporter),
                    partner=state(desk, partner),
                    items=listed(
                        [Bit(f"{item} ") + _paren(value(desk, p)) for item, p in same[:4]]
                    ),
                )
            )
    return out[:2]


def _paren(bit: Bit) -> Bit:
    return "(" + bit + ")"


def _services(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for reporter, partner in desk.ways:
        sold = _last(desk, "exports_services", reporter, partner)
        bought = _last(desk, "imports_services", reporter, partner)
        if sold is not None and bought is not None and sold.period == bought.period:
            out.append(
                say(
                    desk, "trade.services", 5, year=year(desk, sold), whose=whose(desk, reporter),
                    partner=state(desk, partner), exports=value(desk, sold),
                    imports=value(desk, bought),
                )
            )  # fmt: skip
        sold = _last(desk, "exports_goods_services", reporter, partner)
        bought = _last(desk, "imports_goods_services", reporter, partner)
        if sold is not None and bought is not None and sold.period == bought.period:
            out.append(
                say(
                    desk, "trade.both", 8, year=year(desk, sold, True), whose=whose(desk, reporter),
                    partner=state(desk, partner), exports=value(desk, sold),
                    imports=value(desk, bought),
                )
            )  # fmt: skip
    return out


def _last(
    desk: Desk, measure: str, reporter: str, partner: str, item: str = "", unit: str = ""
) -> Point | None:
    """The newest whole year that may be stated, not older than six years."""
    found = firm(whole_years(points(desk, measure, reporter, partner, item, unit)))
    last = found[-1] if found else None
    return last if last is not None and last.period.end.year >= desk.today.year - 6 else None


def _stock(
    desk: Desk, measure: str, reporter: str, partner: str, item: str = "", unit: str = ""
) -> Point | None:
    """The newest level that may be stated, not older than six years."""
    found = firm(points(desk, measure, reporter, partner, item, unit))
    last = found[-1] if found else None
    return last if last is not None and last.period.end.year >= desk.today.year - 6 else None


def _investment(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        total = _cumulative(desk, host, home)
        rank = _stock(desk, "fdi_rank", host, home)
        if total is not None:
            out.append(
                say(
                    desk,
                    "fdi.cumulative",
                    8,
                    home=state(desk, home),
                    host=state(desk, host),
                    whose=whose(desk, home),
                    total=value(desk, total),
                    start=_month(desk, total, first=True),
                    end=_month(desk, total),
                )
            )
        out.append(_stocks(desk, host, home))
        if rank is not None:
            out.append(
                say(
                    desk, "fdi.rank", 6, home=state(desk, home), host=state(desk, host),
                    rank=_nth_largest(desk, rank), at=at(desk, rank),
                )
            )  # fmt: skip
        out += _flows(desk, host, home)
    return out


def _stocks(desk: Desk, host: str, home: str) -> Sentence | None:
    """The stock of investment; where two offices count it, both with their names."""
    found = [
        p
        for p in firm(points(desk, "fdi_stock", host, home))
        if p.period.end.year >= desk.today.year - OLD
    ]
    if not found:
        return None
    last = found[-1]
    same = [p for p in found if p.period == last.period and p.unit != last.unit]
    if same:
        return say(
            desk, "fdi.stock-both", 8, whose=whose(desk, home), host=state(desk, host),
            stock=value(desk, last), at=at(desk, last), maker=_office(last),
            other=value(desk, same[0]), second=_office(same[0]),
        )  # fmt: skip
    return say(
        desk, "fdi.stock", 8, whose=whose(desk, home), host=state(desk, host),
        stock=value(desk, last), at=at(desk, last),
    )  # fmt: skip


def _office(point: Point) -> str:
    """Whose count a figure is."""
    source = point.figure.source
    return source.cites or source.canonical


def _flows(desk: Desk, host: str, home: str) -> list[Sentence | None]:
    """What was invested in a year, by each way of counting years that is held."""
    series = firm(whole_years(points(desk, "fdi_inflow", host, home)))
    recent = [p for p in series if p.period.end.year >= desk.today.year - 5]
    calendar = [p for p in recent if p.period.start.month == 1]
    fiscal = [p for p in recent if p.period.start.month != 1]
    out: list[Sentence | None] = []
    for key, found in (
        ("fdi.flow", calendar or fiscal),
        ("fdi.fiscal", fiscal if calendar else []),
    ):
        if not found:
            continue
        last = found[-1]
        before = year_before(found, last)
        note = basis(last)
        out.append(
            say(
                desk,
                key + ("-after" if before else "") + ("-basis" if note else ""),
                6,
                whose=whose(desk, home),
                home=state(desk, home),
                host=state(desk, host),
                flow=value(desk, last),
                year=year(desk, last),
                before=value(desk, before) if before else "",
                then=year(desk, before) if before else "",
                basis=note,
            )
        )
    if len(out) > 1:
        out.append(say(desk, "fdi.differ", 5))
    return out


def _nth_largest(desk: Desk, rank: Point) -> Bit:
    place = int(rank.value)
    if place == 1:
        return Bit("largest", rank.ids)
    return ordinal(desk, place, rank.ids) + "-largest"


def _month(desk: Desk, total: Point, first: bool = False) -> Bit:
    from bilat.facts.period import Period

    day = total.period.start if first else total.period.end
    text = f"{day.year}-{day.month:02d}"
    return dated(desk, Period.parse(text), total.ids)


def _cumulative(desk: Desk, host: str, home: str) -> Point | None:
    """The newest exact total; a looser one that reaches a little further does not replace it."""
    found = firm(points(desk, "fdi_cumulative", host, home))
    if not found:
        return None
    last = found[-1]
    exact = [p for p in found if p.figure.precision in ("exact", "rounded")]
    if exact and (last.period.end - exact[-1].period.end).days <= 200:
        return exact[-1]
    return last


def _presence(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        now = _stock(desk, "companies", host, home)
        if now is None:
            continue
        counted = [
            p
            for p in firm(points(desk, "companies", host, home))
            if p.figure.precision == "exact" and p.period.end.year >= desk.today.year - 8
        ]
        sites = _sites(desk, host, home, counted[-1]) if counted else None
        if now.figure.precision == "exact" or not counted:
            out.append(
                say(
                    desk, "companies.now", 6, count=value(desk, now), home=_adjective(desk, home),
                    host=state(desk, host), at=at(desk, now),
                )
            )  # fmt: skip
            continue
        out.append(
            say(
                desk, "companies.both" if sites is None else "companies.sites", 6,
                count=value(desk, now), home=_adjective(desk, home), host=state(desk, host),
                at=at(desk, now), counted=value(desk, counted[-1]), then=at(desk, counted[-1]),
                sites=value(desk, sites) if sites else "",
            )
        )  # fmt: skip
    towns = [
        (p, host, home)
        for host, home in desk.ways
        if (p := _stock(desk, "industrial_townships", host, home)) is not None
    ]
    for p, host, home in towns:
        out.append(
            say(
                desk, "townships", 4, count=tally(desk, int(p.value), p.ids, "as counted"),
                home=_adjective(desk, home), host=state(desk, host), at=at(desk, p),
            )
        )  # fmt: skip
    return out


def _sites(desk: Desk, host: str, home: str, counted: Point) -> Point | None:
    found = firm(points(desk, "business_establishments", host, home))
    return next((p for p in found if p.period == counted.period), None)


def _adjective(desk: Desk, code: str) -> str:

    return people_of(desk, code)


def _chart(desk: Desk, held: tuple[Account, ...]) -> tuple[Chart, ...]:
    if not held or len(held[0].whole) < 3:
        return ()
    main = held[0]
    years = main.whole[-12:]
    rows = []
    facts = []
    for y in years:
        assert y.exports and y.imports
        rows.append((str(y.period), y.exports.value, y.imports.value, y.gap))
        ids = (*y.exports.ids[:1], *y.imports.ids[:1], *(y.balance.ids[:1] if y.balance else ()))
        facts.append(tuple(dict.fromkeys(ids)))
    last = years[-1]
    title = say(
        desk,
        "chart.trade",
        who=state(desk, main.reporter),
        partner=state(desk, main.partner),
        gap=trade.gap(desk, last) or "",
        sort=_sort(last.gap or 0.0),
        year=year(desk, last.exports) if last.exports else "",
    )
    columns = (
        Column("period", "Year", "period"),
        Column("exports", f"Exports of {main.reporter}", "number", main.unit),
        Column("imports", f"Imports of {main.reporter}", "number", main.unit),
        Column("balance", "Balance", "number", main.unit),
    )
    alt = say(
        desk,
        "chart.trade-alt",
        who=state(desk, main.reporter),
        partner=state(desk, main.partner),
        first=year(desk, years[0].exports) if years[0].exports else "",
        last=year(desk, last.exports) if last.exports else "",
        exports_then=value(desk, years[0].exports) if years[0].exports else "",
        exports=value(desk, last.exports) if last.exports else "",
        imports_then=value(desk, years[0].imports) if years[0].imports else "",
        imports=value(desk, last.imports) if last.imports else "",
    )
    return (
        Chart(
            "trade", "trade", title.text.rstrip("."), alt.text, columns, tuple(rows), tuple(facts)
        ),
    )


def _investment_chart(desk: Desk) -> tuple[Chart, ...]:
    """Direct investment by year, and what has added up, where both can be drawn."""
    for host, home in desk.ways:
        flows = firm(whole_years(points(desk, "fdi_inflow", host, home, "", "USD")))
        totals = firm(points(desk, "fdi_cumulative", host, home, "", "USD"))
        totals = tuple(p for p in totals if p.period.start.year == 2000)
        if len(flows) + len(totals) < 5:
            continue
        rows: list[tuple[str | float | None, ...]] = []
        facts = []
        for p in flows:
            rows.append((str(p.period), p.value, None))
            facts.append(p.ids[:1])
        for p in totals:
            rows.append((str(p.period), None, p.value))
            facts.append(p.ids[:1])
        last = totals[-1] if totals else flows[-1]
        key = "chart.investment" if totals else "chart.investment-flow"
        title = say(
            desk, key, home=state(desk, home), host=state(desk, host), sum=value(desk, last),
            end=_month(desk, last),
        )  # fmt: skip
        columns = (
            Column("period", "Period", "period"),
            Column("inflow", "In the year", "number", "USD"),
            Column("cumulative", "Since April 2000", "number", "USD"),
        )
        return (
            Chart(
                "investment", "investment", title.text.rstrip("."), title.text, columns,
                tuple(rows), tuple(facts),
            ),
        )  # fmt: skip
    return ()
