"""Several occurrences of one thing in a sentence: "held off Sydney in 2023, off Guam in 2025".

Each place goes with its own date, so that what is said of one occurrence is never held against
another. Where the list does not come out, its places may be borne out and never found wrong.
"""

from collections.abc import Sequence

import msgspec

from bilat.reading.chunks import Chunk, cues, deeds
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.event_dates import dated
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan, Quantity

RECURRING = frozenset({"exercise", "dialogue", "summit", "visit", "forum"})
_MARKS = frozenset({",", ";", "(", ")", ":", "and", "then", "again", "before", "–", "-", "&"})


class Occurrences(msgspec.Struct, frozen=True):
    """The chunks that are dates and places of several occurrences of one thing.

    `ties` gives by the index of a chunk the group of its occurrence; `unclear` are the places of a
    list that does not come out. `owners` are the things of chunks that have another than `anchor`;
    `keys` what the dates are of.
    """

    anchor: Anchor
    ties: dict[int, str]
    unclear: frozenset[int] = frozenset()
    owners: dict[int, Anchor] = {}
    keys: tuple[str, ...] = ("date",)

    def owner(self, at: int) -> Anchor:
        """The thing of which a chunk is the date or place."""
        return self.owners.get(at, self.anchor)


def occurrences(row: Sequence[Chunk], scene: Scene, things: Sequence[Anchor]) -> Occurrences | None:
    """The occurrences that a sentence lists of the one recurring thing that it names."""
    named = [a for a in things if a.ids and a.kinds & RECURRING]
    if len(named) != 1 or named[0].edition is not None:
        return None
    anchor = named[0]
    items = [(k, _kind(row[k])) for k in range(anchor.last + 1, len(row)) if _kind(row[k])]
    places = [k for k, kind in items if kind == "P"]
    times = [k for k, kind in items if kind == "D"]
    if len(times) < 2:
        return None
    plain = len(things) == 1 and _plain(row, anchor, items[-1][0])
    pairs = _paired(items) if plain else []
    if not pairs:
        return Occurrences(anchor, {}, frozenset(places)) if len(places) > 1 else None
    ties: dict[int, str] = {}
    for n, group in enumerate(pairs):
        for k in group:
            # A place of two occurrences stands with the first date, the other has its date alone.
            ties.setdefault(k, f"{anchor.first}.{n}")
    return Occurrences(anchor, ties)


def _kind(chunk: Chunk) -> str:
    """ "D" for a date, "P" for a place, empty for anything else."""
    if isinstance(chunk.thing, PeriodSpan):
        return "D" if dated(chunk.thing) and not chunk.thing.bound else ""
    name = chunk.name
    if name is not None and (
        name.what == "place" or (name.what == "state" and name.form in ("name", "metonym"))
    ):
        return "P"
    return ""


def _plain(row: Sequence[Chunk], anchor: Anchor, last: int) -> bool:
    """Whether nothing but a verb of taking place and links stands between the items."""
    told = [d for d in deeds(row) if anchor.last < d.first <= last]
    if any(d.kind != "held" for d in told):
        return False
    known = {k for d in told for k in range(d.first, d.last + 1)}
    return all(
        k in known
        or row[k].kind not in ("word", "mark")
        or row[k].word in cues()["tie"]
        or row[k].word in cues()["locative"]
        or row[k].word in cues()["venues"]
        or row[k].word in _MARKS
        for k in range(anchor.last + 1, last + 1)
    ) and not any(_figure(row[k]) for k in range(anchor.last + 1, last + 1))


def _figure(chunk: Chunk) -> bool:
    """Whether a chunk is a number of anything but times: "held three times" counts the list."""
    return isinstance(chunk.thing, Quantity) and chunk.thing.noun != "times"


def _paired(items: Sequence[tuple[int, str]]) -> list[tuple[int, ...]]:
    """Place and date of each occurrence; [] where that is not clear.

    A list that opens with a place has its dates behind each place ("P in D, P in D and D"), one
    that opens with a date a place behind each date ("D (P), D (P)") or no places at all.
    """
    kinds = "".join(kind for _, kind in items)
    at = [k for k, _ in items]
    if set(kinds) == {"D"}:
        return [(k,) for k in at]
    if kinds == "DP" * (len(kinds) // 2):
        return list(zip(at[::2], at[1::2], strict=True))
    if kinds[0] != "P" or "PP" in kinds or kinds[-1] != "D":
        return []
    found: list[tuple[int, ...]] = []
    place = at[0]
    for k, kind in items:
        if kind == "P":
            place = k
        else:
            found.append((place, k))
    return found
