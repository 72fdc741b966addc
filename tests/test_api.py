"""The public functions, as a program calls them."""

from datetime import date
from pathlib import Path

import pytest

import bilat
from bilat.errors import NoteError, UnknownPairError, UsageError

# PTI on 21 February 2025, citing the Indian commerce ministry: USD 5.15 bn in 2023–24.
TEXT = "# India and Japan\n\nIndia's exports to Japan were USD 5.15 billion in 2023–24.\n"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_check_takes_a_path_several_or_bytes_under_a_name(note: Path) -> None:
    for given in (note, str(note), [note], [("note.md", TEXT.encode())]):
        report = bilat.check(given)
        (told,) = report.notes
        assert [j.verdict for j in told.judged] == ["confirmed"]
        assert told.pairs == (("IND", "JPN"),)
        assert report.snapshot == bilat.open_snapshot().id


def test_as_of_takes_a_text_a_date_or_nothing(note: Path) -> None:
    assert bilat.check(note, as_of="2024-02").as_of == "2024-02-29"
    assert bilat.check(note, as_of=date(2024, 2, 1)).as_of == "2024-02-01"
    assert bilat.check(note).as_of == date.today().isoformat()


def test_a_bad_note_is_raised_unless_somebody_listens(note: Path, tmp_path: Path) -> None:
    missing = tmp_path / "none.md"
    with pytest.raises(NoteError, match="no such file"):
        bilat.check([missing, note])
    heard: list[object] = []
    report = bilat.check([missing, note], on_note=heard.append)
    assert len(report.notes) == 1
    assert isinstance(heard[0], NoteError)
    assert heard[1] is report.notes[0]


def test_a_note_given_twice_is_checked_once(note: Path) -> None:
    assert len(bilat.check([note, note, note.parent]).notes) == 1


def test_select_keeps_verdicts_and_drops_findings(note: Path) -> None:
    note.write_text(TEXT.replace("5.15", "9.15"), encoding="utf-8")
    (told,) = bilat.check(note, ignore=["f"]).notes
    assert told.findings == ()
    assert told.judged[0].verdict == "contradicted"
    with pytest.raises(UsageError, match="no rule 'F999'"):
        bilat.check(note, select=["F999"])


def test_facts_of_a_pair() -> None:
    lines = bilat.facts("India", "jpn", "exports_goods")
    assert {line.about for line in lines} == {"exports_goods"}
    assert all(line.publisher and line.url for line in lines)
    earlier = bilat.facts("India", "jpn", "exports_goods", as_of="2015")
    assert 0 < len(earlier) < len(lines)
    with pytest.raises(UnknownPairError):
        bilat.facts("Fiji", "Peru")
    with pytest.raises(UsageError, match="Japan"):
        bilat.facts("IND", "Jpan")
