"""Goods, services or both: what a flow covers where the words say so."""

import re

from bilat.reading.context import Context
from bilat.reading.measuring import Link
from bilat.reading.scene import Scene
from bilat.reading.timing import clause

# What a flow of goods becomes where the words say services, or both.
SERVICES = {
    "exports_goods": ("exports_services", "exports_goods_services"),
    "imports_goods": ("imports_services", "imports_goods_services"),
    "trade_goods": ("trade_services", "trade_goods_services"),
}
_ASIDE = r"(?:\s*\([^()]*\))?"
_OF_GOODS = re.compile(
    _ASIDE + r"\W{1,2}(?:worth )?(?:in |of |for )?(?:merchandise|goods)\b(?! and services)"
)
_OF_SERVICES = re.compile(_ASIDE + r"\W{1,2}(?:worth )?(?:in |of |for )?services\b")
_BOTH = re.compile(r"goods(?: \(merchandise\))?(?:,? and |/|-and-| & )services")


def scoped(scene: Scene, one: Link, context: Context) -> tuple[str, ...]:
    """The measures of a link once "in goods", "in services", "goods and services" are heeded.

    A total whose breakdown into goods and services follows is of both.
    """
    tail = scene.text[one.quantity.end :].lower()
    low, high = clause(scene.tokens, len(scene.text), one.cue[0])
    stretch = scene.text[low:high].lower()
    kinds = [m for m in one.measures if m in SERVICES]
    if not kinds or _OF_GOODS.match(tail):
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


def balance_of(scene: Scene, one: Link) -> str:
    """ "services" where a surplus or deficit is one in services alone, else ""."""
    tail = scene.text[one.quantity.end :].lower()
    low, high = clause(scene.tokens, len(scene.text), one.cue[0])
    near = scene.text[max(low, one.cue[0] - 20) : min(high, one.quantity.start)].lower()
    if _BOTH.search(near) or _BOTH.search(tail[:40]) or _OF_GOODS.match(tail):
        return ""
    return "services" if _OF_SERVICES.match(tail) or re.search(r"\bservices\b", near) else ""


def _beside(scene: Scene, one: Link) -> str:
    """The words right around the cue: "services exports", "exports of services"."""
    return scene.text[max(0, one.cue[0] - 10) : one.cue[1] + 12].lower()
