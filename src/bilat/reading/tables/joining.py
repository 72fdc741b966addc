"""What each number of a table is: the heads over it and beside it, joined."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from bilat.facts.period import Period
from bilat.facts.state import states
from bilat.measures import Measure
from bilat.reading.claim import Reading
from bilat.reading.direction import Ends
from bilat.reading.draft import Draft
from bilat.reading.figures import DOLLARS
from bilat.reading.measuring import fits, is_money, vetoed
from bilat.reading.scene import Cue, measure_of
from bilat.reading.scope import SERVICES
from bilat.reading.spans import Quantity
from bilat.reading.stance.read import placed
from bilat.reading.stance.settings import headed
from bilat.reading.tables.frame import Frame, Prior, around, framed, limits, loose, of_unit, sound
from bilat.reading.tables.grid import Cell, Place, Table
from bilat.reading.tables.heads import Head
from bilat.reading.tables.layout import laid_out
from bilat.reading.tables.numbers import Number, number_of
from bilat.reading.tables.sides import Level, Pair, sides, ways
from bilat.reading.tables.times import When, measure_over, periods, when
from bilat.reading.tables.units import Unit
from bilat.reading.tables.words import listed

_TRADE = "trade_goods"


def figures(table: Table, prior: Prior) -> Iterator[tuple[Place, Draft]]:
    """The claims of the numbers of a table, by place."""
    layout = laid_out(table.grid)
    if not layout.values:
        return
    frame = framed(table, layout, prior)
    if not sound(frame):
        return
    for place, cell in layout.values:
        one = _claim(frame, place, cell)
        if one is not None:
            row, column = place
            heads = (*frame.columns.get(column, ()), *frame.rows.get(row, ()))
            yield place, placed(one, headed([h.text for h in heads]))


def _claim(frame: Frame, place: Place, cell: Cell) -> Draft | None:
    row, column = place
    over, beside = frame.columns.get(column, ()), frame.rows.get(row, ())
    section = frame.sections.get(row, ())
    inner = (*over, *beside, *section)
    remarks = (*frame.row_remarks.get(row, ()), *frame.column_remarks.get(column, ()))
    if any(h.part for h in inner) or _headless(frame, over, beside):
        return None
    texts = (cell.text, *(h.text for h in inner))
    if any(limits(note) for text in texts for note in frame.noted.get(text, ())):
        return None
    if any(limits(h) for h in remarks if not of_unit(h)):
        return None
    units = [h for h in remarks if of_unit(h)]
    unit = _unit(frame, over, (*units, *beside), section)
    number = None if unit is None else number_of(cell.text, unit, frame.euro)
    if number is None:
        return None
    said = frame.heads.of((number.aside,)) if number.aside else ()
    if any((h.stray or h.part) and not _RATE.fullmatch(h.text) for h in said):
        return None
    hit = _cue(frame, over, beside, section, number.quantity)
    if hit is None:
        return None
    if is_money(number.quantity) and any(h.ware for h in loose(frame)):
        return None
    if any(h.few for h in (*inner, *frame.captions)) and not any(h.states() for h in inner):
        return None
    found = when((*said, *inner), around(frame), frame.axes, frame.timed, frame.prior.day)
    if found is None:
        return None
    readings = _readings(frame, number, hit, inner, found)
    if not readings:
        return None
    start, end = cell.place(number.start, number.end)
    return Draft(
        start, end, "figure", readings, scale=number.quantity.scale if number.plain else 1.0
    )


_RATE = re.compile(r"\s*[-–−+]?\s*\d[\d.,]*\s*(?:%|per cent)\s*")


def _headless(frame: Frame, over: Sequence[Head], beside: Sequence[Head]) -> bool:
    """Whether a number has no head along a side where others have one."""
    return (not beside and frame.headed[0]) or (not over and frame.headed[1])


def _unit(
    frame: Frame, over: Sequence[Head], beside: Sequence[Head], section: Sequence[Head]
) -> Unit | None:
    """The unit of a number; None where two heads of it give different ones."""
    first, second = _joined(over), _joined(beside)
    if first.percent != second.percent and (first.money or second.money):
        return None
    if first.money and second.money and (first.money, first.scale) != (second.money, second.scale):
        return None
    unit = first.over(second)
    for head in (*section, *frame.axes, *frame.captions, *frame.lead, *frame.headings[:1]):
        unit = unit.over(head.unit)
    return unit


def _joined(heads: Sequence[Head]) -> Unit:
    unit = Unit()
    for head in heads:
        unit = unit.over(head.unit)
    return unit


Hit = tuple[Head, Cue, tuple[str, ...]]


def _cue(
    frame: Frame,
    over: Sequence[Head],
    beside: Sequence[Head],
    section: Sequence[Head],
    q: Quantity,
) -> Hit | None:
    """The head that tells the measure of a number: one of its own, else one above."""
    rows, columns = frame.flows
    first, second = _nearest(over, q, columns), _nearest(beside, q, rows)
    if first and second and first[2] != second[2]:
        if _general(first) == _general(second):
            return None
        return second if _general(first) else first
    if first or second:
        return first or second
    if any(h.cues for h in (*over, *beside)):
        return None  # "Growth of exports" over a sum, "Students" over dollars
    for head in (*section, *frame.captions, *frame.lead, *frame.headings[:1]):
        named = _nearest((head,), q, False)
        if named is not None:
            return named
    return None


def _nearest(heads: Sequence[Head], q: Quantity, both: bool) -> Hit | None:
    for head in heads:
        if head.total and both and is_money(q):
            return head, Cue(0, len(head.text), (_TRADE,), 0, len(head.scene.tokens) - 1), (_TRADE,)
        fit = [(c, ids) for c in head.cues if (ids := _fitting(c, q))]
        if len({ids for _, ids in fit}) > 1:
            fit = [(c, ids) for c, ids in fit if ids[0] not in (_TRADE, "trade_goods_services")]
        if len({ids for _, ids in fit}) > 1:
            return None
        if fit:
            return head, *fit[0]
    return None


def _fitting(cue: Cue, q: Quantity) -> tuple[str, ...]:
    return tuple(m for m in cue.measures if fits(q, measure_of(m)))


def _general(hit: Hit) -> bool:
    """Whether a head speaks of trade at large, so that another head tells which part of it."""
    return hit[2][0] == _TRADE and not hit[0].total


def _readings(
    frame: Frame, number: Number, hit: Hit, inner: Sequence[Head], found: When
) -> tuple[Reading, ...]:
    head, cue, ids = hit
    whose = sides(_levels(frame, head, inner), frame.prior.pair, frame.prior.home)
    if any(t.word in listed("mutual") for t in head.scene.tokens):
        whose = msgspec.structs.replace(whose, world=False)
    others = [h for h in inner if h is not head]
    item = " ".join(w for h in inner for w in h.stray)
    result: list[Reading] = []
    for identity in ids:
        base = measure_of(identity)
        if vetoed(head.scene, base, (cue.start, cue.end)):
            continue
        scoped = _scoped(frame, base, (head, *inner))
        measure = measure_over(scoped[0], found.span) if scoped is not None else None
        if scoped is None or measure is None:
            return ()
        if found.span is None and measure.kind not in ("stock", "cumulative", "progress"):
            continue
        for way in ways(head, cue, measure, whose, others, frame.captions):
            for period in periods(found, measure, way, frame.prior.pair or ()):
                result += _told(
                    frame, number, measure, way, period, item or scoped[1] or None, head
                )
    return tuple(dict.fromkeys(result))


def _levels(frame: Frame, head: Head, inner: Sequence[Head]) -> list[Level]:
    """The heads of a number, nearest first, each with how far it is."""
    levels = [Level(h, 0) for h in inner]
    if head in inner:
        levels.sort(key=lambda level: level.head is not head)
    else:
        levels.append(Level(head, 1))
    above = (*frame.captions, *frame.lead, *frame.headings)
    title = frame.headings[-1:]
    for one in above:
        # A title that speaks of the flow itself is as near as a caption.
        far = 2 if one in title and not one.cues else 1
        levels.append(Level(one, far))
    return levels


def _scoped(frame: Frame, measure: Measure, inner: Sequence[Head]) -> tuple[Measure, str] | None:
    """The measure once "goods", "services" or both are heeded, and what narrows a balance so."""
    heads = (*inner, *frame.captions, *frame.lead, *frame.headings[:-1])
    scope = next((h.scope for h in heads if h.scope), "goods")
    if scope == "goods":
        return measure, ""
    if measure.id == "trade_balance":
        return measure, "services" if scope == "services" else "goods and services"
    if measure.id in SERVICES:
        return measure_of(SERVICES[measure.id][0 if scope == "services" else 1]), ""
    own = "services" in measure.id or measure.dimension != "money"
    return (measure, "") if own or not any(h.scope == scope for h in inner) else None


def _told(
    frame: Frame,
    number: Number,
    measure: Measure,
    way: Ends,
    period: Period | None,
    item: str | None,
    head: Head,
) -> Iterator[Reading]:
    q = number.quantity
    signs = [1.0]
    if measure.id == "trade_balance" and not number.signed:
        # A balance is often written without its sign; a deficit always stands for less.
        signs = [head.sign] if head.sign else [1.0, -1.0]
    elif (q.value or q.low) < 0 and measure.id != "trade_balance" and measure.kind != "rate":
        return
    for sign in signs:
        for unit in (q.unit, *(_dollars(frame.prior.pair) if q.ambiguous else ())):
            yield Reading(
                about=measure.label,
                measure=measure.id,
                reporter=way.reporter,
                partner=way.partner,
                item=item,
                period=period,
                value=None if q.value is None else sign * q.value,
                low=min(sign * q.low, sign * q.high),
                high=max(sign * q.low, sign * q.high),
                unit=unit,
                hedge=q.hedge,
            )


def _dollars(pair: Pair | None) -> list[str]:
    """Dollars other than the American that a bare "$" may mean in a note about this pair."""
    register = states()
    found = [register[s].currency for s in pair or () if s in register]
    return [c for c in found if c in DOLLARS]
