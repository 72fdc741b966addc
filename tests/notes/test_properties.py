"""What must hold of every note, whatever is in it."""

import zlib
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from bilat.errors import NoteError
from bilat.notes import docx, html, markdown, pdf, text
from bilat.notes.document import Document, Edit
from tests.notes import samples
from tests.notes.test_prose import NOTES

TAGS = st.sampled_from(
    "<p> </p> <b> </b> <ul><li> </ul> <table><tr><td> </table> <br> <nav> </nav> <h2> </h2> <div "
    "class=share> </div> <!-- --> <sup>1</sup> &amp; &nbsp; &#8211; <script> </script> <pre> "
    "</pre> <a href='x'> </a> < > <td rowspan=9> <caption> <main> <title>".split(" ")
)
PAGES = st.lists(st.one_of(TAGS, st.text(max_size=8)), max_size=40).map("".join)
WORDS = st.text(st.characters(categories=("L", "N", "Zs", "P")), min_size=1, max_size=12)
RUNS = st.lists(
    st.tuples(WORDS, st.sampled_from(["", "<w:b/>", '<w:vertAlign w:val="superscript"/>'])),
    min_size=1,
    max_size=4,
)


def sound(document: Document) -> None:
    position = 0
    for block in document.blocks:
        assert position <= block.start < block.end <= len(document.text)
        position = block.end
    position = 0
    for start, end in document.markup:
        assert position <= start < end <= len(document.text)
        position = end
    assert not document.locators or len(document.locators) == len(document.blocks)


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), NOTES.map(lambda note: note.encode("utf-8", "replace"))))
def test_reading_raises_only_note_errors(data: bytes) -> None:
    for kind in (markdown, text, html):
        try:
            document = kind.read(data, "a")
        except NoteError:
            continue
        sound(document)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 600), st.integers(0, 255))
def test_damaged_files_raise_only_note_errors(tail: bytes, place: int, byte: int) -> None:
    word = bytearray(samples.docx(samples.p("Exports rose to six.")))
    page = bytearray(samples.pdf([(72, 700, 11, "Exports rose to six.")]))
    for kind, data in ((docx, word), (pdf, page)):
        data[place % len(data)] = byte
        for broken in (bytes(data), bytes(data[: place % len(data)]) + tail):
            try:
                sound(kind.read(broken, "a"))
            except NoteError:
                pass
            except (EOFError, OSError, zlib.error) as error:
                raise AssertionError(f"{kind.__name__} let through {error!r}") from error


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_any_page_is_sound(page: str) -> None:
    with suppress(NoteError):
        sound(html.read(page.encode("utf-8", "replace"), "a"))


def edits_of(document: Document, data: st.DataObject) -> list[Edit]:
    """A few edits that replace letters and digits by others of their kind."""
    places = [
        at
        for block in document.blocks
        for at in range(block.start, block.end)
        if document.text[at].isascii() and document.text[at].isalnum()
    ]
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True, max_size=3)) if places else []
    found, taken = [], -1
    for at in sorted(chosen):
        if at <= taken:
            continue
        end = at
        while (
            end < len(document.text)
            and end - at < 4
            and document.text[end].isascii()
            and document.text[end].isalnum()
        ):
            end += 1
        found.append(Edit(at, end, data.draw(st.sampled_from(["7", "75", "Xy", "Q7q"]))))
        taken = end
    return found


def expected(document: Document, edits: list[Edit]) -> str:
    after = document.text
    for edit in reversed(edits):
        after = after[: edit.start] + edit.replacement + after[edit.end :]
    return after


@settings(max_examples=120, deadline=None)
@given(NOTES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.data())
def test_mending_text_changes_the_words_and_nothing_else(
    note: str, encoding: str, data: st.DataObject
) -> None:
    raw = note.encode(encoding, "replace")
    for kind in (markdown, text):
        try:
            document = kind.read(raw, "a")
        except NoteError:
            continue
        assert kind.mend(raw, document, [], "2024-01-01") == raw
        edits = [
            edit
            for edit in edits_of(document, data)
            if not any(a < edit.end and edit.start < b for a, b in document.markup)
        ]
        mended = kind.mend(raw, document, edits, "2024-01-01")
        assert mended == raw[:0] + expected(document, edits).encode(encoding, "replace")


@settings(max_examples=120, deadline=None)
@given(PAGES, st.data())
def test_mending_a_page_shows_the_words_and_nothing_else(page: str, data: st.DataObject) -> None:
    raw = f"<p>Words</p>{page}".encode("utf-8", "replace")
    try:
        document = html.read(raw, "a")
    except NoteError:
        return
    assert html.mend(raw, document, [], "2024-01-01") == raw
    edits = edits_of(document, data)
    mended = html.mend(raw, document, edits, "2024-01-01")
    assert html.read(mended, "a").text == expected(document, edits)


@settings(max_examples=60, deadline=None)
@given(st.lists(RUNS, min_size=1, max_size=3), st.data())
def test_mending_word_shows_the_words_and_nothing_else(
    paragraphs: list[list[tuple[str, str]]], data: st.DataObject
) -> None:
    from xml.sax.saxutils import escape

    body = samples.p("Words") + "".join(
        samples.p(*(samples.r(escape(words), looks) for words, looks in runs))
        for runs in paragraphs
    )
    raw = samples.docx(body)
    document = docx.read(raw, "a")
    sound(document)
    # Of words and marks together only the words are mended; see test_word.
    edits = [
        edit
        for edit in edits_of(document, data)
        if not any(
            a < edit.end and edit.start < b and not (a <= edit.start and edit.end <= b)
            for a, b in document.markup
        )
    ]
    mended = docx.mend(raw, document, edits, "2024-01-01")
    assert docx.read(mended, "a").text == expected(document, edits)
