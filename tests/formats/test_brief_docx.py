"""A brief as a Word file: whole by ECMA-376 as far as it is used, the same bytes, a clean check."""

import io
import re
import sys
import zipfile
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace
from tests.briefs import PAIRS, written

from bilat import api
from bilat.briefing.model import Brief, Chart, Heading, Table, Timeline
from bilat.errors import UsageError
from bilat.formats import Look, find, for_suffix
from bilat.formats._show import safe_url

pytest.importorskip("vl_convert")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def made(brief: Brief) -> bytes:
    data = find("docx", "brief")(brief, Look())
    assert isinstance(data, bytes)
    return data


@pytest.fixture(scope="module")
def rich() -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made(written("IND", "JPN"))))


def part(package: zipfile.ZipFile, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(package.read(name))


def style_of(paragraph: ElementTree.Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return str(found.get(f"{W}val")) if found is not None else ""


def test_the_same_brief_gives_the_same_bytes() -> None:
    one, two = made(written("IND", "USA")), made(written("IND", "USA"))
    assert one == two
    assert {e.date_time for e in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }


def test_every_part_is_well_formed_and_has_its_kind_and_every_relationship_its_part(
    rich: zipfile.ZipFile,
) -> None:
    types = part(rich, "[Content_Types].xml")
    named = {str(t.get("PartName")).lstrip("/") for t in types if t.get("PartName")}
    for name in rich.namelist():
        if name.endswith((".xml", ".rels")):
            part(rich, name)
        if name.endswith(".xml") and not name.startswith("["):
            assert name in named
    assert named <= set(rich.namelist())
    for name, folder in (("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")):
        for relation in part(rich, name).iter(RELATION):
            assert folder + str(relation.get("Target")) in rich.namelist()


def test_every_style_that_is_used_is_there(rich: zipfile.ZipFile) -> None:
    held = {s.get(f"{W}styleId") for s in part(rich, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml", "word/footer.xml"):
        for tag in ("pStyle", "rStyle", "tblStyle"):
            used = {e.get(f"{W}val") for e in part(rich, name).iter(W + tag)}
            assert used <= held


def test_headings_are_headings(rich: zipfile.ZipFile) -> None:
    brief = written("IND", "JPN")
    styles = [style_of(p) for p in part(rich, "word/document.xml").iter(f"{W}p")]
    assert styles[0] == "Title"
    assert styles.count("Heading1") == len(brief.sections) + 1  # the data of the charts
    inner = sum(
        isinstance(b, Heading) or (isinstance(b, Timeline) and bool(b.title))
        for s in brief.sections
        for b in s.blocks
    )
    assert styles.count("Heading2") == inner


def test_tables_have_heads_that_are_repeated(rich: zipfile.ZipFile) -> None:
    brief = written("IND", "JPN")
    tables = list(part(rich, "word/document.xml").iter(f"{W}tbl"))
    blocks = [b for s in brief.sections for b in s.blocks]
    assert len(tables) == sum(isinstance(b, (Table, Chart)) for b in blocks)
    for table in tables:
        rows = table.findall(f"{W}tr")
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        assert {len(row.findall(f"{W}tc")) for row in rows} == {columns}


def test_every_document_has_one_footnote_that_links_to_it(rich: zipfile.ZipFile) -> None:
    brief = written("IND", "JPN")
    notes = part(rich, "word/footnotes.xml")
    targets = {
        r.get("Id"): r.get("Target")
        for r in part(rich, "word/_rels/footnotes.xml.rels").iter(RELATION)
    }
    linked = [targets[link.get(f"{R}id")] for link in notes.iter(f"{W}hyperlink")]
    # In the order, and so with the numbers, that the page and the Markdown have.
    assert linked == [s.url for s in brief.sources if safe_url(s.url)]
    ids = [n.get(f"{W}id") for n in notes.iter(f"{W}footnote") if n.get(f"{W}type") is None]
    marks = [e.get(f"{W}id") for e in part(rich, "word/document.xml").iter(f"{W}footnoteReference")]
    assert ids == marks == [str(n) for n in range(1, len(brief.sources) + 1)]


def test_fields_and_links_name_places_that_there_are(rich: zipfile.ZipFile) -> None:
    document = part(rich, "word/document.xml")
    places = [str(b.get(f"{W}name")) for b in document.iter(f"{W}bookmarkStart")]
    assert len(places) == len(set(places))
    assert all(len(place) <= 40 for place in places)  # ECMA-376, ST_Name of a bookmark
    asked = {e.get(f"{W}anchor") for e in document.iter(f"{W}hyperlink")}
    for field in document.iter(f"{W}instrText"):
        match = re.fullmatch(r" NOTEREF (\w+) \\f \\h ", str(field.text))
        assert match is not None
        asked.add(match[1])
    assert asked <= set(places)


def test_pictures_have_words(rich: zipfile.ZipFile) -> None:
    space = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
    alts = [e.get("descr") for e in part(rich, "word/document.xml").iter(f"{space}docPr")]
    brief = written("IND", "JPN")
    assert alts == [b.alt for s in brief.sections for b in s.blocks if isinstance(b, Chart)]


def test_the_properties_carry_title_snapshot_and_day(rich: zipfile.ZipFile) -> None:
    brief = written("IND", "JPN")
    core = rich.read("docProps/core.xml").decode()
    assert f"<dc:title>{brief.title}</dc:title>" in core
    assert f"{brief.as_of}T00:00:00Z" in core
    custom = rich.read("docProps/custom.xml").decode()
    assert f"<vt:lpwstr>{brief.snapshot}</vt:lpwstr>" in custom
    assert f"<vt:lpwstr>{brief.as_of}</vt:lpwstr>" in custom


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_a_check_of_it_finds_nothing_wrong(a: str, b: str) -> None:
    note = api.check([("brief.docx", made(written(a, b)))]).notes[0]
    wrong = [
        (j.claim.quote, j.message)
        for j in note.judged
        if j.verdict in ("contradicted", "imprecise")
    ]
    assert not wrong
    assert sum(j.verdict == "confirmed" for j in note.judged) > 50


def test_text_cannot_become_markup() -> None:
    brief = replace(written("JPN", "USA"), title='</w:t> & "x" <w:b/>\x01\x0b')
    package = zipfile.ZipFile(io.BytesIO(made(brief)))
    first = next(part(package, "word/document.xml").iter(f"{W}t"))
    assert first.text is not None
    assert first.text.startswith('</w:t> & "x" <w:b/>')
    part(package, "docProps/core.xml")


def test_without_the_renderer_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    with pytest.raises(UsageError, match=r"bilat\[charts\]"):
        made(written("IND", "JPN"))


def test_without_charts_nothing_more_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    brief = written("IND", "JPN")
    plain = [
        replace(s, blocks=tuple(b for b in s.blocks if not isinstance(b, Chart)))
        for s in brief.sections
    ]
    assert made(replace(brief, sections=tuple(plain)))[:2] == b"PK"


def test_the_ending_of_a_file_chooses_it() -> None:
    assert for_suffix(".docx", "brief") == "docx"
