"""Reading the claims about a user's own series off a sentence."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.reading.claim import Reading, Shape
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount, amounts
from bilat.reading.series.changes import change, direction, moves, trend
from bilat.reading.series.holders import Holders, holders
from bilat.reading.series.levels import ends, level
from bilat.reading.series.linking import clause
from bilat.reading.series.naming import Named, Told, named
from bilat.reading.series.orders import hinges, order, overtaken, overtakings
from bilat.reading.series.peaks import peak, peaks
from bilat.reading.series.times import LATEST, Time, time_of, times
from bilat.reading.series.zeros import nothing

_BEYOND = re.compile(
    r"\s+(?:points? |percentage points )?"
    r"(?:higher|lower|more|less|fewer|greater|longer|shorter|above|below)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"it", "this", "that", "these", "they", "the"})


def series(scene: Scene, context: Context) -> tuple[list[Draft], Told | None]:
    """Claims that figures over time of a user's own measures bear on, and what was spoken of.

    What is not certain — the measure, whose it is, the time — makes no claim.
    """
    if not context.own:
        return [], None
    found = named(scene, context.own)
    carried: Holders | None = None
    if not found and context.told is not None and _pronoun(scene):
        found = [msgspec.structs.replace(n, start=0, end=0) for n in context.told.topics]
        carried = context.told.held
    if not found:
        return [], context.told
    whose = holders(scene, 0, len(scene.text), len(scene.text)) or carried
    return _drafts(scene, context, found, carried), Told(tuple(found), whose)


def _drafts(
    scene: Scene, context: Context, found: Sequence[Named], carried: Holders | None
) -> list[Draft]:
    moment = context.written.end if context.written else context.today or date.today()
    said = sorted([*amounts(scene), *nothing(scene, found)], key=lambda a: a.start)
    told = times(scene, moment)
    # "over the last two decades" is no amount.
    said = [a for a in said if not any(t.start <= a.start < t.end for t in told)]
    result: list[Draft] = []
    for amount in said:
        one = _of_amount(scene, found, said, told, amount, carried)
        if one:
            result.append(one)
    for start, end, shape, readings in _without_amount(scene, found, said, told, moment, carried):
        if readings:
            result.append(draft(scene, start, end, shape, tuple(readings)))
    return result


def _pronoun(scene: Scene) -> bool:
    first = [t.word for t in scene.tokens[:2]]
    if not first or first[0] not in _PRONOUNS:
        return False
    return first[0] != "the" or first[1:] in (["figure"], ["share"], ["rate"], ["number"],
                                              ["ratio"], ["total"])  # fmt: skip


def _held(
    scene: Scene, at: int, carried: Holders | None, high: int | None = None
) -> Holders | None:
    low, end = clause(scene, at)
    limit = end if high is None else high
    whole = len(scene.text) if high is None else high
    return holders(scene, low, limit, at) or holders(scene, 0, whole, at) or carried


def _of_amount(
    scene: Scene, found: Sequence[Named], said: Sequence[Amount], told: Sequence[Time],
    amount: Amount, carried: Holders | None,
) -> Draft | None:  # fmt: skip
    held = _held(scene, amount.start, carried)
    time = time_of(scene, told, said, amount) or _shared(scene, told, said, amount)
    if held is None or time is None or time.part:
        return None
    if _BEYOND.match(scene.text, amount.end):
        return None  # "10 years lower than": a difference
    way = direction(scene, amount)
    growth = [n for n in found if "growth" in n.topic.need] if way and not time.several else []
    if growth and amount.unit == "percent":
        # "GDP grew by 5 % in 2019" gives the year's growth.
        if way == "down":
            amount = msgspec.structs.replace(amount, low=-amount.high, high=-amount.low)
        readings = level(scene, growth, amount, held, time, said)
        if readings:
            return draft(scene, amount.start, amount.end, "figure", tuple(readings))
    shape: Shape = "trend" if way else "figure"
    if way:
        readings = change(scene, found, amount, held, time, way)
    elif amount.unit == "x":
        return None
    else:
        readings = level(scene, found, amount, held, time, said)
        if readings and readings[0].course and readings[0].course.whole:
            shape = "share"
    return draft(scene, amount.start, amount.end, shape, tuple(readings)) if readings else None


def _shared(
    scene: Scene, told: Sequence[Time], said: Sequence[Amount], amount: Amount
) -> Time | None:
    """ "from 1 % to 32 % between 2012 and 2018": the time of the second number is that of both."""
    after = next((a for a in said if a.start >= amount.end), None)
    if after is None or ends(scene, amount, said) != "first":
        return None
    time = time_of(scene, told, said, after)
    return time if time is not None and time.several else None


def _without_amount(
    scene: Scene, found: Sequence[Named], said: Sequence[Amount], told: Sequence[Time],
    moment: date, carried: Holders | None,
) -> list[tuple[int, int, Shape, list[Reading]]]:  # fmt: skip
    result: list[tuple[int, int, Shape, list[Reading]]] = []
    ways = moves(scene, said)
    if len({way for _, way in ways}) == 1:
        token, way = ways[0]
        held = _held(scene, token.start, carried)
        time = _time_at(scene, told, token.start)
        if held and time and not time.part:
            result.append(
                (token.start, token.end, "trend", trend(scene, found, held, time, token, way))
            )
    for hinge in hinges(scene, said):
        held = _held(scene, hinge.start, carried, high=hinge.start)
        time = _time_at(scene, told, hinge.start) if told else LATEST
        if held and time and not time.part:
            readings = order(scene, found, held, time, hinge)
            shape: Shape = "rank" if hinge.among else "comparison"
            result.append((hinge.start, hinge.end, shape, readings))
    for start, end, pairs in overtakings(scene, found):
        held = _held(scene, start, carried)
        time = _time_at(scene, told, start) if told else LATEST
        if held and time and not time.part:
            readings = overtaken(scene, pairs, held, time, start)
            result.append((start, end, "comparison", readings))
    for one in peaks(scene, told, moment):
        held = _held(scene, one.start, carried)
        own = [t for t in told if one.within is None or t.period != one.within]
        own = [t for t in own if t.start < one.start or one.within is None]
        time = _time_at(scene, own, one.start) if own else LATEST
        if held and time and not time.part:
            result.append((one.start, one.end, "rank", peak(scene, found, held, time, one)))
    return result


def _time_at(scene: Scene, told: Sequence[Time], at: int) -> Time | None:
    """The time of a word: right behind it, else the only one of its clause or of the sentence."""
    low, high = clause(scene, at)
    behind = [t for t in told if at <= t.start < high]
    if behind and len(scene.between(at, behind[0].start)) <= 8:
        return behind[0]
    for some in ([t for t in told if low <= t.start < high], list(told)):
        if len({(t.period, t.several) for t in some}) == 1:
            return some[0]
    return None


def beside(made: Sequence[Draft], mine: Sequence[Draft]) -> list[Draft]:
    """Drafts of other readers with those about series: of one number the one that knows more."""
    known = [
        d
        for d in made
        if any(r.record or (r.measure and r.reporter and r.partner) for r in d.readings)
    ]
    kept = [d for d in mine if not any(_meet(d, other) for other in known)]
    rest = [d for d in made if d in known or not any(_meet(d, other) for other in kept)]
    return [*rest, *kept]


def _meet(a: Draft, b: Draft) -> bool:
    return a.start < b.end and b.start < a.end
