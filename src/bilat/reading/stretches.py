"""The stretch of a sentence whose states and words belong to one of its numbers."""

from collections.abc import Sequence

from bilat.reading.clauses import joint
from bilat.reading.measuring import Link
from bilat.reading.scene import Scene, words
from bilat.reading.timing import clause


def window(scene: Scene, one: Link, links: Sequence[Link]) -> tuple[int, int]:
    """The stretch whose states belong to this link: its clause, cut at the neighbours' cues."""
    low, high = clause(scene.tokens, len(scene.text), one.cue[0])
    for other in links:
        if other.cue == one.cue:
            continue
        edge = max(other.quantity.end, other.cue[1])
        if edge <= min(one.cue[0], one.quantity.start):
            # What follows a number up to "and" or a comma still belongs to that number.
            joints = [
                t.start
                for t in scene.between(edge, min(one.cue[0], one.quantity.start))
                if t.word in ("and", ",", "against", "vs")
            ]
            low = max(low, joints[-1] if joints else edge)
        start = min(other.quantity.start, other.cue[0])
        if start >= max(one.cue[1], one.quantity.end):
            high = min(high, start)
        elif one.cue[1] <= other.cue[0] and other.cue[1] <= one.quantity.start:
            high = min(high, other.cue[0])  # "exports to and imports from Japan were X and Y"
        elif other.cue[1] <= one.cue[0] and one.cue[1] <= other.quantity.start:
            low = max(low, other.cue[1])
    for cue in scene.cues:
        # A flow that is named behind the number, past a joint, has states of its own.
        if cue.start > max(one.cue[1], one.quantity.end) and cue.start < high:
            gap = scene.between(one.quantity.end, cue.start)
            high = min([high, *(t.start for t in gap if t.word in ("and", ","))])
    return low, min(high, conceded(scene, one) or high)


def conceded(scene: Scene, one: Link) -> int:
    """Where a concession that holds the whole link ends, if what follows has states of its own.

    "Despite 665 tie-ups, Indian students in Japan are fewer than in the US": the students' states
    are none of the tie-ups'. With two states or fewer behind it the clause goes on about them
    ("Despite exports of USD 5 bn, India …"). Zero where there is none.
    """
    if not scene.tokens or scene.tokens[0].word not in words()["concessive"]:
        return 0
    after = max(one.quantity.end, one.cue[1])
    comma = next((t.start for t in scene.tokens if t.word == "," and t.start >= after), 0)
    return comma if len({n.id for n in scene.states() if n.start > comma}) > 2 else 0


def shared_cue(
    scene: Scene, one: Link, links: Sequence[Link], stretch: tuple[int, int]
) -> tuple[tuple[int, int], tuple[int, int, int] | None] | None:
    """Where several numbers share a cue: the stretch of the first, and this one's own.

    The first number's stretch ends where the words part ("and", "against", a new owner).
    """
    group = [o for o in links if o.cue == one.cue and o.cue != (0, 0)]
    if len(group) < 2 or one.lead:
        return None
    k = group.index(one)
    low, high = stretch
    first = joint(scene, group[0].quantity, group[1].quantity)
    head = (low, max(first, one.cue[1]))
    if k == 0:
        return head, None
    start = joint(scene, group[k - 1].quantity, one.quantity)
    end = high if k + 1 == len(group) else joint(scene, one.quantity, group[k + 1].quantity)
    return head, (start, max(end, one.quantity.end), one.quantity.start)


def points(scene: Scene, stretch: tuple[int, int]) -> bool:
    """Whether a stretch names a state."""
    return any(stretch[0] <= n.start and n.end <= stretch[1] for n in scene.states())
