"""Two numbers that share a unit: "5–6 bn", "between 5 and 7 per cent", "from 5 to 7 km"."""

from collections.abc import Callable
from typing import NamedTuple

from bilat.reading.grammar.numerals import DASHES, Num
from bilat.reading.grammar.tokens import DIGITS, SIGN, Line
from bilat.reading.grammar.units import Unit
from bilat.reading.grammar.words import Words


class Amount(NamedTuple):
    """A number with its unit over the tokens `i` … `j - 1`, before hedges and ranges.

    `signed` says that a currency stands before the number.
    """

    i: int
    j: int
    num: Num
    unit: Unit | None
    signed: bool

    @property
    def name(self) -> str:
        """The unit, "1" for a bare number."""
        return self.unit.name if self.unit else "1"

    @property
    def value(self) -> float:
        """The number in its unit, the factor of the unit's symbol included."""
        return self.num.value * (self.unit.by if self.unit else 1.0)


Reader = Callable[[Line, int, Words], Amount | None]


def range_end(line: Line, first: Amount, w: Words, read: Reader) -> Amount | None:
    """The upper end of a range that starts with `first`; None where there is no range.

    Two numbers with a dash between them that do not rise are a score: an end is given, for the
    caller to pass over both.
    """
    start = _join(line, first, w)
    if not start or line.used[start]:
        return None
    second = read(line, start, w)
    if second is None or 1 in line.used[start : second.j]:
        return None
    if first.unit and second.unit and first.name != second.name:
        return None
    word = line.low[first.j]
    if word == "to" and first.unit and not second.unit and not first.signed:
        return None  # "rose 8 per cent to 3.65"
    if second.signed and not first.signed and word != "and":
        return None
    shared = share(first, second)
    if word in ("to", "or", "and") and second.value <= shared.value:
        return None
    return second


def _join(line: Line, first: Amount, w: Words) -> int:
    """The token where the second number of a range may start, 0 where nothing joins two."""
    j, low, raw = first.j, line.low, line.raw
    word = low[j]
    if raw[j] in DASHES:
        if low[j + 1] == "to":
            return j + 3 if raw[j + 2] in DASHES else j + 2
        if line.glued(j) != line.glued(j + 1) and line.kind[j + 1] != DIGITS:
            return 0
        return j + 1
    if word == "~" or (word == "to" and not starts_after(line, first.i, "from", w)):
        return j + 1
    if word == "and" and starts_after(line, first.i, "between", w):
        return j + 1
    if word == "or" and first.unit is None and first.num.form == "words" and not first.num.grouped:
        return j + 1 if low[j + 1] in w.small and first.num.value < 20 else 0
    return 0


def starts_after(line: Line, i: int, word: str, w: Words) -> bool:
    """Whether `word` stands just before token `i`, hedges and articles aside."""
    k = i - 1
    for _ in range(3):
        if k < 0:
            return False
        if line.low[k] == word:
            return True
        if line.low[k] not in w.change_links and line.kind[k] != SIGN:
            return False
        k -= 1
    return False


def share(first: Amount, second: Amount) -> Amount:
    """`first` with the scale and unit that stand behind `second`: "5–6 bn", "$10 to $15 bn"."""
    num = first.num
    scale = second.num.scale
    bare = num.scale == 1.0 and scale > 1.0 and num.form != "ratio"
    if bare and num.value <= 10 * second.num.value / scale:
        num = num._replace(value=num.value * scale, scale=scale)
    return first._replace(num=num, unit=first.unit or second.unit)


def share_unit(line: Line, first: Amount, w: Words, read: Reader) -> Amount:
    """`first` with scale and unit from behind "to" or "or": two numbers, one unit.

    "from 5 to 7 per cent", "40 or 43 bn"; but "164 points, or 0.7 per cent" are not of one kind.
    """
    word = line.low[first.j]
    if word not in ("to", "or") or not line.raw[first.j + 1]:
        return first
    second = read(line, first.j + 1, w)
    if second is None or 1 in line.used[first.j : second.j]:
        return first
    if word == "or":
        shared = share(first, second)
        alike = first.num.form == second.num.form and shared.value <= 5 * second.value
        return shared if alike and second.value <= 5 * shared.value else first
    if first.unit is None:
        if second.unit is None or second.signed or not starts_after(line, first.i, "from", w):
            return first
        return share(first, second)
    if first.signed and second.signed and first.name == second.name:
        return share(first, second)
    return first
