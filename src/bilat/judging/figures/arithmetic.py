"""Do exports, imports, total and balance of one period add up?"""

from datetime import date

from bilat.facts.figure import Figure
from bilat.facts.snapshot import Snapshot

# total = exports + imports, balance = exports − imports
_PARTS = ("exports_goods", "imports_goods", "trade_goods", "trade_balance")
_SLACK = 0.006


def agrees(row: Figure, snapshot: Snapshot, as_of: date | None = None) -> bool:
    """Whether the accounts of the row's period agree with it.

    True where at least one identity over the row and two others of the same direction, item,
    period and unit holds within rounding, and none that can be formed without marked rows fails.
    """
    if row.measure not in _PARTS:
        return False
    found: dict[str, list[float]] = {name: [] for name in _PARTS}
    for name in _PARTS:
        for other in snapshot.figures(name, row.reporter, row.partner, row.item, as_of):
            if other.period == row.period and other.unit == row.unit and not other.marker:
                found[name].append(other.value)
    found[row.measure] = [row.value]
    sums = [
        total - (exports + imports)
        for exports in found["exports_goods"]
        for imports in found["imports_goods"]
        for total in found["trade_goods"]
    ]
    balances = [
        balance - (exports - imports)
        for exports in found["exports_goods"]
        for imports in found["imports_goods"]
        for balance in found["trade_balance"]
    ]
    scale = max(abs(v) for values in found.values() for v in values)
    fits = [abs(gap) <= _SLACK * scale for gap in (*sums, *balances)]
    return any(fits)
