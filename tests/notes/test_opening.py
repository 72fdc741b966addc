"""The way in: what is opened, what is refused and why, how kinds are found."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import bilat.notes
from bilat.errors import NoteError
from bilat.notes import opening
from bilat.notes.document import Document, Edit
from bilat.notes.opening import mend_note, name_of, notes_in, open_note
from tests.notes.samples import docx, p, pdf

WORDS = b"# Trade\n\nExports rose to **6** bn.\n"


@pytest.mark.parametrize(
    ("data", "name", "form"),
    [
        (WORDS, "<stdin>", "markdown"),
        (b"Exports rose.\n", "<stdin>", "text"),
        (b"<!DOCTYPE html><p>Exports rose.", "<stdin>", "html"),
        (b"<?xml version='1.0'?>\n<html><p>Exports rose.</p></html>", "<stdin>", "html"),
        (docx(p("Exports rose.")), "<stdin>", "docx"),
        (pdf([(72, 700, 11, "Exports rose.")]), "<stdin>", "pdf"),
        (b"<!DOCTYPE html><p>Exports rose.", "page.txt", "html"),
        (b"<p>Exports rose.", "part.html", "html"),
        (b"Exports rose.", "NOTE.MD", "markdown"),
        (b"Exports rose.", "note.unknown", "text"),
        ("Exports rose.".encode("utf-16"), "note.txt", "text"),
    ],
)
def test_kinds(data: bytes, name: str, form: str) -> None:
    document = open_note(data, name)
    assert document.format == form
    assert "Exports rose" in document.text
    assert document.path == name


@pytest.mark.parametrize(
    ("data", "name", "complaint"),
    [
        (b"", "a.md", "empty"),
        (b" \n\t \n", "a.md", "no text"),
        (b"---\n\n***\n", "a.md", "no text"),
        (b"12 34 56", "a.txt", "no text"),
        (b"```\nexports = 6\n```\n", "a.md", "no text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.md", "PNG"),
        (b"\x7fELF\x02\x01\0\0", "a.md", "ELF"),
        (b"PK\x03\x04\0\0", "a.md", "docx"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"%PDF-1.7\n", "a.docx", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.doc", "old Office document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", "old Office document"),
        (b"{\\rtf1 words}", "a.rtf", "RTF"),
        (b"Exports \0 rose", "a.md", "NUL"),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f" * 9 + b"words", "a.txt", "control"),
        (b"It\xe2\x80\x99s \xe2\x80 broken \xe2\x80\x93 here", "a.md", "byte 7 (line 1)"),
        (b"words \xed\xa0\x80 and more words", "a.txt", "UTF-8"),
        (b"\xff\xfeE\x00\x00\xd8\x41\x00", "a.txt", "UTF-16"),
        (b"\xff\xfb\x90\x64\x00", "a.dat", "UTF-8"),
        (b"plain words", "a.docx", "not a Word document"),
        (b"%PDF-1.7 plain words", "a.pdf", "damaged"),
        (b"plain words", "a.pdf", "damaged"),
    ],
)
def test_refusals(data: bytes, name: str, complaint: str) -> None:
    with pytest.raises(NoteError) as raised:
        open_note(data, name)
    assert str(raised.value).startswith(f"{name}: ")
    assert complaint.lower() in str(raised.value).lower()


def test_western_text_without_a_mark_is_read() -> None:
    text = (
        "Le caf\u00e9 de l\u2019\u00e9t\u00e9 \u2014 6 \u20ac de plus, disait le ministre en mai. "
        * 3
    )
    assert open_note(text.encode("cp1252"), "a.txt").text == text


def test_json_with_lone_surrogates_and_direction_marks() -> None:
    assert open_note(rb'{"a": "\ud83d lone \udc00 words"}', "a.txt").blocks
    document = open_note("words \u202eabc\u202c of \u2066x\u2069".encode(), "a.md")
    assert "\u202e" in document.text


def test_files_that_are_none(tmp_path: Path) -> None:
    with pytest.raises(NoteError, match="no such file"):
        open_note(tmp_path / "none.md")
    with pytest.raises(NoteError, match="folder"):
        open_note(tmp_path)
    loop = tmp_path / "loop.md"
    loop.symlink_to(loop)
    with pytest.raises(NoteError, match="cannot be read"):
        open_note(loop)
    with pytest.raises(NoteError, match="cannot be read"):
        open_note("a\0b.md")
    fifo = tmp_path / "fifo.md"
    os.mkfifo(fifo)
    with pytest.raises(NoteError, match="pipe or device"):
        open_note(fifo)
    with pytest.raises(NoteError, match="pipe or device"):
        open_note("/dev/zero")
    door = tmp_path / "door.md"
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(door))
        with pytest.raises(NoteError, match=r"cannot be read|pipe or device"):
            open_note(door)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "locked.md"
    path.write_bytes(WORDS)
    path.chmod(0)
    with pytest.raises(NoteError, match="cannot be read"):
        open_note(path)


def test_a_file_too_big_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(opening.BIGGEST + 1)
    with pytest.raises(NoteError, match="at most 100"):
        open_note(path)


def test_mending_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(WORDS)
    document = open_note(path)
    at = document.text.index("6")
    assert mend_note(path, document, []) == WORDS
    assert mend_note(path, document, [Edit(at, at + 1, "5")]) == WORDS.replace(b"6", b"5")
    path.write_bytes(WORDS + b"more")
    with pytest.raises(NoteError, match="changed since"):
        mend_note(path, document, [Edit(at, at + 1, "5")])
    with pytest.raises(ValueError, match="leaves the text"):
        mend_note(WORDS, document, [Edit(at, 9999, "5")])


def test_a_fix_that_the_encoding_cannot_hold() -> None:
    text = "Le caf\u00e9 de la ville, disait le ministre en mai, valait 6 euros de plus."
    data = text.encode("cp1252")
    document = open_note(data, "a.txt")
    at = text.index("6")
    with pytest.raises(NoteError, match="save the file as UTF-8"):
        mend_note(data, document, [Edit(at, at + 1, "\u20b96")])


def test_notes_in_a_folder(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c/d.HTML", "c/.hidden.md", ".git/e.md", "f.csv", "c/g.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(WORDS)
    (tmp_path / "z.md").symlink_to(tmp_path / "none")
    found = [str(path.relative_to(tmp_path)) for path in notes_in(tmp_path)]
    assert found == ["a.txt", "b.md", "c/d.HTML", "c/g.pdf"]
    with pytest.raises(NoteError, match="none"):
        list(notes_in(tmp_path / "none"))


def test_a_file_dropped_in_adds_a_kind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "shout.py").write_text(
        '''"""Notes in capitals."""
from bilat.notes.document import Block, Document

SUFFIXES = (".shout",)
FOREIGN = False


def sniff(head):
    return head.isupper()


def read(data, path):
    text = data.decode()
    return Document(path, "shout", text, (Block("paragraph", 0, len(text)),))


def mend(data, document, edits, date):
    return data.replace(b"SIX", edits[0].replacement.encode())
'''
    )
    monkeypatch.setattr(bilat.notes, "__path__", [*bilat.notes.__path__, str(tmp_path)])
    opening.kinds.cache_clear()
    try:
        document = open_note(b"EXPORTS SIX", "a.shout")
        assert document.format == "shout"
        assert mend_note(b"EXPORTS SIX", document, [Edit(8, 11, "FIVE")]) == b"EXPORTS FIVE"
    finally:
        monkeypatch.undo()
        opening.kinds.cache_clear()
        sys.modules.pop("bilat.notes.shout", None)
        if hasattr(bilat.notes, "shout"):
            del bilat.notes.shout


def test_every_kind_has_the_whole_interface() -> None:
    kinds = opening.kinds()
    assert [name_of(kind) for kind in kinds] == ["docx", "html", "pdf", "markdown", "text"]
    for kind in kinds:
        assert kind.__doc__
        assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in kind.SUFFIXES)
        for name in ("sniff", "read", "mend"):
            assert callable(getattr(kind, name))
    suffixes = [suffix for kind in kinds for suffix in kind.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_every_kind_has_its_page() -> None:
    page = Path(__file__).parents[2] / "docs" / "formats-in.md"
    words = page.read_text(encoding="utf-8")
    for kind in opening.kinds():
        assert f"\n## {name_of(kind)}\n" in words
        assert all(f"`{suffix}`" in words for suffix in kind.SUFFIXES)


def test_reading_markdown_imports_nothing_heavy() -> None:
    code = (
        "import sys; before = set(sys.modules)\n"
        "from bilat.notes.opening import open_note\n"
        "open_note(b'# Trade\\n\\nExports rose.\\n', 'a.md')\n"
        "print(*sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    heavy = {"zipfile", "xml", "xml.parsers.expat", "pypdfium2", "subprocess", "html", "difflib"}
    assert not loaded & heavy


def test_documents_pass_through_the_child_whole() -> None:
    from bilat.notes import markdown
    from bilat.notes._child import read_apart

    data = WORDS + b"\n<!-- bilat: allow F101 -->\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    apart = read_apart("bilat.notes.markdown", data, "a.md")
    assert isinstance(apart, Document)
    assert apart == markdown.read(data, "a.md")
