"""A PDF page to lines: the letters that stand together, with their place, height and weight."""

import ctypes
import re
from typing import Any

import msgspec

_LINE = re.compile("[^\r\n\ufffe]+|\ufffe")
WIDE = 1.8  # times the height of the letters: a gap that may divide columns, not words
_RAISED = 0.8  # times the height of its line: a figure so small and higher is a mark
_UPRIGHT = 0.05  # radians


class Line(msgspec.Struct):
    """A stretch of letters on one base line, in points from the lower left corner of the page.

    `bottom` is the base line and `top` lies a font size above it.

    `pieces` are the stretches of character numbers of the page that it consists of, each with
    whether a space goes before it; `raised` are the numbers of figures set high and small.
    `hyphen` is the number of a hyphen at its end that divides a word, or -1.
    """

    page: int
    pieces: list[tuple[int, int, bool]]
    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False
    raised: list[int] = []
    hyphen: int = -1
    tilted: bool = False

    @property
    def height(self) -> float:
        """The size of the font."""
        return self.top - self.bottom


class Letters:
    """The characters of one page and their boxes, asked of pdfium one by one and only if needed."""

    def __init__(self, page: Any) -> None:
        import pypdfium2.raw as raw  # type: ignore[import-untyped]

        self.raw = raw
        self.page = page  # pdfium frees what nobody holds
        self.handle = page.raw
        self.box = raw.FS_RECTF()
        self.matrix = raw.FS_MATRIX()
        self.across, self.up = ctypes.c_double(), ctypes.c_double()
        self.text = self._text()

    def _text(self) -> str:
        count = self.raw.FPDFText_CountChars(self.handle)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = self.raw.FPDFText_GetText(self.handle, 0, count, buffer)
        units = bytes(buffer)[: max(written - 1, 0) * 2]
        text = units.decode("utf-16-le", "surrogatepass")
        if len(text) != count:  # letters beyond the basic plane, or ones that pdfium leaves out
            codes = (self.raw.FPDFText_GetUnicode(self.handle, index) for index in range(count))
            text = "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)
        return "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)

    def sides(self, index: int) -> tuple[float, float]:
        """Left and right of a character's cell."""
        self.raw.FPDFText_GetLooseCharBox(self.handle, index, ctypes.byref(self.box))
        return self.box.left, self.box.right

    def stance(self, index: int) -> tuple[float, float]:
        """A character's base line and the size of its font as it shows on the page."""
        raw, handle = self.raw, self.handle
        raw.FPDFText_GetCharOrigin(handle, index, ctypes.byref(self.across), ctypes.byref(self.up))
        raw.FPDFText_GetMatrix(handle, index, ctypes.byref(self.matrix))
        scale = (self.matrix.c**2 + self.matrix.d**2) ** 0.5
        return self.up.value, raw.FPDFText_GetFontSize(handle, index) * (scale or 1.0)

    def is_bold(self, index: int) -> bool:
        """Whether a character's font says that it is bold."""
        if self.raw.FPDFText_GetFontWeight(self.handle, index) >= 600:
            return True
        buffer = ctypes.create_string_buffer(128)
        flags = ctypes.c_int()
        self.raw.FPDFText_GetFontInfo(self.handle, index, buffer, 128, ctypes.byref(flags))
        return b"bold" in buffer.value.lower() or b"black" in buffer.value.lower()

    def is_tilted(self, index: int) -> bool:
        """Whether a character does not stand upright."""
        angle: float = self.raw.FPDFText_GetCharAngle(self.handle, index)
        return _UPRIGHT < angle < 6.283 - _UPRIGHT


def rows_of(letters: Letters, page: int) -> list[list[Line]]:
    """The lines of a page as pdfium orders them, those on one base line in one row."""
    rows: list[list[Line]] = []
    text = letters.text
    for match in _LINE.finditer(text):
        if match[0] == "\ufffe":
            if rows:
                rows[-1][-1].hyphen = match.start()
            continue
        for line in _parts(letters, page, *match.span()):
            if rows and _same_row(rows[-1][-1], line):
                _beside(rows[-1], line)
            else:
                rows.append([line])
    return rows


def _parts(letters: Letters, page: int, start: int, end: int) -> list[Line]:
    """A run of text cut where the gap between two words is too wide for one."""
    text = letters.text
    parts: list[Line] = []
    first = start
    for space in re.finditer(r"\s+", text[start:end]):
        before, after = start + space.start() - 1, start + space.end()
        if before < start or after >= end:
            continue
        gap = letters.sides(after)[0] - letters.sides(before)[1]
        if gap > 4 and gap > WIDE * letters.stance(before)[1]:
            parts += _line(letters, page, first, before + 1)
            first = after
    return parts + _line(letters, page, first, end)


def _line(letters: Letters, page: int, start: int, end: int) -> list[Line]:
    text = letters.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return []
    words = text[start:end]
    base, size = _stance(letters, start, words)
    raised = []
    for match in re.finditer(r"\d", words):
        figure, small = letters.stance(start + match.start())
        if small < _RAISED * size and figure > base + 0.1 * size:
            raised.append(start + match.start())
    return [
        Line(
            page,
            [(start, end, False)],
            words,
            letters.sides(start)[0],
            letters.sides(end - 1)[1],
            base,
            base + size,
            bold=letters.is_bold(start) and letters.is_bold(end - 1),
            raised=raised,
            tilted=letters.is_tilted(start),
        )
    ]


def _stance(letters: Letters, start: int, words: str) -> tuple[float, float]:
    """Base line and font size of most of a line: the middle one of a few of its letters."""
    places = [match.start() for match in re.finditer(r"[^\W\d]", words)] or [0]
    some = {places[len(places) * share // 10] for share in (1, 3, 5, 7, 9)}
    found = sorted((letters.stance(start + place) for place in some), key=lambda pair: pair[1])
    return found[len(found) // 2]


def _same_row(line: Line, after: Line) -> bool:
    """Whether two lines stand side by side."""
    if line.hyphen >= 0 or line.tilted or after.tilted:
        return False
    shared = min(line.top, after.top) - max(line.bottom, after.bottom)
    lower = min(line.height, after.height)
    return lower > 0 and shared >= 0.5 * lower and after.left >= line.right - 0.2 * lower


def _beside(row: list[Line], line: Line) -> None:
    """Add a line to a row: joined to the one before it where the gap is that of words or less."""
    before = row[-1]
    gap = line.left - before.right
    if gap > WIDE * max(before.height, line.height):
        row.append(line)
        return
    small = line.height < _RAISED * before.height and line.bottom > before.bottom
    if small and line.text.strip("[](),* ").isdecimal():
        before.raised += range(*line.pieces[0][:2])
    apart = gap > 0.12 * line.height and not small and not before.text.endswith(" ")
    append(before, line, apart)
    before.bold = before.bold and (line.bold or small)


def append(line: Line, after: Line, apart: bool) -> None:
    """Put `after` at the end of `line`, with a space between them or without."""
    (start, end, _), *others = after.pieces
    line.text += (" " if apart else "") + after.text
    line.pieces += [(start, end, apart), *others]
    line.right, line.hyphen = after.right, after.hyphen
    line.raised += after.raised
