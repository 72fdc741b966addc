"""Tables in plain text whose columns are kept apart by blanks; taken only where certain."""

import re
from collections.abc import Sequence

_GAP = re.compile(r"\t+| {2,}|\t")
_FEWEST = 3  # rows


def aligned(
    text: str, lines: Sequence[tuple[int, int]], index: int
) -> list[list[tuple[int, int]]] | None:
    """Rows of cells of the table that begins with line `index`; None where none is certain.

    Certain: three rows or more, each cut by tabs or by two blanks or more into the same number of
    cells, which line up, and of which some row holds a figure.
    """
    first = _head(text, lines, index)
    if len(first) < 2:
        return None
    rows = [first]
    for start, end in lines[index + 1 :]:
        cells = _cells(text, start, end) if start < end else []
        if len(cells) != len(first):
            break
        rows.append(cells)
    if len(rows) < _FEWEST or not any(
        any(map(str.isdigit, text[a:b])) for row in rows for a, b in row[1:]
    ):
        return None
    if all("\t" in text[row[0][1] : row[1][0]] for row in rows):
        return rows
    begins = [text.rfind("\n", 0, row[0][0]) + 1 for row in rows]
    for column in range(1, len(first)):
        lefts = {row[column][0] - begin for row, begin in zip(rows, begins, strict=True)}
        rights = {row[column][1] - begin for row, begin in zip(rows, begins, strict=True)}
        if len(lefts) > 1 and len(rights) > 1 and not _overlap(rows, begins, column):
            return None
    return rows


def _head(text: str, lines: Sequence[tuple[int, int]], index: int) -> list[tuple[int, int]]:
    """The cells of a table's first line, whose first one may be empty: it begins further in."""
    cells = _cells(text, *lines[index])
    if index + 1 >= len(lines) or not cells:
        return cells
    below = _cells(text, *lines[index + 1])
    if len(below) != len(cells) + 1 or lines[index + 1][0] >= lines[index + 1][1]:
        return cells
    begin = text.rfind("\n", 0, lines[index][0]) + 1
    under = text.rfind("\n", 0, lines[index + 1][0]) + 1
    if lines[index][0] - begin <= below[0][1] - under:
        return cells
    return [(begin, begin), *cells]


def may_begin(text: str, lines: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether a table can begin at a line within a paragraph: the line before is cut otherwise.

    So each run of rows is looked at once, however many there are.
    """
    return len(_cells(text, *lines[index - 1])) != len(_cells(text, *lines[index])) > 1


def _overlap(rows: Sequence[Sequence[tuple[int, int]]], begins: Sequence[int], column: int) -> bool:
    """Whether a column's cells share a stretch that no cell of its neighbours reaches into."""
    left = max(row[column - 1][1] - begin for row, begin in zip(rows, begins, strict=True))
    start = min(row[column][0] - begin for row, begin in zip(rows, begins, strict=True))
    return left + 1 <= start


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start > 400:
        return []
    cells = []
    for gap in _GAP.finditer(text, start, end):
        cells.append((start, gap.start()))
        start = gap.end()
    cells.append((start, end))
    return cells
