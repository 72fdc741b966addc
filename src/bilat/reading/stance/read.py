"""Which claims of a sentence are its writer's own; every claim, whatever its shape, passes here."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from bilat.reading.claim import Reading, Stance, Status
from bilat.reading.draft import Draft
from bilat.reading.scene import Scene
from bilat.reading.stance.falsity import falsities
from bilat.reading.stance.frames import frames
from bilat.reading.stance.quotations import quotations
from bilat.reading.stance.row import Stretch, row_of
from bilat.reading.stance.suppositions import suppositions

# Of several ways in which a claim may stand, the one that is farthest from the writer counts.
_FAR: tuple[Stance, ...] = ("asserted", "reported", "quoted", "supposed", "denied")
_STATUS: dict[Stance, Status] = {"denied": "denied", "supposed": "conditional"}


def stretches(scene: Scene) -> tuple[Stretch, ...]:
    """The stretches of a sentence that are not, or not only, its writer's own statement."""
    row = row_of(scene)
    told = frames(row)
    return (*told, *quotations(row, told), *falsities(row), *suppositions(row))


def stood(scene: Scene, drafts: Sequence[Draft], around: Stance) -> list[Draft]:
    """The drafts of a sentence with how each stands; `around` is what the surroundings say."""
    if not drafts:
        return []
    known = stretches(scene)
    return [placed(d, _stance(scene, d, known, around)) for d in drafts]


def _stance(scene: Scene, one: Draft, known: Sequence[Stretch], around: Stance) -> Stance:
    at = max(0, bisect_right(scene.sentence.offsets, one.start) - 1)
    found = [around, *(s.stance for s in known if s.start <= at < s.end)]
    return max(found, key=_FAR.index)


def placed(one: Draft, stance: Stance) -> Draft:
    """A draft that stands so; what is denied or supposed is marked in every reading.

    That a thing exists is taken for granted by who denies something of it.
    """
    stance = max(stance, one.stance, key=_FAR.index)
    status = _STATUS.get(stance)
    if status is None:
        return one if stance == "asserted" else msgspec.structs.replace(one, stance=stance)
    marked = tuple(_marked(r, status) for r in one.readings)
    return msgspec.structs.replace(one, readings=marked, stance=stance)


def _marked(one: Reading, status: Status) -> Reading:
    if one.attribute == "exists" or (one.status is not None and status != "denied"):
        return one
    return msgspec.structs.replace(one, status=status)
