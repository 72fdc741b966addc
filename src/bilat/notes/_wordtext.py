"""A Word part to paragraphs: every run with its place in the XML, so that it can be mended."""

import re

import msgspec

from bilat.notes._package import local, parser, run

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_SHOWN = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_UNREAD = frozenset(("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange"))


class Piece(msgspec.Struct):
    """A child of a run: `text` is what it shows, `start`/`end` are bytes in the part."""

    name: str
    start: int
    end: int = 0
    text: str = ""


class Run(msgspec.Struct):
    """A run of one formatting: its bytes, its properties' bytes, its pieces.

    `prefix` is the namespace prefix of its tag; `inserted` the start tag of the tracked insertion
    right around it (bytes in the part), `host` the run that holds the text box it is in, `note` the
    footnote or endnote ("footnote 3").
    """

    part: str
    prefix: str
    start: int
    end: int = 0
    properties: tuple[int, int] = (0, 0)
    pieces: list[Piece] = []
    inserted: tuple[int, int] = (0, 0)
    host: "Run | None" = None
    note: str = ""
    bold: bool = False
    raised: bool = False
    hidden: bool = False


class Paragraph(msgspec.Struct):
    """A paragraph: its style and list level, its runs, its cell, and paragraphs boxed within it."""

    style: str = ""
    listed: int = 0
    outline: int = 0
    unlisted: bool = False
    runs: list[Run] = []
    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False
    boxed: list["Paragraph"] = []
    note: str = ""
    comments: list[tuple[str, int]] = []


class Grid(msgspec.Struct):
    """A table while it is read."""

    number: int
    row: int = -1
    column: int = -1
    width: int = 0
    span: int = 1
    head_row: bool = False
    first_head: bool = False
    nested: bool = False


class Story(msgspec.Struct):
    """What a part holds: paragraphs in order, layout tables, and the runs of note references."""

    part: str
    paragraphs: list[Paragraph] = []
    layouts: set[int] = set()
    references: dict[str, Run] = {}
    tables: int = 0


def story(path: str, part: str, data: bytes, tables: int = 0) -> Story:
    """Read a body, or the footnotes or endnotes.

    Raises:
        NoteError: the XML is damaged or declares entities.
    """
    found = Story(part, tables=tables)
    made = parser(path, part)
    reader = _Reader(found, data)

    def begin(name: str, given: dict[str, str]) -> None:
        reader.begin(name, given, made.CurrentByteIndex)

    def finish(name: str) -> None:
        reader.finish(name, made.CurrentByteIndex)

    made.StartElementHandler = begin
    made.EndElementHandler = finish
    made.CharacterDataHandler = reader.characters
    run(made, data, path, part)
    return found


class _Reader:
    """The handlers of one pass over a part, and what is open at the moment."""

    def __init__(self, found: Story, data: bytes) -> None:
        self.found = found
        self.data = data
        self.paragraphs: list[Paragraph] = []
        self.runs: list[Run] = []
        self.grids: list[Grid] = []
        self.pieces: list[Piece] = []
        self.fields: list[bool] = []  # True: within the code of a field
        self.unread = 0
        self.path: list[str] = []  # local names of open elements
        self.starts: list[int] = []
        self.note = ""

    def begin(self, name: str, given: dict[str, str], at: int) -> None:
        space, tag = local(name)
        outer = self.path[-1] if self.path else ""
        word = space in WORD
        if not word:
            tag = "Fallback" if tag == "Fallback" and space == _COMPATIBLE else f"?{tag}"
        self.path.append(tag)
        self.starts.append(at)
        if (tag in _UNREAD and outer != "rPr") or tag == "Fallback":
            self.unread += 1
        if self.unread or not word:
            if self.runs and outer == "r" and not self.unread:
                self.runs[-1].pieces.append(Piece(tag, at))
            return
        value = next((v for k, v in given.items() if local(k)[1] == "val"), "")
        if tag == "p":
            self._paragraph()
        elif tag == "r":
            inserted = (0, 0)
            if outer in ("ins", "moveTo"):
                inserted = (self.starts[-2], tag_end(self.data, self.starts[-2]))
            prefix = name.split("}")[2] if name.count("}") == 2 else ""
            host = self.runs[-1] if self.runs else None
            made = Run(self.found.part, prefix, at, inserted=inserted, host=host, note=self.note)
            if self.paragraphs:
                self.paragraphs[-1].runs.append(made)
            self.runs.append(made)
        elif outer == "r" and self.runs:
            self._piece(tag, given, at)
        elif outer == "rPr" and self.runs and len(self.path) > 2 and self.path[-3] == "r":
            self._run_property(tag, value)
        elif tag in ("tbl", "tr", "tc", "gridSpan", "tblHeader", "tblLook"):
            self._table(tag, value, given)
        elif self.paragraphs:
            self._paragraph_property(tag, value, given, outer)
        elif tag in ("footnote", "endnote"):
            kind = next((v for k, v in given.items() if local(k)[1] == "type"), "")
            number = next((v for k, v in given.items() if local(k)[1] == "id"), "")
            self.note = "" if kind else f"{tag} {number}"

    def _paragraph(self) -> None:
        made = Paragraph(note=self.note)
        if self.grids and self.grids[-1].column >= 0:
            grid = self.grids[-1]
            made.table, made.row, made.column = grid.number, grid.row, grid.column
            made.header = grid.head_row or (grid.first_head and grid.row == 0)
        self.paragraphs.append(made)

    def _piece(self, tag: str, given: dict[str, str], at: int) -> None:
        piece = Piece(tag, at)
        owner = self.runs[-1]
        owner.pieces.append(piece)
        if tag == "fldChar":
            kind = next((v for k, v in given.items() if local(k)[1] == "fldCharType"), "")
            if kind == "begin":
                self.fields.append(True)
            elif self.fields and kind == "separate":
                self.fields[-1] = False
            elif self.fields and kind == "end":
                self.fields.pop()
        elif tag in ("footnoteReference", "endnoteReference"):
            number = next((v for k, v in given.items() if local(k)[1] == "id"), "")
            self.found.references[f"{tag.removesuffix('Reference')} {number}"] = owner
        elif tag in _SHOWN and not any(self.fields):
            piece.text = _SHOWN[tag]
        if tag == "t" and not any(self.fields):
            self.pieces.append(piece)

    def _run_property(self, tag: str, value: str) -> None:
        on = value not in ("0", "false", "off", "none")
        if tag == "b":
            self.runs[-1].bold = on
        elif tag == "vanish":
            self.runs[-1].hidden = on
        elif tag == "vertAlign":
            self.runs[-1].raised = value == "superscript"

    def _paragraph_property(self, tag: str, value: str, given: dict[str, str], outer: str) -> None:
        made = self.paragraphs[-1]
        if tag == "pStyle":
            made.style = value
        elif tag == "ilvl" and outer == "numPr":
            made.listed = max(made.listed, int(value) + 1 if value.isdecimal() else 1)
        elif tag == "numId" and outer == "numPr":
            made.listed = max(made.listed, 1)
            made.unlisted = value == "0"
        elif tag == "outlineLvl" and value.isdecimal():
            made.outline = int(value) + 1
        elif tag == "commentRangeStart":
            number = next((v for k, v in given.items() if local(k)[1] == "id"), "")
            made.comments.append((number, len(made.runs)))

    def _table(self, tag: str, value: str, given: dict[str, str]) -> None:
        if tag == "tbl":
            if self.grids:
                self.grids[-1].nested = True
            self.found.tables += 1
            self.grids.append(Grid(self.found.tables))
        elif self.grids:
            grid = self.grids[-1]
            if tag == "tr":
                grid.row += 1
                grid.column, grid.span, grid.head_row = -1, 1, False
            elif tag == "tc":
                grid.column += grid.span if grid.column >= 0 else 1
                grid.span = 1
            elif tag == "gridSpan" and value.isdecimal() and len(value) < 4:
                grid.span = int(value)
            elif tag == "tblHeader":
                grid.head_row = value not in ("0", "false", "off")
            elif tag == "tblLook":
                first = next((v for k, v in given.items() if local(k)[1] == "firstRow"), "")
                bits = int(value, 16) if re.fullmatch("[0-9A-Fa-f]{1,4}", value) else 0
                grid.first_head = first in ("1", "true", "on") if first else bool(bits & 0x20)
            grid.width = max(grid.width, grid.column + grid.span)

    def characters(self, words: str) -> None:
        if self.pieces and self.path[-1] == "t":
            self.pieces[-1].text += words

    def finish(self, name: str, at: int) -> None:
        tag = self.path.pop()
        start = self.starts.pop()
        outer = self.path[-1] if self.path else ""
        if self.unread:
            if (tag in _UNREAD and outer != "rPr") or tag == "Fallback":
                self.unread -= 1
                if outer == "r" and self.runs and self.runs[-1].pieces:
                    self._close_piece(at)
            return
        if outer == "r" and self.runs:
            if tag == "rPr":
                self.runs[-1].properties = (start, tag_end(self.data, at))
            self._close_piece(at)
            if tag == "t" and self.pieces:
                self.pieces.pop()
        if tag == "p" and self.paragraphs:
            made = self.paragraphs.pop()
            if self.paragraphs:
                self.paragraphs[-1].boxed.append(made)
            else:
                self.found.paragraphs.append(made)
        elif tag == "r" and self.runs:
            self.runs.pop().end = tag_end(self.data, at)
        elif tag == "tbl" and self.grids:
            grid = self.grids.pop()
            if grid.nested or grid.row < 1 or grid.width < 2:
                self.found.layouts.add(grid.number)

    def _close_piece(self, at: int) -> None:
        pieces = self.runs[-1].pieces
        if pieces and not pieces[-1].end:
            pieces[-1].end = tag_end(self.data, at)


def tag_end(data: bytes, at: int) -> int:
    """Where the tag that begins at byte `at` ends, its `>` included."""
    quote = 0
    if data[at : at + 2] == b"</":
        return data.index(b">", at) + 1
    position = at
    while True:
        byte = data[position]
        if quote:
            quote = 0 if byte == quote else quote
        elif byte in b"\"'":
            quote = byte
        elif byte == 0x3E:
            return position + 1
        position += 1
