"""Which part each state of a clause plays in a flow: where it comes from, goes to, whose it is."""

import msgspec

from bilat.measures import Measure
from bilat.reading.scene import Scene, words
from bilat.reading.spans import Name

_SKIP = frozenset({"the", "a", "an", "both", "neighbouring", "all"})


class Roles(msgspec.Struct):
    """States by what they are in a flow; `seen` are all of them in order."""

    origin: str | None = None
    destination: str | None = None
    owner: str | None = None
    other: str | None = None
    seen: tuple[str, ...] = ()


def roles_of(
    scene: Scene, window: tuple[int, int], cue: tuple[int, int], measure: Measure
) -> Roles:
    """The part that each state in `window` plays in the flow whose cue stands at `cue`."""
    roles = Roles()
    seen: list[str] = []
    states = [n for n in scene.states() if n.start >= window[0] and n.end <= window[1]]
    for name in states:
        before = word_before(scene, name.start)
        if name.id not in seen:
            seen.append(name.id)
        if _heads(scene, name, cue):
            # "The rise in Kenyan exports": what stands before the owner is of the rise.
            if measure.id == "jobs":
                roles.destination = name.id  # "exports support U.S. jobs": there
            elif name.form == "demonym" and not measure.owner:
                roles.origin = roles.origin or name.id  # "Japanese FDI" comes from Japan
            else:
                roles.owner = name.id
        elif before in words()["destination"]:
            roles.destination = roles.destination or name.id
        elif before == "from":
            roles.origin = roles.origin or name.id
        elif before in ("with", "vis-à-vis", "vis-a-vis"):
            roles.other = roles.other or name.id
        elif before == "in" and measure.reporter == "destination":
            roles.destination = roles.destination or name.id
        elif before == "by":
            if measure.owner:
                roles.owner = roles.owner or name.id
            else:
                roles.origin = roles.origin or name.id
        elif name.form == "demonym" and _of_goods(name, cue, measure) and before in _OF_WHOM:
            # "purchases of Australian goods": the adjective tells where the goods are from
            roles.origin = roles.origin or name.id
        elif _owns(scene, name, cue, measure):
            if name.form == "demonym" and not measure.owner:
                roles.origin = roles.origin or name.id
            else:
                roles.owner = name.id
    roles.seen = tuple(seen)
    return roles


_OF_WHOM = frozenset({"of", "for", "in"})


def _of_goods(name: Name, cue: tuple[int, int], measure: Measure) -> bool:
    """Whether an adjective stands behind the flow, or inside its words ("imports of … goods")."""
    inside = measure.dimension == "money" and cue[0] < name.start and name.end <= cue[1]
    return inside or name.start >= cue[1]


def taken_over(base: Roles, own: Roles) -> Roles | None:
    """The roles of a clause that leaves out what it shares with the one before.

    "India's exports to Japan were X, **to the US** Y", "… and **Japan's** Y" (the other way). None
    where a state of the later clause has no role.
    """
    told = [s for s in (own.origin, own.destination, own.owner, own.other) if s]
    if not set(own.seen) <= set(told):
        return None
    if not told:
        return base
    mixed = Roles(
        origin=own.origin or base.origin,
        destination=own.destination or base.destination,
        owner=own.owner or base.owner,
        other=own.other or base.other,
    )
    for role in ("origin", "destination", "other"):
        # Who takes over as owner leaves its own place to the owner before.
        if own.owner and getattr(base, role) == own.owner and not getattr(own, role):
            setattr(mixed, role, base.owner if base.owner != own.owner else None)
    gone = {base.origin, base.destination, base.owner, base.other} - {
        mixed.origin, mixed.destination, mixed.owner, mixed.other
    }  # fmt: skip
    mixed.seen = tuple(dict.fromkeys([s for s in base.seen if s not in gone] + list(own.seen)))
    return mixed


def word_before(scene: Scene, start: int) -> str:
    """The word before a name, determiners skipped."""
    previous = ""
    for token in scene.tokens:
        if token.start >= start:
            break
        if token.word not in _SKIP:
            previous = token.word
    return previous


def _owns(scene: Scene, name: Name, cue: tuple[int, int], measure: Measure) -> bool:
    """Whether a name stands as owner or subject of the cue.

    "India's exports", "Indian exports", "India exported": before the cue with nothing but
    modifiers between; or "exports of India" behind it.
    """
    if name.end <= cue[0]:
        gap = scene.between(name.end, cue[0])
        if cue[0] == cue[1]:
            # A clause without a cue: "Japan's, USD 17 bn", "that of Japan USD 17 bn".
            gap = tuple(t for t in gap if t.word not in (",", ":", "("))
        if name.form in ("possessive", "demonym"):
            return len(gap) <= 6 and not any(t.word in ",;" for t in gap)
        loose = words()["link"] | words()["modifiers"] | words()["neutral"]
        # "The US has reduced the duty": one verb may stand between a subject and what it moves.
        told = [t.word for t in gap if t.word not in loose]
        verb = len(told) == 1 and told[0].endswith(("ed", "es")) and bool(measure.owner)
        return len(gap) <= 5 and (not told or verb)
    if name.start >= cue[0] and name.end <= cue[1]:
        return True
    return word_before(scene, name.start) == "of" and name.start - cue[1] <= 24


def _heads(scene: Scene, name: Name, cue: tuple[int, int]) -> bool:
    """Whether a state stands right before the cue as its owner: "India's total exports"."""
    if name.end > cue[0] or cue[0] == cue[1]:
        return False
    gap = [t.word for t in scene.between(name.end, cue[0])]
    if name.form not in ("possessive", "demonym"):
        return not gap  # "the rise in UK exports"
    loose = words()["modifiers"] | words()["neutral"]
    return len(gap) <= 3 and all(w in loose and w not in _PREPOSITIONS for w in gap)


_PREPOSITIONS = frozenset("to in for from by with on of at and or".split())
