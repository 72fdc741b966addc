"""The trade account between two states as one of them keeps it: year by year, both ways."""

from collections.abc import Sequence

import msgspec

from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment
from bilat.briefing.phrase import number, size, value
from bilat.briefing.series import Point, at, firm, near, points, whole_years
from bilat.facts.period import Period


class Year(msgspec.Struct, frozen=True):
    """One year of an account; what is not held stays None, and is never counted as nothing."""

    period: Period
    exports: Point | None = None
    imports: Point | None = None
    balance: Point | None = None
    total: Point | None = None

    @property
    def whole(self) -> bool:
        """Whether both directions are held."""
        return self.exports is not None and self.imports is not None

    @property
    def gap(self) -> float | None:
        """Exports less imports, as held or worked out."""
        if self.balance is not None:
            return self.balance.value
        if self.exports is not None and self.imports is not None:
            return self.exports.value - self.imports.value
        return None

    @property
    def turnover(self) -> float | None:
        """Exports and imports together, as held or worked out."""
        if self.total is not None:
            return self.total.value
        if self.exports is not None and self.imports is not None:
            return self.exports.value + self.imports.value
        if self.exports is not None and self.balance is not None:
            return 2 * self.exports.value - self.balance.value
        if self.imports is not None and self.balance is not None:
            return 2 * self.imports.value + self.balance.value
        return None


class Account(msgspec.Struct, frozen=True):
    """The goods trade of `reporter` with `partner` in one currency, oldest year first."""

    reporter: str
    partner: str
    unit: str
    years: tuple[Year, ...]

    @property
    def whole(self) -> tuple[Year, ...]:
        """The years of which both directions are held."""
        return tuple(y for y in self.years if y.whole)


_PARTS = {
    "exports": "exports_goods",
    "imports": "imports_goods",
    "balance": "trade_balance",
    "total": "trade_goods",
}


def accounts(desk: Desk) -> tuple[Account, ...]:
    """The accounts held, the fullest and newest first; only years and only what may be stated."""
    found = [
        account(desk, reporter, partner, unit)
        for reporter, partner in desk.ways
        for unit in ("USD", "JPY", "AUD", "INR", "EUR")
    ]
    held = [a for a in found if a.years]
    return tuple(sorted(held, key=_order))


def account(desk: Desk, reporter: str, partner: str, unit: str) -> Account:
    """One account."""
    series = {
        part: firm(whole_years(points(desk, measure, reporter, partner, "", unit)))
        for part, measure in _PARTS.items()
    }
    periods = sorted({p.period for held in series.values() for p in held}, key=lambda p: p.end)
    kept: list[Period] = []
    for period in periods:
        if not any(abs((period.end - k.end).days) <= 3 for k in kept):
            kept.append(period)
    years = tuple(
        Year(period, **{part: at(held, period) for part, held in series.items()}) for period in kept
    )
    return Account(reporter, partner, unit, years)


def _order(one: Account) -> tuple[object, ...]:
    """The fullest and newest first; of two currencies the one in which more is held exactly."""
    whole = one.whole
    last = max((y.period.end.toordinal() for y in whole), default=0)
    newest = one.years[-1]
    held = [p for p in (newest.exports, newest.imports, newest.balance, newest.total) if p]
    loose = sum(p.figure.precision not in ("exact", "rounded") for p in held)
    return (
        -last, -newest.period.end.toordinal(), loose, -len(held), -len(whole),
        one.unit != "USD", one.reporter,
    )  # fmt: skip


def of_each(found: Sequence[Account]) -> tuple[Account, ...]:
    """One account of each reporter, the first of it."""
    kept: dict[str, Account] = {}
    for one in found:
        kept.setdefault(one.reporter, one)
    return tuple(kept.values())


def gap(desk: Desk, year: Year) -> Fragment | None:
    """The balance without its sign, as held or worked out; None where neither can be."""
    if year.balance is not None:
        return size(desk, year.balance)
    if year.exports is None or year.imports is None:
        return None
    amount = year.exports.value - year.imports.value
    ids = (*year.exports.ids, *year.imports.ids)
    return number(desk, abs(amount), year.exports.unit, ids, "balance")


def growth(desk: Desk, now: Point, then: Point, measure: str) -> Fragment:
    """The change from one year to the next in per cent, without its sign.

    As an office printed it under `measure`, which knows more digits; worked out where none did.
    """
    change = 100 * (now.value / then.value - 1)
    row = now.figure
    for p in firm(points(desk, measure, row.reporter, row.partner)):
        if near(p.period, now.period) and p.value > 0 and abs(p.value - change) < 0.2:
            return value(desk, p)
    ids = (*now.ids[:1], *then.ids[:1])
    return number(desk, abs(change), "percent", ids, "growth", 3)
