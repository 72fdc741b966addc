"""What a pass over Markdown's lines finds, and how its blocks are closed."""

import re

import msgspec

from bilat.notes.document import Block, BlockKind, Comment

_HEADING_TAIL = re.compile(r"(?:[ \t]+#+|[ \t]*\{[^{}\n]{0,200}\})[ \t]*\Z")
STRONG_LINE = re.compile(r"(?:\*\*|__)(?:\d+[.)]\s+)?[^*_\n]{2,100}(?:\*\*|__)(?: {2,}|\\)?\Z")
_NUMBERING = re.compile(
    r"(?:\*\*|__)?(?:\*\*|__)?((?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){2,3}|"
    r"\(?(?:[ivxIVX]{1,5}|[A-Za-z])[.)])[ \t]+)(?=\S)"
)


class Parsed(msgspec.Struct):
    """What a pass over the lines found, while it is being found."""

    text: str
    blocks: list[Block] = []
    markup: list[tuple[int, int]] = []
    comments: list[Comment] = []
    meta: dict[str, str] = {}
    definitions: set[str] = set()
    tables: int = 0
    failed: dict[str, int] = {}


class Open(msgspec.Struct):
    """The paragraph, item, quote or footnote that the next line may continue."""

    kind: BlockKind
    start: int
    end: int
    level: int
    lines: int = 1


def shut(out: Parsed, opened: Open | None) -> None:
    """Close the block that is open."""
    if opened is None:
        return
    text = out.text
    end = opened.end
    while end > opened.start and text[end - 1].isspace():
        end -= 1
    strong = opened.kind == "paragraph" and opened.lines == 1
    if strong and STRONG_LINE.match(text, opened.start, end) and titled(text, opened):
        level = next((b.level for b in reversed(out.blocks) if b.kind == "heading"), 0)
        strong_before = out.blocks and STRONG_LINE.match(
            text, out.blocks[-1].start, out.blocks[-1].end
        )
        add_heading(
            out, opened.start, end, min(level if strong_before else level + 1, 6), opened.start
        )
    else:
        out.blocks.append(Block(opened.kind, opened.start, end, opened.level))


def add_heading(out: Parsed, start: int, end: int, level: int, words: int) -> None:
    text = out.text
    if tail := _HEADING_TAIL.search(text, max(words, end - 300), end):
        out.markup.append((tail.start(), end))
    while end > words and text[end - 1].isspace():
        end -= 1
    if words >= end:
        return
    if words > start:
        out.markup.append((start, words))
    if numbering := _NUMBERING.match(text, words, end):
        out.markup.append(numbering.span(1))
    out.blocks.append(Block("heading", start, end, level))


def numbering(heading: str) -> tuple[int, int] | None:
    """Where a heading's section number stands, if it has one.

    >>> numbering("3. Trade"), numbering("2024 in review")
    ((0, 3), None)
    """
    found = _NUMBERING.match(heading)
    return found.span(1) if found else None


def titled(text: str, opened: Open) -> bool:
    """Whether underlined or strong text reads as a heading rather than as a sentence."""
    words = text[opened.start : opened.end].rstrip(" \t*_\\")
    return len(words) <= 120 and not words.endswith((".", ";", ",", "!"))
