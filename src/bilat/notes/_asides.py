"""What in Markdown is no Markdown: HTML that begins a line, definitions, comments."""

import re

from bilat.notes import _tables
from bilat.notes._parsed import Open, Parsed, shut
from bilat.notes.document import Block, BlockKind, Comment

NOTE = re.compile(r"\[\^([^\]\s]{1,50})\]:[ \t]*")
_DEFINITION = re.compile(r"\[([^\[\]]{1,200})\]:[ \t]*(\S{1,2000}.*)")
_TAG_LINE = re.compile(r"(?:[ \t]*</?[a-zA-Z][^<>\n]{0,2000}+>[ \t]*)++\Z")
_RAW = re.compile(r"<(script|style|pre|textarea)\b", re.IGNORECASE)
BLOCK_TAG = re.compile(
    r"<(?:h([1-6])|(p|li|dd|dt|blockquote|figcaption|summary))\b[^<>\n]{0,500}+>", re.IGNORECASE
)
_KINDS: dict[str, BlockKind] = {
    "li": "item",
    "dd": "item",
    "dt": "item",
    "blockquote": "quote",
    "figcaption": "caption",
}
_DIRECTIVE = re.compile(r"\A\((.*)\)\Z|\A\"(.*)\"\Z|\A'(.*)'\Z")


def tagged(out: Parsed, tag: re.Match[str], at: int, end: int) -> Open | None:
    """Open the block of an HTML tag that begins a line; None where it closes on that line too."""
    line = out.text[at:end].rstrip().lower()
    if tag[1]:
        if line.endswith(f"</h{tag[1]}>"):
            out.blocks.append(Block("heading", at, at + len(line), int(tag[1])))
            return None
        return Open("paragraph", at, end, 0)
    name = tag[2].lower()
    kind = _KINDS.get(name, "paragraph")
    opened = Open(kind, at, end, int(kind == "item"))
    if line.endswith(f"</{name}>"):
        shut(out, opened)
        return None
    return opened


def step_over(
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


def definition(out: Parsed, at: int, end: int, quoted: bool) -> bool:
    """Take a link definition, a comment written as one, or the start of a footnote."""
    text = out.text
    if NOTE.match(text, at, end):
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
