"""From an outcome to a sentence: values, periods, sources and things in words."""

from collections.abc import Sequence

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.facts.source import Source
from bilat.judging.about import apart, narrowed, what
from bilat.judging.finding import Evidence
from bilat.judging.outcome import Outcome
from bilat.judging.readable import amount, attribute_text
from bilat.judging.words_en import MESSAGES
from bilat.measures import measures
from bilat.reading.claim import Claim, Reading

_PRECISION = {"over": "over ", "about": "about ", "under": "under "}


def fact(row: Figure | Attribute, reading: Reading | None = None) -> str:
    """A fact with its time and document: "USD 5.15 bn, Apr 2023 – Mar 2024 (PTI, Feb 2025)".

    What the `reading` that it bears on says already is not said again.
    """
    if isinstance(row, Figure):
        said = apart(row, reading) + figure_text(row) + narrowed(row, reading)
        return f"{said}, {row.period.plain()} ({cited(row.source)})"
    if row.period is not None:
        return f"{row.period.plain()} ({cited(row.source)})"
    return f"{attribute_text(row)} ({cited(row.source)})"


def figure_text(row: Figure) -> str:
    """The value of a figure; a balance is told as a deficit or a surplus, never below zero."""
    how = _PRECISION.get(row.precision, "")
    if row.measure == "trade_balance" and row.value:
        kind = "deficit" if row.value < 0 else "surplus"
        return f"a {kind} of {how}{amount(abs(row.value), row.unit)}"
    return how + amount(row.value, row.unit)


def cited(source: Source) -> str:
    """Publisher and date of a document."""
    day = source.published.plain() if source.published else "undated"
    named = source.publisher
    if source.cites and source.cites not in named and "citing" not in named:
        named = f"{named}, citing {source.cites}"
    return f"{named}, {day}"


def message(outcome: Outcome, claim: Claim, **extra: str) -> str:
    """The sentence that tells an outcome."""
    held = "; ".join(dict.fromkeys(fact(f, outcome.reading) for f in _told(outcome.decides)))
    slots = {
        "what": what(outcome.reading),
        "claimed": " ".join(claim.quote.split()),
        "held": held,
        "newer": _newer(outcome, "newer"),
        "next": _newer(outcome, "next"),
        "nearest": _held(outcome, "nearest"),
        "first": _held(outcome, "first"),
        "later": _held(outcome, "later"),
        "origin": _origin(outcome),
        **outcome.params,
        **extra,
    }
    return MESSAGES[outcome.key].format(**slots)


def _told(rows: Sequence[Figure | Attribute]) -> Sequence[Figure | Attribute]:
    """At most two facts are told; the rest stand in the evidence."""
    seen: list[Figure | Attribute] = []
    firm = [row for row in rows if not row.marker]
    for row in sorted(firm or rows, key=_standing):
        if not any(_same(row, other) for other in seen):
            seen.append(row)
    return seen[:2]


_OFFICIAL = frozenset({"official_statistics", "government", "intergovernmental"})


def _standing(row: Figure | Attribute) -> int:
    """Offices first, then carriers that name an office, then the rest."""
    if row.source.kind in _OFFICIAL:
        return 0
    return 1 if row.source.cites else 2


def _same(a: Figure | Attribute, b: Figure | Attribute) -> bool:
    if isinstance(a, Figure) and isinstance(b, Figure):
        return a.value == b.value and a.period == b.period
    if isinstance(a, Attribute) and isinstance(b, Attribute):
        return a.text == b.text and a.period == b.period
    return False


def _newer(outcome: Outcome, key: str) -> str:
    if outcome.newer is None:
        return ""
    return MESSAGES[key].format(held=fact(outcome.newer, outcome.reading))


def _held(outcome: Outcome, key: str) -> str:
    """The last of what is held beside what decides, as a clause of the sentence."""
    if not outcome.held or outcome.held[-1] in outcome.decides:
        return ""
    return MESSAGES[key].format(held=fact(outcome.held[-1], outcome.reading))


def _origin(outcome: Outcome) -> str:
    row = outcome.origin
    if row is None:
        return ""
    if isinstance(row, Figure) and row.measure != outcome.reading.measure:
        label = measures()[row.measure].label
        return MESSAGES["origin-swapped"].format(what=label)
    key = "origin-error" if row.marker else "origin-year"
    return MESSAGES[key].format(held=fact(row, outcome.reading))


def evidence(
    row: Figure | Attribute, role: str = "decides", reading: Reading | None = None
) -> Evidence:
    """A fact as the report shows it beside a claim that is read so."""
    if isinstance(row, Figure):
        told = apart(row, reading) + figure_text(row) + narrowed(row, reading)
        fact, text, as_of = row.id, None, None
    else:
        told = attribute_text(row)
        fact, text, as_of = row.fact, row.text, row.as_of
    return Evidence(
        fact=fact,
        source=row.source,
        value=row.value,
        low=row.covers.low if row.covers else None,
        high=row.covers.high if row.covers else None,
        unit=row.unit,
        text=text,
        period=row.period,
        as_of=as_of,
        role=role,
        told=told,
    )
