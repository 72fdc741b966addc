"""From blocks to sentences: the units in which claims are read."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from bilat.facts.state import states
from bilat.notes.document import Document
from bilat.notes.prose import prose

PROSE = frozenset({"heading", "paragraph", "item", "quote", "footnote", "caption"})


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of clean prose with the way back to the note.

    Character `i` of `text` stands at `offsets[i]` of `Document.text` and ends at `ends[i]`. `block`
    indexes `Document.blocks`; `headings` are the headings above it, outermost
    first; `paragraph` numbers the stretch within which pronouns and periods carry over.
    """

    text: str
    offsets: Sequence[int]
    ends: Sequence[int]
    block: int
    kind: str
    headings: tuple[str, ...]
    paragraph: int

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into `Document.text` of a stretch of this sentence."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        return self.offsets[start], self.ends[end - 1]


# A full stop after one of these does not end a sentence.
_SHORT = frozenset(
    "rs us u.s u.k u.n mr mrs ms dr h.e prof st no nos vs v approx apr aug sept sep oct nov dec "
    "jan "
    "feb mar jun jul gen lt col maj adm capt brig hon i.e e.g cf etc al fig figs vol ed eds p pp "
    "art sec inc ltd co corp govt dept est u.a.e d.c c ca bn mn tn cr rt ft mt p.m a.m ph.d smt "
    "shri".split()
)
_UNITS = frozenset("bn mn tn cr ft mt".split())
_STATES = frozenset("us u.s u.k u.n u.a.e d.c".split())
# Words that open a sentence behind the abbreviation of a state.
_OPENERS = frozenset(
    "The In On At It This These That Those Both Under Since After However As A An Its Their They "
    "He She We For By From With While When If But And Meanwhile Moreover Also During Before "
    "Launched Signed Held Last Earlier Later Today Now There Here Such".split()
)
_END = re.compile(r"[.!?。](?=[\"')\]”’]*(?:\s|$))|[!?。](?=\S)")


def split(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of `text`.

    >>> t = "Exports rose to U.S. $5 bn. in 2021. Imports fell to Rs. 3 cr."
    >>> [t[a:b] for a, b in split(t)]
    ['Exports rose to U.S. $5 bn. in 2021.', 'Imports fell to Rs. 3 cr.']
    >>> t = "It was in the US. It was in the U.S. The U.S. Navy came."
    >>> [t[a:b] for a, b in split(t)]
    ['It was in the US.', 'It was in the U.S.', 'The U.S. Navy came.']
    >>> t = "It met in the U.S. Australia and India signed it. The U.S. India Council met."
    >>> [t[a:b] for a, b in split(t)]
    ['It met in the U.S.', 'Australia and India signed it.', 'The U.S. India Council met.']
    """
    start = 0
    for match in _END.finditer(text):
        end = match.end()
        if match.group()[0] == "." and not _ends(text, match.start(), end):
            continue
        while end < len(text) and text[end] in "\"')]”’":
            end += 1
        yield from _trimmed(text, start, end)
        start = end
    yield from _trimmed(text, start, len(text))


# Time grows with the cube of a sentence's length; no sentence that people write is this long.
LONGEST = 2_000


def short(text: str) -> Iterator[tuple[int, int]]:
    """The sentences of `text`, those beyond `LONGEST` characters cut at a comma or a space."""
    for start, end in split(text):
        at = start
        while end - at > LONGEST:
            cut = max(text.rfind(", ", at, at + LONGEST), text.rfind("; ", at, at + LONGEST)) + 1
            cut = cut or text.rfind(" ", at, at + LONGEST) + 1 or at + LONGEST
            yield from _trimmed(text, at, cut)
            at = cut
        yield from _trimmed(text, at, end)


def _ends(text: str, dot: int, after: int) -> bool:
    word = re.search(r"[\w.&]*$", text[max(0, dot - 12) : dot])
    last = word.group().lower() if word else ""
    # No copy of all the rest of a long text for the sake of its next word.
    rest = text[after : after + 40]
    following = rest.lstrip(" \"'([“‘")[:1]
    if not following:
        return True
    if last in _UNITS and following.isupper():
        return True
    if last in _STATES:
        # "… in the US. The second" ends, "the U.S. Navy" does not.
        begins = re.match(r"[\s\"'([“‘]*([A-Z][a-z]*)\b", rest)
        if begins and (last == "us" or begins[1] in _OPENERS):
            return True
        if _subject().match(text[after:].lstrip()):
            return True
    if last in _SHORT or (len(last) == 1 and last.isalpha()):
        return False
    return not following.islower()


@cache
def _subject() -> re.Pattern[str]:
    """States with their verb: what can only open a sentence behind an abbreviation.

    "… in the U.S. Australia and India signed" ends; "the U.S. India Council" does not.
    """
    names = {n for s in states().values() for n in (s.name, *s.names) if n[0].isupper()}
    state = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.compile(
        rf"(?:{state})(?:,? and (?:the )?(?:{state}))?"
        r"(?:['’]s?\s|\s+(?:has|have|had|is|are|was|were|will|\w{2,}ed)\b)"
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of the blocks that carry prose, in reading order; table cells are left out."""
    found: list[Sentence] = []
    path: list[tuple[int, str]] = []
    paragraph = 0
    for index, block in enumerate(document.blocks):
        if block.kind not in PROSE:
            continue
        words = prose(document, block)
        if block.kind == "heading":
            while path and path[-1][0] >= block.level:
                path.pop()
            path.append((block.level, words.text.strip()))
        paragraph += 1
        above = tuple(text for _, text in path)
        for start, end in short(words.text):
            found.append(
                Sentence(
                    text=words.text[start:end],
                    offsets=words.offsets[start : end + 1],
                    ends=words.ends[start : end + 1],
                    block=index,
                    kind=block.kind,
                    headings=above,
                    paragraph=paragraph,
                )
            )
    return tuple(found)
