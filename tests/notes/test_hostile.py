"""Files that mean harm: refused or read within 512 MB and 10 seconds, and never a traceback."""

import resource
import time
from collections.abc import Callable, Iterator

import pytest

from bilat.errors import NoteError
from bilat.notes import _child
from bilat.notes.document import Document
from bilat.notes.opening import open_note
from tests.notes import hostile

SECONDS = 10.0
MEMORY = 512 * 1024  # KB, as getrusage counts on Linux


@pytest.fixture(autouse=True)
def _limits() -> Iterator[None]:
    begun = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    yield
    # The making of the file counts too, so a pass is a pass with room to spare.
    assert time.perf_counter() - begun < SECONDS + 5
    # The peak is that of all children so far, other tests' too, and a child's pages that it shares
    # with this process count as its own.
    shared = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert peak <= MEMORY + shared or peak == before


def refused(data: bytes, name: str, complaint: str) -> None:
    begun = time.perf_counter()
    with pytest.raises(NoteError) as raised:
        open_note(data, name)
    assert time.perf_counter() - begun < SECONDS
    assert complaint in str(raised.value)
    assert "Traceback" not in str(raised.value)


def read(data: bytes, name: str) -> Document:
    begun = time.perf_counter()
    document = open_note(data, name)
    assert time.perf_counter() - begun < SECONDS
    return document


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (hostile.zip_bomb, "unpacks to 1000 MB"),
        (hostile.lying_bomb, "damaged"),
        (hostile.overlapping, "overlap"),
        (hostile.laughs, "entities"),
        (lambda: hostile.external("/etc/hostname"), "entities"),
        (lambda: hostile.laughs()[:900], "not a Word document"),
        (lambda: hostile.zip_bomb(60_000_000), "at most 50"),
    ],
)
def test_word_bombs(make: Callable[[], bytes], complaint: str) -> None:
    refused(make(), "a.docx", complaint)


def test_a_bomb_that_is_only_embedded_is_not_unpacked() -> None:
    assert read(hostile.nested(), "a.docx").text == "Words of trade."


def test_deep_tables_in_word() -> None:
    assert "words at last" in read(hostile.deep_docx(), "a.docx").text


def test_pdf_bomb() -> None:
    data = hostile.pdf_bomb()
    assert len(data) < 20_000
    refused(data, "a.pdf", "512 MB")


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (hostile.scanned, "scanned"),
        (hostile.encrypted, "encrypted"),
        (lambda: hostile.scanned()[:200], "damaged"),
        (lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 100_000, "damaged"),
    ],
)
def test_pdfs_without_words(make: Callable[[], bytes], complaint: str) -> None:
    refused(make(), "a.pdf", complaint)


def test_entities_in_web_pages() -> None:
    bomb = (
        b'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><html><body><p>words &b;</p></body>'
    )
    refused(bomb, "a.html", "ENTITY")
    svg = b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg>&x;</svg>'
    refused(svg, "a.html", "ENTITY")
    inline = b"<html><body><p>words</p><svg><text>&x;</text></svg></body></html>"
    assert read(inline, "a.html").text == "words"


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<p><span>",
        "<li></li>",
        "<td></div>",
        "<a x='",
        "<a b='>'",
        "<!--",
        "<",
        "</",
        "&amp",
        "<svg>",
        "<title>",
        "<sup>",
        "<table><caption>",
    ],
)
def test_web_pages_of_one_piece_200_000_times(piece: str) -> None:
    data = f"<html><body><p>Exports rose</p>{piece * 200_000}and fell".encode()
    assert "Exports rose" in read(data, "a.html").text


@pytest.mark.parametrize(
    "data",
    [
        b"trade " + b"1" * 1_000_000,
        b"trade " + b"9," * 400_000,
        b"```a\n" * 150_000,
        b"[" * 800_000 + b" words",
        b"[a](" * 200_000,
        b"![" * 300_000 + b" words",
        b"*a " * 250_000,
        b"_" * 800_000 + b"words",
        b" ".join(b"`" * size + b" a" for size in range(1, 1200)),
        b">" * 800_000 + b" words",
        b"- " * 400_000 + b"words",
        b"  - a\n" * 150_000,
        b"|a|b\n" * 150_000,
        b"|" * 800_000 + b"words",
        b"<!-- a\n" * 100_000,
        b"<a " * 250_000,
        b"<table><td>a\n" * 70_000,
        b"<script>\n" * 100_000 + b"words",
        b"&a" * 400_000,
        b"---\n" + b"a: b\n" * 150_000,
        b"a" + b" " * 800_000 + b"b words",
        b"a  b  c words\n" * 60_000,
        b"Aaa Bbb\n" * 100_000,
        b"a@" * 400_000,
        b"a. " * 300_000,
        b"Phone: " + b"1-" * 400_000 + b"words",
        b"| a\n" * 200_000,
        b"word\r" * 180_000,
        b"a\\\n" * 250_000,
        b"www." * 200_000,
        b"[^a]: b\n" * 100_000,
        b"\\" * 800_000 + b" words",
        b"{{" * 400_000 + b" words",
    ],
    ids=lambda data: repr(data[:12]),
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_text_that_makes_careless_readers_slow(data: bytes, name: str) -> None:
    begun = time.perf_counter()
    try:
        open_note(data, name)
    except NoteError as error:
        assert "no text" in str(error)  # noqa: PT017 (either outcome will do)
    assert time.perf_counter() - begun < SECONDS / 2


def test_one_megabyte_of_digits_alone_is_no_note() -> None:
    refused(b"1" * 1_000_000, "a.md", "no text")


def test_a_long_note_is_read() -> None:
    part = (
        "## Trade in 2023\n\nIndia's **exports** to Japan were ~USD 6 bn, says the "
        "[ministry](https://example.org), and imports grew by a tenth of that in the same year, "
        "which the note calls a matter of concern for both of the states.\n\n- one item\n- two\n\n"
    )
    text = part * (5_000_000 // len(part))
    document = read(text.encode(), "a.md")
    assert document.text == text
    assert len(document.blocks) == text.count("## ") * 4


def test_a_child_out_of_time_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_child, "SECONDS", 0.001)
    with pytest.raises(NoteError, match="not read within"):
        open_note(b"<html><p>words</p>", "a.html")
