"""The clean words of a block, and the way from each of their characters back to the note."""

import re
from array import array
from bisect import bisect_right
from functools import lru_cache

import msgspec

from bilat.notes._lines import line_of, lines_of
from bilat.notes.document import Block, Document

_SPACE = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_SAME = {
    **dict.fromkeys(map(ord, _SPACE), " "),
    **dict.fromkeys(map(ord, "‘’‚‛ʼ＇"), "'"),
    **dict.fromkeys(map(ord, "“”„‟＂"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2212\ufe63\uff0d"), "-"),
    **{0xFF10 + digit: str(digit) for digit in range(10)},
    # Full-width signs that stand with full-width digits.
    0xFF0C: ",",
    0xFF0E: ".",
    0xFF05: "%",
    0xFF04: "$",
}
# Characters that show nothing: soft hyphen, zero-width ones, direction marks.
_UNSEEN = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_BARE = {**_SAME, **dict.fromkeys(map(ord, _UNSEEN))}
# White space that is not just one space between two words, and what shows nothing: all else of a
# note's text stands in its words one for one.
_KNOT = re.compile(rf"[\s{_UNSEEN}]{{2,}}|(?<=[-–—])\s|\A\s|\s\Z|[{_UNSEEN}]")
_BREAKING_TAGS = ("br", "p", "/p", "div", "/div", "li", "/li", "td", "/td", "th", "/th", "hr")


class Prose(msgspec.Struct, frozen=True):
    """Clean words of one block.

    `text[i]` stands at `offsets[i]` of the document and ends at `ends[i]`; `offsets` and `ends`
    have one more entry, the end of the block's last word. `text` has no markup, no line ends and
    no doubled spaces; quotes, hyphens, spaces and full-width digits are in their ASCII form, dashes
    are kept.
    """

    text: str
    offsets: "array[int]"
    ends: "array[int]"


def prose(document: Document, block: Block) -> Prose:
    """The words of `block` without markup, each character with its place in the document.

    >>> whole = Block("paragraph", 0, 8)
    >>> note = Document("", "markdown", "**6**\\u00a0bn", (whole,), ((0, 2), (3, 5)))
    >>> words = prose(note, note.blocks[0])
    >>> words.text, list(words.offsets)
    ('6 bn', [2, 5, 6, 7, 8])
    """
    source = document.text
    clean: list[str] = []
    offsets: array[int] = array("Q")
    ends: array[int] = array("Q")
    # White space that waits for a word after it; of what marks divide, the first stretch.
    gap: tuple[int, int] | None = None
    last = block.start
    for start, end, shown in _pieces(document, block):
        for first, stop, word in (
            _runs(source, start, end)
            if shown is None
            else [(start, end, shown.translate(_SAME).strip(_UNSEEN))]
        ):
            if word.isspace() or not word:
                if word and (gap is None or gap[1] == first):
                    gap = (gap[0] if gap else first, stop)
                continue
            if gap and clean and not _hyphenated(source, clean, gap, word):
                clean.append(" ")
                offsets.append(gap[0])
                ends.append(gap[1])
            gap = None
            clean.append(word)
            if shown is None:
                offsets.extend(range(first, stop))
                ends.extend(range(first + 1, stop + 1))
            else:
                offsets.extend([start] * len(word))
                ends.extend([end] * len(word))
            last = stop
    offsets.append(last)
    ends.append(last)
    return Prose("".join(clean), offsets, ends)


def _runs(source: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """A stretch of text as runs of words, one for one, and of white space between them."""
    text = source[start:end]
    same = text.translate(_SAME)
    runs = []
    at = 0
    for knot in _KNOT.finditer(text):
        if at < knot.start():
            runs.append((start + at, start + knot.start(), same[at : knot.start()]))
        if knot[0].strip(_UNSEEN):
            runs.append((start + knot.start(), start + knot.end(), " "))
        at = knot.end()
    if at < len(text):
        runs.append((start + at, end, same[at:]))
    return runs


def clean_words(document: Document, block: Block) -> str:
    """The words of a block alone, for who needs no places; nearly the `text` of `prose`."""
    pieces = _pieces(document, block)
    shown = "".join(
        document.text[start:end] if decoded is None else decoded for start, end, decoded in pieces
    )
    return " ".join(shown.translate(_BARE).split())


def _hyphenated(source: str, clean: list[str], gap: tuple[int, int], word: str) -> bool:
    """Whether a line end stands after a hyphen or dash within words: no space belongs there."""
    before = clean[-1]
    return (
        before[-1] in "-–—"
        and source[gap[0]] in "\r\n"
        and word[0].isalnum()
        and (before[-2:-1].isalnum() or (len(before) == 1 and clean[-2:-1] != [" "]))
    )


def place(words: Prose, start: int, end: int) -> tuple[int, int]:
    """Where in the document the clean characters `start` to `end` (excluded) stand."""
    if start >= end:
        return words.offsets[start], words.offsets[start]
    return words.offsets[start], words.ends[end - 1]


def _pieces(document: Document, block: Block) -> list[tuple[int, int, str | None]]:
    """Stretches of a block that are words: raw ones, and decoded ones (entities, line breaks)."""
    source, markup = document.text, document.markup
    pieces: list[tuple[int, int, str | None]] = []
    position = block.start
    index = bisect_right(markup, (block.start, block.start))
    if index and markup[index - 1][1] > block.start:
        index -= 1
    while index < len(markup) and markup[index][0] < block.end:
        start, end = max(markup[index][0], block.start), min(markup[index][1], block.end)
        index += 1
        entity = start > position and source[start - 1] == "&" and source[end - 1] == ";"
        if position < start - entity:
            pieces.append((position, start - entity, None))
        if entity:
            pieces.append((start - 1, end, _entity(source[start - 1 : end])))
        elif source[start] == "<" and (stands := _tag_as(source[start : end + 1])):
            pieces.append((start, end, stands))
        position = end
    if position < block.end:
        pieces.append((position, block.end, None))
    return pieces


@lru_cache(maxsize=512)
def _entity(written: str) -> str:
    from html import unescape

    return unescape(written)


def _tag_as(tag: str) -> str:
    """What a tag is among words: a space for a break, `^` before a power, else nothing."""
    name = tag[1:12].replace(">", " ").split(" ")[0].rstrip("/").lower()
    if name == "sup" and tag[-1].isdigit():
        return "^"
    return " " if name in _BREAKING_TAGS else ""


@lru_cache(maxsize=4)
def _starts(text: str) -> list[int]:
    return [start for start, _ in lines_of(text)] or [0]


def line_column(document: Document, offset: int) -> tuple[int, int]:
    """Line and column of a place in the document's text, both counted from one.

    >>> line_column(Document("", "text", "ab\\ncd", ()), 4)
    (2, 2)
    """
    starts = _starts(document.text)
    line = line_of(starts, offset)
    return line + 1, offset - starts[line] + 1
