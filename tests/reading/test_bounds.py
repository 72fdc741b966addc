"""How long a note may be: refused with a clear word beyond the bounds, checked where asked for."""

from pathlib import Path

import pytest

from bilat import api
from bilat.cli import run
from bilat.errors import NoteError
from bilat.facts.snapshot import open_snapshot
from bilat.judging.naming.lexicon import lexicon
from bilat.notes.document import Document
from bilat.notes.opening import open_note
from bilat.reading.bounds import UNBOUND, Bounds, room
from bilat.reading.claims import claims

LINE = "India's exports to Japan were USD 5.15 billion in 2023-24.\n\n"


def note(lines: int) -> Document:
    return open_note((LINE * lines).encode(), "note.md")


@pytest.mark.parametrize(
    ("bounds", "what"),
    [(Bounds(sentences=2), "more than 2 sentences"), (Bounds(statements=2), "2 statements")],
)
def test_reading_stops_at_the_bounds(bounds: Bounds, what: str) -> None:
    book = lexicon(open_snapshot(), ("IND", "JPN"))
    assert len(claims(note(2), book, bounds=bounds).claims) == 2
    with pytest.raises(NoteError, match=what):
        claims(note(3), book, bounds=bounds)
    assert len(claims(note(3), book, bounds=UNBOUND).claims) == 3


def test_only_words_count_as_characters() -> None:
    words = len(LINE.strip())
    pictured = open_note(f"{LINE.strip()} ![a](data:image/png;base64,{'A' * 900})".encode(), "n.md")
    room(pictured, Bounds(characters=words))
    with pytest.raises(NoteError, match="characters of words"):
        room(pictured, Bounds(characters=words - 1))


def test_a_huge_note_is_refused_with_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "huge.md"
    path.write_text(LINE * 40_000, encoding="utf-8")
    assert run(["check", str(path)]) == 2
    told = capsys.readouterr().err
    assert "2,000,000 characters" in told
    assert "--long" in told
    assert "Traceback" not in told
    with pytest.raises(NoteError, match="2,000,000"):
        api.read(path)
