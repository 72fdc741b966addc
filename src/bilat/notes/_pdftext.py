"""Blocks of a PDF put together as one text, with the place of each letter on its page."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from bilat.notes._blocks import ITEM
from bilat.notes._inline import plain_markup
from bilat.notes._parsed import numbering
from bilat.notes._pdftables import Stretch
from bilat.notes.document import Block

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_LAST_WORD = re.compile(r"([^\W\d_]+)-?\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_POWER = re.compile(r"(?:(?:\b|\d)[kcmd]?m|\b10)\Z")
# What goes before a hyphen in compounds more often than a syllable does.
_PREFIXES = frozenset(
    "long short mid well self non co multi semi two three high low year first second third free "
    "indo sino rules land post pre inter intra anti pro ex cross decade day large small state "
    "government people business people export import trade capital labour labor market".split()
)


class Spot(msgspec.Struct, frozen=True):
    """A stretch of the text and the characters of a page that it shows, one for one."""

    start: int
    end: int
    page: int
    char: int


class Printed(msgspec.Struct):
    """The text of a PDF, its blocks, what in them is no words, and the way back."""

    parts: list[str] = []
    size: int = 0
    spots: list[Spot] = []
    blocks: list[Block] = []
    locators: list[str] = []
    markup: list[tuple[int, int]] = []

    def add(self, text: str) -> None:
        """Append `text`."""
        self.parts.append(text)
        self.size += len(text)


def printed(found: Sequence[Stretch], letters: Sequence[str]) -> Printed:
    """The text of the blocks; `letters` are the characters of each page.

    A hyphen at the end of a line that only divides a word is marked as no word, with the line
    end after it; one that belongs to a compound stays.
    """
    out = Printed()
    words: Counter[str] = Counter()
    compounds: set[str] = set()
    for page in letters:
        words.update(match[0].lower() for match in _FIRST_WORD.finditer(page))
        compounds.update(m[0].lower() for m in re.finditer(r"[^\W\d_]+-[^\W\d_]+", page))
    last: Stretch | None = None
    for stretch in found:
        if last:
            same = stretch.table and stretch.table == last.table
            out.add(("\t" if stretch.row == last.row else "\n") if same else "\n\n")
        start = out.size
        text = _lines(out, stretch, letters, words, compounds)
        out.blocks.append(
            Block(
                stretch.kind,
                start,
                out.size,
                stretch.level,
                stretch.table,
                stretch.row,
                stretch.column,
                header=stretch.header,
            )
        )
        out.locators.append(f"page {stretch.lines[0].page + 1}")
        lead = numbering(text) if stretch.kind == "heading" else None
        bullet = ITEM.match(text) if stretch.kind == "item" else None
        if lead:
            out.markup.append((start + lead[0], start + lead[1]))
        elif bullet:
            out.markup.append((start, start + bullet.end()))
        out.markup += [(start + a, start + b) for a, b in plain_markup(text, 0, len(text))]
        last = stretch
    return out


def _lines(
    out: Printed,
    stretch: Stretch,
    letters: Sequence[str],
    words: Counter[str],
    compounds: set[str],
) -> str:
    """Append the lines of a block; return them."""
    first = len(out.parts)
    for index, line in enumerate(stretch.lines):
        if index:
            out.add("\n")
        page = letters[line.page]
        for start, end, apart in line.pieces:
            raised = [at for at in line.raised if start <= at < end]
            before = "".join(out.parts[-3:])[-4:]
            if apart:
                out.add(" ")
            if raised and _POWER.search(before if raised[0] == start else page[start : raised[0]]):
                _piece(out, line.page, page, start, raised[0])
                out.add("^")
                _piece(out, line.page, page, raised[0], end)
                continue
            shift = out.size - start
            _piece(out, line.page, page, start, end)
            if shift + end == out.size:  # no ligature moved the places
                out.markup += [(at + shift, at + shift + 1) for at in raised]
        if line.hyphen >= 0 and index + 1 < len(stretch.lines):
            at = out.size
            out.spots.append(Spot(at, at + 1, line.page, line.hyphen))
            out.add("-")
            if _divides(line.text, stretch.lines[index + 1].text, words, compounds):
                out.markup.append((at, at + 2))
        elif line.hyphen >= 0:
            out.spots.append(Spot(out.size, out.size + 1, line.page, line.hyphen))
            out.add("-")
    return "".join(out.parts[first:])


def _piece(out: Printed, number: int, page: str, start: int, end: int) -> None:
    """Append characters of a page; a ligature becomes its letters."""
    for match in re.finditer("[\ufb00-\ufb06]", page[start:end]):
        at = start + match.start()
        if start < at:
            out.spots.append(Spot(out.size, out.size + at - start, number, start))
            out.add(page[start:at])
        shown = _LIGATURES[match[0]]
        out.spots += [
            Spot(out.size + index, out.size + index + 1, number, at) for index in range(len(shown))
        ]
        out.add(shown)
        start = at + 1
    if start < end:
        out.spots.append(Spot(out.size, out.size + end - start, number, start))
        out.add(page[start:end])


def _divides(line: str, after: str, words: Counter[str], compounds: set[str]) -> bool:
    """Whether the hyphen between two lines only divides a word.

    What the rest of the document writes decides; failing that, a capital, a figure or a common
    first part of compounds keeps it.
    """
    one, two = _LAST_WORD.search(line), _FIRST_WORD.match(after)
    if one is None or two is None:
        return False
    first, second = one[1].lower(), two[0].lower()
    if f"{first}-{second}" in compounds:
        return False
    if words[first + second]:
        return True
    return two[0].islower() and first not in _PREFIXES
