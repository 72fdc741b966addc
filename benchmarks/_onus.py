"""The baseline: the number-matcher onus 0.1.0 without a model, a pair's facts as its evidence.

It has no notion of a measure, a direction or a place: a number is supported where the evidence has
one like it. So it is given every fact that is held about the pair, one sentence each, in its own
way of writing numbers, which is kind to it.
"""

import json
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

from benchmarks._writer import Note
from bilat.facts.snapshot import Snapshot, open_snapshot

ROOT = Path(__file__).parent.parent
BENCH = ROOT / ".bench"
_COIN = {"USD": "$", "AUD": "A$", "JPY": "¥", "INR": "₹"}


def environment() -> Path | str:
    """The Python that has onus, made if need be; the reason where it cannot be."""
    folder = BENCH / "onus"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run(
            [python, "-m", "pip", "install", "-q", "onus==0.1.0"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            return (done.stderr.strip().splitlines() or ["pip failed"])[-1][:160]
    return python


def grounds(snapshot: Snapshot, pair: tuple[str, str]) -> str:
    """Every fact about a pair as a paragraph of plain text."""
    lines = []
    for a, b in (pair, pair[::-1]):
        for f in snapshot.figures(None, a, b):
            if f.marker == "SOURCE ERROR":
                continue
            what = f"{f.measure.replace('_', ' ')} {f.item} of {a} with {b}, {f.period.plain()}"
            lines.append(f"{what}: {_amount(f.value, f.unit)}")
    for s in snapshot.subjects(pair):
        told = [
            f"{a.key} {_date(a.text) if a.period and a.period.days == 1 else a.text}"
            for a in s.attributes
            if a.marker != "SOURCE ERROR"
        ]
        lines.append(f"{s.name}: " + "; ".join(dict.fromkeys(told)))
    return "\n\n".join(lines) + "\n"


def _amount(value: float, unit: str) -> str:
    if unit in _COIN:
        size, word = next(
            (s, w)
            for s, w in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1.0, ""))
            if abs(value) >= s or s == 1.0
        )
        return f"{_COIN[unit]}{abs(value) / size:.6g}{word}"
    if unit == "percent":
        return f"{value:g}%"
    return f"{value:,.10g} {unit}"


def _date(text: str) -> str:
    from datetime import date

    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B} {day.year}"


def compared(made: list[Note], ours: list[str]) -> tuple[list[list[str]], str]:
    """Rows of the table, ours first, and a remark."""
    python = environment()
    if isinstance(python, str):
        return [], f"onus 0.1.0 could not be run: {python}"
    snapshot = open_snapshot()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        for pair in {n.pair for n in made}:
            (base / f"{'-'.join(pair)}.txt").write_text(grounds(snapshot, pair), "utf-8")
        work = []
        for n in made:
            path = base / f"{n.name}.md"
            path.write_text(n.text, "utf-8")
            work.append([str(path), str(base / f"{'-'.join(n.pair)}.txt")])
        started = time.perf_counter()
        done = subprocess.run(
            [python, str(ROOT / "benchmarks" / "_onus_run.py")],
            input=json.dumps({"notes": work}),
            capture_output=True,
            text=True,
            check=False,
        )
        seconds = time.perf_counter() - started
    if done.returncode:
        return [], f"onus 0.1.0 failed: {(done.stderr.strip().splitlines() or ['?'])[-1][:160]}"
    row = _scored(made, json.loads(done.stdout))
    return [
        ours,
        ["onus 0.1.0, no model", *row],
    ], f"onus took {seconds:.0f} s; it was given every fact about the pair as a sentence."


def _scored(made: list[Note], answers: list[list[list[str]]]) -> list[str]:
    hit = plants = wrong = controls = flags = right = 0
    for note, found in zip(made, answers, strict=True):
        spans = [span for one in found if (span := _span(note.text, *one))]
        flags += len(spans)
        for a, b in spans:
            right += any(
                s.plant and (_meets(a, b, s.places) or (s.wide and s.room[0] <= a < s.room[1]))
                for s in note.slots
            )
        for s in note.slots:
            met = any(
                _meets(a, b, s.places) or (s.wide and s.plant and s.room[0] <= a < s.room[1])
                for a, b in spans
            )
            if s.plant:
                plants += 1
                hit += met
            else:
                controls += 1
                wrong += met
    return [_share(hit, plants), _share(right, flags), _share(wrong, controls)]


def _meets(a: int, b: int, places: tuple[tuple[int, int], ...]) -> bool:
    return any(a < y and x < b for x, y in places)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


def _span(text: str, label: str, sentence: str, raw: str) -> tuple[int, int] | None:
    """Where in the note a finding stands: its line, its sentence, its number."""
    at = 0
    if label.split()[-1].isdigit() and label.startswith("line"):
        for _ in range(int(label.split()[-1]) - 1):
            at = text.find("\n", at) + 1
    start = text.find(raw, max(at, text.find(sentence[:40], at)))
    return (start, start + len(raw)) if start >= 0 else None


if __name__ == "__main__":
    sys.exit("run python -m benchmarks.planted --onus")
