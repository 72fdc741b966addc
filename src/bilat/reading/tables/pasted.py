"""Tables that were pasted as one line per cell: years, then a label and as many numbers."""

import re
from collections.abc import Iterator

from bilat.notes.document import Document
from bilat.reading.quantities import read_spans
from bilat.reading.tables.grid import Cell, Grid, Table, cell_of

_SHORT = 60
_NUMBER = re.compile(r"\(?[-–−]?\s*\d[\d,.]*\)?\s*\*?")


def pasted(document: Document) -> Iterator[Table]:
    """Such tables of a note.

    A run of three or more lines that are periods is the head; each row after it is one or two
    lines without a number and exactly as many lines that are numbers. Anything else ends it.
    """
    blocks = [b for b in document.blocks if b.kind in ("paragraph", "heading", "item")]
    cells = [cell_of(document, b) for b in blocks]
    at = number = 0
    while at < len(cells):
        head: list[Cell] = []
        while at + len(head) < len(cells) and _is_period(cells[at + len(head)].text):
            head.append(cells[at + len(head)])
        if len(head) < 3:
            at += 1 + len(head)
            continue
        near = range(max(0, at - 3), at)
        lines, headings = _above([(cells[n], blocks[n].kind == "heading") for n in near])
        at += len(head)
        grid: Grid = {(0, n): cell for n, cell in enumerate(head, 1)}
        row = 1
        while (taken := _row(cells, at, len(head))) is not None:
            label, numbers = taken
            grid[row, 0] = Cell(" ".join(c.text for c in label), (), ())
            grid |= {(row, n): cell for n, cell in enumerate(numbers, 1)}
            at += len(label) + len(numbers)
            row += 1
        if row > 1:
            number += 1
            yield Table(f"p{number}", grid, lines, headings=headings)


def _above(near: list[tuple[Cell, bool]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines right above that name the table, and the headings among them, nearest first."""
    lines: list[str] = []
    headings: list[str] = []
    for cell, heading in reversed(near):
        if len(cell.text) > 2 * _SHORT or cell.text.endswith("."):
            break
        (headings if heading else lines).append(cell.text)
    return tuple(lines), tuple(headings)


def _row(cells: list[Cell], at: int, width: int) -> tuple[list[Cell], list[Cell]] | None:
    label: list[Cell] = []
    while at < len(cells) and len(label) < 3 and not _NUMBER.fullmatch(cells[at].text):
        if len(cells[at].text) > _SHORT:
            return None
        label.append(cells[at])
        at += 1
    numbers = cells[at : at + width]
    whole = len(numbers) == width and all(_NUMBER.fullmatch(c.text) for c in numbers)
    after = cells[at + width].text if at + width < len(cells) else ""
    if not label or len(label) > 2 or not whole or _NUMBER.fullmatch(after):
        return None
    return label, numbers


def _is_period(text: str) -> bool:
    if len(text) > 24 or not text[:1].isalnum():
        return False
    found = read_spans(text)[1]
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(text)
