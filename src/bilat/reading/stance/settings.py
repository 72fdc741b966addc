"""What around a sentence says how it is meant: headings, labels, tasks, and "That is wrong."."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from bilat.reading.claim import Stance
from bilat.reading.scene import Scene, tokens
from bilat.reading.stance.falsity import predicate
from bilat.reading.stance.row import Row, row_of
from bilat.reading.stance.words import phrase_at, phrases, words

# A label is no longer than this: "What the note gets wrong:".
_LABEL = 6
# "Statement II:" has two words, the second no longer than a numeral.
_NUMBERED, _NUMERAL = 2, 3
_DASHES = frozenset("–—-")
# So many words of the next sentence may name what it calls wrong: "This claim, made in a post, is".
_NAMING = 14


def settings(scenes: Sequence[Scene]) -> list[Stance]:
    """How each sentence of a note stands by what is around it."""
    found: list[Stance] = []
    tasks = [_task(s) for s in scenes]
    label: Stance | None = None
    paragraph = -1
    for i, one in enumerate(scenes):
        if one.sentence.paragraph != paragraph:
            paragraph, label = one.sentence.paragraph, None
        label = labelled(tuple(t.word for t in one.tokens[: _LABEL + 1])) or label
        stance = label or under(one.sentence.headings)
        if stance == "asserted" and label is None and _in_task(scenes, tasks, i):
            stance = "quoted"
        if i + 1 < len(scenes) and _answers(one, scenes[i + 1]) and refutes(scenes[i + 1]):
            stance = "denied"
        found.append(stance)
    return found


def labelled(said: Sequence[str]) -> Stance | None:
    """What a label at the head of a line, a row or a column says of what it stands over.

    >>> labelled(["myth", ":", "it"]), labelled(["right", ":"]), labelled(["trade", ":"])
    ('denied', 'asserted', None)
    """
    if not said:
        return None
    if said[0] in words("ticks"):
        return titled(said[:1])
    ends = [i for i, word in enumerate(said) if word == ":"]
    if not ends and len(said) > 1 and said[1] in _DASHES:
        ends = [1]
    return titled(said[: ends[0]]) if ends else None


def titled(said: Sequence[str]) -> Stance | None:
    """What the words of a label or of the head of a column say of what stands there.

    >>> titled(["statement", "ii"]), titled(["what", "they", "get", "wrong"]), titled(["claims"])
    ('quoted', 'denied', 'quoted')
    """
    if not said or len(said) > _LABEL:
        return None
    if len(said) == _NUMBERED and said[0] in words("label_numbered") and len(said[1]) <= _NUMERAL:
        return "quoted"
    if said[-1] in words("label_false"):
        return "denied"
    for kind, stance in _LABELS:
        if said[0] in words(kind):
            return stance
    return None


_LABELS: tuple[tuple[str, Stance], ...] = (
    ("label_false", "denied"),
    ("label_quoted", "quoted"),
    ("label_supposed", "supposed"),
    ("label_true", "asserted"),
)


def headed(heads: Sequence[str]) -> Stance:
    """How a cell stands by the heads of its column and row: "Wrong", "Scenario B: exports"."""
    said = [tuple(t.word for t in tokens(head)) for head in heads]
    return next((stance for one in said if (stance := labelled(one) or titled(one))), "asserted")


def under(headings: Sequence[str]) -> Stance:
    """How what stands under these headings is meant: "Common mistakes", "Practice questions"."""
    return next((s for s in map(_heading, headings) if s != "asserted"), "asserted")


@lru_cache(maxsize=256)
def _heading(heading: str) -> Stance:
    said = tuple(t.word for t in tokens(heading))
    if _has(said, "heading") or any(w in words("headings") for w in said):
        return "quoted"
    return "supposed" if any(w in words("headings_supposed") for w in said) else "asserted"


def by_place(scenes: Sequence[Scene]) -> Callable[[int], Stance]:
    """For an offset into the note how what stands there is meant by its headings."""
    kept = [s.sentence for s in scenes if s.sentence.offsets]
    starts = [s.offsets[0] for s in kept]

    def at(place: int) -> Stance:
        i = bisect_right(starts, place) - 1
        return under(kept[i].headings) if i >= 0 else "asserted"

    return at


def _has(said: Sequence[str], kind: str) -> bool:
    """Whether a phrase of a kind stands in a row of words."""
    heads = phrases(kind)
    return any(w in heads and phrase_at(said, i, kind) for i, w in enumerate(said))


def _task(scene: Scene) -> bool:
    """Whether a sentence sets a task: "Which of the following is correct?"."""
    return _has([t.word for t in scene.tokens], "prompt")


def _in_task(scenes: Sequence[Scene], tasks: Sequence[bool], i: int) -> bool:
    """Whether a sentence is a task or one of the statements that a task is about.

    These stand in the same paragraph, or are the items right below or above it.
    """
    if tasks[i]:
        return True
    here = scenes[i].sentence
    for step in (-1, 1):
        k = i + step
        while 0 <= k < len(scenes):
            there = scenes[k].sentence
            same = there.paragraph == here.paragraph
            if tasks[k] and (same or here.kind == "item"):
                return True
            if not same and there.kind != "item":
                break
            k += step
    return False


def _answers(one: Scene, after: Scene) -> bool:
    """Whether a sentence is where another one would be taken up."""
    if one.sentence.paragraph == after.sentence.paragraph:
        return True
    return one.sentence.kind == "quote" and after.sentence.paragraph == one.sentence.paragraph + 1


def refutes(scene: Scene) -> bool:
    """Whether a sentence calls the one before it false: "That is wrong.", "No: it was …"."""
    row = row_of(scene)
    first = row.word(0)
    if first in words("no"):
        return len(row.words) <= 3 or row.mark(1) in (":", ",", "–", "—")
    if first not in words("demonstratives") and not (
        first == "the" and row.word(1) in words("content")
    ):
        return False
    return _refuted(row)


def _refuted(row: Row) -> bool:
    for i in range(1, min(_NAMING, len(row.words))):
        if row.mark(i) in (";", ":"):
            return False
        end, kind = predicate(row, i)
        if kind in ("untrue", "slip"):
            return row.word(end) not in ("to", "that")
    return False
