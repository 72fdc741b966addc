"""datefinder: days found in running text."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    import datefinder

    first = "DMY" if options.get("day_first", True) else "MDY"
    base = datetime(2025, 1, 1)

    def read(text: str) -> dict[str, Any]:
        times = []
        try:
            found = list(datefinder.find_dates(text, base_date=base, first=first))
        except TypeError:
            found = list(datefinder.find_dates(text, base_date=base))
        for moment in found:
            day = moment.date()
            times.append({"start": str(day), "end": str(day + timedelta(days=1))})
        return {"quantities": [], "times": times}

    return read
