"""Numbers in digits, words or both: their value, step, scale and the digits after the point."""

import re
from typing import NamedTuple

from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

DASHES = frozenset("-–—−‑")
_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 16, 32, 64, 128})
_STROKES = frozenset("/⁄")


class Num(NamedTuple):
    """A number as written over the tokens `i` … `j - 1`.

    `value` includes the scale. `step` is the weight of the last significant digit, scaled. `first`
    and `last` are the offsets of the digits or words alone, without scale. `form` is "digits",
    "words" or "ratio" (a fraction). `plus` marks "44+". `grouped` marks digits with separators,
    which no year and no label has.
    """

    i: int
    j: int
    value: float
    scale: float
    decimals: int
    first: int
    last: int
    form: str
    plus: bool = False
    grouped: bool = False


def digits(blob: str) -> tuple[float, int, bool] | None:
    """The value, decimals and whether grouped of a run of digits, points and commas.

    >>> digits("1,08,000"), digits("5,092.15"), digits("1.234.567,89")
    ((108000.0, 0, True), (5092.15, 2, True), (1234567.89, 2, True))
    >>> digits("31.03.2025") is None, digits("22,24,26") is None
    (True, True)
    """
    if "," not in blob:
        whole, point, rest = blob.partition(".")
        if not point:
            return (float(blob) if len(blob) < 300 else float("inf")), 0, False
        if "." not in rest:
            return float(blob), len(rest), False
        if _EUROPEAN.fullmatch(blob):
            return float(blob.replace(".", "")), 0, True
        return None
    if len(blob) > 60:
        return None
    if _WESTERN.fullmatch(blob) or _INDIAN.fullmatch(blob):
        plain = blob.replace(",", "")
        return float(plain), len(plain.partition(".")[2]), True
    if _EUROPEAN.fullmatch(blob):
        plain = blob.replace(".", "").replace(",", ".")
        return float(plain), len(plain.partition(".")[2]), True
    if _COMMA_DECIMAL.fullmatch(blob):
        return float(blob.replace(",", ".")), len(blob) - blob.index(",") - 1, False
    return None


def number(line: Line, i: int, w: Words, money: bool = False) -> Num | None:
    """The number that starts at token `i`, with its scale word; None if there is none.

    `money` says that a currency stands before it, which makes "m" million rather than metres.
    """
    kind = line.kind[i]
    if kind == DIGITS:
        return _digit_number(line, i, w, money)
    if kind == WORD:
        return _word_number(line, i, w)
    raw = line.raw[i]
    if raw == "." and line.kind[i + 1] == DIGITS and line.glued(i + 1) and not line.glued(i):
        if line.raw[i + 1].isdigit():
            value = float("0." + line.raw[i + 1])
            return _scaled(line, i, i + 2, value, len(line.raw[i + 1]), "digits", w, money)
    elif raw in w.fraction_signs:
        return _scaled(line, i, i + 1, w.fraction_signs[raw], 0, "ratio", w, money)
    return None


def _digit_number(line: Line, i: int, w: Words, money: bool) -> Num | None:
    raw = line.raw[i]
    read = digits(raw)
    if read is None:
        return None
    value, decimals, grouped = read
    j = i + 1
    if line.raw[j] == "," and line.raw[j + 1] == "000" and len(raw) <= 3 and not decimals:
        # "80, 000": a thousands comma that typesetting has torn apart.
        value, grouped, j = value * 1000, True, j + 2
    if len(raw) <= 3 and not decimals and line.kind[j] == DIGITS and raw[0] != "0":
        j, value, decimals, grouped = _space_groups(line, i, value)
    form = "digits"
    if line.raw[j] in ("×", "x", "*") and line.raw[j + 1] == "10":
        power = _power(line, j + 2)
        if power:
            return _scaled(line, i, power[1], value * power[0], 0, "digits", w, money)
    if line.raw[j] in _STROKES and line.kind[j + 1] == DIGITS and line.glued(j):
        # A simple fraction "3/4"; anything else with a slash is a label, a date or a list.
        part = _fraction(line, i)
        if part is None or j != i + 1:
            return None
        return _scaled(line, i, i + 3, part, 0, "ratio", w, money)
    if line.kind[j] == DIGITS and line.raw[j + 1] in _STROKES and not decimals:
        part = _fraction(line, j)
        if part is not None:
            value, j = value + part, j + 3
    elif line.raw[j] in w.fraction_signs and line.end[j - 1] + 1 >= line.at[j]:
        value, j = value + w.fraction_signs[line.raw[j]], j + 1
    elif line.low[j] == "and" and line.low[j + 1] == "a" and line.low[j + 2] == "half":
        value, j = value + 0.5, j + 3
    return _scaled(line, i, j, value, decimals, form, w, money, grouped)


def _space_groups(line: Line, i: int, value: float) -> tuple[int, float, int, bool]:
    """Read "1 234 567" where it is certain: two groups, thin spaces, or a round thousand."""
    j, whole, decimals = i + 1, value, 0
    text = line.text
    while line.kind[j] == DIGITS and line.at[j] == line.end[j - 1] + 1:
        group, point, rest = line.raw[j].partition(".")
        if len(group) != 3 or not group.isdigit() or (point and not rest.isdigit()):
            break
        whole = whole * 1000 + int(group)
        j += 1
        if point:
            whole += float("0." + rest)
            decimals = len(rest)
            break
    if j == i + 1:
        return j, value, 0, False
    thin = all(text[line.end[k]] in "\u00a0\u202f\u2009" for k in range(i, j - 1))
    sure = thin or j - i >= 3 or (line.raw[i + 1] == "000" and line.kind[j] != DIGITS)
    if not sure or (i and line.kind[i - 1] == DIGITS) or line.kind[j] == DIGITS:
        return i + 1, value, 0, False
    return j, whole, decimals, True


def _power(line: Line, j: int) -> tuple[float, int] | None:
    """The power of ten whose exponent starts at token `j`: "10^6", "10−8"."""
    if line.raw[j] == "^":
        j += 1
    minus = bool(line.raw[j]) and line.raw[j] in DASHES and line.glued(j)
    j += minus
    raw = line.raw[j]
    if line.kind[j] != DIGITS or not raw.isdigit() or len(raw) > 2 or not line.glued(j):
        return None
    return 10.0 ** (-int(raw) if minus else int(raw)), j + 1


def _fraction(line: Line, i: int) -> float | None:
    above, below = line.raw[i], line.raw[i + 2]
    if not (line.glued(i + 1) and line.glued(i + 2) and above.isdigit() and below.isdigit()):
        return None
    if line.raw[i + 3] in _STROKES and line.glued(i + 3):
        return None
    if len(below) > 3 or int(below) not in _DENOMINATORS or int(above) >= int(below):
        return None
    return int(above) / int(below)


def _word_number(line: Line, i: int, w: Words) -> Num | None:
    low = line.low
    word = low[i]
    if word in ("a", "an"):
        after = low[i + 1]
        if after == "half" and low[i + 2] in ("a", "an", "million", "billion", "dozen", "-"):
            return _word_number(line, i + 1, w)
        if after in w.scales or after in w.dozens:
            found = _cardinal(line, i + 1, w)
            return found and found._replace(i=i, first=line.at[i])
        if after in ("half", "third", "quarter", "fifth", "tenth") and low[i + 2] in ("of", "more"):
            value = 1 / w.fractions[after]
            return Num(i, i + 2, value, 1.0, 0, line.at[i], line.end[i + 1], "ratio")
        return None
    if word in ("half", "quarter"):
        return _half(line, i, w)
    if word in w.small or word in w.tens or word in ("hundred", "thousand"):
        found = _cardinal(line, i, w)
        return found and _with_fraction(line, found, w)
    if word in w.dozens or word in ("million", "billion", "trillion"):
        return None
    return None


def _half(line: Line, i: int, w: Words) -> Num | None:
    """ "half a billion", "half-million", "half the", "half of": but not "first half"."""
    low = line.low
    part = 1 / w.fractions[low[i]]
    j = i + 1
    if low[j] in ("a", "an") or (line.raw[j] in DASHES and line.glued(j)):
        j += 1
    if low[j] in w.scales or low[j] in w.dozens:
        scale, after = _scale(line, j, w)
        if scale == 1.0:
            scale, after = float(w.dozens[low[j]]), j + 1
        return Num(i, after, part * scale, scale, 0, line.at[i], line.end[i], "words")
    before = low[i - 1] if i else ""
    if low[i] == "quarter" or before in w.ordinals or before in ("last", "other", "better", "h"):
        return None
    if j == i + 1 and low[j] in ("of", "the", "its", "their", "all", "our", "that"):
        if before == "the" or low[j : j + 2] == ["of", "20"]:
            return None
        return Num(i, j, 0.5, 1.0, 0, line.at[i], line.end[i], "ratio")
    if before in ("than", "nearly", "almost", "about", "by", "one") and line.kind[j] != DIGITS:
        return Num(i, i + 1, 0.5, 1.0, 0, line.at[i], line.end[i], "ratio")
    return None


def _cardinal(line: Line, i: int, w: Words) -> Num | None:
    """A cardinal in words: "one hundred and twenty", "twenty-five", "three lakh crore"."""
    low, raw = line.low, line.raw
    total, current, seen = 0.0, 0.0, False
    j, end, scale, last_scale = i, i, 1.0, float("inf")
    joined = ""
    while True:
        word = low[j]
        if word in w.small or word in w.tens:
            step = w.small.get(word, w.tens.get(word, 0))
            room = current % 100
            if seen and joined != "scale":
                tens_then_unit = word in w.small and 0 < step < 10 and room >= 20 and room % 10 == 0
                if not (tens_then_unit or (current >= 100 and room == 0)):
                    break
            elif seen and current and not (current >= 100 and room == 0):
                break
            current += step
            seen, joined, scale = True, "unit", 1.0
        elif word == "hundred" and 0 <= current < 100:
            current = (current or 1) * 100
            seen, joined, scale = True, "unit", 100.0
        elif word in w.scales and word != "hundred":
            by, after = _scale(line, j, w)
            if seen and not current and joined == "scale":
                break
            if by >= last_scale:
                total = (total + current) * by
            else:
                total += (current or 1) * by
            last_scale, scale = by, by
            current, seen, joined = 0.0, True, "scale"
            j = end = after
            if (raw[j] in DASHES and line.glued(j) and low[j + 1] in w.small) or (
                low[j] == "and" and (low[j + 1] in w.small or low[j + 1] in w.tens)
            ):
                j += 1
            continue
        elif word in w.dozens and seen and current:
            current *= w.dozens[word]
            return Num(i, j + 1, total + current, 1.0, 0, line.at[i], line.end[j], "words")
        elif word in w.dozens and not seen:
            return Num(i, j + 1, float(w.dozens[word]), 1.0, 0, line.at[i], line.end[j], "words")
        else:
            break
        j += 1
        end = j
        if raw[j] in DASHES and line.glued(j) and line.glued(j + 1):
            ahead = low[j + 1]
            if ahead in w.small or ahead in w.scales:
                j += 1
        elif low[j] == "and" and joined == "unit" and current >= 100:
            ahead = low[j + 1]
            if ahead in w.small or ahead in w.tens:
                j += 1
    if not seen:
        return None
    if joined != "scale":
        scale = 1.0
    last = line.end[end - 1]
    value = total + current
    if scale > 1 and joined == "scale":
        # The words alone end before the scale: "five" in "five billion".
        k = end - 1
        while k > i and (low[k] in w.scales or raw[k] in DASHES):
            k -= 1
        last = line.end[k]
    return Num(i, end, value, scale, 0, line.at[i], last, "words")


def _with_fraction(line: Line, found: Num, w: Words) -> Num | None:
    """Join a fraction: "two-thirds", "one and a half million", "five and a quarter"."""
    low, j = line.low, found.j
    k = j + 1 if line.raw[j] in DASHES and line.glued(j) else j
    if low[k] in w.fractions and found.scale == 1.0 and 0 < found.value < 100:
        below = w.fractions[low[k]]
        many = low[k].endswith("s") or low[k] == "halves"
        if many == (found.value != 1) and not (low[k] == "quarters" and low[k + 1] != "of"):
            if low[k] in ("quarter", "quarters") and k == j and low[k + 1] not in ("of", "the"):
                return found
            value = found.value / below
            return Num(found.i, k + 1, value, 1.0, 0, found.first, line.end[k], "ratio")
    if low[j] == "and" and low[j + 1] in ("a", "one", "three") and low[j + 2] in w.fractions:
        if low[j + 2] in ("half", "quarter", "third", "quarters"):
            part = w.small.get(low[j + 1], 1) / w.fractions[low[j + 2]]
            unit = found.scale if found.scale > 1 else 1.0
            scale, after = _scale(line, j + 3, w)
            value = (found.value + part * unit) * scale
            whole = scale if scale > 1 else found.scale
            return Num(found.i, after, value, whole, 0, found.first, line.end[j + 2], "words")
    if low[j] == "point" and low[j + 1] in w.small and found.scale == 1.0:
        after, places, decimals = j + 1, 0.0, 0
        while low[after] in w.small and w.small[low[after]] < 10:
            decimals += 1
            places += w.small[low[after]] * 10.0**-decimals
            after += 1
        scale, end = _scale(line, after, w)
        value = (found.value + places) * scale
        last = line.end[after - 1]
        return Num(found.i, end, value, scale, decimals, found.first, last, "words")
    return found


def _scale(line: Line, j: int, w: Words, money: bool = False) -> tuple[float, int]:
    """The product of the scale words from token `j` on, and the token after them."""
    scale = 1.0
    low, raw = line.low, line.raw
    for _ in range(3):
        k = j
        if raw[k] in DASHES and line.glued(k) and line.glued(k + 1):
            k += 1
        word = low[k]
        if word in w.scales:
            by = w.scales[word]
        elif word in w.scale_marks:
            by = w.scale_marks[word]
        elif raw[k] in w.scale_money and (money or raw[k + 1] in w.codes) and raw[k] != word[:0]:
            by = w.scale_money[raw[k]]
            if scale != 1.0:
                break
        elif raw[k] in w.scale_glued and line.glued(k) and scale == 1.0:
            by = w.scale_glued[raw[k]]
        else:
            break
        scale *= by
        j = k + 1
        if word not in w.scales and raw[j] == "." and line.glued(j) and word in w.scale_marks:
            j += 1
            break
    return scale, j


def _scaled(
    line: Line,
    i: int,
    j: int,
    value: float,
    decimals: int,
    form: str,
    w: Words,
    money: bool,
    grouped: bool = False,
) -> Num:
    last = line.end[j - 1]
    plus = False
    if line.raw[j] == "+" and line.glued(j) and line.kind[j + 1] != DIGITS:
        plus, j = True, j + 1
    if line.low[j] == "plus" and line.low[j + 1] in w.scales:
        plus, j = True, j + 1
    scale, after = _scale(line, j, w, money)
    if form == "ratio" and scale != 1.0:
        form = "words"
    if not plus and line.raw[after] == "+" and line.glued(after) and line.kind[after + 1] != DIGITS:
        plus, after = True, after + 1
    if decimals and scale >= 10.0**decimals:
        # Whole numbers multiply without float noise: 5.15 bn is 515 × 10^7.
        value = round(value * 10**decimals) * (scale / 10**decimals)
    else:
        value *= scale
    return Num(i, after, value, scale, decimals, line.at[i], last, form, plus, grouped)
