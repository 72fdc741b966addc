"""Which cells of a table are heads, and of which numbers: the table as rows and columns of heads.

Rows and columns are treated alike, so that a table says the same when it is turned.
"""

from collections.abc import Iterator

import msgspec

from bilat.reading.tables.grid import Cell, Grid, Place
from bilat.reading.tables.numbers import is_value
from bilat.reading.tables.words import listed


class Layout(msgspec.Struct, frozen=True):
    """The heads of a table.

    `rows` and `columns` give, by number, the texts of the heads, the nearest first; `sections` the
    head of the block of rows in which a row stands; `remarks` other words in a row or column of
    numbers; `axes` are the names of the rows of heads ("Year"), `captions` lines within the
    table, `values` the cells with numbers.
    """

    rows: dict[int, tuple[str, ...]]
    columns: dict[int, tuple[str, ...]]
    sections: dict[int, str]
    row_remarks: dict[int, tuple[str, ...]]
    column_remarks: dict[int, tuple[str, ...]]
    axes: tuple[str, ...]
    captions: tuple[str, ...]
    values: tuple[tuple[Place, Cell], ...]


_NONE = frozenset({"-", "–", "—", "..", "...", "…", "n.a.", "n.a", "na", "nil", "n/a", "*", ""})


def laid_out(grid: Grid) -> Layout:
    """Tell heads from numbers."""
    height = 1 + max(row for row, _ in grid)
    width = 1 + max(column for _, column in grid)
    by_row: list[dict[int, Cell]] = [{} for _ in range(height)]
    for (row, column), cell in grid.items():
        by_row[row][column] = cell
    serial = set(_serials(by_row, width))
    numeric = {p for p, c in grid.items() if p[1] not in serial and is_value(c.text)}
    top = min((row for row, _ in numeric), default=height)
    left = min((column for _, column in numeric), default=width)
    captions: list[str] = []
    sections: dict[int, str] = {}
    heads: list[int] = []
    section = ""
    for row, cells in enumerate(by_row):
        shown = [c for k, c in cells.items() if k not in serial]
        alone = len(shown) == 1 and width - len(serial) > 1 and not is_value(shown[0].text)
        if row < top:
            if alone and width - len(serial) > 2 and min(cells) == 0:
                captions.append(shown[0].text)
            elif shown:
                heads.append(row)
            continue
        if alone and cells and min(cells) < max(left, 1):
            section = shown[0].text
        elif section:
            sections[row] = section
    labels = [c for c in range(left) if c not in serial]
    axis = {
        c: next((by_row[r][c].text for r in reversed(heads) if c in by_row[r]), "") for c in labels
    }
    above = _filled(
        {r: {c: by_row[r][c].text for c in by_row[r] if c >= left} for r in heads}, width
    )
    aside = _filled(
        {c: {r: by_row[r][c].text for r in range(top, height) if c in by_row[r]} for c in labels},
        height,
    )
    body = range(top, height)
    texts = {
        (r, c): by_row[r][c].text
        for r in body
        for c in by_row[r]
        if c >= left and (r, c) not in numeric and not _void(by_row[r][c].text)
    }
    years = {p for p, t in texts.items() if t.strip().isdigit()}
    ignored = {
        c
        for c in range(width)
        for r in heads
        if c in by_row[r] and _is(by_row[r][c].text, "ignored")
    }
    counted = {r for r, _ in numeric | years}, {c for _, c in numeric | years}
    row_remarks: dict[int, list[str]] = {}
    column_remarks: dict[int, list[str]] = {}
    for (r, c), text in texts.items():
        # A word among numbers is one that is missing; a line of words speaks of the numbers.
        if c not in counted[1] and c not in ignored:
            row_remarks.setdefault(r, []).append(text)
        elif r not in counted[0]:
            column_remarks.setdefault(c, []).append(text)
    return Layout(
        rows={
            r: tuple(_told(axis[c], aside[c][r]) for c in reversed(labels) if r in aside[c])
            for r in body
        },
        columns={
            c: tuple(above[r][c] for r in reversed(heads) if c in above[r])
            for c in range(left, width)
        },
        sections=sections,
        row_remarks={r: tuple(found) for r, found in row_remarks.items()},
        column_remarks={c: tuple(found) for c, found in column_remarks.items()},
        axes=tuple(by_row[r][c].text for r in heads for c in labels if c in by_row[r]),
        captions=tuple(captions),
        values=tuple((p, grid[p]) for p in sorted(numeric | years) if p[0] >= top and p[1] >= left),
    )


def _told(axis: str, text: str) -> str:
    """A head with what the name of its row of heads makes of it: a "Partner" is one traded with."""
    said = frozenset(axis.lower().split())
    if said & listed("reporter"):
        return f"by {text}"
    return f"with {text}" if said & listed("partner") else text


def _void(text: str) -> bool:
    return text.strip().lower() in _NONE


def _is(text: str, kind: str) -> bool:
    said = text.lower().replace(".", " ").replace("/", " ").split()
    return bool(said) and all(w in listed(kind) for w in said)


def _serials(by_row: list[dict[int, Cell]], width: int) -> Iterator[int]:
    """The columns of running numbers."""
    for column in range(width):
        texts = [cells[column].text.strip() for cells in by_row if column in cells]
        numbers = [t.rstrip(".)") for t in texts if t.rstrip(".)").isdigit()]
        counted = numbers == [str(n) for n in range(1, len(numbers) + 1)] and len(numbers) > 1
        if counted and len(texts) - len(numbers) <= 2 and column + 1 < width:
            yield column
            continue
        named = bool(texts) and _is(texts[0], "serial")
        if (
            named
            and (column == 0 or not _is(texts[0], "counts"))
            and len(numbers) >= len(texts) - 1
        ):
            yield column


def _filled(lines: dict[int, dict[int, str]], length: int) -> dict[int, dict[int, str]]:
    """Lines of heads with what stands for more than one cell set into each.

    A gap in an outer line (not the one next to the numbers) goes on with the head before it; a
    ditto mark does so anywhere.
    """
    outer = sorted(lines)[:-1]
    for number, line in lines.items():
        last = ""
        for at in range(length):
            text = line.get(at, "")
            same = text.strip().lower() in listed("ditto") and bool(text)
            if same or (not text and number in outer):
                if last:
                    line[at] = last
                elif same:
                    line.pop(at)
            elif text:
                last = text
    return lines
