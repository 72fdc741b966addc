"""Sentences cut off anywhere, at either end, are read without an error: none of them is special."""

import json
from pathlib import Path

import pytest

from bilat.notes.opening import open_note
from tests.judged import TITLE, judge

HERE = Path(__file__).parent
KINDS = json.loads((HERE / "clauses.json").read_text("utf-8"))
SENTENCES = [s if isinstance(s, str) else s["sentence"] for kind in KINDS.values() for s in kind]
SENTENCES.append("The 2+2 is a central forum of the two sides and is held annually in a city.")
EXAMPLE = HERE.parent.parent / "examples" / "india-japan.md"


def pieces(text: str) -> list[str]:
    """Every beginning and every end of a text, by words."""
    words = text.split()
    return [" ".join(part) for k in range(1, len(words)) for part in (words[:k], words[k:])]


@pytest.mark.parametrize("start", range(10))
def test_every_piece_of_a_sentence_is_read(start: int) -> None:
    cut = [piece for text in SENTENCES[start::10] for piece in pieces(text)]
    report = judge("\n\n".join(cut))
    text = open_note((TITLE + "\n\n".join(cut)).encode(), "note.md").text
    assert len(report.judged) > 50
    for one in report.judged:
        assert text[one.claim.start : one.claim.end] == one.claim.quote


def test_every_piece_of_the_example_is_read() -> None:
    lines = [line for line in EXAMPLE.read_text("utf-8").splitlines() if len(line.split()) > 3]
    assert judge("\n\n".join(piece for line in lines for piece in pieces(line))).judged
