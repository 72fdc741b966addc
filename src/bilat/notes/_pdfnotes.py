"""Highlights with notes put on the pages of a PDF, as an update after the file's own bytes."""

import ctypes
import hashlib
import io
import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from bilat.notes._pdftext import Printed
from bilat.notes.document import Document, Edit

AUTHOR = "bilat"
_COLOUR = (255, 221, 64)
_IDENTITY = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]*)(>\s*<)([0-9A-Fa-f]{32})(>\s*\])")


def annotated(
    pdf: Any, data: bytes, out: Printed, document: Document, edits: Sequence[Edit], date: str
) -> bytes:
    """The bytes of `data` with an update that highlights each edit's words.

    A note that a page has already is not put there again; with nothing new the bytes stay. The
    same edits give the same bytes: the random half of the file's identity is replaced by a
    digest.
    """
    import pypdfium2.raw as raw  # type: ignore[import-untyped]

    by_page: dict[int, list[tuple[Edit, list[tuple[int, int]]]]] = {}
    for edit in edits:
        for page, stretches in _places(out, edit).items():
            by_page.setdefault(page, []).append((edit, stretches))
    some = False
    for number, found in sorted(by_page.items()):
        page = pdf[number]
        words = page.get_textpage()
        known = _said_on(raw, page)
        for edit, stretches in found:
            if _words(document, edit) in known:
                continue
            some = True
            note = _note(raw, page, _quads(raw, words, stretches))
            _say(raw, note, "Contents", _words(document, edit))
            _say(raw, note, "T", AUTHOR)
            _say(raw, note, "M", f"D:{re.sub('[^0-9]', '', date)[:8]}000000Z")
            raw.FPDFPage_CloseAnnot(note)
    if not some:
        return data
    target = io.BytesIO()
    pdf.save(target, flags=raw.FPDF_INCREMENTAL)
    copy = target.getvalue()
    said = repr([(edit.start, edit.end, edit.replacement, edit.note) for edit in edits])
    digest = hashlib.sha256(data + said.encode()).hexdigest()[:32].upper().encode()
    keep = len(data) if copy.startswith(data) else 0

    def settled(match: re.Match[bytes]) -> bytes:
        old = match[2] if match[2] in data or len(match[2]) != len(digest) else digest
        return match[1] + old + match[3] + digest + match[5]

    return copy[:keep] + _IDENTITY.sub(settled, copy[keep:])


def _places(out: Printed, edit: Edit) -> dict[int, list[tuple[int, int]]]:
    """Stretches of characters, by page, that show an edit's words."""
    found: dict[int, list[tuple[int, int]]] = {}
    index = max(bisect_right(out.spots, edit.start, key=lambda spot: spot.start) - 1, 0)
    stop = max(edit.end, edit.start + 1)
    while index < len(out.spots) and out.spots[index].start < stop:
        spot = out.spots[index]
        index += 1
        first, last = max(edit.start, spot.start), min(stop, spot.end)
        if first < last:
            start = spot.char + first - spot.start
            found.setdefault(spot.page, []).append((start, start + last - first))
    return found


def _quads(raw: Any, words: Any, stretches: Sequence[tuple[int, int]]) -> list[tuple[float, ...]]:
    """Rectangles (left, top, right, bottom) around stretches of characters."""
    quads = []
    sides = [ctypes.c_double() for _ in range(4)]
    for start, end in stretches:
        for index in range(raw.FPDFText_CountRects(words.raw, start, end - start)):
            raw.FPDFText_GetRect(words.raw, index, *map(ctypes.byref, sides))
            quads.append(tuple(side.value for side in sides))
    return quads


def _note(raw: Any, page: Any, quads: Sequence[tuple[float, ...]]) -> Any:
    note = raw.FPDFPage_CreateAnnot(page.raw, raw.FPDF_ANNOT_HIGHLIGHT)
    for left, top, right, bottom in quads:
        corners = raw.FS_QUADPOINTSF(left, top, right, top, left, bottom, right, bottom)
        raw.FPDFAnnot_AppendAttachmentPoints(note, corners)
    if quads:
        left, bottom = min(quad[0] for quad in quads), min(quad[3] for quad in quads)
        right, top = max(quad[2] for quad in quads), max(quad[1] for quad in quads)
        raw.FPDFAnnot_SetRect(note, raw.FS_RECTF(left, top, right, bottom))
    raw.FPDFAnnot_SetColor(note, raw.FPDFANNOT_COLORTYPE_Color, *_COLOUR, 255)
    raw.FPDFAnnot_SetFlags(note, raw.FPDF_ANNOT_FLAG_PRINT)
    return note


def _words(document: Document, edit: Edit) -> str:
    """What a note says: the proposal where something is to change, then the evidence."""
    old = " ".join(document.text[edit.start : edit.end].split())
    proposal = f"“{old}” → “{edit.replacement}”" if edit.replacement != old else ""
    return "\n".join(part for part in (proposal, edit.note) if part)


def _said_on(raw: Any, page: Any) -> set[str]:
    """The words of the notes that a page has."""
    found = set()
    for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        note = raw.FPDFPage_GetAnnot(page.raw, index)
        size = raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
        buffer = (ctypes.c_ushort * (size // 2 + 1))()
        raw.FPDFAnnot_GetStringValue(note, b"Contents", buffer, size)
        raw.FPDFPage_CloseAnnot(note)
        found.add(bytes(buffer).decode("utf-16-le", "replace").partition("\0")[0])
    return found


def _say(raw: Any, note: Any, key: str, words: str) -> None:
    units = (words.replace("\0", "") + "\0").encode("utf-16-le", "replace")
    buffer = (ctypes.c_ushort * (len(units) // 2)).from_buffer_copy(units)
    raw.FPDFAnnot_SetStringValue(note, key.encode(), buffer)
