"""PDF notes: read line by line from the page's geometry; a fix is a highlight with a note.

A PDF's words cannot be mended, so `mend` gives an annotated copy: the file as it was with an
update after it, which adds the annotations.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit

if TYPE_CHECKING:
    from bilat.notes._pdftext import Printed

# Control characters, private ones, and the mark of a character that could not be read.
_STRANGE = re.compile("[\x00-\x08\x0b\x0e-\x1f\ue000-\uf8ff\ufffd]")

SUFFIXES = (".pdf",)
FOREIGN = True
REMARKS = True  # a note of an edit shows beside its words


def sniff(head: bytes) -> bool:
    """Whether bytes begin as a PDF does, rubbish before its header allowed as viewers do."""
    return b"%PDF-" in head[:1024] and not head.startswith(b"PK")


def read(data: bytes, path: str) -> Document:
    """The PDF as a document, page furniture and footnotes after the text.

    Raises:
        NoteError: damaged, encrypted, scanned, or its fonts do not say which letters they show.
    """
    from bilat.notes._finish import finish

    pdf = _opened(data, path)
    out = _printed(pdf, path)
    meta = {}
    created = pdf.get_metadata_value("CreationDate")
    if created[:2] == "D:" and created[2:10].isdecimal():
        meta["created"] = f"{created[2:6]}-{created[6:8]}-{created[8:10]}"
    return finish(
        path,
        "pdf",
        "".join(out.parts),
        out.blocks,
        out.markup,
        meta=meta,
        locators=out.locators,
        empty="no text to check: only page numbers and the like",
    )


def _opened(data: bytes, path: str) -> Any:
    import pypdfium2  # type: ignore[import-untyped]

    try:
        pdf = pypdfium2.PdfDocument(data)
        pages = len(pdf)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NoteError(f"{path}: encrypted; save it without a password") from None
        raise NoteError(f"{path}: damaged, or no PDF: {error}") from None
    if not pages:
        raise NoteError(f"{path}: the PDF has no pages")
    return pdf


def _printed(pdf: Any, path: str) -> "Printed":
    import pypdfium2

    from bilat.notes._pdflines import Letters, rows_of
    from bilat.notes._pdfpage import stretches
    from bilat.notes._pdftext import printed

    pages, texts, heights = [], [], []
    for number in range(len(pdf)):
        try:
            page = pdf[number]
            letters = Letters(page.get_textpage())
        except pypdfium2.PdfiumError as error:
            raise NoteError(f"{path}: page {number + 1} is damaged: {error}") from None
        pages.append(rows_of(letters, number))
        texts.append(letters.text)
        heights.append(page.get_height())
    whole = "".join(texts)
    if not whole.strip():
        raise NoteError(f"{path}: no text: scanned? Run text recognition (OCR) on it first")
    strange = len(_STRANGE.findall(whole))
    if strange * 5 > len(whole):
        raise NoteError(
            f"{path}: its fonts do not say which letters they show; print it to a new PDF, or run "
            "text recognition (OCR) on it"
        )
    return printed(stretches(pages, heights), texts)


def mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes:
    """A copy with a highlight on each edit's words and the proposal and evidence in its note.

    Raises:
        NoteError: the PDF changed since it was read, or its maker's lock keeps notes out.
    """
    from bilat.notes._pdfnotes import annotated
    from bilat.notes._splice import unchanged

    pdf = _opened(data, document.path)
    out = _printed(pdf, document.path)
    unchanged("".join(out.parts), document)
    copy = annotated(pdf, data, out, document, edits, date)
    again = _opened(copy, document.path)
    if "".join(_printed(again, document.path).parts) != document.text:
        raise NoteError(f"{document.path}: cannot be annotated without changing it; print it anew")
    return copy
