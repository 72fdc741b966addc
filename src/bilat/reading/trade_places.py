"""Places in a state's trade as a whole: "India ranks 18th in Japan's total trade"."""

import re

from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import in_the_past, status_of
from bilat.reading.ranks import moment
from bilat.reading.scene import Scene, measure_of
from bilat.reading.spans import Name, Quantity
from bilat.reading.timing import clause

_IN = re.compile(
    r"\s*(?:position |place |largest |rank )?(?:in|among)\s+(?:the\s+)?$", re.IGNORECASE
)
_TRADE = re.compile(
    r"(?:['’]s?)?\s+(?:total |overall |global |foreign |external |merchandise |goods )*"
    r"(?:trade|trading partners)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\s*[,(]?\s*(?:with|having|accounting for|at)?\s*(?:an?|the)?\s*(?:share of|some|about)?\s*$",
    re.IGNORECASE,
)


def trade_places(scene: Scene, context: Context) -> list[Draft]:
    """Claims of a place in the trade of a state, and of the share told right behind it."""
    found: list[Draft] = []
    for q in scene.quantities:
        owner, end = _owner(scene, q)
        holder = _holder(scene, q, owner)
        if owner is None or holder is None:
            continue
        readings = [_reading(scene, q, "trade_rank", owner, holder, q)]
        if in_the_past(scene, q.start):
            readings.append(Reading(about=readings[0].about))
        found.append(draft(scene, q.start, q.end, "rank", tuple(readings)))
        share = next((p for p in scene.quantities if p.start >= end), None)
        if share is None or share.unit != "percent":
            continue
        if _SHARE.fullmatch(scene.text[end : share.start]):
            told = _reading(scene, share, "trade_share", owner, holder, q)
            found.append(draft(scene, share.start, share.end, "share", (told,)))
    return found


def _owner(scene: Scene, q: Quantity) -> tuple[Name | None, int]:
    """The state whose trade is spoken of, and where the words of it end."""
    if q.unit != "ord" or not q.value:
        return None, 0
    for name in scene.states():
        if name.start < q.end or not _IN.fullmatch(scene.text[q.end : name.start]):
            continue
        trade = _TRADE.match(scene.text, name.end)
        return (name, trade.end()) if trade else (None, 0)
    return None, 0


def _holder(scene: Scene, q: Quantity, owner: Name | None) -> Name | None:
    """The state that has the place: the last one before the ordinal, in its clause."""
    low, _ = clause(scene.tokens, len(scene.text), q.start)
    before = [n for n in scene.states() if low <= n.start and n.end <= q.start]
    return before[-1] if owner and before and before[-1].id != owner.id else None


def _reading(
    scene: Scene, q: Quantity, identity: str, owner: Name, holder: Name, place: Quantity
) -> Reading:
    return Reading(
        about=measure_of(identity).label,
        measure=identity,
        reporter=owner.id,
        partner=holder.id,
        period=moment(scene, place.end, owner.id),
        value=q.value,
        low=q.low,
        high=q.high,
        unit="ord" if identity == "trade_rank" else "percent",
        hedge="=" if identity == "trade_rank" else q.hedge,
        status=status_of(scene, q.start),
    )
