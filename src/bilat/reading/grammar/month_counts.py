"""Times told by how many months they have and where they end: "the five months to May 2023"."""

from datetime import timedelta

from bilat.reading.grammar.atoms import Atom, months, shift
from bilat.reading.grammar.context import Context
from bilat.reading.grammar.tokens import DIGITS

_TO = frozenset({"to", "ended", "ending", "through", "till", "until"})
_UNITS = {"year": 12, "quarter": 3, "half": 6, "half-year": 6, "month": 1}


def counted_months(c: Context, atom: Atom) -> Atom:
    """The whole time where months are counted before a period, else the period itself.

    "The five months to May 2023", "the year ended 30 June 2022" end with it; "ten months of this
    fiscal" begin with it.
    """
    line = c.line
    k = atom.i - 1
    while k > 0 and line.low[k] in ("the", "on"):
        k -= 1
    if k < 1:
        return atom
    if atom.grain == "fiscal-year" and atom.relative and line.low[k] in ("of", "in"):
        begin, count = _count(c, k)
        if not 1 <= count <= 11 or line.low[k - 1] == "year":
            return atom
        if atom.first is None:
            return atom._replace(i=begin, grain="part-year")
        cut = months(begin, atom.j, atom.first, count, "part-year")
        return cut._replace(fiscal=True, label=atom.label, relative=True)
    if atom.grain not in ("month", "day") or line.low[k] not in _TO or atom.day_to:
        return atom
    begin, count = _count(c, k)
    if not count:
        return atom
    grain = "part-year" if count < 12 else "range"
    if atom.last is None:
        return atom._replace(i=begin, grain=grain)
    if atom.grain == "day" and (atom.last + timedelta(days=1)).day != 1:
        return atom  # no whole months
    first = shift(atom.last, 1 - count)
    return Atom(begin, atom.j, first, atom.last, grain, relative=atom.relative)


def _count(c: Context, k: int) -> tuple[int, int]:
    """First token and number of the months that are counted right before token `k`; 0 for none."""
    line, w = c.line, c.w
    j = k - 1
    if line.low[j] in ("period", "time") and j:
        j -= 1
    if line.low[j] in _UNITS:
        turned = j and line.low[j - 1] in w.relative_last | w.relative_this | w.relative_next
        return (k, 0) if turned else (j, _UNITS[line.low[j]])
    if line.low[j] not in ("months", "quarters") or j < 1:
        return k, 0
    by = 3 if line.low[j] == "quarters" else 1
    said = line.low[j - 1]
    count = int(said) if line.kind[j - 1] == DIGITS and len(said) <= 2 else w.small.get(said, 0)
    begin = j - 2 if j > 1 and line.low[j - 2] in ("first", "last") else j - 1
    return begin, count * by
