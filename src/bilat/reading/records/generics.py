"""Nouns that stand for a record which the sentence does not name: "the exercise", "it".

"The exercise" stands for the one spoken of last, "the third edition of the dialogue" for one of its
editions, "the last India-Japan summit" for what those two states hold.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bilat.reading.antecedents import Spoken, meant
from bilat.reading.chunks import Chunk, cues, phrases
from bilat.reading.context import Context
from bilat.reading.names.editions import ordinal
from bilat.reading.records.anchors import Anchor, nouns
from bilat.reading.records.occurrences import RECURRING
from bilat.reading.scene import Scene
from bilat.reading.spans import Quantity

_THE = frozenset({"the", "this", "that", "these", "its", "their", "said"})
_ONE = frozenset({"a", "an"})
_LINKS = frozenset("of in on at for with by from and or to is are was were will has have".split())


class _Noun(NamedTuple):
    """A generic noun: its last chunk, the kinds that it may mean, and what stands before it."""

    last: int
    kinds: frozenset[str]
    states: frozenset[str]
    turn: int | None
    number: tuple[int, int] | None


def generics(
    row: Sequence[Chunk], scene: Scene, context: Context, named: Sequence[Anchor]
) -> list[Anchor]:
    """Nouns with an article that stand for a record which the sentence does not name itself."""
    found: list[Anchor] = []
    own = frozenset().union(*(a.kinds for a in named))
    for i, chunk in enumerate(row):
        if chunk.word not in _THE | _ONE:
            continue
        noun = _noun(row, i)
        if noun is None or _of_another(row, noun.last, named):
            continue
        last, kinds = noun.last, noun.kinds
        if kinds & own or any(a.first - 2 <= last <= a.last + 1 for a in (*named, *found)):
            continue
        spoken = _stands_for(context, noun, chunk.word in _THE)
        number = _numbered(row, i)
        if number is None and noun.number and (spoken is None or spoken.kind in RECURRING):
            number = noun.number if kinds & RECURRING else None
        first = number[0] if number else i
        about = scene.text[row[first if number else i + 1].start : row[last].end]
        turn = noun.turn if noun.turn is not None else _neighbour(row, i)
        edition = number[1] if number else _turned(spoken, turn)
        found.append(
            Anchor(first, last, about, spoken.ids if spoken else (), edition, kinds,
                   numbered=number is not None)
        )  # fmt: skip
    return found + _pronoun(row, context, [*named, *found])


def _turned(spoken: Spoken | None, turn: int | None) -> int | None:
    """The edition of what was spoken of, or of the one before or after it where that is told."""
    if spoken is None or spoken.edition is None:
        return None
    if turn is None:
        return spoken.edition
    # The year of an edition does not tell that of its neighbour.
    return spoken.edition + turn if turn and spoken.edition < _YEARS else None


_YEARS = 1900


def _numbered(row: Sequence[Chunk], i: int) -> tuple[int, int] | None:
    """The edition in "the 6th edition of" right before a noun, and where its number stands."""
    if i < 3 or row[i - 1].word != "of" or row[i - 2].word not in cues()["numbered"]:
        return None
    bracket = row[i - 3].word == ")"
    number = order(row[i - 3 - bracket])
    return (i - 3 - 2 * bracket, number) if number else None


def _neighbour(row: Sequence[Chunk], i: int) -> int | None:
    """How far another edition is from the one spoken of: -1 in "the previous edition of"."""
    if i < 3 or row[i - 1].word != "of" or row[i - 2].word not in cues()["numbered"]:
        return None
    return _TURN.get(row[i - 3].word)


def order(chunk: Chunk) -> int | None:
    """The number of an ordinal: "6th", "sixth", "inaugural"."""
    q = chunk.thing
    if isinstance(q, Quantity):
        return int(q.value) if q.unit == "ord" and q.value else None
    return ordinal(chunk.word) if chunk.word else None


_PARTS = frozenset({"edition", "round", "iteration", "session", "phase", "leg"})


def _of_another(row: Sequence[Chunk], last: int, named: Sequence[Anchor]) -> bool:
    """Whether "the third edition" goes on with what it is of, which then is the thing."""
    if row[last].word not in _PARTS:
        return False
    if last + 2 >= len(row) or row[last + 1].word != "of":
        return False
    article = last + 2 if row[last + 2].word in _THE | _ONE else last + 1
    return any(last < a.first <= article + 2 for a in named) or _noun(row, article) is not None


_BEFORE_IT = frozenset({"when", "since", "after", "that", "and", ",", "(", '"'})


def _pronoun(row: Sequence[Chunk], context: Context, others: Sequence[Anchor]) -> list[Anchor]:
    """ "It" for the one record that the sentence before, or the heading, named."""
    meant = context.topic or context.record
    if others or not meant:
        return []
    for i, chunk in enumerate(row[:-1]):
        opens = i == 0 or row[i - 1].word in _BEFORE_IT
        if opens and (chunk.word == "it" or (chunk.word == "this" and _verb(row[i + 1]))):
            kind = context.kinds.get(meant, "")
            spoken = next((s for s in context.spoken if s.ids[0] == meant), None)
            about, edition = (spoken.said, spoken.edition) if spoken else ("It", None)
            return [Anchor(i, i, about, (meant,), edition, frozenset({kind}))]
    return []


def _verb(chunk: Chunk) -> bool:
    return chunk.word in phrases("matter") or chunk.word in phrases("deeds")


_TURN = {
    "previous": -1, "preceding": -1, "earlier": -1, "prior": -1, "next": 1, "following": 1,
    "subsequent": 1, "last": 0, "latest": 0, "upcoming": 0, "forthcoming": 0, "recent": 0,
}  # fmt: skip


def _noun(row: Sequence[Chunk], i: int) -> _Noun | None:
    """The generic noun that closes the phrase which an article at `i` opens."""
    turn: int | None = None
    number: tuple[int, int] | None = None
    states: set[str] = set()
    for j in range(i + 1, min(i + 9, len(row))):
        chunk = row[j]
        if _around_order(row, j):
            continue
        if (
            chunk.kind in ("mark", "period", "record", "place", "person")
            or chunk.word in _THE | _ONE
        ):
            return None
        if chunk.name is not None and chunk.kind == "state":
            states.add(chunk.name.id)
        turn = _TURN.get(chunk.word, turn)
        if (told := order(chunk)) is not None:
            number = j - (row[j - 1].word == "("), told
        for width in (3, 2, 1):
            words = " ".join(u.word for u in row[j : j + width])
            kinds = nouns().get(words)
            last = j + width - 1
            if (
                kinds
                and last < len(row)
                and not (last + 1 < len(row) and row[last + 1].word in nouns())
            ):
                return _Noun(last, kinds, frozenset(states), turn, number)
        if chunk.word in _LINKS:
            return None
    return None


def _around_order(row: Sequence[Chunk], j: int) -> bool:
    """Whether a bracket holds an ordinal alone: "the previous (16th) edition"."""
    k = {"(": j + 1, ")": j - 1}.get(row[j].word)
    return k is not None and 0 < k < len(row) - 1 and order(row[k]) is not None


def _stands_for(context: Context, noun: _Noun, definite: bool) -> Spoken | None:
    """The record meant: with "the" the last of its kind, else what the heading names."""
    heading = context.record
    if definite:
        fit = [s for s in context.spoken if _between(context, s.ids[0], noun.states)]
        found = meant(fit, noun.kinds, heading)
        if found:
            return found
    kind = context.kinds.get(heading, "")
    if not _between(context, heading, noun.states):
        return None
    if kind in noun.kinds or (kind in _WORK and noun.kinds & _WORK):
        return Spoken((heading,), kind)
    return None


def _between(context: Context, record: str, states: frozenset[str]) -> bool:
    """Whether a record may be what a noun with these states names: "the India-Japan summit"."""
    parties = frozenset(context.parties.get(record, ()))
    if not states or not parties:
        return True
    return parties == states if len(states) > 1 else states <= parties


# Kinds that a heading may name by any of the others: a project by the memorandum behind it.
_WORK = frozenset(
    {"project", "mission", "initiative", "agreement", "pledge", "declaration", "membership"}
)
