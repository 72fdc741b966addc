"""Record claims: the slots that a sentence states of a named thing, or of an event.

"Dharma Guardian-VI (Feb–Mar 2025) in Japan" states an edition, dates and a place, one claim each,
tied by a group. Each kind of slot has its own module; this one says in which order they look.
"""

from collections.abc import Sequence

from bilat.reading.anchors import Anchor, anchors
from bilat.reading.context import Context
from bilat.reading.dates import dates
from bilat.reading.draft import Draft, draft
from bilat.reading.events import events, firsts, habits, numbered
from bilat.reading.horizons import horizons
from bilat.reading.hosting import hosts
from bilat.reading.matters import matters
from bilat.reading.parties import parties
from bilat.reading.places import places
from bilat.reading.roles import roles
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity
from bilat.reading.standing import standings
from bilat.reading.terms import terms
from bilat.reading.units import Unit, units

# No sentence is longer; what is, is a table or a list that lost its marks.
_LONGEST = 4000


def records(scene: Scene, context: Context) -> list[Draft]:
    """Claims about the records that a sentence names or stands for, then about other events."""
    if scene.sentence.kind == "heading":
        return []
    row = units(scene)
    if len(row) > _LONGEST:
        return []
    things = anchors(row, scene, context)
    taken: set[tuple[int, int]] = set()
    found = [made for one in things for made in _edition(row, scene, one)]
    found += dates(row, scene, things, taken)
    found += hosts(row, scene, things, taken)
    found += places(row, scene, things, taken)
    found += terms(row, scene, things)
    found += standings(row, scene, things, context)
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


def _edition(row: Sequence[Unit], scene: Scene, anchor: Anchor) -> list[Draft]:
    """The edition or year that a name, or "the 6th edition of the exercise", carries."""
    if anchor.edition is None or not (anchor.firm or anchor.about[:1].isdigit()):
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
    row: Sequence[Unit],
    scene: Scene,
    things: Sequence[Anchor],
    context: Context,
    found: Sequence[Draft],
) -> list[Draft]:
    """Records that the note names for the first time and says nothing else of: that they exist."""
    said = {one.tie for one in found}
    known = {i for s in context.spoken if not s.heading for i in s.ids[:1]}
    made: list[Draft] = []
    for i, unit in enumerate(row):
        name = unit.name
        if name is None or name.what not in ("record", "bloc"):
            continue
        ids = tuple(n for n in (name.id, *name.alternatives) if n in context.kinds)
        if not ids or ids[0] in known:
            continue
        owner = next((a for a in things if a.first <= i <= a.last), None)
        if owner is not None and (f"{owner.first}" in said or owner.first != i):
            continue
        known.add(ids[0])
        anchor = owner or Anchor(i, i, scene.text[unit.start : unit.end], ids, firm=True)
        made.append(
            draft(scene, unit.start, unit.end, "record", anchor.readings(("exists",)), f"{i}")
        )
    return made
