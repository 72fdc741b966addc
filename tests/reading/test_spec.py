"""The language-neutral specs in spec/: texts and the reading that any implementation should give.

The expected readings are written by hand from the design's table and from how the field writes.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bilat.reading.quantities import read_spans
from bilat.reading.spans import PeriodSpan, Quantity

SPEC = Path(__file__).parents[2] / "spec"


def cases(name: str) -> list[Any]:
    found = json.loads((SPEC / name).read_text("utf-8"))["cases"]
    return [pytest.param(case, id=f"{n}-{case['text'][:40]}") for n, case in enumerate(found)]


def near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= 1e-5 * max(abs(a), abs(b), 1e-9)


def check_quantity(read: Quantity, spec: dict[str, Any]) -> None:
    assert read.text == spec["text"]
    assert near(read.value, spec["value"])
    if spec["value"] is None:
        assert near(read.low, spec["low"])
        assert near(read.high, spec["high"])
    else:
        assert read.value is not None
        assert read.low <= read.value <= read.high
    assert read.unit == spec["unit"]
    assert read.hedge == spec["hedge"]
    assert read.per == spec.get("per", "")
    assert read.ambiguous == spec.get("ambiguous", False)
    for key in ("change", "noun"):
        if key in spec:
            assert getattr(read, key) == spec[key]


def check_period(read: PeriodSpan, spec: dict[str, Any]) -> None:
    assert read.text == spec["text"]
    assert (read.first and read.first.isoformat()) == spec["from"]
    assert (read.last and read.last.isoformat()) == spec["to"]
    assert read.grain == spec["grain"]
    assert read.bound == spec.get("bound", "")
    if "label" in spec:
        assert read.fiscal
        assert list(read.label) == spec["label"]


@pytest.mark.parametrize("case", cases("quantities.json"))
def test_quantities(case: dict[str, Any]) -> None:
    found, _ = read_spans(case["text"])
    assert [q.text for q in found] == [q["text"] for q in case["quantities"]]
    for read, spec in zip(found, case["quantities"], strict=True):
        check_quantity(read, spec)


@pytest.mark.parametrize("case", cases("periods.json"))
def test_periods(case: dict[str, Any]) -> None:
    settings: dict[str, Any] = {k: case[k] for k in ("fiscal_start", "day_first") if k in case}
    if "written" in case:
        settings["written"] = date.fromisoformat(case["written"])
    _, found = read_spans(case["text"], **settings)
    assert [p.text for p in found] == [p["text"] for p in case["periods"]]
    for read, spec in zip(found, case["periods"], strict=True):
        check_period(read, spec)
        assert read.relative == ("written" in case)


@pytest.mark.parametrize("case", cases("traps.json"))
def test_traps(case: dict[str, Any]) -> None:
    found, times = read_spans(case["text"])
    assert [q.text for q in found] == []
    assert [p.text for p in times] == []


@pytest.mark.parametrize("case", cases("sentences.json"))
def test_sentences(case: dict[str, Any]) -> None:
    found, times = read_spans(case["text"])
    ends = [(q.value,) if q.value is not None else (q.low, q.high) for q in found]
    wanted = [
        (q["value"],) if q["value"] is not None else (q["low"], q["high"])
        for q in case["quantities"]
    ]
    assert [q.unit for q in found] == [q["unit"] for q in case["quantities"]]
    assert [len(pair) for pair in ends] == [len(pair) for pair in wanted]
    assert sum(ends, ()) == pytest.approx(sum(wanted, ()), rel=1e-5)
    days = [(str(p.first or ""), str(p.last or "")) for p in times if not p.relative]
    assert days == [(p["from"] or "", p["to"] or "") for p in case["periods"]]


LISTS = Path(__file__).parents[3] / "shared" / "data" / "text"


@pytest.mark.skipif(not LISTS.exists(), reason="the evaluation lists in ../shared are not there")
def test_goals_on_the_evaluation_lists() -> None:
    # The figures that the project set itself, scored by the scorer that measures the peers.
    from benchmarks.lists import tasks
    from benchmarks.peers.read_ours import load
    from benchmarks.reading import kept, scores_of
    from benchmarks.scorer import alarms

    goals = {
        ("expressions", "unit"): 95,
        ("expressions", "span"): 95,
        ("NewsQuant", "value"): 93,
        ("NewsQuant", "unit"): 80,
        ("currency", "unit"): 88,
        ("date", "span"): 85,
    }
    for task in tasks(LISTS):
        read = load(task.options)
        answers = [read(row["text"]) for row in task.rows]
        scores = scores_of(task, answers)
        for (name, kind), goal in goals.items():
            if name == task.name:
                assert scores[kind].f1 >= goal, (name, kind, scores[kind].f1)
        if task.name == "expressions":
            assert alarms([kept(task, answer) for answer in answers], task.rows) == 0
