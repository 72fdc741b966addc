"""How a clause hangs together: its subject, what a sum is a part of, where two clauses part.

No full parse: the few relations that decide whose a number is, and of how much. Where they do not
come out, nothing is read.
"""

import re
from collections.abc import Iterable, Sequence

from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.timing import BOUNDARY, clause

_PREPOSITIONS = frozenset("to in from with of by for into at on towards".split())
_ASIDE = frozenset({"(", ")", "–", "-", "of", "at", ",", "that", "'", '"', "=", ":"})


def joint(scene: Scene, first: Quantity, second: Quantity) -> int:
    """Where the words between two numbers part: what stands before goes with the first.

    "X in India **and** Y in Japan", "India X**,** Japan Y", "X was below **Japan's** Y".
    """
    gap = scene.between(first.end, second.start)
    at = [t for t in gap if t.word in words()["joints"] and not _numeric(scene, t)]
    owner = [n for n in scene.states() if first.end <= n.start and n.end <= second.start]
    if owner and _heads(scene, owner[-1], at, second):
        marks = [t.start for t in at if t.start < owner[-1].start]
        near = [m for m in marks if not _content(scene, scene.between(m, owner[-1].start))]
        return near[-1] if near else owner[-1].start
    return at[-1].start if at else first.end


def _heads(scene: Scene, name: Name, joints: Sequence[Token], q: Quantity) -> bool:
    """Whether a state stands at the head of what is said of a number: "Japan's, USD 17 bn".

    A comma behind "to Japan" ends what is said of the number before.
    """
    tail = scene.between(name.end, q.start)
    before = [t.word for t in scene.tokens if t.end <= name.start and t.word != "the"]
    loose = {",", ":"} if not before or before[-1] not in _PREPOSITIONS else set()
    return all(t.word in words()["link"] or t.word in _ASIDE for t in tail) and not any(
        t.start >= name.end and t.word not in loose for t in joints
    )


def _within(token: Token, spans: Iterable[Cue | Name | PeriodSpan | Quantity]) -> bool:
    return any(s.start <= token.start and token.end <= s.end for s in spans)


def _timed(scene: Scene, token: Token) -> bool:
    return _within(token, scene.periods)


def _numeric(scene: Scene, token: Token) -> bool:
    """Whether a mark or word is inside a number or a time ("USD 33,500 million")."""
    return _within(token, scene.periods) or _within(token, scene.quantities)


def _content(scene: Scene, row: Sequence[Token]) -> list[Token]:
    """The words that are explained by nothing: no state, time, number, measure or mere link."""
    plain = words()["link"] | words()["neutral"] | words()["modifiers"] | words()["wholes"]
    return [
        t
        for t in row
        if t.word[:1].isalpha()
        and t.word not in plain
        and t.word.replace("’", "'").removesuffix("'s") not in plain
        and not _spanned(scene, t)
    ]


def _spanned(scene: Scene, token: Token) -> bool:
    return _numeric(scene, token) or _within(token, scene.states()) or _within(token, scene.cues)


_HANGS = frozenset({"with", "on", "having", "which", "who", "whose"})
_OPEN = frozenset({"with", "on", "having", "from", "in", "of", "by", "as"})


def subject(scene: Scene, cue: Cue, q: Quantity) -> str:
    """Whose sum a bare measure is where its clause has a subject that is no state.

    "Gujarat shipped USD 1 bn in exports to Japan", "small firms had exports of USD 0.4 bn". Empty
    where the measure itself is the subject, or belongs to a state by its own words.
    """
    if _owned(scene, cue) and not _received(scene, cue):
        return ""
    start = min(cue.start, q.start)
    row = [t for t in scene.tokens if t.end <= start and not _numeric(scene, t)]
    low = _clause_start(row)
    head = row[low:]
    if low and head and head[0].word in _HANGS and not _states(scene, head):
        # "Gujarat did well, with exports of …" hangs on the clause before.
        low = _clause_start(row[: low - 1])
        head = row[low:]
    stray = _content(scene, head)
    if stray and cue.start <= q.start and stray[-1].end + 1 == cue.start:
        stray.pop()  # a word that goes with the measure is no subject
    if not stray or _nominative(scene, head) or _measured(scene, head, stray[0]):
        return ""
    return " ".join(t.word for t in stray[:3])


def _received(scene: Scene, cue: Cue) -> bool:
    """Whether an adjective tells where a flow comes from and not who has it: "Japanese FDI"."""
    before = [n for n in scene.states() if n.end <= cue.start]
    return (
        bool(before)
        and before[-1].form == "demonym"
        and all(measure_of(m).reporter == "destination" for m in cue.measures)
    )


_OF_STATE = re.compile(r"\s+(?:of|by|from)\s+(?:the\s+)?", re.IGNORECASE)


def _owned(scene: Scene, cue: Cue) -> bool:
    """Whether the words of the measure name its owner: "India's exports", "exports of India"."""
    for name in scene.states():
        if name.end <= cue.start:
            gap = scene.between(name.end, cue.start)
            if len(gap) <= 3 and not _content(scene, gap) and not any(t.word in ",;:" for t in gap):
                return True
        elif name.end <= cue.end or _OF_STATE.fullmatch(scene.text, cue.end, name.start):
            return True
    return False


def _clause_start(row: Sequence[Token]) -> int:
    for i in range(len(row) - 1, -1, -1):
        word = row[i].word
        if word in BOUNDARY or word in words()["says"] or word in (",", ":", "(", ")", "that", "."):
            return i + 1
    return 0


def _states(scene: Scene, row: Sequence[Token]) -> list[Name]:
    if not row:
        return []
    return [n for n in scene.states() if row[0].start <= n.start and n.end <= row[-1].end]


def _measured(scene: Scene, row: Sequence[Token], stray: Token) -> bool:
    """Whether another flow is the subject: "exports of X **compare** with imports of Y"."""
    before = [
        c
        for c in scene.cues
        if row[0].start <= c.start and c.end <= stray.start
        if any(measure_of(m).dimension == "money" for m in c.measures)
    ]
    return bool(before) and not any(
        t.word in _OPEN for t in row if t.end <= before[0].start and not _timed(scene, t)
    )


def _nominative(scene: Scene, row: Sequence[Token]) -> bool:
    """Whether a state stands as subject or object here: "India recorded", "leaves India with"."""
    for name in _states(scene, row):
        if name.form not in ("name", "metonym"):
            continue
        before = [t.word for t in row if t.end <= name.start and t.word not in ("the", "both")]
        if not before or before[-1] not in _PREPOSITIONS:
            return True
    return False


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
        if verb >= 0 and _content(scene, after[verb + 1 : verb + 4]):
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
_PER = re.compile(
    r"\b(?:per|a|each|every)\s+(?:head|capita|person|inhabitant|citizen|worker|day|week|month|"
    r"quarter|hour|minute|firm|company|student)\b|\b(?:averag(?:e|es|ed|ing)|(?:on|an) average)\b"
    r"[^.;]*\b(?:monthly|quarterly|weekly|daily)\b|\b(?:monthly|quarterly|weekly|daily) average\b",
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
    match = _PER.search(scene.text, low, high)
    return match.group().lower() if match else ""


_DOMAIN = frozenset("in of on its the bilateral merchandise goods total overall".split())
_RUN = frozenset(
    "that which with to for has had have ran run runs recorded records posted registered faced "
    "faces enjoyed enjoys reported".split()
)


def domain(scene: Scene, cue: Cue) -> bool:
    """Whether a cue only tells in what there is a balance: "a surplus in **merchandise trade**"."""
    for head in scene.cues:
        if head.end <= cue.start and "trade_balance" in head.measures:
            row = scene.between(head.end, cue.start)
            gap = [t.word for t in row if not _within(t, scene.states())]
            if {"in", "on"} & set(gap) and all(w in _DOMAIN or w in _RUN for w in gap):
                return True
    return False


_DIRECTED = re.compile(r"\s+(?:to|from|with)\s+(?:the\s+)?", re.IGNORECASE)


def directed(scene: Scene, cue: Cue) -> bool:
    """Whether the whole of a share is itself a flow between two states, so that wares share it.

    "Petroleum makes up 38 % of India's **total exports to Japan**" tells no share of Japan's.
    """
    return any(_DIRECTED.fullmatch(scene.text, cue.end, n.start) for n in scene.states())


_OF = frozenset({"of", "among", "amongst"})


def _whole_of(scene: Scene, cue: Cue) -> bool:
    """Whether the clause opens with the cue as a whole to be split: "Of India's exports, X …"."""
    row = [t for t in scene.tokens if t.end <= cue.start and not _numeric(scene, t)]
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
