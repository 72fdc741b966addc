"""Relative periods: "last year", "the past five years", "a decade ago", "current fiscal year"."""

from datetime import date, timedelta

from bilat.facts.period import fiscal_year
from bilat.reading.grammar.atoms import Atom, a_month, a_year, months, shift
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, Line
from bilat.reading.grammar.words import Words

_UNITS = {
    "year": 12, "years": 12, "decade": 120, "decades": 120, "month": 1, "months": 1,
    "quarter": 3, "quarters": 3, "week": 0, "weeks": 0, "day": 0, "days": 0,
    "fiscal": 12, "century": 1200,
}  # fmt: skip
_DAYS = {"week": 7, "weeks": 7, "day": 1, "days": 1}
_VAGUE = frozenset({"few", "several", "couple", "many"})
_NAMED = {"yesterday": -1, "today": 0, "tomorrow": 1}


def relative(line: Line, i: int, w: Words, written: date | None, start: int) -> Atom | None:
    """The relative period that starts at token `i`; without `written` it has no dates."""
    low = line.low
    word = low[i]
    if word in _NAMED:
        day = written + timedelta(days=_NAMED[word]) if written else None
        return Atom(i, i + 1, day, day, "day", relative=True)
    if word in ("earlier", "later") and low[i + 1] == "this":
        found = relative(line, i + 1, w, written, start)
        return found and found._replace(i=i)
    if word in w.relative_last:
        return _turn(line, i, w, written, start, -1)
    if word in w.relative_next:
        return _turn(line, i, w, written, start, 1)
    if word in w.relative_this:
        return _turn(line, i, w, written, start, 0)
    return _ago(line, i, w, written)


def _count(line: Line, j: int, w: Words) -> tuple[int, int]:
    """How many, at token `j`: 0 for none, -1 for "few"; and the token after it."""
    if line.kind[j] == DIGITS:
        raw = line.raw[j]
        return (int(raw), j + 1) if len(raw) <= 3 and raw.isdigit() else (0, j)
    word = line.low[j]
    if word in w.small or word in w.tens:
        count = w.small.get(word, 0) or w.tens.get(word, 0)
        k = j + 1
        if line.raw[k] in DASHES and line.low[k + 1] in w.small and word in w.tens:
            return count + w.small[line.low[k + 1]], k + 2
        return count, k
    if word in _VAGUE:
        return -1, j + 2 if line.low[j + 1] == "of" else j + 1
    if word in ("a", "an"):
        return (-1, j + 2) if line.low[j + 1] in _VAGUE else (1, j + 1)
    return 0, j


def _turn(line: Line, i: int, w: Words, written: date | None, start: int, way: int) -> Atom | None:
    low = line.low
    count, j = _count(line, i + 1, w)
    if low[i + 1] in ("a", "an", "one") and low[i] != "past":
        return None
    if low[j] in w.months and not count:
        return (
            _month(i, j + 1, w.months[low[j]], written, way) if line.raw[j][0].isupper() else None
        )
    unit = low[j]
    fiscal = unit in ("fiscal", "financial")
    if fiscal or unit == "calendar":
        j += 1
        if low[j] in ("year", "years", "quarter"):
            unit, j = low[j], j + 1
        elif unit != "fiscal":
            return None
    elif unit in _UNITS and unit != "fiscal":
        j += 1
    else:
        return None
    if low[i] in ("present", "ongoing", "following", "recent") and unit == "day":
        return None
    grain = "fiscal-year" if fiscal else unit.rstrip("s")
    if count or (
        unit in ("decade", "century") and way and low[i] in ("past", "last", "next", "coming")
    ):
        return _stretch(i, j, max(count, 1) if count >= 0 else 0, unit, written, way)
    if written is None:
        return Atom(i, j, None, None, grain, fiscal, relative=True)
    if fiscal:
        this = written.year if written.month >= start else written.year - 1
        period = fiscal_year(this + way, start)
        years = (this + way, this + way + 1)
        return Atom(i, j, period.start, period.end, grain, True, years, relative=True)
    return _calendar(i, j, unit, written, way)


def _calendar(i: int, j: int, unit: str, written: date, way: int) -> Atom | None:
    if unit == "year":
        return a_year(i, j, written.year + way)._replace(relative=True)
    if unit == "month":
        return months(i, j, written, 1, "month", way)._replace(relative=True)
    if unit == "quarter":
        first = date(written.year, (written.month - 1) // 3 * 3 + 1, 1)
        return months(i, j, first, 3, "quarter", 3 * way)._replace(relative=True)
    if unit == "decade":
        first_year = written.year // 10 * 10 + 10 * way
        return Atom(
            i, j, date(first_year, 1, 1), date(first_year + 9, 12, 31), "decade", relative=True
        )
    if unit == "week":
        monday = written - timedelta(days=written.weekday()) + timedelta(days=7 * way)
        return Atom(i, j, monday, monday + timedelta(days=6), "week", relative=True)
    return Atom(i, j, None, None, unit, relative=True)


def _stretch(i: int, j: int, count: int, unit: str, written: date | None, way: int) -> Atom | None:
    """ "the last five years": the years up to the day of writing; "the next three" from it on."""
    if way == 0:
        return None
    if written is None or not count:
        return Atom(i, j, None, None, "range", relative=True)
    if unit in _DAYS:
        far = written + timedelta(days=way * count * _DAYS[unit])
    else:
        far = _same_day(written, way * count * _UNITS[unit])
    first, last = (far + timedelta(days=1), written) if way < 0 else (written, far)
    return Atom(i, j, first, last, "range", relative=True)


def _same_day(day: date, by: int) -> date:
    first = shift(day, by)
    return first.replace(day=min(day.day, 28)) if day.day > 28 else first.replace(day=day.day)


def _month(i: int, j: int, month: int, written: date | None, way: int) -> Atom:
    if written is None:
        return Atom(i, j, None, None, "month", month=month, relative=True)
    year = written.year
    if way < 0 and month >= written.month:
        year -= 1
    elif way > 0 and month <= written.month:
        year += 1
    return a_month(i, j, year, month)._replace(relative=True)


def _ago(line: Line, i: int, w: Words, written: date | None) -> Atom | None:
    count, j = _count(line, i, w)
    low = line.low
    if not count or low[j] not in _UNITS or low[j + 1] not in ("ago", "earlier", "before"):
        return None
    if low[j + 1] == "before":
        return None
    unit = low[j]
    grain = unit.rstrip("s")
    if written is None or count < 0 or low[j + 1] != "ago":
        return Atom(i, j + 2, None, None, grain, relative=True)
    if unit in _DAYS:
        day = written - timedelta(days=count * _DAYS[unit])
        return Atom(i, j + 2, day, day, "day", relative=True)
    by = count * _UNITS[unit]
    if by % 12:
        return months(i, j + 2, written, 1, "month", -by)._replace(relative=True)
    return a_year(i, j + 2, max(written.year - by // 12, 1))._replace(relative=True)
