"""Trade imbalance: the last year's gap against turnover, and against earlier years."""

from bilat.briefing import trade
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import ratio, say, state, value, whose, word, year
from bilat.briefing.trade import Account, Year

ORDER = 10
SHARE = 0.2
OLD = 6


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What meets the rule; None where no balance and turnover of the last six years is held."""
    for main in trade.accounts(desk):
        recent = [y for y in main.years if y.period.end.year >= desk.today.year - OLD]
        known = [y for y in recent if y.gap is not None and y.turnover]
        if not known:
            continue
        last = known[-1]
        assert last.gap is not None
        assert last.turnover
        if abs(last.gap) < SHARE * last.turnover:
            return ()
        return (_now(desk, main, last), *_trend(desk, main, last))
    return None


def _now(desk: Desk, main: Account, last: Year) -> Sentence:
    assert last.gap is not None
    point = last.exports or last.balance
    assert point is not None
    sort = "deficit" if last.gap < 0 else "surplus"
    if last.exports is None or last.imports is None:
        held = {"exports": last.exports, "imports": last.imports, "total": last.total}
        flow, amount = next((key, p) for key, p in held.items() if p is not None)
        return say(
            desk, "imbalance.share", 8, whose=whose(desk, main.reporter),
            partner=state(desk, main.partner), sort=sort, gap=trade.gap(desk, last) or "",
            flow=word(desk, f"imbalance.{flow}"), amount=value(desk, amount),
            year=year(desk, point),
        )  # fmt: skip
    more = last.imports.value > last.exports.value
    big, small = (last.imports, last.exports) if more else (last.exports, last.imports)
    ids = (*big.ids[:1], *small.ids[:1])
    return say(
        desk,
        "imbalance.buys" if more else "imbalance.sells",
        8,
        who=state(desk, main.reporter),
        whose=whose(desk, main.reporter),
        partner=state(desk, main.partner),
        times=ratio(desk, big.value / small.value, ids, "times"),
        gap=trade.gap(desk, last) or "",
        year=year(desk, last.exports),
    )


def _trend(desk: Desk, main: Account, last: Year) -> tuple[Sentence, ...]:
    """The gap of ten years ago, or as far back as it goes, where today's is wider."""
    before = [y for y in main.years if y.gap is not None and y.period.end < last.period.end]
    if len(before) < 3 or last.gap is None:
        return ()
    then = before[max(0, len(before) - 10)]
    point = then.exports or then.balance
    if then.gap is None or point is None or abs(last.gap) < 1.2 * abs(then.gap):
        return ()
    return (
        say(
            desk, "imbalance.trend", 7, whose=whose(desk, main.reporter),
            partner=state(desk, main.partner), sort="deficit" if then.gap < 0 else "surplus",
            gap=trade.gap(desk, then) or "", year=year(desk, point),
        ),
    )  # fmt: skip
