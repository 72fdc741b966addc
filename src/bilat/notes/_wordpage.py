"""A Word document as one text with blocks, and where in its runs every character stands."""

import re
from collections.abc import Sequence
from itertools import groupby

import msgspec

from bilat.notes._blocks import ITEM
from bilat.notes._inline import plain_markup
from bilat.notes._package import Package, beside, local, main_part, parser, run
from bilat.notes._parsed import numbering
from bilat.notes._wordcomments import remarks_of
from bilat.notes._wordtext import Paragraph, Run, Story, story
from bilat.notes.document import Block, BlockKind, Comment

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_POWER = re.compile(r"(?:(?:\b|\d)[kcmd]?m|\b10)\Z")
_MARK = re.compile(r"\[?(?:\d{1,3}|[*†‡a-z])(?:[,\s]+\d{1,3})*,?\]?\Z")


class Spot(msgspec.Struct, frozen=True):
    """A stretch of the text that one piece of one run shows."""

    start: int
    end: int
    run: Run
    piece: int


class Style(msgspec.Struct):
    """A paragraph style: its name, parent, outline and list levels."""

    name: str = ""
    parent: str = ""
    outline: int = 0
    listed: int = 0


class WordPage(msgspec.Struct):
    """The document's text, blocks and spots, and its parts as read."""

    main: str
    parts: dict[str, bytes] = {}
    texts: list[str] = []
    size: int = 0
    spots: list[Spot] = []
    blocks: list[Block] = []
    locators: list[str] = []
    markup: list[tuple[int, int]] = []
    numbers: dict[int, int] = {}
    comments: list[Comment] = []
    meta: dict[str, str] = {}
    references: dict[str, Run] = {}


def word_page(package: Package) -> WordPage:
    """Read the body, the footnotes and the endnotes of a package.

    Raises:
        NoteError: it is no Word document, is damaged, or is over the limits.
    """
    page = WordPage(main_part(package))
    path = package.path
    page.parts[page.main] = package.read(page.main)
    styles = _styles(package, page)
    remarks = remarks_of(package, page.main)
    body = story(path, page.main, page.parts[page.main])
    page.references = body.references
    _add(page, body, styles, remarks)
    tables = body.tables
    for name in ("footnotes.xml", "endnotes.xml"):
        part = beside(page.main, name)
        if part in package.names:
            page.parts[part] = package.read(part)
            notes = story(path, part, page.parts[part], tables)
            tables = notes.tables
            _add(page, notes, styles, remarks)
    _properties(package, page)
    return page


def _add(page: WordPage, found: Story, styles: dict[str, Style], remarks: dict[str, str]) -> None:
    """Append the paragraphs of one part to the page."""
    last: tuple[int, int, int] | None = None
    waiting = list(reversed(found.paragraphs))
    count = 0
    while waiting:
        paragraph = waiting.pop()
        waiting += reversed(paragraph.boxed)
        count += 1
        cell = None
        if paragraph.table and paragraph.table not in found.layouts:
            cell = (paragraph.table, paragraph.row, paragraph.column)
        text = _runs(page, paragraph, _divider(page, cell, last), remarks)
        if not text.strip():
            continue
        end = page.size - len(text) + len(text.rstrip())
        start = page.size - len(text.lstrip())
        if cell and cell == last:
            page.blocks[-1] = msgspec.structs.replace(page.blocks[-1], end=end)
        elif cell:
            number = page.numbers.setdefault(cell[0], len(page.numbers) + 1)
            page.blocks.append(
                Block("cell", start, end, 0, number, *cell[1:], header=paragraph.header)
            )
            page.locators.append(f"table {number}, row {cell[1] + 1}, column {cell[2] + 1}")
        else:
            text = text.strip()
            kind, level = _kind(paragraph, text, styles, page)
            lead = numbering(text) if kind == "heading" else None
            bullet = ITEM.match(text) if kind == "item" else None
            if lead:
                page.markup.append((start + lead[0], start + lead[1]))
            elif bullet:
                page.markup.append((start, start + bullet.end()))
            page.blocks.append(Block(kind, start, end, level))
            page.locators.append(paragraph.note or f"paragraph {count}")
            page.markup += [(a + start, b + start) for a, b in plain_markup(text, 0, len(text))]
        last = cell


def _divider(page: WordPage, cell: tuple[int, int, int] | None, last: object) -> str:
    if not page.size:
        return ""
    if cell and isinstance(last, tuple) and cell[0] == last[0]:
        return "\t" if cell[1] == last[1] and cell[2] != last[2] else "\n"
    return "\n\n"


def _runs(page: WordPage, paragraph: Paragraph, divider: str, remarks: dict[str, str]) -> str:
    """Append a paragraph's words; return them. A paragraph without words leaves no trace."""
    at = page.size + len(divider)
    begun = at
    parts: list[str] = []
    spots: list[Spot] = []
    marks: list[tuple[int, int]] = []
    comments = {index: number for number, index in paragraph.comments}
    raised = _raised(paragraph.runs)
    power = False
    for index, made in enumerate(paragraph.runs):
        if comments.get(index) in remarks:
            page.comments.append(Comment(remarks[comments[index]], at, at))
        words = _shown(made)
        if not words:
            continue
        first, whole = raised.get(index, (False, ""))
        if first:
            power = _POWER.search("".join(parts[-2:])[-4:]) is not None
        if _MARK.match(whole.strip()):
            if first and power:
                parts.append("^")
                at += 1
            elif not power:
                marks.append((at, at + len(words)))
        for place, piece in enumerate(made.pieces):
            if piece.text:
                spots.append(Spot(at, at + len(piece.text), made, place))
                at += len(piece.text)
        parts.append(words)
    text = "".join(parts)
    if text.strip():
        page.texts += [divider, text]
        page.size = begun + len(text)
        page.spots += spots
        page.markup += marks
        return text
    return ""


def _shown(run: Run) -> str:
    return "" if run.hidden else "".join(piece.text for piece in run.pieces)


def _raised(runs: Sequence[Run]) -> dict[int, tuple[bool, str]]:
    """The raised runs by index: whether one begins a stretch of such, and the stretch's words.

    What a mark or a power is cut into several runs is no matter of its meaning.
    """
    found: dict[int, tuple[bool, str]] = {}
    seen = [(index, run) for index, run in enumerate(runs) if _shown(run)]
    for raised, group in groupby(seen, key=lambda one: one[1].raised):
        if raised:
            stretch = list(group)
            whole = "".join(_shown(run) for _, run in stretch)
            found |= {index: (n == 0, whole) for n, (index, _) in enumerate(stretch)}
    return found


def _kind(
    paragraph: Paragraph, text: str, styles: dict[str, Style], page: WordPage
) -> tuple[BlockKind, int]:
    """What a paragraph outside tables is, from its styles, its numbering and its looks."""
    if paragraph.note:
        return "footnote", 0
    name, outline, listed = _resolved(paragraph, styles)
    heading = _HEADING.match(name)
    if heading or outline:
        return "heading", int(heading[1]) if heading else outline
    if name in ("title", "subtitle"):
        return "heading", 1 if name == "title" else 2
    if name.startswith(("toc ", "header", "footer", "bibliography", "table of")):
        return "furniture", 0
    if name == "caption":
        return "caption", 0
    if listed:
        return "item", listed
    if ITEM.match(text):
        return "item", 1
    if "quote" in name:
        return "quote", 0
    bold = all(
        run.bold or not "".join(p.text for p in run.pieces).strip() for run in paragraph.runs
    )
    if bold and len(text) <= 100 and not text.endswith((".", ";", ",", "!")):
        level = next((b.level for b in reversed(page.blocks) if b.kind == "heading"), 0)
        return "heading", min(level + 1, 6) if level < 6 else 6
    return "paragraph", 0


def _resolved(paragraph: Paragraph, styles: dict[str, Style]) -> tuple[str, int, int]:
    """A paragraph's style name, outline level and list level, inherited ones included."""
    outline, listed = paragraph.outline, paragraph.listed
    style = styles.get(paragraph.style)
    name = style.name.lower() if style else paragraph.style.lower()
    for _ in range(20):
        if style is None:
            break
        outline = outline or style.outline
        listed = listed or style.listed
        style = styles.get(style.parent)
    if outline > 9:  # level 10 means body text
        outline = 0
    return name, outline, 0 if paragraph.unlisted else listed


def _styles(package: Package, page: WordPage) -> dict[str, Style]:
    part = beside(page.main, "styles.xml")
    styles: dict[str, Style] = {}
    if part not in package.names:
        return styles
    made = parser(package.path, part)
    current = Style()

    def begin(name: str, given: dict[str, str]) -> None:
        nonlocal current
        tag = local(name)[1]
        values = {local(key)[1]: value for key, value in given.items()}
        value = values.get("val", "")
        if tag == "style":
            current = Style()
            styles[values.get("styleId", "")] = current
        elif tag == "name":
            current.name = value
        elif tag == "basedOn":
            current.parent = value
        elif tag == "outlineLvl" and value.isdecimal():
            current.outline = int(value) + 1
        elif tag == "ilvl" and value.isdecimal():
            current.listed = int(value) + 1
        elif tag == "numId":
            current.listed = max(current.listed, 1) if value != "0" else 0

    made.StartElementHandler = begin
    run(made, package.read(part), package.path, part)
    return styles


def _properties(package: Package, page: WordPage) -> None:
    """The document's own date, from its properties."""
    if "docProps/core.xml" not in package.names:
        return
    core = package.read("docProps/core.xml")
    found = re.search(rb"<(?:\w+:)?modified\b[^>]*>(\d{4}-\d\d-\d\d)", core)
    if found:
        page.meta["modified"] = found[1].decode("ascii")
