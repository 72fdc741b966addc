"""PDFs: lines to paragraphs, columns, tables, running heads; a fix is a note on a copy."""

import re

import pypdfium2
import pypdfium2.raw as raw
import pytest

from bilat.notes.document import Document, Edit
from bilat.notes.opening import mend_note, open_note
from bilat.notes.prose import prose
from tests.notes.samples import pdf

Words = tuple[float, float, float, str]


def column(x: float, y: float, *lines: str, size: float = 11) -> list[Words]:
    return [(x, y - 14 * index, size, line) for index, line in enumerate(lines)]


PAGE_ONE = [
    (72, 810, 9, "Trade notes, volume 5"),
    (72, 760, 20, "India and Japan"),
    (72, 720, 14, "1. Trade"),
    *column(
        72,
        690,
        "Exports of India to Japan were USD 5.15 bn in the long-",
        "term trend of the two states, and their coope-",
        "ration grew in 2023-",
        "24 as the ministry said.",
    ),
    (196, 653, 6, "3"),
    *column(72, 618, "A second paragraph begins here and goes on to the", "next page without an"),
    (72, 90, 8, "3 The ministry counts goods only, and leaves services out."),
    (290, 30, 9, "1"),
]
PAGE_TWO = [
    (72, 810, 9, "Trade notes, volume 5"),
    *column(72, 760, "end to its sentence until now."),
    *[
        (x, 700 - 14 * row, 11, text)
        for row, cells in enumerate(
            (("Year", "Exports", "Imports"), ("2022", "5.5", "13.1"), ("2023", "5.2", "17.7"))
        )
        for x, text in zip((72, 200, 330), cells, strict=True)
    ],
    (290, 30, 9, "2"),
]


def shape(document: Document) -> list[tuple[str, str, str]]:
    return [
        (place, block.kind, prose(document, block).text)
        for place, block in zip(document.locators, document.blocks, strict=True)
    ]


def test_pages() -> None:
    document = open_note(pdf(PAGE_ONE, PAGE_TWO), "a.pdf")
    assert shape(document) == [
        ("page 1", "heading", "India and Japan"),
        ("page 1", "heading", "Trade"),
        (
            "page 1",
            "paragraph",
            "Exports of India to Japan were USD 5.15 bn in the long-term trend of the two states, "
            "and their cooperation grew in 2023-24 as the ministry said.",
        ),
        (
            "page 1",
            "paragraph",
            "A second paragraph begins here and goes on to the next page without an end to its "
            "sentence until now.",
        ),
        *[("page 2", "cell", text) for text in ("Year", "Exports", "Imports")],
        *[("page 2", "cell", text) for text in ("2022", "5.5", "13.1", "2023", "5.2", "17.7")],
        ("page 1", "footnote", "3 The ministry counts goods only, and leaves services out."),
        ("page 1", "furniture", "Trade notes, volume 5"),
        ("page 1", "furniture", "1"),
        ("page 2", "furniture", "Trade notes, volume 5"),
        ("page 2", "furniture", "2"),
    ]
    assert [b.level for b in document.blocks[:2]] == [1, 2]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left words of the line {n} go on" for n in range(8)]
    right = [f"right words of the line {n} go on" for n in range(8)]
    page = [(72, 790, 18, "A headline over both of the columns")]
    for index in range(8):
        page += [(72, 740 - 14 * index, 11, left[index]), (320, 740 - 14 * index, 11, right[index])]
    document = open_note(pdf(page), "a.pdf")
    text = " ".join(prose(document, block).text for block in document.blocks)
    assert text.index("left words of the line 7") < text.index("right words of the line 0")
    assert not any(block.kind == "cell" for block in document.blocks)


def test_bold_lines_are_headings() -> None:
    page = [
        (72, 700, 11, "What the two states trade"),
        *column(72, 680, "They trade cars for oil, and each of them", "gains by it."),
    ]
    document = open_note(pdf(page, bold=frozenset({"What the two states trade"})), "a.pdf")
    assert [b.kind for b in document.blocks] == ["heading", "paragraph"]


def test_creation_date_is_the_last_resort() -> None:
    info = "<</CreationDate(D:20240506070809Z)>>"
    page = column(72, 700, "Exports rose in the year that is over, they said.")
    assert open_note(pdf(page, info=info), "a.pdf").meta["published"] == "2024-05-06"
    dated = [(72, 740, 11, "Published: 3 May 2023"), *page]
    assert open_note(pdf(dated, info=info), "a.pdf").meta["published"] == "2023-05-03"


def test_an_annotated_copy() -> None:
    data = pdf(PAGE_ONE, PAGE_TWO)
    document = open_note(data, "a.pdf")
    at = document.text.index("USD 5.15 bn")
    hyphen = document.text.index("coope")
    edits = [
        Edit(at, at + 11, "USD 5.2 bn", "Ministry of Commerce, \u20b9 and all (2025)"),
        Edit(hyphen, document.text.index("ration") + 6, "work"),
        Edit(document.text.index("17.7"), document.text.index("17.7") + 4, "17.7", "so it is"),
    ]
    copy = mend_note(data, document, edits, "2025-09-01")
    assert copy.startswith(data), "the file's own bytes stay, the notes come after them"
    assert copy == mend_note(data, document, edits, "2025-09-01")
    assert open_note(copy, "a.pdf").text == document.text
    notes = annotations(copy)
    assert [(page, words) for page, words, _ in notes] == [
        (
            0,
            "\u201cUSD 5.15 bn\u201d \u2192 \u201cUSD 5.2 bn\u201d\n"
            "Ministry of Commerce, \u20b9 and all (2025)",
        ),
        (0, "\u201ccoope- ration\u201d \u2192 \u201cwork\u201d"),
        (1, "so it is"),
    ]
    left, bottom, right, top = notes[0][2]
    assert 220 < left < right < 320, "over the words, by the widths of Helvetica"
    assert 685 < bottom < top < 705
    assert len(re.findall(rb"/Subtype\s*/Highlight", copy[len(data) :])) == 3


def annotations(data: bytes) -> list[tuple[int, str, tuple[float, float, float, float]]]:
    import ctypes

    document = pypdfium2.PdfDocument(data)
    found = []
    for number in range(len(document)):
        page = document[number]
        for index in range(raw.FPDFPage_GetAnnotCount(page.raw)):
            note = raw.FPDFPage_GetAnnot(page.raw, index)
            assert raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_HIGHLIGHT
            buffer = (ctypes.c_ushort * 400)()
            size = raw.FPDFAnnot_GetStringValue(note, b"Contents", buffer, 800)
            words = bytes(buffer)[: size - 2].decode("utf-16-le")
            box = raw.FS_RECTF()
            raw.FPDFAnnot_GetRect(note, box)
            found.append((number, words, (box.left, box.bottom, box.right, box.top)))
            raw.FPDFPage_CloseAnnot(note)
    return found


@pytest.mark.parametrize("figures", [("5.5 6.1", "7.2 8.3")])
def test_figures_in_a_row_make_no_sentence(figures: tuple[str, str]) -> None:
    page = [
        *column(72, 740, "Exports rose in the year that is over, they said."),
        (72, 700, 11, "Total"),
        (200, 700, 11, figures[0]),
        (330, 700, 11, figures[1]),
    ]
    document = open_note(pdf(page), "a.pdf")
    assert [prose(document, b).text for b in document.blocks][1:] == ["Total", *figures]
