"""Ordinals, ranks and lengths written anew in the style of the old: "26th", "VI", "third-largest".

Nothing here knows what is right; a rule hands the number over.
"""

import re

from bilat.judging.finding import Fix
from bilat.notes.document import Edit
from bilat.reading.claim import Claim

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_NTH = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))

_WORDED = rf"(?:(?:{'|'.join(t for t in _TENS if t)})-)?(?:{'|'.join(_NTH[1:])})"
_ORDINAL = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{_WORDED}|thirtieth|fortieth)\b", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"\b(largest|biggest|highest|greatest|top)\b", re.IGNORECASE)


def nth(number: int) -> str:
    """1 → 1st.

    >>> [nth(n) for n in (1, 2, 3, 11, 23)]
    ['1st', '2nd', '3rd', '11th', '23rd']
    """
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


def roman(number: int) -> str:
    """A number below 90 in Roman numerals.

    >>> roman(6), roman(29), roman(44)
    ('VI', 'XXIX', 'XLIV')
    """
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text


def reordinal(old: str, number: int) -> str | None:
    """`number` as an ordinal in the manner of `old`: figures or words, small or capital letters.

    >>> reordinal("26th", 27), reordinal("thirteenth", 10), reordinal("Second", 21)
    ('27th', 'tenth', 'Twenty-first')
    """
    if number < 1 or number > 99:
        return nth(number) if old[:1].isdigit() and number > 0 else None
    if old[:1].isdigit():
        return nth(number)
    if number < len(_NTH):
        word = _NTH[number]
    elif number % 10:
        word = f"{_TENS[number // 10]}-{_NTH[number % 10]}"
    else:
        word = _TENS[number // 10][:-1] + "ieth"
    return word.capitalize() if old[:1].isupper() else word


def rerank(old: str, place: int) -> str | None:
    """A place in an order in the manner of `old`; None where it has neither number nor superlative.

    >>> rerank("fourth-largest source", 3), rerank("second largest investor", 1)
    ('third-largest source', 'largest investor')
    >>> rerank("top investor", 3), rerank("fourth in the list", 1), rerank("Largest donor", 2)
    ('third-largest investor', 'first in the list', 'Second-largest donor')
    """
    ordinal, best = _ORDINAL.search(old), _SUPERLATIVE.search(old)
    if ordinal and best and best.start() - ordinal.end() == 1:
        if place == 1:
            kept = best.group()
            first = kept.capitalize() if ordinal.group()[0].isupper() else kept
            return old[: ordinal.start()] + first + old[best.end() :]
        best = None
    if ordinal and not best:
        new = reordinal(ordinal.group(), place)
        return None if new is None else old[: ordinal.start()] + new + old[ordinal.end() :]
    if best and not ordinal and place > 1:
        word = best.group()
        kind = "largest" if word.lower() == "top" else word.lower()
        new = reordinal(word if word[0].isupper() else "x", place)
        return None if new is None else old[: best.start()] + f"{new}-{kind}" + old[best.end() :]
    return None


def renumber_edition(old: str, number: int) -> str | None:
    """Another edition in the manner of `old`: an ordinal, a Roman numeral, a bare number.

    >>> renumber_edition("26th edition of Malabar", 27), renumber_edition("Malabar-XXVI", 27)
    ('27th edition of Malabar', 'Malabar-XXVII')
    """
    if match := _ORDINAL.search(old):
        new = reordinal(match.group(), number)
    elif match := re.search(r"(?<=[ -])[IVXL]+$", old):
        new = roman(number)
    elif match := re.search(r"(?<=[ -])\d{1,2}$", old):
        new = str(number)
    else:
        return None
    return None if new is None else old[: match.start()] + new + old[match.end() :]


def relength(old: str, years: int) -> str | None:
    """So many years in the manner of `old`: "five years" → "ten years".

    >>> relength("5 years", 10), relength("Three-year", 5), relength("2 years", 25)
    ('10 years', 'Five-year', '25 years')
    """
    match = re.search(rf"\b(?:\d+|{'|'.join(_ONES[2:])})\b", old, re.IGNORECASE)
    if match is None or years < 2 or match.group() == "1":
        return None  # one year is singular: other words would have to change
    word = match.group()
    if word.isdigit() or years >= len(_ONES):
        new = str(years)
    else:
        new = _ONES[years].capitalize() if word[0].isupper() else _ONES[years]
    return old[: match.start()] + new + old[match.end() :]


def rewrite(claim: Claim, new: str | None, why: str) -> Fix | None:
    """A safe fix that writes `new` over a claim's words; None where nothing changes."""
    old = claim.quote
    if new is None or new == old or claim.end - claim.start != len(old):
        return None
    # Only what differs is touched.
    low = 0
    while low < min(len(old), len(new)) and old[low] == new[low]:
        low += 1
    high = 0
    while high < min(len(old), len(new)) - low and old[-1 - high] == new[-1 - high]:
        high += 1
    while low and old[low - 1].isalnum():
        low -= 1
    while high and old[len(old) - high].isalnum():
        high -= 1
    at = claim.start
    edit = Edit(at + low, at + len(old) - high, new[low : len(new) - high], why)
    return Fix(True, (edit,))
