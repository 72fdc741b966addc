"""duckling through its native wheel: numbers, money, measures and times in context."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

_NUMBERS = ("amount-of-money", "number", "ordinal", "duration", "quantity", "distance", "volume")
_NOW = "2025-08-26"
_STEP = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    import duckling

    zones = duckling.load_time_zones("/usr/share/zoneinfo")
    language = duckling.parse_lang("EN")
    place = "EN_IN" if options.get("day_first", True) else "EN_US"
    locale = duckling.parse_locale(place, duckling.default_locale_lang(language))
    moment = int(datetime.fromisoformat(f"{_NOW}T00:00+00:00").timestamp())
    reference = duckling.parse_ref_time(zones, "UTC", moment)
    context = duckling.Context(reference, locale)
    dimensions = duckling.parse_dimensions([*_NUMBERS, "temperature", "time"])

    def read(text: str) -> dict[str, Any]:
        found = duckling.parse(text, context, dimensions, False)
        times = [f for f in found if f["dim"] == "time" and _dated(f["value"])]
        taken = [(f["start"], f["end"]) for f in times]
        rows = []
        # Where two dimensions claim the same words the longer one counts, as its callers do.
        for f in sorted(found, key=lambda f: f["start"] - f["end"]):
            if f["dim"] == "time" or any(a < f["end"] and f["start"] < b for a, b in taken):
                continue
            taken.append((f["start"], f["end"]))
            rows.append(_number(f))
        return {"quantities": rows, "times": [_span(f["value"]) for f in times]}

    return read


def _number(found: dict[str, Any]) -> dict[str, Any]:
    value, dim = found["value"], found["dim"]
    unit = value.get("unit") or ("ord" if dim == "ordinal" else "1")
    if value.get("type") == "interval":
        low, high = value.get("from"), value.get("to")
        unit = (low or high)["unit"]
        if low and high:
            return {"low": low["value"], "high": high["value"], "unit": unit}
        return {"value": (low or high)["value"], "unit": unit}
    return {"value": value["value"], "unit": unit}


def _dated(value: dict[str, Any]) -> bool:
    ends = [value] if "grain" in value else [value.get("from"), value.get("to")]
    return all(e["grain"] in (*_STEP, *_MONTHS) or "T00:00" in e["value"] for e in ends if e)


def _span(value: dict[str, Any]) -> dict[str, Any]:
    if "grain" in value:
        first = date.fromisoformat(value["value"][:10])
        return {"start": first.isoformat(), "end": _after(first, value["grain"]).isoformat()}
    low, high = value.get("from"), value.get("to")
    start = low and low["value"][:10]
    if start == _NOW:
        start = None  # "by 2030" runs from the day of reference
    return {"start": start, "end": high and high["value"][:10]}


def _after(day: date, grain: str) -> date:
    if grain in _MONTHS:
        whole = day.year * 12 + day.month - 1 + _MONTHS[grain]
        return date(whole // 12, whole % 12 + 1, 1)
    return day + timedelta(days=_STEP.get(grain, 1))
