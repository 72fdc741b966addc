"""Charity: the plain words of one measure may mean a near one."""

import re
from collections.abc import Sequence

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.interval import Interval
from bilat.judging.bench import Bench
from bilat.judging.figures.value import judge_value
from bilat.judging.outcome import Outcome
from bilat.measures import measures
from bilat.reading.claim import Claim, Reading


def charitable(claim: Claim, outcome: Outcome, bench: Bench) -> Outcome:
    """`outcome`, or the confirmation by a near measure that the same words may mean.

    "Exports" may be goods alone or goods and services; "FDI" an inflow or a total. Such a reading
    confirms; it never stands against a claim. A figure that a near measure confirms is also not
    contradicted.
    """
    if outcome.verdict == "confirmed":
        return outcome
    for reading in _near(claim.readings):
        other = judge_value(reading, bench)
        if other.verdict == "confirmed":
            return other
    wrong = outcome.verdict in ("contradicted", "imprecise")
    if wrong and not _says_goods(claim, bench) and _with_services(outcome, bench):
        return msgspec.structs.replace(
            outcome, verdict="unverifiable", key="perhaps-both", held=outcome.decides, origin=None
        )
    return outcome


_DIRECT = re.compile(r"\b(?:direct|fdi)\b", re.IGNORECASE)


def of_all_investment(claim: Claim, outcome: Outcome, bench: Bench) -> bool:
    """Whether a rank as investor may be one by all investment, and not by the direct kind alone.

    It may where the words do not say and the state counts both: Japan is Australia's second
    direct investor and its fourth by all that is invested.
    """
    reading = outcome.reading
    if reading.measure != "fdi_rank" or _DIRECT.search(claim.quote):
        return False
    held = bench.snapshot.figures(
        "investment_stock", reading.reporter or "", reading.partner or "", "", bench.as_of
    )
    return bool(held)


_GOODS = re.compile(
    r"\b(?:goods|merchandise)\b(?!(?: \(merchandise\))?(?:,? and|/|-and-| &) ?services)"
)
# Where one statement ends, and how far around a number its words are looked for.
_END = re.compile(r"[.;!?]\s|\n")
_AROUND = 120


def _says_goods(claim: Claim, bench: Bench) -> bool:
    """Whether the statement itself says that it is of goods, so that services are none of it."""
    text = bench.document.text.lower()
    before = _END.split(text[max(0, claim.start - _AROUND) : claim.start])[-1]
    behind = _END.split(text[claim.end : claim.end + _AROUND])[0]
    return "services" not in before + behind and bool(_GOODS.search(f"{before} {behind}"))


# How far goods plus the services of a near year may lie from a figure that means both.
_WIDE = 0.15
_SERVICES = {
    "exports_goods": "exports_services",
    "imports_goods": "imports_services",
    "trade_goods": "trade_services",
}


def _with_services(outcome: Outcome, bench: Bench) -> bool:
    """Whether goods plus services would be about the figure, so that the words may mean both."""
    reading = outcome.reading
    services = _SERVICES.get(reading.measure or "")
    if services is None or reading.item or reading.low is None or reading.high is None:
        return False
    if not reading.reporter or not reading.partner:
        return False
    goods = [f for f in outcome.decides if isinstance(f, Figure)]
    beside = [
        f
        for a, b in ((reading.reporter, reading.partner), (reading.partner, reading.reporter))
        for f in bench.snapshot.figures(services, a, b, "", bench.as_of)
        if f.unit == reading.unit and f.period.days > 300 and _within_years(f, goods)
    ]
    return any(
        Interval(reading.low, reading.high).gap(Interval(g.value + s.value, g.value + s.value))
        <= _WIDE * (g.value + s.value)
        and reading.high > g.covers.high
        for g in goods
        for s in beside
    )


def _within_years(row: Figure, goods: Sequence[Figure]) -> bool:
    return any(abs((row.period.end - g.period.end).days) <= 800 for g in goods)


def _near(readings: Sequence[Reading]) -> list[Reading]:
    found: list[Reading] = []
    for reading in readings:
        if reading.measure is None or reading.course is not None:
            continue
        for identity in measures()[reading.measure].loose:
            if identity in measures():
                found.append(
                    msgspec.structs.replace(
                        reading, measure=identity, about=measures()[identity].label
                    )
                )
        mirror = _MIRROR.get(reading.measure)
        if mirror is not None and reading.partner != "WLD":
            # One side's exports are the other's imports, told from the other side's books.
            found.append(
                msgspec.structs.replace(
                    reading,
                    measure=mirror,
                    about=measures()[mirror].label,
                    reporter=reading.partner,
                    partner=reading.reporter,
                )
            )
    return found


_MIRROR = {
    "exports_goods": "imports_goods",
    "imports_goods": "exports_goods",
    "exports_services": "imports_services",
    "imports_services": "exports_services",
    "exports_goods_services": "imports_goods_services",
    "imports_goods_services": "exports_goods_services",
}
