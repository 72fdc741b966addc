"""Periods of a line: single ones joined to ranges and part-years, with the bounds before them."""

from datetime import date, timedelta

from bilat.reading.grammar.atoms import Atom, a_fiscal, shift
from bilat.reading.grammar.context import Context
from bilat.reading.grammar.month_counts import counted_months
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.singles import single
from bilat.reading.grammar.tokens import SIGN, WORD
from bilat.reading.grammar.yearless import dated, without_year
from bilat.reading.grammar.years import four_digits, turned, year_like
from bilat.reading.spans import PeriodSpan

_JOINS = frozenset({"to", "till", "until", "through", "thru", "~", *DASHES})
_MAY_START = frozenset("令平昭大明'’‘")
_OVER = frozenset({"the", "year", "years", "fiscal", "around", "about"})


def timeline(c: Context) -> list[PeriodSpan]:
    """All periods in order; their tokens are marked as used.

    The words of a relative stretch ("the last five years") stay free: its number is a quantity for
    who asks for quantities alone.
    """
    found: list[PeriodSpan] = []
    line, w, i = c.line, c.w, 0
    before: Atom | None = None
    kind, raw, low, starters = line.kind, line.raw, line.low, w.period_starters
    while i < line.n:
        if line.used[i] or (
            (kind[i] == WORD and low[i] not in starters)
            or (kind[i] == SIGN and raw[i] not in _MAY_START)
        ):
            i += 1
            continue
        atom = _joined(c, i)
        if atom is None:
            i += 1
            continue
        atom = counted_months(c, _also_fiscal(c, before, atom))
        before = atom
        found.append(_span(c, atom))
        if not (atom.relative and atom.grain == "range"):
            line.take(atom.i, atom.j)
        i = atom.j
    return found


def _also_fiscal(c: Context, before: Atom | None, atom: Atom) -> Atom:
    """ "fiscal years 2022 and 2023": the second year is fiscal as the first."""
    line = c.line
    if before is None or not before.fiscal or atom.grain != "year" or atom.first is None:
        return atom
    if before.j != atom.i - 1 or line.low[before.j] not in ("and", ",", "&"):
        return atom
    if not {"years", "fys"}.intersection(line.low[before.i : before.j]) and not before.label[1:]:
        return atom
    return a_fiscal(atom.i, atom.j, (atom.first.year,), c.start)


def _joined(c: Context, i: int) -> Atom | None:
    """The period that starts at token `i`, with what it is joined to: ranges, part-years."""
    first = single(c, i)
    if first is None:
        return None
    line = c.line
    first = _within(c, first)
    j = first.j
    word = line.low[j]
    if word in _JOINS or (word == "and" and "between" in line.low[max(0, i - 2) : i]):
        k = j + 1 + (line.low[j + 1] == "the")
        known = first.first is not None
        if known and line.low[k] in c.w.open_end:
            # "2014–present", "2015 to date"
            return first._replace(j=k + 1, last=None, bound="since", grain="range")
        ends = word in DASHES and line.raw[k] in (")", "]", "") and line.glued(j)
        if known and ends and first.grain != "day":  # "(2022-)"
            return first._replace(j=k, last=None, bound="since", grain="range")
        second = single(c, k) if line.raw[k] else None
        if second is not None and not second.relative and not first.relative:
            made = _range(first, _within(c, second))
            if made is not None:
                return made
    if word in c.w.onwards and (word != "on" or (i and line.low[i - 1] == "from")):
        return first._replace(j=j + 1, last=None, bound="since")
    if word == "and" and line.low[j + 1] in ("onwards", "onward", "beyond"):
        return first._replace(j=j + 2, last=None, bound="since")
    if first.first is None and not first.relative:
        return without_year(c, first)
    return first


def _within(c: Context, first: Atom) -> Atom:
    """Months inside a year: "2023-24 (Apr–Nov)", "April–November 2023-24", "2024 (Jan–Sep)"."""
    line = c.line
    if first.grain in ("fiscal-year", "year") and first.first and not first.relative:
        if line.raw[first.j] == "(":
            return _bracketed(c, first) or first
        if first.fiscal and line.raw[first.j] in (",", ":"):
            inner = _bare_months(c, first.j + 1)
            if inner and four_digits(line, inner[2]) == 0:
                return _months_of(first, inner[0], inner[1], first.i, inner[2])
    if first.first is None and first.month and not first.day:
        inner = _bare_months(c, first.i)
        if inner:
            k = inner[2]
            if line.raw[k] in (",", "(", ")"):
                k += 1
            named = line.low[k] in ("quarter", "period", "half")
            k += named
            if line.low[k] in ("of", "in", "during", "for"):
                k += 1
            year = year_like(line, k, c.w, c.start) or _this_fiscal(c, k)
            if year and (year.fiscal or named):
                closed = line.raw[year.j] == ")" and line.raw[inner[2]] == "("
                return _months_of(year, inner[0], inner[1], first.i, year.j + closed)
            if turn := turned(line, k, c.w, c.start, c.written):
                # "April–January this fiscal"; past the end of a calendar year it has no dates.
                over = not turn.fiscal and inner[0] > inner[1]
                known = turn._replace(first=None) if over else turn
                part = _months_of(known, inner[0], inner[1], first.i, turn.j)
                made = part if part.first else Atom(first.i, turn.j, None, None, "part-year")
                return made._replace(relative=True)
    return first


def _this_fiscal(c: Context, k: int) -> Atom | None:
    """ "April–January **this fiscal**", where the day of writing tells which."""
    found = single(c, k) if c.line.raw[k] else None
    return found if found and found.relative and found.fiscal and found.first else None


def _bracketed(c: Context, year: Atom) -> Atom | None:
    """The part of a year that stands in brackets behind it: "(Apr–Nov)", "(up to Dec. 2024)"."""
    line = c.line
    k = year.j + 1
    until = line.low[k] in ("upto", "till", "until")
    if line.low[k] == "up" and line.low[k + 1] == "to":
        until, k = True, k + 1
    k += until
    inner = _bare_months(c, k)
    if inner and line.raw[inner[2]] == ")":
        begin = (c.start if year.fiscal else 1) if until else inner[0]
        return _months_of(year, begin, inner[1], year.i, inner[2] + 1)
    found = single(c, k) if line.raw[k] else None
    if found and line.raw[found.j] in _JOINS and line.raw[found.j + 1]:
        second = single(c, found.j + 1)
        found = second and _range(found, second)
    if found is None or line.raw[found.j] != ")" or found.first is None or found.last is None:
        return None
    if year.first is None or year.last is None:
        return None
    if found.first < year.first or found.last > year.last or found.grain in ("year", "fiscal-year"):
        return None
    begin_day = year.first if until else found.first
    return Atom(year.i, found.j + 1, begin_day, found.last, "part-year", year.fiscal, year.label)


def _bare_months(c: Context, i: int) -> tuple[int, int, int] | None:
    """A month or month range without a year at token `i`: first, last, token after."""
    line, w = c.line, c.w
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


def _months_of(year: Atom, first: int, last: int, i: int, j: int) -> Atom:
    """The months `first` … `last` inside a fiscal year."""
    if year.first is None:
        return year
    begin = shift(year.first, (first - year.first.month) % 12)
    end = max(begin, shift(year.first, (last - year.first.month) % 12))
    close = shift(end, 1) - timedelta(days=1)
    return Atom(i, j, begin, close, "part-year", year.fiscal, year.label, relative=year.relative)


def _range(first: Atom, second: Atom) -> Atom | None:
    """Two single periods as one range; a side without a year takes it from the other."""
    if first.first is None and second.first is not None:
        first = dated(first, second.first.year, second) or first
    elif second.first is None and first.last is not None and second.month:
        year = first.last.year
        if (second.month, second.day) < (first.last.month, first.last.day if second.day else 0):
            year += 1
        second = dated(second, year, None) or second
    if first.first is None and second.first is None:
        if first.month and second.month:
            return Atom(first.i, second.j, None, None, "range", month=first.month, relative=True)
        return None
    if first.first is None or second.last is None or second.last < first.first:
        return None
    same = first.grain == second.grain and first.grain in ("day", "month", "quarter")
    return Atom(
        first.i,
        second.j,
        first.first,
        second.last,
        first.grain if same else "range",
        first.fiscal and second.fiscal,
    )


def _bounded(c: Context, atom: Atom) -> tuple[date | None, date | None, str, int]:
    """First and last day, the bound, and the first token with the bound's words."""
    line = c.line
    first, last, i = atom.first, atom.last, atom.i
    k = i
    while k > 0 and line.low[k - 1] in _OVER:
        k -= 1
    if k > 1 and line.raw[k - 1] in DASHES and line.glued(k) and line.low[k - 2] in ("pre", "post"):
        # "post-2014" may begin in 2014 or after it; the wider reading contradicts nobody.
        post = line.low[k - 2] == "post"
        return first if post else None, None if post else last, "since" if post else "until", k - 2
    found = c.w.bounds.before(line, k) if k else None
    if atom.bound:
        if found and found[0] == "since":
            i = found[1]
        elif i and line.low[i - 1] == "from":
            i -= 1
        return first, last, atom.bound, i
    if found is None:
        return first, last, "", i
    kind, at = found
    if kind == "since":
        return first, None, kind, at
    if kind in ("by", "until"):
        return None, last, kind, at
    if kind == "as of":
        return first, last, kind, at
    # "before the 2014 election" is no bound, "before the end of 2014" and "the 1990s" are.
    direct = k == i or atom.grain in ("part-year", "decade", "century")
    if direct and first and kind == "before" and first > date.min:
        ending = line.low[i] in c.w.parts and c.w.parts[line.low[i]] == "end"
        return None, last if ending else first - timedelta(days=1), "until", at
    if direct and last and kind == "after":
        return last + timedelta(days=1), None, "since", at
    return first, last, "", i


def _span(c: Context, atom: Atom) -> PeriodSpan:
    """The contract's span of a period, with the bound that stands before it."""
    line = c.line
    first, last, bound, i = _bounded(c, atom)
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
        fiscal_start=c.start,
        label=atom.label,
        relative=atom.relative,
    )
