"""Words of a text that spell names of a lexicon, before their neighbours are asked."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bilat.reading.lexicon import Entry, Lexicon, Token, folded, written
from bilat.reading.names import context_words as near
from bilat.reading.names.english import is_english

_GAP = frozenset(" \t\n\xa0-‐‑–—−/.'’")


class Hit(msgspec.Struct):
    """Tokens `first` to `last` spell the names of `entries`."""

    first: int
    last: int
    entries: list[Entry]

    def of(self, what: str) -> list[Entry]:
        """The entries of one kind of thing."""
        return [e for e in self.entries if e.what == what]


class View(msgspec.Struct, frozen=True):
    """A text with its tokens and what is known of them.

    `seen` tells of each token in a name what the name is: "place" for a town, "capital" for one
    that is still open, "metonym" for one that stands for its government, "state:" and a code, or
    another kind of thing. `named` are the states named anywhere in the text. `heading` says that
    most words are capitalised, so that capitals tell nothing.
    """

    text: str
    toks: Sequence[Token]
    seen: dict[int, str]
    named: frozenset[str]
    heading: bool
    lexicon: Lexicon

    def stately(self, at: int) -> bool:
        """Whether a token names a state."""
        sense = self.seen.get(at, "")
        return sense.startswith("state") or sense == "metonym"

    def state(self, at: int) -> str:
        """The code of the state that a token names, "" for none."""
        return self.seen.get(at, "").partition(":")[2]


def is_heading(text: str, toks: Sequence[Token]) -> bool:
    """Whether most words are capitalised, so that capitals tell nothing."""
    if len(toks) < 3 or toks[0].word[0].islower() or any(c in text.rstrip(".;:") for c in ".;:"):
        return False
    lettered = [t for t in toks if t.word[0].isalpha()]
    small = sum(t.word[0].islower() and t.key not in near.FUNCTION for t in lettered)
    return small * 4 <= len(lettered)


def matches(text: str, toks: Sequence[Token], lexicon: Lexicon) -> list[Hit]:
    """The longest known names, from left to right."""
    entries, phrases, lengths = lexicon.entries, lexicon.phrases, lexicon.lengths
    caps = len(toks) > 1 and text.isupper()
    keys = tuple([token.key for token in toks])
    hits: list[Hit] = []
    at, count = 0, len(toks)
    while at < count:
        for size in lengths.get(keys[at], ()):
            numbers = phrases.get(keys[at : at + size])
            last = at + size - 1
            if not numbers or last >= count or not _joined(text, toks[at : last + 1]):
                continue
            fit = [entries[n] for n in numbers if _fits(entries[n], toks, at, last, caps)]
            if fit:
                hits.append(Hit(at, last, _meant(fit)))
                at = last
                break
        at += 1
    return hits


def _joined(text: str, toks: Sequence[Token]) -> bool:
    """Whether words stand so that they can belong to one name."""
    return all(_beside(text, left, right) for left, right in pairwise(toks))


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
        wanted = tuple(w for w in wanted if w not in (",", "+"))
    if len(wanted) != last - first + 1:
        return False
    if first == last:
        want, word = wanted[0], toks[first].word
        if folded(word) != folded(want) and not (
            entry.form == "demonym" and folded(word) == folded(want) + "s"
        ):
            return False
        if entry.series and folded(want) in near.PLAIN and _dated(toks, last):
            # "Milan 2024" is the exercise MILAN.
            return word[0].isupper()
        return cased(word, want, caps) == 2
    lower = 0
    for want, token in zip(wanted, toks[first : last + 1], strict=True):
        how = cased(token.word, want, caps)
        if how == 0:
            return False
        lower += how == 1
    if entry.what != "record" or not lower:
        return not lower
    if not entry.bare and lower * 2 < len(wanted):
        return True
    return _common(toks[first : last + 1])


def _common(toks: Sequence[Token]) -> bool:
    """Whether a name is written without its capitals, as common nouns are.

    "Mumbai–Ahmedabad high-speed rail" keeps those of what is no common noun; "the critical
    minerals agreement" has none left, so it must say more than what kind of thing it is.
    """
    if len(toks) < 3 or toks[-1].key != folded(toks[-1].word):
        return False  # "critical minerals agreements", "industrial townships": any of them
    return any(t.key not in near.KINDS and t.key not in near.FUNCTION for t in toks)


def _dated(toks: Sequence[Token], last: int) -> bool:
    """Whether a year of four digits stands right behind a word."""
    after = toks[last + 1] if last + 1 < len(toks) else None
    return (
        after is not None
        and after.word.isdecimal()
        and len(after.word) == 4
        and after.start - toks[last].close == 1
    )


def cased(have: str, want: str, caps: bool) -> int:
    """2 where a word is written as in the name, 1 where it lacks its capital, 0 where it differs.

    `caps` says that all the text is in capitals.

    >>> cased("US", "US", False), cased("us", "US", False), cased("U.S.", "US", False)
    (2, 0, 2)
    >>> cased("Jimex", "JIMEX", False), cased("quad", "Quad", False), cased("QUAD", "Quad", True)
    (2, 1, 2)
    >>> cased("Basic", "BASIC", False), cased("ABOUT US".split()[1], "US", True)
    (0, 0)
    """
    if have == want and not caps:
        return 2
    capitals = sum(c.isupper() for c in want)
    if not capitals:
        return 2
    if capitals > 1 or len(want) == 1:
        low = folded(want)
        if not caps and (have.upper() == have or have == want):
            return 2
        tame = caps or (have[0].isupper() and have[1:].islower() and len(want) > 3)
        return 0 if not tame or low in near.PLAIN or is_english(low) else 2
    return 2 if have[0].isupper() else 1
