"""From an outcome to a sentence: values, periods, sources and things in words."""

import re
from collections.abc import Sequence

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.facts.source import Source
from bilat.facts.state import areas, blocs, states
from bilat.judging.outcome import Outcome
from bilat.judging.words_en import MESSAGES, ORDINALS
from bilat.measures import measures
from bilat.reading.claim import Claim, Reading

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "mn"))
_BEFORE = {"USD", "JPY", "INR", "AUD", "EUR", "GBP", "CNY"}


def amount(value: float, unit: str) -> str:
    """A value with its unit as a reader wants it.

    >>> amount(5.15e9, "USD"), amount(1455, "count"), amount(3, "rank"), amount(2.1, "percent")
    ('USD 5.15 bn', '1,455', 'third', '2.1 %')
    """
    if unit in ("rank", "ord"):
        return ORDINALS.get(int(value), f"{int(value)}th")
    if unit == "year":
        return f"{int(value)}"
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    for scale, word in _SCALES:
        if abs(value) >= scale and (unit in _BEFORE or len(unit) == 3):
            text = f"{value / scale:.5g} {word}"
            break
    if unit == "percent":
        return f"{text} %"
    if unit in ("count", "persons", "1", ""):
        return text
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {text}"
    return f"{text} {unit}"


_PRECISION = {"over": "over ", "about": "about ", "under": "under "}


def fact(row: Figure | Attribute) -> str:
    """A fact with its time and document: "USD 5.15 bn in Apr 2023 – Mar 2024 (PTI, Feb 2025)"."""
    if isinstance(row, Figure):
        value = _PRECISION.get(row.precision, "") + amount(row.value, row.unit)
        of = f" ({row.item})" if row.item and ":" not in row.item else ""
        return f"{value}{of}, {row.period.plain()} ({cited(row.source)})"
    if row.period is not None:
        return f"{row.period.plain()} ({cited(row.source)})"
    return f"{attribute_text(row)} ({cited(row.source)})"


def attribute_text(row: Attribute) -> str:
    """The value of an attribute as a reader wants it: names for codes, years for P5Y."""
    text = row.text
    register = states()
    if row.key in ("country", "host", "party"):
        return ", ".join(register[c].name if c in register else c for c in text.split(";"))
    if row.key == "status":
        return text.replace("_", " ")
    if row.key == "term" and (match := re.fullmatch(r"P(\d+)Y", text)):
        return f"{match[1]} years"
    if row.key == "edition":
        return f"edition {text}"
    if row.key in ("role", "equipment") and row.qualifier:
        qualifier = register[row.qualifier].name if row.qualifier in register else row.qualifier
        return f"{qualifier}: {register[text].name if text in register else text}"
    return text


def cited(source: Source) -> str:
    """Publisher and date of a document."""
    day = source.published.plain() if source.published else "undated"
    named = source.publisher
    if source.cites and source.cites not in named and "citing" not in named:
        named = f"{named}, citing {source.cites}"
    return f"{named}, {day}"


def state(code: str | None) -> str:
    """The usual name of a state by code, "the world" for WLD."""
    if code == "WLD":
        return "the world"
    known = states().get(code or "") or blocs().get(code or "") or areas().get(code or "")
    return known.name if known else (code or "?")


def what(reading: Reading) -> str:
    """What a reading is about, in words.

    >>> what(Reading("", measure="imports_goods", reporter="IND", partner="JPN"))
    "India's goods imports from Japan"
    """
    if reading.course is not None:
        return f"{', '.join(map(state, reading.course.states))}: {reading.about}"
    if reading.measure is None:
        return reading.about[:1].upper() + reading.about[1:]
    measure = measures()[reading.measure]
    label = measure.label + (f" ({_beside(reading.item)})" if reading.item else "")
    if reading.record is not None:
        return f"{reading.record.upper() if reading.record.isalpha() else reading.about}: {label}"
    if reading.reporter is None:
        return label[:1].upper() + label[1:]
    here, there = state(reading.reporter), state(reading.partner)
    if measure.unary or reading.partner is None:
        return f"{here}'s {label}"
    if measure.dimension == "rank":
        return f"{there}'s {label} of {here}"
    if measure.symmetric:
        return f"{label[:1].upper()}{label[1:]} of {here} with {there}"
    link = "with" if measure.id == "trade_balance" else _LINK[measure.reporter]
    return f"{here}'s {label} {link} {there}"


def _beside(item: str) -> str:
    """What narrows a measure, or what it is compared with, in words."""
    if item in measures():
        return f"beside {measures()[item].label}"
    if item in states():
        return f"beside {state(item)}"
    return item


_LINK = {"origin": "to", "destination": "from", "": "with"}


def message(outcome: Outcome, claim: Claim, **extra: str) -> str:
    """The sentence that tells an outcome."""
    held = "; ".join(dict.fromkeys(fact(f) for f in _told(outcome.decides)))
    slots = {
        "what": what(outcome.reading),
        "claimed": " ".join(claim.quote.split()),
        "held": held,
        "newer": MESSAGES["newer"].format(held=fact(outcome.newer)) if outcome.newer else "",
        "nearest": _nearest(outcome),
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


def _nearest(outcome: Outcome) -> str:
    if not outcome.held:
        return ""
    return MESSAGES["nearest"].format(held=fact(outcome.held[-1]))


def _origin(outcome: Outcome) -> str:
    row = outcome.origin
    if row is None:
        return ""
    if isinstance(row, Figure) and row.measure != outcome.reading.measure:
        label = measures()[row.measure].label
        return MESSAGES["origin-swapped"].format(what=label)
    key = "origin-error" if row.marker else "origin-year"
    return MESSAGES[key].format(held=fact(row))
