"""Numbers whose measure stands in the line before: "it was …", items below a line that names it."""

import re

from bilat.reading.context import Context
from bilat.reading.measuring import Link, fits
from bilat.reading.scene import Scene, measure_of
from bilat.reading.spans import PeriodSpan, Quantity


def anaphora(scene: Scene, context: Context) -> list[Link]:
    """ "It was USD 35 bn in 2023-24 and USD 28 bn in 2022-23": the measure of the number before."""
    if context.last is None or scene.cues:
        return []
    # "In 2020–21, it was USD 80 billion"
    timed = max((p.end for p in scene.periods if p.start <= 4), default=0)
    rest = [t for t in scene.tokens if t.start >= timed and t.word != ","]
    first = rest[0].word if rest else ""
    if first not in ("it", "this", "that", "these"):
        return []
    measure = context.last.measure
    if measure is None or len(rest) < 3 or rest[1].word not in _TOLD:
        return []
    found = [q for q in scene.quantities if fits(q, measure_of(measure))]
    if not found or found[0].start > timed + 30:
        return []
    return [Link(q, (0, rest[0].end), (measure,), context.last.item or "") for q in found]


_TOLD = frozenset("was were is stood reached rose fell had has grew increased amounted".split())


_FILLER = frozenset(
    "in year fiscal financial calendar about around nearly over some roughly approximately almost "
    "more than the of for during".split()
)


def _bare_item(scene: Scene) -> bool:
    """Whether an item is a period and a number and nothing that says of what."""
    spans: tuple[PeriodSpan | Quantity, ...] = (*scene.periods, *scene.quantities)
    return all(
        not t.word[:1].isalnum()
        or t.word in _FILLER
        or any(s.start <= t.start and t.end <= s.end for s in spans)
        for t in scene.tokens
    )


def listed(scene: Scene, context: Context) -> list[Link]:
    """ "Exports to Japan:" above "2021–22: USD 6.18 bn": the line above names the measure."""
    lead = context.lead
    if lead is None or scene.cues:
        return []
    listed = _wares(scene, lead)
    if listed is not None:
        return [listed]
    numbers = [q for q in scene.quantities if q.unit not in ("ord", "x", "pp")]
    if len(scene.periods) != 1 or len(numbers) != 1:
        return []
    if numbers[0].noun or not _bare_item(scene):
        return []
    q = numbers[0]
    ids = [(c, tuple(m for m in c.measures if fits(q, measure_of(m)))) for c in lead.cues]
    fit = [(c, found) for c, found in ids if found]
    if len(fit) != 1:
        return []
    return [Link(q, (0, 0), fit[0][1], lead=True)]


_WARE = re.compile(r"\s*([^\d:–—()-][^\d:–—()]{1,60}?)\s*(?:[:–—(]|\s-\s|,\s)\s*")


def _wares(scene: Scene, lead: Scene) -> Link | None:
    """ "Coal – $13.7 bn" below "Top exports to Japan": the sum is that of the ware before it."""
    match = _WARE.match(scene.text)
    if match is None or lead.text.rstrip().endswith("."):
        return None
    q = next((q for q in scene.quantities if q.start >= match.end() - 1), None)
    if q is None or not set(scene.text[match.end() : q.start]) <= set("~≈(– "):
        return None
    if any(n.start < match.end() for n in scene.states()) or q.noun:
        return None
    ids = [(c, tuple(m for m in c.measures if fits(q, measure_of(m)))) for c in lead.cues]
    fit = [found for _, found in ids if found and measure_of(found[0]).kind == "flow"]
    if len(fit) != 1:
        return None
    return Link(q, (0, 0), fit[0], match.group(1).strip().lower(), lead=True)
