"""What a number measures: the currency before or after it, its unit, and "per" whom."""

from typing import NamedTuple

from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

AGE = frozenset({"old", "olds"})
PERIOD_UNITS = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"}
)


class Unit(NamedTuple):
    """A unit read up to token `j`; `by` is the factor that its symbol carries (MMT: 1e6)."""

    name: str
    j: int
    by: float = 1.0
    ambiguous: bool = False
    money: bool = False
    noun: str = ""


class Sign(NamedTuple):
    """A currency before a number, from token `i` on; the number starts at token `j`."""

    code: str
    i: int
    j: int
    ambiguous: bool


def currency_before(line: Line, i: int, w: Words) -> Sign | None:
    """The currency sign, code or abbreviation that starts at token `i`: "US$", "Rs.", "INR"."""
    raw = line.raw[i]
    if line.kind[i] == WORD:
        following = line.raw[i + 1]
        if following in ("$", "＄", "£", "¥", "€", "₹"):
            code = w.signs[following]
            if code == "USD":
                code = w.dollars.get(line.low[i], "")
            elif raw not in w.codes:
                code = ""
            if code and line.at[i + 1] - line.end[i] <= 1 and (len(raw) > 1 or line.glued(i + 1)):
                return Sign(code, i, _skip(line, i + 2), False)
            return None
        if raw in ("U", "u") and line.low[i : i + 5] == ["u", ".", "s", ".", "$"]:
            return Sign("USD", i, _skip(line, i + 5), False)
        if raw in w.codes:
            j = i + 1
            if line.raw[j] == "." and line.glued(j):
                j += 1
            if raw in w.codes_words and not (line.kind[j] == DIGITS and len(line.raw[j]) > 1):
                return None
            return Sign(w.codes[raw], i, _skip(line, j), False)
        return None
    if raw in w.signs:
        code = w.signs[raw]
        if code in ("cent",) or raw in ("円", "元"):
            return None
        return Sign(code, i, _skip(line, i + 1), raw in ("$", "＄"))
    return None


def _skip(line: Line, j: int) -> int:
    """Step over the stroke of "Rs.100/-" style and a closing sign such as "₹." before digits."""
    if line.raw[j] == "." and line.kind[j + 1] == DIGITS and not line.glued(j + 1):
        return j + 1
    return j


def unit_at(line: Line, j: int, w: Words, value: float, scale: float) -> Unit | None:
    """The unit or currency after a number that ends before token `j`, None for a bare number."""
    k = j
    hyphen = False
    if line.raw[k] in DASHES and line.glued(k) and line.glued(k + 1):
        k, hyphen = k + 1, True
    elif line.at[k] - line.end[k - 1] > 2:
        return None
    raw, kind = line.raw[k], line.kind[k]
    if kind == WORD:
        return _word_unit(line, k, w, value, scale, hyphen)
    if raw in w.signs:
        if raw == "$" or line.kind[k + 1] == DIGITS:
            # "12 $" is money behind the number, "12 $5" starts another.
            if line.kind[k + 1] == DIGITS or line.glued(k + 1):
                return None
            return Unit("USD", k + 1, 1.0, True, True)
        code = w.signs[raw]
        return Unit(code, k + 1, 1.0, False, True)
    if not raw or kind == DIGITS:
        return None
    found = w.units.at(line, k)
    return Unit(found[0], found[1]) if found else None


def _word_unit(
    line: Line, k: int, w: Words, value: float, scale: float, hyphen: bool
) -> Unit | None:
    raw, low = line.raw[k], line.low[k]
    symbol = w.unit_symbols.get(raw)
    longer = w.units.at(line, k)
    if symbol and not (longer and longer[1] > k + 1):
        name, by, unsure = symbol
        if raw == "m" and hyphen and not line.glued(k):
            return None
        return Unit(name, k + 1, by, unsure)
    money = w.money.at(line, k)
    if money:
        (code, unsure), after = money
        if low in ("won", "rand", "kip", "pula") and not (scale > 1 or value >= 100):
            return None
        if low in ("pound", "pounds") and scale == 1 and after == k + 1:
            return Unit("lb", after, 1.0, True)
        if low in ("mark", "marks", "real", "crown", "crowns", "sol") and scale == 1:
            return None
        return Unit(code, after, 1.0, unsure, True)
    if raw in w.codes and raw not in w.codes_words:
        return Unit(w.codes[raw], k + 1, 1.0, False, True)
    if low in w.dollars and line.raw[k + 1] == "$":
        return Unit(w.dollars[low], k + 2, 1.0, False, True) if line.kind[k + 2] != DIGITS else None
    if longer:
        return _known(line, k, w, longer)
    if low == "yo" and line.glued(k) is False:
        return Unit("year", k + 1, noun="age")
    return None


def _known(line: Line, k: int, w: Words, longer: tuple[str, int]) -> Unit | None:
    name, after = longer
    low = line.low
    if name in PERIOD_UNITS:
        if name == "second" and low[k] == "second" and line.raw[k - 1] not in DASHES:
            return None
        j = after + 1 if line.raw[after] in DASHES and line.glued(after) else after
        if low[j] in AGE:
            return Unit(name, j + 1, noun="age")
        if low[j] == "of" and low[j + 1] == "age":
            return Unit(name, j + 2, noun="age")
        return Unit(name, after)
    if name == "percent" and low[k] in ("percentage", "per", "percent", "%", "cent"):
        return Unit(name, after)
    return Unit(name, after)


def per_at(line: Line, j: int, w: Words) -> tuple[str, int] | None:
    """Per whom a number is, at token `j`: ("barrel", next token) for "per barrel", "a barrel"."""
    low = line.low
    k = j
    word = low[k]
    if line.raw[k] in DASHES and line.glued(k):
        k += 1
        word = low[k]
        if line.raw[k + 1] in DASHES:
            if word not in w.per:
                return None
            noun = low[k + 2]
            return (noun, k + 3) if noun in w.per_nouns else None
    if word == "/" and line.kind[k + 1] == WORD and line.glued(k):
        noun = low[k + 1]
        return (noun, k + 2) if noun in w.per_nouns else None
    if word not in w.per:
        return None
    noun = low[k + 1]
    if noun not in w.per_nouns:
        return None
    return noun, k + 2
