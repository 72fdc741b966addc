"""States, numbers and what records hold, in the words that a reader wants."""

import re

from bilat.facts.record import Attribute
from bilat.facts.state import areas, blocs, states
from bilat.judging.words_en import ORDINALS

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "mn"))
_BARE = frozenset({"count", "persons", "1", "", "edition"})
_UNITS = {"kmph": "km/h", "rank": "ord"}
_SPANS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CODES = re.compile(r"[A-Z]{3}(?:;[A-Z]{3})*")


def amount(value: float, unit: str) -> str:
    """A value with its unit as a reader wants it.

    >>> amount(5.15e9, "USD"), amount(1455, "count"), amount(3, "rank"), amount(2.1, "percent")
    ('USD 5.15 bn', '1,455', 'third', '2.1 %')
    >>> amount(-45.7e9, "USD"), amount(320, "kmph"), amount(1, "years"), amount(-0.4, "percent")
    ('−USD 45.7 bn', '320 km/h', '1 year', '−0.4 %')
    """
    unit = _UNITS.get(unit, unit)
    if unit == "ord":
        return ORDINALS.get(int(value), ordinal(int(value)))
    if unit == "year":
        return f"{int(value)}"
    sign, value = ("−" if value < 0 else ""), abs(value)
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    money = len(unit) == 3 and unit.isupper()
    if money:
        for scale, word in _SCALES:
            if value >= scale:
                text = f"{value / scale:.5g} {word}"
                break
        return f"{sign}{unit} {text}"
    if unit == "percent":
        return f"{sign}{text} %"
    if unit in _BARE:
        return f"{sign}{text}"
    if value == 1 and unit in ("years", "months", "weeks", "days", "minutes"):
        unit = unit[:-1]
    return f"{sign}{text} {unit}"


def ordinal(number: int) -> str:
    """A place in an order, in digits.

    >>> [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th']
    """
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def state(code: str | None) -> str:
    """The usual name of a state by code inside a sentence, "the world" for WLD.

    >>> state("IND"), state("USA"), state("WLD"), state(None)
    ('India', 'the United States', 'the world', '?')
    """
    if code == "WLD":
        return "the world"
    known = states().get(code or "") or blocs().get(code or "") or areas().get(code or "")
    return with_article(known.name) if known else (code or "?")


def with_article(name: str) -> str:
    """A state inside a sentence, with its article where it takes one.

    >>> with_article("United States"), with_article("India"), with_article("Marshall Islands")
    ('the United States', 'India', 'the Marshall Islands')
    """
    if name.startswith(("United ", "Netherlands", "Philippines", "Maldives", "Bahamas")) or (
        name.endswith(("Republic", "Islands"))
    ):
        return f"the {name}"
    return name


def possessive(name: str) -> str:
    """Whose.

    >>> possessive("India"), possessive("the United States")
    ("India's", "the United States'")
    """
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def capital(text: str) -> str:
    """`text` as it stands at the start of a sentence.

    >>> capital("the United States' tariff"), capital("")
    ("The United States' tariff", '')
    """
    return text[:1].upper() + text[1:]


def attribute_text(row: Attribute) -> str:
    """What a record's row says: names for codes, years for P5Y, a unit beside a number.

    >>> from bilat.facts.source import Source
    >>> paper = Source("s", "", "", "", "", "press", None)
    >>> def told(key, text, **more):
    ...     return attribute_text(Attribute(key, text, paper, **more))
    >>> told("status", "in_force"), told("term", "P1Y"), told("edition", "22"), told("host", "USA")
    ('in force', '1 year', '22nd edition', 'the United States')
    >>> told("party", "IND;JPN"), told("duration", "5", value=5.0, unit="years")
    ('India, Japan', '5 years')
    >>> told("duration", "5 to 10", unit="years"), told("role", "lander", qualifier="IND")
    ('5 to 10 years', 'India: lander')
    """
    text = row.text
    if row.key == "status":
        return text.replace("_", " ")
    if match := re.fullmatch(r"P(\d+)([YMWD])", text):
        return amount(float(match[1]), f"{_SPANS[match[2]]}s")
    if row.key == "edition" and text.isdecimal():
        return f"{ordinal(int(text))} edition"
    if _CODES.fullmatch(text) and all(code in states() for code in text.split(";")):
        text = ", ".join(state(code) for code in text.split(";"))
    elif row.value is not None and row.unit and re.fullmatch(r"-?\d+(?:\.\d+)?", text):
        text = amount(row.value, row.unit)
    elif row.unit and text[:1].isdigit() and text[-1:].isdigit():
        text = f"{text} {_UNITS.get(row.unit, row.unit)}" if row.unit not in _BARE else text
    if row.key in ("role", "equipment") and row.qualifier:
        qualifier = capital(state(row.qualifier)) if row.qualifier in states() else row.qualifier
        return f"{qualifier}: {text}"
    return text
