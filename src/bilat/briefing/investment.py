"""Sentences and the chart on what two states invest in each other, and their companies."""

from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment
from bilat.briefing.model import Chart, Sentence
from bilat.briefing.phrase import (
    at,
    column,
    dated,
    ordinal,
    people_of,
    say,
    state,
    tally,
    value,
    whose,
    words,
    year,
)
from bilat.briefing.series import (
    Point,
    basis,
    firm,
    items,
    points,
    whole_years,
    year_before,
)

# What is older than this is history, not the state of investment.
OLD = 6


def _stock(
    desk: Desk, measure: str, reporter: str, partner: str, item: str = "", unit: str = ""
) -> Point | None:
    """The newest level that may be stated, not older than six years."""
    found = firm(points(desk, measure, reporter, partner, item, unit))
    last = found[-1] if found else None
    return last if last is not None and last.period.end.year >= desk.today.year - 6 else None


def investment(desk: Desk) -> list[Sentence | None]:
    """What has added up, the stock, the rank and the flow of direct investment, each way."""
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


def _nth_largest(desk: Desk, rank: Point) -> Fragment:
    place = int(rank.value)
    if place == 1:
        return Fragment("largest", rank.ids)
    return ordinal(desk, place, rank.ids) + "-largest"


def _month(desk: Desk, total: Point, first: bool = False) -> Fragment:
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


def presence(desk: Desk) -> list[Sentence | None]:
    """How many companies are there, and the last exact count."""
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
                desk, "townships", 4, count=tally(desk, int(p.value), p.ids, "counted"),
                home=_adjective(desk, home), host=state(desk, host), at=at(desk, p),
            )
        )  # fmt: skip
    return out


def _sites(desk: Desk, host: str, home: str, counted: Point) -> Point | None:
    found = firm(points(desk, "business_establishments", host, home))
    return next((p for p in found if p.period == counted.period), None)


def _adjective(desk: Desk, code: str) -> str:

    return people_of(desk, code)


def surveys(desk: Desk) -> list[Sentence | None]:
    """What companies of one in the other say of their plans, the newest survey of each question."""
    found: list[tuple[Point, str, str, str]] = []
    for host, home in desk.ways:
        for item in items(desk, "survey_share", host, home):
            maker, _, what = item.partition(":")
            series = firm(points(desk, "survey_share", host, home, item))
            recent = series and series[-1].period.end.year >= desk.today.year - 3
            if what and recent and words(desk.lang, "terms").answer(what.strip()):
                found.append((series[-1], maker.strip(), what.strip(), f"{host} {home}"))
    found.sort(key=lambda f: (-f[0].period.end.toordinal(), f[2]))
    out: list[Sentence | None] = []
    for p, maker, what, way in found[:3]:
        host, home = way.split()
        out.append(
            say(
                desk, "survey", 5, maker=maker, year=dated(desk, p.period, p.ids),
                share=value(desk, p), home=_adjective(desk, home), host=state(desk, host),
                what=words(desk.lang, "terms").answer(what),
            )
        )  # fmt: skip
    return out


def investment_chart(desk: Desk) -> tuple[Chart, ...]:
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
            column(desk, "period", "period", "time"),
            column(desk, "inflow", "number", "inflow", "USD"),
            column(desk, "cumulative", "number", "cumulative", "USD"),
        )
        return (
            Chart(
                "investment", "investment", title.text.rstrip("."), title.text, columns,
                tuple(rows), tuple(facts),
            ),
        )  # fmt: skip
    return ()
