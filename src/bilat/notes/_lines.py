"""Lines of a text with their places; a line ends at LF, CR LF or CR and at nothing else."""

import re
from bisect import bisect_right
from collections.abc import Sequence

_LINE_END = re.compile(r"\r\n|\n|\r")


def lines_of(text: str) -> list[tuple[int, int]]:
    r"""Start and end of each line, the line end itself left out.

    >>> lines_of("a\r\nbc\n")
    [(0, 1), (3, 5)]
    """
    found = []
    start = 0
    for match in _LINE_END.finditer(text):
        found.append((start, match.start()))
        start = match.end()
    if start < len(text):
        found.append((start, len(text)))
    return found


def line_of(starts: Sequence[int], offset: int) -> int:
    """Index of the line that holds `offset`, given the sorted line starts."""
    return max(bisect_right(starts, offset) - 1, 0)
