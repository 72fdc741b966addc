"""Flows told to have doubled or halved: a growth in other words."""

from math import inf

from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.direction import ends
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.shares import GROWTH_OF
from bilat.reading.spans import Name, PeriodSpan
from bilat.reading.timing import clause

# By what a flow is multiplied; a verb that names it.
_TIMES = {
    "doubled": 2.0,
    "tripled": 3.0,
    "trebled": 3.0,
    "quadrupled": 4.0,
    "quintupled": 5.0,
    "halved": 0.5,
}
_MORE = frozenset({"than", "over"})
_NEARLY = frozenset({"nearly", "almost"})
_SPREAD = 0.05


def multiples(scene: Scene, context: Context) -> list[Draft]:
    """Claims that exports, imports or trade have doubled, tripled or halved.

    Over which time is seldom told, so that they may be borne out by a year's growth, and stand
    against none.
    """
    found: list[Draft] = []
    for token in scene.tokens:
        factor = _TIMES.get(token.word)
        cue = _subject(scene, token) if factor else None
        if factor is None or cue is None:
            continue
        measure = measure_of(next(m for m in cue.measures if m in GROWTH_OF))
        growth = measure_of(GROWTH_OF[measure.id])
        start, low, high, hedge = _extent(scene, token, factor)
        stretch = clause(scene.tokens, len(scene.text), cue.start)
        readings = [
            Reading(
                about=growth.label,
                measure=growth.id,
                reporter=way.reporter,
                partner=way.partner,
                low=100 * (low - 1),
                high=100 * (high - 1),
                unit="percent",
                hedge=hedge,  # type: ignore[arg-type]
                status=status_of(scene, token.start),
            )
            for way in ends(scene, stretch, (cue.start, cue.end), measure, context)
        ]
        if readings:
            readings.append(Reading(about=growth.label))
            found.append(draft(scene, start, token.end, "trend", tuple(readings)))
    return found


def _subject(scene: Scene, verb: Token) -> Cue | None:
    """The flow that stands before the verb with nothing but states, times and links between."""
    before = [c for c in scene.cues if c.end <= verb.start]
    if not before or not any(m in GROWTH_OF for m in before[-1].measures):
        return None
    plain = words()["link"] | words()["neutral"] | _MORE | _NEARLY
    for token in scene.between(before[-1].end, verb.start):
        spans: tuple[Name | PeriodSpan, ...] = (*scene.states(), *scene.periods)
        told = any(s.start <= token.start and token.end <= s.end for s in spans)
        if not told and token.word not in plain:
            return None
    return before[-1]


def _extent(scene: Scene, verb: Token, factor: float) -> tuple[int, float, float, str]:
    """Where the claim starts, and between which ratios the flow is said to have moved."""
    before = [t for t in scene.tokens if t.end <= verb.start][-2:]
    last = before[-1].word if before else ""
    if last in _MORE:
        more = factor if factor > 1 else 0.0
        start = before[0].start if last == "than" else before[-1].start
        return start, more, inf if factor > 1 else factor, ">" if factor > 1 else "<"
    if last in _NEARLY:
        low, high = sorted((factor, factor * (0.9 if factor > 1 else 1.1)))
        return before[-1].start, low, high, "~"
    return verb.start, factor * (1 - _SPREAD), factor * (1 + _SPREAD), "="
