"""Digits that are no quantity: names, labels, list numbering, telephone numbers, addresses."""

import re

from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

_ADDRESSES = re.compile(
    r"(?:https?://|www\.|doi:\s*|doi\.org/)\S+|\S+@\S+\.\S+|\b10\.\d{4,9}/\S+"
    r"|\bIS[BS]N(?:-1[03])?:?\s*[\dXx-]+(?:[ -][\dXx]+)*",
    re.IGNORECASE,
)
_MAY_HOLD = ("://", "www.", "doi", "DOI", "@", "ISBN", "ISSN", "10.")
_TIMES = frozenset({"am", "pm", "hrs", "hours", "ist", "jst", "gmt", "utc", "noon"})


def mask(line: Line) -> None:
    """Mark as used every token that belongs to an address, an identifier or a list number."""
    text = line.text
    if any(mark in text for mark in _MAY_HOLD):
        for match in _ADDRESSES.finditer(text):
            first, last = match.span()
            for i in range(line.n):
                if first <= line.at[i] < last:
                    line.used[i] = 1
    _numbering(line)


def _numbering(line: Line) -> None:
    """ "3. Trade", "3) Trade", "(3) Trade", "3.2 Trade" at the start of a line or item."""
    kind, raw = line.kind, line.raw
    i = 0
    while raw[i] in ("#", "*", "-", "•", "–", "(", "[") and raw[i]:
        i += 1
    if kind[i] != DIGITS or line.n <= i + 1:
        return
    number = raw[i]
    if len(number) <= 2 and raw[i + 1] in (".", ")", "]") and line.glued(i + 1):
        if line.n > i + 2 and not line.glued(i + 2):
            line.take(i, i + 2)
    elif (
        re.fullmatch(r"\d{1,2}(?:\.\d{1,2}){1,3}", number)
        and kind[i + 1] == WORD
        and raw[i + 1][0].isupper()
        and line.at[i + 1] > line.end[i]
        and line.low[i + 1] not in ("million", "billion", "trillion", "crore", "lakh")
        and raw[i + 1] not in ("MW", "GW", "MT", "MMT", "GWh", "TWh", "Mt", "MTPA", "Bn", "Mn")
    ):
        line.take(i, i + 1)


def trap(line: Line, i: int, w: Words) -> int:
    """The token after a name or label whose digits stand at `i`; 0 where the digits are free."""
    raw, kind = line.raw, line.kind
    before, after = raw[i - 1] if i else "", raw[i + 1]
    if i and line.glued(i):
        bound = _glued_before(line, i, w)
        if bound:
            return _chain(line, i)
    if after and line.glued(i + 1):
        if after == ":" and kind[i + 2] == DIGITS and line.glued(i + 2):
            return _chain(line, i)
        if after == "+" and kind[i + 2] == DIGITS and line.glued(i + 2):
            return _chain(line, i)
        if after == "/" and line.glued(i + 2) and kind[i + 2] == DIGITS:
            if not _simple_fraction(line, i):
                return _chain(line, i)
        if kind[i + 1] == WORD and not _unit_glued(line, i + 1, w):
            return _chain(line, i)
        if after in DASHES and line.glued(i + 2):
            # "3-D", "737-MAX", "18-A"; but "508-km" and "twenty-five".
            word = raw[i + 2]
            if kind[i + 2] == WORD and len(word) == 1 and word.isupper():
                return _chain(line, i)
    if _telephone(line, i):
        return _telephone(line, i)
    if line.low[i + 1] in ("am", "pm", "hrs", "ist", "jst", "gmt") or (
        line.low[i + 1] in ("a", "p") and raw[i + 2] == "." and line.low[i + 3] == "m"
    ):
        return i + 2
    if before in ("[", "#", "§", "№"):
        return i + 1 if before != "[" or raw[i + 1] in ("]", ",") else 0
    if i and kind[i - 1] == WORD or before == ".":
        return _keyword(line, i, w)
    return 0


def _simple_fraction(line: Line, i: int) -> bool:
    from bilat.reading.grammar.numerals import _fraction

    return _fraction(line, i) is not None


def _glued_before(line: Line, i: int, w: Words) -> bool:
    """Whether the sign or word glued before the digits at `i` makes them part of a name."""
    raw, kind = line.raw, line.kind
    before = raw[i - 1]
    if kind[i - 1] == WORD:
        return before not in w.codes and line.low[i - 1] not in ("rs", "usd", "inr", "x", "approx")
    if before in DASHES and i > 1 and line.glued(i - 1):
        word = line.low[i - 2]
        if kind[i - 2] == WORD:
            return not (
                word in w.small
                or word in w.tens
                or word in w.months
                or raw[i - 2] in w.codes
                or word
                in ("mid", "pre", "post", "end", "sub", "non", "plus", "top", "under", "and")
            )
        return False
    if before == "." and i > 1 and line.glued(i - 1):
        # "Rs.500" and "approx.500" are amounts; "relations.3" is a footnote mark.
        return kind[i - 2] == WORD and raw[i - 2] not in w.codes and len(raw[i - 2]) > 2
    if before == "_" or before == "@" or before == "#":
        return True
    if before in (")", "”", '"', "'", "’", "]") and line.glued(i - 1):
        return before != "'" and before != "’"
    return False


def _unit_glued(line: Line, j: int, w: Words) -> bool:
    raw, low = line.raw[j], line.low[j]
    return (
        raw in w.unit_symbols
        or low in w.scale_marks
        or raw in w.scale_glued
        or raw in w.scale_money
        or low in w.scales
        or raw in w.codes
        or low in ("st", "nd", "rd", "th", "x", "s", "c", "f")
        or (w.units.at(line, j) is not None)
        or (w.money.at(line, j) is not None)
    )


def _chain(line: Line, i: int) -> int:
    """The token after everything glued to token `i` by letters, digits, dashes, colons."""
    j = i + 1
    while (
        j < line.n
        and line.glued(j)
        and (line.kind[j] != 3 or (line.glued(j + 1) and line.raw[j] not in "()[],;\"'“”"))
    ):
        j += 1
    return j


def _telephone(line: Line, i: int) -> int:
    """The token after a telephone or identity number that starts at token `i`, else 0."""
    raw, kind = line.raw, line.kind
    word = raw[i]
    if len(word) > 1 and word[0] == "0" and word.isdigit():
        j = i + 1
    elif (
        word.isdigit() and 10 <= len(word) <= 16 and word[-3:] != "000" and i and raw[i - 1] == "+"
    ):
        return i + 1
    elif len(word) < 6 and raw[i + 1] in (*DASHES, "") or kind[i + 1] == DIGITS:
        j = i + 1
    else:
        return 0
    groups, total = 1, len(word)
    while True:
        k = j
        while raw[k] and (raw[k] in DASHES or raw[k] in "()/") and k < j + 2:
            k += 1
        if kind[k] != DIGITS or not raw[k].isdigit() or line.at[k] - line.end[j - 1] > 3:
            break
        groups, total, j = groups + 1, total + len(raw[k]), k + 1
    if word[0] == "0" and len(word) > 1:
        return j
    return j if groups >= 3 and total >= 8 else 0


def _keyword(line: Line, i: int, w: Words) -> int:
    """The token after a label such as "Article 370" or "Boeing 737" whose digits stand at `i`."""
    raw, kind, low = line.raw, line.kind, line.low
    k = i - 1
    if raw[k] == "." and k and kind[k - 1] == WORD and line.glued(k):
        k -= 1
        if low[k] not in w.names:
            return 0
    word = raw[k]
    digits = raw[i]
    if "," in digits and len(digits) > 3 and low[k] not in ("no", "nos"):
        return 0
    if low[k] in w.names and (word[0].isupper() or low[k] in ("p", "pp", "para", "paragraph", "v")):
        if k == 0 and low[k] in ("force", "task", "project", "exercise", "group"):
            return 0
        j = i + 1
        # "Articles 14, 19 and 21": the whole list belongs to the label.
        while (raw[j] in (",", "&") or low[j] in ("and", "to", "or") or raw[j] in DASHES) and kind[
            j + 1
        ] == DIGITS:
            j += 2
        return j
    if not word[0].isupper() or low[k] in w.function or low[k] in w.months or k == 0:
        return 0
    if word in w.codes or low[k] in w.weekdays or low[k] in w.small or low[k] in w.scales:
        return 0
    follows = kind[i + 1]
    if raw[i + 1] in ("+", "%", "$", "°") or raw[i + 1] in w.signs:
        return 0
    if follows == WORD:
        if _unit_glued(line, i + 1, w):
            return 0
        if low[i + 1] not in w.function and raw[i + 1][0].islower():
            return 0
    if raw[i + 1] in DASHES and line.glued(i + 1):
        return 0
    return i + 1
