"""The command line: what it prints where, and the status it leaves."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bilat.cli import bilat, run

ROOT = Path(__file__).parents[1]
SCHEMA = json.loads((ROOT / "docs" / "check.schema.json").read_text(encoding="utf-8"))
# PTI on 21 February 2025, citing the Indian commerce ministry: USD 5.15 bn in 2023–24.
RIGHT = "# India and Japan\n\nIndia's exports to Japan were USD 5.15 billion in 2023–24.\n"
WRONG = RIGHT.replace("5.15", "9.15")


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.md"
    path.write_text(WRONG, encoding="utf-8")
    return path


def call(capfdbinary: pytest.CaptureFixture[bytes], *args: object) -> tuple[int, str, str]:
    status = run([str(arg) for arg in args])
    out, err = capfdbinary.readouterr()
    return status, out.decode(), err.decode()


def test_findings_are_status_1_and_none_are_0(capfdbinary, note: Path) -> None:
    status, out, err = call(capfdbinary, "check", note)
    assert (status, err) == (1, "")
    assert "F101" in out
    note.write_text(RIGHT, encoding="utf-8")
    status, out, err = call(capfdbinary, "check", note)
    assert (status, err) == (0, "")
    assert "1 confirmed" in out


@pytest.mark.parametrize(("level", "status"), [("error", 1), ("info", 1), ("never", 0)])
def test_fail_on(capfdbinary, note: Path, level: str, status: int) -> None:
    assert call(capfdbinary, "check", "--fail-on", level, note)[0] == status


def test_select_and_ignore(capfdbinary, note: Path) -> None:
    assert call(capfdbinary, "check", "--ignore", "F", note)[0] == 0
    assert call(capfdbinary, "check", "--select", "n,c", note)[0] == 0
    assert call(capfdbinary, "check", "--select", "F101", note)[0] == 1


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.md", b"", "empty"),
        ("blank.md", b" \n\n", ""),
        ("binary.md", bytes(range(256)) * 8, ""),
        ("missing.md", None, "no such file"),
        ("bad.docx", b"not a zip", ""),
    ],
)
def test_a_note_that_cannot_be_read_is_status_2(
    capfdbinary, tmp_path: Path, name: str, data: bytes | None, told: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    status, out, err = call(capfdbinary, "check", tmp_path / name)
    assert (status, out) == (2, "")
    assert err.startswith("bilat: ")
    assert name in err
    assert told in err
    assert "Traceback" not in err


def test_one_bad_note_does_not_hide_the_others(capfdbinary, note: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_bytes(b"")
    status, out, err = call(capfdbinary, "check", tmp_path / "empty.md", note)
    assert status == 2
    assert "F101" in out
    assert "empty.md" in err


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "markdown", "html"])
def test_jobs_change_no_byte(
    capfdbinary, note: Path, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b.md", "d.md", "e.md"):
        (tmp_path / name).write_text(RIGHT, encoding="utf-8")
    (tmp_path / "c.txt").write_text("Japan and India.\n", encoding="utf-8")
    # However little there is to do, more than one process does it.
    monkeypatch.setattr("bilat.batch._WORTH", 0.0)
    one = call(capfdbinary, "check", "--format", form, "--as-of", "2026-01-31", tmp_path)
    two = call(capfdbinary, "check", "--format", form, "--as-of", "2026-01-31", tmp_path, "-j", "2")
    assert one == two
    assert one[1]


def test_few_notes_are_not_worth_another_process(
    capfdbinary, note: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: object) -> None:
        raise AssertionError("a process for a few short notes")

    monkeypatch.setattr("multiprocessing.get_context", refused)
    for name in ("b.md", "c.md", "d.md"):
        (tmp_path / name).write_text(RIGHT, encoding="utf-8")
    status, _, _ = call(capfdbinary, "check", tmp_path, "-j", "2")
    assert status == 1


def test_a_folder_stands_for_its_notes(capfdbinary, note: Path, tmp_path: Path) -> None:
    (tmp_path / ".hidden.md").write_text(WRONG, encoding="utf-8")
    (tmp_path / "data.csv").write_text("1,2", encoding="utf-8")
    _, out, _ = call(capfdbinary, "check", "--format", "json", tmp_path, note)
    assert [n["path"] for n in json.loads(out)["notes"]] == [str(note)]
    (tmp_path / "none").mkdir()
    status, _, err = call(capfdbinary, "check", tmp_path / "none")
    assert status == 2
    assert ".md" in err


def test_diff_shows_and_fix_makes_the_change(capfdbinary, note: Path) -> None:
    _, out, _ = call(capfdbinary, "check", "--diff", note)
    assert "-India's exports to Japan were USD 9.15 billion in 2023–24." in out
    assert "+India's exports to Japan were USD 5.15 billion in 2023–24." in out
    assert note.read_text(encoding="utf-8") == WRONG
    status, out, err = call(capfdbinary, "check", "--fix", note)
    assert (status, note.read_text(encoding="utf-8")) == (0, RIGHT)
    assert "1 change in" in err
    assert "1 confirmed" in out
    before = note.stat().st_mtime_ns
    assert call(capfdbinary, "check", "--fix", note)[0] == 0
    assert note.stat().st_mtime_ns == before


def test_the_example_mended_stays_mended(capfdbinary, tmp_path: Path) -> None:
    """After --fix nothing of what it fixed is found, nothing new is, and a second run is idle."""
    path = tmp_path / "example.md"
    path.write_bytes((ROOT / "examples" / "india-japan.md").read_bytes())

    def findings() -> list[dict]:
        _, out, _ = call(capfdbinary, "check", "--format", "json", path)
        told = json.loads(out)
        Draft202012Validator(SCHEMA).validate(told)
        return told["notes"][0]["findings"]

    before = findings()
    fixed = [f for f in before if f["fix"] and f["fix"]["safe"]]
    assert fixed
    call(capfdbinary, "check", "--fix", path)
    mended = path.read_bytes()
    after = findings()
    assert len(after) == len(before) - len(fixed)
    assert {f["message"] for f in after} == {f["message"] for f in before if f not in fixed}
    call(capfdbinary, "check", "--fix", path)
    assert path.read_bytes() == mended


def test_fix_to_another_file_leaves_the_note(capfdbinary, note: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    assert call(capfdbinary, "check", "--fix", note, "-o", target)[0] == 0
    assert note.read_text(encoding="utf-8") == WRONG
    assert target.read_text(encoding="utf-8") == RIGHT
    assert sorted(p.name for p in tmp_path.iterdir()) == ["note.md", "out.md"]


def test_standard_input_is_a_note_and_its_mended_text_is_data() -> None:
    args = [sys.executable, "-m", "bilat.cli", "check", "--fix", "-"]
    done = subprocess.run(args, input=WRONG.encode(), capture_output=True, check=False)
    assert done.stdout.decode() == RIGHT
    assert "1 confirmed" in done.stderr.decode()
    assert done.returncode == 0


def test_output_ending_chooses_the_format(capfdbinary, note: Path, tmp_path: Path) -> None:
    call(capfdbinary, "check", note, "-o", tmp_path / "r.html")
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    call(capfdbinary, "check", note, "-o", tmp_path / "r.json")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["schema"] == 1
    status, _, err = call(capfdbinary, "check", note, "-o", tmp_path / "none" / "r.json")
    assert status == 2
    assert "cannot be written" in err


def test_settings_are_found_and_the_command_line_wins(capfdbinary, note: Path) -> None:
    settings = note.with_name("bilat.toml")
    settings.write_text('ignore = ["F"]\n', encoding="utf-8")
    assert call(capfdbinary, "check", note)[0] == 0
    assert call(capfdbinary, "check", "--ignore", "N", note)[0] == 1
    settings.write_text('[per-file-ignores]\n"*.md" = ["F101"]\n', encoding="utf-8")
    assert call(capfdbinary, "check", note)[0] == 0
    settings.write_text("selct = []\n", encoding="utf-8")
    status, _, err = call(capfdbinary, "check", note)
    assert status == 2
    assert "did you mean 'select'" in err


def test_a_comment_silences_and_is_counted(capfdbinary, note: Path) -> None:
    text = WRONG.replace("India's", "<!-- bilat: allow F101 — our figure -->\nIndia's")
    note.write_text(text, encoding="utf-8")
    status, out, _ = call(capfdbinary, "check", note)
    assert status == 0
    assert "1 silenced" in out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["chek"], "did you mean 'check'"),
        (["check"], "NOTE"),
        (["check", "--formt", "x", "n.md"], "--format"),
        (["check", "--format", "jsn", "n.md"], "did you mean 'json'"),
        (["check", "--fail-on", "eror", "n.md"], "'error'"),
        (["check", "--select", "F999", "{note}"], "no rule 'F999'"),
        (["check", "--as-of", "someday", "{note}"], "expected YYYY"),
        (["check", "--pair", "IND,Jpan", "{note}"], "Japan (JPN)"),
        (["check", "--pair", "IND", "{note}"], "two different states"),
        (["check", "--fix", "--diff", "{note}"], "exclude each other"),
        (["check", "--fix", "-o", "x.md", "{note}", "{note}2"], "one note"),
        (["check", "--config", "none.toml", "{note}"], "cannot be read"),
        (["check", "--facts", "none", "{note}"], "none"),
        (["check", "--jobs", "0", "{note}"], "0"),
        (["explain", "F100"], "Valid: "),
        (["explain", "c99", "--note", "{note}"], "c1"),
        (["facts", "IND", "IND"], "two different states"),
        (["facts", "IND", "JPN", "exprts_goods"], "exports_goods"),
        (["read", "none.md"], "no such file"),
    ],
)
def test_what_cannot_be_meant_is_told_and_status_2(
    capfdbinary, note: Path, args: list[str], told: str
) -> None:
    status, out, err = call(capfdbinary, *(a.replace("{note}", str(note)) for a in args))
    assert (status, out) == (2, "")
    assert err.startswith("bilat: ")
    assert told in err
    assert "Traceback" not in err


def test_read_explain_rules_facts_version(capfdbinary, note: Path) -> None:
    status, out, _ = call(capfdbinary, "read", note, "--format", "json")
    spans = json.loads(out)["spans"]
    assert status == 0
    assert [s["value"] for s in spans if s["kind"] == "quantity"] == [9.15e9]
    for span in spans:
        assert WRONG[span["start"] : span["end"]] == span["text"]
    _, out, _ = call(capfdbinary, "explain", "f101")
    assert out.startswith("F101 figure\n")
    _, out, _ = call(capfdbinary, "explain", "c1", "--note", note)
    assert "read as:" in out
    assert "contradicted" in out
    _, out, _ = call(capfdbinary, "rules")
    assert {"F101", "S901"} <= {line.split()[0] for line in out.splitlines()}
    _, out, _ = call(capfdbinary, "facts", "india", "japan", "exports_goods", "--format", "csv")
    assert "5150000000" in out
    _, out, _ = call(capfdbinary, "version")
    assert len(out.split()[-1]) == 64


def test_as_of_hides_what_came_later(capfdbinary, note: Path) -> None:
    """The ministry's figure for 2023–24 is held from carriers of February 2025."""
    status, out, _ = call(capfdbinary, "check", "--as-of", "2024-03", note)
    assert status == 0
    assert "0 contradicted" in out


def test_a_reader_that_leaves_gets_no_traceback(note: Path) -> None:
    args = [sys.executable, "-m", "bilat.cli", "check", str(note)]
    with subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk_is_told(note: Path) -> None:
    args = [sys.executable, "-m", "bilat.cli", "check", str(note)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(args, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"bilat: standard output cannot be written")
    assert b"Traceback" not in done.stderr


def test_no_colour_and_no_bar_off_a_terminal(note: Path) -> None:
    args = [sys.executable, "-m", "bilat.cli", "check", *[str(note)] * 12]
    done = subprocess.run(args, capture_output=True, check=False)
    assert b"\x1b" not in done.stdout
    assert done.stderr == b""


def test_every_command_and_option_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, command in bilat.commands.items():
        section = page.partition(f"## bilat {name}\n")[2].partition("\n## ")[0]
        assert section, f"docs/cli.md has no section on bilat {name}"
        for parameter in command.params:
            for option in (*parameter.opts, *parameter.secondary_opts):
                if option.startswith("-"):
                    assert f"`{option}" in section, f"bilat {name} {option}"
                    assert getattr(parameter, "help", None)


def test_documented_options_exist() -> None:
    import re

    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    known = {option for c in bilat.commands.values() for p in c.params for option in p.opts}
    known |= {"--help", "--version", "-h"}
    assert set(re.findall(r"`(--[a-z-]+)", page)) <= known


def test_nothing_read_is_no_pass(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    note = tmp_path / "empty-handed.md"
    note.write_text("# Notes\n", encoding="utf-8")
    assert run(["check", str(note)]) == 2
    assert "not a pass" in capsys.readouterr().err
    assert run(["check", "--fail-on", "never", str(note)]) == 0
