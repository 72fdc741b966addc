"""Tables of a note as grids of cells, each with the lines above it; one pass over the blocks."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from bilat.notes.document import Block, Document
from bilat.notes.prose import Prose, clean_words, prose
from bilat.reading.measuring import is_money
from bilat.reading.quantities import quantities
from bilat.reading.sentences import split


class Cell(msgspec.Struct, frozen=True):
    """A cell's words, the way from each character back to the note, and whether it is a head.

    `marks` are the signs in it that may lead to a note below the table.
    """

    text: str
    offsets: Sequence[int]
    ends: Sequence[int]
    header: bool = False
    marks: frozenset[str] = frozenset()

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the note of a stretch of the cell."""
        return self.offsets[start], self.ends[end - 1]


Place = tuple[int, int]
Grid = dict[Place, Cell]


class Table(msgspec.Struct, frozen=True):
    """A table: its cells by row and column, and what stands above it.

    `captions` are the lines right above, nearest first; where there are none, `lead` is the
    sentence before the table. `headings` are those around, innermost first. `below` are the lines
    right below that open with a sign, by that sign, and the note's own footnotes; "note" for what
    is said of all its figures, below or before the lines that name it.
    """

    name: str
    grid: Grid
    captions: tuple[str, ...] = ()
    lead: str = ""
    headings: tuple[str, ...] = ()
    below: dict[str, str] = {}


_CAPTION = 160
_COUNT = 1_000  # "top ten goods" tells nothing, "24,700 visitors" does
_MOST = 3


def marked(document: Document) -> Iterator[Table]:
    """The tables that the layout marks as such."""
    above: list[str] = []
    path: list[tuple[int, str]] = []
    table: Table | None = None
    footnotes = _footnotes(document)
    number = below = 0
    for block in document.blocks:
        if block.kind == "cell" and block.table:
            if table is None or block.table != number:
                if table is not None and table.grid:
                    yield table
                number, below = block.table, _BELOW
                table = _table(number, above, path)
                table.below.update(footnotes)
                above = []
            cell = cell_of(document, block)
            if cell.text:
                table.grid[block.row, block.column] = cell
            continue
        if table is not None and below and block.kind in _NOTES:
            below = _note(document, block, table, below)
        if block.kind == "heading":
            text = prose(document, block).text.strip()
            while path and path[-1][0] >= block.level:
                path.pop()
            path.append((block.level, text))
            above = []
        elif block.kind in ("paragraph", "caption"):
            above.append(prose(document, block).text.strip())
            del above[:-_MOST]
        elif block.kind in ("item", "quote"):
            above = []
    if table is not None and table.grid:
        yield table


# How many lines below a table may be notes to it, and of how many characters.
_BELOW = 4
_LONG = 300
_NOTES = frozenset({"paragraph", "item", "footnote", "heading", "caption", "furniture"})
_SIGN = re.compile(r"\s*\\?(?:([*†‡#^]{1,2})|\[?\(?([a-zA-Z])[).\]])\s*(?=\S)")
_SIGNS = re.compile(r"\[\^(\w+)\]|[*†‡#^]{1,2}|\(([a-zA-Z])\)|\[([a-zA-Z])\]")
_FOOTNOTE = re.compile(r"\s*\[\^(\w+)\]:\s*")
# A sentence with one of these speaks of the table.
_OF_IT = re.compile(
    r"\b(?:figures|data|values|amounts|numbers|table|statistics|notes?|n\.?b\.?)\b",
    re.IGNORECASE,
)


def _note(document: Document, block: Block, table: Table, left: int) -> int:
    """Keep a line below a table that is a note to it; how many more lines may be."""
    start = document.text.rfind("\n", 0, block.start) + 1
    raw = document.text[start : block.end]
    sign = _SIGN.match(raw)
    said = clean_words(document, block)
    if len(raw) <= _LONG and sign:
        opening = _SIGN.match(said)
        name = (sign[1] or sign[2]).lower()
        table.below.setdefault(name, said[opening.end() :] if opening else said)
    if len(raw) <= _LONG and block.kind != "heading":
        spoken = [table.below.get("note", ""), *of_it(said)]
        table.below["note"] = " ".join(s for s in spoken if s)
    return 0 if block.kind == "heading" else left - 1


def of_it(text: str) -> list[str]:
    """The sentences that speak of a table's figures: "Figures are for April–September."."""
    found = [text[a:b] for a, b in split(text)]
    return [s for s in found if _OF_IT.search(s) and not _tells(s)]


def _footnotes(document: Document) -> dict[str, str]:
    """The note's own footnotes by their labels."""
    found: dict[str, str] = {}
    for block in document.blocks:
        if block.kind in ("footnote", "furniture"):
            start = document.text.rfind("\n", 0, block.start) + 1
            label = _FOOTNOTE.match(document.text, start, block.end)
            if label:
                said = clean_words(document, block)
                found[label[1].lower()] = _FOOTNOTE.sub("", said, count=1)
    return found


def _table(number: int, above: list[str], path: list[tuple[int, str]]) -> Table:
    captions: list[str] = []
    lead = note = ""
    for text in reversed(above):
        if not text:
            continue
        if text.endswith((".", "!", "?")) or len(text) > _CAPTION or _tells(text):
            last = [text[a:b] for a, b in split(text)]
            lead = last[-1] if last else ""
            if lead.endswith(":") and not captions:
                captions, lead = [lead], ""
            break
        captions.append(text)
    if captions and lead:
        # The lines that name the table are nearer, but the sentence may say what its figures are.
        note, lead = " ".join(of_it(lead)), ""
    headings = tuple(text for _, text in reversed(path))
    return Table(f"t{number}", {}, tuple(captions), lead, headings, {"note": note} if note else {})


def _tells(text: str) -> bool:
    """Whether a line tells a number of its own, as no line over a table does."""
    return any(
        is_money(q) or q.unit == "percent" or (q.unit == "1" and (q.value or q.low) >= _COUNT)
        for q in quantities(text)
    )


def cell_of(document: Document, block: Block) -> Cell:
    """A block's words as a cell."""
    raw = document.text[block.start : block.end].strip()
    if raw[:2] == raw[-2:] == "**":
        raw = raw[2:-2]  # strong, not marked
    marks = frozenset((m[1] or m[2] or m[3] or m[0]).lower() for m in _SIGNS.finditer(raw))
    return _trimmed(prose(document, block), block.header, marks)


def _trimmed(words: Prose, header: bool, marks: frozenset[str]) -> Cell:
    text = words.text.strip()
    lead = len(words.text) - len(words.text.lstrip())
    end = lead + len(text)
    return Cell(text, words.offsets[lead:end], words.ends[lead:end], header, marks)
