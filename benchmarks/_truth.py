"""What the library decides: figures that can contradict, and wrong values that are surely wrong.

A figure is used only where the rows of its own period decide by the rules of trust. A wrong value
is planted only where those rows contradict it, and where no other right reading of the words comes
near: not the same measure in an overlapping period, not its mirror in the partner's account, not a
neighbouring measure ("exports" may be goods alone or goods and services).
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cached_property
from random import Random
from typing import NamedTuple

from benchmarks._styles import Number, amount
from bilat.facts.figure import Figure
from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.facts.snapshot import Snapshot
from bilat.facts.trust import weigh
from bilat.judging.figures.arithmetic import agrees

FLOWS = ("exports_goods", "imports_goods", "trade_goods", "trade_balance", "trade_goods_services",
         "exports_services", "imports_services", "fdi_inflow", "tourists", "oda_loan_commitment",
         "exports_share", "imports_share", "trade_share")  # fmt: skip
STOCKS = ("students", "residents", "companies", "fdi_stock", "investment_stock", "fdi_cumulative",
          "business_establishments")  # fmt: skip
GROWING = frozenset({"companies", "fdi_cumulative"})
RANKS = ("fdi_rank", "trade_rank", "oda_rank")
_FAMILIES = (
    frozenset({"exports_goods", "exports_goods_services"}),
    frozenset({"imports_goods", "imports_goods_services"}),
    frozenset({"trade_goods", "trade_goods_services"}),
    frozenset({"fdi_inflow", "fdi_stock", "fdi_cumulative", "investment_stock",
               "investment_two_way"}),
    frozenset({"companies", "business_establishments"}),
    frozenset({"residents", "diaspora"}),
    frozenset({"oda_loan_commitment", "oda_disbursement", "oda_cumulative"}),
)  # fmt: skip
_MIRROR = {
    "exports_goods": "imports_goods", "imports_goods": "exports_goods",
    "exports_services": "imports_services", "imports_services": "exports_services",
    "exports_goods_services": "imports_goods_services",
    "imports_goods_services": "exports_goods_services",
    "trade_goods": "trade_goods", "trade_goods_services": "trade_goods_services",
}  # fmt: skip
_GOODS = frozenset({"exports_goods", "imports_goods", "trade_goods"})
_BARE_DOLLAR = re.compile(r"(?<![A-Z])\$|\d(?: \w+)? dollars")
# How far a planted value must be from everything that could be right, as a share of it.
FAR = 0.13


class Fact(NamedTuple):
    """A figure that is borne out: its place in the world, its period and the value to write.

    `decides` tells whether its rows can contradict a claim; only then is it planted with an error.
    """

    measure: str
    reporter: str
    partner: str
    period: Period
    value: float
    unit: str
    rows: tuple[Figure, ...]
    decides: bool

    @property
    def key(self) -> tuple[str, str, str, str]:
        return (self.measure, self.reporter, self.partner, str(self.period))


class Wrong(NamedTuple):
    """A wrong value for a fact, and what kind of slip it is."""

    kind: str
    value: float
    unit: str
    slip: bool = False


class Truth:
    """The deciding figures of the pairs of states, from one snapshot."""

    def __init__(self, snapshot: Snapshot, states: Sequence[str]) -> None:
        self.snapshot = snapshot
        self.states = tuple(states)
        self.rows: dict[tuple[str, str, str], list[Figure]] = {}
        for a in states:
            for b in states:
                if a != b:
                    for f in snapshot.figures(None, a, b):
                        self.rows.setdefault((f.measure, a, b), []).append(f)

    def held(self, measure: str, a: str, b: str) -> list[Figure]:
        return self.rows.get((measure, a, b), [])

    def side(self, claimed: Interval, rows: Sequence[Figure]) -> str:
        return weigh(claimed, rows, lambda row: agrees(row, self.snapshot, None)).verdict

    @cached_property
    def flows(self) -> dict[tuple[str, str, str], list[Fact]]:
        """Deciding figures of whole years by measure and direction."""
        found: dict[tuple[str, str, str], list[Fact]] = {}
        for (measure, a, b), held in self.rows.items():
            if measure not in FLOWS:
                continue
            groups: dict[tuple[Period, str], list[Figure]] = {}
            for f in held:
                if not f.item:
                    groups.setdefault((f.period, f.unit), []).append(f)
            for (period, unit), rows in groups.items():
                if not 360 <= period.days <= 370:
                    continue
                fact = self._fact(measure, a, b, period, unit, rows)
                if fact:
                    found.setdefault((measure, a, b), []).append(fact)
        return found

    def _fact(
        self, measure: str, a: str, b: str, period: Period, unit: str, rows: list[Figure]
    ) -> Fact | None:
        firm = [f for f in rows if f.marker in ("", "PROVISIONAL") and f.precision != "under"]
        for f in sorted(firm, key=lambda f: (f.marker, f.precision != "exact", f.id)):
            tight = Interval(f.value - 1e-4 * abs(f.value), f.value + 1e-4 * abs(f.value))
            if self.side(tight, rows) == "confirmed":
                decides = all(
                    self.side(Interval(*sorted((k * f.value, k * f.value * 1.001))), rows)
                    == "contradicted"
                    for k in ((0.6,) if f.precision == "over" else (0.6, 1.5))
                )
                return Fact(measure, a, b, period, f.value, unit, tuple(rows), decides)
        return None

    @cached_property
    def stocks(self) -> dict[tuple[str, str, str], list[Fact]]:
        """Deciding levels by measure and direction, each of one day or month, oldest first."""
        found: dict[tuple[str, str, str], list[Fact]] = {}
        for (measure, a, b), held in self.rows.items():
            if measure not in STOCKS:
                continue
            groups: dict[tuple[object, str], list[Figure]] = {}
            for f in held:
                if not f.item:
                    groups.setdefault((self._spot(f), f.unit), []).append(f)
            for (_, unit), rows in groups.items():
                period = max((r.period for r in rows), key=lambda p: p.end)
                fact = self._fact(measure, a, b, period, unit, rows)
                if fact:
                    found.setdefault((measure, a, b), []).append(fact)
        for facts in found.values():
            facts.sort(key=lambda f: (f.period.end, f.period.start))
        return found

    @staticmethod
    def _spot(f: Figure) -> object:
        if f.measure == "fdi_cumulative" or f.period.days > 31:
            return f.period
        return (f.period.end.year, f.period.end.month)

    def near(self, fact: Fact, stock: bool) -> list[Figure]:
        """Every row that the words for `fact` might also mean."""
        names = {fact.measure}.union(*(s for s in _FAMILIES if fact.measure in s))
        ways = [(m, fact.reporter, fact.partner) for m in names]
        ways += [(_MIRROR[m], fact.partner, fact.reporter) for m in names if m in _MIRROR]
        if fact.measure in ("trade_goods", "trade_goods_services"):
            ways += [(m, fact.partner, fact.reporter) for m in names]
        items = fact.measure in ("students", "residents", "companies", "tourists", "fdi_inflow")
        found = []
        for way in sorted(ways):
            for f in self.held(*way):
                if (f.item and not items) or f.marker == "SOURCE ERROR":
                    continue
                if stock:
                    wide = Period(
                        fact.period.end - timedelta(days=420), fact.period.end + timedelta(days=420)
                    )
                    if wide.meets(Period(f.period.end, f.period.end)):
                        found.append(f)
                elif f.period.meets(fact.period) and f.period.days >= 150:
                    first = max(f.period.start, fact.period.start)
                    last = min(f.period.end, fact.period.end)
                    if (last - first).days > 80 or f.period == fact.period:
                        found.append(f)
        return found

    def wrong(self, fact: Fact, number: Number, stock: bool = False, plain: bool = False) -> bool:
        """Whether a number is surely wrong for `fact`.

        `plain` words ("exports", not "goods exports") may mean goods and services together, which
        are more than the goods alone. A dollar of nobody in a note about Australia may be either.
        """
        if "AUS" in (fact.reporter, fact.partner) and _BARE_DOLLAR.search(number.text):
            return False
        if number.unit != fact.unit:
            return not any(f.unit == number.unit for f in self.near(fact, stock))
        sign = -1.0 if fact.value < 0 else 1.0
        claimed = Interval(*sorted((sign * number.covers.low, sign * number.covers.high)))
        if self.side(claimed, fact.rows) != "contradicted":
            return False
        near = [abs(f.value) for f in self.near(fact, stock) if f.unit == fact.unit]
        low, high = abs(number.covers.low), abs(number.covers.high)
        if any(low <= v * (1 + FAR) and v * (1 - FAR) <= high for v in near):
            return False
        if any(abs(number.value - v) <= FAR * v for v in near):
            return False
        if plain and fact.measure in _GOODS and max(near) < low < 2.5 * max(near):
            return False
        if stock:
            between = min(near) * (1 - FAR) <= high and low <= max(near) * (1 + FAR)
            later = fact.measure in GROWING and low > max(near)
            return not between and not later
        return True

    def slips(self, fact: Fact, rng: Random, stock: bool = False) -> list[Wrong]:
        """Wrong values for `fact` by kind; still to be held against `wrong` once written."""
        held = self.stocks if stock else self.flows
        m, a, b = fact.measure, fact.reporter, fact.partner
        found: list[Wrong] = []
        swap = {"exports_goods": ("imports_goods", a, b), "imports_goods": ("exports_goods", a, b)}
        other = swap.get(m, (m, b, a))
        for f in held.get(other, ()):
            same = f.period == fact.period or (
                stock and abs((f.period.end - fact.period.end).days) < 400
            )
            if same and f.unit == fact.unit and m not in ("trade_goods", "trade_balance"):
                found.append(Wrong("direction", f.value, f.unit))
        for c in self.states:
            for f in held.get((m, a, c), ()) if c not in (a, b) else ():
                close = f.period == fact.period or (
                    stock and abs((f.period.end - fact.period.end).days) < 400
                )
                if close and f.unit == fact.unit and f.value * fact.value > 0:
                    found.append(Wrong("partner", f.value, f.unit))
        years = [
            f for f in held.get((m, a, b), ())
            if f.unit == fact.unit and f.period.end.year != fact.period.end.year
            and f.value * fact.value > 0
        ]  # fmt: skip
        if years:
            f = rng.choice(years)
            found.append(Wrong("year", f.value, f.unit))
        if fact.unit != "percent":
            found.append(Wrong("unit", fact.value, fact.unit, slip=True))
        if fact.unit == "USD" and "JPN" in (a, b):
            found.append(Wrong("currency", fact.value, "JPY"))
        elif fact.unit == "USD" and "IND" in (a, b):
            found.append(Wrong("currency", fact.value, "INR"))
        if not stock:
            parts = [
                f for f in self.held(m, a, b)
                if f.marker == "PARTIAL" and not f.item and f.unit == fact.unit
                and fact.period.covers(f.period) and f.period.days < 345
                and f.value * fact.value > 0
            ]  # fmt: skip
            if parts:
                row = rng.choice(parts)
                found.append(Wrong("part-year", row.value, row.unit))
        rng.shuffle(found)
        return found

    def write(
        self, fact: Fact, rng: Random, wrong: Wrong | None, stock: bool, plain: bool = False
    ) -> Number | None:
        """A fact's number, right or wrong, in some style; None where no style will do."""
        for _ in range(6):
            if wrong is None:
                number = amount(fact.value, fact.unit, rng)
                if number is None:
                    continue
                sign = -1.0 if fact.value < 0 else 1.0
                claimed = Interval(*sorted((sign * number.covers.low, sign * number.covers.high)))
                if weigh(claimed, fact.rows, lambda row: agrees(row, self.snapshot, None),
                         hedge=number.hedge).verdict == "confirmed":  # fmt: skip
                    return number
            else:
                number = amount(wrong.value, wrong.unit, rng, slip=wrong.slip, plain=wrong.slip)
                if number is not None and wrong.unit != fact.unit:
                    right = amount(wrong.value, fact.unit, rng, plain=True)
                    number = _recoin(wrong.value, wrong.unit, rng) if right else None
                if number is not None and self.wrong(fact, number, stock, plain):
                    return number
        return None


def _recoin(value: float, unit: str, rng: Random) -> Number | None:
    """An amount of dollars under the sign of another currency."""
    from benchmarks._styles import money

    for _ in range(6):
        number = money(value, "USD", rng, plain=True)
        if number is None or "dollar" in number.text:
            continue
        coin = {"JPY": "¥", "INR": "₹"}[unit]
        text = number.text.replace("USD ", coin).replace("US$ ", coin).replace("US$", coin)
        text = text.replace("USD", coin).replace("$", coin)
        return number._replace(text=text, unit=unit)
    return None
