"""Sentences and the chart on what two states sell each other."""

from bilat.briefing import trade
from bilat.briefing.desk import Desk
from bilat.briefing.model import Chart, Sentence
from bilat.briefing.phrase import column, dated, say, size, state, value, whose, year
from bilat.briefing.series import (
    Point,
    firm,
    points,
    year_before,
)
from bilat.briefing.trade import Account

OLD = 6


def goods(desk: Desk, held: tuple[Account, ...]) -> list[Sentence | None]:
    """What was sold both ways in the last full year, since, and how that stands in time."""
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
                exports=trade.growth(desk, last.exports, then.exports, "exports_growth"),
                imports=trade.growth(desk, last.imports, then.imports, "imports_growth"),
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
    assert last.exports
    assert last.imports
    assert first.exports
    assert first.imports
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


def chart(desk: Desk, held: tuple[Account, ...]) -> tuple[Chart, ...]:
    """Exports, imports and the balance by year."""
    if not held or len(held[0].whole) < 3:
        return ()
    main = held[0]
    years = main.whole[-12:]
    rows = []
    facts = []
    for y in years:
        assert y.exports
        assert y.imports
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
    reporter = state(desk, main.reporter)
    columns = (
        column(desk, "period", "period", "year"),
        column(desk, "exports", "number", "exports", main.unit, state=reporter),
        column(desk, "imports", "number", "imports", main.unit, state=reporter),
        column(desk, "balance", "number", "balance", main.unit),
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
