"""An installation that nobody may write to: nothing is written but what is asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Every way to change a file that the interpreter tells of; the null device is no file.
WATCH = """
import os, sys

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate",
           "os.chmod", "shutil.", "tempfile.")

def watch(event, args):
    wrong = event.startswith(CHANGES)
    if event == "open" and isinstance(args[2], int) and args[0] != os.devnull:
        wrong = bool(args[2] & WRITES)
    if event == "sqlite3.connect":
        said = os.fsdecode(args[0])
        wrong = said != ":memory:" and "mode=ro" not in said
    if wrong:
        os.write(2, f"{event} {args!r}".encode())
        os._exit(99)

sys.addaudithook(watch)
from bilat.cli import run
status = run(sys.argv[1:])
sys.stdout.flush()
sys.exit(status)
"""
NOTE = "# India and Japan\n\nIndia's exports to Japan were USD 9.15 billion in 2023-24.\n"


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (["check", "{note}"], 1),
        (["check", "{note}", "--format", "html"], 1),
        (["check", "--diff", "{note}"], 1),
        (["brief", "IND", "JPN"], 0),
        (["facts", "IND", "JPN"], 0),
        (["read", "{note}"], 0),
        (["explain", "F101"], 0),
    ],
    ids=lambda given: given[0] if isinstance(given, list) else "",
)
def test_nothing_is_written_where_nothing_is_asked_for(
    tmp_path: Path, given: list[str], status: int
) -> None:
    note = tmp_path / "note.md"
    note.write_text(NOTE, encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if k not in {"HOME", "XDG_CACHE_HOME", "TMPDIR"}}
    made = subprocess.run(
        [sys.executable, "-B", "-c", WATCH, *(word.format(note=note) for word in given)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=tmp_path,
        # No home, and no place for temporary files.
        env={**kept, "HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
        check=False,
    )
    assert made.returncode == status, made.stderr
    assert made.stdout
    assert list(tmp_path.iterdir()) == [note]
