"""How much of a whole a number is: a part, a difference, so much a head."""

import re

from bilat.reading.clauses import clause_start, content, numeric, timed
from bilat.reading.scene import Cue, Scene
from bilat.reading.spans import Quantity
from bilat.reading.timing import BOUNDARY, clause

_PARTITIVE = re.compile(
    r"\W{1,3}(?:worth\s+)?of\s+(?:(?:the|its|their|this|that|these|those|all|total|our|his)\b|\w+['’])",
    re.IGNORECASE,
)


_INDEFINITE = re.compile(r"\W{1,3}(?:worth\s+)?of\b", re.IGNORECASE)


_OF_THEM = re.compile(
    r"\b(?:of|among|out of) (?:which|whom|them|these|those|this|that|it)\b[^;.]{0,24}$|"
    r"\b(?:including|includes?|included|led by|mainly|notably|chiefly|primarily|comprising|"
    r"such as)\b[^;.,]{0,30}$",
    re.IGNORECASE,
)


_IS = frozenset({"was", "were", "is", "are", "being", "came", "comes", "went", "goes"})


def partitive(scene: Scene, cue: Cue, q: Quantity) -> str:
    """Whether a sum is told as a part of the whole that the cue names.

    "USD 18 bn **of India's exports** were …", "**of** the exports, USD 1 bn …", "of which
    USD 1 bn". A sum of an indefinite whole is the whole ("USD 5 bn of exports").
    """
    if q.end <= cue.start and _PARTITIVE.match(scene.text, q.end):
        rest = scene.text[q.end : cue.end]
        definite = [n for n in scene.states() if q.end <= n.start and n.end <= cue.start]
        if not definite or definite[-1].form != "demonym" or "the" in rest.lower().split():
            return "a part"
    if q.end <= cue.start and _INDEFINITE.match(scene.text, q.end):
        after = [t for t in scene.tokens if t.start >= cue.end][:10]
        verb = next((k for k, t in enumerate(after) if t.word in _IS), -1)
        if verb >= 0 and content(scene, after[verb + 1 : verb + 4]):
            # "About USD 1 bn of Japanese FDI was reinvestment"
            return "a part"
    if cue.end <= q.start:
        if of_them(scene, cue.end, q.start):
            return "a part"
        if _whole_of(scene, cue) and not any(
            cue.end <= t.start and t.end <= q.start and t.word in BOUNDARY for t in scene.tokens
        ):
            return "a part"
    return ""


def of_them(scene: Scene, low: int, high: int) -> bool:
    """Whether what follows a stretch is a part of what stands before it: "of which", "led by"."""
    return _OF_THEM.search(scene.text, low, high) is not None


# "The gap between exports and imports": the measure is an operand, the sum is of something else.
_OPERAND = re.compile(
    r"\b(?:gap|difference|disparity|ratio|divide|distance|spread)\s+between\b[^.;]*$", re.IGNORECASE
)


# "In 2021–22 and 2022–23 exports totalled X": one number for several years.
_SUMMED = re.compile(
    r"\b(?:total(?:l?ed|l?ing|s)?|together|combined|altogether|cumulatively|summed|added up)\b",
    re.I,
)
_PER = re.compile(
    r"\b(?:per|a|each|every)\s+(?:head|capita|person|inhabitant|citizen|worker|day|week|month|"
    r"quarter|hour|minute|firm|company|student)\b|"
    r"\b(?:averag(?:ed|ing|es)|on average|an average of)\b|"
    r"\b(?:monthly|quarterly|weekly|daily|yearly|annual) average\b",
    re.IGNORECASE,
)


_REGION = re.compile(
    r"\b(?:(?:north|south|east|west|central)(?:ern|[ -]?(?:east|west)(?:ern)?)?|"
    r"(?:rest|parts?|regions?|half) of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def region(scene: Scene, cue: Cue) -> str:
    """The region of a state that owns a flow: "South India exported", "the rest of India's"."""
    owners = [n for n in scene.states() if n.end <= cue.start]
    if not owners:
        return ""
    match = _REGION.search(scene.text[: owners[-1].start])
    return f"{match.group().strip().lower()} {owners[-1].text}" if match else ""


def derived(scene: Scene, cue: Cue, q: Quantity) -> str:
    """What a sum is reckoned from a measure: "per head", "the gap between exports and imports"."""
    if _OPERAND.search(scene.text[: cue.start]) and cue.end <= q.start:
        return "a difference"
    low, high = clause(scene.tokens, len(scene.text), q.start)
    years = {(p.first, p.last) for p in scene.periods if low <= p.start < q.start}
    if len(years) > 1 and _SUMMED.search(scene.text, low, q.start):
        return "years together"
    match = _PER.search(scene.text, low, high)
    return match.group().lower() if match else ""


_OF = frozenset({"of", "among", "amongst"})


def _whole_of(scene: Scene, cue: Cue) -> bool:
    """Whether the clause opens with the cue as a whole to be split: "Of India's exports, X …"."""
    row = [t for t in scene.tokens if t.end <= cue.start and not numeric(scene, t)]
    low = clause_start(row)
    head = [t for t in row[low:] if t.word not in ("out", "from", "and")]
    return bool(head) and head[0].word in _OF and not content(scene, head)


def told_of(scene: Scene, q: Quantity) -> str:
    """What a number that has its measure from before is said to be: "USD 1 bn were chemicals"."""
    after = [t for t in scene.tokens if t.start >= q.end][:7]
    while after and (timed(scene, after[0]) or after[0].word in ("in", "during", "of", ")")):
        after = after[1:]
    if not after or after[0].word not in _IS:
        return ""
    stray = content(scene, after[1:])
    return stray[0].word if stray else ""
