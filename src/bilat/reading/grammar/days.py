"""Days and months in every order: "26-08-2025", "August 21, 2025", "28–30 August 2025"."""

from datetime import date

from bilat.reading.grammar.atoms import Atom, a_day, a_month, year_of_two_digits
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.words import Words
from bilat.reading.grammar.years import four_digits, two_digits

_SUFFIX = frozenset({"st", "nd", "rd", "th"})
_VERBS = frozenset({"may", "march", "mar"})
_DAY_BEFORE = frozenset({"on", "by", "since", "until", "till", "before", "after", "from", "to"})


def month_at(line: Line, i: int, w: Words) -> tuple[int, int]:
    """The month named at token `i` and the token after it (a full stop included); 0 for none."""
    month = w.months.get(line.low[i], 0)
    if not month:
        return 0, i
    j = i + 1
    if line.raw[j] == "." and line.glued(j) and len(line.raw[i]) <= 4:
        j += 1
    return month, j


def _day(line: Line, i: int, w: Words) -> tuple[int, int]:
    """The day 1–31 at token `i` ("5", "5th", "fifth") and the token after it; 0 for none."""
    if line.kind[i] == DIGITS:
        raw = line.raw[i]
        if len(raw) > 2 or not raw.isdigit() or not 1 <= int(raw) <= 31:
            return 0, i
        j = i + 1
        if line.low[j] in _SUFFIX and line.at[j] - line.end[i] <= 1:
            j += 1
        return int(raw), j
    nth = w.ordinals.get(line.low[i], 0)
    return (nth, i + 1) if 0 < nth <= 31 else (0, i)


def _year(line: Line, j: int) -> tuple[int, int]:
    """The year that follows a day or month at token `j`, over a comma, "of", "in" or a dash."""
    k = j
    if line.raw[k] in (",", "/", "-", "–"):
        k += 1
    if line.low[k] in ("of", "in") and line.low[k + 1] != "the":
        k += 1
    year = four_digits(line, k)
    if year:
        short = two_digits(line, k + 2)
        if line.raw[k + 1] in DASHES and line.glued(k + 2) and short == (year + 1) % 100:
            return 0, j  # "November 2023-24" is a month of a fiscal year
        return year, k + 1
    if line.raw[k] in ("'", "’", "‘"):
        short = two_digits(line, k + 1)
        if short >= 0:
            return year_of_two_digits(short), k + 2
    return 0, j


def from_month(line: Line, i: int, w: Words) -> Atom | None:
    """What starts with a month name: "August 21, 2025", "Aug 28–30, 2025", "Sept 2024", "May"."""
    month, j = month_at(line, i, w)
    if not month:
        return None
    sure = line.raw[i][0].isupper() or line.low[i] not in _VERBS
    year, after = _year(line, j)
    day_at = j
    if line.low[day_at] == "the" or (line.raw[j] in DASHES and line.kind[j + 1] == DIGITS):
        day_at += 1
    day, k = _day(line, day_at, w)
    if day and line.kind[day_at] == WORD and line.low[k] in ("half", "quarter", "week"):
        day = 0
    if not year and day:
        return _month_day(line, i, month, day, k, w)
    if year:
        if line.raw[after] in DASHES and line.glued(after) and line.raw[j] in DASHES:
            day, k = _day(line, after + 1, w)
            if day:
                return a_day(i, k, year, month, day)
        if not sure and line.low[i] == "march" and line.low[j] == "of":
            return None
        return a_month(i, after, year, month)
    if not sure:
        return None
    return Atom(i, j, None, None, "month", month=month)


def _month_day(line: Line, i: int, month: int, day: int, k: int, w: Words) -> Atom | None:
    day_to = 0
    if line.raw[k] in DASHES or line.low[k] in ("to", "and", "&"):
        other, after = _day(line, k + 1, w)
        more = other > day and line.kind[k + 1] == DIGITS and not month_at(line, after, w)[0]
        listed = line.low[k] != "and" or _year(line, after)[0]
        if more and (listed or (other == day + 1 and _closes(line, after))):
            day_to, k = other, after
    year, after = _year(line, k)
    if year:
        return a_day(i, after, year, month, day, day_to)
    if _may_be_verb(line, i, i):
        return None
    return Atom(i, k, None, None, "day", month=month, day=day, day_to=day_to)


_GOES_ON = frozenset("to in at for on with during when where which as under by".split())


def _closes(line: Line, j: int) -> bool:
    """Whether a second day ends at token `j`: "October 28 and 29 to hold", not "and 29 ships"."""
    return line.kind[j] not in (WORD, DIGITS) or line.low[j] in _GOES_ON


def _may_be_verb(line: Line, month: int, first: int) -> bool:
    """Whether the lower-case month word at `month` can be a verb: "may 19" without "on"."""
    if line.raw[month][0].isupper() or line.low[month] not in _VERBS:
        return False
    return first == 0 or line.low[first - 1] not in _DAY_BEFORE


def from_day(line: Line, i: int, w: Words) -> Atom | None:
    """What starts with a day: "5th of May 2024", "28–30 August 2025", "05-Aug-2016"."""
    day, j = _day(line, i, w)
    if not day:
        return None
    day_to = 0
    listed = j
    while line.raw[listed] == "," and listed < j + 12:  # "on 19, 20 and 21 May 2023"
        other, after = _day(line, listed + 1, w)
        if not other:
            break
        listed = after
    if listed != j and line.low[listed] in ("and", "&"):
        j = listed
    if line.raw[j] in DASHES or line.low[j] in ("to", "and", "&"):
        other, after = _day(line, j + 1, w)
        if other > day and month_at(line, _over(line, after), w)[0]:
            day_to, j = other, after
    k = _over(line, j)
    if line.raw[k] in (*DASHES, "/", ".", ","):
        k += 1
    month, after = month_at(line, k, w)
    if not month:
        return None
    year, end = _year(line, after)
    if not year and line.raw[after] in (*DASHES, "/") and line.raw[after] == line.raw[k - 1]:
        short = two_digits(line, after + 1)
        if short >= 0:
            year, end = year_of_two_digits(short), after + 2
    if year:
        return a_day(i, end, year, month, day, day_to)
    if _may_be_verb(line, k, i):
        return None
    return Atom(i, after, None, None, "day", month=month, day=day, day_to=day_to)


def _over(line: Line, j: int) -> int:
    return j + 1 if line.low[j] == "of" else j


def numeric(line: Line, i: int, w: Words, day_first: bool) -> Atom | None:
    """A date in digits: "26-08-2025", "31.03.2025", "2025/08/26", "20250826", "2025年8月26日"."""
    raw = line.raw[i]
    if "." in raw:
        parts = raw.split(".")
        if len(parts) != 3 or not all(map(str.isdigit, parts)):
            return None
        return _numeric(i, i + 1, parts, day_first)
    if len(raw) == 8 and raw.isdigit() and raw[:2] in ("19", "20"):
        return a_day(i, i + 1, int(raw[:4]), int(raw[4:6]), int(raw[6:])) if _ymd(raw) else None
    if len(raw) == 4 and (found := _spaced(line, i)):
        return found
    if line.raw[i + 1] == "年" and (year := four_digits(line, i)):
        return _cjk(line, i, year)
    sign = line.raw[i + 1]
    if sign not in ("-", "/", "–", ".", "‑") or not line.glued(i + 1) or not line.glued(i + 2):
        return None
    if sign == "/" and line.raw[i + 3] in DASHES and line.raw[i + 3]:
        return _month_days(line, i, w, day_first)
    if line.raw[i + 3] == sign and line.glued(i + 3) and line.glued(i + 4):
        middle = line.raw[i + 2]
        if line.kind[i + 2] == WORD:
            return _named_middle(line, i, w)
        if line.kind[i + 2] == DIGITS and line.kind[i + 4] == DIGITS:
            return _numeric(i, i + 5, [raw, middle, line.raw[i + 4]], day_first)
        return None
    year = four_digits(line, i + 2)
    chained = i > 0 and line.glued(i) and line.raw[i - 1] in ("-", "/")
    k = i - 2 if i > 1 and line.raw[i - 1] == "." else i - 1
    chained = chained or (k >= 0 and line.low[k] in w.names)  # "Order No. 12/2024"
    if chained or not 1800 <= year <= 2199 or sign not in "-/":
        return None
    if len(raw) <= 2 and raw.isdigit() and 1 <= int(raw) <= 12:
        return a_month(i, i + 3, year, int(raw))
    return None


def _spaced(line: Line, i: int) -> Atom | None:
    """ "2016 10 16": year, month and day with single spaces."""
    year = four_digits(line, i)
    month, day = two_digits(line, i + 1), two_digits(line, i + 2)
    if not (year >= 1900 and 1 <= month <= 12 and day > 0) or line.kind[i + 3] == DIGITS:
        return None
    return a_day(i, i + 3, year, month, day)


def _month_days(line: Line, i: int, w: Words, day_first: bool) -> Atom | None:
    """ "10/1-11/2/2017": two days of one year, which stands behind the second alone."""
    second = numeric(line, i + 4, w, day_first) if line.kind[i + 4] == DIGITS else None
    after = second.j if second else i + 7
    if second is None and line.raw[i + 5] == "/" and line.raw[i + 7] == ",":
        year = four_digits(line, i + 8)
        parts = [line.raw[i + 4], line.raw[i + 6], str(year)]
        second = _numeric(i, i + 9, parts, day_first) if year else None
        after = i + 9
    if second is None or second.last is None or second.grain != "day":
        return None
    parts = [line.raw[i], line.raw[i + 2], str(second.last.year)]
    first = _numeric(i, after, parts, day_first)
    if first is None or first.first is None or first.first > second.last:
        return None
    return Atom(i, after, first.first, second.last, "day")


def _ymd(raw: str) -> bool:
    return 1900 <= int(raw[:4]) <= 2199 and 1 <= int(raw[4:6]) <= 12 and 1 <= int(raw[6:]) <= 31


def _named_middle(line: Line, i: int, w: Words) -> Atom | None:
    month = w.months.get(line.low[i + 2], 0)
    year = four_digits(line, i)
    if not month or not year:
        return None
    day, _ = _day(line, i + 4, w)
    return a_day(i, i + 5, year, month, day) if day else None


def _numeric(i: int, j: int, parts: list[str], day_first: bool) -> Atom | None:
    sizes = [len(part) for part in parts]
    if not all(part.isdigit() for part in parts) or max(sizes) > 4:
        return None
    if sizes[0] == 4 and sizes[1] <= 2 and sizes[2] <= 2:
        return a_day(i, j, int(parts[0]), int(parts[1]), int(parts[2])) if int(parts[0]) else None
    if sizes[0] > 2 or sizes[1] > 2:
        return None
    if sizes[2] == 4:
        year = int(parts[2])
    elif sizes == [2, 2, 2]:
        year = year_of_two_digits(int(parts[2]))
    else:
        return None
    if not 1000 <= year <= 2199:
        return None
    first, second = int(parts[0]), int(parts[1])
    orders = [(first, second), (second, first)] if day_first else [(second, first), (first, second)]
    for day, month in orders:
        if 1 <= month <= 12 and (found := a_day(i, j, year, month, day)):
            return found
    return None


def _cjk(line: Line, i: int, year: int) -> Atom | None:
    raw = line.raw
    if line.kind[i + 2] == DIGITS and raw[i + 3] == "月" and raw[i + 2].isdigit():
        month = int(raw[i + 2])
        if not 1 <= month <= 12:
            return None
        if line.kind[i + 4] == DIGITS and raw[i + 5] == "日" and raw[i + 4].isdigit():
            return a_day(i, i + 6, year, month, int(raw[i + 4]))
        return a_month(i, i + 4, year, month)
    return Atom(i, i + 2, date(year, 1, 1), date(year, 12, 31), "year")
