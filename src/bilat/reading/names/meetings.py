"""Meetings told by who met: "the Quad foreign ministers met" is their Foreign Ministers' Meeting.

The words are those of the meeting's name with a verb of meeting for its noun. They mean it only
where one series alone has that name.
"""

from collections.abc import Sequence

from bilat.reading.lexicon import Entry, Lexicon, keys
from bilat.reading.names import editions
from bilat.reading.names.matching import Hit, View
from bilat.reading.names.parties import listed
from bilat.reading.spans import Name

_WHO = frozenset({"minister", "leader"})
_MET = frozenset("met meet gathered gather convened convene assembled".split())
# What follows a meeting of those named; "met the press" and "met Modi" are other meetings.
_THEN = frozenset("in at on for virtually again there here online during , .".split())
_NOUNS = ("meeting", "summit", "dialogue")
_HELD = frozenset({"meeting", "session", "gathering", "round"})
_LIST = frozenset({"and", ",", "&"})
_ROLE = 3


def meetings(view: View, hits: Sequence[Hit]) -> list[Name]:
    """The meetings that a text tells by who met, in order."""
    found: list[Name] = []
    for at, token in enumerate(view.toks):
        if token.key not in _WHO or token.word[-1] not in "sS":
            continue
        for size in range(_ROLE, 0, -1):
            name = _meeting(view, hits, at - size + 1, at) if size <= at + 1 else None
            if name is not None:
                found.append(name)
                break
    return found


def _meeting(view: View, hits: Sequence[Hit], first: int, last: int) -> Name | None:
    """The meeting of those whose role tokens `first` to `last` tell."""
    toks = view.toks
    role = tuple(t.key for t in toks[first : last + 1])
    owner = _owner(view, hits, first, last)
    parties: set[str] = set()
    if owner is not None:
        whose = tuple(t.key for t in toks[owner.first : owner.last + 1])
        low, high = min(first, owner.first), max(last, owner.last)
    else:
        parties, low, high = _states(view, first, last)
        whose = ()
        if len(parties) < 2:
            return None
    entries = _named(view, whose, role, parties)
    if len(entries) != 1:
        return None
    if owner is not None and high == last:
        # "The AUKUS defence ministers of Australia, the United Kingdom and the United States"
        told, end = _list(view, last + 1)
        high = end if told else high
    low, edition, held = _before(view, low)
    if not held and not _met(view, high):
        return None
    start, end = toks[low].start, toks[high].end
    text = view.text[start:end]
    return Name(start, end, text, entries[0], "record", "met", edition=edition)


def _named(
    view: View, whose: tuple[str, ...], role: tuple[str, ...], parties: set[str]
) -> list[str]:
    """The series that have the name of a meeting of such people."""
    table = _series(view.lexicon)
    entries = [e for noun in _NOUNS for e in table.get((*role, noun), ())]
    paths = {(*whose, *role, noun) for noun in _NOUNS}
    return list(
        dict.fromkeys(
            e.id
            for e in entries
            if (
                parties == set(e.parties) and not _of_others_too(e, role)
                if parties
                else keys(e.words) in paths
            )
        )
    )


def _of_others_too(entry: Entry, role: tuple[str, ...]) -> bool:
    """Whether others met with them: "2+2 Foreign and Defence Ministers' Meeting"."""
    return keys(entry.words)[: -len(role) - 1][-1:] == ("and",)


def _series(book: Lexicon) -> dict[tuple[str, ...], list[Entry]]:
    """The series of meetings by the last keys of their names: "… foreign minister meeting"."""
    table: dict[tuple[str, ...], list[Entry]] | None = book.cache.get("meetings")
    if table is None:
        table = book.cache["meetings"] = {}
        for entry in book.entries:
            path = keys(entry.words) if entry.series else ()
            if path[-1:] and path[-1] in _NOUNS and _WHO & set(path):
                for size in range(2, _ROLE + 2):
                    table.setdefault(path[-size:], []).append(entry)
    return table


def _owner(view: View, hits: Sequence[Hit], first: int, last: int) -> Hit | None:
    """The grouping whose people they are: "the Quad's foreign ministers", "… of the Quad"."""
    toks = view.toks
    behind = last + 1
    if behind < len(toks) and toks[behind].key == "of":
        behind += 1 + (behind + 1 < len(toks) and toks[behind + 1].key == "the")
    else:
        behind = -1
    for hit in hits:
        if hit.last != first - 1 and hit.first != behind:
            continue
        if hit.of("bloc") or hit.of("record"):
            return hit
    return None


def _states(view: View, first: int, last: int) -> tuple[set[str], int, int]:
    """The states whose people they are, and the tokens that the words take up with them."""
    behind, end = _list(view, last + 1)
    if behind:
        return behind, first, end
    found: set[str] = set()
    low = first
    for k in range(first - 1, -1, -1):
        code = view.state(k)
        joined = k + 1 < first and view.toks[k].key in _LIST
        if not code and not (joined and found):
            break
        if code:
            found.add(code)
            low = k
    return found, low, last


def _list(view: View, k: int) -> tuple[set[str], int]:
    """The states of "of A, B and C" from token `k` on, and the last of its tokens."""
    if k < len(view.toks) and view.toks[k].key in ("of", "from"):
        return listed(view, k + 1)
    return set(), k


def _before(view: View, low: int) -> tuple[int, int | None, bool]:
    """Where "the tenth meeting of" begins before those who met, its number, whether it is there."""
    toks = view.toks
    k = low - 1
    k -= k >= 0 and toks[k].key == "the"
    if k < 1 or toks[k].key not in ("of", "between") or toks[k - 1].key not in _HELD:
        return low, None, False
    number = editions.ordinal(toks[k - 2].word) if k > 1 else None
    return (k - 1, None, True) if number is None else (k - 2, number, True)


def _met(view: View, last: int) -> bool:
    """Whether a verb of meeting follows, and then neither whom they met nor what they were to."""
    toks = view.toks
    k = last + 1
    if k >= len(toks) or toks[k].key not in _MET:
        return False
    end = toks[k].close
    if k + 1 >= len(toks):
        return True
    rest = view.text[end : toks[k + 1].start].strip()
    return bool(rest) or toks[k + 1].key in _THEN
