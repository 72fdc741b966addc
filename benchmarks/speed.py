"""How fast a check is: cold, warm and over many notes, beside floors measured in the same run.

    python -m benchmarks.speed

Times are of this machine; the ratios to the floors are what holds elsewhere. The package is
compiled first, as an installer does.
"""

import compileall
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.planted import generated
from benchmarks.tables import table, write_section
from bilat.facts.snapshot import open_snapshot
from bilat.judging.engine import Options, judge_note
from bilat.notes.opening import open_note

ROOT = Path(__file__).parents[1]
NOTE = ROOT / "examples" / "india-japan.md"
REAL = ROOT.parent / "shared" / "notes" / "india-japan-relations.md"
RUNS = 9
PAIRS = ("IND-JPN", "IND-USA", "AUS-IND", "AUS-USA", "AUS-JPN", "JPN-USA")


def cold(*command: str) -> float:
    """Median wall seconds of a whole process over `RUNS` runs, after one that does not count."""
    seconds = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=False, capture_output=True)
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[1:])


def peak(*command: str) -> float:
    """Peak memory of a process in MB."""
    program = (
        "import resource,subprocess,sys;"
        "subprocess.run(sys.argv[1:],capture_output=True);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, sys.executable, *command],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return int(done.stdout) / 1024


def warm(note: Path) -> float:
    """Median seconds of reading and judging one note, the facts open."""
    snapshot = open_snapshot()
    seconds = []
    for _ in range(RUNS + 2):
        start = time.perf_counter()
        judge_note(open_note(note), snapshot, Options())
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds[2:])


def throughput() -> tuple[float, float, float]:
    """Notes, claims and kilobytes a second over 300 notes of six pairs, one core."""
    snapshot = open_snapshot()
    texts = [note.text.encode() for note in generated(PAIRS, 300, 1, "open")]
    claims = 0
    start = time.perf_counter()
    for text in texts:
        claims += len(judge_note(open_note(text, "note.md"), snapshot, Options()).judged)
    seconds = time.perf_counter() - start
    return len(texts) / seconds, claims / seconds, sum(map(len, texts)) / 1000 / seconds


def main() -> None:
    """Measure and write the section "Speed" of docs/benchmarks.md."""
    note = REAL if REAL.exists() else NOTE
    check = ("-m", "bilat", "check", str(note))
    compileall.compile_dir(ROOT / "src" / "bilat", quiet=1)
    floor = cold("-c", "pass")
    imports = cold("-c", "import click, msgspec, sqlite3")
    whole = cold(*check)
    notes, claims, size = throughput()
    rows = [
        ["an empty Python process, s", f"{floor:.3f}", "1.0"],
        ["the same with click, msgspec, sqlite3, s", f"{imports:.3f}", f"{imports / floor:.1f}"],
        ["cold check of a two-page note, s", f"{whole:.3f}", f"{whole / floor:.1f}"],
        ["warm check of it, ms", f"{warm(note) * 1000:.0f}", "–"],
        ["notes a second, one core", f"{notes:.0f}", "–"],
        ["claims a second, one core", f"{claims:.0f}", "–"],
        ["kilobytes of note a second", f"{size:.0f}", "–"],
        ["peak memory of the cold check, MB", f"{peak(*check):.0f}", "–"],
        ["peak memory of this run, MB", f"{_own_peak():.0f}", "–"],
    ]
    text = table(["figure", "measured", "× an empty process"], rows)
    print(text)
    write_section(ROOT / "docs" / "benchmarks.md", "Speed", text, "benchmarks.speed")


def _own_peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
