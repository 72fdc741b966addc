"""The floor: every run of digits is a number without a unit."""

import re
from collections.abc import Callable
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    digits = re.compile(r"\d[\d,]*(?:\.\d+)?")

    def read(text: str) -> dict[str, Any]:
        found = (m.group().replace(",", "") for m in digits.finditer(text))
        return {"quantities": [{"value": float(f), "unit": "1"} for f in found], "times": []}

    return read
