"""Markdown to blocks: one pass over the lines, no recursion, linear in the note."""

import re

import msgspec

from bilat.notes import _front, _tables
from bilat.notes._furniture import is_contact_line
from bilat.notes._inline import inline_markup, merged
from bilat.notes._lines import lines_of
from bilat.notes.document import Block, BlockKind, Comment

BULLETS = "-+*•‣⁃◦▪▫●○■□–—·➢➤►✓✔»"
ITEM = re.compile(
    rf"(?:[{BULLETS}]|\(?\d{{1,3}}[.)]|\([a-z]\)|[a-z]\)|\(?[ivx]{{1,5}}\))(?:[ \t]+|\Z)"
    r"|[•●▪■➢➤►✓✔](?=\w)"
)
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)++")
_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|\Z)")
_HEADING_TAIL = re.compile(r"(?:[ \t]+#+|[ \t]*\{[^{}\n]{0,200}\})[ \t]*\Z")
_FENCE = re.compile(r"(`{3,}+|~{3,}+)([^\n]*)")
_BREAK = re.compile(r"(?:(?:\*[ \t]*){3,}+|(?:-[ \t]*){3,}+|(?:_[ \t]*){3,}+)\Z")
_SETEXT = re.compile(r"(=+|-+)[ \t]*\Z")
_NOTE = re.compile(r"\[\^([^\]\s]{1,50})\]:[ \t]*")
_DEFINITION = re.compile(r"\[([^\[\]]{1,200})\]:[ \t]*(\S{1,2000}.*)")
_TASK = re.compile(r"\[[ xX]\][ \t]+")
_TAG_LINE = re.compile(r"(?:[ \t]*</?[a-zA-Z][^<>\n]{0,2000}+>[ \t]*)++\Z")
_RAW = re.compile(r"<(script|style|pre|textarea)\b", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"<(?:h([1-6])|(p|li|dd|dt|blockquote|figcaption|summary))\b[^<>\n]{0,500}+>", re.IGNORECASE
)
_BLOCK_TAGS: dict[str, BlockKind] = {
    "li": "item",
    "dd": "item",
    "dt": "item",
    "blockquote": "quote",
    "figcaption": "caption",
}
_STRONG_LINE = re.compile(r"(?:\*\*|__)(?:\d+[.)]\s+)?[^*_\n]{2,100}(?:\*\*|__)(?: {2,}|\\)?\Z")
_NUMBERING = re.compile(
    r"(?:\*\*|__)?(?:\*\*|__)?((?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){2,3}|"
    r"\(?(?:[ivxIVX]{1,5}|[A-Za-z])[.)])[ \t]+)(?=\S)"
)
_DIRECTIVE = re.compile(r"\A\((.*)\)\Z|\A\"(.*)\"\Z|\A'(.*)'\Z")


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


class _Open(msgspec.Struct):
    """The paragraph, item, quote or footnote that the next line may continue."""

    kind: BlockKind
    start: int
    end: int
    level: int
    lines: int = 1


def parse(text: str) -> Parsed:
    """Blocks, markup, comments and front matter of a Markdown text."""
    out = Parsed(text)
    lines = lines_of(text)
    first = _front.read(text, lines, out.blocks, out.meta)
    _walk(out, lines, first)
    markup = out.markup
    for block in out.blocks:
        if block.kind not in ("code", "frontmatter"):
            markup += inline_markup(text, block.start, block.end, out.definitions, out.comments)
    out.markup = merged(markup)
    out.comments.sort(key=lambda comment: comment.start)
    return out


def _walk(out: Parsed, lines: list[tuple[int, int]], index: int) -> None:
    text = out.text
    depth: list[tuple[int, int]] = []  # marker and content column of each list item around us
    opened: _Open | None = None
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
            _shut(out, opened)
            opened = None
            blank = True
            continue
        if quote and opened and opened.kind != "quote":
            _shut(out, opened)
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
                _shut(out, opened)
                opened = None
                out.blocks.append(Block("code", at, lines[stop - 1][1]))
                index, blank = stop, True
                continue
            if not fence[2]:
                continue
        if char == "#" and (heading := _HEADING.match(text, at, end)):
            _shut(out, opened)
            opened = None
            _add_heading(out, at, end, len(heading[1]), heading.end())
            blank = True
            continue
        if char in "=-" and opened and opened.kind in ("paragraph", "quote") and not blank:
            under = _SETEXT.match(text, at, end)
            if under and _titled(text, opened):
                _add_heading(out, opened.start, opened.end, 1 if char == "=" else 2, opened.start)
                opened, blank = None, True
                continue
        if char in "*-_" and _BREAK.match(text, at, end):
            _shut(out, opened)
            opened = None
            blank = True
            continue
        if char == "<":
            moved, skip_to = _html(out, lines, index - 1, at, end)
            if moved is not None:
                _shut(out, opened)
                opened = None
                index, blank = moved, False
                continue
            if tag := _BLOCK_TAG.match(text, at, end):
                _shut(out, opened)
                opened = _tagged(out, tag, at, end)
                blank = False
                continue
        if char == "[" and _definition(out, at, end, quote is not None):
            _shut(out, opened)
            opened = None
            if note := _NOTE.match(text, at, end):
                out.markup.append((at, note.end()))
                opened = _Open("footnote", at, end, 0)
            blank = False
            continue
        if "|" in text[at:end] and (
            table := _tables.pipe_table(text, lines, index - 1, out.tables + 1)
        ):
            _shut(out, opened)
            opened = None
            out.tables += 1
            out.blocks += table[0]
            index, blank = table[1], True
            continue
        item = ITEM.match(text, at, end)
        if item and (opened is None or _may_interrupt(text, at, item.end(), end, depth)):
            _shut(out, opened)
            opened = None
            while depth and column < depth[-1][0] + 2:
                depth.pop()
            depth.append((column, column + item.end() - at))
            task = _TASK.match(text, item.end(), end)
            out.markup.append((at, (task or item).end()))
            opened = _Open("item", at, end, len(depth))
        elif opened is None:
            kind: BlockKind = "quote" if quote else "paragraph"
            opened = _Open(kind, at, end, len(depth) if column else 0)
        else:
            if quote:
                out.markup.append((start, content))
            if _stands_apart(text, opened, at, end):
                kind = opened.kind
                level = opened.level
                _shut(out, opened)
                opened = _Open("paragraph" if kind == "item" else kind, at, end, level)
            else:
                opened.end = end
                opened.lines += 1
        blank = False
    _shut(out, opened)


def _tagged(out: Parsed, tag: re.Match[str], at: int, end: int) -> _Open | None:
    """Open the block of an HTML tag that begins a line; None where it closes on that line too."""
    line = out.text[at:end].rstrip().lower()
    if tag[1]:
        if line.endswith(f"</h{tag[1]}>"):
            out.blocks.append(Block("heading", at, at + len(line), int(tag[1])))
            return None
        return _Open("paragraph", at, end, 0)
    name = tag[2].lower()
    kind = _BLOCK_TAGS.get(name, "paragraph")
    opened = _Open(kind, at, end, int(kind == "item"))
    if line.endswith(f"</{name}>"):
        _shut(out, opened)
        return None
    return opened


def _indent(text: str, start: int, end: int) -> tuple[int, int]:
    """Where a line's first visible character stands, and in which column."""
    column = 0
    while start < end and text[start] in " \t\f\v\u00a0\u3000\ufeff":
        column += 4 - column % 4 if text[start] == "\t" else 1
        start += 1
    return start, column


def _shut(out: Parsed, opened: _Open | None) -> None:
    """Close the block that is open."""
    if opened is None:
        return
    text = out.text
    end = opened.end
    while end > opened.start and text[end - 1].isspace():
        end -= 1
    strong = opened.kind == "paragraph" and opened.lines == 1
    if strong and _STRONG_LINE.match(text, opened.start, end) and _titled(text, opened):
        level = next((b.level for b in reversed(out.blocks) if b.kind == "heading"), 0)
        strong_before = out.blocks and _STRONG_LINE.match(
            text, out.blocks[-1].start, out.blocks[-1].end
        )
        _add_heading(
            out, opened.start, end, min(level if strong_before else level + 1, 6), opened.start
        )
    else:
        out.blocks.append(Block(opened.kind, opened.start, end, opened.level))


def _add_heading(out: Parsed, start: int, end: int, level: int, words: int) -> None:
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


def _titled(text: str, opened: _Open) -> bool:
    """Whether underlined or strong text reads as a heading rather than as a sentence."""
    words = text[opened.start : opened.end].rstrip(" \t*_\\")
    return len(words) <= 120 and not words.endswith((".", ";", ",", "!"))


def _may_interrupt(
    text: str, at: int, content: int, end: int, depth: list[tuple[int, int]]
) -> bool:
    """Whether a line that looks like an item ends the paragraph that is open before it."""
    if content >= end:
        return False
    if depth:
        return text[at] not in "–—·" or content < end
    return text[at] in "-+*•‣◦▪●○■➢➤✓✔" or text[at:content].strip() in ("1.", "1)", "(1)")


def _stands_apart(text: str, opened: _Open, at: int, end: int) -> bool:
    """Whether the line after a forced line break begins a unit of its own.

    A break after a whole sentence or a strong line separates (addresses, mastheads); a break in
    the middle of a sentence does not.
    """
    before = text[max(opened.start, opened.end - 200) : opened.end]
    line = text[opened.start : opened.end] if opened.lines == 1 else ""
    if line and len(line) < 120 and _STRONG_LINE.match(line):
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


def _html(
    out: Parsed, lines: list[tuple[int, int]], index: int, at: int, end: int
) -> tuple[int | None, int]:
    """Step over HTML that begins a line: comments, raw elements, tables, lines of mere tags.

    Returns the line to go on with, None where the line is text, and the place within it.
    """
    text = out.text
    if text.startswith("<!--", at):
        stop = _find(out, "-->", at + 4)
        if stop < 0:
            return None, 0
        out.comments.append(Comment(text[at + 4 : stop].strip(), at, stop + 3))
        return _line_after(lines, index, stop + 3, text)
    if raw := _RAW.match(text, at, end):
        stop = _find(out, f"</{raw[1].lower()}", at)
        if stop >= 0:
            while lines[index][1] < stop:
                index += 1
            out.blocks.append(Block("code", at, lines[index][1]))
            return index + 1, 0
    if text[at : at + 6].lower() == "<table":
        stop = _find(out, "</table>", at)
        if stop >= 0:
            out.tables += 1
            out.blocks += _tables.html_table(text, at, stop, out.tables)
            return _line_after(lines, index, stop + 8, text)
    if _TAG_LINE.match(text, at, end):
        return index + 1, 0
    return None, 0


def _find(out: Parsed, needle: str, start: int) -> int:
    """Case-blind search that remembers a failure, so that many failures stay linear."""
    if needle in out.failed:
        return -1
    match = re.compile(re.escape(needle), re.IGNORECASE).search(out.text, start)
    if match is None:
        out.failed[needle] = 1
        return -1
    return match.start()


def _line_after(lines: list[tuple[int, int]], index: int, place: int, text: str) -> tuple[int, int]:
    """The line that holds `place`, or the next where nothing more stands on it."""
    while lines[index][1] < place:
        index += 1
    if text[place : lines[index][1]].strip():
        return index, place
    return index + 1, 0


def _definition(out: Parsed, at: int, end: int, quoted: bool) -> bool:
    """Take a link definition, a comment written as one, or the start of a footnote."""
    text = out.text
    if _NOTE.match(text, at, end):
        return True
    found = _DEFINITION.match(text, at, end)
    if not found or quoted:
        return False
    label, target = found[1].strip().lower(), found[2].strip()
    if label == "//" or target.startswith("#"):
        words = _DIRECTIVE.match(target.removeprefix("#").removeprefix("<>").strip())
        if words:
            out.comments.append(Comment(next(filter(None, words.groups()), "").strip(), at, end))
            return True
    if " " in target and not re.match(r"\S+\s+[\"'(].*[\"')]$", target):
        return False  # "[Note]: the figures are …" is a sentence
    out.definitions.add(label)
    return True
