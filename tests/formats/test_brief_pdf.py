"""A brief as PDF: the same bytes, tags and metadata, links to sources, and a clean check."""

import ctypes
import os
import subprocess
import sys

import pytest
from msgspec.structs import replace
from tests.briefs import PAIRS, written

from bilat import api
from bilat.briefing.model import Brief, Chart
from bilat.errors import UsageError
from bilat.formats import Look, find, for_suffix
from bilat.formats._show import safe_url

pytest.importorskip("typst")
pytest.importorskip("vl_convert")
pdfium = pytest.importorskip("pypdfium2")

CODE = """
import sys
from bilat.formats import Look, find
from tests.briefs import written
sys.stdout.buffer.write(find("pdf", "brief")(written("JPN", "USA"), Look()))
"""


def made(brief: Brief) -> bytes:
    data = find("pdf", "brief")(brief, Look())
    assert isinstance(data, bytes)
    return data


@pytest.fixture(scope="module")
def rich() -> bytes:
    return made(written("IND", "JPN"))


def test_the_same_brief_gives_the_same_bytes_in_any_process() -> None:
    here = made(written("JPN", "USA"))
    for zone, seed in (("Asia/Tokyo", "1"), ("America/New_York", "2")):
        env = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", CODE], capture_output=True, check=True, env=env
        )
        assert done.stdout == here


def test_the_metadata_carry_title_snapshot_and_day(rich: bytes) -> None:
    brief = written("IND", "JPN")
    held = pdfium.PdfDocument(rich).get_metadata_dict()
    assert held["Title"] == brief.title
    assert brief.snapshot in held["Subject"]
    assert f"snapshot {brief.snapshot}" in held["Keywords"]
    assert f"as of {brief.as_of}" in held["Keywords"]
    assert held["CreationDate"].startswith("D:" + brief.as_of.replace("-", ""))


def test_it_says_that_it_is_accessible_and_is_tagged(rich: bytes) -> None:
    """ISO 14289-1: the identifier in the metadata, a structure tree, a language, the title shown.

    That the claim holds is checked by the typesetter, which fails where it does not.
    """
    assert b"<pdfuaid:part>1</pdfuaid:part>" in rich
    raw = pdfium.raw
    document = pdfium.PdfDocument(rich)
    assert raw.FPDFCatalog_IsTagged(document.raw)
    alts = []
    kinds = set()
    for page in document:
        tree = raw.FPDF_StructTree_GetForPage(page.raw)
        todo = [
            raw.FPDF_StructTree_GetChildAtIndex(tree, n)
            for n in range(raw.FPDF_StructTree_CountChildren(tree))
        ]
        while todo:
            element = todo.pop()
            if not element:
                continue
            kinds.add(_words(raw.FPDF_StructElement_GetType, element))
            if alt := _words(raw.FPDF_StructElement_GetAltText, element):
                alts.append(alt)
            count = raw.FPDF_StructElement_CountChildren(element)
            todo += [raw.FPDF_StructElement_GetChildAtIndex(element, n) for n in range(count)]
    shown = [
        b.alt for s in written("IND", "JPN").sections for b in s.blocks if isinstance(b, Chart)
    ]
    assert set(shown) <= set(alts)
    assert {"H1", "P", "Table", "TH", "TD", "L", "LI", "Link", "Note", "Figure"} <= kinds


def _words(ask: object, element: object) -> str:
    size = ask(element, None, 0)  # type: ignore[operator]
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    ask(element, buffer, size)  # type: ignore[operator]
    return buffer.raw[: size - 2].decode("utf-16-le")


def test_every_source_is_linked(rich: bytes) -> None:
    raw = pdfium.raw
    document = pdfium.PdfDocument(rich)
    linked = set()
    for page in document:
        place, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(place), ctypes.byref(link)):
            action = raw.FPDFLink_GetAction(link)
            size = raw.FPDFAction_GetURIPath(document.raw, action, None, 0) if action else 0
            if size:
                buffer = ctypes.create_string_buffer(size)
                raw.FPDFAction_GetURIPath(document.raw, action, buffer, size)
                linked.add(buffer.value.decode())
    assert {s.url for s in written("IND", "JPN").sources if safe_url(s.url)} <= linked


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_check_of_it_finds_nothing_wrong(a: str, b: str) -> None:
    note = api.check([("brief.pdf", made(written(a, b)))]).notes[0]
    wrong = [(j.claim.quote, j.message) for j in note.judged if j.verdict in WRONG]
    assert not wrong
    assert sum(j.verdict == "confirmed" for j in note.judged) > 50


WRONG = ("contradicted", "imprecise")


def test_text_is_set_as_it_is_written() -> None:
    """Neither markup nor code of the typesetter, nor what is invisible, gets through."""
    title = 'A #panic("x") *b* _c_ $d$ <e> \\ @f [g] "h"\u202e'
    brief = replace(written("JPN", "USA"), title=title)
    document = pdfium.PdfDocument(made(brief))
    assert document.get_metadata_dict()["Title"] == title.rstrip("\u202e")
    assert '#panic("x") *b* _c_ $d$ <e> \\ @f [g]' in document[0].get_textpage().get_text_range()


def test_without_the_typesetter_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r"bilat\[pdf\]"):
        made(written("JPN", "USA"))


def test_the_ending_of_a_file_chooses_it() -> None:
    assert for_suffix(".pdf", "brief") == "pdf"
