"""Words of a text that spell names of a lexicon, before their neighbours are asked."""

from collections.abc import Sequence

import msgspec

from bilat.reading import _nwords as near
from bilat.reading.lexicon import Entry, Lexicon, Token, folded, written

_GAP = frozenset(" \t\n\xa0-‐‑–—−/.'’")


class Hit(msgspec.Struct):
    """Tokens `first` to `last` spell the names of `entries`."""

    first: int
    last: int
    entries: list[Entry]

    def of(self, what: str) -> list[Entry]:
        """The entries of one kind of thing."""
        return [e for e in self.entries if e.what == what]


def matches(text: str, toks: Sequence[Token], lexicon: Lexicon) -> list[Hit]:
    """The longest known names, from left to right."""
    tree, entries = lexicon.tree, lexicon.entries
    caps = len(toks) > 1 and text.isupper()
    hits: list[Hit] = []
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
            if k >= count or not _beside(text, toks[k - 1], toks[k]):
                break
            node = node.get(toks[k].key)
        for last, numbers in reversed(ends):
            fit = [entries[n] for n in numbers if _fits(entries[n], toks, at, last, caps)]
            if fit:
                hits.append(Hit(at, last, _meant(fit)))
                at = last
                break
        at += 1
    return hits


def _meant(fit: list[Entry]) -> list[Entry]:
    """Words that do not mean a state mean the other thing that they name, if there is one."""
    if any(e.what == "stop" for e in fit):
        return [e for e in fit if e.what not in ("stop", "state")] or [
            e for e in fit if e.what == "stop"
        ]
    return fit


def _beside(text: str, left: Token, right: Token) -> bool:
    """Whether two words can belong to one name by what stands between them."""
    gap = text[left.close : right.start]
    if gap in ("", " ", "-", "–"):
        return True
    return len(gap) <= 3 and "." not in gap.rstrip(".") and _GAP.issuperset(gap)


def _fits(entry: Entry, toks: Sequence[Token], first: int, last: int, caps: bool) -> bool:
    """Whether words under the right keys are also written as the name is."""
    wanted = written(entry.words)
    if len(wanted) != last - first + 1:
        wanted = tuple(w for w in wanted if w != ",")
    if len(wanted) != last - first + 1:
        return False
    if first == last:
        want, word = wanted[0], toks[first].word
        if folded(word) != folded(want) and not (
            entry.form == "demonym" and folded(word) == folded(want) + "s"
        ):
            return False
        return cased(word, want, caps) == 2
    lower = 0
    for want, token in zip(wanted, toks[first : last + 1], strict=True):
        how = cased(token.word, want, caps)
        if how == 0:
            return False
        lower += how == 1
    if entry.what == "record" and not entry.bare:
        return lower * 2 < len(wanted)
    return not lower


def cased(have: str, want: str, caps: bool) -> int:
    """2 where a word is written as in the name, 1 where it lacks its capital, 0 where it differs.

    `caps` says that all the text is in capitals.

    >>> cased("US", "US", False), cased("us", "US", False), cased("U.S.", "US", False)
    (2, 0, 2)
    >>> cased("Jimex", "JIMEX", False), cased("quad", "Quad", False), cased("QUAD", "Quad", True)
    (2, 1, 2)
    """
    if have == want and not caps:
        return 2
    capitals = sum(c.isupper() for c in want)
    if not capitals:
        return 2
    if capitals > 1 or len(want) == 1:
        low = folded(want)
        if caps and low in near.PLAIN:
            return 0
        if have.upper() == have or have == want:
            return 2
        tame = have[0].isupper() and have[1:].islower() and len(want) > 3
        return 2 if tame and low not in near.PLAIN else 0
    return 2 if have[0].isupper() else 1
