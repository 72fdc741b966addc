"""Days and months without a year of their own: "on 15 August", "June last year"."""

from collections.abc import Sequence
from itertools import pairwise

from bilat.reading.grammar.atoms import Atom, a_day, a_month
from bilat.reading.grammar.context import Context

_PREPOSITIONS = frozenset(
    {"in", "during", "since", "by", "until", "till", "from", "of", "last", "next", "early", "late"}
    | {"mid", "before", "after", "through", "for", "between", "on", "this", "and", "to"}
)


def dated(atom: Atom, year: int, second: Atom | None) -> Atom | None:
    """`atom` in `year`, or in the year before where it would come after `second`."""
    if second is not None and second.month:
        later = atom.month > second.month or (
            atom.month == second.month and second.day and atom.day > second.day
        )
        year -= bool(later)
    if not 1 <= year <= 9998:
        return None
    if atom.day:
        return a_day(atom.i, atom.j, year, atom.month, atom.day, atom.day_to)
    return a_month(atom.i, atom.j, year, atom.month) if atom.month else None


_AHEAD = frozenset("upcoming forthcoming will shall scheduled slated impending".split())
# As many tokens before a date can tell that it is still to come.
_NEAR = 16
_TURNS = {"last": -1, "previous": -1, "this": 0, "next": 1}


def without_year(c: Context, atom: Atom) -> Atom | None:
    """ "in April", "on 15 August": the latest one up to the day of writing, where known.

    What is told as still to come ("the upcoming visit on 29 August") is the next one, and in "June
    last year" the year is told.
    """
    line = c.line
    turned = _turned(c, atom)
    if turned is not None:
        return turned
    before = line.low[atom.i - 1] if atom.i else ""
    if not atom.day and before not in _PREPOSITIONS:
        return None
    atom = atom._replace(relative=True)
    if c.written is None:
        return atom
    year = c.written.year
    ahead = _still_to_come(line.low[max(0, atom.i - _NEAR) : atom.i])
    if ahead and (atom.month, atom.day or 31) < (c.written.month, c.written.day):
        year += 1
    elif not ahead and (atom.month, atom.day) > (c.written.month, c.written.day):
        year -= 1
    made = dated(atom, year, None)
    return made._replace(relative=True) if made else atom


def _turned(c: Context, atom: Atom) -> Atom | None:
    """The atom with a year that stands behind it: "June last year", "11 May of this year"."""
    low, k = c.line.low, atom.j + (c.line.low[atom.j] in ("of", ","))
    if low[k] == "the":
        k += 1
    if low[k] not in _TURNS or low[k + 1] != "year":
        return None
    atom = atom._replace(j=k + 2, relative=True)
    made = dated(atom, c.written.year + _TURNS[low[k]], None) if c.written else None
    return made._replace(relative=True) if made else atom


def _still_to_come(before: Sequence[str]) -> bool:
    """Whether the words before a date tell that it is to come: "will", "is set to"."""
    clause = before[max((k + 1 for k, word in enumerate(before) if word == ";"), default=0) :]
    told = any(word in _AHEAD for word in clause)
    return told or any(pair == ("set", "to") for pair in pairwise(clause))
