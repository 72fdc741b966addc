"""Figure claims: a quantity tied to a measure, a direction and a period."""

import re
from collections.abc import Sequence

import msgspec

from bilat.facts.interval import written
from bilat.facts.period import Period
from bilat.facts.state import State, states
from bilat.measures import Measure
from bilat.reading.borrowed import anaphora, listed
from bilat.reading.claim import Reading, Status
from bilat.reading.context import Context
from bilat.reading.direction import Ends, ends
from bilat.reading.draft import Draft, draft
from bilat.reading.figure_periods import periods_for, summed
from bilat.reading.linking import link
from bilat.reading.measuring import Link
from bilat.reading.modality import counted_by_other, in_the_past, status_of
from bilat.reading.scene import Scene, measure_of
from bilat.reading.scope import balance_of, in_favour, scoped
from bilat.reading.spans import Quantity
from bilat.reading.stretches import conceded, points, shared_cue, window
from bilat.reading.targets import aimed, pledged, resumed
from bilat.reading.wares import narrows

# Currencies called dollar, besides the American one.
DOLLARS = frozenset(
    "AUD CAD NZD SGD HKD TWD FJD JMD TTD BBD BSD BZD BND GYD LRD NAD SRD XCD".split()
)


# The states whose fiscal year starts now name it by one year: "FY2024", never "2023–24".
OCTOBER = 10


def figures(scene: Scene, context: Context) -> list[Draft]:
    """Claims of the quantities in a sentence."""
    found: list[Draft] = []
    links = link(scene) or anaphora(scene, context) or listed(scene, context)
    links = links or resumed(scene, context)
    tied = {(one.quantity.start, one.quantity.end) for one in links}
    last: tuple[Ends, ...] = ()
    said: list[tuple[int, Reading]] = []
    for one in links:
        readings, last = _readings(scene, one, links, context, last)
        if readings:
            q = one.quantity
            kinds = {measure_of(r.measure).kind for r in readings if r.measure}
            past = bool(kinds & {"stock", "cumulative"}) and in_the_past(scene, q.start)
            if past or not one.sure or counted_by_other(scene, readings[0].reporter):
                readings.append(_bare(scene, q))
            said.append((q.end, readings[0]))
            firm = _firm(scene, context)
            found.append(draft(scene, q.start, q.end, "figure", tuple(readings), firm=firm))
    for q in scene.quantities:
        if (q.start, q.end) in tied:
            continue
        whole = _whole(scene, q, [r for end, r in said if end <= q.start][-2:])
        if whole is not None:
            found.append(draft(scene, q.start, q.end, "figure", (whole,)))
        elif _stands_alone(q) and not any(c.start <= q.start < c.end for c in scene.cues):
            found.append(draft(scene, q.start, q.end, "figure", (_bare(scene, q),)))
    return found


_TOTAL = re.compile(
    r"\b(?:for|to|making|giving|in)\s+(?:an?\s+|the\s+)?(?:combined |overall |grand )?total of\s*"
    r"(?:(?:about|around|over|nearly|almost|some|approximately|more than)\s*)?$",
    re.IGNORECASE,
)


def _whole(scene: Scene, q: Quantity, parts: list[Reading]) -> Reading | None:
    """ "Goods exports were X and services exports Y, for a total of Z": Z is of both."""
    if len(parts) != 2 or not _TOTAL.search(scene.text[: q.start]):
        return None
    ends_of = {(r.reporter, r.partner, r.unit, r.item) for r in parts}
    flows = {(r.measure or "").rpartition("_")[0] for r in parts}
    kinds = {(r.measure or "").rpartition("_")[2] for r in parts}
    if len(ends_of) != 1 or len(flows) != 1 or kinds != {"goods", "services"}:
        return None
    if q.unit != parts[0].unit:
        return None
    measure = measure_of(f"{flows.pop()}_goods_services")
    return msgspec.structs.replace(
        parts[0], measure=measure.id, about=measure.label, value=q.value, low=q.low, high=q.high,
        hedge=q.hedge,
    )  # fmt: skip


def _readings(
    scene: Scene, one: Link, links: Sequence[Link], context: Context, last: tuple[Ends, ...]
) -> tuple[list[Reading], tuple[Ends, ...]]:
    """Readings of a link and its directions; `last` are those of the link before it.

    A clause that names no state of its own takes over reporter and partner from the number before
    ("India's exports ~USD 6 bn vs imports ~USD 15 bn"), else from the whole sentence.
    """
    found: list[Reading] = []
    used: tuple[Ends, ...] = ()
    stretch = window(scene, one, links)
    shared = shared_cue(scene, one, links, stretch)
    for identity in scoped(scene, one, context):
        measure = aimed(scene, one, measure_of(summed(scene, one, identity)))
        if one.lead and context.lead is not None:
            cue = next(c for c in context.lead.cues if identity in c.measures or one.measures)
            whole = (0, len(context.lead.text))
            directions = ends(context.lead, whole, (cue.start, cue.end), measure, context)
        elif not scene.states() and (abroad := _abroad(context, measure)):
            directions = (abroad,)
        elif shared is not None:
            head, remnant = shared
            if remnant is None or points(scene, remnant[:2]) or not last:
                directions = ends(scene, head, one.cue, measure, context, remnant)
            else:
                directions = last
        elif points(scene, stretch) or measure.unary or not scene.states() or conceded(scene, one):
            directions = ends(scene, stretch, one.cue, measure, context)
        elif last:
            directions = last
        elif context.last is not None and not scene.cues:
            directions = (Ends(context.last.reporter, context.last.partner),)
        else:
            whole = (0, len(scene.text))
            directions = ends(scene, whole, one.cue, measure, context)
        used = used or directions
        for way in directions or (Ends(None, None),):
            found.extend(_dated(scene, one, measure, way, context))
    return found, used


def _abroad(context: Context, measure: Measure) -> Ends | None:
    """The states of the figure before, where these are not the note's own two.

    "Exports to China fell to X. The trade gap widened to Y": the gap is that with China.
    """
    last = context.last
    if last is None or not last.reporter or not last.partner or measure.unary or measure.aid:
        return None
    if context.pair is None or {last.reporter, last.partner} == set(context.pair):
        return None
    return Ends(last.reporter, last.partner)


def _firm(scene: Scene, context: Context) -> bool:
    """Whether nothing around narrows the whole to a part: the sentence names a state and a period
    of its own (or is a row under such a line), and its heading names no product or sector.
    """
    own = bool(scene.states()) or scene.sentence.kind == "item"
    timed = any(not p.relative for p in scene.periods)
    return own and timed and not context.narrowed


def _dated(scene: Scene, one: Link, measure: Measure, way: Ends, context: Context) -> list[Reading]:
    q = one.quantity
    status: Status | None = status_of(scene, q.start)
    if status == "target" and pledged(scene, q, measure):
        status = None  # a commitment made is a fact
    register = states()
    reporters: list[State | None]
    reporters = [register.get(s) for s in (way.reporter, way.partner) if s] or [None]
    if way.reporter and measure.kind != "target" and not measure.symmetric:
        reporters = [register.get(way.reporter)]
    if context.pair and any(len(p.label) == 2 for p in scene.periods):
        # "2021–22" is no American label: the other state's year is meant, or may be.
        named = {s.code: s for s in reporters if s}
        odd = [s for s in named.values() if s.fiscal_start == OCTOBER]
        others = [register[s] for s in context.pair if s not in named and s in register]
        reporters = [*(s for s in named.values() if s not in odd), *(others if odd else ())]
    told = periods_for(scene, one, measure, reporters, context)
    sign = _sign(scene, one, measure, context, way.reporter)
    low, high, hedge = q.low, q.high, q.hedge
    if hedge == "<" and q.value is not None and _reached(scene, q):
        spread = written(q.value, q.scale * 10.0**-q.decimals)
        low, high, hedge = spread.low, spread.high, "="
    # Where the period is a guess the words may as well give none.
    dated: list[Period | None] = [*told.periods, *([] if told.periods and told.sure else [None])]
    units = [q.unit, *(_other_dollars(context) if q.ambiguous else [])]
    return [
        Reading(
            about=measure.label,
            measure=measure.id,
            reporter=way.reporter,
            partner=way.partner,
            item=_item(scene, one, measure),
            period=period,
            value=None if q.value is None else sign * q.value,
            low=min(sign * low, sign * high),
            high=max(sign * low, sign * high),
            unit=unit,
            hedge=hedge,
            status=status,
        )
        for period in dated
        for unit in units
    ]


def _item(scene: Scene, one: Link, measure: Measure) -> str | None:
    """What narrows a figure; services do not where the measure itself is of services."""
    if measure.id == "trade_balance":
        favour = one.item in ("favour", "favor")
        return (one.item if not favour else "") or balance_of(scene, one) or None
    if measure.kind == "target" and not narrows(one.item.split()):
        return None  # "setting an ambitious target of USD 20 bn in trade"
    return None if one.item == "services" else one.item or None


def _other_dollars(context: Context) -> list[str]:
    """Dollars other than the American that a bare "$" may mean in a note about this pair."""
    register = states()
    found = [register[s].currency for s in context.pair or () if s in register]
    return [c for c in found if c in DOLLARS]


_UP_TO = re.compile(r"\b(increase|increased|rise|rose|grew|growth|jump|jumped|climbed|up)\b")


def _reached(scene: Scene, q: Quantity) -> bool:
    """Whether "up to" tells where a rise has come to, and sets no bound."""
    before = scene.text[: q.start].lower().rstrip()
    if not before.endswith("up to"):
        return False
    return bool(_UP_TO.search(before[:-5][-80:]))


def _sign(
    scene: Scene, one: Link, measure: Measure, context: Context, reporter: str | None
) -> float:
    """-1 for a deficit: balances are the reporter's, surplus positive."""
    if measure.id != "trade_balance" or (one.quantity.value or one.quantity.low) < 0:
        return 1.0
    if favoured := in_favour(scene, one.cue[0]):
        return 1.0 if reporter == favoured else -1.0
    if one.lead and context.lead is not None:
        return -1.0 if "deficit" in context.lead.text.lower() else 1.0
    if context.last is not None and not scene.cues:
        return -1.0 if (context.last.value or 0.0) < 0 else 1.0
    text = scene.text[one.cue[0] : one.cue[1]].lower()
    return -1.0 if any(w in text for w in ("deficit", "gap", "adverse", "imbalance")) else 1.0


def _stands_alone(q: Quantity) -> bool:
    """Whether a number without a measure is still a statement worth counting."""
    if q.unit == "1":
        return bool(q.noun) and (q.value is None or q.value >= 10 or q.text[0].isdigit())
    return q.unit not in ("ord", "x", "year", "month", "day", "hour", "minute", "week")


def _bare(scene: Scene, q: Quantity) -> Reading:
    return Reading(
        about=q.noun or "a figure",
        value=q.value,
        low=q.low,
        high=q.high,
        unit=q.unit,
        hedge=q.hedge,
        status=status_of(scene, q.start),
    )
