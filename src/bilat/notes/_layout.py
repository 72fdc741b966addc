"""Layout of plain text: which lines make a paragraph, a heading, an item or a row."""

import re
from collections.abc import Sequence

from bilat.notes._blocks import ITEM
from bilat.notes._columns import aligned, may_begin
from bilat.notes._furniture import is_contact_line
from bilat.notes._inline import merged, plain_markup
from bilat.notes._lines import lines_of
from bilat.notes._tables import pipe_table
from bilat.notes.document import Block, BlockKind, Comment

_UNDERLINE = re.compile(r"[=\-_~*]{3,}\s*\Z")
_NUMBERED = re.compile(
    r"(?!\d+(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"(?:(?:chapter|part|section|annex)\s+[\dIVXA-Z]{1,5}[.:]?\s+|"
    r"(?P<dotted>\d{1,2}(?:\.\d{1,2}){0,3})[.)]?\s+|(?P<roman>[IVX]{1,5})[.)]\s+|"
    r"(?P<letter>[A-H])[.)]\s+)(?=[A-Z“\"'‘])",
    re.IGNORECASE,
)
_SMALL = frozenset(
    "a an and as at but by for from in into nor of off on onto or over per so the to under up via "
    "vs versus with".split()
)
CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|graph|map|box|exhibit)\s+\d{1,3}[a-z]?\b[.:\s–—-]", re.I
)
_COMMENT = re.compile(r"<!--((?:[^<-]|-(?!->)|<(?!!--)){0,2000}+)-->")
_WIDEST = 200  # a line longer than this was not wrapped by hand


def blocks_of(text: str) -> tuple[list[Block], list[tuple[int, int]], list[Comment]]:
    """Blocks, markup and comments of a plain text."""
    lines = [_stripped(text, *line) for line in lines_of(text)]
    blocks: list[Block] = []
    markup: list[tuple[int, int]] = []
    comments = [
        Comment(match[1].strip(), *match.span())
        for match in (_COMMENT.finditer(text) if "<!--" in text else ())
    ]
    index = table = 0
    while index < len(lines):
        start, end = lines[index]
        if start >= end:
            index += 1
            continue
        piped = pipe_table(text, lines, index, table + 1) if "|" in text[start:end] else None
        if piped:
            blocks += piped[0]
            table, index = table + 1, piped[1]
            continue
        rows = aligned(text, lines, index)
        if rows:
            table += 1
            for row, cells in enumerate(rows):
                blocks += [
                    Block("cell", *cell, 0, table, row, column, header=row == 0)
                    for column, cell in enumerate(cells)
                    if cell[0] < cell[1]
                ]
            index += len(rows)
            continue
        stop = index
        while stop < len(lines) and lines[stop][0] < lines[stop][1]:
            if stop > index and (
                (may_begin(text, lines, stop) and aligned(text, lines, stop))
                or ("|" in text[slice(*lines[stop])] and pipe_table(text, lines, stop, 0))
            ):
                break
            stop += 1
        blocks += _group(text, lines, index, stop, markup, first=not blocks)
        index = stop
    for block in blocks:
        markup += plain_markup(text, block.start, block.end)
    markup += [(comment.start, comment.end) for comment in comments]
    return blocks, merged(markup), comments


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _group(
    text: str,
    lines: Sequence[tuple[int, int]],
    index: int,
    stop: int,
    markup: list[tuple[int, int]],
    first: bool,
) -> list[Block]:
    """Blocks of lines that no blank line divides."""
    blocks: list[Block] = []
    width = max(end - start for start, end in lines[index:stop])
    begun = index
    while begun < stop:
        start, end = lines[begun]
        item = ITEM.match(text, start, end)
        after = begun + 1
        if after < stop and _underlines(text, lines[begun], lines[after]):
            level = 1 if text[lines[after][0]] == "=" else 2
            blocks.append(Block("heading", start, end, level))
            begun = after + 1
            continue
        while (
            after < stop
            and not ITEM.match(text, *lines[after])
            and continues(text, lines[after - 1], lines[after], width)
        ):
            after += 1
        last = lines[after - 1][1]
        alone = after - begun == 1
        level = (
            heading_level(text[start:end], first and not blocks and stop - index <= 2)
            if alone and not (item and _has_sibling(text, lines, begun, stop))
            else 0
        )
        kind: BlockKind = "item" if item else "paragraph"
        if level:
            kind = "heading"
            if numbered := _NUMBERED.match(text, start, end):
                markup.append((start, numbered.end()))
        elif CAPTION.match(text, start, end) and last - start <= 200:
            kind = "caption"
        elif item:
            markup.append((start, item.end()))
            level = 1 + _column(text, start) // 2
        elif text.startswith(">", start):
            kind = "quote"
            markup += [(at, at + 1) for at, _ in lines[begun:after] if text[at] == ">"]
        blocks.append(Block(kind, start, last, level))
        begun = after
    return blocks


def _column(text: str, at: int) -> int:
    start = at
    while start and text[start - 1] in " \t":
        start -= 1
    return at - start


def _underlines(text: str, line: tuple[int, int], below: tuple[int, int]) -> bool:
    size = line[1] - line[0]
    return (
        size <= 120
        and below[1] - below[0] >= size // 2
        and _UNDERLINE.match(text, *below) is not None
    )


def _has_sibling(text: str, lines: Sequence[tuple[int, int]], index: int, stop: int) -> bool:
    """Whether a numbered line has another numbered line next to it: a list, not headings."""
    return any(
        ITEM.match(text, *lines[near]) is not None
        for near in (index - 1, index + 1)
        if 0 <= near < len(lines) and lines[near][0] < lines[near][1]
    )


def continues(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the line `after` goes on with the paragraph of `line`.

    It does when its first word had no room on the line before (`width` is the widest line of the
    group), or when it goes on in lower case.
    """
    length = line[1] - line[0]
    if is_contact_line(text[slice(*line)]) or is_contact_line(text[slice(*after)]):
        return False
    first = text[after[0]]
    if first.islower() or text[line[1] - 1] in ",–—-(":
        return True
    if width > _WIDEST:
        return False
    if heading_level(text[slice(*line)], False) and length < width * 2 // 3:
        return False
    word = text[after[0] : min(after[1], after[0] + 40)].split(None, 1)[0]
    if text[line[1] - 1] in ".!?:;":
        return length + 1 + len(word) > width
    return length >= width * 2 // 3 or length + 1 + len(word) > width


def heading_level(line: str, first: bool) -> int:
    """The level of a line that stands alone, 0 where it is no heading.

    A heading is short, ends without a full stop, and is numbered, in capitals or in title case;
    the first line of a note needs only be short.
    """
    words = line.split()
    if not words or len(line) > 100 or len(words) > 14 or line.endswith((".", ",", ";", "!", "?")):
        return 0
    if not any(map(str.isalpha, line)) or CAPTION.match(line) or "http" in line:
        return 0
    bare = line.rstrip(":")
    numbered = _NUMBERED.match(line)
    rest = line[numbered.end() :].split() if numbered else words
    if numbered and len(rest) <= 10 and (not line.endswith(":") or len(rest) <= 4):
        dotted = numbered["dotted"]
        return 2 + (dotted.count(".") if dotted else 0)
    letters = [char for char in bare if char.isalpha()]
    capitals = all(map(str.isupper, letters)) and len(letters) > 3
    if ":" in bare and not first and not (capitals and not any(map(str.isdigit, bare))):
        return 0
    if capitals:
        return 1 if first else 2
    if first:
        return 1
    if any(map(str.isdigit, bare)) or (len(words) < 2 and not line.istitle()):
        return 0
    titled = [word for word in rest if word.lower() not in _SMALL and word[0].isalpha()]
    if titled and all(word[0].isupper() for word in titled) and len(titled) * 2 >= len(rest):
        return 3
    return 0
