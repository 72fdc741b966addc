"""Tables in text: Markdown's pipes, HTML's tags, and columns that are aligned with blanks."""

import re
from collections.abc import Sequence

from bilat.notes.document import Block

_RULE = re.compile(
    r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*\Z"
    r"|[ \t]*\+(?:[-=]+\+)++[ \t]*\Z"
)
_PIPE = re.compile(r"\\.|\|")
_TAG = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]{0,2000}+>", re.IGNORECASE)


def pipe_table(
    text: str, lines: Sequence[tuple[int, int]], index: int, number: int
) -> tuple[list[Block], int] | None:
    """Cells of the pipe table that begins with line `index`, and the line after it.

    A table has a rule under its first row, or at least three rows that begin and end in a pipe.
    """
    if _row(text, *lines[index]) is None:
        return None
    ruled = index + 1 < len(lines) and _is_rule(text, *lines[index + 1])
    if not ruled and not all(
        index + step < len(lines) and _fenced(text, *lines[index + step]) for step in range(3)
    ):
        return None
    blocks: list[Block] = []
    row = 0
    while index < len(lines):
        cells = _row(text, *lines[index])
        if cells is None:
            break
        if not _is_rule(text, *lines[index]):
            head = ruled and row == 0
            blocks += [
                Block("cell", start, end, 0, number, row, column, header=head)
                for column, (start, end) in enumerate(cells)
                if start < end
            ]
            row += 1
        index += 1
    return blocks, index


def _is_rule(text: str, start: int, end: int) -> bool:
    return "-" in text[start:end] and _RULE.match(text, start, end) is not None


def _fenced(text: str, start: int, end: int) -> bool:
    line = text[start:end].strip()
    return len(line) > 2 and line[0] == line[-1] == "|"


def _row(text: str, start: int, end: int) -> list[tuple[int, int]] | None:
    """Places of a row's cells without the blanks around them; None where no pipe stands."""
    if _RULE.match(text, start, end) and "+" in text[start:end]:
        return []
    while start < end and text[start] in " \t>":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and text[start] == "|":
        start += 1
    bounds = [match.start() for match in _PIPE.finditer(text, start, end) if match[0] == "|"]
    if not bounds:
        return None
    if bounds[-1] != end - 1:
        bounds.append(end)
    cells = []
    for bound in bounds:
        first, last = start, bound
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        cells.append((first, last))
        start = bound + 1
    return cells


def html_table(text: str, start: int, end: int, number: int) -> list[Block]:
    """Cells of the HTML table that stands in Markdown between `start` and `end`."""
    blocks: list[Block] = []
    row, column = -1, -1
    opened: tuple[int, bool] | None = None

    def close(stop: int) -> None:
        nonlocal opened
        if opened:
            first, head = opened
            while first < stop and text[first].isspace():
                first += 1
            while stop > first and text[stop - 1].isspace():
                stop -= 1
            if first < stop:
                blocks.append(
                    Block("cell", first, stop, 0, number, max(row, 0), column, header=head)
                )
        opened = None

    for tag in _TAG.finditer(text, start, end):
        close(tag.start())
        name = tag[2].lower()
        if tag[1]:
            continue
        if name == "tr":
            row, column = row + 1, -1
        elif name in ("td", "th"):
            column += 1
            opened = (tag.end(), name == "th")
    close(end)
    return blocks
