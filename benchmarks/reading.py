"""Measure our reader and its peers on the same lists, and write the table to docs/benchmarks.md.

    python -m benchmarks.reading              every reader whose environment is there or can be made
    python -m benchmarks.reading ours digits  only these
    python -m benchmarks.reading --no-write   print alone

Peers live in environments of their own under `.bench/`, made from benchmarks/peers/*.txt. A peer
that does not install is left out, and the table says why.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.lists import Task, tasks
from benchmarks.scorer import Score, alarms, spans, starts, total, values, with_units
from benchmarks.tables import table, write_section
from benchmarks.units import same

ROOT = Path(__file__).parent.parent
BENCH = ROOT / ".bench"
READERS = {
    "ours": "",
    "cqe": "cqe",
    "quantulum3": "readers",
    "duckling": "readers",
    "dateparser": "readers",
    "datefinder": "readers",
    "digits": "",
}
_VERBS = ("doubl", "tripl", "trebl", "quadrupl", "quintupl")


class Result(NamedTuple):
    """One reader's figures: scores by list and kind, alarms, speed, load and memory."""

    scores: dict[str, dict[str, Score]]
    alarms: int
    speed: float
    load: float
    memory: float


def environment(name: str) -> Path | str:
    """The Python of the environment `name`, made if need be; the reason where it cannot be."""
    if not name:
        return Path(sys.executable)
    folder = BENCH / name
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True, clear=True)
        lines = (ROOT / "benchmarks" / "peers" / f"{name}.txt").read_text("utf-8").splitlines()
        for line in lines:
            if line and not line.startswith("#"):
                done = subprocess.run(
                    [python, "-m", "pip", "install", "-q", *line.split()],
                    capture_output=True,
                    text=True,
                    check=False,
                )
                if done.returncode:
                    last = (done.stderr.strip().splitlines() or ["pip failed"])[-1]
                    return f"{line} does not install: {last[:120]}"
    return python


def measure(reader: str, lists: list[Task]) -> Result | str:
    """Run one reader over the lists and score it; the reason where it cannot run."""
    python = environment(READERS[reader])
    if isinstance(python, str):
        return python
    work = {t.name: {"options": t.options, "texts": [r["text"] for r in t.rows]} for t in lists}
    done = subprocess.run(
        [python, str(ROOT / "benchmarks" / "peers" / "run.py"), reader],
        input=json.dumps(work),
        capture_output=True,
        text=True,
        check=False,
        timeout=1800,
    )
    if done.returncode:
        return (done.stderr.strip().splitlines() or ["it failed"])[-1][:160]
    answer = json.loads(done.stdout)
    scores = {t.name: scores_of(t, answer["answers"][t.name]) for t in lists}
    first = lists[0]
    sifted = [kept(first, guess) for guess in answer["answers"][first.name]]
    return Result(
        scores,
        alarms(sifted, first.rows),
        answer["speed"]["NewsQuant"],
        answer["load"],
        answer["memory"],
    )


def kept(task: Task, guess: dict[str, Any]) -> dict[str, Any]:
    """The part of an answer that the list's scheme knows."""
    rows = guess["quantities"]
    if task.ordinals == "drop":
        verbs = [q for q in rows if q["unit"] == "x" and _verb(q.get("text", ""))]
        rows = [q for q in rows if q["unit"] != "ord" and q not in verbs]
    elif task.ordinals == "only":
        rows = [q for q in rows if q["unit"] == "ord"]
    named = []
    for q in rows:
        unit = q["unit"]
        if not task.rates and " per " in unit and "hour" not in unit and "day" not in unit:
            unit = unit.partition(" per ")[0]
        elif task.rates and q.get("per") and "/" not in unit:
            unit = f"{unit} per {q['per']}"
        named.append({**q, "unit": unit})
    return {"quantities": named, "times": guess["times"]}


def _verb(text: str) -> bool:
    return any(text.lower().split()[-1].startswith(verb) for verb in _VERBS)


def scores_of(task: Task, answers: list[dict[str, Any]]) -> dict[str, Score]:
    found: dict[str, Score] = {}
    pairs = [(kept(task, guess), gold) for guess, gold in zip(answers, task.rows, strict=True)]
    if "value" in task.kinds:
        found["value"] = total([values(guess, gold) for guess, gold in pairs])
    if "unit" in task.kinds:
        found["unit"] = total([with_units(guess, gold, same) for guess, gold in pairs])
    if "time" in task.kinds:
        found["start"] = total([starts(guess, gold) for guess, gold in pairs])
        found["span"] = total([spans(guess, gold, task.day_ends) for guess, gold in pairs])
    return found


def rows(results: dict[str, Result | str]) -> tuple[list[str], list[list[str]]]:
    """Heads and rows of the table, F1 in per cent."""
    heads = ["reader"]
    columns = [
        ("expressions", "value"),
        ("expressions", "unit"),
        ("expressions", "start"),
        ("expressions", "span"),
        ("alarms", ""),
        ("NewsQuant", "value"),
        ("NewsQuant", "unit"),
        ("currency", "unit"),
        ("dimension", "unit"),
        ("age", "unit"),
        ("temperature", "unit"),
        ("number", "value"),
        ("percent", "value"),
        ("ordinal", "value"),
        ("date", "start"),
        ("date", "span"),
    ]
    names = {"unit": "value + unit", "span": "period"}
    heads += [f"{a}: {names.get(b, b)}" if b else "trap alarms" for a, b in columns]
    heads += ["sentences/s", "load, s", "memory, MB"]
    body = []
    for reader, result in results.items():
        if isinstance(result, str):
            continue
        cells = [reader]
        for name, kind in columns:
            if not kind:
                cells.append(str(result.alarms))
                continue
            score = result.scores[name][kind]
            cells.append(f"{score.f1:.1f}" if score.guessed else "–")
        cells += [f"{result.speed:,.0f}", f"{result.load:.2f}", f"{result.memory:.0f}"]
        body.append(cells)
    return heads, body


def report(results: dict[str, Result | str]) -> str:
    """The section's text: the table turned on its side, one reader per column, and its notes."""
    heads, body = rows(results)
    across = [[head, *(row[k] for row in body)] for k, head in enumerate(heads)]
    lines = [
        "F1 in per cent, micro-averaged; a range counts as its two ends. One scorer for all",
        "(`benchmarks/scorer.py`), one process per reader, one core. The lists are evaluation data",
        "and are not shipped. In the date list the end of a range may be the first day of its last",
        "unit, as that list means it, for every reader.",
        "",
        table(across[0], across[1:]),
    ]
    for reader, result in results.items():
        if isinstance(result, str):
            lines += ["", f"{reader} was left out: {result}"]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Measure, print, and write the section unless told not to."""
    lists = tasks()
    wanted = [a for a in arguments if not a.startswith("-")] or list(READERS)
    unknown = [name for name in wanted if name not in READERS]
    if unknown:
        print(f"no reader named {', '.join(unknown)}; there are {', '.join(READERS)}")
        return 2
    results = {name: measure(name, lists) for name in wanted}
    text = report(results)
    print(text)
    if "--no-write" not in arguments:
        write_section(ROOT / "docs" / "benchmarks.md", "Reading", text, "benchmarks.reading")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
