"""Periods of a line: atoms joined to ranges and part-years, with the bounds before them."""

from datetime import date, timedelta

from bilat.reading.grammar.atoms import Atom, a_day, a_month, a_year, shift
from bilat.reading.grammar.days import from_day, from_month, numeric
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.relative import relative
from bilat.reading.grammar.tokens import DIGITS, SIGN, WORD, Line
from bilat.reading.grammar.units import unit_at
from bilat.reading.grammar.words import Words
from bilat.reading.grammar.years import (
    decade,
    era,
    fiscal,
    four_digits,
    pair,
    part,
    year_like,
)
from bilat.reading.spans import PeriodSpan

_JOINS = frozenset({"to", "till", "until", "through", "thru", "~", *DASHES})
_PREPOSITIONS = frozenset(
    {"in", "during", "since", "by", "until", "till", "from", "of", "last", "next", "early", "late"}
    | {"mid", "before", "after", "through", "for", "between", "on", "this", "and", "to"}
)


class Reader:
    """Reads the periods of one line; the settings of a reading travel with it."""

    __slots__ = ("day_first", "line", "start", "w", "written")

    def __init__(
        self, line: Line, w: Words, start: int, written: date | None, day_first: bool
    ) -> None:
        self.line, self.w, self.start = line, w, start
        self.written, self.day_first = written, day_first

    def spans(self) -> list[PeriodSpan]:
        """All periods in order; their tokens are marked as used."""
        found: list[PeriodSpan] = []
        line, i = self.line, 0
        while i < line.n:
            if line.used[i] or (line.kind[i] == SIGN and line.raw[i] not in "令平昭大明'’"):
                i += 1
                continue
            atom = self.joined(i)
            if atom is None:
                i += 1
                continue
            found.append(self.span(atom))
            if not (atom.relative and atom.grain == "range"):
                line.take(atom.i, atom.j)
            i = atom.j
        return found

    def atom(self, i: int) -> Atom | None:
        """The single period that starts at token `i`, without ranges and bounds."""
        line, w, start = self.line, self.w, self.start
        if line.kind[i] == DIGITS:
            return (
                numeric(line, i, w, self.day_first)
                or from_day(line, i, w)
                or part(line, i, w, start)
                or decade(line, i, w)
                or self.years(i)
                or relative(line, i, w, self.written, start)
            )
        word = line.low[i]
        if line.kind[i] != WORD:
            return era(line, i, w) or (
                year_like(line, i, w, start) if word in "'’" and self.after_month(i) else None
            )
        if word in w.months:
            return from_month(line, i, w)
        if word in w.weekdays:
            return self.weekday(i)
        if word in w.parts:
            return self.portion(i)
        if word in w.eras:
            return era(line, i, w)
        if word in w.fiscal_marks or word == "fiscal" or word == "financial":
            return fiscal(line, i, w, start)
        if word in ("calendar", "cy", "year"):
            found = year_like(line, i, w, start) if word != "year" or i else None
            return found
        if word in ("q", "h", "last", "final") or word in w.ordinals:
            found = part(line, i, w, start)
            if found:
                return found
        if word in w.ordinals:
            return from_day(line, i, w) if w.ordinals[word] < 32 else None or decade(line, i, w)
        if word in w.decades or word == "twenty":
            found = decade(line, i, w)
            if found:
                return found
        return relative(line, i, w, self.written, start)

    def after_month(self, i: int) -> bool:
        return i > 0 and self.line.low[i - 1] in self.w.months

    def years(self, i: int) -> Atom | None:
        """A pair of years or a year alone."""
        line = self.line
        year = four_digits(line, i)
        if not year or not self.free_before(i):
            return None
        found = pair(line, i, self.start)
        if found:
            like = year_like(line, i, self.w, self.start) if found.fiscal else None
            return like or found
        if not self.is_year(i, year):
            return None
        j = i + 1
        month = self.w.months.get(line.low[j], 0)
        if month and line.raw[j][0].isupper() | (line.low[j] not in ("may", "march", "mar")):
            after = j + 2 if line.raw[j + 1] == "." and line.glued(j + 1) else j + 1
            if line.kind[after] != DIGITS:
                return a_month(i, after, year, month)
        if line.low[j] == "calendar" and line.low[j + 1] == "year":
            j += 2
        elif line.low[j] in ("fiscal", "financial"):
            return fiscal_after(line, i, year, self.start)
        return a_year(i, j, year)

    def free_before(self, i: int) -> bool:
        """Whether nothing before the digits makes them money, a label or part of a name."""
        line, w = self.line, self.w
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
            if before in ("+", "#", "@", "_", ".", ":", "$"):
                return False
            if before == "/" and i > 1 and line.kind[i - 2] == DIGITS:
                return False
        if line.kind[i - 1] == WORD and low in w.names and before[0].isupper():
            return False
        if before == "." and i > 1 and line.low[i - 2] in ("no", "nos", "art", "sec", "res", "rs"):
            return False
        return True

    def is_year(self, i: int, year: int) -> bool:
        """Whether four free digits are a year rather than a count."""
        line, w = self.line, self.w
        after, low_after = line.raw[i + 1], line.low[i + 1]
        before = line.low[i - 1] if i else ""
        named = before in w.year_before or (before in ("(", ",") and after in (")", ",", ";"))
        if line.glued(i + 1) and after:
            if line.kind[i + 1] == WORD or after in ("+", "%", "°", "₂"):
                return False
            if after == ":" and line.kind[i + 2] == DIGITS:
                return False
        if low_after in w.scales or low_after in w.scale_marks or after == "%":
            return False
        unit = unit_at(line, i + 1, w, float(year), 1.0)
        if unit and not (unit.name in ("KRW", "year") and named):
            return False
        if line.kind[i + 1] == DIGITS and line.at[i + 1] - line.end[i] == 1 and not named:
            return False
        hedged = w.hedges.before(line, i) is not None
        follows = line.kind[i + 1] == WORD and low_after not in w.function and after[0].islower()
        plural = low_after.endswith("s") or low_after in w.plurals
        if hedged and follows and before not in ("c", "ca", "around", "circa"):
            return False
        if year % 100 == 0 and follows and plural and before not in ("the", "in", "since"):
            return False
        if 1800 <= year <= 2100:
            return not (hedged and before in ("over", "above", "under", "least", "exceeding"))
        return named and year >= 1000 and not follows and 1000 <= year <= 2199

    def weekday(self, i: int) -> Atom | None:
        """ "Monday, 5 May 2025": the weekday belongs to the date."""
        line = self.line
        j = i + 1
        if line.raw[j] == "." and line.glued(j):
            j += 1
        if line.raw[j] == ",":
            j += 1
        if line.low[j] == "the":
            j += 1
        if line.low[j] in self.w.weekdays or not line.raw[i][0].isupper():
            return None
        found = self.atom(j) if line.kind[j] in (DIGITS, WORD) else None
        if found is None or found.grain != "day":
            return None
        return found._replace(i=i)

    def portion(self, i: int) -> Atom | None:
        """ "early 2026", "mid-2025", "late March 2025", "end of the 1990s", "end-2025"."""
        line = self.line
        which = self.w.parts[line.low[i]]
        j = i + 1
        if line.raw[j] in DASHES and line.glued(j):
            j += 1
        if line.low[j] == "of" or line.low[j] == "in":
            j += 1
        elif which in ("end", "start") and j == i + 1:
            return None
        if line.low[j] in ("the", "year"):
            j += 1
        if not line.raw[j] or line.low[j] in self.w.parts:
            return None
        whole = self.atom(j)
        if whole is None or (whole.first is None and not whole.month) or whole.relative:
            return None
        return _portion(whole, which, i)

    def joined(self, i: int) -> Atom | None:
        """The period that starts at token `i`, with what it is joined to: ranges, part-years."""
        first = self.atom(i)
        if first is None:
            return None
        line = self.line
        first = self.within(first)
        j = first.j
        word = line.low[j]
        if word in _JOINS or (word == "and" and self.has_before(i, "between")):
            k = j + 1
            if line.low[k] == "the" or (line.low[k] in ("mid", "early", "late") and False):
                k += 1
            if line.low[k] in self.w.open_end and first.first is not None:
                # "2014–present", "2015 to date"
                return first._replace(j=k + 1, last=None, bound="since", grain="range")
            closed = word in DASHES and line.raw[k] in (")", "]", "") and first.grain != "day"
            if closed and first.first is not None:
                if line.glued(j):
                    return first._replace(j=k, last=None, bound="since", grain="range")
            second = self.atom(k) if line.raw[k] else None
            if second is not None and not second.relative and not first.relative:
                made = self.range(first, self.within(second))
                if made is not None:
                    return made
        if line.low[j] in ("onwards", "onward") or (
            line.low[j] == "and" and line.low[j + 1] in ("onwards", "onward", "beyond")
        ):
            after = j + 1 if line.low[j] != "and" else j + 2
            return first._replace(j=after, last=None, bound="since")
        if first.first is None and not first.relative:
            return self.without_year(first)
        return first

    def has_before(self, i: int, word: str) -> bool:
        low = self.line.low
        return i > 0 and (low[i - 1] == word or (i > 1 and low[i - 2] == word))

    def within(self, first: Atom) -> Atom:
        """Months inside a fiscal year: "2023-24 (Apr–Nov)", "April–November 2023-24"."""
        line = self.line
        j = first.j
        if first.fiscal and first.grain == "fiscal-year" and line.raw[j] in ("(", ",", ":"):
            inner = self.bare_months(j + 1)
            closes = inner and (line.raw[j] != "(" or line.raw[inner[2]] == ")")
            if inner and closes and four_digits(line, inner[2]) == 0:
                after = inner[2] + 1 if line.raw[j] == "(" else inner[2]
                return _months_of(first, inner[0], inner[1], first.i, after)
        if first.first is None and first.month and not first.day:
            inner = self.bare_months(first.i)
            if inner:
                k = inner[2]
                if line.raw[k] in (",", "(", ")") and line.raw[k]:
                    k += 1
                if line.low[k] in ("of", "in", "during", "for"):
                    k += 1
                year = year_like(line, k, self.w, self.start)
                if year and year.fiscal:
                    after = year.j + 1 if line.raw[year.j] == ")" == line.raw[k - 1] else year.j
                    return _months_of(year, inner[0], inner[1], first.i, after)
        return first

    def bare_months(self, i: int) -> tuple[int, int, int] | None:
        """A month or month range without a year at token `i`: first, last, token after."""
        line, w = self.line, self.w
        first = w.months.get(line.low[i], 0)
        if not first:
            return None
        j = i + 2 if line.raw[i + 1] == "." and line.glued(i + 1) else i + 1
        if line.raw[j] in DASHES or line.low[j] in ("to", "through"):
            last = w.months.get(line.low[j + 1], 0)
            if last:
                j += 2
                return first, last, j + 1 if line.raw[j] == "." and line.glued(j) else j
        return first, first, j

    def range(self, first: Atom, second: Atom) -> Atom | None:
        """Two atoms as one range; a side without a year takes it from the other."""
        if first.first is None and second.first is not None:
            first = _dated(first, second.first.year, second) or first
        elif second.first is None and first.last is not None and second.month:
            year = first.last.year
            if (second.month, second.day) < (first.last.month, first.last.day if second.day else 0):
                year += 1
            second = _dated(second, year, None) or second
        if first.first is None and second.first is None:
            if first.month and second.month:
                return Atom(
                    first.i, second.j, None, None, "range", month=first.month, relative=True
                )
            return None
        if first.first is None or second.last is None or second.last < first.first:
            return None
        grain = first.grain if first.grain == second.grain != "year" else "range"
        if first.fiscal and second.fiscal:
            grain = "range"
        return Atom(
            first.i,
            second.j,
            first.first,
            second.last,
            grain,
            first.fiscal and second.fiscal,
        )

    def without_year(self, atom: Atom) -> Atom | None:
        """ "in April", "on 15 August": the latest one up to the day of writing, where known."""
        line = self.line
        before = line.low[atom.i - 1] if atom.i else ""
        if not atom.day and before not in _PREPOSITIONS:
            return None
        atom = atom._replace(relative=True)
        if self.written is None:
            return atom
        year = self.written.year
        if (atom.month, atom.day) > (self.written.month, self.written.day):
            year -= 1
        made = _dated(atom, year, None)
        return made._replace(relative=True) if made else atom

    def span(self, atom: Atom) -> PeriodSpan:
        """The contract's span of an atom, with the bound that stands before it."""
        line = self.line
        first, last, bound, i = atom.first, atom.last, atom.bound, atom.i
        k = i
        while k > 0 and line.low[k - 1] in ("the", "year", "years", "fiscal", "around", "about"):
            k -= 1
        found = self.w.bounds.before(line, k) if k else None
        if found and not atom.bound:
            kind, at = found
            closed = {"since": (first, None), "by": (None, last), "until": (None, last)}
            if kind in closed:
                (first, last), bound, i = closed[kind], kind, at
            elif kind == "before" and k == i and first:
                first, last, bound, i = None, first - timedelta(days=1), "until", at
            elif kind == "after" and k == i and last:
                first, last, bound, i = last + timedelta(days=1), None, "since", at
            elif kind == "as of":
                bound, i = "as of", at
        elif found and atom.bound == "since" and found[0] == "since":
            i = found[1]
        if atom.bound == "since" and i and line.low[i - 1] == "from":
            i -= 1
        start, end = line.at[i], line.end[atom.j - 1]
        return PeriodSpan(
            start=start,
            end=end,
            text=line.text[start:end],
            first=first,
            last=last,
            grain=atom.grain,
            bound=bound,
            fiscal=atom.fiscal,
            fiscal_start=self.start,
            label=atom.label,
            relative=atom.relative,
        )


def fiscal_after(line: Line, i: int, year: int, start: int) -> Atom:
    """ "2024 fiscal year": the fiscal year that is named by one year."""
    from bilat.reading.grammar.atoms import a_fiscal

    j = i + 2
    if line.low[j] in ("year", "years"):
        j += 1
    return a_fiscal(i, j, (year,), start)


def _dated(atom: Atom, year: int, second: Atom | None) -> Atom | None:
    """`atom` in `year`, or in the year before where it would come after `second`."""
    if second is not None and second.month:
        later = atom.month > second.month or (
            atom.month == second.month and second.day and atom.day > second.day
        )
        if later:
            year -= 1
    if not 1 <= year <= 9998:
        return None
    if atom.day:
        return a_day(atom.i, atom.j, year, atom.month, atom.day, atom.day_to)
    return a_month(atom.i, atom.j, year, atom.month) if atom.month else None


def _months_of(year: Atom, first: int, last: int, i: int, j: int) -> Atom:
    """The months `first` … `last` inside a fiscal year."""
    assert year.first is not None
    begin = shift(year.first, (first - year.first.month) % 12)
    end = shift(year.first, (last - year.first.month) % 12)
    if end < begin:
        end = begin
    close = shift(end, 1) - timedelta(days=1)
    return Atom(i, j, begin, close, "part-year", True, year.label)


def _portion(whole: Atom, which: str, i: int) -> Atom:
    """The first, middle or last third of a year, month or decade, by convention."""
    first, last = whole.first, whole.last
    if first is None or last is None:
        return whole._replace(i=i)
    cuts = {"early": (0, 4), "mid": (4, 8), "late": (8, 12), "end": (11, 12), "start": (0, 1)}
    a, b = cuts[which]
    if whole.grain in ("year", "fiscal-year"):
        return whole._replace(
            i=i, first=shift(first, a), last=shift(first, b) - timedelta(days=1), grain="part-year"
        )
    if whole.grain == "month":
        days = {"early": (1, 10), "mid": (11, 20), "late": (21, last.day)}
        days |= {"start": (1, 10), "end": (21, last.day)}
        a, b = days[which]
        return whole._replace(
            i=i, first=first.replace(day=a), last=first.replace(day=b), grain="range"
        )
    if whole.grain == "decade":
        cuts = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 0), "end": (9, 9)}
        a, b = cuts[which]
        begin, close = first.replace(year=first.year + a), last.replace(year=first.year + b)
        return whole._replace(i=i, first=begin, last=close, grain="range")
    return whole._replace(i=i)
