"""Which state is said to join what others signed before: "India joined the Artemis Accords".

What is held of such a thing is when one state joined it, so that it matters who is spoken of.
"""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk
from bilat.reading.records.anchors import Anchor

_SIGNS = frozenset({"signed", "signs", "inked"})
_JOINS = (
    ("joined",),
    ("joins",),
    ("acceded", "to"),
    ("accedes", "to"),
    ("signed", "up", "to"),
    ("signed", "on", "to"),
    ("became", "a", "member", "of"),
    ("became", "a", "party", "to"),
    ("became", "a", "signatory", "to"),
    ("became", "a", "signatory", "of"),
)
_SAID = frozenset("has had also formally officially then later finally".split())
_ON = frozenset({"in", "on", "during", ","})


def joiner(row: Sequence[Chunk], anchor: Anchor) -> tuple[str, int, bool]:
    """The state that joins or signs a thing, its chunk, and whether it is said to join.

    "" where no state does, or more than one.
    """
    if anchor.kinds != {"membership"}:
        return "", -1, False
    last = anchor.first - 1
    last -= last >= 0 and row[last].word == "the"
    joins = next((p for p in _JOINS if _ends(row, last, p)), ())
    if not joins and not (last >= 0 and row[last].word in _SIGNS):
        return "", -1, False
    k = last - (len(joins) or 1)
    while k >= 0 and row[k].word in _SAID:
        k -= 1
    name = row[k].name if k >= 0 else None
    several = k > 0 and row[k - 1].word in ("and", "&", "/")
    if name is None or name.what != "state" or name.form not in ("name", "metonym") or several:
        return "", -1, False
    return name.id, k, bool(joins)


def joined_in(row: Sequence[Chunk], anchor: Anchor, i: int) -> bool:
    """Whether a period says when a state joined: right behind the thing, or before the state."""
    _, at, joins = joiner(row, anchor)
    if not joins:
        return False
    if i > anchor.last:
        return all(u.word in _ON - {","} for u in row[anchor.last + 1 : i])
    return i < at and all(u.word in _ON for u in (*row[:i], *row[i + 1 : at]))


def _ends(row: Sequence[Chunk], last: int, phrase: tuple[str, ...]) -> bool:
    first = last - len(phrase) + 1
    return first >= 0 and tuple(u.word for u in row[first : last + 1]) == phrase
