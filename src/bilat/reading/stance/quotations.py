"""Quotation marks: a whole clause in them is somebody's words, or words that are only mentioned.

What a relied-on speaker is quoted as saying stays the note's statement; other people's words are
reported; a clause in quotation marks without a speaker ("… is a typical answer") is mentioned and
not used. A term in quotation marks is a word like any other.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bilat.reading.chunks import phrases
from bilat.reading.claim import Stance
from bilat.reading.stance.frames import spoken_by, verb
from bilat.reading.stance.row import Row, Stretch, back
from bilat.reading.stance.speakers import phrase_after, phrase_before
from bilat.reading.stance.words import words

_DOUBLE = re.compile(r'"')
_SINGLE = re.compile(r"(?<![^\s(\[\"])'(?=\w)|(?<=[\w.,!?])'(?=[\s.,;:!?)]|$)")
# So many words between a quotation and its verb are still its speaker.
_NEAR = 9
_FEWEST = 3


def quotations(row: Row, told: Sequence[Stretch]) -> list[Stretch]:
    """The clauses in quotation marks; `told` are the frames of the sentence around them."""
    found: list[Stretch] = []
    for start, end in quoted(row.scene.text):
        low, high = _tokens(row, start, end)
        if not _clause(row, low, high):
            continue
        framed = _spoken(row, low, high)
        if framed is None:
            around = [s.stance for s in told if s.start <= start and end <= s.end]
            framed = around[0] if around else None
        if framed is None:
            outside = [k for k in range(len(row.words)) if not low <= k < high and not row.mark(k)]
            framed = "quoted" if outside else "reported"
        found.append(Stretch(start, end, framed))
    return found


def quoted(text: str) -> list[tuple[int, int]]:
    """What stands between quotation marks; one that is left open runs from the start or to the end.

    >>> quoted('He said "a b" and \\'c d\\', she "e.'), quoted('that is all," he said')
    ([(9, 12), (19, 22), (30, 32)], [(0, 12)])
    """
    found: list[tuple[int, int]] = []
    opened = -1
    for match in _DOUBLE.finditer(text):
        at = match.start()
        opens = at == 0 or text[at - 1] in " (['—–:" or not text[at + 1 : at + 2].strip(" .,;)")
        opens = opens and text[at + 1 : at + 2].strip() != ""
        if opened >= 0:
            found.append((opened, at))
            opened = -1
        elif opens:
            opened = at + 1
        elif not found and not text[at - 1].isdigit():
            found.append((0, at))  # of five inches, 5", nothing is quoted
    if opened >= 0:
        found.append((opened, len(text)))
    marks = list(_SINGLE.finditer(text))
    if marks and len(marks) > 1 and text[marks[0].end() : marks[0].end() + 1].isalnum():
        low, high = marks[0].end(), marks[-1].start()
        if len(marks) == 2 and not any(a < high and low < b for a, b in found):
            found.append((low, high))
    return sorted(found)


def _tokens(row: Row, start: int, end: int) -> tuple[int, int]:
    found = row.scene.tokens
    low = bisect_left(found, start, key=lambda t: t.start)
    return low, bisect_right(found, end, key=lambda t: t.end)


def _clause(row: Row, low: int, high: int) -> bool:
    """Whether a stretch has a verb of its own and something beside it."""
    said = row.words[low:high]
    if sum(w[0].isalnum() for w in said) < _FEWEST:
        return False
    finite = words("auxiliary") | phrases("deeds").keys()
    return any(w in finite for w in said[1:])


def _spoken(row: Row, low: int, high: int) -> Stance | None:
    """How a quotation stands by the speaker right before or behind it; None where there is none."""
    before = low - 1
    while before >= 0 and (row.mark(before) in ('"', "'", ",", ":") or row.word(before) == "that"):
        before -= 1
    if verb(row, before):
        stance = spoken_by(row, *phrase_before(row, back(row, before)), before)
        if stance is not None:
            return stance
    after = high
    while row.mark(after) and row.mark(after) in "\"',":
        after += 1
    if verb(row, after):
        return spoken_by(row, *phrase_after(row, after + 1), after)
    for k in range(after, min(after + _NEAR, len(row.words))):
        if row.mark(k):
            break
        if verb(row, k):
            return spoken_by(row, after, back(row, k) + 1, k)
    return None
