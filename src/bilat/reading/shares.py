"""Share and growth claims: "2.1 % of India's total trade", "exports grew by 12 %"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bilat.facts.period import Period
from bilat.facts.state import states
from bilat.measures import measures
from bilat.reading.claim import Reading
from bilat.reading.clauses import directed
from bilat.reading.context import Context
from bilat.reading.direction import Ends, ends
from bilat.reading.draft import Draft, draft
from bilat.reading.linking import link
from bilat.reading.measuring import Link
from bilat.reading.modality import status_of
from bilat.reading.narrowing import exclusion, modifier, owner
from bilat.reading.ranks import sides
from bilat.reading.scene import Cue, Scene, measure_of, words
from bilat.reading.spans import Quantity
from bilat.reading.stretches import window
from bilat.reading.timing import periods_of, resolve
from bilat.reading.wares import narrows

_GAP = frozenset("share in of a the or about total all its and - ( ) overall".split())
# What a percentage "in exports" or "of exports" is a share of, where the sentence speaks of shares.
_SHARE_OF = {
    "exports_goods": "exports_share",
    "imports_goods": "imports_share",
    "trade_goods": "trade_share",
}
GROWTH_OF = {
    "exports_goods": "exports_growth",
    "imports_goods": "imports_growth",
    "trade_goods": "trade_growth",
}
_ACCOUNTS = frozenset(
    "account accounts accounted accounting share comprises comprised went goes go sent".split()
)
_UP = frozenset(
    "rose grew increased climbed jumped surged soared expanded increase rise growth up growing "
    "rising gained higher gain jump boosted boosting raised raising lifted lifting accelerated "
    "advanced swelled rebounded".split()
)
_DOWN = frozenset(
    "fell declined decreased dropped dipped contracted shrank decrease decline fall drop down "
    "lower plunged slumped slipped tumbled slid sank shrunk cut reduced eased".split()
)
_TIE = frozenset(
    "of by in to the a an was were had have has been about nearly over almost around some further "
    "only just more than recorded registered saw seen year-on-year annually and , ( ) "
    "approximately "
    "year on which its also record experienced exhibited witnessed showed posted reported "
    "logged figures compound annual rate cagr".split()
)


def shares(scene: Scene, context: Context) -> list[Draft]:
    """Claims that a percentage is a share of a whole."""
    found: list[Draft] = []
    sums = link(scene) if any(q.unit == "percent" for q in scene.quantities) else []
    for q in scene.quantities:
        if q.unit != "percent" or _changes(scene, q):
            continue
        hit = _share(scene, q)
        if hit is None:
            part = _of_total(scene, q, sums, context)
            if part is not None:
                found.append(part)
            continue
        cue, ids = hit
        readings = [
            Reading(
                about=measure_of(m).label,
                measure=m,
                reporter=reporter,
                partner=partner,
                period=period,
                value=q.value,
                low=q.low,
                high=q.high,
                unit="percent",
                hedge=q.hedge,
                status=status_of(scene, q.start),
            )
            for m in ids
            for reporter, partner in sides(scene, cue, q.start, context)
            for period in _periods(scene, q, cue.end, reporter)
        ]
        if readings:
            found.append(draft(scene, q.start, q.end, "share", tuple(readings)))
    return found


def _share(scene: Scene, q: Quantity) -> tuple[Cue, list[str]] | None:
    for cue in scene.cues:
        if cue.start < q.end:
            continue
        gap = [
            t.word
            for t in scene.between(q.end, cue.start)
            if not any(n.start <= t.start and t.end <= n.end for n in scene.states())
        ]
        if len(gap) > 4 or any(w not in _GAP for w in gap):
            return None
        ids = [m for m in cue.measures if measures()[m].kind == "share"]
        if not ids and any(t.word in _ACCOUNTS for t in scene.tokens):
            ids = [_SHARE_OF[m] for m in cue.measures if m in _SHARE_OF]
        if directed(scene, cue):
            return None
        return (cue, ids) if ids else None
    return None


_SHARE_OF_SUM = {**_SHARE_OF, "fdi_inflow": "fdi_share", "fdi_cumulative": "fdi_share"}
_THAT_IS = re.compile(
    r"\s*(?:,|\(|–|—)?\s*(?:(?:or|i\.e\.,?|equal to|equivalent to|accounting for|representing|"
    r"making up|which (?:is|was)|about|around|nearly|almost|over|roughly|some|approximately)\s*)*",
    re.IGNORECASE,
)
_THE_TOTAL = re.compile(
    r"\s*of (?:the |its |their |all )?(?:total|whole|overall (?:total|figure))\b(?=\s*(?:[,.;)]|$|"
    r"while\b|and\b|in \d))",
    re.IGNORECASE,
)


def _of_total(scene: Scene, q: Quantity, sums: Sequence[Link], context: Context) -> Draft | None:
    """ "Exports to the US were X, **or 19.9 % of the total**": the share of the sum before it."""
    before = [one for one in sums if one.quantity.end <= q.start]
    if not before or not _THE_TOTAL.match(scene.text, q.end):
        return None
    one = before[-1]
    base = next((m for m in one.measures if m in _SHARE_OF_SUM), None)
    if base is None or not _THAT_IS.fullmatch(scene.text, one.quantity.end, q.start):
        return None
    measure = measure_of(_SHARE_OF_SUM[base])
    readings = [
        Reading(
            about=measure.label,
            measure=measure.id,
            reporter=way.reporter,
            partner=way.partner,
            item=one.item or None,
            period=period,
            value=q.value,
            low=q.low,
            high=q.high,
            unit="percent",
            hedge=q.hedge,
            status=status_of(scene, q.start),
        )
        for way in ends(scene, window(scene, one, list(sums)), one.cue, measure_of(base), context)
        for period in _moments(scene, q, one.cue[1], way.reporter, context)
    ]
    return draft(scene, q.start, q.end, "share", tuple(readings)) if readings else None


def _periods(scene: Scene, q: Quantity, cue_end: int, reporter: str | None) -> list[Period | None]:
    spans = periods_of(scene, q, cue_end)
    if any(s.first is None and s.last is None for s in spans):
        return [None]  # a time without dates beside a year makes it a part of the year
    found = [p for span in spans for p in resolve(span, [states().get(reporter or "")])]
    return list(found) or [None]


def _moments(
    scene: Scene, q: Quantity, cue_end: int, reporter: str | None, context: Context
) -> list[Period | None]:
    """The periods of a change; without one, that of the sentence before."""
    found = _periods(scene, q, cue_end, reporter)
    if found == [None] and context.carried is not None:
        return [*resolve(context.carried, [states().get(reporter or "")])]
    if found == [None] and context.before is not None and not scene.periods:
        # Told last, but not right before: it may be meant, or none.
        return [*resolve(context.before, [states().get(reporter or "")]), None]
    return found


def growth(scene: Scene, context: Context) -> list[Draft]:
    """Claims that exports, imports or trade rose or fell by a percentage."""
    found: list[Draft] = []
    moves: list[tuple[Quantity, int, Link]] = []
    sums = link(scene) if any(q.unit == "percent" for q in scene.quantities) else []
    for q in scene.quantities:
        sign = _changes(scene, q) if q.unit == "percent" else 0
        cue = _moved(scene, q) if sign else None
        one = _of_sum(scene, q, sums) if sign and cue is None else None
        if one is not None:
            moves.append((q, sign, one))
        elif cue is not None:
            item = modifier(scene, cue) or owner(scene, cue) or exclusion(scene, cue, q)
            moves.append((q, sign, Link(q, (cue.start, cue.end), cue.measures, item)))
    flows = [one for _, _, one in moves]
    last: tuple[Ends, ...] = ()
    for q, sign, one in moves:
        base = next(m for m in one.measures if m in GROWTH_OF)
        measure = measure_of(base)
        stretch = window(scene, one, flows)
        part = one.item if narrows([one.item]) else ""
        # "Exports to China fell by X, while imports rose by Y": from China, too.
        own = any(stretch[0] <= n.start and n.end <= stretch[1] for n in scene.states())
        ways = last if last and not own else ends(scene, stretch, one.cue, measure, context)
        last = ways or last
        readings = [
            Reading(
                about=measure_of(GROWTH_OF[base]).label,
                measure=GROWTH_OF[base],
                reporter=way.reporter,
                partner=way.partner,
                item=part or None,
                period=period,
                value=None if q.value is None else sign * abs(q.value),
                low=min(sign * abs(q.low), sign * abs(q.high)),
                high=max(sign * abs(q.low), sign * abs(q.high)),
                unit="percent",
                hedge=q.hedge,
                status=status_of(scene, q.start),
            )
            for way in ways
            for period in _moments(scene, q, one.cue[1], way.reporter, context)
        ]
        apart = len({r.period for r in readings}) > 1 or _YEARLY.search(scene.text)
        if readings and (apart or (one.item and not part)):
            readings.append(Reading(about=measure.label))
        if readings:
            found.append(draft(scene, q.start, q.end, "trend", tuple(readings)))
    return found


_MAKE = frozenset({"make", "makes", "made", "making"})


# A rate over several years is no change of one of them.
_YEARLY = re.compile(
    r"\b(?:CAGR|compound(?:ed)?|average annual|annual average|annual rate|annually|per annum|"
    r"a year|per year|each year|every year)\b",
    re.IGNORECASE,
)


def _changes(scene: Scene, q: Quantity) -> int:
    """1 where the words say up, -1 where down, 0 where the percentage is no change."""
    if q.change:
        return 1 if q.change == "up" else -1
    said = [t.word for t in scene.tokens if t.end <= q.start]
    near = said[-5:]
    if near[-1:] == ["to"] or any(a in _MAKE and b == "up" for a, b in pairwise(near)):
        return 0  # "rising to 90 per cent", "made up 2 per cent" tell a level
    near += [t.word for t in scene.tokens if t.start >= q.end][:2]
    for word in reversed(near):
        if word in _UP:
            return 1
        if word in _DOWN:
            return -1
    while said and said[-1] in _HEDGES:
        said.pop()
    if said[-1:] == ["by"]:
        # "Both rose over the year, exports by 21 per cent", "it raised exports by over 80 per cent"
        ways = {1 for w in said if w in _UP} | {-1 for w in said if w in _DOWN}
        if len(ways) == 1:
            return ways.pop()
    return 0


_HEDGES = frozenset("about nearly over almost around some more than roughly a an".split())


def _moved(scene: Scene, q: Quantity) -> Cue | None:
    """The flow that moved: the nearest cue with nothing but the verb between, on either side."""
    usable = [c for c in scene.cues if any(m in GROWTH_OF for m in c.measures)]
    behind = next((c for c in usable if c.start >= q.end), None)
    if behind is not None and not _led(scene, q, behind):
        behind = None
    after = [t.word for t in scene.tokens if t.start >= q.end][:2]
    noun = after[:1] and after[0] in _UP | _DOWN
    if behind is not None and after[1 if noun else 0] in ("in", "of"):
        return behind  # "an 8 % increase in exports", "an increase of 8 % in exports"
    before = next((c for c in reversed(usable) if c.end <= q.start), None)
    if before is not None and _tied(scene, before.end, q.start):
        return before
    return behind


def _of_sum(scene: Scene, q: Quantity, sums: Sequence[Link]) -> Link | None:
    """ "Exports were USD 5 bn, up 7 per cent": the change is that of the sum right before it."""
    before = [one for one in sums if one.quantity.end <= q.start]
    if not before or not any(m in GROWTH_OF for m in before[-1].measures):
        return None
    gap = scene.between(before[-1].quantity.end, q.start)
    joint = bool(gap) and gap[0].word in (",", "(", "–", "—", "-")
    small = all(t.word in _CHANGE_OF or t.word in _UP | _DOWN for t in gap[1:])
    if not joint or not small or len(gap) > 8 or _SERVICES.search(_around(scene, before[-1])):
        return None
    last = before[-1]
    return Link(q, last.cue, last.measures, last.item, sure=last.sure)


_CHANGE_OF = frozenset("a an of by which is was about nearly over some almost around (".split())
_SERVICES = re.compile(r"\bservices?\b", re.IGNORECASE)


def _around(scene: Scene, one: Link) -> str:
    """The words from a bit before the cue to a bit behind the number."""
    return scene.text[max(0, one.cue[0] - 20) : one.quantity.end + 20]


def _led(scene: Scene, q: Quantity, cue: Cue) -> bool:
    """Whether a change leads to its flow with no joint between: "11.6 % in exports"."""
    joint = any(t.word in ("and", ",", ";") for t in scene.between(q.end, cue.start))
    return not joint and _tied(scene, q.end, cue.start)


def _tied(scene: Scene, low: int, high: int) -> bool:
    loose = _TIE | _UP | _DOWN | words()["link"] | words()["neutral"]
    for token in scene.between(low, high):
        known = any(n.start <= token.start and token.end <= n.end for n in scene.states())
        timed = any(p.start <= token.start and token.end <= p.end for p in scene.periods)
        summed = any(q.start <= token.start and token.end <= q.end for q in scene.quantities)
        if not (known or timed or summed) and token.word not in loose:
            return False
    return True
