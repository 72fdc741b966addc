"""Markdown to blocks: one pass over the lines, no recursion, linear in the note."""

import re

from bilat.notes import _front, _tables
from bilat.notes._asides import BLOCK_TAG, NOTE, definition, step_over, tagged
from bilat.notes._furniture import is_contact_line
from bilat.notes._inline import inline_markup, merged
from bilat.notes._lines import lines_of
from bilat.notes._parsed import STRONG_LINE, Open, Parsed, add_heading, shut, titled
from bilat.notes.document import Block, BlockKind

BULLETS = "-+*•‣⁃◦▪▫●○■□–—·➢➤►✓✔»"
ITEM = re.compile(
    rf"(?:[{BULLETS}]|\(?\d{{1,3}}[.)]|\([a-z]\)|[a-z]\)|\(?[ivx]{{1,5}}\))(?:[ \t]+|\Z)"
    r"|[•●▪■➢➤►✓✔](?=\w)"
)
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)++")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|\Z)")
_FENCE = re.compile(r"(`{3,}+|~{3,}+)([^\n]*)")
_BREAK = re.compile(r"(?:(?:\*[ \t]*){3,}+|(?:-[ \t]*){3,}+|(?:_[ \t]*){3,}+)\Z")
_SETEXT = re.compile(r"(=+|-+)[ \t]*\Z")
# A link of a few words and no figure, with a bullet at most before it.
_LINK_ALONE = re.compile(r"[-+*•\s]*\[[^\[\]\d]{1,60}\]\([^()\s]{0,200}\)\s*\Z")
_TASK = re.compile(r"\[[ xX]\][ \t]+")


def parse(text: str) -> Parsed:
    """Blocks, markup, comments and front matter of a Markdown text."""
    out = Parsed(text)
    lines = lines_of(text)
    first = _front.read(text, lines, out.blocks, out.meta)
    _walk(out, lines, first)
    _menus(out)
    markup = out.markup
    for block in out.blocks:
        if block.kind not in ("code", "frontmatter"):
            markup += inline_markup(text, block.start, block.end, out.definitions, out.comments)
    out.markup = merged(markup)
    out.comments.sort(key=lambda comment: comment.start)
    return out


def _menus(out: Parsed) -> None:
    """Mark runs of four or more short lines that are nothing but links, as menus are."""
    run: list[int] = []
    for index in range(len(out.blocks) + 1):
        if index < len(out.blocks):
            block = out.blocks[index]
            short = block.kind in ("item", "paragraph") and block.end - block.start <= 300
            if short and _LINK_ALONE.match(out.text, block.start, block.end):
                run.append(index)
                continue
        if len(run) >= 4:
            for place in run:
                block = out.blocks[place]
                out.blocks[place] = Block("furniture", block.start, block.end, block.level)
        run = []


def _walk(out: Parsed, lines: list[tuple[int, int]], index: int) -> None:
    text = out.text
    depth: list[tuple[int, int]] = []  # marker and content column of each list item around us
    opened: Open | None = None
    blank = True
    skip_to = 0  # a comment that ended in the middle of a line
    count = len(lines)
    while index < count:
        start, end = lines[index]
        start = max(start, skip_to)
        quote = _QUOTE.match(text, start, end)
        content = quote.end() if quote else start
        at, column = _indent(text, content, end)
        index += 1
        if at >= end:
            shut(out, opened)
            opened = None
            blank = True
            continue
        if quote and opened and opened.kind != "quote":
            shut(out, opened)
            opened = None
        if blank and not quote and column == 0 and not ITEM.match(text, at, end):
            depth.clear()
        char = text[at]
        inner = depth[-1][1] if depth else 0
        if blank and column >= inner + 4 and not (depth and ITEM.match(text, at, end)):
            index = _indented_code(out, lines, index - 1, inner + 4)
            continue
        if char in "`~" and (fence := _FENCE.match(text, at, end)):
            stop = _fence_end(out, lines, index, fence)
            if stop:
                shut(out, opened)
                opened = None
                out.blocks.append(Block("code", at, lines[stop - 1][1]))
                index, blank = stop, True
                continue
            if not fence[2]:
                continue
        if char == "#" and (heading := _HEADING.match(text, at, end)):
            shut(out, opened)
            opened = None
            add_heading(out, at, end, len(heading[1]), heading.end())
            blank = True
            continue
        if char in "=-" and opened and opened.kind in ("paragraph", "quote") and not blank:
            under = _SETEXT.match(text, at, end)
            if under and titled(text, opened):
                add_heading(out, opened.start, opened.end, 1 if char == "=" else 2, opened.start)
                opened, blank = None, True
                continue
        if char in "*-_" and _BREAK.match(text, at, end):
            shut(out, opened)
            opened = None
            blank = True
            continue
        if char == "<":
            moved, skip_to = step_over(out, lines, index - 1, at, end)
            if moved is not None:
                shut(out, opened)
                opened = None
                index, blank = moved, False
                continue
            if tag := BLOCK_TAG.match(text, at, end):
                shut(out, opened)
                opened = tagged(out, tag, at, end)
                blank = False
                continue
        if char == "[" and definition(out, at, end, quote is not None):
            shut(out, opened)
            opened = None
            if note := NOTE.match(text, at, end):
                out.markup.append((at, note.end()))
                opened = Open("footnote", at, end, 0)
            blank = False
            continue
        if "|" in text[at:end] and (
            table := _tables.pipe_table(text, lines, index - 1, out.tables + 1)
        ):
            shut(out, opened)
            opened = None
            out.tables += 1
            out.blocks += table[0]
            index, blank = table[1], True
            continue
        item = ITEM.match(text, at, end)
        if item and (opened is None or _may_interrupt(text, at, item.end(), end, depth)):
            shut(out, opened)
            opened = None
            while depth and column < depth[-1][0] + 2:
                depth.pop()
            depth.append((column, column + item.end() - at))
            task = _TASK.match(text, item.end(), end)
            out.markup.append((at, (task or item).end()))
            opened = Open("item", at, end, len(depth))
        elif opened is None:
            kind: BlockKind = "quote" if quote else "paragraph"
            opened = Open(kind, at, end, len(depth) if column else 0)
        else:
            if quote:
                out.markup.append((start, content))
            if _stands_apart(text, opened, at, end):
                kind = opened.kind
                level = opened.level
                shut(out, opened)
                opened = Open("paragraph" if kind == "item" else kind, at, end, level)
            else:
                opened.end = end
                opened.lines += 1
        blank = False
    shut(out, opened)


def _indent(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a line's first visible character stands, and in which column."""
    column = 0
    while start < end and text[start] in " \t\f\v\u00a0\u3000\ufeff":
        column += 4 - column % 4 if text[start] == "\t" else 1
        start += 1
    return start, column


def _may_interrupt(
    text: str, at: int, content: int, end: int, depth: list[tuple[int, int]]
) -> bool:
    """Whether a line that looks like an item ends the paragraph that is open before it."""
    if content >= end:
        return False
    if depth:
        return text[at] not in "–—·" or content < end
    return text[at] in "-+*•‣◦▪●○■➢➤✓✔" or text[at:content].strip() in ("1.", "1)", "(1)")


def _stands_apart(text: str, opened: Open, at: int, end: int) -> bool:
    """Whether the line after a forced line break begins a unit of its own.

    A break after a whole sentence or a strong line separates (addresses, mastheads); a break in
    the middle of a sentence does not.
    """
    before = text[max(opened.start, opened.end - 200) : opened.end]
    line = text[opened.start : opened.end] if opened.lines == 1 else ""
    if line and len(line) < 120 and STRONG_LINE.match(line):
        return True
    last = before[max(before.rfind("\n"), before.rfind("\r")) + 1 :]
    if is_contact_line(last.strip()) or is_contact_line(text[at : min(end, at + 200)].strip()):
        return True
    if not before.endswith(("  ", "\\")):
        return False
    return before.rstrip(' \\*_"”)').endswith((".", "!", "?", ":"))


def _indented_code(out: Parsed, lines: list[tuple[int, int]], index: int, width: int) -> int:
    text = out.text
    start = lines[index][0]
    stop = index
    while index < len(lines):
        at, column = _indent(text, *lines[index])
        if at < lines[index][1]:
            if column < width:
                break
            stop = index
        index += 1
    out.blocks.append(Block("code", start, lines[stop][1]))
    return stop + 1


def _fence_end(
    out: Parsed, lines: list[tuple[int, int]], index: int, fence: re.Match[str]
) -> int | None:
    """Index of the line after a fenced block; None where it is never closed."""
    text, mark = out.text, fence[1]
    if mark[0] == "`" and "`" in fence[2]:
        return None
    if out.failed.get(mark[0], 1 << 30) <= len(mark):
        return None
    for stop in range(index, len(lines)):
        start, end = lines[stop]
        line = text[start:end].strip(" \t>") if end - start < 200 else ""
        if len(line) >= len(mark) and not line.strip(mark[0]):
            return stop + 1
    out.failed[mark[0]] = len(mark)
    return None
