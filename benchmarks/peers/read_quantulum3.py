"""quantulum3: numbers with units by dictionary and classifier."""

from collections.abc import Callable
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    from quantulum3 import parser

    parser.parse("5 km and 3 pounds")  # loads units and classifier

    def read(text: str) -> dict[str, Any]:
        rows = []
        for q in parser.parse(text):
            unit = q.unit.name
            if q.uncertainty and q.unit:  # a range comes as its middle and half its width
                ends = {"low": q.value - q.uncertainty, "high": q.value + q.uncertainty}
                rows.append({**ends, "unit": unit})
            else:
                rows.append({"value": q.value, "unit": unit})
        return {"quantities": rows, "times": []}

    return read
