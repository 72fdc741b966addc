"""Anniversaries: from "the 70th anniversary of X in 2022" follows when X began.

Such a claim may be borne out and is never found wrong: what is celebrated can begin a year early.
"""

from collections.abc import Sequence

from bilat.facts.period import Period
from bilat.reading.chunks import Chunk
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.event_dates import when
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan, Quantity

# What may stand between an anniversary and what it is of.
_OF = frozenset(
    "of the our their its a signing signature conclusion establishment launch founding start entry "
    "into force inception inking bilateral formal full historic landmark since".split()
)
_MARKED = frozenset(
    "celebrated celebrate celebrates celebrating marked marks mark marking commemorated "
    "commemorate commemorates commemorating completed complete completes completing".split()
)


def anniversaries(
    row: Sequence[Chunk],
    scene: Scene,
    anchors: Sequence[Anchor],
    context: Context,
    taken: set[tuple[int, int]],
) -> list[Draft]:
    """Claims of the year in which a thing began, by how many years it is old in another.

    That other year dates nothing else: it is `taken`.
    """
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        q = chunk.thing
        if not isinstance(q, Quantity) or not q.value or q.value > _OLDEST:
            continue
        last = _counted(row, i, q)
        anchor = _of(row, i, last, anchors) if last is not None else None
        year = _year(row, context) if anchor else None
        if last is None or anchor is None or year is None:
            continue
        began = Period.parse(str(year - int(q.value)))
        start, end = chunk.start, row[last].end
        readings = anchor.readings(
            ("start",), firm=False, period=began, text=scene.text[start:end],
            status=status_of(scene, start),
        )  # fmt: skip
        found.append(draft(scene, start, end, "record", readings, f"{anchor.first}a"))
        taken.update((u.start, u.end) for u in row if _whole_year(u))
    return found


_OLDEST = 200


def _counted(row: Sequence[Chunk], i: int, q: Quantity) -> int | None:
    """The last chunk of "fifth anniversary", or of "70 years" behind a verb of celebrating."""
    if q.unit == "ord":
        return i + 1 if i + 1 < len(row) and row[i + 1].word == "anniversary" else None
    if q.unit.rstrip("s") == "year" and any(u.word in _MARKED for u in row[max(0, i - 3) : i]):
        return i
    return None


def _of(row: Sequence[Chunk], i: int, last: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """The thing whose anniversary it is: behind "of", or as owner before it."""
    behind = next((a for a in anchors if a.first > last), None)
    if behind is not None:
        gap = row[last + 1 : behind.first]
        plain = all(u.word in _OF or u.kind == "state" for u in gap)
        if gap and gap[0].word in ("of", "since") and plain and behind.ids:
            return behind
    before = [a for a in anchors if a.last < i]
    gap = row[before[-1].last + 1 : i] if before else ()
    owned = all(u.word in _MARKED or u.word in ("its", "the") for u in gap)
    return before[-1] if before and before[-1].ids and owned else None


def _whole_year(chunk: Chunk) -> bool:
    return isinstance(chunk.thing, PeriodSpan) and chunk.thing.grain == "year"


def _year(row: Sequence[Chunk], context: Context) -> int | None:
    """The one year of which the sentence tells, or that of the note."""
    told = [u.thing for u in row if isinstance(u.thing, PeriodSpan)]
    years = {p.start.year for span in told if (p := when(span)) and p.start.year == p.end.year}
    if len(years) == 1 and len(told) == 1:
        return years.pop()
    return context.written.end.year if context.written and not told else None
