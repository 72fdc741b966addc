"""Trend and comparison claims: a persistent deficit, exports modest beside imports, fewer than."""

from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.direction import Ends, ends
from bilat.reading.draft import Draft, draft
from bilat.reading.measuring import fits
from bilat.reading.modality import status_of
from bilat.reading.scene import Cue, Scene, measure_of
from bilat.reading.spans import Quantity
from bilat.reading.timing import clause, resolve

_LESS = frozenset("modest lower less smaller small fewer below low lag lags lagging behind".split())
_MORE = frozenset(
    "higher more greater larger above exceed exceeds exceeded exceeding outstrip".split()
)
_AGAINST = frozenset("compared than to with against relative versus vs those".split())
_LASTING = frozenset(
    "persistent chronic large huge growing widening rising continuing continued perennial "
    "sizeable substantial significant".split()
)
_HAVING = frozenset(
    "has have had having runs run ran running faces faced records recorded posts posted suffers "
    "suffered enjoys enjoyed registers registered sees".split()
)
_COMPARABLE = frozenset({"students", "residents", "tourists", "exports_goods", "imports_goods"})


def trends(scene: Scene, context: Context) -> list[Draft]:
    """Claims of sign and order that carry no number of their own."""
    return [*_deficits(scene, context), *_against_imports(scene, context), *_states(scene, context)]


def _deficits(scene: Scene, context: Context) -> list[Draft]:
    """ "a persistent trade deficit": the balance is negative, and has been for years."""
    found: list[Draft] = []
    for cue in scene.cues:
        if "trade_balance" not in cue.measures:
            continue
        words = scene.text[cue.start : cue.end].lower()
        if "balance" in words and "adverse" not in words and "negative" not in words:
            continue
        if any(q.start >= cue.end - 1 or q.end <= cue.start for q in _amounts(scene, cue)):
            continue
        before = [t for t in scene.tokens if t.end <= cue.start][-6:]
        lasting = [t for t in before[-3:] if t.word in _LASTING]
        if not lasting and not any(t.word in _HAVING for t in before):
            continue  # a mention ("to narrow the deficit") states nothing
        start = lasting[0].start if lasting else cue.start
        measure = measure_of("trade_balance")
        ways = ends(scene, _beside(scene, cue), (cue.start, cue.end), measure, context)
        if len(ways) != 1 or _of_something_else(scene, cue):
            continue
        kind = "surplus" if "surplus" in words else "deficit"
        found.append(
            draft(
                scene,
                start,
                cue.end,
                "trend",
                tuple(
                    Reading(
                        about="trade balance",
                        measure="trade_balance",
                        attribute=kind,
                        reporter=way.reporter,
                        partner=way.partner,
                        text="lasting" if lasting else None,
                        status=status_of(scene, start),
                    )
                    for way in ways
                ),
            )
        )
    return found


def _beside(scene: Scene, cue: Cue) -> tuple[int, int]:
    """The clause of a cue, cut at colons and commas: states beyond them belong to other words."""
    low, high = clause(scene.tokens, len(scene.text), cue.start)
    for token in scene.tokens:
        if token.word in (":", ","):
            if token.end <= cue.start:
                low = max(low, token.end)
            elif token.start >= cue.end:
                high = min(high, token.start)
    return low, high


def _of_something_else(scene: Scene, cue: Cue) -> bool:
    """Whether the deficit is in services, income, the current account … and not in goods."""
    near = scene.text[max(0, cue.start - 24) : cue.end + 28].lower()
    return any(
        word in near
        for word in (
            "service",
            "account",
            "income",
            "budget",
            "fiscal",
            "trust",
            "digital",
            "overall",
            "total",
            "global",
            "world",
        )
    )


def _amounts(scene: Scene, cue: Cue) -> list[Quantity]:
    low, high = clause(scene.tokens, len(scene.text), cue.start)
    measure = measure_of("trade_balance")
    return [
        q
        for q in scene.quantities
        if low <= q.start
        and q.end <= high
        and fits(q, measure)
        and abs(q.start - cue.end) <= 40
        and not any(cue.end <= c.start and c.end <= q.start for c in scene.cues)
    ]


def _against_imports(scene: Scene, context: Context) -> list[Draft]:
    """ "exports to Japan remain modest compared to imports"."""
    exports = next((c for c in scene.cues if "exports_goods" in c.measures), None)
    imports = next((c for c in scene.cues if "imports_goods" in c.measures), None)
    if not exports or not imports:
        return []
    first, second = sorted((exports, imports), key=lambda c: c.start)
    gap = scene.between(first.end, second.start)
    said = [t.word for t in gap]
    less = next((t for t in gap if t.word in _LESS), None)
    more = next((t for t in gap if t.word in _MORE), None)
    word = less or more
    if word is None or not any(w in _AGAINST for w in said) or len(said) > 14:
        return []
    if any(first.end <= q.start and q.end <= second.start for q in scene.quantities):
        return []
    identity = "exports_goods" if first is exports else "imports_goods"
    measure = measure_of(identity)
    ways = ends(
        scene,
        clause(scene.tokens, len(scene.text), first.start),
        (first.start, first.end),
        measure,
        context,
    )
    other = "imports_goods" if first is exports else "exports_goods"
    return [
        draft(
            scene,
            word.start,
            second.end,
            "comparison",
            tuple(_order(identity, w, "less" if less else "more", other, scene) for w in ways),
        )
    ]


def _order(measure: str, way: Ends, attribute: str, other: str, scene: Scene) -> Reading:
    period = None
    if len(scene.periods) == 1 and not scene.periods[0].relative:
        found = resolve(scene.periods[0], [None])
        period = found[0] if len(found) == 1 else None
    return Reading(
        about=measure_of(measure).label,
        measure=measure,
        attribute=attribute,
        reporter=way.reporter,
        partner=way.partner,
        item=other,
        period=period,
    )


def _states(scene: Scene, context: Context) -> list[Draft]:
    """ "Indian student numbers in Japan are far below those in the US/UK"."""
    found: list[Draft] = []
    for cue in scene.cues:
        ids = [m for m in cue.measures if m in _COMPARABLE]
        if not ids:
            continue
        after = [t for t in scene.tokens if t.start >= cue.end]
        hinge = next((t for t in after if t.word in _LESS | _MORE), None)
        if hinge is None or hinge.start - cue.end > 60:
            continue
        rivals = [n for n in scene.states() if n.start > hinge.end]
        link = scene.between(hinge.end, rivals[0].start) if rivals else ()
        if not rivals or not link or len(link) > 6:
            continue
        if not all(t.word in _AGAINST | {"in", "the", "far", "much"} for t in link):
            continue
        measure = measure_of(ids[0])
        stretch = (clause(scene.tokens, len(scene.text), cue.start)[0], hinge.start)
        for way in ends(scene, stretch, (cue.start, cue.end), measure, context)[:1]:
            for rival in rivals:
                reading = Reading(
                    about=measure.label,
                    measure=measure.id,
                    attribute="less" if hinge.word in _LESS else "more",
                    reporter=way.reporter,
                    partner=way.partner,
                    item=rival.id,
                    status=status_of(scene, hinge.start),
                )
                found.append(
                    draft(scene, rival.start, rival.end, "comparison", (reading,), f"{cue.start}")
                )
    return found
