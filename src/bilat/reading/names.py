"""The names in a text: states, records, organisations, places, blocs and persons.

Longest match first, by the words of a lexicon; then the neighbours decide whether the words mean
what they could mean.
"""

from collections.abc import Sequence

import msgspec

from bilat.reading import _neditions as editions
from bilat.reading import _nwords as near
from bilat.reading._nstates import is_place, no_state, starts
from bilat.reading.lexicon import Entry, Lexicon, Token, folded, tokens, written
from bilat.reading.spans import Name

_GAP = frozenset(" \t\n\xa0-‐‑–—−/.'’")
_DASH = frozenset("-‐‑–—−/")
_OPEN = frozenset({"exercise", "mission"})  # kinds that name themselves, whoever is beside them
_RANK = {"stop": 0, "state": 1, "bloc": 2, "record": 3, "organisation": 4, "place": 5, "person": 6}


class _Hit(msgspec.Struct):
    """Tokens `first` to `last` spell the names of `entries`."""

    first: int
    last: int
    entries: list[Entry]


def names(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Find every known name in a text, in order, none overlapping another.

    >>> from bilat.reading.lexicon import Entry, compiled
    >>> book = compiled([
    ...     Entry("India", "IND", "state"), Entry("Japan", "JPN", "state"),
    ...     Entry("JIMEX", "jimex", "record", kind="exercise", series=True),
    ... ])
    >>> [(n.text, n.id, n.edition) for n in names("India's navy met Japan's for JIMEX-24.", book)]
    [("India's", 'IND', None), ("Japan's", 'JPN', None), ('JIMEX-24', 'jimex', 2024)]
    """
    toks = tokens(text)
    hits = _hits(text, toks, lexicon)
    if not hits:
        return ()
    seen: dict[int, str] = {}
    for hit in hits:
        whats = {e.what for e in hit.entries}
        metonym = any(e.form == "metonym" for e in hit.entries)
        sense = "capital" if metonym and "place" in whats else min(whats, key=_RANK.__getitem__)
        if sense == "state":
            sense = f"state:{next(e.id for e in hit.entries if e.what == 'state')}"
        for k in range(hit.first, hit.last + 1):
            seen[k] = sense
    found: list[Name] = []
    for at, hit in enumerate(hits):
        what = min((e.what for e in hit.entries), key=_RANK.__getitem__)
        if what == "stop":
            continue
        if what == "state":
            name = _state(text, toks, hit, hits[at + 1] if at + 1 < len(hits) else None, seen)
        elif what == "record":
            name = _record(text, toks, hit, seen, found)
        else:
            name = _other(text, toks, hit, seen)
        if name is not None:
            while found and found[-1].end > name.start:
                found.pop()
            found.append(name)
    return tuple(found)


def _hits(text: str, toks: Sequence[Token], lexicon: Lexicon) -> list[_Hit]:
    tree, entries = lexicon.tree, lexicon.entries
    caps = len(toks) > 1 and text.isupper()
    hits: list[_Hit] = []
    at, count = 0, len(toks)
    while at < count:
        node = tree.get(toks[at].key)
        if node is None:
            at += 1
            continue
        ends: list[tuple[int, list[int]]] = []
        k = at
        while node is not None:
            if "" in node:
                ends.append((k, node[""]))
            k += 1
            if k >= count or not _close(text, toks[k - 1], toks[k]):
                break
            node = node.get(toks[k].key)
        for last, numbers in reversed(ends):
            fit = [entries[n] for n in numbers if _fits(text, entries[n], toks, at, last, caps)]
            if fit:
                hits.append(_Hit(at, last, fit))
                at = last
                break
        at += 1
    return hits


def _close(text: str, left: Token, right: Token) -> bool:
    """Whether two words can belong to one name by what stands between them."""
    gap = text[left.close : right.start]
    if gap in ("", " ", "-", "–"):
        return True
    return len(gap) <= 3 and "." not in gap.rstrip(".") and all(c in _GAP for c in gap)


def _fits(
    text: str, entry: Entry, toks: Sequence[Token], first: int, last: int, caps: bool
) -> bool:
    """Whether words under the right keys are also written as the name is."""
    wanted = written(entry.words)
    if len(wanted) != last - first + 1:
        wanted = tuple(w for w in wanted if w != ",")
    if len(wanted) != last - first + 1:
        return False
    if first == last:
        want, token = wanted[0], toks[first]
        if folded(token.word) != folded(want) and not (
            entry.form == "demonym" and folded(token.word) == folded(want) + "s"
        ):
            return False
        return _cased(token.word, want, caps) == 2
    lower = 0
    for want, token in zip(wanted, toks[first : last + 1], strict=True):
        how = _cased(token.word, want, caps)
        if how == 0:
            return False
        lower += how == 1
    if entry.what == "record":
        return not lower or (len(wanted) - lower >= 1 + lower and not entry.bare)
    return not lower


def _cased(have: str, want: str, caps: bool) -> int:
    """2 where a word is written as in the name, 1 where it lacks its capital, 0 where it differs.

    >>> _cased("US", "US", False), _cased("us", "US", False), _cased("U.S.", "US", False)
    (2, 0, 2)
    >>> _cased("Jimex", "JIMEX", False), _cased("quad", "Quad", False), _cased("QUAD", "Quad", True)
    (2, 1, 2)
    """
    if have == want and not caps:
        return 2
    if want.islower() or (not want[0].isalpha() and not any(c.isupper() for c in want)):
        return 2
    capitals = sum(c.isupper() for c in want)
    if capitals > 1 or len(want) == 1:
        if caps and want.replace(".", "").lower() in near.PLAIN:
            return 0
        if have.upper() == have or have == want:
            return 2
        tame = have[0].isupper() and have[1:].islower() and len(want) > 3
        return 2 if tame and want.lower() not in near.PLAIN else 0
    if have[0].isupper():
        return 2
    return 1


def _state(
    text: str, toks: Sequence[Token], hit: _Hit, following: _Hit | None, seen: dict[int, str]
) -> Name | None:
    first, last = hit.first, hit.last
    states = [e for e in hit.entries if e.what == "state"]
    form = states[0].form
    start, end, close = toks[first].start, toks[last].end, toks[last].close
    if form == "prefix":
        joined = following and following.first == last + 1 and text[end : toks[last + 1].start]
        if not (joined and joined in _DASH and following and _stately(following)):
            return None
        form = "demonym"
    if no_state(text, toks, first, last, form, seen):
        return None
    towns = [e for e in hit.entries if e.what == "place"]
    ids = tuple(dict.fromkeys(e.id for e in states))
    if seen[first] == "capital":
        place = is_place(text, toks, first, last, seen)
        for k in range(first, last + 1):
            seen[k] = "place" if place else "metonym"
        if place:
            return Name(start, end, text[start:end], towns[0].id, "place", alternatives=ids)
        ids += tuple(dict.fromkeys(e.id for e in towns))
    elif close > end:
        form = "possessive"
    return Name(start, close, text[start:close], ids[0], "state", form, ids[1:])


def _stately(hit: _Hit) -> bool:
    return any(e.what == "state" for e in hit.entries)


def _record(
    text: str, toks: Sequence[Token], hit: _Hit, seen: dict[int, str], found: list[Name]
) -> Name | None:
    first, last = hit.first, hit.last
    fit = [e for e in hit.entries if e.what == "record"]
    parties, begin = _parties(text, toks, first, seen, found)
    if _with_others(toks, last, fit, seen):
        return None
    if parties:
        among = [e for e in fit if not e.parties or parties <= set(e.parties)]
        if not among and not all(e.kind in _OPEN for e in fit):
            return None
        if among:
            fit, first = among, begin if len(parties) > 1 else first
    if not parties and _inside_longer(text, toks, hit, fit, seen):
        return None
    end, edition = toks[last].end, None
    told = editions.after(text, toks, last, fit[0].kind) if fit[0].series else None
    if told is None and (tail := _tail(text, toks, last)) > last:
        last, end = tail, toks[tail].end
        told = editions.after(text, toks, last, fit[0].kind) if fit[0].series else None
    if told:
        edition, last, end = told
    elif fit[0].series:
        passable = frozenset(k for k, s in seen.items() if s.startswith("state")).__contains__
        if ahead := editions.before(text, toks, first, passable):
            edition, first = ahead
        else:
            edition = editions.later(text, toks, last)
    if first and toks[first - 1].key in ("exercise", "ex") and toks[first - 1].word[0].isupper():
        first -= 1
    start = toks[first].start
    if any(seen.get(k) == "stop" for k in range(first, hit.first)):
        start = toks[hit.first].start
    ids = tuple(dict.fromkeys(e.id for e in fit))
    return Name(start, end, text[start:end], ids[0], "record", "name", ids[1:], edition=edition)


def _parties(
    text: str, toks: Sequence[Token], first: int, seen: dict[int, str], found: list[Name]
) -> tuple[set[str], int]:
    """The states named right before a record ("India–Japan", "Indo-Japanese"), and where."""
    parties: set[str] = set()
    begin = first
    for name in reversed(found):
        if name.what != "state" or name.end > toks[begin].start:
            break
        gap = text[name.end : toks[begin].start]
        if gap not in (" ", "-", "–", "—", "/", "‑", " – ", " - ", "\xa0"):
            break
        if begin == first and gap.strip() and gap.strip() in _DASH:
            break
        if begin != first and gap == " ":
            break
        parties.add(name.id)
        while begin and toks[begin - 1].start >= name.start:
            begin -= 1
    return parties, begin


def _with_others(toks: Sequence[Token], last: int, fit: list[Entry], seen: dict[int, str]) -> bool:
    """Whether the name goes on "with" a state that is no party: "CEPA with Oman"."""
    k = last + 1
    if k >= len(toks) or toks[k].key not in ("with", "between"):
        return False
    k += 1 + (k + 1 < len(toks) and toks[k + 1].key == "the")
    state = seen.get(k, "").partition(":")[2]
    return bool(state) and all(e.parties and state not in e.parties for e in fit)


def _inside_longer(
    text: str, toks: Sequence[Token], hit: _Hit, fit: list[Entry], seen: dict[int, str]
) -> bool:
    """Whether the words are part of a longer proper name of something else: "Malabar Hill"."""
    entry = fit[0]
    single = hit.first == hit.last
    word = toks[hit.first].word
    if single and sum(c.isupper() for c in written(entry.words)[0]) > 1:
        return False
    if not single and entry.series and not entry.bare:
        return False
    right = toks[hit.last + 1] if hit.last + 1 < len(toks) else None
    if right and _proper(text, toks[hit.last], right) and right.key not in near.GENERIC:
        if editions.ordinal(right.word) is None and not _is_state(seen, hit.last + 1):
            return not _heading(text, toks) or single
    if right and single and text[toks[hit.last].close : right.start] == " " and not word.isupper():
        if right.key in ("bike", "bikes", "band", "core", "copter"):
            return True
    if hit.first == 0 or _heading(text, toks):
        return False
    left = toks[hit.first - 1]
    return (
        left.word[0].isupper()
        and text[left.close : toks[hit.first].start] in (" ", "\xa0")
        and left.key not in near.GENERIC
        and left.key not in near.FUNCTION
        and not _is_state(seen, hit.first - 1)
        and editions.ordinal(left.word) is None
        and not starts(text, left)
    )


def _is_state(seen: dict[int, str], at: int) -> bool:
    sense = seen.get(at, "")
    return sense.startswith("state") or sense == "metonym"


def _proper(text: str, left: Token, right: Token) -> bool:
    """Whether two capitalised words stand side by side."""
    return (
        text[left.close : right.start] in (" ", "\xa0")
        and left.word[0].isupper()
        and right.word[0].isupper()
        and left.close == left.end
    )


def _heading(text: str, toks: Sequence[Token]) -> bool:
    """Whether most words are capitalised, so that capitals tell nothing."""
    if len(toks) < 3 or any(c in ".;:" for c in text.rstrip(".;:")):
        return False
    lettered = [t for t in toks if t.word[0].isalpha()]
    small = sum(t.word[0].islower() and t.key not in near.FUNCTION for t in lettered)
    return small * 4 <= len(lettered)


def _tail(text: str, toks: Sequence[Token], last: int) -> int:
    """The last of the capitalised generic words that go with a name: "… Exercise"."""
    k = good = last
    while k + 1 < len(toks) and toks[k + 1].key in near.TAIL:
        if text[toks[k].close : toks[k + 1].start] not in (" ", "-", " '"):
            break
        k += 1
        if toks[k].word[0].isupper():
            good = k
        elif toks[k].key != "and":
            break
    return good


def _other(text: str, toks: Sequence[Token], hit: _Hit, seen: dict[int, str]) -> Name | None:
    entry = min(hit.entries, key=lambda e: _RANK[e.what])
    first, last = hit.first, hit.last
    if entry.what in ("organisation", "person") and first == last:
        if _part_of_other(text, toks, hit, entry):
            return None
    ids = tuple(dict.fromkeys(e.id for e in [entry, *hit.entries] if e.what != "stop"))
    start, end = toks[first].start, toks[last].end
    return Name(start, end, text[start:end], ids[0], entry.what, "name", ids[1:])  # type: ignore[arg-type]


def _part_of_other(text: str, toks: Sequence[Token], hit: _Hit, entry: Entry) -> bool:
    """Whether a single word is part of another body's or person's name."""
    token = toks[hit.first]
    if sum(c.isupper() for c in written(entry.words)[0]) > 1:
        return False
    right = toks[hit.first + 1] if hit.first + 1 < len(toks) else None
    if right and _proper(text, token, right) and right.key not in near.TITLE | near.GENERIC:
        return not _heading(text, toks)
    if hit.first == 0:
        return False
    left = toks[hit.first - 1]
    return (
        _proper(text, left, token)
        and left.key not in near.TITLE
        and left.key not in near.FUNCTION
        and not (starts(text, left) and entry.what != "person")
        and not _heading(text, toks)
    )
