"""The deficit, or the total, is not what the note's own exports and imports give.

What it does:
    Where a note gives exports, imports and the balance (or the total) of one direction, period
    and unit, checks that they add up within their rounding.

Why is this bad?
    Three numbers that do not add up cannot all be right; it is the quickest test a reader makes.

Example:
    In 2023-24 India's exports to Japan were USD 5 bn, imports from Japan USD 17 bn and the trade
    deficit with Japan USD 8 bn.

Use instead:
    Exports of USD 5.15 bn, imports of USD 17.7 bn and a deficit of USD 12.55 bn.

Fix safety:
    There is no fix: any of the three may be the wrong one.
"""

from collections.abc import Iterator, Sequence

from bilat.judging.bench import Bench
from bilat.judging.finding import Finding, Judged
from bilat.judging.readable import amount
from bilat.judging.words_en import MESSAGES
from bilat.reading.claim import Reading

CODE = "C501"
NAME = "deficit"
_KINDS = ("exports_goods", "imports_goods", "trade_balance", "trade_goods")


def review(judged: Sequence[Judged], bench: Bench) -> Iterator[Finding]:
    """Yield one finding per sum that does not come out."""
    table: dict[tuple[object, ...], dict[str, Judged]] = {}
    twice: set[tuple[object, ...]] = set()
    for one in judged:
        r = one.claim.readings[0]
        if one.claim.shape != "figure" or r.measure not in _KINDS or r.status or not r.period:
            continue
        if r.item or r.low is None or len({_slot(s) for s in one.claim.readings}) > 1:
            continue  # words that may mean another flow, or both goods and services
        key = (r.reporter, r.partner, r.period, r.unit)
        other = table.setdefault(key, {}).setdefault(str(r.measure), one)
        if not _same(r, other.claim.readings[0]):
            twice.add((*key, r.measure))  # of two figures either may be meant
    for *where, measure in twice:
        del table[tuple(where)][str(measure)]
    for (reporter, partner, period, unit), found in table.items():
        if "trade_goods" not in found:
            mirrored = table.get((partner, reporter, period, unit), {}).get("trade_goods")
            if mirrored:
                found["trade_goods"] = mirrored
        if "exports_goods" in found and "imports_goods" in found:
            yield from _sums(found, str(unit))


def _slot(r: Reading) -> tuple[object, ...]:
    return r.measure, r.reporter, r.partner, r.period, r.unit


def _same(r: Reading, s: Reading) -> bool:
    """Whether two figures of one thing can both be right."""
    low, high = (r.low or 0.0, r.high or 0.0)
    return low <= (s.high or 0.0) and (s.low or 0.0) <= high


def _sums(found: dict[str, Judged], unit: str) -> Iterator[Finding]:
    exports, imports = found["exports_goods"], found["imports_goods"]
    e, i = exports.claim.readings[0], imports.claim.readings[0]
    for name, sign, key in (("trade_balance", -1, "deficit-sum"), ("trade_goods", 1, "total-sum")):
        stated = found.get(name)
        if stated is None:
            continue
        low, high = _bounds(e, i, sign)
        s = stated.claim.readings[0]
        a, b = s.low or 0.0, s.high or 0.0
        slack = 0.005 * max(abs(low), abs(high))
        if a <= high + slack and low <= b + slack:
            continue
        text = MESSAGES[key].format(
            imports=imports.claim.quote,
            exports=exports.claim.quote,
            sum=amount(abs((low + high) / 2), unit),
            claimed=stated.claim.quote,
        )
        ids = (exports.claim.id, imports.claim.id, stated.claim.id)
        yield Finding(CODE, "warning", text, ids, stated.claim.start, stated.claim.end)


def _bounds(e: Reading, i: Reading, sign: int) -> tuple[float, float]:
    """What exports plus (or less) imports can be within their rounding."""
    e_low, e_high, i_low, i_high = (e.low or 0.0, e.high or 0.0, i.low or 0.0, i.high or 0.0)
    if sign > 0:
        return e_low + i_low, e_high + i_high
    return e_low - i_high, e_high - i_low
