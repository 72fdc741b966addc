"""Numbers in digits, words or both: their value, step, scale and the digits after the point."""

from typing import NamedTuple

from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

DASHES = frozenset("-–—−‑")


class Num(NamedTuple):
    """A number as written over the tokens `i` … `j - 1`.

    `value` includes the scale. `first` and `last` are the offsets of the digits or words alone,
    without scale. `form` is "digits", "words" or "ratio" (a fraction). `plus` marks "44+".
    `grouped` marks digits with separators, which no year and no label has.
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


def number(line: Line, i: int, w: Words, money: bool = False) -> Num | None:
    """The number that starts at token `i`, with its scale word; None if there is none.

    `money` says that a currency stands before it, which makes "m" million rather than metres.
    """
    # Imported here because both kinds of number need what this module defines.
    from bilat.reading.grammar.cardinals import cardinal
    from bilat.reading.grammar.figures import figure

    if line.kind[i] == WORD:
        return cardinal(line, i, w)
    return figure(line, i, w, money)


def scale_at(line: Line, j: int, w: Words, money: bool = False) -> tuple[float, int]:
    """The product of the scale words from token `j` on, and the token after them.

    "lakh crore" is 10^12; "bn", "cr" and "mn" count anywhere, "k" and "M" glued to the digits,
    "m" and "t" where the number is money.
    """
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
        elif scale == 1.0 and raw[k] in w.scale_money and (money or _before_money(line, k, w)):
            by = w.scale_money[raw[k]]
        elif scale == 1.0 and raw[k] in w.scale_glued and line.glued(k):
            by = w.scale_glued[raw[k]]
        elif scale == 1.0 and raw[k] in ("m", "M", "B") and _million(line, k, w):
            by = 1e9 if raw[k] == "B" else 1e6
        else:
            break
        scale *= by
        j = k + 1
        if word in w.scale_marks:
            if raw[j] == "." and line.glued(j) and raw[j + 1][:1].islower():
                j += 1  # "Bn. in", but not the stop of a sentence
            break
    return scale, j


def _before_money(line: Line, k: int, w: Words) -> bool:
    """Whether a currency follows the letter at token `k`: "2m USD", "2 b yen", "2 arab rupees"."""
    after = line.low[k + 1]
    return line.raw[k + 1] in w.codes or (
        (len(line.raw[k]) > 2 or line.raw[k] in "bB") and after in w.money_before
    )


def _million(line: Line, k: int, w: Words) -> bool:
    """Whether an "m" after a number that is no money is million: "35m people", not "120m long"."""
    if not line.glued(k) and line.raw[k] == "m":
        return False
    if line.kind[k + 1] != WORD:
        return False
    for j in (k + 1, k + 2, k + 3):
        word = line.low[j]
        if line.kind[j] != WORD or word in w.function:
            return False
        if word in w.plurals or (len(word) > 3 and word[-1] == "s" and word[-2:] != "ss"):
            return True
    return False


def sized(
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
    """The number `value` over tokens `i` … `j - 1` with its "+" and scale: "44+ bn"."""
    last = line.end[j - 1]
    plus = False
    if (line.raw[j] == "+" and line.glued(j) and line.kind[j + 1] != DIGITS) or (
        line.low[j] == "plus" and line.low[j + 1] in w.scales
    ):
        plus, j = True, j + 1
    scale, after = scale_at(line, j, w, money)
    if form == "ratio" and scale != 1.0:
        form = "words"
    if line.raw[after] == "+" and line.glued(after) and line.kind[after + 1] != DIGITS:
        plus, after = True, after + 1
    if decimals and scale >= 10.0**decimals:
        # Whole numbers multiply without float noise: 5.15 bn is 515 × 10^7.
        value = round(value * 10**decimals) * (scale / 10**decimals)
    else:
        value *= scale
    return Num(i, after, value, scale, decimals, line.at[i], last, form, plus, grouped)


def one_in(line: Line, found: Num, w: Words) -> Num:
    """ "one in five", "two out of three": small numbers without a unit, else two numbers."""
    k = found.j + 1
    if line.low[found.j] == "out":
        if line.low[k] != "of":
            return found
        k += 1
    below = w.small.get(line.low[k], w.tens.get(line.low[k], 0))
    if line.kind[k] == DIGITS and line.raw[k].isdigit() and len(line.raw[k]) <= 3:
        below = int(line.raw[k])
    limit = 100 if found.value == 1 else 10
    if not found.value < below <= limit or line.used[k] or w.units.at(line, k + 1):
        return found
    if line.raw[k + 1] in DASHES or line.low[k + 1] in w.scales or line.raw[k + 1] == "%":
        return found
    return Num(found.i, k + 1, found.value / below, 1.0, 0, found.first, line.end[k], "ratio")
