"""Word documents: runs to text, and fixes to tracked changes with evidence in comments."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from bilat.notes.document import Document, Edit
from bilat.notes.opening import mend_note, open_note
from bilat.notes.prose import prose
from tests.notes.samples import W, docx, note, note_mark, p, packed, r, table

BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
    "<w:txbxContent>{0}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback>"
    "<w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
).format(p("Boxed words of 5 bn."))
INSERTED = (
    '<w:ins w:id="7" w:author="Someone" w:date="2024-01-01T00:00:00Z">'
    f"{r('newly added 9 words')}</w:ins>"
)
DELETED = (
    '<w:del w:id="8" w:author="Someone" w:date="2024-01-01T00:00:00Z">'
    "<w:r><w:delText>gone 77</w:delText></w:r></w:del>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>HYPERLINK "66"</w:instrText></w:r>'
    f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r("linked")}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BODY = (
    p("India\u2013Japan relations", style="Title")
    + p("1. Trade", style="berschrift1")
    + p("Finance", style="Mine")
    + p(r("Bold heading", "<w:b/>"))
    + p(
        "Exports were ",
        r("USD ", "<w:b/>"),
        r("6 b", "<w:b/><w:i/>"),
        "n in 2023\u201324",
        note_mark(1),
        " &amp; more",
        r("2", '<w:vertAlign w:val="superscript"/>'),
        " over 300 km",
        r("2", '<w:vertAlign w:val="superscript"/>'),
        r("secret 55", "<w:vanish/>"),
        " .",
    )
    + p("Item", properties='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
    + p("\u2022 Typed item")
    + p("Kept ", INSERTED, DELETED, " end ", FIELD, "<w:r><w:tab/><w:t>x</w:t><w:br/></w:r>", " y.")
    + table(("Year", "Value"), ("2023", "5"), ("2024", "7"))
    + f"<w:tbl><w:tr><w:tc>{p('Laid out.')}</w:tc></w:tr></w:tbl>"
    + p("See the ", BOX, "box here.")
)
NOTES = note(1, "The ministry counts goods only, and imports were 15 bn.")


def whole() -> tuple[bytes, Document]:
    data = docx(BODY, NOTES)
    return data, open_note(data, "a.docx")


def edit(document: Document, old: str, new: str, evidence: str = "") -> Edit:
    at = document.text.index(old)
    return Edit(at, at + len(old), new, evidence)


def part(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def settled(xml: str, accept: bool) -> str:
    """The visible text of a part once its changes by bilat are accepted or rejected."""
    root = ElementTree.fromstring(xml)
    parts: list[str] = []

    def walk(element: ElementTree.Element, author: str, state: str) -> None:
        tag = element.tag.rpartition("}")[2]
        if tag in ("ins", "del"):
            author = element.get(f"{{{W}}}author", "")
            state = tag
        ours = author == "bilat"
        if tag == "t" and not (ours and state == "ins" and not accept):
            parts.append(element.text or "")
        if tag == "delText" and ours and not accept:
            parts.append(element.text or "")
        for child in element:
            if child.tag.rpartition("}")[2] != "Fallback":
                walk(child, author, state)

    walk(root, "", "")
    return "".join(parts)


def test_blocks_and_locators() -> None:
    _, document = whole()
    assert [(b.kind, b.level, prose(document, b).text) for b in document.blocks] == [
        ("heading", 1, "India\u2013Japan relations"),
        ("heading", 1, "Trade"),
        ("heading", 2, "Finance"),
        ("heading", 3, "Bold heading"),
        ("paragraph", 0, "Exports were USD 6 bn in 2023\u201324 & more over 300 km^2 ."),
        ("item", 2, "Item"),
        ("item", 1, "Typed item"),
        ("paragraph", 0, "Kept newly added 9 words end linked x y."),
        ("cell", 0, "Year"),
        ("cell", 0, "Value"),
        ("cell", 0, "2023"),
        ("cell", 0, "5"),
        ("cell", 0, "2024"),
        ("cell", 0, "7"),
        ("paragraph", 0, "Laid out."),
        ("paragraph", 0, "See the box here."),
        ("paragraph", 0, "Boxed words of 5 bn."),
        ("footnote", 0, "The ministry counts goods only, and imports were 15 bn."),
    ]
    assert not any(number in document.text for number in ("77", "66", "55"))
    assert document.locators[4] == "paragraph 5"
    assert document.locators[11] == "table 1, row 2, column 2"
    assert document.locators[-1] == "footnote 1"
    assert [b.header for b in document.blocks if b.kind == "cell"] == [True] * 2 + [False] * 4
    assert document.meta["published"] == "2024-05-06", "the properties say so, nothing else does"


def test_no_edits_no_change() -> None:
    data, document = whole()
    assert mend_note(data, document, []) == data


def test_changes_are_tracked_and_the_rest_stays() -> None:
    data, document = whole()
    edits = [
        edit(document, "USD 6 bn", "USD 5.2 bn", "Ministry: 5.15 bn (2025)"),
        edit(document, "9 words", "10 words", "counted"),
        edit(document, "imports were 15", "imports were 17", "in a note"),
        edit(document, "Boxed words of 5", "Boxed words of 8", "in a box"),
        edit(document, "2024", "2025", "in a cell"),
        edit(document, "2023\u201324", "2022\u201323"),
        edit(document, "& more", "& <more>"),
    ]
    mended = mend_note(data, document, edits, "2025-09-01")
    assert mended == mend_note(data, document, edits, "2025-09-01")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(mended)) as new:
        assert new.testzip() is None
        changed = {n for n in old.namelist() if old.read(n) != new.read(n)}
        added = set(new.namelist()) - set(old.namelist())
    assert added == {"word/comments.xml"}
    assert changed == {
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/footnotes.xml",
    }
    for name in ("word/document.xml", "word/footnotes.xml"):
        assert settled(part(mended, name), accept=False) == settled(part(data, name), accept=False)
    after = settled(part(mended), accept=True)
    assert "Exports were USD 5.2 bn in 2022\u201323 & <more>" in after
    assert "newly added 10 words" in after
    assert "Boxed words of 8 bn." in after
    assert "imports were 17 bn" in settled(part(mended, "word/footnotes.xml"), accept=True)
    read_again = open_note(mended, "a.docx")
    expected = document.text
    for change in sorted(edits, reverse=True):
        expected = expected[: change.start] + change.replacement + expected[change.end :]
    assert read_again.text == expected
    remarks = {comment.text for comment in read_again.comments}
    assert remarks == {change.note for change in edits if change.note}


def test_a_run_keeps_its_looks() -> None:
    data, document = whole()
    mended = part(mend_note(data, document, [edit(document, "6 bn", "5.2 bn")], "2025-09-01"))
    struck = '<w:r><w:rPr><w:b/><w:i/></w:rPr><w:delText xml:space="preserve">6</w:delText></w:r>'
    put_in = '<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t xml:space="preserve">5.2</w:t></w:r>'
    assert struck in mended
    assert put_in in mended
    assert 'w:author="bilat" w:date="2025-09-01T00:00:00Z"' in mended


def test_marks_are_well_formed_and_numbers_unique() -> None:
    data, document = whole()
    edits = [edit(document, "USD 6", "JPY 900", "a"), edit(document, "Trade", "Goods", "b")]
    mended = mend_note(data, document, edits, "2025-09-01")
    root = ElementTree.fromstring(part(mended))
    by_kind: dict[str, list[str]] = {}
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        number = element.get(f"{{{W}}}id")
        if number and tag in (
            "ins",
            "del",
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
        ):
            by_kind.setdefault("change" if tag in ("ins", "del") else tag, []).append(number)
    assert len(set(by_kind["change"])) == len(by_kind["change"])
    remarks = ElementTree.fromstring(part(mended, "word/comments.xml"))
    numbers = sorted(child.get(f"{{{W}}}id", "") for child in remarks)
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(by_kind[tag]) == numbers
    rels = part(mended, "word/_rels/document.xml.rels")
    assert rels.count("/relationships/comments") == 1
    assert part(mended, "[Content_Types].xml").count("comments+xml") == 1


@pytest.mark.parametrize("empty", [False, True])
def test_comments_that_are_there_stay(empty: bool) -> None:
    theirs = (
        ""
        if empty
        else '<w:comment w:id="3" w:author="Someone">'
        "<w:p><w:r><w:t>bilat: allow F101</w:t></w:r></w:p></w:comment>"
    )
    comments = f'<w:comments xmlns:w="{W}">{theirs}</w:comments>'
    if empty:
        comments = f'<w:comments xmlns:w="{W}"/>'
    body = p(
        "Trade ",
        '<w:commentRangeStart w:id="3"/>',
        "of 6 bn",
        '<w:commentRangeEnd w:id="3"/>',
        '<w:r><w:commentReference w:id="3"/></w:r>',
    )
    data = docx(body, extra={"word/comments.xml": comments})
    document = open_note(data, "a.docx")
    assert [c.text for c in document.comments] == ([] if empty else ["bilat: allow F101"])
    mended = mend_note(data, document, [edit(document, "6", "5", "Ministry")], "2025-09-01")
    after = part(mended, "word/comments.xml")
    assert theirs in after
    assert "Ministry" in after
    assert part(mended, "[Content_Types].xml") == part(data, "[Content_Types].xml")


def test_a_comment_alone() -> None:
    data, document = whole()
    mended = mend_note(data, document, [edit(document, "Item", "Item", "see the ministry")])
    assert settled(part(mended), accept=True) == settled(part(data), accept=True)
    assert "see the ministry" in part(mended, "word/comments.xml")


def test_another_prefix_than_word_uses() -> None:
    body = p("Trade of 6 bn, and 7.")
    with zipfile.ZipFile(io.BytesIO(docx(body))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"].decode()
    for old, new in (("<w:", "<x:"), ("</w:", "</x:"), ("xmlns:w=", "xmlns:x=")):
        xml = xml.replace(old, new)
    data = packed({**parts, "word/document.xml": xml})
    document = open_note(data, "a.docx")
    mended = mend_note(data, document, [edit(document, "6", "5", "why")], "2025-09-01")
    assert settled(part(mended), accept=True) == "Trade of 5 bn, and 7."
    assert settled(part(mended), accept=False) == "Trade of 6 bn, and 7."


def test_a_file_that_changed_is_refused() -> None:
    from bilat.errors import NoteError

    _, document = whole()
    other = docx(p("Other words."))
    with pytest.raises(NoteError, match="changed since"):
        mend_note(other, document, [edit(document, "6", "5")])


def test_a_raised_mark_or_power_cut_into_runs_is_read_as_one() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    cut = p(r("Exports rose"), r("[", up), r("1", up), r("]", up), r(" to 5 km"), r("2", up))
    whole = p(r("Exports rose"), r("[1]", up), r(" to 5 km"), r("2", up))
    for body in (cut, whole):
        document = open_note(docx(body), "a.docx")
        assert document.text == "Exports rose[1] to 5 km^2"
        assert prose(document, document.blocks[0]).text == "Exports rose to 5 km^2"
    letters = open_note(docx(p(r("Words 0"), r("0m", up), r("7", up))), "a.docx")
    assert letters.text == "Words 00m7"


def test_an_edit_of_nothing_but_a_mark_replaces_it() -> None:
    up = '<w:vertAlign w:val="superscript"/>'
    data = docx(p(r("Exports rose"), r("1", up), r(" to six.")))
    document = open_note(data, "a.docx")
    mended = mend_note(data, document, [edit(document, "1", "2")], "2025-09-01")
    assert open_note(mended, "a.docx").text == "Exports rose2 to six."
