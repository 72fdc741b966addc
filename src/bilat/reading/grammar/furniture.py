"""Digits of addresses, identifiers, telephone numbers and list numbering."""

import re

from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

_ADDRESSES = re.compile(
    r"(?:https?://|www\.|doi:\s*|doi\.org/)\S+|[^\s@]{1,64}@[^\s@]{1,255}|\b10\.\d{4,9}/\S+"
    r"|\bIS[BS]N(?:-1[03])?:?\s*[\dXx-]+(?:[ -][\dXx]+)*",
    re.IGNORECASE,
)
_REFERENCES = re.compile(r"\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]")
_IN_PHONES = frozenset("-–+()/:. ,")
_MAY_HOLD = ("://", "www.", "doi", "DOI", "@", "ISBN", "ISSN", "10.")
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){1,3}")
_AMOUNT_WORDS = frozenset(
    "million billion trillion crore lakh mw gw mt mmt gwh twh mtpa bn mn kg km us".split()
)
_CLOCK = frozenset({"am", "pm", "hrs", "ist", "jst", "gmt", "utc"})
_BULLETS = frozenset("#*-•–([")


def mask(line: Line, w: Words) -> None:
    """Mark as used every token that belongs to an address, an identifier or a list number."""
    text = line.text
    if any(mark in text for mark in _MAY_HOLD):
        _mark(line, _ADDRESSES)
    if "[" in text:
        _mark(line, _REFERENCES)
    if not w.phone_words.isdisjoint(line.low):
        _telephones(line, w)
    _numbering(line)


def _mark(line: Line, pattern: re.Pattern[str]) -> None:
    i = 0
    for match in pattern.finditer(line.text):
        first, last = match.span()
        while i < line.n and line.at[i] < first:
            i += 1
        while i < line.n and line.at[i] < last:
            line.used[i] = 1
            i += 1


def _telephones(line: Line, w: Words) -> None:
    """Digits behind "Phone:" and the like, where there are at least six of them."""
    for i in range(line.n):
        if line.low[i] not in w.phone_words:
            continue
        j = i + 1
        size = 0
        while j < line.n and (line.kind[j] == DIGITS or line.raw[j] in _IN_PHONES):
            size += len(line.raw[j]) if line.kind[j] == DIGITS else 0
            j += 1
        if size >= 6 and "," not in "".join(line.raw[i + 1 : i + 3]):
            line.take(i, j)


def _numbering(line: Line) -> None:
    """ "3. Trade", "3) Trade", "(3) Trade", "3.2 Trade" at the start of a line or item."""
    kind, raw = line.kind, line.raw
    i = 0
    while raw[i] in _BULLETS and i < 8:
        i += 1
    if kind[i] != DIGITS or line.n <= i + 1:
        return
    number, after = raw[i], raw[i + 1]
    if len(number) <= 2 and after in (".", ")", "]") and line.glued(i + 1):
        if line.n > i + 2 and not line.glued(i + 2):
            line.take(i, i + 2)
    elif (
        kind[i + 1] == WORD
        and after[0].isupper()
        and _SECTION.fullmatch(number)
        and not line.glued(i + 1)
        and line.low[i + 1] not in _AMOUNT_WORDS
    ):
        line.take(i, i + 1)


def clock(line: Line, i: int) -> int:
    """The token after a time of day such as "11 a.m." at token `i`, else 0."""
    low = line.low
    if low[i + 1] in _CLOCK:
        return i + 2
    if low[i + 1] in ("a", "p") and low[i + 2] == "." and low[i + 3] == "m":
        return i + 4
    return 0


def telephone(line: Line, i: int) -> int:
    """The token after a telephone or identity number that starts at token `i`, else 0."""
    raw, kind = line.raw, line.kind
    word = raw[i]
    if not word.isdigit():
        return 0
    led = len(word) > 1 and word[0] == "0"
    if not led and 10 <= len(word) <= 16 and i and raw[i - 1] == "+":
        return i + 1
    if not led and not (kind[i + 1] == DIGITS or raw[i + 1] in DASHES):
        return 0
    j, groups, total = i + 1, 1, len(word)
    while groups < 8:
        k = j
        while raw[k] and (raw[k] in DASHES or raw[k] in "()/") and k < j + 2:
            k += 1
        if kind[k] != DIGITS or not raw[k].isdigit() or line.at[k] - line.end[j - 1] > 3:
            break
        groups, total, j = groups + 1, total + len(raw[k]), k + 1
    if led:
        return j
    return j if groups >= 3 and total >= 8 else 0
