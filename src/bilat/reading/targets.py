"""Sums that are aimed at, and those that are pledged, which for aid is the fact itself."""

import re

from bilat.measures import Measure
from bilat.reading.context import Context
from bilat.reading.measuring import Link, fits
from bilat.reading.modality import status_of
from bilat.reading.scene import Scene, measure_of
from bilat.reading.spans import Quantity

_TRADE = frozenset({"trade_goods", "trade_goods_services"})


def aimed(scene: Scene, one: Link, measure: Measure) -> Measure:
    """The target, where a sum of trade is one: "a target of USD 20 bn in bilateral trade"."""
    start = one.quantity.start
    if measure.id not in _TRADE or status_of(scene, start) != "target":
        return measure
    base = scene.text[:start].lower().rstrip().endswith((" from", "current"))
    return measure if base else measure_of("trade_target")


_MADE = re.compile(
    r"\b(?:has|have|had|already|also|been|was|were)\s+(?:\w+\s+){0,2}(?:committed|pledged)\b|"
    r"\b(?:committed|pledged)\b(?! to\b)",
    re.IGNORECASE,
)
_AIM = re.compile(r"\b(?:target|goal|aims?|plans?|planned|intends?|proposed|seeks?|hopes?)\b", re.I)


def pledged(scene: Scene, q: Quantity, measure: Measure) -> bool:
    """Whether aid is told as pledged, which is what a commitment or a loan is."""
    before = scene.text[: q.start]
    loan = measure.aid and bool(_MADE.search(before)) and not _AIM.search(before)
    return loan or "commitment" in measure.id


_SET = re.compile(
    r"\b(?:goal|target|aim|ambition)\s+of\s+(?:about|around|some|over|nearly|at least)?\s*$", re.I
)


def resumed(scene: Scene, context: Context) -> list[Link]:
    """ "Kishida set a **goal of 5 trillion yen**", where the sentence before spoke of a target."""
    last = context.last
    if last is None or last.measure is None or scene.cues:
        return []
    measure = measure_of(last.measure)
    if measure.kind != "target":
        return []
    return [
        Link(q, (q.start, q.start), (measure.id,))
        for q in scene.quantities
        if fits(q, measure) and _SET.search(scene.text[: q.start])
    ]
