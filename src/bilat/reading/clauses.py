"""How a clause hangs together: its subject, what a sum is a part of, where two clauses part.

No full parse: the few relations that decide whose a number is, and of how much. Where they do not
come out, nothing is read.
"""

import re
from collections.abc import Iterable, Sequence

from bilat.reading.scene import Cue, Scene, Token, once, words
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.timing import BOUNDARY

PREPOSITIONS = frozenset("to in from with of by for into at on towards".split())
_ASIDE = frozenset({"(", ")", "–", "-", "of", "at", ",", "that", "'", '"', "=", ":"})


def joint(scene: Scene, first: Quantity, second: Quantity) -> int:
    """Where the words between two numbers part: what stands before goes with the first.

    "X in India **and** Y in Japan", "India X**,** Japan Y", "X was below **Japan's** Y".
    """
    gap = scene.between(first.end, second.start)
    at = [t for t in gap if t.word in words()["joints"] and not numeric(scene, t)]
    owner = [n for n in scene.states() if first.end <= n.start and n.end <= second.start]
    if owner and _heads(scene, owner[-1], at, second):
        marks = [t.start for t in at if t.start < owner[-1].start]
        near = [m for m in marks if not content(scene, scene.between(m, owner[-1].start))]
        return near[-1] if near else owner[-1].start
    return at[-1].start if at else first.end


def _heads(scene: Scene, name: Name, joints: Sequence[Token], q: Quantity) -> bool:
    """Whether a state stands at the head of what is said of a number: "Japan's, USD 17 bn".

    A comma behind "to Japan" ends what is said of the number before.
    """
    tail = scene.between(name.end, q.start)
    before = [t.word for t in scene.tokens if t.end <= name.start and t.word != "the"]
    loose = {",", ":"} if not before or before[-1] not in PREPOSITIONS else set()
    return all(t.word in words()["link"] or t.word in _ASIDE for t in tail) and not any(
        t.start >= name.end and t.word not in loose for t in joints
    )


def _within(token: Token, spans: Iterable[Cue | Name | PeriodSpan | Quantity]) -> bool:
    return any(s.start <= token.start and token.end <= s.end for s in spans)


@once
def timed(scene: Scene, token: Token) -> bool:
    """Whether a word is inside a time."""
    return _within(token, scene.periods)


@once
def numeric(scene: Scene, token: Token) -> bool:
    """Whether a mark or word is inside a number or a time ("USD 33,500 million")."""
    return timed(scene, token) or _within(token, scene.quantities)


def content(scene: Scene, row: Sequence[Token]) -> list[Token]:
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


@once
def _spanned(scene: Scene, token: Token) -> bool:
    return numeric(scene, token) or _within(token, scene.states()) or _within(token, scene.cues)


def clause_start(row: Sequence[Token], after: Sequence[str] = (), *, marks: bool = True) -> int:
    """Where the clause that a row of words ends in begins, as an index into the row.

    `after` are the words that follow up to the number: who "puts exports at" a number says so, who
    puts a number into something does that. Without `marks` commas and brackets do not part.
    """
    for i in range(len(row) - 1, -1, -1):
        word = row[i].word
        if word in ("put", "puts") and "at" not in (*[t.word for t in row[i:]], *after):
            continue
        if word in BOUNDARY or word in words()["says"] or word in (":", "that", "."):
            return i + 1
        if marks and word in (",", "(", ")"):
            return i + 1
    return 0


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
