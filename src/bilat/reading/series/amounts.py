"""Amounts: the numbers of a sentence as claims about series mean them, with ratios and floors."""

import math
import re

import msgspec

from bilat.reading.scene import Scene, Token
from bilat.reading.series.word_forms import lexis
from bilat.reading.spans import Quantity


class Amount(msgspec.Struct, frozen=True):
    """A number as said: what it may be, floors and ceilings open.

    `unit` is a quantity's (see `spans.Quantity`), "fraction" for a part of one ("a quarter"), or
    "ratio" for so many among one ("1:600", "12 per 100,000"). `hedge` as in `spans.Quantity`.
    `per` is the time that it is a rate of ("a day"). `turned` tells that a denial is part of the
    bound ("never exceeded"). `quantity` is the first it is made of.
    """

    start: int
    end: int
    value: float | None
    low: float
    high: float
    unit: str
    hedge: str = "="
    per: str = ""
    turned: bool = False
    quantity: Quantity | None = None


_RATIO = re.compile(r"\b1\s?:\s?(\d+(?:,\d{3})*)(?:\s?[-–]\s?(?:1\s?:\s?)?(\d+(?:,\d{3})*))?")
_EVERY = re.compile(r"\s+(?:in|of|out of)\s+every\s+$")
_AMONG = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:per|for every|to every|for each)\s+(?:one |a )?$", re.IGNORECASE
)
_TENTHS = re.compile(r"\b(?:in|out of|of) (?:ten|10)$", re.IGNORECASE)
TIMES = {"second": 1 / 31557600, "minute": 1 / 525960, "hour": 1 / 8766, "day": 1 / 365.25,
          "week": 7 / 365.25, "month": 1 / 12, "year": 1.0}  # fmt: skip
_EACH = re.compile(
    r"\s+(?:[\w-]+\s+){0,14}?(?:every|each|per|a)\s(?:single )?(hour|day|week|month)\b"
)
_DAILY = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month"}


def amounts(scene: Scene) -> list[Amount]:
    """The amounts of a sentence, in order."""
    found: list[Amount] = []
    skip = -1
    every = list(scene.quantities)
    for n, q in enumerate(every):
        if q.start < skip:
            continue
        after = every[n + 1] if n + 1 < len(every) else None
        one, skip = _amount(scene, q, after)
        if one is not None:
            found.append(one)
    found += [one for match in _RATIO.finditer(scene.text) if (one := _ratio(scene, match))]
    return sorted(found, key=lambda a: a.start)


def yearly(amount: Amount) -> float:
    """How many of the amount's times make a year; 1 for an amount of no rate.

    >>> round(1 / TIMES["hour"])
    8766
    """
    return 1.0 / TIMES.get(amount.per, 1.0)


def _amount(scene: Scene, q: Quantity, after: Quantity | None) -> tuple[Amount | None, int]:
    if q.unit in ("ord", "bp") or (q.unit == "1" and q.value is None and q.low == q.high):
        return None, -1
    low, high, hedge = _bounds(scene, q)
    if after is not None and q.unit == "1" and after.unit == "1" and after.value:
        between = scene.text[q.end : after.start]
        base = after.value
        if _EVERY.match(between):
            fraction = Amount(q.start, after.end, _over(q.value, base), low / base, high / base,
                              "fraction", hedge, quantity=q)  # fmt: skip
            return fraction, after.end
        if _AMONG.match(between) and base >= 10:
            ratio = Amount(q.start, after.end, _over(q.value, base), low / base, high / base,
                           "ratio", hedge, quantity=q)  # fmt: skip
            return ratio, after.end
    unit = q.unit
    if unit == "1" and (times := re.match(r"\s+times\b", scene.text[q.end :])):
        return Amount(q.start, q.end + times.end(), q.value, low, high, "x", hedge, quantity=q), -1
    if unit == "1" and q.high > 0 and (q.value if q.value is not None else q.high) < 1:
        unit = "fraction" if not re.search(r"\d\.\d", q.text) else unit
    if unit == "fraction" and hedge == "=" and q.value is not None and _TENTHS.search(q.text):
        low, high = q.value - 0.05, q.value + 0.05  # "eight out of ten": to a tenth
    turned = hedge != q.hedge
    return Amount(q.start, q.end, q.value, low, high, unit, hedge, _per(scene, q), turned, q), -1


def _over(value: float | None, base: float) -> float | None:
    return None if value is None else value / base


def _bounds(scene: Scene, q: Quantity) -> tuple[float, float, str]:
    """Floors and ceilings without their other end; "never exceeded" turns a floor round."""
    hedge = q.hedge
    before = [t.word for t in scene.tokens if t.end <= q.start][-6:]
    if hedge in (">", "<") and ("never" in before or "not" in before or "nor" in before):
        hedge = "<" if hedge == ">" else ">"
        edge = q.value if q.value is not None else q.low
        return (-math.inf, edge, hedge) if hedge == "<" else (edge, math.inf, hedge)
    if hedge == ">":
        return q.low, math.inf, hedge
    if hedge == "<":
        return -math.inf, q.high, hedge
    return q.low, q.high, hedge


def _per(scene: Scene, q: Quantity) -> str:
    if q.per:
        return q.per if q.per in TIMES else ""
    if q.unit != "1":
        return ""
    found = _EACH.match(scene.text, q.end)
    if found and not any(o.start >= q.end and o.end <= found.end() for o in scene.quantities):
        return found[1]
    near = [t.word for t in scene.tokens if t.end <= q.start][-12:]
    return next((_DAILY[word] for word in reversed(near) if word in _DAILY), "")


def _ratio(scene: Scene, match: re.Match[str]) -> Amount | None:
    """ "1:600", "1:4,000-5,000": one among so many."""
    first = float(match[1].replace(",", ""))
    last = float((match[2] or match[1]).replace(",", ""))
    if first < 2 or last < first:
        return None
    before = [t for t in scene.tokens if t.end <= match.start()]
    hedge = _side(before)
    near, far = 1 / first, 1 / last
    if match[2] is None:
        step = 10 ** (len(match[1]) - len(match[1].rstrip("0"))) / 2
        wide = max(step, 0.1 * first if hedge == "~" else 0.0)
        near, far = 1 / (first - wide), 1 / (first + wide)
    if hedge == ">":
        return Amount(match.start(), match.end(), 1 / first, 1 / first, math.inf, "ratio", hedge)
    if hedge == "<":
        return Amount(match.start(), match.end(), 1 / first, -math.inf, 1 / first, "ratio", hedge)
    if hedge == "~" and match[2] is not None:
        near, far = near * 1.1, far * 0.9
    return Amount(match.start(), match.end(), 1 / first if match[2] is None else None, far, near,
                  "ratio", hedge)  # fmt: skip


def _side(before: list[Token]) -> str:
    """On which side of a ratio the words put the value: "falls short of the recommended 1:600"."""
    book = lexis()
    for token in reversed(before[-16:]):
        if token.word in book["below"]:
            return "<"
        if token.word in book["above"]:
            return ">"
        if token.word in ("about", "around", "approximately", "roughly", "some"):
            return "~"
        if token.word in (",", ";", "but", "while"):
            break
    return "="
