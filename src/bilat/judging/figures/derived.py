"""Figures computed from figures, in the open: sums, differences, growth and shares.

total = exports + imports; balance = exports − imports; growth = this year's value over last
year's, less one; share = the partner's part of the world total. The operands are the evidence.
"""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bilat.facts.figure import Figure
from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.judging.bench import Bench
from bilat.judging.figures.held import near
from bilat.judging.outcome import Outcome
from bilat.reading.claim import Reading

_GROWTH = {
    "exports_growth": "exports_goods",
    "imports_growth": "imports_goods",
    "trade_growth": "trade_goods",
}
_SHARE = {
    "exports_share": "exports_goods",
    "imports_share": "imports_goods",
    "trade_share": "trade_goods",
    "fdi_share": "fdi_inflow",
}
_SUM = {"trade_goods": 1.0, "trade_balance": -1.0}
_FIRM = frozenset({"", "PROVISIONAL"})
Operands = tuple[Figure, Figure]


def derive(reading: Reading, bench: Bench) -> Outcome | None:
    """The verdict by a derived value, None where the operands are not held.

    A derived value confirms. It contradicts only where both operands stand in one publisher's
    account and neither is marked, and where the claim is a tenth or more away: two accounts of
    different makers may differ for good reasons.
    """
    if reading.period is None or reading.low is None or reading.high is None:
        return None
    if reading.item or not reading.reporter or not reading.partner or reading.measure is None:
        return None
    found = _operands(reading, reading.period, bench)
    if found is None:
        return None
    pairs, compute = found
    claimed = Interval(reading.low, reading.high)
    for pair in pairs:
        if compute(*pair).meets(claimed):
            return Outcome(
                reading, "confirmed", "derived-confirmed", pair,
                params={"derived": _told(compute(*pair), reading)},
            )  # fmt: skip
    firm = [p for p in pairs if _one_account(*p)]
    if firm and all(_far(compute(*p), claimed) for p in pairs):
        return Outcome(
            reading, "contradicted", "derived-contradicted", firm[0],
            params={"derived": _told(compute(*firm[0]), reading)},
        )  # fmt: skip
    if pairs:
        return Outcome(reading, "unverifiable", "undecided", held=pairs[0])
    return None


def _operands(
    reading: Reading, period: Period, bench: Bench
) -> tuple[Sequence[Operands], Callable[[Figure, Figure], Interval]] | None:
    assert reading.reporter is not None
    assert reading.partner is not None
    measure, here, there = reading.measure or "", reading.reporter, reading.partner
    if measure in _SUM:
        first = _held("exports_goods", here, there, period, bench)
        second = _held("imports_goods", here, there, period, bench)
        return _matched(first, second, reading.unit), _total if measure == "trade_goods" else _less
    if measure in _GROWTH:
        now = _held(_GROWTH[measure], here, there, period, bench)
        then = _held(_GROWTH[measure], here, there, _year_before(period), bench)
        return _matched(now, then, None), _grown
    if measure in _SHARE:
        part = _held(_SHARE[measure], here, there, period, bench)
        whole = _held(_SHARE[measure], here, "WLD", period, bench)
        return _matched(part, whole, None), _part
    return None


def _held(measure: str, reporter: str, partner: str, period: Period, bench: Bench) -> list[Figure]:
    return [
        f
        for f in bench.snapshot.figures(measure, reporter, partner, "", bench.as_of)
        if near(f.period, period) and f.marker in _FIRM and f.precision in ("exact", "rounded")
    ]


def _matched(first: list[Figure], second: list[Figure], unit: str | None) -> list[Operands]:
    return [(a, b) for a in first for b in second if a.unit == b.unit and unit in (None, a.unit)]


def _year_before(period: Period) -> Period:
    end = period.start - timedelta(days=1)
    start = period.start
    return Period(start.replace(year=start.year - 1), end)


def _total(a: Figure, b: Figure) -> Interval:
    return Interval(a.covers.low + b.covers.low, a.covers.high + b.covers.high)


def _less(a: Figure, b: Figure) -> Interval:
    return Interval(a.covers.low - b.covers.high, a.covers.high - b.covers.low)


def _grown(now: Figure, then: Figure) -> Interval:
    return Interval(
        100 * (now.covers.low / then.covers.high - 1), 100 * (now.covers.high / then.covers.low - 1)
    )


def _part(part: Figure, whole: Figure) -> Interval:
    return Interval(
        100 * part.covers.low / whole.covers.high, 100 * part.covers.high / whole.covers.low
    )


def _one_account(a: Figure, b: Figure) -> bool:
    return not a.marker and not b.marker and a.source.canonical == b.source.canonical


def _far(value: Interval, claimed: Interval) -> bool:
    middle = abs(value.low + value.high) / 2
    return value.gap(claimed) > max(0.1 * middle, 0.5 if middle < 100 else 0.0)


def _told(value: Interval, reading: Reading) -> str:
    middle = (value.low + value.high) / 2
    if reading.unit == "percent":
        return f"{middle:.1f} %"
    from bilat.judging.readable import amount

    return amount(float(f"{middle:.4g}"), reading.unit or "")
