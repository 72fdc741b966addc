"""How the parts of a clause hang together: its subject, what a sum is a part of, where clauses part.

No full parse: the few relations that decide whose a number is, and of how much. Where they do not
come out, nothing is read.
"""

import re
from collections.abc import Sequence

from bilat.reading.scene import Cue, Scene, Token, words
from bilat.reading.spans import Name, Quantity
from bilat.reading.when import BOUNDARY

# Words that part what is said of one number from what is said of the next.
_JOINTS = frozenset(
    ", ; : and but while whereas against versus vs compared unlike than followed ahead behind".split()
)
_ASIDE = frozenset({"(", ")", "–", "-", "of", "at", ",", "that", "'", '"', "=", ":"})


def joint(scene: Scene, first: Quantity, second: Quantity) -> int:
    """Where the words between two numbers part: what stands before goes with the first.

    "X in India **and** Y in Japan", "India X**,** Japan Y", "X was below **Japan's** Y".
    """
    gap = scene.between(first.end, second.start)
    owner = [n for n in scene.states() if first.end <= n.start and n.end <= second.start]
    at = [t for t in gap if t.word in _JOINTS and not _timed(scene, t)]
    if owner and owner[-1].form != "metonym":
        name = owner[-1]
        tail = scene.between(name.end, second.start)
        if all(t.word in words()["link"] or t.word in _ASIDE for t in tail) and not any(
            t.start > name.end for t in at if t.word not in (",", ":")
        ):
            marks = [t.start for t in at if t.start < name.start]
            near = [m for m in marks if not _content(scene, scene.between(m, name.start))]
            return near[-1] if near else name.start
    return at[-1].start if at else first.end


def _timed(scene: Scene, token: Token) -> bool:
    return any(p.start <= token.start and token.end <= p.end for p in scene.periods)


def _content(scene: Scene, row: Sequence[Token]) -> list[Token]:
    """The words that are explained by nothing: no state, time, number, measure or mere link."""
    plain = words()["link"] | words()["neutral"] | words()["modifiers"] | _WHOLE
    return [
        t
        for t in row
        if t.word[:1].isalpha()
        and t.word not in plain
        and t.word.replace("’", "'").removesuffix("'s") not in plain
        and not _spanned(scene, t)
    ]


def _spanned(scene: Scene, token: Token) -> bool:
    spans = (*scene.states(), *scene.periods, *scene.quantities, *scene.cues)
    return any(s.start <= token.start and token.end <= s.end for s in spans)


# Nouns that stand for a state or for the whole of what it trades, and adverbs.
_WHOLE = frozenset(
    "country countries nation nations state states side sides neighbour neighbours partner partners "
    "government economy economies relations ties relationship partnership commerce "
    "flows flow data statistics year years time period decade figures value volume balance island "
    "capital former latter worldwide meanwhile moreover however thus therefore hence today first "
    "last besides additionally furthermore notably officially actually reportedly provisionally "
    "roughly nearly together i.e".split()
)
# Who says it, and that it is said: what follows is a clause of its own.
_SAYS = frozenset(
    "said says say that show shows showed shown reported reports note notes noted indicate indicates "
    "indicated reveal reveals revealed stated states-that estimate estimates estimated put puts found "
    "suggest suggests told wrote writes announced according".split()
)
_OPEN = frozenset({"with", "on", "having", "from", "in", "of", "by", "as"})


def subject(scene: Scene, cue: Cue, q: Quantity) -> str:
    """Whose sum a bare measure is where its clause has a subject that is no state.

    "Gujarat shipped USD 1 bn in exports to Japan", "small firms had exports of USD 0.4 bn". Empty
    where the measure itself is the subject, or belongs to a state by its own words.
    """
    if _owned(scene, cue):
        return ""
    start = min(cue.start, q.start)
    row = [t for t in scene.tokens if t.end <= start]
    low = _clause_start(row)
    head = row[low:]
    if low and head and head[0].word in _OPEN and not _states(scene, head):
        # "Gujarat did well, with exports of …": the opener hangs on the clause before.
        low = _clause_start(row[: low - 1])
        head = row[low:]
    stray = _content(scene, head)
    if not stray or _nominative(scene, head):
        return ""
    return " ".join(t.word for t in stray[:3])


def _owned(scene: Scene, cue: Cue) -> bool:
    """Whether the words of the measure name its owner: "India's exports", "exports of India"."""
    for name in scene.states():
        if name.end <= cue.start:
            gap = scene.between(name.end, cue.start)
            if len(gap) <= 3 and not _content(scene, gap) and not any(t.word in ",;:" for t in gap):
                return True
        elif cue.start <= name.start and name.end <= cue.end:
            return True
        elif name.start - cue.end <= 12 and scene.text[cue.end : name.start].strip().lower() in (
            "of", "by", "from", "of the", "by the", "from the",
        ):  # fmt: skip
            return True
    return False


def _clause_start(row: Sequence[Token]) -> int:
    for i in range(len(row) - 1, -1, -1):
        word = row[i].word
        if word in BOUNDARY or word in _SAYS or word in (",", ":", "(", ")", "that", "."):
            return i + 1
    return 0


def _states(scene: Scene, row: Sequence[Token]) -> list[Name]:
    if not row:
        return []
    return [n for n in scene.states() if row[0].start <= n.start and n.end <= row[-1].end]


def _nominative(scene: Scene, row: Sequence[Token]) -> bool:
    """Whether a state stands as the subject of these words: "India recorded", "the US had"."""
    for name in _states(scene, row):
        if name.form not in ("name", "metonym"):
            continue
        before = [t.word for t in row if t.end <= name.start and t.word not in ("the", "both")]
        if not before or before[-1] in (",", "and", "that", ":", "("):
            return True
    return False


_PARTITIVE = re.compile(
    r"\W{1,3}(?:worth\s+)?of\s+(?:(?:the|its|their|this|that|these|those|all|total|our|his)\b|\w+['’])",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:of|among|out of) (?:which|whom|them|these|those|this|that|it)\b[^;.]{0,24}$|"
    r"\b(?:including|includes?|included|led by|mainly|notably|chiefly|primarily|comprising|"
    r"such as)\b[^;.,]{0,30}$",
    re.IGNORECASE,
)
_IS = frozenset({"was", "were", "is", "are", "being", "came", "comes", "went", "goes"})


def partitive(scene: Scene, cue: Cue, q: Quantity) -> str:
    """Whether a sum is told as a part of the whole that the cue names.

    "USD 18 bn **of India's exports** were …", "**of** the exports, USD 1 bn …", "of which USD 1 bn".
    A sum of an indefinite whole is the whole ("USD 5 bn of exports").
    """
    if q.end <= cue.start and _PARTITIVE.match(scene.text, q.end):
        rest = scene.text[q.end : cue.end]
        definite = [n for n in scene.states() if q.end <= n.start and n.end <= cue.start]
        if not definite or definite[-1].form != "demonym" or "the" in rest.lower().split():
            return "a part"
    if cue.end <= q.start:
        if _OF_THEM.search(scene.text, cue.end, q.start):
            return "a part"
        if _whole_of(scene, cue) and not any(
            cue.end <= t.start and t.end <= q.start and t.word in BOUNDARY for t in scene.tokens
        ):
            return "a part"
    return ""


_OF = frozenset({"of", "among", "amongst"})


def _whole_of(scene: Scene, cue: Cue) -> bool:
    """Whether the clause opens with the cue as a whole to be split: "Of India's exports, X …"."""
    row = [t for t in scene.tokens if t.end <= cue.start]
    low = _clause_start(row)
    head = [t for t in row[low:] if t.word not in ("out", "from", "and")]
    return bool(head) and head[0].word in _OF and not _content(scene, head)


def told_of(scene: Scene, q: Quantity) -> str:
    """What a number that has its measure from before is said to be: "USD 1 bn were chemicals"."""
    after = [t for t in scene.tokens if t.start >= q.end][:7]
    while after and (_timed(scene, after[0]) or after[0].word in ("in", "during", "of", ")")):
        after = after[1:]
    if not after or after[0].word not in _IS:
        return ""
    stray = _content(scene, after[1:])
    return stray[0].word if stray else ""
