"""Who to whom: the two ends of a flow, as the words around it give them."""

import re

import msgspec

from bilat.facts.state import donor_of
from bilat.measures import Measure
from bilat.reading.context import Context
from bilat.reading.scene import Scene, words
from bilat.reading.spans import Name

WORLD = "WLD"
_WORLD_WORDS = frozenset({"global", "overall", "world", "worldwide", "global-", "aggregate"})
_ALL = re.compile(r"\b(?:all countries|the world|rest of the world|all sources)\b", re.IGNORECASE)
_SKIP = frozenset({"the", "a", "an", "both", "neighbouring", "all"})


class Ends(msgspec.Struct, frozen=True):
    """One reading of the direction, as the facts file it."""

    reporter: str | None
    partner: str | None


class _Roles(msgspec.Struct):
    origin: str | None = None
    destination: str | None = None
    owner: str | None = None
    other: str | None = None
    seen: tuple[str, ...] = ()


def ends(
    scene: Scene, window: tuple[int, int], cue: tuple[int, int], measure: Measure, context: Context
) -> tuple[Ends, ...]:
    """Every direction that the words allow for `measure`, whose cue stands at `cue`.

    `window` bounds the clause. An empty tuple means that the words name states which do not fit.
    """
    if measure.unary:
        return _unary(scene, window, cue, context)
    roles = _roles(scene, window, cue, measure)
    if len(roles.seen) > 2:
        return ()
    if measure.symmetric:
        return _symmetric(scene, roles, context)
    ways = _resolve(scene, cue, roles, measure, context)
    if measure.aid and len(ways) > 1:
        # Aid can run one way alone between a donor and a state that receives it.
        ways = [way for way in ways if donor_of(*way) == way[0] != ""] or ways
    return tuple(_file(o, d, measure) for o, d in ways)


def _roles(scene: Scene, window: tuple[int, int], cue: tuple[int, int], measure: Measure) -> _Roles:
    roles = _Roles()
    seen: list[str] = []
    states = [n for n in scene.states() if n.start >= window[0] and n.end <= window[1]]
    for name in states:
        before = _before(scene, name.start)
        if name.id not in seen:
            seen.append(name.id)
        if _heads(scene, name, cue):
            # "The rise in Kenyan exports": what stands before the owner is of the rise.
            roles.owner = name.id
        elif before in words()["destination"]:
            roles.destination = roles.destination or name.id
        elif before == "from":
            roles.origin = roles.origin or name.id
        elif before == "with":
            roles.other = roles.other or name.id
        elif before == "in" and measure.reporter == "destination":
            roles.destination = roles.destination or name.id
        elif before == "by":
            if measure.owner:
                roles.owner = roles.owner or name.id
            else:
                roles.origin = roles.origin or name.id
        elif name.form == "demonym" and name.start >= cue[1] and before in ("of", "for", "in"):
            # "purchases of Australian goods": the adjective tells where the goods are from
            roles.origin = roles.origin or name.id
        elif _owns(scene, name, cue, measure):
            if name.form == "demonym" and not measure.owner:
                roles.origin = roles.origin or name.id
            else:
                roles.owner = name.id
    roles.seen = tuple(seen)
    return roles


def _before(scene: Scene, start: int) -> str:
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
        if name.form in ("possessive", "demonym"):
            return len(gap) <= 6 and not any(t.word in ",;" for t in gap)
        loose = words()["link"] | words()["modifiers"] | words()["neutral"]
        return len(gap) <= 5 and all(t.word in loose for t in gap)
    if name.start >= cue[0] and name.end <= cue[1]:
        return True
    return _before(scene, name.start) == "of" and name.start - cue[1] <= 24


def _heads(scene: Scene, name: Name, cue: tuple[int, int]) -> bool:
    """Whether a state stands right before the cue as its owner: "India's total exports"."""
    if name.end > cue[0]:
        return False
    gap = [t.word for t in scene.between(name.end, cue[0])]
    if name.form not in ("possessive", "demonym"):
        return not gap  # "the rise in UK exports"
    loose = words()["modifiers"] | words()["neutral"]
    return len(gap) <= 3 and all(w in loose and w not in _PREPOSITIONS for w in gap)


_PREPOSITIONS = frozenset("to in for from by with on of at and or".split())


def _resolve(
    scene: Scene, cue: tuple[int, int], roles: _Roles, measure: Measure, context: Context
) -> list[tuple[str | None, str | None]]:
    origin, destination = roles.origin, roles.destination
    owner = roles.owner
    if owner:
        if measure.owner == "origin":
            origin = origin or owner
        elif measure.owner == "destination" or (origin and origin != owner):
            destination = destination or owner
        elif destination and destination != owner:
            origin = origin or owner
    if roles.other:
        if origin and origin != roles.other:
            destination = destination or roles.other
        elif destination and destination != roles.other:
            origin = origin or roles.other
        elif measure.owner == "origin":
            destination = destination or roles.other
        elif measure.owner == "destination":
            origin = origin or roles.other
    near = scene.between(max(0, cue[0] - 24), cue[0])
    world = any(t.word in _WORLD_WORDS for t in near) or _ALL.search(scene.text) is not None
    if world and owner and measure.owner:
        # "the overall U.S. deficit", whatever partner the sentence names besides.
        return [(owner, WORLD)] if measure.owner == "origin" else [(WORLD, owner)]
    if origin and destination:
        return [(origin, destination)] if origin != destination else []
    if origin or destination:
        return _one_end(origin, destination, world, roles, measure, context)
    if owner and context.pair and owner in context.pair:
        other = context.other(owner)
        return [(owner, other), (other, owner)]
    return _no_end(measure, context)


def _one_end(
    origin: str | None,
    destination: str | None,
    world: bool,
    roles: _Roles,
    measure: Measure,
    context: Context,
) -> list[tuple[str | None, str | None]]:
    known = origin or destination
    assert known is not None
    if world:
        others: list[str | None] = [WORLD]
    else:
        rest = [s for s in roles.seen if s != known]
        if rest:
            others = [rest[0]]
        elif context.pair and known in context.pair:
            others = [context.other(known)]
            mine = measure.reporter == ("origin" if origin else "destination")
            if mine and not context.about(context.other(known)):
                others.append(WORLD)
        elif context.pair:
            others = list(context.pair)
        else:
            others = [None]
    return [(origin, o) if origin else (o, destination) for o in others]


def _no_end(measure: Measure, context: Context) -> list[tuple[str | None, str | None]]:
    if not context.pair:
        return [(None, None)]
    a, b = context.pair
    if context.home in (a, b) and measure.owner:
        other = context.other(context.home)
        if measure.owner == "origin":
            return [(context.home, other)]
        return [(other, context.home)]
    return [(a, b), (b, a)]


def _file(origin: str | None, destination: str | None, measure: Measure) -> Ends:
    if measure.reporter == "destination":
        return Ends(destination, origin)
    return Ends(origin, destination)


def _symmetric(scene: Scene, roles: _Roles, context: Context) -> tuple[Ends, ...]:
    """The two states of a measure without direction; the one that owns the words comes first."""
    if len(roles.seen) == 2:
        a, b = roles.seen
        return (Ends(b, a),) if roles.owner == b else (Ends(a, b),)
    if len(roles.seen) == 1 and context.pair:
        (one,) = roles.seen
        if one in context.pair:
            return (Ends(one, context.other(one)),)
        return tuple(Ends(p, one) for p in context.pair)
    if context.pair:
        a, b = context.pair
        return (Ends(b, a),) if context.home == b else (Ends(a, b),)
    return (Ends(None, None),)


def _unary(
    scene: Scene, window: tuple[int, int], cue: tuple[int, int], context: Context
) -> tuple[Ends, ...]:
    """The one state of a measure without direction: "the GDP of Japan", "Japan's GDP"."""
    inside = [n for n in scene.states() if window[0] <= n.start and n.end <= window[1]]
    behind = [n for n in inside if n.start >= cue[1] and _before(scene, n.start) in ("of", "in")]
    if behind and behind[0].start - cue[1] <= 16:
        return (Ends(behind[0].id, None),)
    before = [n for n in inside if n.end <= cue[0]]
    if before:
        return (Ends(before[-1].id, None),)
    return (Ends(inside[0].id, None),) if inside else (Ends(None, None),)
