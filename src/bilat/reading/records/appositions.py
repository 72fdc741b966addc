"""A phrase between commas right behind a thing that only says once more what it is.

"AUSFTA, the free trade agreement between Australia and the United States, took effect": what
follows the second comma is said of AUSFTA.
"""

from collections.abc import Sequence

import msgspec

from bilat.reading.chunks import Chunk, acts, deeds
from bilat.reading.records.anchors import Anchor, nouns
from bilat.reading.spans import Quantity

_ARTICLES = frozenset({"the", "a", "an"})
_LONGEST = 16
_AUX = frozenset("was were is are has had will would".split())
_RELATIVE = frozenset("that which who whose when where while".split())
_OF = frozenset("of between for on with among in to from by".split())
# What a phrase that says what a thing is has none of.
_STRANGE = frozenset({"period", "record", "bloc", "place"})


def spanned(row: Sequence[Chunk], anchors: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """The anchors, each with the apposition that follows it."""
    verbs = {d.first for d in deeds(row)}
    return tuple(
        msgspec.structs.replace(a, last=_closed(row, a, verbs)) if a.firm else a for a in anchors
    )


def _closed(row: Sequence[Chunk], anchor: Anchor, verbs: set[int]) -> int:
    """The comma that closes an apposition behind a thing; the thing's last chunk without one."""
    opened = anchor.last + 1
    if opened + 2 >= len(row) or row[opened].word != "," or row[opened + 1].word not in _ARTICLES:
        return anchor.last
    stop = min(opened + _LONGEST, len(row) - 1)
    end = next((k for k in range(opened + 2, stop) if row[k].word == ","), 0)
    # "X, the pact with Y, and Z were signed" lists; a verb behind the comma has X for its subject.
    if not end or not (row[end + 1].word in _AUX or end + 1 in verbs):
        return anchor.last
    inner = row[opened + 2 : end]
    if any(u.kind in _STRANGE or u.word in _RELATIVE or acts(u.word) for u in inner):
        return anchor.last
    if any(opened < k < end for k in verbs):
        return anchor.last
    return end if _says_what(inner, anchor) else anchor.last


def _says_what(inner: Sequence[Chunk], anchor: Anchor) -> bool:
    """Whether a phrase is a number alone, or has a noun for the kind of thing as its head."""
    number = inner[0].thing if len(inner) == 1 else None
    if isinstance(number, Quantity):
        return number.unit == "ord"
    head = next((k for k, u in enumerate(inner) if u.word in _OF), len(inner))
    return head > 0 and bool(nouns().get(inner[head - 1].word, frozenset()) & anchor.kinds)
