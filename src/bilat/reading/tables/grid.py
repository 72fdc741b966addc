"""Tables of a note as grids of cells, each with the lines above it; one pass over the blocks."""

from collections.abc import Iterator, Sequence

import msgspec

from bilat.notes.document import Block, Document
from bilat.notes.prose import Prose, prose
from bilat.reading.measuring import is_money
from bilat.reading.quantities import quantities
from bilat.reading.sentences import split


class Cell(msgspec.Struct, frozen=True):
    """A cell's words, the way from each character back to the note, and whether it is a head."""

    text: str
    offsets: Sequence[int]
    ends: Sequence[int]
    header: bool = False

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Offsets into the note of a stretch of the cell."""
        return self.offsets[start], self.ends[end - 1]


Place = tuple[int, int]
Grid = dict[Place, Cell]


class Table(msgspec.Struct, frozen=True):
    """A table: its cells by row and column, and what stands above it.

    `captions` are the lines right above, nearest first; where there are none, `lead` is the
    sentence before the table. `headings` are those around, innermost first.
    """

    name: str
    grid: Grid
    captions: tuple[str, ...] = ()
    lead: str = ""
    headings: tuple[str, ...] = ()


_CAPTION = 160
_MOST = 3


def marked(document: Document) -> Iterator[Table]:
    """The tables that the layout marks as such."""
    above: list[str] = []
    path: list[tuple[int, str]] = []
    number = 0
    grid: Grid = {}
    table: Table | None = None
    for block in document.blocks:
        if block.kind == "cell" and block.table:
            if block.table != number:
                if table is not None and grid:
                    yield table
                number, grid = block.table, {}
                table = _table(number, grid, above, path)
                above = []
            cell = cell_of(document, block)
            if cell.text:
                grid[block.row, block.column] = cell
            continue
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
    if table is not None and grid:
        yield table


def _table(number: int, grid: Grid, above: list[str], path: list[tuple[int, str]]) -> Table:
    captions: list[str] = []
    lead = ""
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
    if captions and not lead.endswith(":"):
        lead = ""  # the lines that name the table are nearer
    headings = tuple(text for _, text in reversed(path))
    return Table(f"t{number}", grid, tuple(captions), lead, headings)


def _tells(text: str) -> bool:
    """Whether a line tells a sum of its own, as no line over a table does."""
    return any(is_money(q) or q.unit == "percent" for q in quantities(text))


def cell_of(document: Document, block: Block) -> Cell:
    """A block's words as a cell."""
    return _trimmed(prose(document, block), block.header)


def _trimmed(words: Prose, header: bool) -> Cell:
    text = words.text.strip()
    lead = len(words.text) - len(words.text.lstrip())
    end = lead + len(text)
    return Cell(text, words.offsets[lead:end], words.ends[lead:end], header)
