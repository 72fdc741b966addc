"""Our reader, as the scorer wants it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    from bilat.reading.quantities import quantities, read_spans

    day_first = options.get("day_first", True)
    alone = options.get("numbers_only", False)

    def read(text: str) -> dict[str, Any]:
        if alone:
            found, spans = quantities(text), ()
        else:
            found, spans = read_spans(text, day_first=day_first)
        rows = []
        for q in found:
            unit = q.unit
            if q.noun == "age":
                unit += " of age"
            elif unit == "1" and q.noun:
                unit = q.noun
            ends = {"low": q.low, "high": q.high} if q.value is None else {"value": q.value}
            rows.append({**ends, "unit": unit, "per": q.per, "text": q.text})
        times = [
            {
                "start": span.first and span.first.isoformat(),
                "end": span.last and (span.last + timedelta(days=1)).isoformat(),
                "text": span.text,
            }
            for span in spans
            if span.first or span.last
        ]
        return {"quantities": rows, "times": times}

    return read
