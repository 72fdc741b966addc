"""Who to whom: the two ends of a flow, as the words around it give them."""

import re

import msgspec

from bilat.facts.state import donor_of
from bilat.measures import Measure
from bilat.reading.context import Context
from bilat.reading.flow_roles import Roles, roles_of, taken_over, word_before
from bilat.reading.ranks import sides
from bilat.reading.scene import Scene
from bilat.reading.spans import Name

WORLD = "WLD"
_WORLD_WORDS = frozenset({"global", "overall", "world", "worldwide", "global-", "aggregate"})
# "India's total exports" may be those to the world, also in a note on India and Japan.
_TOTAL_WORDS = frozenset({"total", "entire", "all", "totals"})
_ALL = re.compile(r"\b(?:all countries|the world|rest of the world|all sources)\b", re.IGNORECASE)


class Ends(msgspec.Struct, frozen=True):
    """One reading of the direction, as the facts file it."""

    reporter: str | None
    partner: str | None


def ends(
    scene: Scene,
    window: tuple[int, int],
    cue: tuple[int, int],
    measure: Measure,
    context: Context,
    remnant: tuple[int, int, int] | None = None,
) -> tuple[Ends, ...]:
    """Every direction that the words allow for `measure`, whose cue stands at `cue`.

    `window` bounds the clause. `remnant` are start and end of a later clause that leaves the cue
    out, and where its number starts ("… **and Japan's USD 17 bn**"): the states that it names take
    the place of the first clause's. An empty tuple means that the words name states which do not
    fit.
    """
    if measure.unary:
        return _unary(scene, window, cue, remnant)
    if measure.kind == "share" and (whole := _of_whole(scene, cue)):
        return whole
    if measure.id in _INVESTMENT and (held := _of_investor(scene, cue, context)):
        return held
    roles = roles_of(scene, window, cue, measure)
    if remnant is not None:
        low, high, number = remnant
        over = taken_over(roles, roles_of(scene, (low, high), (number, number), measure))
        if over is None:
            return ()
        roles = over
    if len(roles.seen) > 2:
        return ()
    if measure.symmetric:
        return _symmetric(scene, roles, context)
    ways = _resolve(scene, cue, roles, measure, context)
    if measure.aid and len(ways) > 1:
        # Aid can run one way alone between a donor and a state that receives it.
        ways = [way for way in ways if donor_of(*way) == way[0] != ""] or ways
    return tuple(_file(o, d, measure) for o, d in ways)


def _of_whole(scene: Scene, cue: tuple[int, int]) -> tuple[Ends, ...]:
    """ "Australia's share in **India's** total trade": the whole is of the state inside."""
    states = scene.states()
    inside = {n.id for n in states if cue[0] < n.start and n.end <= cue[1]}
    holder = [n for n in states if n.end <= cue[0] and n.form == "possessive"]
    if len(inside) != 1 or not holder or scene.text[holder[-1].end : cue[0]].strip(" '’s"):
        return ()
    (whole,) = inside
    return (Ends(whole, holder[-1].id),) if holder[-1].id != whole else ()


_INVESTMENT = frozenset({"fdi_stock", "fdi_inflow", "fdi_cumulative", "investment_stock"})


def _of_investor(scene: Scene, cue: tuple[int, int], context: Context) -> tuple[Ends, ...]:
    """ "The US is Australia's largest investor with a stock of …": whose investor tells the way."""
    before = [c for c in scene.cues if "fdi_rank" in c.measures and c.end <= cue[0]]
    if not before or len({n.id for n in scene.states()}) > 2:
        return ()
    found = sides(scene, before[-1], before[-1].start, context)
    return tuple(Ends(reporter, partner) for reporter, partner in found)


def _resolve(
    scene: Scene, cue: tuple[int, int], roles: Roles, measure: Measure, context: Context
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
        total = any(t.word in _TOTAL_WORDS for t in (*near, *scene.between(*cue)))
        return _one_end(origin, destination, world, roles, measure, context, total=total)
    if owner and context.pair and owner in context.pair:
        other = context.other(owner)
        return [(owner, other), (other, owner)]
    return _no_end(measure, context)


def _one_end(
    origin: str | None,
    destination: str | None,
    world: bool,
    roles: Roles,
    measure: Measure,
    context: Context,
    *,
    total: bool = False,
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
            if mine and (total or not context.about(context.other(known))):
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


def _symmetric(scene: Scene, roles: Roles, context: Context) -> tuple[Ends, ...]:
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
    scene: Scene,
    window: tuple[int, int],
    cue: tuple[int, int],
    remnant: tuple[int, int, int] | None,
) -> tuple[Ends, ...]:
    """The one state of a measure without direction: "the GDP of Japan", "Japan's GDP"."""
    if remnant is not None:
        own = {n.id for n in scene.states() if remnant[0] <= n.start and n.end <= remnant[1]}
        if own:
            return (Ends(own.pop() if len(own) == 1 else None, None),)
    inside = [n for n in scene.states() if window[0] <= n.start and n.end <= window[1]]
    behind = [
        n for n in inside if n.start >= cue[1] and word_before(scene, n.start) in ("of", "in")
    ]
    if behind and behind[0].start - cue[1] <= 16:
        return (Ends(behind[0].id, None),)
    before = [n for n in inside if n.end <= cue[0]]
    near = [n for n in before if len(scene.between(n.end, cue[0])) <= 3]
    if near and near[-1].form in ("possessive", "demonym") and not _joined(scene, before):
        return (Ends(near[-1].id, None),)
    named = {n.id for n in before or inside}
    return (Ends(named.pop() if len(named) == 1 else None, None),)


def _joined(scene: Scene, names: list[Name]) -> bool:
    """Whether the last two states are named together: "India and Japan's"."""
    if len(names) < 2 or names[-2].id == names[-1].id:
        return False
    between = {t.word for t in scene.between(names[-2].end, names[-1].start)}
    return between <= {"and", "&", ",", "the"}
