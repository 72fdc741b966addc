"""What is traded: goods by kind, and services."""

from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import (
    say,
    state,
    value,
    whose,
    year,
)
from bilat.briefing.series import (
    Point,
    firm,
    items,
    points,
    whole_years,
)
from bilat.briefing.trade import Account


def products(desk: Desk, held: tuple[Account, ...]) -> list[Sentence | None]:
    """The largest items of a late year, each way."""
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
                        [Fragment(f"{item} ") + _paren(value(desk, p)) for item, p in same[:4]]
                    ),
                )
            )
    return out[:2]


def _paren(bit: Fragment) -> Fragment:
    return "(" + bit + ")"


def services(desk: Desk) -> list[Sentence | None]:
    """Services, and goods and services together, where both directions are held."""
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
