"""A sentence with everything that was found in it, ready for claims to be read off."""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache, cached_property, wraps
from typing import Concatenate, ParamSpec, TypeVar

import msgspec

from bilat.measures import Measure, measures
from bilat.reading.sentences import Sentence
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.wordfiles import word_file


class Token(msgspec.Struct, frozen=True):
    """A word or a mark of punctuation; `word` is in lower case."""

    start: int
    end: int
    word: str


class Cue(msgspec.Struct, frozen=True):
    """A phrase that names a measure (several where the words are shared)."""

    start: int
    end: int
    measures: tuple[str, ...]
    first: int
    last: int


class Scene(msgspec.Struct, frozen=True, dict=True):
    """One sentence, its tokens and spans; what is reckoned from them is kept with it (`once`)."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    quantities: tuple[Quantity, ...]
    periods: tuple[PeriodSpan, ...]
    names: tuple[Name, ...]
    cues: tuple[Cue, ...]

    @property
    def text(self) -> str:
        """The clean words of the sentence."""
        return self.sentence.text

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """The tokens that lie wholly in `start:end`."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        while last > first and self.tokens[last - 1].end > end:
            last -= 1
        return self.tokens[first:last]

    def states(self) -> tuple[Name, ...]:
        """Names of states in this sentence, in order."""
        return self._states

    @cached_property
    def _starts(self) -> list[int]:
        return [t.start for t in self.tokens]

    @cached_property
    def _states(self) -> tuple[Name, ...]:
        return tuple(n for n in self.names if n.what == "state")


_P = ParamSpec("_P")
_T = TypeVar("_T")


def once(
    reckon: Callable[Concatenate[Scene, _P], _T],
) -> Callable[Concatenate[Scene, _P], _T]:
    """`reckon`, reckoned once for a scene and its other arguments, which must be hashable.

    Readers ask the same of every number about every other; without this the time of a sentence
    grows with the cube of what is in it. What is returned is shared: nobody may change it.
    """
    name = f"{reckon.__module__}.{reckon.__name__}"

    @wraps(reckon)
    def kept(scene: Scene, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
        known: dict[object, _T] = scene.__dict__.setdefault(name, {})
        key = (args, *kwargs.items())
        if key not in known:
            known[key] = reckon(scene, *args, **kwargs)
        return known[key]

    return kept


_TOKEN = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*['’]?|[^\w\s]", re.UNICODE)


def tokens(text: str) -> tuple[Token, ...]:
    """Words (with inner hyphens and apostrophes) and marks.

    >>> [t.word for t in tokens("India's two-way trade: $5bn")]
    ["india's", 'two-way', 'trade', ':', '$', '5bn']
    """
    return tuple(Token(m.start(), m.end(), m.group().lower()) for m in _TOKEN.finditer(text))


@cache
def words(language: str = "en") -> dict[str, frozenset[str]]:
    """The cue words of a language by class, from `words/claims.<language>.json`."""
    raw = word_file(f"claims.{language}")
    return {key: frozenset(value.split()) for key, value in raw.items()}


Phrases = dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]


@cache
def phrases() -> Phrases:
    """Measure phrases by first word, longest first, each with the measures it may name."""
    owners: dict[tuple[str, ...], list[str]] = {}
    for measure in measures().values():
        for phrase in (*measure.words, *measure.nouns):
            ids = owners.setdefault(tuple(_bare(phrase)), [])
            if measure.id not in ids:
                ids.append(measure.id)
    index: Phrases = {}
    for path, named in owners.items():
        index.setdefault(path[0], []).append((path, tuple(named)))
    for entries in index.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return index


_DETERMINERS = frozenset({"the", "its", "their", "a", "an", "this", "his", "our"})


def _bare(phrase: str) -> list[str]:
    return [w for w in phrase.split() if w not in _DETERMINERS]


def cues(found: tuple[Token, ...], names: tuple[Name, ...]) -> tuple[Cue, ...]:
    """Measure phrases, longest first; names of states inside a phrase do not break it.

    "cumulative Japanese FDI" is the phrase "cumulative fdi", "of India's total trade" is
    "of total trade".
    """
    covered = [(n.start, n.end) for n in names if n.what in ("state", "bloc")]
    other = [(n.start, n.end) for n in names if n.what not in ("state", "bloc")]
    kept: list[int] = []
    for i, token in enumerate(found):
        if token.word in _DETERMINERS:
            continue
        if any(a <= token.start and token.end <= b for a, b in covered):
            continue
        kept.append(i)
    index = phrases()
    result: list[Cue] = []
    position = 0
    while position < len(kept):
        token = found[kept[position]]
        step = 1
        for phrase, ids in index.get(token.word, ()):
            span, past = _spoken(found, kept, position, phrase)
            if span:
                start, end = found[span[0]].start, found[span[-1]].end
                if any(a <= start and end <= b and end - start < 0.6 * (b - a) for a, b in other):
                    break  # part of a proper name: "Ministry of Trade"
                result.append(Cue(start, end, ids, span[0], span[-1]))
                step = past - position
                break
        position += step
    return tuple(result)


# What may stand inside a phrase and leaves its meaning: "stock of inward FDI", "two-way direct and
# indirect investment".
_LOOSE = frozenset({"inward", "total", "overall", "combined", "gross", "aggregate"})
_BOTH_KINDS = ("direct", "and", ("indirect", "portfolio"))


def _spoken(
    found: Sequence[Token], kept: Sequence[int], at: int, phrase: tuple[str, ...]
) -> tuple[list[int], int]:
    """The tokens that say a phrase, from `kept[at]` on, and where in `kept` they end.

    No tokens where they say another.
    """
    span: list[int] = []
    for word in phrase:
        while span and at < len(kept) and found[kept[at]].word != word:
            if found[kept[at]].word in _LOOSE:
                at += 1
            elif _both_kinds(found, kept[at : at + 3]):
                at += 3
            else:
                break
        if at >= len(kept) or found[kept[at]].word != word:
            return [], at
        span.append(kept[at])
        at += 1
    return span, at


def _both_kinds(found: Sequence[Token], kept: Sequence[int]) -> bool:
    said = [found[i].word for i in kept]
    first, joint, second = _BOTH_KINDS
    return len(said) == 3 and said[:2] == [first, joint] and said[2] in second


def measure_of(identity: str) -> Measure:
    """The measure with this id."""
    return measures()[identity]
