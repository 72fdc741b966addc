"""Whose numbers those of a table are: the states that its heads and the lines above it name."""

from collections.abc import Sequence

import msgspec

from bilat.measures import Measure
from bilat.reading.context import Context
from bilat.reading.direction import WORLD, Ends, ends
from bilat.reading.scene import Cue, measure_of, words
from bilat.reading.spans import Name
from bilat.reading.tables.heads import Head

Pair = tuple[str, str]


class Sides(msgspec.Struct, frozen=True):
    """The pairs that a number may be about, each with the state whose exports are meant, "" where
    either; `world` where it may as well be that state's with the whole world.
    """

    pairs: tuple[tuple[Pair, str], ...] = ()
    world: bool = False


class Level(msgspec.Struct, frozen=True):
    """A head, and how near it is to the numbers: 0 in the table, 1 above it, 2 the note's title."""

    head: Head
    far: int


class _Found(msgspec.Struct):
    owner: str = ""
    partner: str = ""
    pair: Pair | tuple[()] = ()
    firm: bool = False
    far: int = 0
    near: int = 9


def sides(levels: Sequence[Level], pair: Pair | None, home: str) -> Sides:
    """The states of a number, read from the nearest head outwards until two are known."""
    found = _Found()
    for level in levels:
        named = _roles(level.head)
        if not named:
            continue
        found.near = min(found.near, level.far)
        before = (found.owner, found.partner, found.pair)
        _take(found, named, level)
        if (found.owner, found.partner, found.pair) != before:
            found.far = level.far
        if (found.owner and found.partner) or found.pair:
            break
    owner, partner = found.owner, found.partner
    title = found.far == 2
    if owner and partner:
        return Sides((((owner, partner), owner),), world=title and found.near < 2)
    if found.pair:
        return Sides(((found.pair, home if home in found.pair else ""),), world=title)
    if owner:
        return Sides(tuple(((owner, s), owner) for s in _others(owner, pair)), world=True)
    if partner:
        rest = _others(partner, pair)
        whose = tuple(((s, partner), s if found.firm else "") for s in rest)
        return Sides(whose, world=not found.firm)
    return Sides(((pair, home),) if pair else (), world=True)


def _take(found: _Found, named: dict[str, str], level: Level) -> None:
    owners = [s for s, role in named.items() if role == "owner"]
    others = [s for s, role in named.items() if role != "owner"]
    known = found.owner or found.partner
    if len(named) > 2:
        if len(owners) == 1 and not found.owner and owners[0] != known:
            found.owner = owners[0]
    elif len(named) == 2:
        a, b = named
        if known in named:
            other = b if known == a else a
            if found.owner:
                found.partner = other
            else:
                found.owner = other
        elif known:
            if len(owners) == 1 and found.partner:
                found.owner = owners[0]
        elif len(owners) == 1:
            found.owner, found.partner = owners[0], others[0]
        elif len(firm := [s for s in others if named[s] == "firm"]) == 1:
            found.partner = firm[0]
            found.owner = b if firm[0] == a else a
        else:
            found.pair = (a, b)
    elif owners:
        if not found.owner and owners[0] != found.partner:
            found.owner = owners[0]
    else:
        _place(found, others[0], named[others[0]] == "firm" or level.head.total)


def _place(found: _Found, state: str, firm: bool) -> None:
    """Take in a state that is named alone: the other side, or whose side it is beside that."""
    if state in (found.owner, found.partner):
        return
    if not found.partner:
        found.partner, found.firm = state, firm
    elif found.owner:
        return
    elif firm and not found.firm:
        found.owner, found.partner, found.firm = found.partner, state, True
    elif found.firm:
        found.owner = state
    else:
        found.pair = (found.partner, state)  # a row and a column of states


def _others(state: str, pair: Pair | None) -> tuple[str, ...]:
    if pair is None:
        return ()
    return tuple(s for s in pair if s != state)


def _roles(head: Head) -> dict[str, str]:
    """What each state is that a head names: "owner", "firm" for the other side, or "bare"."""
    roles: dict[str, str] = {}
    for name in head.states():
        role = _role(head, name)
        if roles.get(name.id, "bare") == "bare":
            roles[name.id] = role
    return roles


def _role(head: Head, name: Name) -> str:
    if name.form in ("possessive", "demonym"):
        return "owner"
    before = [t.word for t in head.scene.tokens if t.end <= name.start and t.word != "the"]
    last = before[-1] if before else ""
    flow = measure_of(head.cues[0].measures[0]).owner if head.cues else ""
    if (last == "from" and flow == "origin") or (
        last in words()["destination"] and flow == "destination"
    ):
        return "owner"  # "exports from India", "imports into India"
    if last in words()["with"] or last in words()["destination"] or last == "from":
        return "firm"
    return "owner" if last == "by" else "bare"


def ways(
    cue_head: Head,
    cue: Cue,
    measure: Measure,
    found: Sides,
    named: Sequence[Head],
    above: Sequence[Head],
) -> tuple[Ends, ...]:
    """Every direction that a number may have; none where the heads fit no direction.

    `named` are the other heads of the number in the table: the states that they name are its own.
    """
    scene = cue_head.scene
    own = {n.id for head in named for n in head.states()}
    if measure.unary:
        for head in (cue_head, *named, *above):
            inside = {n.id for n in head.states()}
            if inside:
                return (Ends(inside.pop(), None),) if len(inside) == 1 else ()
        return ()
    result: list[Ends] = []
    for pair, home in found.pairs:
        context = Context(pair=pair, home=home, mentioned=frozenset(pair))
        result += ends(scene, (0, len(scene.text)), (cue.start, cue.end), measure, context)
        if found.world:
            result += [Ends(one, WORLD) for one in ((home,) if home else pair)]
    return tuple([e for e in dict.fromkeys(result) if own <= {e.reporter, e.partner}])
