"""Rows of a PDF page that stand in columns: tables, and those that only look like it."""

from collections.abc import Sequence
from statistics import median

import msgspec

from bilat.notes._blocks import ITEM
from bilat.notes._pdflines import Line, append
from bilat.notes.document import BlockKind

_ALIGNED = 2.5  # points
_STRETCHED = 4  # times the size of the font: words of a justified line are no further apart


class Stretch(msgspec.Struct):
    """Lines that make one block."""

    kind: BlockKind
    lines: list[Line]
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False


def groups(rows: Sequence[list[Line]]) -> list[Line | list[list[Line]]]:
    """Single lines, and runs of rows that make a table."""
    result: list[Line | list[list[Line]]] = []
    index = 0
    while index < len(rows):
        row = rows[index]
        stop = index
        while stop < len(rows) and (len(rows[stop]) > 1 or (stop > index and _between(rows, stop))):
            stop += 1
        if stop - index >= 2 and _is_table(rows[index:stop]):
            result.append(list(rows[index:stop]))
            index = stop
            continue
        result += _joined(row)
        index += 1
    return result


def _is_table(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether rows stand in columns: in each, cells share their left, their right or their middle.

    The words of a justified paragraph with wide gaps do not.
    """
    columns = _cuts(rows)
    several = sum(len(row) > 1 for row in rows)
    if len(columns) < 2 or several < 2:
        return False
    if len(columns) + several >= 6 and all(
        len(row) >= len(columns) - 1 for row in rows if len(row) > 1
    ):
        return True  # three gaps that run down three rows or more
    for left, right in columns:
        cells = [line for row in rows for line in row if left <= line.left <= right]
        edges = (
            [line.left for line in cells],
            [line.right for line in cells],
            [(line.left + line.right) / 2 for line in cells],
        )
        if not any(
            sum(abs(edge - median(of)) <= _ALIGNED for edge in of) * 10 >= len(of) * 8
            for of in edges
        ):
            return False
    return True


def _between(rows: Sequence[list[Line]], index: int) -> bool:
    """Whether a row of one line goes on with a cell of the row above it."""
    if index + 1 >= len(rows) or len(rows[index + 1]) < 2 or len(rows[index]) != 1:
        return False
    line, above = rows[index][0], rows[index - 1]
    near = 0 < above[0].bottom - line.bottom < 2 * line.height
    return near and len(above) > 1 and line.left > above[0].right


def _joined(row: Sequence[Line]) -> list[Line]:
    """The parts of a row that is no table's, put together where the gap is that of stretched words.

    A bullet or number goes with its words however far off they stand.
    """
    if sum(any(map(str.isdigit, line.text)) for line in row) * 2 > len(row) > 2:
        return list(row)  # figures in a row: not a sentence
    result = [row[0]]
    for line in row[1:]:
        before = result[-1]
        marker = len(before.text) <= 4 and ITEM.match(before.text + " ") is not None
        if marker or line.left - before.right <= _STRETCHED * line.height:
            append(before, line, apart=True)
        else:
            result.append(line)
    return result


def _cuts(rows: Sequence[Sequence[Line]]) -> list[tuple[float, float]]:
    """The columns of a table: stretches of the page's width that lines of the rows cover."""
    covered = sorted((line.left, line.right) for row in rows for line in row)
    columns: list[tuple[float, float]] = []
    for left, right in covered:
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], right))
        else:
            columns.append((left, right))
    return columns


def table(rows: Sequence[Sequence[Line]], number: int) -> list[Stretch]:
    columns = _cuts(rows)
    cells: dict[tuple[int, int], Stretch] = {}
    row = -1
    for lines in rows:
        if len(lines) > 1 or row < 0:
            row += 1
        for line in lines:
            column = next(
                i for i, (left, right) in enumerate(columns) if left <= line.left <= right
            )
            if (row, column) in cells:
                cells[row, column].lines.append(line)
            else:
                cells[row, column] = Stretch(
                    "cell", [line], 0, number, row, column, header=row == 0
                )
    return [cells[key] for key in sorted(cells)]
