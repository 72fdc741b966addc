"""Units of series: what dimension a unit word has, and how a number in a text converts to it."""

import re
from functools import cache
from typing import Literal

import msgspec

from bilat.reading.series.word_forms import words_of

Dimension = Literal[
    "percent", "ratio", "energy", "power", "mass", "area", "volume", "time", "money", "degree",
    "yield", "number", "count", "none",
]  # fmt: skip


class Gauge(msgspec.Struct, frozen=True):
    """A unit. One of it is `factor` base units of its dimension (Wh, W, t, ha, m3, hours).

    A *ratio* is per `factor` of something ("per 1,000 people": 1000). `name` is the currency of
    money, or the unit of time as written. `whole` are the heads of what a percentage is of.
    """

    dimension: Dimension
    factor: float = 1.0
    name: str = ""
    whole: frozenset[str] = frozenset()


_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# Unit words of series and of numbers in texts; dimension and size in base units.
_UNITS: dict[str, tuple[Dimension, float]] = {
    "wh": ("energy", 1.0), "kwh": ("energy", 1e3), "mwh": ("energy", 1e6), "gwh": ("energy", 1e9),
    "twh": ("energy", 1e12), "watt-hours": ("energy", 1.0), "kilowatt-hours": ("energy", 1e3),
    "megawatt-hours": ("energy", 1e6), "gigawatt-hours": ("energy", 1e9),
    "terawatt-hours": ("energy", 1e12),
    "w": ("power", 1.0), "kw": ("power", 1e3), "mw": ("power", 1e6), "gw": ("power", 1e9),
    "kilowatts": ("power", 1e3), "megawatts": ("power", 1e6), "gigawatts": ("power", 1e9),
    "t": ("mass", 1.0), "tonne": ("mass", 1.0), "tonnes": ("mass", 1.0), "kg": ("mass", 1e-3),
    "metric tons": ("mass", 1.0), "tons": ("mass", 1.0), "kilograms": ("mass", 1e-3),
    "kilogram": ("mass", 1e-3), "kt": ("mass", 1e3), "mt": ("mass", 1e6), "gt": ("mass", 1e9),
    "ha": ("area", 1.0), "hectares": ("area", 1.0), "hectare": ("area", 1.0), "km2": ("area", 1e2),
    "square kilometers": ("area", 1e2), "square kilometres": ("area", 1e2), "km²": ("area", 1e2),
    "sq km": ("area", 1e2), "m3": ("volume", 1.0), "cubic meters": ("volume", 1.0),
    "cubic metres": ("volume", 1.0), "bcm": ("volume", 1e9), "km3": ("volume", 1e9),
    "year": ("time", 8766.0), "years": ("time", 8766.0), "month": ("time", 730.5),
    "months": ("time", 730.5), "day": ("time", 24.0), "days": ("time", 24.0),
    "nights": ("time", 24.0), "hour": ("time", 1.0), "hours": ("time", 1.0),
    "°c": ("degree", 1.0), "t/ha": ("yield", 1.0), "tonnes per hectare": ("yield", 1.0),
    "usd": ("money", 1.0), "us$": ("money", 1.0), "current us$": ("money", 1.0),
    "score": ("number", 1.0), "index": ("number", 1.0), "points": ("number", 1.0),
}  # fmt: skip
_PER = re.compile(r"\bper (?:(\d[\d,]*)|(hundred|thousand|million|billion))\b")
# So much for each of the people: the title says so too, and the number has the plain unit.
_HEAD = re.compile(r"(?<=\w) per (?:person|capita|head|inhabitant|worker|person employed)$")
_NUMBERS = frozenset({"score", "index", "ratio", "level"})


@cache
def gauge(unit: str) -> Gauge:
    """The unit of a series as its publisher writes it.

    >>> gauge("million tonnes").factor, gauge("homicides per 100,000 population").factor
    (1000000.0, 100000.0)
    >>> gauge("% of GDP").dimension, gauge("constant 2015 US$").dimension, gauge("deaths").dimension
    ('percent', 'none', 'count')
    """
    text = unit.strip().lower().partition(" of co")[0]
    text = _HEAD.sub("", text)
    if text.startswith("%") or text.endswith("%") or re.search(r"\bper ?cent", text):
        whole = frozenset(
            w.head for w in words_of(text.partition(" of ")[2]) if w.text[0].isalpha()
        )
        return Gauge("percent", whole=whole)
    if found := _PER.search(text):
        base = float(found[1].replace(",", "")) if found[1] else _SCALES[found[2]]
        return Gauge("ratio", base)
    if text in _UNITS:
        return Gauge(*_UNITS[text], name=text.upper() if _UNITS[text][0] == "money" else text)
    if re.fullmatch(r"[a-z]{3}", text) and unit.strip().isupper():
        return Gauge("money", name=unit.strip())
    head, _, rest = text.partition(" ")
    if head in _SCALES and rest in _UNITS:
        dimension, size = _UNITS[rest]
        return Gauge(dimension, size * _SCALES[head], rest)
    if re.search(r"[$£€]|\bconstant\b|\binternational\b|yes/no|\bper\b|/", text):
        return Gauge("none")  # prices of a year, rates of rates: no plain number says them
    if words_of(text)[-1].text in _NUMBERS if text else True:
        return Gauge("number")
    if any(char.isdigit() for char in text):
        return Gauge("none")
    return Gauge("count")


def conversion(unit: str, text: str, to: Gauge) -> tuple[float, ...]:
    """By what a number in `unit`, written as `text`, is multiplied to be in `to`; empty: never.

    Several factors are several readings. Fractions ("a quarter") are percentages of a share, and
    "MT" is metric tonnes or millions of them.

    >>> conversion("fraction", "a quarter", gauge("%"))
    (100.0,)
    >>> conversion("GWh", "5 GWh", gauge("terawatt-hours"))
    (0.001,)
    """
    if unit == "ratio":
        if to.dimension == "ratio":
            return (to.factor,)
        return (100.0,) if to.dimension == "percent" else ()
    if to.dimension == "percent":
        if unit == "percent":
            return (1.0,)
        return (100.0,) if unit == "fraction" else ()
    if to.dimension == "money":
        return (1.0,) if unit == to.name else ()
    if to.dimension in ("count", "number"):
        return (1.0,) if unit in ("1", "persons") else ()
    known = _UNITS.get(unit.lower())
    if known is None or known[0] != to.dimension:
        return ()
    factor = known[1] / to.factor
    if unit == "t" and re.search(r"\bMT\b", text):
        return (1e6 * factor, factor)
    return (factor,)
