"""Tables in text: Markdown's pipes, HTML's tags, and columns that are aligned with blanks."""

import re
from typing import TYPE_CHECKING

from bilat.notes.document import Block

if TYPE_CHECKING:
    from bilat.notes._blocks import Parsed

_RULE = re.compile(
    r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*\Z"
    r"|[ \t]*\+(?:[-=]+\+)++[ \t]*\Z"
)
_PIPE = re.compile(r"\\.|\|")
_TAG = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]{0,2000}+>", re.IGNORECASE)


def pipe_table(out: "Parsed", lines: list[tuple[int, int]], index: int) -> int | None:
    """Take a pipe table that begins with line `index`; return the line after it, None for none.

    A table has a rule under its first row, or at least three rows that begin and end in a pipe.
    """
    text = out.text
    header = _row(text, *lines[index])
    if header is None:
        return None
    ruled = index + 1 < len(lines) and _is_rule(text, *lines[index + 1])
    if not ruled and not all(
        index + step < len(lines) and _fenced(text, *lines[index + step]) for step in range(3)
    ):
        return None
    number = 1 + max((block.table for block in out.blocks[-1:]), default=0)
    number = max(number, out.failed.get("table", 0) + 1)
    out.failed["table"] = number
    row = 0
    while index < len(lines):
        cells = _row(text, *lines[index])
        if cells is None:
            break
        if not _is_rule(text, *lines[index]):
            for column, (start, end) in enumerate(cells):
                if start < end:
                    head = ruled and row == 0
                    out.blocks.append(
                        Block("cell", start, end, 0, number, row, column, header=head)
                    )
            row += 1
        index += 1
    return index


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


def html_table(out: "Parsed", start: int, end: int) -> None:
    """Take the cells of an HTML table that stands in Markdown between `start` and `end`."""
    text = out.text
    number = out.failed.get("table", 0) + 1
    out.failed["table"] = number
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
                out.blocks.append(
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
