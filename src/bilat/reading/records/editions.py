"""Numbers in a series that no name carries: "its 65th summit", "was the eighth edition"."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, cues
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity


def numbered(row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor]) -> list[Draft]:
    """ "Its 65th summit", "the sixth edition of the exercise", "fifth in the series"."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        q = chunk.thing
        if not isinstance(q, Quantity) or q.unit != "ord" or q.value is None:
            continue
        if any(a.first <= i <= a.last and a.edition for a in anchors):
            continue
        if any(a.edition == q.value and 0 < i - a.last <= 8 for a in anchors):
            # "JIMEX, now in its eighth edition": the name carries it already.
            continue
        words = [u.word for u in row[i + 1 : i + 7]]
        near = next((k for k, w in enumerate(words[:4]) if w in cues()["numbered"]), None)
        series = "series" in words and words[:1] in (["in"], ["of"])
        bare = not words or words[0] in (",", ".", ";", ")")
        if (near is None and not series and not bare) or "," in words[: near or 0]:
            continue
        about = _belongs(row, anchors, i, set(words), bare)
        number = int(q.value)
        end = chunk.end
        if bare and about is None:
            continue
        if not bare:
            last = near if near is not None else words.index("series")
            end = row[i + 1 + last].end
        text = scene.text[chunk.start : end]
        firm = about is not None and about.last < i
        anchor = Anchor(i, i, text, about.ids if about else (), number, firm=firm)
        readings = anchor.readings(
            ("edition",), value=q.value, low=q.low, high=q.high, unit="ord", text=text,
            status=status_of(scene, q.start),
        )  # fmt: skip
        # "JIMEX 2024 was the eighth edition": one statement with what is said of JIMEX.
        tie = f"{about.first}" if about and about.last < i else f"{i}"
        found.append(draft(scene, chunk.start, end, "record", readings, tie))
    return found


_EDITIONS = frozenset({"edition", "iteration", "instalment", "installment", "series"})
_APPOSED = frozenset(", ( ) was is the its marked as being of in - –".split())


def _belongs(
    row: Sequence[Chunk], anchors: Sequence[Anchor], i: int, said: set[str], bare: bool
) -> Anchor | None:
    """The thing that a number in a series is the number of: a noun beside it, or before it."""
    before = [a for a in anchors if a.ids and a.firm and 0 < i - a.last <= 7]
    gap = row[before[-1].last + 1 : i] if before else ()
    # "JIMEX was the fifth exercise of the year" numbers no editions, "JIMEX 24 was the fifth" does.
    told = said & _EDITIONS or (
        bare
        and ([u.word for u in gap[-2:]] in (["was", "the"], ["is", "the"]) or _apposed(row, gap, i))
    )
    if before and told and all(u.word in _APPOSED or u.kind == "period" for u in gap):
        return before[-1]
    if bare:
        return None
    near = [a for a in anchors if a.ids and 0 < a.first - i <= 5]
    return near[0] if near else None


# "The first", "the second" may count the things of the text rather than editions.
_COUNTED = 3


def _apposed(row: Sequence[Chunk], gap: Sequence[Chunk], i: int) -> bool:
    """Whether a number stands between commas behind a thing: "Malabar 2025, the 29th, was"."""
    q = row[i].thing
    return (
        [u.word for u in gap] == [",", "the"]
        and isinstance(q, Quantity)
        and (q.value or 0) > _COUNTED
        and i + 1 < len(row)
        and row[i + 1].word == ","
    )
