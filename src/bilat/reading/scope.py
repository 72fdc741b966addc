"""Goods, services or both: what a flow covers where the words say so."""

import re

from bilat.reading.context import Context
from bilat.reading.measuring import Link
from bilat.reading.scene import Scene
from bilat.reading.timing import clause

# A flow of goods, of services, and of both.
_FAMILIES = tuple(
    (f"{flow}_goods", f"{flow}_services", f"{flow}_goods_services")
    for flow in ("exports", "imports", "trade")
)
SERVICES = {goods: (services, both) for goods, services, both in _FAMILIES}
_KIN = {measure: family for family in _FAMILIES for measure in family}
_ASIDE = r"(?:\s*\([^()]*\))?"
_OF = r"\W{1,2}(?:worth )?(?:trade )?(?:in |of |for )?"
_OF_GOODS = re.compile(
    _ASIDE
    + _OF
    + r"(?:merchandise|goods)\b(?!(?: \(merchandise\))?(?:,? and |/|-and-| & )services)"
)
_OF_SERVICES = re.compile(_ASIDE + _OF + r"services\b")
_BOTH = re.compile(r"goods(?: \(merchandise\))?(?:,? and |/|-and-| & )services")


def scoped(scene: Scene, one: Link, context: Context) -> tuple[str, ...]:
    """The measures of a link once "in goods", "in services", "goods and services" are heeded.

    A total whose breakdown into goods and services follows is of both; each part of the breakdown
    is of what stands behind its number ("USD 190 bn, of which USD 124 bn in goods").
    """
    tail = scene.text[one.quantity.end :].lower()
    low, high = clause(scene.tokens, len(scene.text), one.cue[0])
    stretch = scene.text[low:high].lower()
    kin = [m for m in one.measures if m in _KIN]
    kinds = [m for m in kin if m in SERVICES]
    if kin and _OF_GOODS.match(tail):
        return tuple(_KIN[m][0] for m in kin)
    if kin and not kinds and _OF_SERVICES.match(tail):
        return tuple(_KIN[m][1] for m in kin)
    if not kinds:
        return one.measures
    services = (
        _OF_SERVICES.match(tail)
        or one.item == "services"
        or re.search(r"\bservices\b", _beside(scene, one))
        or re.match(r"\W*in services\b", stretch)
    )
    if _BOTH.search(stretch):
        return tuple(SERVICES[m][1] for m in kinds)
    if services:
        return tuple(SERVICES[m][0] for m in kinds)
    if any(
        _OF_SERVICES.match(scene.text[o.end :].lower())
        for o in scene.quantities
        if o.start > one.quantity.end and o.unit == one.quantity.unit
    ):
        return tuple(SERVICES[m][1] for m in kinds)
    last = context.last.measure if context.last else None
    plain = not re.search(r"\b(?:goods|merchandise)\b", stretch)
    if plain and last is not None and last.endswith("goods_services"):
        # What the sentence before spoke of may go on, or not.
        return (*one.measures, *(SERVICES[m][1] for m in kinds))
    return one.measures


_MENTION = re.compile(rf"{_BOTH.pattern}|\b(?:services|goods|merchandise)\b")
BOTH = "goods and services"


def balance_of(scene: Scene, one: Link) -> str:
    """What a surplus or deficit is of where it is not goods alone: "services", or both."""
    tail = scene.text[one.quantity.end :].lower()
    if _OF_GOODS.match(tail):
        return ""
    if _OF_SERVICES.match(tail):
        return "services"
    low, high = clause(scene.tokens, len(scene.text), one.cue[0])
    before = scene.text[low : min(high, one.quantity.start)].lower()
    told = [m for m in _MENTION.finditer(before) if low + m.end() >= one.cue[0] - 20]
    said = told[-1].group() if told else ""
    if _BOTH.fullmatch(said) or _BOTH.search(tail[:40]):
        return BOTH
    return said if said == "services" else ""


_FAVOUR = re.compile(r"\bin (?:the )?favou?r of (?:the )?$|\bin (?:the )?$", re.IGNORECASE)
_OWN_FAVOUR = re.compile(r"\s+favou?r\b", re.IGNORECASE)


def in_favour(scene: Scene, start: int) -> str:
    """The state that a balance is told to favour, behind `start`: "a gap in India's favour"."""
    for name in scene.states():
        before = _FAVOUR.search(scene.text[: name.start]) if name.start >= start else None
        if before is None:
            continue
        own = _OWN_FAVOUR.match(scene.text, name.end) is not None
        if own if before.group().strip() in ("in", "in the") else not own:
            return name.id
    return ""


def _beside(scene: Scene, one: Link) -> str:
    """The words right around the cue: "services exports", "exports of services"."""
    return scene.text[max(0, one.cue[0] - 10) : one.cue[1] + 12].lower()
