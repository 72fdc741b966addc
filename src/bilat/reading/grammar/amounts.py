"""Quantities: numbers joined with their units, signs, hedges and ranges."""

from typing import NamedTuple

from bilat.facts.interval import Hedge, last_digit, written
from bilat.reading.grammar.cues import change, counted, hedge_after, hedge_before
from bilat.reading.grammar.numerals import DASHES, Num, number
from bilat.reading.grammar.ordinals import multiple, ordinal
from bilat.reading.grammar.ranges import Amount, range_end, share, share_unit
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.traps import name_word, trap
from bilat.reading.grammar.units import Unit, currency_before, per_at, unit_at
from bilat.reading.grammar.words import Words
from bilat.reading.spans import Quantity

_DOLLARS = frozenset({"dollar", "dollars"})
_SOME_DAY = frozenset("we i he she they you it will would may might be".split())
_NO_CENTS = frozenset("%-–,/:+")
_RATIO = 0.05  # the design: a ratio in words covers ±5 %


class _Around(NamedTuple):
    """What stands around an amount: its first token with a sign, hedge, noun and rate."""

    i: int
    j: int
    hedge: Hedge
    hedged: int
    noun: str
    per: str


def amounts(line: Line, w: Words) -> list[Quantity]:
    """All quantities of a line in order; tokens marked as used are passed over."""
    found: list[Quantity] = []
    i, n = 0, line.n
    kind, low, used, raw = line.kind, line.low, line.used, line.raw
    starters, codes, signs = w.starters, w.codes, w.signs
    while i < n:
        if used[i]:
            i += 1
            continue
        if kind[i] == DIGITS:
            after = trap(line, i, w)
            if after:
                i = after
                continue
        elif kind[i] == WORD:
            if low[i] in starters:
                if name_word(line, i, w) and low[i] not in w.ordinals:
                    i += 1
                    continue
            elif not (raw[i] in codes or raw[i + 1] in signs or low[i] in w.openers) and (
                len(raw[i]) != 4 or raw[i][1:] not in codes
            ):
                i += 1
                continue
        elif raw[i] not in signs and raw[i] not in w.fraction_signs and raw[i] != ".":
            i += 1
            continue
        i = _read(line, i, w, found)
    return found


def _read(line: Line, i: int, w: Words, found: list[Quantity]) -> int:
    """Read what starts at token `i` into `found`; the token to go on with."""
    special = ordinal(line, i, w) or multiple(line, i, w)
    if special:
        found.append(special[0])
        return special[1]
    first = amount(line, i, w)
    if first is None or 1 in line.used[i : first.j]:
        return i + 1
    second = range_end(line, first, w, amount)
    if second is not None:
        low = share(first, second)
        if second.value > low.value:
            found.append(_range(line, low, second, w))
        return second.j
    if first.name in ("1", "day") and _counts_nothing(line, first, w):
        return first.j
    first = share_unit(line, first, w, amount)
    quantity, after = _single(line, first, w)
    found.append(quantity)
    return after


def amount(line: Line, i: int, w: Words) -> Amount | None:
    """The number with its unit that starts at token `i`: "US$ 5.15 bn", "508 km", "five"."""
    sign = currency_before(line, i, w)
    if sign:
        j = sign.j
        minus = line.raw[j] in "-−–" and line.kind[j + 1] == DIGITS and line.glued(j + 1)
        j += minus
        num = number(line, j, w, money=True)
        if num is None or line.at[j] - line.end[j - 1] > 2:
            return None
        if minus:
            num = num._replace(value=-num.value)
        after = num.j
        # "US$ 5 million dollars", "Rs 500 rupees": the word repeats the sign.
        again = unit_at(line, after, w, num.value, num.scale)
        repeats = again and again.money and line.kind[again.j] != DIGITS
        if again and repeats and (again.name == sign.code or line.low[after] in _DOLLARS):
            after = again.j
        return Amount(i, after, num, Unit(sign.code, after, sign.by, sign.ambiguous, True), True)
    num = number(line, i, w)
    if num is None:
        return None
    unit = unit_at(line, num.j, w, num.value, num.scale)
    if unit is None and _loose(line, num.j):
        unit = unit_at(line, _loose(line, num.j), w, num.value, num.scale)
    if unit and unit.money and unit.by == 1.0 and num.scale == 1.0:
        num, unit = _with_cents(line, num, unit, w)
    if i and num.value < 130 and (unit is None or unit.name == "year") and _aged(line, i):
        unit = Unit("year", unit.j if unit else num.j, noun="age")
    return Amount(i, unit.j if unit else num.j, num, unit, False)


def _loose(line: Line, j: int) -> int:
    """The token after "odd" or "plus" between a number and its unit: "20-odd years"; else 0."""
    k = j + (line.raw[j] in DASHES)
    return k + 1 if line.low[k] in ("odd", "plus") and line.kind[k + 1] == WORD else 0


def _with_cents(line: Line, num: Num, unit: Unit, w: Words) -> tuple[Num, Unit]:
    """ "3 dollars and 50 cents", "15 dollars 50": one amount of money."""
    j = unit.j + (line.low[unit.j] == "and")
    small = number(line, j, w)
    if small is None or small.scale != 1.0 or small.decimals or not 1 < small.value < 100:
        return num, unit
    after = small.j
    if line.low[after] in ("cent", "cents", "paise", "sen", "pence"):
        after += 1
    else:
        counts = line.kind[after] == WORD and line.low[after] not in w.function
        two = line.kind[j] == DIGITS and len(line.raw[j]) == 2 and j == unit.j
        if not two or counts or line.raw[after] in w.signs or line.raw[after] in _NO_CENTS:
            return num, unit
    value = num.value + small.value / 100
    return num._replace(value=value, decimals=2, last=small.last), unit._replace(j=after)


def _aged(line: Line, i: int) -> bool:
    """Whether "aged", "age" or "age of" stands before token `i`."""
    before = line.low[i - 1]
    return before in ("aged", "age") or (before == "of" and i > 1 and line.low[i - 2] == "age")


def _counts_nothing(line: Line, first: Amount, w: Words) -> bool:
    """Whether a bare number word counts nothing: "one of", "no one", "several hundred"."""
    if first.num.form in ("digits", "ratio"):
        return False
    low = line.low
    before = low[first.i - 1] if first.i else ""
    after = low[first.j]
    if before in w.vague and first.num.value >= 12:
        return True
    if first.num.value != 1:
        return False
    if first.unit:  # "one day we will": some day, not a day's length
        return low[first.j] in _SOME_DAY and low[first.i] == "one"
    if before in w.one_stop_before or before == "at" or after in w.one_stop_after:
        return True
    return not after or after in w.function or line.kind[first.j] != WORD or after == "year"


def step(value: float, num: Num) -> float:
    """The weight of the last significant digit, scaled.

    Digits after the point are all significant. Of a whole number the trailing zeros are not, but
    its rounding is no wider than a fifth of it (1,000 is ±10 %). From 100,000 on, where scale words
    are usual, it is no wider than a half, and depends on the value alone: 5 bn, 5,000 million and
    500 crore cover the same interval.
    """
    size = abs(value)
    if num.decimals and num.value:
        weight = 10.0**-num.decimals * num.scale * abs(value / num.value)
    elif num.decimals:
        return float(10.0**-num.decimals * num.scale)
    else:
        weight = last_digit(round(value, 9))
        if size < 1e5:
            return min(weight, size / 5)
    return min(weight, size / 2) if size >= 1e5 else weight


def _minus(line: Line, i: int) -> tuple[bool, int]:
    """Whether a minus stands before token `i`, and where it starts: "-5", "(-) 12", "minus 3"."""
    if i == 0:
        return False, i
    raw, low = line.raw, line.low
    if raw[i - 1] in "-−–":
        if i > 1 and low[i - 2] in ("minus", "negative"):
            return True, i - 2
        apart = i == 1 or not line.glued(i - 1) or raw[i - 2] in "(["
        if apart and (line.glued(i) or (i == 1 and raw[0] == "−")):
            return True, i - 1
        return False, i
    if raw[i - 1] == ")" and i > 2 and raw[i - 2] in "-−–" and raw[i - 3] == "(":
        return True, i - 3
    if low[i - 1] in ("minus", "negative"):
        return True, i - 1
    return False, i


def _single(line: Line, a: Amount, w: Words) -> tuple[Quantity, int]:
    minus, i = _minus(line, a.i)
    value = -a.value if minus else a.value
    hedge, hedged = hedge_before(line, i, w, a.name)
    j = a.j
    after = hedge_after(line, j, w)
    if hedge == "=" and after is not None:
        hedge, j = after
    loose = _loose(line, a.num.j) if a.unit and hedge == "=" else 0
    if loose:
        hedge = ">" if line.low[loose - 1] == "plus" else "~"
    if a.num.plus:
        hedge = ">"
    covers = written(value, step(value, a.num), hedge)
    low, high = covers.low, covers.high
    if a.num.form == "ratio" and hedge == "=":
        low, high = value - abs(value) * _RATIO, value + abs(value) * _RATIO
    noun, behind = (a.unit.noun, j) if a.unit else counted(line, j, w, value)
    per, after_per = per_at(line, behind, w, a.name)
    j = after_per if a.unit else j
    around = _Around(i, a.j, hedge, hedged, noun, per)
    return _quantity(line, a, a, value, (low, high), around, w), max(j, a.j)


def _range(line: Line, first: Amount, second: Amount, w: Words) -> Quantity:
    """One quantity for "5–6 bn", whose value is its two ends."""
    i = first.i
    if i and line.low[i - 1] == "between":
        i -= 1
    if second.unit is None:
        second = second._replace(unit=first.unit)
    name = second.name
    _, hedged = hedge_before(line, i, w, name)
    noun, behind = second.unit.noun if second.unit else "", second.j
    if second.unit is None:
        noun, behind = counted(line, second.j, w, second.value)
    per, _ = per_at(line, behind, w, second.name)
    around = _Around(i, second.j, "=", hedged, noun, per)
    return _quantity(line, first, second, None, (first.value, second.value), around, w)


def _quantity(
    line: Line,
    first: Amount,
    last: Amount,
    value: float | None,
    ends: tuple[float, float],
    around: _Around,
    w: Words,
) -> Quantity:
    start, end = line.at[around.i], line.end[around.j - 1]
    return Quantity(
        start=start,
        end=end,
        text=line.text[start:end],
        value=value,
        low=min(ends),
        high=max(ends),
        unit=last.name,
        hedge=around.hedge,
        change=change(line, around.hedged, around.j, w),
        ambiguous=bool(last.unit and last.unit.ambiguous),
        scale=last.num.scale * (last.unit.by if last.unit else 1.0),
        decimals=last.num.decimals,
        number=(first.num.first, last.num.last),
        noun=around.noun,
        per=around.per,
    )
