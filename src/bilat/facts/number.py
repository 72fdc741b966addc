"""Numbers as sources state them: what a stated figure covers."""

import math
import re

from bilat.facts.figure import Precision
from bilat.facts.interval import Interval, last_digit, written

_COUNTED = {"count", "persons", "1"}
_POINT = {"rank", "year", "edition"}


def covers(value: float, unit: str, precision: Precision) -> Interval:
    """What a stated number supports.

    "over" is open above and "under" open below: such a bound excludes what lies beyond it and
    nothing else. "about" leaves ten per cent. A count printed to the unit is that count. The
    trailing zeros of a round figure leave a twentieth at most: a source that prints 10 trillion
    does not mean 6, as a note that writes it might.

    >>> covers(43e9, "USD", "over").high
    inf
    >>> covers(1455, "count", "exact"), covers(1400, "count", "rounded")
    (Interval(low=1455, high=1455), Interval(low=1350.0, high=1450.0))
    >>> covers(10e12, "JPY", "exact")
    Interval(low=9500000000000.0, high=10500000000000.0)
    """
    if unit in _POINT:
        return _bounded(value, precision) or Interval(value, value)
    bound = _bounded(value, precision)
    if bound is not None:
        return bound
    if precision == "about":
        return written(value, min(last_digit(value), 0.2 * abs(value)), "~")
    if unit in _COUNTED and precision == "exact" and value % 100 != 0:
        return Interval(value, value)
    # A step of a tenth is a half-step of a twentieth.
    step = min(last_digit(value), 0.1 * abs(value)) if value else last_digit(value)
    return written(value, step)


def _bounded(value: float, precision: Precision) -> Interval | None:
    if precision == "over":
        return Interval(value, math.inf)
    if precision == "under":
        return Interval(-math.inf, value)
    return None


_STATED = re.compile(
    r"(?:(over|more than|at least|up to|under|less than|nearly|about|around|some|approximately)"
    r"\s+)?"
    r"(-?\d[\d,]*(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d[\d,]*(?:\.\d+)?))?"
    r"(?:\s*(thousand|million|billion|trillion|mn|bn))?"
)
_SCALES = {"thousand": 1e3, "million": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_PRECISIONS: dict[str | None, Precision] = {
    "over": "over",
    "more than": "over",
    "at least": "over",
    "up to": "under",
    "under": "under",
    "less than": "under",
    "nearly": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "approximately": "about",
}


def stated(text: str, unit: str) -> tuple[float, Interval] | None:
    """The number in a cell such as "about 100", "over 1500" or "200-300"; None if it is words.

    >>> stated("over 1500", "persons")
    (1500.0, Interval(low=1500.0, high=inf))
    >>> stated("200-300", "persons")
    (250.0, Interval(low=200.0, high=300.0))
    >>> stated("two C-17", "count") is None
    True
    """
    match = _STATED.fullmatch(text.strip())
    if not match:
        return None
    word, first, last, scale = match.groups()
    factor = _SCALES.get(scale, 1.0)
    value = float(first.replace(",", "")) * factor
    if last:
        high = float(last.replace(",", "")) * factor
        return ((value + high) / 2, Interval(value, high)) if high >= value else None
    return value, covers(value, unit, _PRECISIONS.get(word, "exact"))
