"""Quantities: numbers joined with their units, signs, hedges and ranges."""

from typing import NamedTuple

from bilat.facts.interval import Hedge, last_digit, written
from bilat.reading.grammar.cues import change, counted, hedge_after, hedge_before
from bilat.reading.grammar.numerals import DASHES, Num, number
from bilat.reading.grammar.ordinals import multiple, ordinal
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.traps import trap
from bilat.reading.grammar.units import Unit, currency_before, per_at, unit_at
from bilat.reading.grammar.words import Words
from bilat.reading.spans import Change, Quantity

_RATIO = 0.05


class Amount(NamedTuple):
    """A number with its unit over the tokens `i` … `j - 1`, before hedges and ranges."""

    i: int
    j: int
    num: Num
    unit: Unit | None
    signed: bool  # a currency stands before the number

    @property
    def name(self) -> str:
        return self.unit.name if self.unit else "1"

    @property
    def value(self) -> float:
        return self.num.value * (self.unit.by if self.unit else 1.0)


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
            if low[i] not in starters and raw[i] not in codes and raw[i + 1] not in signs:
                if low[i] not in ("a", "an", "u", "half"):
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
    first = _amount(line, i, w)
    if first is None:
        return i + 1
    if line.used[i : first.j].count(1):
        return i + 1
    second = _range_end(line, first, w)
    if second is not None:
        if second.value <= first.value:
            return second.j
        found.append(_range(line, first, second, w))
        return second.j
    first = _shared_unit(line, first, w)
    if first.name == "1" and _is_plain_word(line, first, w):
        return first.j
    quantity, after = _single(line, first, w)
    found.append(quantity)
    return after


def _amount(line: Line, i: int, w: Words) -> Amount | None:
    sign = currency_before(line, i, w)
    if sign:
        j = sign.j
        if line.raw[j] in DASHES and line.kind[j + 1] == DIGITS and line.glued(j + 1):
            j += 1
        num = number(line, j, w, money=True)
        if num is None or line.at[j] - line.end[j - 1] > 2:
            return None
        after = num.j
        # "US$ 5 million dollars", "Rs 500 rupees": the word repeats the sign.
        again = unit_at(line, after, w, num.value, num.scale)
        if again and again.money and again.name in (sign.code, "USD"):
            after = again.j
        return Amount(i, after, num, Unit(sign.code, after, 1.0, sign.ambiguous, True), True)
    num = number(line, i, w)
    if num is None:
        return None
    unit = unit_at(line, num.j, w, num.value, num.scale)
    return Amount(i, unit.j if unit else num.j, num, unit, False)


def _range_end(line: Line, first: Amount, w: Words) -> Amount | None:
    """The upper end of a range that starts with `first`: "5–6 bn", "5 to 7 per cent"."""
    j = first.j
    low, raw = line.low, line.raw
    word = low[j]
    start = j + 1
    if raw[j] in DASHES or word == "~":
        if line.glued(j) != line.glued(j + 1) and line.kind[j + 1] != DIGITS:
            return None
    elif word == "to":
        if _starts_after(line, first.i, "from", w):
            return None
    elif word == "and":
        if not _starts_after(line, first.i, "between", w):
            return None
    elif word == "or" and first.name == "1" and first.num.form == "words":
        return None
    else:
        return None
    if line.used[start]:
        return None
    second = _amount(line, start, w)
    if second is None:
        return None
    if first.num.form == "words" and second.num.form == "digits" and word != "to":
        return None
    if second.signed and not first.signed and first.unit is None and word != "and":
        return None
    return second


def _starts_after(line: Line, i: int, word: str, w: Words) -> bool:
    k = i - 1
    for _ in range(4):
        if k < 0:
            return False
        if line.low[k] == word:
            return True
        if line.low[k] not in w.change_links and line.low[k] not in ("approximately", "an", "$"):
            return False
        k -= 1
    return False


def _shared_unit(line: Line, first: Amount, w: Words) -> Amount:
    """Take the unit from the other side of "to" or "and": "from 5 to 7 per cent"."""
    if first.unit is not None or line.low[first.j] not in ("to", "and", "or"):
        return first
    if line.low[first.j] == "and" or line.kind[first.j + 1] == 0:
        return first
    second = _amount(line, first.j + 1, w)
    if second is None or second.unit is None or second.signed:
        return first
    num = first.num
    if second.num.scale > 1 and num.scale == 1 and num.value < 1000:
        num = num._replace(value=num.value * second.num.scale, scale=second.num.scale)
    return first._replace(num=num, unit=second.unit)


def _is_plain_word(line: Line, first: Amount, w: Words) -> bool:
    """Whether a bare number word counts nothing: "one of", "no one", "a hundred"."""
    if first.num.form == "digits" or first.num.form == "ratio":
        return False
    low = line.low
    if first.num.value != 1:
        return False
    before = low[first.i - 1] if first.i else ""
    after = low[first.j]
    if before in w.one_stop_before or after in w.one_stop_after:
        return True
    return not after or after in w.function or line.kind[first.j] != WORD or after == "year"


def _step(value: float, num: Num) -> float:
    """The weight of the last significant digit, scaled.

    Digits after the point are all significant. Of a whole number the trailing zeros are not, but
    its rounding is no wider than a fifth of it (1,000 is ±10 %), from 100,000 on than a half. It
    depends on the value alone, so that 5 bn, 5,000 million and 500 crore cover the same interval.
    """
    if num.decimals and num.form == "digits":
        return float(10.0**-num.decimals) * num.scale
    step = last_digit(round(value, 9))
    return min(step, abs(value) / (5 if abs(value) < 1e5 else 2))


def _sign(line: Line, i: int) -> tuple[bool, int]:
    """Whether a minus stands before token `i`, and where it starts: "-5", "(-) 12", "minus 3"."""
    if i == 0:
        return False, i
    raw = line.raw
    if raw[i - 1] in "-−–" and raw[i - 1]:
        spaced_before = i == 1 or not line.glued(i - 1) or raw[i - 2] in "(["
        if line.glued(i) and spaced_before:
            return True, i - 1
        if i == 1 and raw[0] == "−":
            return True, 0
        return False, i
    if raw[i - 1] == ")" and i > 2 and raw[i - 2] in "-−–" and raw[i - 3] == "(":
        return True, i - 3
    if line.low[i - 1] in ("minus", "negative"):
        return True, i - 1
    return False, i


def _single(line: Line, a: Amount, w: Words) -> tuple[Quantity, int]:
    value, num = a.value, a.num
    minus, i = _sign(line, a.i)
    if not minus and a.signed and line.raw[num.i - 1] in "-−–" and num.i - 1 > a.i:
        minus = True
    hedge, hedged = hedge_before(line, i, w, a.name)
    j = a.j
    after = hedge_after(line, j, w)
    end = j
    if hedge == "=" and after is not None:
        hedge, j = after
    if num.plus:
        hedge = ">"
    if minus:
        value = -value
    low, high = _cover(value, num, a.unit.by if a.unit else 1.0, hedge)
    per, j = _per(line, j, a, w)
    noun = a.unit.noun if a.unit else counted(line, j, w, value)
    return _quantity(
        line, i, end, a, value, low, high, hedge, change(line, hedged, j, w), noun, per
    ), j


def _per(line: Line, j: int, a: Amount, w: Words) -> tuple[str, int]:
    if a.unit is None:
        return "", j
    found = per_at(line, j, w)
    if found and not (a.name in ("year", "month", "day") and line.low[j] in ("a", "an", "each")):
        return found
    return "", j


def _cover(value: float, num: Num, by: float, hedge: Hedge) -> tuple[float, float]:
    step = _step(value, num) if by == 1.0 else _step(value, num) * (by if num.decimals else 1.0)
    covers = written(value, step, hedge)
    if num.form == "ratio" and hedge == "=":
        wide = abs(value) * _RATIO
        return value - wide, value + wide
    return covers.low, covers.high


def _range(line: Line, first: Amount, second: Amount, w: Words) -> Quantity:
    """One quantity for "5–6 bn": its ends share the scale and unit that stand behind."""
    unit = second.unit or first.unit
    low, high = first.value, second.value
    if (
        first.num.scale == 1.0
        and second.num.scale > 1.0
        and first.num.value < 1000 * (1 if second.num.value / second.num.scale < 1000 else 1000)
    ):
        low *= second.num.scale
    if unit and first.unit is None:
        low *= unit.by
    if first.signed and not second.signed:
        unit = first.unit
    i = first.i
    if line.low[i - 1] == "between" and i:
        i -= 1
    hedge, hedged = hedge_before(line, i, w, unit.name if unit else "1")
    whole = second._replace(unit=unit)
    noun = unit.noun if unit else counted(line, second.j, w, high)
    per, _ = _per(line, second.j, whole, w)
    found = change(line, hedged, second.j, w)
    made = _quantity(line, i, second.j, whole, None, low, high, "=", found, noun, per)
    return _with_number(made, line, first, second)


def _with_number(made: Quantity, line: Line, first: Amount, second: Amount) -> Quantity:
    return Quantity(
        **{
            **{name: getattr(made, name) for name in made.__struct_fields__},
            "number": (first.num.first, second.num.last),
        }
    )


def _quantity(
    line: Line,
    i: int,
    j: int,
    a: Amount,
    value: float | None,
    low: float,
    high: float,
    hedge: Hedge,
    moved: Change | None,
    noun: str,
    per: str,
) -> Quantity:
    start, end = line.at[i], line.end[j - 1]
    return Quantity(
        start=start,
        end=end,
        text=line.text[start:end],
        value=value,
        low=low,
        high=high,
        unit=a.name,
        hedge=hedge,
        change=moved,
        ambiguous=bool(a.unit and a.unit.ambiguous),
        scale=a.num.scale,
        decimals=a.num.decimals,
        number=(a.num.first, a.num.last),
        noun=noun,
        per=per,
    )
