"""Whose a number is: the subject of its clause, where that is no state."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bilat.reading.clauses import PREPOSITIONS, clause_start, content, numeric, timed
from bilat.reading.names.english import is_english
from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.spans import Name, Quantity

_HANGS = frozenset({"with", "on", "having", "which", "who", "whose"})
_OPEN = frozenset({"with", "on", "having", "from", "in", "of", "by", "as"})
# Verbs that open what is left of a clause where an aside ends behind its subject: "X, a firm, had".
_FINITE = frozenset("had has have was were is are posted recorded registered received made".split())
# What opens a phrase without a subject of its own, which is that of the clause behind the comma.
_SUBJECTLESS = frozenset("with despite on after by from through having at".split())
_WITHIN = frozenset("through from via at in by".split())


def subject(scene: Scene, cue: Cue, q: Quantity) -> str:
    """Whose number a bare measure is where its clause has a subject that is no state.

    "Gujarat shipped USD 1 bn in exports to Japan", "Hokkaido drew 21,000 Indian visitors". Empty
    where the measure itself is the subject, or belongs to a state by its own words.
    """
    if _owned(scene, cue) and not _received(scene, cue):
        return ""
    start = min(cue.start, q.start)
    row = [t for t in scene.tokens if t.end <= start and not numeric(scene, t)]
    low = clause_start(row, [t.word for t in scene.between(start, q.start)])
    head = row[low:]
    if low and head and head[0].word in _HANGS and not _states(scene, head):
        # "Gujarat did well, with exports of …" hangs on the clause before.
        low = clause_start(row[: low - 1])
        head = row[low:]
    elif low and head and head[0].word in _FINITE and row[low - 1].word in (",", ")"):
        # "A firm in Chennai, Sundram, had exports of …"
        head = row[clause_start(row[:low], marks=False) : low - 1]
    stray = content(scene, head)
    if stray and cue.start <= q.start and stray[-1].end + 1 == cue.start:
        stray.pop()  # a word that goes with the measure is no subject
    if not stray:
        return _of_main_clause(scene, cue, q, low, head) or _within_place(scene, row, low)
    if _nominative(scene, head) or _measured(scene, head, stray[0], cue):
        return ""
    return named(scene, stray)


def named(scene: Scene, stray: Sequence[Token]) -> str:
    """What words that are no state stand for: a place by its id, else the words themselves."""
    for name in scene.names:
        if name.what == "place" and name.start <= stray[0].start < name.end:
            return name.id
    return " ".join(t.word for t in stray[:3])


def proper(scene: Scene, token: Token) -> bool:
    """Whether a word is a proper name, or part of one, that is no state, record or time."""
    if not scene.text[token.start].isupper() or numeric(scene, token):
        return False
    inside = [n for n in scene.names if n.start <= token.start and token.end <= n.end]
    return all(n.what in ("place", "organisation") for n in inside) and not any(
        c.start <= token.start and token.end <= c.end for c in scene.cues
    )


def behind(scene: Scene, end: int) -> str:
    """Who had to do with counted people, in words behind them: "were admitted **by Waseda**"."""
    row = scene.between(end, len(scene.text))
    for k, token in enumerate(row[:-1]):
        if token.word in (",", ";", ":", "(", ")", "while", "and") or numeric(scene, token):
            if not timed(scene, token):
                return ""
            continue
        if token.word not in PREPOSITIONS | {"via", "through"}:
            continue
        if k and row[k - 1].word in words()["says"]:
            continue
        after = row[k + 2] if row[k + 1].word == "the" and k + 2 < len(row) else row[k + 1]
        if proper(scene, after):
            return named(scene, [after])
    return ""


def _of_main_clause(scene: Scene, cue: Cue, q: Quantity, low: int, head: Sequence[Token]) -> str:
    """ "With exports of USD 1 bn, **Bharat Forge** leads": whose phrase it is follows the comma."""
    if low or not head or _states(scene, head):
        return ""
    if head[0].word not in _SUBJECTLESS and not head[0].word.endswith("ing"):
        return ""
    end = max(cue.end, q.end)
    row = [t for t in scene.tokens if t.start >= end and not numeric(scene, t)]
    comma = next((k for k, t in enumerate(row) if t.word == ","), -1)
    if comma < 0:
        return ""
    main = [t for t in row[comma + 1 :] if t.word not in ("the", "a", "an", "its", "their")][:1]
    stray = content(scene, main)
    return named(scene, stray) if stray else ""


def _within_place(scene: Scene, row: Sequence[Token], low: int) -> str:
    """ "Shipped through Mundra, exports were …": a place that the sentence opens with."""
    if not low or row[low - 1].word != "," or clause_start(row[: low - 1]):
        return ""
    opening = row[: low - 1]
    for before, token in pairwise(opening):
        if before.word in _WITHIN and proper(scene, token):
            return named(scene, [token])
    return ""


def _received(scene: Scene, cue: Cue) -> bool:
    """Whether an adjective tells where a flow comes from and not who has it: "Japanese FDI"."""
    before = [n for n in scene.states() if n.end <= cue.start]
    return (
        bool(before)
        and before[-1].form == "demonym"
        and all(measure_of(m).reporter == "destination" for m in cue.measures)
    )


_OF_STATE = re.compile(r"\s+(of|by|from)\s+(?:the\s+)?", re.IGNORECASE)


def _owned(scene: Scene, cue: Cue) -> bool:
    """Whether the words of the measure name its owner: "India's exports", "exports of India".

    "Visitors from India" tells where they come from, and not who received them.
    """
    received = all(measure_of(m).reporter == "destination" for m in cue.measures)
    for name in scene.states():
        if name.end <= cue.start:
            gap = scene.between(name.end, cue.start)
            if len(gap) <= 3 and not content(scene, gap) and not any(t.word in ",;:" for t in gap):
                return True
        else:
            of = _OF_STATE.fullmatch(scene.text, cue.end, name.start)
            inside = name.end <= cue.end
            if inside or (of and not (received and of[1].lower() == "from")):
                return True
    return False


def _states(scene: Scene, row: Sequence[Token]) -> list[Name]:
    if not row:
        return []
    return [n for n in scene.states() if row[0].start <= n.start and n.end <= row[-1].end]


def _measured(scene: Scene, row: Sequence[Token], stray: Token, cue: Cue) -> bool:
    """Whether another flow is the subject: "exports of X **compare** with imports of Y".

    Of counted people only they themselves can be: "**arrivals** climbed to 230,000 visitors".
    """
    money = any(measure_of(m).dimension == "money" for m in cue.measures)
    before = [
        c
        for c in scene.cues
        if row[0].start <= c.start and c.end <= stray.start
        if any(measure_of(m).dimension == "money" for m in c.measures) is money
        if money or set(c.measures) & set(cue.measures)
    ]
    return bool(before) and not any(
        t.word in _OPEN for t in row if t.end <= before[0].start and not timed(scene, t)
    )


def _nominative(scene: Scene, row: Sequence[Token]) -> bool:
    """Whether a state stands as subject or object here: "India recorded", "leaves India with"."""
    for name in _states(scene, row):
        if name.form not in ("name", "metonym") or _in_longer(scene, name):
            continue
        before = [t.word for t in row if t.end <= name.start and t.word not in ("the", "both")]
        if not before or before[-1] not in PREPOSITIONS:
            return True
    return False


def _in_longer(scene: Scene, name: Name) -> bool:
    """Whether a state only stands in the name of somebody: "Japan Airlines", "Toyota India"."""
    before = next((t for t in reversed(scene.tokens) if t.end == name.start - 1), None)
    after = next((t for t in scene.tokens if t.start == name.end + 1), None)
    opens = before is scene.tokens[0] and is_english(before.word)
    return any(
        t is not None and proper(scene, t) and bool(content(scene, [t]))
        for t in (None if opens else before, after)
    )
