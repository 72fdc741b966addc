"""Numbers in digits: grouping of several traditions, decimals, fractions, powers of ten."""

import re

from bilat.reading.grammar.numerals import DASHES, Num, one_in, sized
from bilat.reading.grammar.tokens import DIGITS, Line
from bilat.reading.grammar.words import Words

_WESTERN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 16, 32, 64, 128})
_STROKES = frozenset("/⁄")
_THIN = "\u00a0\u202f\u2009"
_LONGEST = 60  # no number of the field has more digits; longer runs are data, not prose


def digits(blob: str) -> tuple[float, int, bool] | None:
    """The value, decimals and whether grouped of a run of digits, points and commas.

    >>> digits("1,08,000"), digits("5,092.15"), digits("1.234.567,89")
    ((108000.0, 0, True), (5092.15, 2, True), (1234567.89, 2, True))
    >>> digits("31.03.2025") is None, digits("22,24,26") is None
    (True, True)
    """
    if len(blob) > _LONGEST:
        return None
    if "," not in blob:
        _, point, rest = blob.partition(".")
        if "." not in rest:
            return float(blob), len(rest) if point else 0, False
        if _EUROPEAN.fullmatch(blob):
            return float(blob.replace(".", "")), 0, True
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


def figure(line: Line, i: int, w: Words, money: bool) -> Num | None:
    """The number in digits at token `i`: "1,08,000", ".5", "3/4", "2 ½", "1.3×10^6"."""
    raw = line.raw[i]
    if line.kind[i] != DIGITS:
        if raw in w.fraction_signs:
            return sized(line, i, i + 1, w.fraction_signs[raw], 0, "ratio", w, money)
        after = line.raw[i + 1]
        if raw != "." or line.kind[i + 1] != DIGITS or not line.glued(i + 1) or line.glued(i):
            return None
        if not after.isdigit() or len(after) > _LONGEST:
            return None
        return sized(line, i, i + 2, float("0." + after), len(after), "digits", w, money)
    read = digits(raw)
    if read is None:
        return None
    value, decimals, grouped = read
    j = i + 1
    short = len(raw) <= 3 and not decimals and raw[0] != "0"
    if short and line.raw[j] == "," and line.raw[j + 1] == "000":
        # "80, 000": a thousands comma that typesetting has torn apart.
        value, grouped, j = value * 1000, True, j + 2
    elif short and line.kind[j] == DIGITS:
        j, value, decimals, grouped = _space_groups(line, i, value)
    if line.raw[j] in ("×", "x", "*") and line.raw[j + 1] == "10":
        power = _power(line, j + 2)
        if power:
            return sized(line, i, power[1], value * power[0], 0, "digits", w, money)
    if line.raw[j] in _STROKES and line.kind[j + 1] == DIGITS and line.glued(j):
        # A simple fraction "3/4"; anything else with a stroke is a label, a date or a list.
        part = fraction(line, i) if j == i + 1 else None
        return None if part is None else sized(line, i, i + 3, part, 0, "ratio", w, money)
    if line.kind[j] == DIGITS and line.raw[j + 1] in _STROKES and not decimals:
        part = fraction(line, j)
        if part is not None:
            value, j = value + part, j + 3
    elif line.raw[j] in w.fraction_signs and line.end[j - 1] + 1 >= line.at[j]:
        value, j = value + w.fraction_signs[line.raw[j]], j + 1
    elif value == 1 and line.low[j] == "in" and not decimals:
        one = Num(i, j, 1.0, 1.0, 0, line.at[i], line.end[i], "digits")
        return one_in(line, one, w)
    elif line.low[j] == "and" and line.low[j + 1] == "a" and line.low[j + 2] == "half":
        value, j = value + 0.5, j + 3
    return sized(line, i, j, value, decimals, "digits", w, money, grouped)


def _space_groups(line: Line, i: int, value: float) -> tuple[int, float, int, bool]:
    """Read "1 234 567" where it is certain: two groups, thin spaces, or a round thousand."""
    j, whole, decimals = i + 1, value, 0
    text = line.text
    while line.kind[j] == DIGITS and line.at[j] == line.end[j - 1] + 1:
        group, point, rest = line.raw[j].partition(".")
        if len(group) != 3 or not group.isdigit() or (point and not rest.isdigit()):
            break
        if j - i > _LONGEST // 3:
            return i + 1, value, 0, False
        whole = whole * 1000 + int(group)
        j += 1
        if point:
            whole += float("0." + rest)
            decimals = len(rest)
            break
    if j == i + 1:
        return j, value, 0, False
    thin = all(text[line.end[k]] in _THIN for k in range(i, j - 1))
    sure = thin or j - i >= 3 or (line.raw[i + 1][1:] == "00" and not line.raw[i - 1][:1].isupper())
    if not sure or (i and line.kind[i - 1] == DIGITS) or line.kind[j] == DIGITS:
        return i + 1, value, 0, False
    return j, whole, decimals, True


def _power(line: Line, j: int) -> tuple[float, int] | None:
    """The power of ten whose exponent starts at token `j`: "10^6", "10−8"."""
    if line.raw[j] == "^":
        j += 1
    minus = line.raw[j] in DASHES and line.glued(j)
    j += minus
    raw = line.raw[j]
    if line.kind[j] != DIGITS or not raw.isdigit() or len(raw) > 2 or not line.glued(j):
        return None
    return 10.0 ** (-int(raw) if minus else int(raw)), j + 1


def fraction(line: Line, i: int) -> float | None:
    """The value of "3/4" at token `i`; None for what is no simple fraction (24/7, 26/11)."""
    above, below = line.raw[i], line.raw[i + 2]
    if line.raw[i + 1] not in _STROKES or not (line.glued(i + 1) and line.glued(i + 2)):
        return None
    if not (above.isdigit() and below.isdigit()) or len(below) > 3 or len(above) > 3:
        return None
    if line.raw[i + 3] in _STROKES and line.glued(i + 3):
        return None
    if int(below) not in _DENOMINATORS or not 0 < int(above) < int(below):
        return None
    return int(above) / int(below)
