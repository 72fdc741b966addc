"""Years: fiscal labels, year pairs, quarters and halves, decades, centuries, eras."""

from datetime import date

from bilat.reading.grammar.atoms import (
    Atom,
    a_fiscal,
    a_month,
    a_year,
    months,
    year_of_two_digits,
)
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.relative import relative
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words

_PARTS = {"q": (4, 3, "quarter"), "h": (2, 6, "half")}
_FISCAL_WORDS = frozenset({"fiscal", "financial"})
_APOSTROPHES = frozenset("'’‘")


def four_digits(line: Line, i: int) -> int:
    """The year 1000–2199 that the digits at `i` can be, else 0."""
    raw = line.raw[i]
    if len(raw) != 4 or line.kind[i] != DIGITS or not raw.isascii() or not raw.isdigit():
        return 0
    year = int(raw)
    return year if 1000 <= year <= 2199 else 0


def two_digits(line: Line, i: int) -> int:
    """The two digits at `i` as a number, -1 where there are none."""
    raw = line.raw[i]
    return int(raw) if len(raw) == 2 and line.kind[i] == DIGITS and raw.isdigit() else -1


def label(line: Line, j: int) -> tuple[tuple[int, ...], int] | None:
    """The years of a fiscal label at token `j`: "2023–24", "23-24", "2023/2024", "24", "'24"."""
    raw = line.raw
    if raw[j] in _APOSTROPHES:
        short = two_digits(line, j + 1)
        return ((year_of_two_digits(short),), j + 2) if short >= 0 else None
    year = four_digits(line, j)
    if not year:
        short = two_digits(line, j)
        if short < 0:
            return None
        year = year_of_two_digits(short)
    if raw[j + 1] in DASHES or raw[j + 1] == "/":
        k = j + 2
        if line.glued(k) == line.glued(j + 1):
            following = four_digits(line, k)
            if not following and (short := two_digits(line, k)) >= 0:
                following = year - year % 100 + short + (100 if short < year % 100 else 0)
            if following == year + 1:
                return (year, following), k + 1
    return (year,), j + 1


def fiscal(line: Line, i: int, w: Words, start: int) -> Atom | None:
    """ "FY24", "FY 2023–24", "JFY2023", "fiscal 2024", "financial year 2023-24"."""
    low = line.low
    word = low[i]
    j = i
    japan = word == "jfy"
    if word in w.fiscal_marks:
        j = i + 1
        if line.raw[j] in ("-", ".", ":", "'") and line.kind[j + 1] == DIGITS:
            j += 1
    elif word in _FISCAL_WORDS:
        j = i + 1
        if low[j] in ("year", "years"):
            j += 1
        elif word == "financial":
            return None
        if low[j] == "(" and low[j + 1] in w.fiscal_marks and line.raw[j + 2] == ")":
            j += 3
    else:
        return None
    owner = low[i - 3] if i > 2 and low[i - 1] == "s" else low[i - 1] if i else ""
    japan = japan or owner in ("japan", "japanese")
    if low[j] == "ending" or low[j] == "ended":
        return None
    found = label(line, j)
    if found is None:
        return None
    years, after = found
    if word in _FISCAL_WORDS and line.raw[j].isdigit() and len(line.raw[j]) == 2 == len(years):
        return None
    if japan and len(years) == 1:
        years = (years[0], years[0] + 1)
    return a_fiscal(i, after, years, start)


def pair(line: Line, i: int, start: int) -> Atom | None:
    """Two years glued by a dash or stroke: a fiscal year, a range of years, or ISO year-month."""
    year = four_digits(line, i)
    raw = line.raw
    if not year or not (raw[i + 1] in DASHES or raw[i + 1] == "/" or raw[i + 1] == "~"):
        return None
    if raw[i + 2] in DASHES and raw[i + 1] == "-":
        return None
    spaced = not line.glued(i + 1) or not line.glued(i + 2)
    sign, k = raw[i + 1], i + 2
    again = raw[k + 1] == sign and line.glued(k + 1) and line.glued(k + 2)
    if again and line.kind[k + 2] == DIGITS:
        return None
    following = four_digits(line, k)
    if following:
        if following <= year:
            return None
        both = a_year(i, k + 1, year), a_year(i, k + 1, following)
        named = (year, following) if following == year + 1 else ()
        if sign == "/":
            return a_fiscal(i, k + 1, named, start) if named else None
        return Atom(i, k + 1, both[0].first, both[1].last, "range", False, named)
    if spaced or not 0 < len(raw[k]) <= 2 or line.kind[k] != DIGITS or not raw[k].isdigit():
        return None
    if line.glued(k + 1) and line.kind[k + 1] == WORD and line.low[k + 1] != "fy":
        return None
    short = int(raw[k])
    if len(raw[k]) == 2 and (year % 100 + 1) % 100 == short:
        return a_fiscal(i, k + 1, (year, year + 1), start)
    if len(raw[k]) == 2 and short > year % 100 and sign != "/":
        last = a_year(i, k + 1, year - year % 100 + short)
        return Atom(i, k + 1, a_year(i, k, year).first, last.last, "range")
    if 1 <= short <= 12 and sign in "-/":
        return a_month(i, k + 1, year, short)
    return None


def year_like(line: Line, i: int, w: Words, start: int) -> Atom | None:
    """A fiscal or calendar year at token `i`, for what stands before it ("Q1 of …")."""
    if line.low[i] == "the":
        i += 1
    if line.kind[i] == WORD:
        if line.low[i] in ("calendar", "year", "cy"):
            j = i + 2 if line.low[i + 1] == "year" else i + 1
            if found := pair(line, j, start):
                return found  # "academic year 2010-11"
            year = four_digits(line, j)
            return a_year(i, j + 1, year) if year else None
        return fiscal(line, i, w, start)
    if line.raw[i] in _APOSTROPHES and (short := two_digits(line, i + 1)) >= 0:
        return a_year(i, i + 2, year_of_two_digits(short))
    found = pair(line, i, start)
    if found and (found.fiscal or found.label):
        if not found.fiscal:
            return a_fiscal(i, found.j, found.label, start)
        return _fiscal_behind(line, found)
    year = four_digits(line, i)
    return a_year(i, i + 1, year) if year else None


def _fiscal_behind(line: Line, found: Atom) -> Atom:
    """Take in the words of "2023-24 fiscal", "2023–24 financial year", "2023-24 FY"."""
    j = found.j
    if line.low[j] in _FISCAL_WORDS:
        j += 2 if line.low[j + 1] in ("year", "years") else 1
        return found._replace(j=j)
    return found._replace(j=j + 1) if line.low[j] in ("fy", "fiscal") else found


def part(line: Line, i: int, w: Words, start: int, written: date | None = None) -> Atom | None:
    """A quarter or half: "Q1 FY26", "1Q 2025", "2025-Q1", "first half of 2025", "9M FY25".

    Of "this fiscal year" it is a part without dates where the day of writing is not known.
    """
    low, kind = line.low, line.kind
    word = low[i]
    if kind[i] == WORD and word in _PARTS and len(line.raw[i + 1]) == 1 and kind[i + 1] == DIGITS:
        return _of_year(line, i, i + 2, word, int(line.raw[i + 1]), w, start, written)
    one = kind[i] == DIGITS and len(line.raw[i]) == 1 and line.glued(i + 1)
    if one and low[i + 1] in ("qfy", "hfy"):  # "2QFY25"
        found = label(line, i + 2)
        return found and _cut(
            a_fiscal(i, found[1], found[0], start), low[i + 1][0], int(line.raw[i]), i, found[1]
        )
    if one and low[i + 1] in ("q", "h", "m"):
        if low[i + 1] == "m":
            return _first_months(line, i, i + 2, int(line.raw[i]), w, start, written)
        return _of_year(line, i, i + 2, low[i + 1], int(line.raw[i]), w, start, written)
    if kind[i] == DIGITS and (year := four_digits(line, i)):
        j = i + 1
        if line.raw[j] in DASHES and line.glued(j):
            j += 1
        if low[j] in _PARTS and line.raw[j + 1] in ("1", "2", "3", "4") and line.glued(j + 1):
            return _cut(a_year(i, j + 2, year), low[j], int(line.raw[j + 1]), i, j + 2)
        return None
    nth = w.ordinals.get(word, 0)
    j = i + 1
    if kind[i] == DIGITS and low[j] in ("st", "nd", "rd", "th") and len(line.raw[i]) == 1:
        nth, j = int(line.raw[i]), j + 1
    if word in ("last", "final") and low[j] in ("quarter", "half"):
        nth = 4 if low[j] == "quarter" else 2
    if not nth:
        return None
    if line.raw[j] in DASHES and line.glued(j):
        j += 1
    if low[j] in ("quarter", "half"):
        j, letter = j + 1, low[j][0]
        if line.raw[j] == "(" and low[j + 1] == letter and line.raw[j + 3] == ")":
            j += 4
        return _of_year(line, i, j, letter, nth, w, start, written)
    if low[j] == "month" and low[j + 1] in ("of", "in") and nth <= 12:
        whole = year_like(line, j + 2, w, start)
        if whole and whole.first:
            cut = months(i, whole.j, whole.first, 1, "month", nth - 1)
            return cut._replace(fiscal=whole.fiscal, label=whole.label)
    if nth == 1 and low[j + 1] in ("months", "quarters"):
        digits = line.kind[j] == DIGITS and line.raw[j].isdigit() and len(line.raw[j]) <= 2
        count = int(line.raw[j]) if digits else w.small.get(low[j], 0)
        if count > 1:
            count *= 3 if low[j + 1] == "quarters" else 1
            return _first_months(line, i, j + 2, count, w, start, written)
    return None


def _of_year(
    line: Line, i: int, j: int, letter: str, nth: int, w: Words, start: int, written: date | None
) -> Atom | None:
    k = j
    if line.raw[k] in ("-", "–", ",", "/", ":", "'") and line.raw[k]:
        k += 1
    if line.low[k] in ("of", "in", "for"):
        k += 1
    ten = k + (line.low[k] == "the")
    whole = decade(line, ten, w) if letter == "h" and line.kind[ten] else None
    if whole and whole.grain == "decade" and whole.first and nth <= 2:
        return months(i, whole.j, whole.first, 60, "range", 60 * (nth - 1))
    year = year_like(line, k, w, start) or turned(line, k, w, start, written)
    if year is None and line.glued(j) and (short := two_digits(line, j)) >= 0:
        year = a_year(j, j + 1, year_of_two_digits(short))
    if year is None and k > j and line.raw[j] == "'" and (short := two_digits(line, k)) >= 0:
        year = a_year(j, k + 1, year_of_two_digits(short))
    return _cut(year, letter, nth, i, year.j) if year else None


def _cut(year: Atom, letter: str, nth: int, i: int, j: int) -> Atom | None:
    parts, size, grain = _PARTS[letter]
    if not 1 <= nth <= parts:
        return None
    return _months_from(year, i, j, size, grain, (nth - 1) * size)


def _first_months(
    line: Line, i: int, j: int, count: int, w: Words, start: int, written: date | None
) -> Atom | None:
    if line.low[j] in ("of", "in"):
        j += 1
    year = year_like(line, j, w, start) or turned(line, j, w, start, written)
    if year is None or not 1 <= count <= 11:
        return None
    return _months_from(year, i, year.j, count, "part-year")


def _months_from(year: Atom, i: int, j: int, size: int, grain: str, skip: int = 0) -> Atom | None:
    """Months of a year; without dates where the year is told by "this" and has none."""
    if year.first is None:
        return Atom(i, j, None, None, grain, relative=True) if year.relative else None
    cut = months(i, j, year.first, size, grain, skip)
    return cut._replace(fiscal=year.fiscal, label=year.label, relative=year.relative)


def turned(line: Line, k: int, w: Words, start: int, written: date | None) -> Atom | None:
    """A year told from the day of writing, at token `k`: "the current fiscal year", "last year"."""
    k += line.low[k] == "the"
    found = relative(line, k, w, written, start)
    return found if found and found.grain in ("fiscal-year", "year") else None


def decade(line: Line, i: int, w: Words) -> Atom | None:
    """ "the 1990s", "1990's", "the '90s", "the nineties", "the 20th century"."""
    low, raw = line.low, line.raw
    if line.kind[i] == DIGITS:
        year = four_digits(line, i)
        j = i + 1
        if raw[j] in _APOSTROPHES:
            j += 1
        if low[j] == "s" and line.at[j] - line.end[j - 1] <= 1:
            if year and year % 10 == 0:
                return _decade(i, j + 1, year)
            short = two_digits(line, i)
            named = i > 0 and (raw[i - 1] in _APOSTROPHES or low[i - 1] == "the")
            if named and not year and short >= 0 and short % 10 == 0 and line.glued(j):
                return _decade(i, j + 1, 1900 + short)
        if low[j] in ("st", "nd", "rd", "th") and low[j + 1] == "century" and len(raw[i]) < 3:
            return _century(i, j + 2, int(raw[i]))
        return None
    if low[i] in w.decades and (low[i - 1] == "the" or low[i - 1] in w.parts):
        return _decade(i, i + 1, 1900 + w.decades[low[i]])
    if low[i] in w.ordinals and low[i + 1] == "century":
        return _century(i, i + 2, w.ordinals[low[i]])
    if low[i] == "twenty" and low[i + 2] == "first" and low[i + 3] == "century":
        return _century(i, i + 4, 21)
    return None


def _decade(i: int, j: int, year: int) -> Atom:
    return Atom(i, j, a_year(i, j, year).first, a_year(i, j, year + 9).last, "decade")


def _century(i: int, j: int, nth: int) -> Atom | None:
    if not 2 <= nth <= 22:
        return None
    first = 100 * (nth - 1) + 1
    return Atom(i, j, a_year(i, j, first).first, a_year(i, j, first + 99).last, "century")


def era(line: Line, i: int, w: Words) -> Atom | None:
    """A Japanese era year: "Reiwa 7", "Heisei 30", "令和7年"."""
    before = w.eras.get(line.low[i])
    j = i + 1
    if before is None:
        before = w.eras_cjk.get(line.raw[i] + line.raw[i + 1])
        j = i + 2
    if before is None or line.kind[j] != DIGITS or len(line.raw[j]) > 2:
        return None
    if not line.raw[j].isdigit() or int(line.raw[j]) < 1:
        return None
    year = before + int(line.raw[j])
    return a_year(i, j + 2 if line.raw[j + 1] == "年" else j + 1, year)
