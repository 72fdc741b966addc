"""Series beside the facts of the package: neither changes what the other says."""

from pathlib import Path

import pytest

from bilat.facts.snapshot import Snapshot, open_snapshot
from bilat.judging.engine import Options, judge_note
from bilat.notes.opening import open_note
from tests.series.world import world

ROOT = Path(__file__).parents[2]
NOTES = ROOT.parent / "shared" / "notes"


def told(note: Path, snapshot: Snapshot) -> list[tuple[str, str, str, str]]:
    report = judge_note(open_note(note), snapshot, Options())
    return [(j.claim.quote, j.claim.shape, j.verdict, j.message) for j in report.judged]


def test_a_note_on_two_states_says_the_same(almanac: Snapshot) -> None:
    note = ROOT / "examples" / "india-japan.md"
    assert told(note, almanac) == told(note, open_snapshot())


def test_the_note_that_the_project_started_from_too(almanac: Snapshot) -> None:
    note = NOTES / "india-japan-relations.md"
    if not note.exists():
        pytest.skip(f"no note at {note}; it is shared material and not part of the repository")
    assert told(note, almanac) == told(note, open_snapshot())


def test_a_number_of_the_library_keeps_its_measure(almanac: Snapshot) -> None:
    text = "# India and Japan\n\nIndia's exports to Japan were USD 9.15 billion in 2023-24."
    report = judge_note(open_note(text.encode(), "note.md"), almanac, Options())
    (one,) = [j for j in report.judged if j.claim.shape == "figure"]
    assert one.claim.readings[0].measure == "exports_goods"
    assert one.verdict == "contradicted"


def test_a_wrong_number_is_mended_in_its_own_unit(tmp_path: Path) -> None:
    from bilat.api import check

    note = tmp_path / "note.md"
    note.write_text("In 2018, 91% of people in Kenya had access to electricity.\n")
    facts = world(tmp_path / "facts")
    (report,) = check(note, facts=[facts]).notes
    (finding,) = [f for f in report.findings if f.code == "F101"]
    assert finding.fix is not None
    assert finding.fix.edits[0].replacement == "61"
    note.write_text("In 2018, a quarter of people in Kenya had access to electricity.\n")
    (report,) = check(note, facts=[facts]).notes
    assert all(f.fix is None for f in report.findings)


def test_how_it_was_read_stands_among_the_grounds(almanac: Snapshot) -> None:
    text = "Access to electricity in Chad never exceeded 11% between 2010 and 2019."
    report = judge_note(open_note(text.encode(), "claim.txt"), almanac, Options())
    one = next(j for j in report.judged if j.claim.readings[0].course)
    assert "every value of the time is at most 11" in one.grounds[0]


def test_reading_is_light_without_series() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from bilat.cli import run; run(sys.argv[1:]);"
        "print(*[m for m in sys.modules if '.series' in m], file=sys.stderr)"
    )
    note = str(ROOT / "examples" / "india-japan.md")
    done = subprocess.run(
        [sys.executable, "-c", code, "check", note], capture_output=True, check=False
    )
    assert "bilat.reading.series" not in done.stderr.decode()
