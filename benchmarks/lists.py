"""The lists of sentences that readers are measured on, read from `../shared/data/text`.

Each has its conventions, which hold for every reader: which spans count, whether a rate is part of
the unit, how days are ordered in digits, and how the end of a range of dates is meant.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

Row = dict[str, Any]
DATA = Path(__file__).parent.parent.parent / "shared" / "data" / "text"


class Task(NamedTuple):
    """A list with its conventions.

    `kinds` are what is scored: "value", "unit", "time". `rates`: "dollar per barrel" is another
    unit than "dollar". `ordinals`: "keep", "drop" or "only". `day_ends`: the excluded end of a
    range may be the first day of its last unit.
    """

    name: str
    rows: list[Row]
    kinds: tuple[str, ...]
    rates: bool = False
    ordinals: str = "keep"
    day_first: bool = True
    day_ends: bool = False
    numbers_only: bool = False

    @property
    def options(self) -> dict[str, Any]:
        return {"day_first": self.day_first, "numbers_only": self.numbers_only}


def tasks(data: Path = DATA) -> list[Task]:
    """All lists that are there."""
    found = [Task("expressions", _lines(data / "expressions.jsonl"), ("value", "unit", "time"))]
    for name in ("NewsQuant", "currency", "dimension", "age", "temperature"):
        file = name if name == "NewsQuant" else f"{name}-model"
        rows = _cqe(data / "newsquant" / f"{file}.json")
        kinds = ("value", "unit")
        found.append(Task(name, rows, kinds, rates=True, ordinals="drop", numbers_only=True))
    specs = data / "recognizers_specs"
    for name in ("number", "percent", "ordinal"):
        rows = _lines(specs / f"{name}.jsonl")
        only = "only" if name == "ordinal" else "drop"
        found.append(Task(name, rows, ("value",), ordinals=only, numbers_only=True))
    rows = _lines(specs / "date.jsonl")
    found.append(Task("date", rows, ("time",), day_first=False, day_ends=True))
    return found


def _lines(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def _cqe(path: Path) -> list[Row]:
    """Lists in the form of CQE's evaluation: a range is written "5.0-10.0"."""
    rows = []
    for row in json.loads(path.read_text("utf-8")):
        quantities = []
        for q in row["quantities"]:
            try:
                value: Any = float(q["value"])
            except ValueError:
                value = [float(end) for end in q["value"].split("-")]
            quantities.append({"value": value, "unit": q["normalized_unit"]})
        rows.append({"text": row["text"], "quantities": quantities, "times": []})
    return rows
