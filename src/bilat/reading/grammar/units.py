"""What a number measures: the currency before or after it, its unit, and "per" whom."""

from typing import NamedTuple

from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

AGE = frozenset({"old", "olds"})
PERIOD_UNITS = frozenset(
    {"year", "month", "week", "day", "hour", "minute", "second", "decade", "century"}
)
_SHORT = frozenset({"second", "minute", "hour", "day"})  # "40 hours a week"
_NO_RATE = frozenset({"ago", "earlier", "before", "later", "after", "on", "old", "long"})


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
    by: float = 1.0


def currency_before(line: Line, i: int, w: Words) -> Sign | None:
    """The currency sign, code or abbreviation that starts at token `i`: "US$", "Rs.", "INR"."""
    raw = line.raw[i]
    if line.kind[i] == WORD:
        return _currency_word(line, i, w)
    code = w.signs.get(raw, "")
    if not code or code == "cent" or raw in ("円", "元"):
        return None
    if code == "USD" and line.kind[i + 1] == WORD and line.glued(i + 1):
        # "$US113 trillion", "$A82": the state behind the sign.
        named = w.dollars.get(line.low[i + 1], "")
        return Sign(named, i, i + 2, False) if named else None
    return Sign(code, i, _skip(line, i + 1), code == "USD")


def _currency_word(line: Line, i: int, w: Words) -> Sign | None:
    raw, following = line.raw[i], line.raw[i + 1]
    if following in ("$", "＄", "£", "¥", "€", "₹"):
        code = w.codes.get(raw.upper(), "")
        if not code:
            code = w.dollars.get(line.low[i], "") if following in "$＄" else ""
            code = "CNY" if line.low[i] == "cn" and following in "¥￥" else code
        # "C $100" is Canadian, but "a $100 loan" and "India's $100 loan" are not.
        alone = len(raw) > 1 or raw.isupper() or raw == "c" or line.glued(i + 1)
        if code and alone and not (line.glued(i) and line.raw[i - 1] in "'’") and following:
            return Sign(code, i, _skip(line, i + 2), False)
        return None
    if raw in ("U", "u") and line.low[i : i + 5] == ["u", ".", "s", ".", "$"]:
        return Sign("USD", i, _skip(line, i + 5), False)
    by = 1.0
    code = w.codes.get(raw, "")
    if not code and len(raw) == 4 and raw[0] == "M" and raw[1:] in w.codes:
        code, by = w.codes[raw[1:]], 1e6  # MUSD, MEUR: millions, as Nordic reports write
    j = i + 1
    if not code:
        # "yen 500 bn", "Japanese yen 500 bn": the state belongs to the name of the money.
        whole = w.money.at(line, i)
        last = whole[1] - 1 if whole else i
        if line.low[last] in w.money_before and line.kind[last + 1] == DIGITS:
            before = line.low[i - 1] if i else ""
            behind = line.kind[i - 1] == DIGITS or before in w.scales or before in w.scale_marks
            code, j = ("" if behind else w.money_before[line.low[last]]), last + 1
    if not code:
        return None
    if line.raw[j] == "." and line.glued(j):
        j += 1
    if raw in w.codes_words and not _large(line, j, w):
        return None  # "COP28", "TOP 5", "SDG 13"
    return Sign(code, i, _skip(line, j), False, by)


def _large(line: Line, j: int, w: Words) -> bool:
    """Whether an amount of money stands at token `j`, after a code that is also a word."""
    after = line.low[j + 1]
    scaled = after in w.scales or after in w.scale_marks
    if line.kind[j] != DIGITS or line.glued(j):
        return scaled and line.raw[j - 1] == "Y"  # "Y10 trillion" of yen, in headlines
    return scaled or len(line.raw[j]) >= 4


def _skip(line: Line, j: int) -> int:
    """Step over a stop between a currency and its number: "$. 500"."""
    if line.raw[j] == "." and line.kind[j + 1] == DIGITS and not line.glued(j + 1):
        return j + 1
    return j


def unit_at(line: Line, j: int, w: Words, value: float, scale: float) -> Unit | None:
    """The unit or currency after a number that ends before token `j`, None for a bare number."""
    k = j
    if line.raw[k] in DASHES and line.glued(k) == line.glued(k + 1):
        # "508-km", and "28 - year - old" as some typesetting spaces it.
        if not line.glued(k) and (line.raw[k] != "-" or line.low[k + 1][-1:] == "s"):
            return None
        k += 1
    elif line.at[k] - line.end[k - 1] > 2:
        return None
    raw, kind = line.raw[k], line.kind[k]
    if kind == WORD:
        return _word_unit(line, k, w, value, scale)
    if raw in w.signs:
        if line.kind[k + 1] == DIGITS:
            return None  # "12 $5" starts another amount
        return Unit(w.signs[raw], k + 1, 1.0, raw == "$", True)
    if not raw or kind == DIGITS:
        return None
    if raw == "(":
        inner = _word_unit(line, k + 1, w, value, scale) if line.kind[k + 1] == WORD else None
        return inner._replace(j=inner.j + 1) if inner and line.raw[inner.j] == ")" else None
    found = w.units.at(line, k)
    return Unit(found[0], found[1]) if found else None


def _word_unit(line: Line, k: int, w: Words, value: float, scale: float) -> Unit | None:
    raw, low = line.raw[k], line.low[k]
    longer = w.units.at(line, k)
    money = w.money.at(line, k)
    symbol = w.unit_symbols.get(raw)
    if symbol and not (longer and longer[1] > k + 1):
        if line.kind[k + 1] == DIGITS and line.glued(k + 1):
            return None
        name, by, unsure = symbol
        return Unit(name, k + 1, by, unsure)
    if money and not (longer and longer[1] > money[1]):
        (code, unsure), after = money
        return _money_word(line, k, after, code, unsure, value, scale)
    if raw in w.codes and raw not in w.codes_words:
        glued = line.kind[k + 1] == DIGITS and line.glued(k + 1)
        return None if glued else _code(line, k, w.codes[raw], w)
    if len(raw) == 4 and raw[0] == "M" and raw[1:] in w.codes:
        return Unit(w.codes[raw[1:]], k + 1, 1e6, False, True)
    if low in w.dollars and line.raw[k + 1] == "$" and line.kind[k + 2] != DIGITS:
        return Unit(w.dollars[low], k + 2, 1.0, False, True)
    if longer:
        return _known(line, k, longer)
    if raw == "p" and line.glued(k) and value not in (240, 360, 480, 720, 1080, 1440, 2160):
        return Unit("GBp", k + 1, 1.0, False, True)
    if low == "yo" and not line.glued(k):
        return Unit("year", k + 1, noun="age")
    return None


def _code(line: Line, k: int, code: str, w: Words) -> Unit:
    """A currency code behind the number; "75 USD million" has its scale behind the code."""
    by = w.scales.get(line.low[k + 1], 1.0)
    return Unit(code, k + 2 if by > 1 else k + 1, by, False, True)


def _money_word(
    line: Line, k: int, after: int, code: str, unsure: bool, value: float, scale: float
) -> Unit | None:
    low = line.low[k]
    if low in ("won", "rand", "kip", "pula", "dong") and not (scale > 1 or value >= 100):
        return None
    if low in ("pound", "pounds") and scale == 1 and after == k + 1:
        return Unit("lb", after, 1.0, True)
    if low in ("mark", "marks", "real", "crown", "crowns", "sol", "som") and scale == 1:
        return None
    return Unit(code, after, 1.0, unsure, True)


def _known(line: Line, k: int, longer: tuple[str, int]) -> Unit | None:
    name, after = longer
    low = line.low
    if name not in PERIOD_UNITS:
        return Unit(name, after)
    if name == "second" and low[k] == "second" and line.raw[k - 1] not in DASHES:
        return None
    j = after + 1 if line.raw[after] in DASHES else after
    if low[j] in AGE:
        return Unit(name, j + 1, noun="age")
    if low[j] == "of" and low[j + 1] == "age":
        return Unit(name, j + 2, noun="age")
    return Unit(name, after)


def per_at(line: Line, j: int, w: Words, unit: str) -> tuple[str, int]:
    """Per whom a number is, at token `j`, and the token after: ("barrel", …) for "a barrel".

    "" where it is no rate. "5 million tonnes of green hydrogen a year" is one by its last words;
    "a year" behind a duration, or before "ago" and "earlier", is none.
    """
    found = _per_words(line, j, w, unit)
    if found:
        return found
    if line.low[j] == "of":
        for k in range(j + 2, j + 7):
            found = _per_words(line, k, w, unit)
            if found and found[0] in PERIOD_UNITS:
                return found[0], j
            if line.kind[k] != WORD:
                break
    return "", j


def _per_words(line: Line, k: int, w: Words, unit: str) -> tuple[str, int] | None:
    low, raw = line.low, line.raw
    word = low[k]
    if word in w.per_adverbs:
        return w.per_adverbs[word], k + 1
    if raw[k] == "/" and line.kind[k + 1] == WORD and line.glued(k):
        noun = low[k + 1]
        known = noun in w.per_nouns or raw[k + 1] in w.unit_symbols or w.units.at(line, k + 1)
        return (w.per_names.get(noun, noun), k + 2) if known else None
    hyphen = raw[k] in DASHES and line.glued(k) == line.glued(k + 1)
    k += hyphen
    word = low[k]
    if word not in w.per:
        return None
    k += 1
    k += hyphen and raw[k] in DASHES
    noun = low[k]
    if word == "per" and line.kind[k] == WORD and noun not in ("cent", "se"):
        found = w.units.at(line, k)
        if found and found[1] > k + 1:
            return found
        return w.per_names.get(noun, noun), k + 1
    if noun not in w.per_nouns or low[k + 1] in _NO_RATE:
        return None
    if unit in PERIOD_UNITS and unit not in _SHORT:
        return None
    return w.per_names.get(noun, noun), k + 1
