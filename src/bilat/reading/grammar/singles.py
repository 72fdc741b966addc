"""One period at one place: the choice among days, months, years, parts and relative periods."""

from datetime import timedelta

from bilat.reading.grammar.atoms import Atom, shift
from bilat.reading.grammar.context import Context
from bilat.reading.grammar.days import from_day, from_month, numeric
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.plain_years import plain_year
from bilat.reading.grammar.relative import relative
from bilat.reading.grammar.tokens import DIGITS, WORD
from bilat.reading.grammar.years import decade, era, fiscal, part, year_like


def single(c: Context, i: int) -> Atom | None:
    """The single period that starts at token `i`, without ranges and bounds."""
    line, w, start = c.line, c.w, c.start
    if line.kind[i] == DIGITS:
        return (
            numeric(line, i, w, c.day_first)
            or from_day(line, i, w)
            or part(line, i, w, start, c.written)
            or decade(line, i, w)
            or plain_year(c, i)
            or relative(line, i, w, c.written, start)
        )
    if line.kind[i] != WORD:
        return era(line, i, w) or (decade(line, i + 1, w) if line.raw[i] in "'’‘" else None)
    return _of_word(c, i)


def _of_word(c: Context, i: int) -> Atom | None:
    line, w, start = c.line, c.w, c.start
    word = line.low[i]
    if word in w.months:
        return from_month(line, i, w)
    if word in w.weekdays:
        return _weekday(c, i)
    if word in w.parts:
        return _portion(c, i)
    if word in w.eras:
        return era(line, i, w)
    if word in w.fiscal_marks or word == "fiscal" or word == "financial":
        return fiscal(line, i, w, start)
    if word in ("calendar", "cy", "year"):
        return year_like(line, i, w, start)
    if word in ("q", "h", "last", "final") or word in w.ordinals:
        found = part(line, i, w, start, c.written)
        if found:
            return found
    if word in w.ordinals:
        return from_day(line, i, w) or decade(line, i, w)
    if word in w.decades or word == "twenty":
        found = decade(line, i, w)
        if found:
            return found
    return relative(line, i, w, c.written, start)


def _weekday(c: Context, i: int) -> Atom | None:
    """ "Monday, 5 May 2025": the weekday belongs to the date."""
    line = c.line
    j = i + 1
    if line.raw[j] == "." and line.glued(j):
        j += 1
    if line.raw[j] == ",":
        j += 1
    if line.low[j] == "the":
        j += 1
    if line.low[j] in c.w.weekdays or not line.raw[i][0].isupper():
        return None
    found = single(c, j) if line.kind[j] in (DIGITS, WORD) else None
    if found is None or found.grain != "day" or found.relative:
        return None
    return found._replace(i=i)


def _portion(c: Context, i: int) -> Atom | None:
    """ "early 2026", "mid-2025", "late March 2025", "end of the 1990s", "end-2025"."""
    line = c.line
    which = c.w.parts[line.low[i]]
    j = i + 1
    if line.raw[j] in DASHES and line.glued(j):
        j += 1
    if line.low[j] in ("of", "in"):
        j += 1
    elif which in ("end", "start") and j == i + 1:
        return None
    if line.low[j] in ("the", "year"):
        j += 1
    if not line.raw[j] or line.low[j] in c.w.parts:
        return None
    whole = single(c, j)
    if whole is None or whole.relative:
        return None
    if whole.first is None:
        return whole._replace(i=i) if whole.month else None
    return _cut(whole, which, i)


_MONTHS = {"early": (0, 4), "mid": (4, 8), "late": (8, 12), "end": (11, 12), "start": (0, 1)}
_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 0), "end": (9, 9)}


def _cut(whole: Atom, which: str, i: int) -> Atom:
    """A third of a year, month or decade, by convention: early is its first four months."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return whole._replace(i=i)
    if whole.grain in ("year", "fiscal-year"):
        a, b = _MONTHS[which]
        end = shift(first, b) - timedelta(days=1)
        return whole._replace(i=i, first=shift(first, a), last=end, grain="part-year")
    if whole.grain == "month":
        a, b = {"early": (1, 10), "start": (1, 10), "mid": (11, 20)}.get(which, (21, last.day))
        return whole._replace(
            i=i, first=first.replace(day=a), last=first.replace(day=b), grain="range"
        )
    if whole.grain == "decade":
        a, b = _YEARS[which]
        begin, close = first.replace(year=first.year + a), last.replace(year=first.year + b)
        return whole._replace(i=i, first=begin, last=close, grain="range")
    return whole._replace(i=i)
