"""A sentence as a row of words and marks, and the stretches of it that a word can reach."""

import msgspec

from bilat.reading.claim import Stance
from bilat.reading.scene import Scene
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.stance.words import Phrase, phrase_at, words


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of a sentence's text, `end` excluded, and how it stands to the writer."""

    start: int
    end: int
    stance: Stance


class Row(msgspec.Struct, frozen=True):
    """The words of a sentence; `inner` are the tokens inside a number, a time or a name.

    `timed` are those inside a time, `walls` the marks that part its segments.
    """

    scene: Scene
    words: tuple[str, ...]
    inner: frozenset[int]
    timed: frozenset[int]
    walls: tuple[int, ...]

    def word(self, i: int) -> str:
        """The word at `i`, "" outside the sentence."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def mark(self, i: int) -> str:
        """The mark of punctuation at `i`, "" for a word and for a mark inside a number or name."""
        word = self.word(i)
        return word if word and not word[0].isalnum() and i not in self.inner else ""

    def written(self, i: int) -> str:
        """The word at `i` as it is written."""
        token = self.scene.tokens[i]
        return self.scene.text[token.start : token.end]

    def stretch(self, low: int, high: int, stance: Stance) -> list[Stretch]:
        """The stretch of the tokens from `low` to `high` (excluded), none where it is empty."""
        low, high = max(low, 0), min(high, len(self.words))
        if low >= high:
            return []
        found = self.scene.tokens
        return [Stretch(found[low].start, found[high - 1].end, stance)]

    def phrase(self, i: int, kind: str) -> Phrase:
        """The phrase of a kind that begins at `i`, () where there is none."""
        return phrase_at(self.words, i, kind) if i < len(self.words) else ()


_WALLS = frozenset(";:()")


def row_of(scene: Scene) -> Row:
    """The row of a sentence."""
    inside, timed = set(), set()
    spans: list[Name | PeriodSpan | Quantity]
    spans = [*scene.quantities, *scene.names, *scene.periods]
    for i, token in enumerate(scene.tokens):
        for span in spans:
            if span.start <= token.start and token.end <= span.end:
                inside.add(i)
                if isinstance(span, PeriodSpan):
                    timed.add(i)
    said = tuple([t.word for t in scene.tokens])
    walls = tuple([i for i, word in enumerate(said) if word in _WALLS and i not in inside])
    return Row(scene, said, frozenset(inside), frozenset(timed), walls)


def segment(row: Row, i: int) -> tuple[int, int]:
    """The tokens around `i` between semicolons, colons and brackets; the end is excluded."""
    low, high = 0, len(row.words)
    for wall in row.walls:
        if wall < i:
            low = wall + 1
        elif wall > i:
            high = wall
            break
    return low, high


def reach(row: Row, i: int, *, comma: bool = False) -> int:
    """Where what depends on the word at `i` ends: the token after its last.

    A semicolon, a colon, a closing bracket or "…, but" ends it, any comma where `comma` is set.
    """
    k = i + 1
    depth = 0
    if row.mark(k) == ":":
        k += 1
    while k < len(row.words):
        mark = row.mark(k)
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
            if depth < 0:
                break
        elif mark in (";", ":") or (
            mark == "," and (comma or row.word(k + 1) in words("contrast"))
        ):
            break
        k += 1
    return k


def back(row: Row, i: int) -> int:
    """The last token before `i` that is no adverb and no auxiliary."""
    j = i - 1
    skipped = words("adverbs") | words("auxiliary")
    while j >= 0 and row.words[j] in skipped and row.words[j] not in words("be"):
        j -= 1
    return j
