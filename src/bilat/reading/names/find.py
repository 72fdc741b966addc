"""The names in a text: states, records, organisations, places, blocs and persons.

Longest match first, by the words of a lexicon; then the neighbours decide whether the words mean
what they could mean.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from bilat.reading.lexicon import Entry, Lexicon, Token, tokens, written
from bilat.reading.names import context_words as near
from bilat.reading.names.matching import Hit, View, is_heading, matches
from bilat.reading.names.meetings import meetings
from bilat.reading.names.records import record
from bilat.reading.names.states import is_place, no_state, starts
from bilat.reading.names.twins import twins
from bilat.reading.spans import Name

_DASH = frozenset("-‐‑–—−/")
_RANK = {"stop": 0, "state": 1, "bloc": 2, "record": 3, "organisation": 4, "place": 5, "person": 6}


def names(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Find every known name in a text, in order, none overlapping another.

    A town's name has its state, and a government called by its town the town, among
    `alternatives`; a record all others that the same words may mean.

    >>> from bilat.reading.lexicon import Entry, compiled
    >>> book = compiled([
    ...     Entry("India", "IND", "state"), Entry("Japan", "JPN", "state"),
    ...     Entry("JIMEX", "jimex", "record", kind="exercise", series=True),
    ... ])
    >>> [(n.text, n.id, n.edition) for n in names("India's navy met Japan's for JIMEX-24.", book)]
    [("India's", 'IND', None), ("Japan's", 'JPN', None), ('JIMEX-24', 'jimex', 2024)]
    """
    toks = tokens(text)
    hits = matches(text, toks, lexicon)
    if not hits:
        return ()
    seen = _senses(hits)
    named = frozenset(sense[6:] for sense in seen.values() if sense.startswith("state:"))
    view = View(text, toks, seen, named, is_heading(text, toks), lexicon)
    found: list[Name] = []
    met = [*meetings(view, hits), *twins(view, hits)]
    for at, hit in enumerate(hits):
        what = _what(hit)
        if any(m.start <= toks[hit.first].start < m.end for m in met):
            continue
        if what == "state":
            name = _state(view, hit, hits[at + 1] if at + 1 < len(hits) else None)
        elif what == "record":
            name = record(view, hit, found)
            if name is None and len(hit.of("record")) < len(hit.entries):
                name = _other(view, hit)
        else:
            name = None if what == "stop" else _other(view, hit)
        if name is not None:
            while found and found[-1].end > name.start:
                found.pop()
            found.append(name)
    return _agreed(sorted([*found, *met], key=lambda name: name.start))


def _what(hit: Hit) -> str:
    return min((e.what for e in hit.entries), key=_RANK.__getitem__)


def _senses(hits: Sequence[Hit]) -> dict[int, str]:
    """For each token in a name what the name is; capitals are still open."""
    seen: dict[int, str] = {}
    for hit in hits:
        sense = _what(hit)
        if sense == "state":
            states = hit.of("state")
            metonym = states[0].form == "metonym" and hit.of("place")
            sense = "capital" if metonym else f"state:{states[0].id}"
        for k in range(hit.first, hit.last + 1):
            seen[k] = sense
    return seen


def _agreed(found: list[Name]) -> tuple[Name, ...]:
    """Where words may mean several records, the one that another name of the text tells."""
    told = {name.id for name in found if not name.alternatives}
    for n, name in enumerate(found):
        if name.what == "record" and name.alternatives and name.id not in told:
            ids = (name.id, *name.alternatives)
            if meant := [one for one in ids if one in told]:
                rest = tuple(one for one in ids if one != meant[0])
                found[n] = replace(name, id=meant[0], alternatives=rest)
    return tuple(found)


def _state(view: View, hit: Hit, following: Hit | None) -> Name | None:
    text, toks, seen = view.text, view.toks, view.seen
    first, last = hit.first, hit.last
    states = hit.of("state")
    form = states[0].form
    start, end, close = toks[first].start, toks[last].end, toks[last].close
    if form == "prefix":
        joined = following and following.first == last + 1 and text[end : toks[last + 1].start]
        if not (following and joined and joined in _DASH and following.of("state")):
            return None
        form = "demonym"
    if no_state(view, first, last, form):
        return None
    towns = hit.of("place")
    ids = tuple(dict.fromkeys(e.id for e in states))
    if seen[first] == "capital":
        place = is_place(view, first, last)
        for k in range(first, last + 1):
            seen[k] = "place" if place else "metonym"
        if place:
            return Name(start, end, text[start:end], towns[0].id, "place", alternatives=ids)
        ids += tuple(dict.fromkeys(e.id for e in towns))
    elif close > end and form == "name":
        form = "possessive"
    return Name(start, close, text[start:close], ids[0], "state", form, ids[1:])


def _other(view: View, hit: Hit) -> Name | None:
    """A bloc, organisation, place or person."""
    text, toks = view.text, view.toks
    entries = sorted((e for e in hit.entries if e.what != "record"), key=lambda e: _RANK[e.what])
    entry = entries[0]
    first, last = hit.first, hit.last
    what = entry.what
    if what == "stop" or (
        what in ("organisation", "person") and first == last and _part_of_other(view, hit, entry)
    ):
        return None
    ids = tuple(dict.fromkeys(e.id for e in [*entries, *hit.entries] if e.what != "stop"))
    start, end = toks[first].start, toks[last].end
    return Name(start, end, text[start:end], ids[0], what, "name", ids[1:])


def _part_of_other(view: View, hit: Hit, entry: Entry) -> bool:
    """Whether a single word is part of another body's or person's name."""
    text, toks = view.text, view.toks
    token = toks[hit.first]
    if sum(c.isupper() for c in written(entry.words)[0]) > 1 or view.heading:
        return False
    right = toks[hit.first + 1] if hit.first + 1 < len(toks) else None
    if right and _beside(text, token, right) and right.key not in near.TITLE | near.GENERIC:
        return True
    if hit.first == 0:
        return False
    left = toks[hit.first - 1]
    return (
        _beside(text, left, token)
        and left.key not in near.TITLE
        and left.key not in near.FUNCTION
        and (entry.what == "person" or not starts(text, left))
    )


def _beside(text: str, left: Token, right: Token) -> bool:
    """Whether two capitalised words stand side by side."""
    return (
        text[left.close : right.start] in (" ", "\xa0")
        and left.word[0].isupper()
        and right.word[0].isupper()
        and left.close == left.end
    )
