"""Four digits alone: whether they are a year, a count, or part of a name."""

from bilat.reading.grammar.atoms import Atom, a_fiscal, a_month, a_year
from bilat.reading.grammar.context import Context
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD
from bilat.reading.grammar.units import unit_at
from bilat.reading.grammar.years import four_digits, pair, year_like

_NUMBERED = frozenset({"no", "nos", "art", "sec", "res", "rs"})
_BOUNDS = frozenset({"over", "above", "under", "least", "exceeding"})
_NO_YEAR_BEFORE = frozenset("+#@_.:$")


def plain_year(c: Context, i: int) -> Atom | None:
    """A pair of years or a year alone at token `i`: "2023–24", "2014", "2017 April"."""
    line, w = c.line, c.w
    year = four_digits(line, i)
    if not year or not _free_before(c, i):
        return None
    found = pair(line, i, c.start)
    if found:
        return (year_like(line, i, w, c.start) if found.fiscal else None) or found
    if not _is_year(c, i, year):
        return None
    j = i + 1
    month = w.months.get(line.low[j], 0)
    if month and (line.raw[j][0].isupper() or line.low[j] not in ("may", "march", "mar")):
        after = j + 2 if line.raw[j + 1] == "." and line.glued(j + 1) else j + 1
        if line.kind[after] != DIGITS:
            return a_month(i, after, year, month)
    if line.low[j] == "calendar" and line.low[j + 1] == "year":
        j += 2
    elif line.low[j] in ("fiscal", "financial"):
        j += 2 if line.low[j + 1] in ("year", "years") else 1
        return a_fiscal(i, j, (year,), c.start)
    elif line.low[j] == "s" and line.glued(j):
        j += 1  # "2018s best", an apostrophe lost
    return a_year(i, j, year)


def _free_before(c: Context, i: int) -> bool:
    """Whether nothing before the digits makes them money, a label or part of a name."""
    line, w = c.line, c.w
    if i == 0:
        return True
    before, low = line.raw[i - 1], line.low[i - 1]
    if before in w.signs or (before in w.codes and before not in w.codes_words):
        return False
    if line.glued(i):
        if line.kind[i - 1] == WORD:
            return low in w.months or low == "cy"
        if before in DASHES and i > 1 and line.glued(i - 1):
            word = line.low[i - 2]
            return word in w.parts or word in w.months or word in ("pre", "post", "inter")
        if before in _NO_YEAR_BEFORE:
            return False
        if before == "/" and i > 1 and line.kind[i - 2] == DIGITS:
            return False
    k = i - 1
    while k > 1 and line.low[k] in ("and", ",", "&", "or") and line.kind[k - 1] == DIGITS:
        k -= 2  # "Resolutions 2231 and 1929"
    if line.kind[k] == WORD and line.low[k] in w.names and line.raw[k][0].isupper():
        return False
    return not (before == "." and i > 1 and line.low[i - 2] in _NUMBERED)


def _is_year(c: Context, i: int, year: int) -> bool:
    """Whether four free digits are a year rather than a count.

    1800–2100 are years unless a unit, a hedge with a noun, or a round number with a plural speaks
    for a count ("2000 soldiers"); earlier and later ones only behind "in", "since" and the like.
    """
    line, w = c.line, c.w
    after, low_after = line.raw[i + 1], line.low[i + 1]
    before = line.low[i - 1] if i else ""
    if line.glued(i + 1) and after:
        if line.kind[i + 1] == WORD and low_after != "s":
            return False
        if after in ("+", "%", "°") or (
            after == ":" and line.kind[i + 2] == DIGITS and line.glued(i + 2)
        ):
            return False
    if after == "/" and line.kind[i + 2] == DIGITS and line.glued(i + 2):
        return False  # "2016/679"
    if after in DASHES and line.raw[i + 3] in DASHES and line.kind[i + 4] == DIGITS:
        return False  # "1800-11-1234"
    if low_after in w.scales or low_after in w.scale_marks or after == "%":
        return False
    if after in DASHES and line.kind[i + 2] == DIGITS and len(line.raw[i + 2]) > 2:
        return not line.raw[i + 2].isdigit() or int(line.raw[i + 2][:9]) < year
    named = before in w.year_before
    unit = unit_at(line, i + 1, w, float(year), 1.0)
    if unit and low_after != "s" and not (unit.name in ("KRW", "year") and named):
        return False
    if line.kind[i + 1] == DIGITS and line.at[i + 1] - line.end[i] == 1 and not named:
        return False
    hedged = w.hedges.before(line, i) is not None
    follows = line.kind[i + 1] == WORD and low_after not in w.function and after[0].islower()
    if hedged and follows and before not in ("c", "ca", "around", "circa"):
        return False
    plural = low_after.endswith("s") or low_after in w.plurals
    if year % 100 == 0 and follows and plural and before not in ("the", "in", "since"):
        return False
    if 1800 <= year <= 2100:
        # "over 2023" compares with a year, "over 2000" counts.
        return not (hedged and year % 50 == 0 and before in _BOUNDS)
    early = 1500 <= year < 1800 or before in ("in", "since", "circa", "ad", "until")
    return named and early and not follows
