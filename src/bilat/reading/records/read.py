"""Record claims: the slots that a sentence states of a named thing, or of an event.

"Dharma Guardian-VI (Feb–Mar 2025) in Japan" states an edition, dates and a place, one claim each,
tied by a group. Each kind of slot has its own module; this one says in which order they look.
"""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, chunks
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.anniversaries import anniversaries
from bilat.reading.records.appositions import spanned
from bilat.reading.records.dates import dates
from bilat.reading.records.editions import numbered
from bilat.reading.records.events import events, firsts, habits
from bilat.reading.records.hosts import hosts
from bilat.reading.records.mentions import anchors
from bilat.reading.records.occurrences import occurrences
from bilat.reading.records.parties import parties
from bilat.reading.records.places import places
from bilat.reading.records.plans import horizons
from bilat.reading.records.respective import respective
from bilat.reading.records.roles import roles
from bilat.reading.records.status import standings
from bilat.reading.records.terms import terms
from bilat.reading.records.topics import matters
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity

# No sentence is longer; what is, is a table or a list that lost its marks.
_LONGEST = 4000


def records(scene: Scene, context: Context) -> list[Draft]:
    """Claims about the records that a sentence names or stands for, then about other events."""
    if scene.sentence.kind == "heading":
        return []
    row = chunks(scene)
    if len(row) > _LONGEST:
        return []
    things = anchors(row, scene, context)
    taken: set[tuple[int, int]] = set()
    found = [made for one in things for made in _edition(row, scene, one)]
    listed = respective(row, things) or occurrences(row, scene, things)
    found += anniversaries(row, scene, things, context, taken)
    # Of what is said behind an apposition the thing before it is the subject.
    whole = spanned(row, things)
    found += dates(row, scene, whole, taken, listed)
    found += hosts(row, scene, whole, taken)
    found += places(row, scene, whole, taken, listed)
    found += terms(row, scene, whole)
    found += standings(row, scene, whole, context)
    found += roles(row, scene, things, context)
    found += parties(row, scene, things, context)
    found += matters(row, scene, things, context)
    found += horizons(row, scene, things, context)
    found += numbered(row, scene, things)
    if context.pair is not None:
        # In a text that is not about two states other events are not ours to count.
        found += habits(row, scene, things)
        found += firsts(row, scene)
        found += events(row, scene, taken)
    found += _named(row, scene, things, context, found)
    return found


def _edition(row: Sequence[Chunk], scene: Scene, anchor: Anchor) -> list[Draft]:
    """The edition or year that a name, or "the 6th edition of the exercise", carries."""
    if anchor.edition is None or not (anchor.firm or anchor.numbered):
        return []
    number = float(anchor.edition)
    readings = anchor.readings(
        ("edition",), value=number, low=number, high=number, unit="ord", text=anchor.about
    )
    start = scene.text.find(anchor.about)
    end = start + len(anchor.about)
    for i in range(anchor.last + 1, min(anchor.last + 9, len(row) - 1)):
        # "JIMEX saw its ninth edition": the number stands where it is told.
        q = row[i].thing
        if isinstance(q, Quantity) and q.unit == "ord" and q.value == number:
            start, end = row[i].start, row[i + 1].end
            break
    return [draft(scene, start, end, "record", readings, f"{anchor.first}")]


def _named(
    row: Sequence[Chunk],
    scene: Scene,
    things: Sequence[Anchor],
    context: Context,
    found: Sequence[Draft],
) -> list[Draft]:
    """Records that the note names for the first time and says nothing else of: that they exist."""
    said = {one.tie.partition(".")[0] for one in found}
    known = {i for s in context.spoken if not s.heading for i in s.ids[:1]}
    made: list[Draft] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what not in ("record", "bloc"):
            continue
        ids = tuple(n for n in (name.id, *name.alternatives) if n in context.kinds)
        if not ids or ids[0] in known:
            continue
        owner = next((a for a in things if a.first <= i <= a.last), None)
        if owner is not None and (f"{owner.first}" in said or owner.first != i):
            continue
        known.add(ids[0])
        anchor = owner or Anchor(i, i, scene.text[chunk.start : chunk.end], ids, firm=True)
        made.append(
            draft(scene, chunk.start, chunk.end, "record", anchor.readings(("exists",)), f"{i}")
        )
    return made
