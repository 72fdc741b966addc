"""Numbers as closed intervals: what a written number covers.

The table of `written` is the design's: half a unit of the last significant digit for a plain
number, ±10 % for "about", a quarter above for "over", 10 % below for "nearly".
"""

from typing import Literal

import msgspec

Hedge = Literal["=", "~", ">", "<", "nearly"]


class Interval(msgspec.Struct, frozen=True):
    """A closed interval of numbers in one unit; `low <= high`.

    >>> Interval(5.145e9, 5.155e9).meets(Interval(5.1e9, 5.15e9))
    True
    """

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether the two share a point (a relative 1e-9 of slack absorbs float noise)."""
        slack = 1e-9 * max(abs(self.low), abs(self.high), abs(other.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def inside(self, other: "Interval") -> bool:
        """Whether every point of this interval lies in `other`."""
        slack = 1e-9 * max(abs(self.low), abs(self.high), abs(other.low), abs(other.high))
        return other.low - slack <= self.low and self.high <= other.high + slack

    def gap(self, other: "Interval") -> float:
        """Distance between the two intervals, 0 where they meet."""
        return max(0.0, other.low - self.high, self.low - other.high)


def last_digit(value: float, decimals: int | None = None) -> float:
    """The weight of the last significant digit of `value`.

    `decimals` counts the digits written after the point; without it the shortest repr decides,
    and trailing zeros of a whole number are not significant.

    >>> last_digit(5.15), last_digit(5.0, 1), last_digit(33800), last_digit(1455)
    (0.01, 0.1, 100.0, 1.0)
    """
    if decimals is not None and decimals > 0:
        return float(10.0**-decimals)
    if value == 0:
        return 1.0
    if value != int(value):
        text = f"{value:.12f}".rstrip("0")
        return float(10.0 ** -(len(text) - text.index(".") - 1))
    weight, whole = 1.0, abs(int(value))
    while whole % 10 == 0:
        whole //= 10
        weight *= 10
    return weight


def written(value: float, unit_step: float, hedge: Hedge = "=") -> Interval:
    """What a written number covers; `unit_step` is the weight of its last digit, scaled.

    >>> written(5.15e9, 0.01e9)
    Interval(low=5145000000.0, high=5155000000.0)
    >>> written(6e9, 1e9, "~")
    Interval(low=5400000000.0, high=6600000000.0)
    >>> written(300, 100, ">"), written(18e9, 1e9, "nearly")
    (Interval(low=300, high=375.0), Interval(low=16200000000.0, high=18000000000.0))
    """
    half = unit_step / 2
    if hedge == "~":
        wide = max(abs(value) * 0.1, half)
        return Interval(value - wide, value + wide)
    if hedge == ">":
        return Interval(value, value + abs(value) * 0.25)
    if hedge == "<":
        return Interval(min(0.0, value), max(0.0, value))
    if hedge == "nearly":
        return Interval(value - abs(value) * 0.1, value)
    return Interval(value - half, value + half)
