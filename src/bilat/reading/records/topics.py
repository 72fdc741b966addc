"""What a thing was about, and why: topics, outcomes, findings, causes."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, deeds
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity

_STOPS = frozenset({";", ".", "—", "while", "which", "who", "where", "although", "but"})
# A purpose clause lists what a thing covers; the other verbs tell what came of it.
_AREAS = frozenset({"covers", "covering", "covered", "focused", "focusing", "focuses", "focussed"})
_MOST = 28


def matters(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """One claim for what a sentence says that its thing discussed, decided or covers."""
    found: list[Draft] = []
    for deed in deeds(row, "matter"):
        about = _subject(row, deed, anchors)
        if about is None:
            continue
        last = _end(row, deed.last)
        if _length(row, deed.last + 1):
            continue
        if last <= deed.last or any(u.kind == "period" for u in row[deed.last + 1 : deed.last + 4]):
            continue
        start, end = row[deed.first].start, row[last].end
        key = "area" if row[deed.first].word in _AREAS else "outcome"
        readings = about.readings(
            (key,), firm=False, status=status_of(scene, start),
            text=scene.text[row[deed.last + 1].start : end],
        )  # fmt: skip
        found.append(draft(scene, start, end, "record", readings, f"{about.first}"))
        break
    return found + _reasons(row, scene, anchors)


def _length(row: Sequence[Chunk], k: int) -> bool:
    """Whether a number of years follows: "covers ten years" tells a term and no field."""
    thing = row[k].thing if k < len(row) else None
    return isinstance(thing, Quantity) and thing.unit.rstrip("s") == "year"


def _subject(row: Sequence[Chunk], deed: Deed, anchors: Sequence[Anchor]) -> Anchor | None:
    before = [a for a in anchors if a.last < deed.first]
    if not before:
        return None
    about = before[-1]
    gap = row[about.last + 1 : deed.first]
    if gap and gap[-1].word == "—":
        gap = gap[:-1]
    if len(gap) > 10 or not about.ids or any(u.word in _STOPS for u in gap):
        return None
    return about


def _end(row: Sequence[Chunk], last: int) -> int:
    j = last
    while j + 1 < len(row) and j - last < _MOST and row[j + 1].word not in _STOPS:
        j += 1
    return j


def _reasons(row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor]) -> list[Draft]:
    """What a delay or a halt is laid to: one claim for each cause in the list."""
    said = [d for d in deeds(row, "status") if d.kind in ("delayed", "stalled", "suspended")]
    why = deeds(row, "reason")
    if not said or not why or not anchors:
        return []
    deed = why[0]
    if not 0 < deed.first - said[0].last <= 4:
        return []
    before = [a for a in anchors if a.last < said[0].first]
    if not before or not before[-1].ids:
        return []
    found: list[Draft] = []
    last = _end(row, deed.last)
    first = deed.last + 1
    for j in range(first, last + 2):
        if j <= last and row[j].word not in (",", "and"):
            continue
        if j > first and all(u.kind == "word" for u in row[first:j]):
            start, end = row[first].start, row[j - 1].end
            readings = before[-1].readings(("reason",), firm=False, text=scene.text[start:end])
            found.append(draft(scene, start, end, "record", readings, f"{before[-1].first}"))
        first = j + 1
    return found
