"""A project's parts as they grow towards its whole, and each date announced for its completion."""

from datetime import date, timedelta
from typing import Any

from bilat.briefing.model import Chart
from bilat.briefing.phrase import words
from bilat.charts._data import column, days
from bilat.charts._style import COLOURS, DASHES, INK, SHAPES, SOFT, WIDTH
from bilat.facts.period import Period

HEIGHT = 300
# The least distance between two names at the ends of lines, in points.
APART = 13
# Of a part on which nothing was said for so many days before the last word on the others, the name
# stands where its own line ends.
QUIET = 180


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """Lines over time with their names at their ends; upright lines for announced completions."""
    named = words(lang, "charts")
    parts, whole, unit, dues = _read(chart)
    top = max([*(v for series in parts.values() for _, v in series), whole or 0.0])
    rows: list[dict[str, Any]] = [
        {"part": k, "day": d, "value": v} for k, series in parts.items() for d, v in series
    ]
    known = [row["day"] for row in rows]
    marks = []
    for announced, due in dues:
        one, two = named.due(announced, due)
        marks.append({"day": due.end.isoformat(), "one": one, "two": two, "value": top * 1.24})
        known += [due.end.isoformat()]
    latest = date.fromisoformat(max(known))
    end = max((mark["day"] for mark in marks), default=latest.isoformat())
    domain = (date.fromisoformat(min(known)), latest + timedelta(days=200))
    x = {
        "field": "day",
        "type": "temporal",
        "scale": days(*domain),
        "axis": {"title": None, "format": "%Y", "tickCount": "year", "labelFlush": False},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [0, top * 1.25], "nice": False},
        "axis": {"title": named.unit(unit, "") or None, "values": _ticks(top)},
    }
    order = sorted(parts, key=lambda k: -parts[k][-1][1])
    layers: list[dict[str, Any]] = []
    if whole:
        layers += _whole(whole, column(chart, "of")[0].label, unit, end, x, y)
    layers += _dues(marks, x, y)
    scale = {"domain": order}
    layers.append(
        {
            "data": {"values": rows},
            "mark": {"type": "line", "strokeWidth": 2, "point": {"filled": True, "size": 30}},
            "encoding": {
                "x": x,
                "y": y,
                "color": _by("part", {**scale, "range": _cycle(COLOURS, len(order))}),
                "strokeDash": _by("part", {**scale, "range": _cycle(DASHES, len(order))}),
                "shape": _by("part", {**scale, "range": _cycle(SHAPES, len(order))}),
            },
        }
    )
    layers.append(_names(parts, order, top * 1.25, x, y))
    return {"width": WIDTH - 20, "height": HEIGHT, "layer": layers}


Parts = dict[str, list[tuple[str, float]]]


def _read(chart: Chart) -> tuple[Parts, float | None, str, list[tuple[Period, Period]]]:
    """The parts by name, the length of the whole, the unit, and (announced, due) in turn."""
    _, labels = column(chart, "label")
    _, dates = column(chart, "date")
    done, values = column(chart, "done")
    _, wholes = column(chart, "of")
    _, expected = column(chart, "due")
    parts: Parts = {}
    dues = []
    for label, when, value, due in zip(labels, dates, values, expected, strict=True):
        day = Period.parse(str(when))
        if isinstance(value, (int, float)):
            parts.setdefault(str(label), []).append((day.end.isoformat(), float(value)))
        elif due:
            dues.append((day, Period.parse(str(due))))
    for series in parts.values():
        series.sort()
    return parts, next((w for w in wholes if isinstance(w, float)), None), done.unit, dues


def _by(field: str, scale: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": "nominal", "scale": scale, "legend": None}


def _cycle(what: Any, count: int) -> list[Any]:
    return [what[n % len(what)] for n in range(count)]


def _ticks(top: float) -> list[float]:
    step = next(s for s in (10, 20, 25, 50, 100, 200, 500, 1000, 5000, 10**9) if top / s <= 6)
    return [float(v) for v in range(0, int(top) + 1, step)]


def _whole(
    whole: float, label: str, unit: str, end: str, x: dict[str, Any], y: dict[str, Any]
) -> list[dict[str, Any]]:
    data = {"values": [{"day": end, "value": whole, "text": f"{label}: {whole:,.4g} {unit}"}]}
    return [
        {
            "data": data,
            "mark": {"type": "rule", "color": INK, "strokeWidth": 1.5},
            "encoding": {"y": y},
        },
        {
            "data": data,
            "mark": {"type": "text", "align": "right", "dy": 9, "dx": -6},
            "encoding": {"x": x, "y": y, "text": {"field": "text"}},
        },
    ]


def _dues(
    marks: list[dict[str, Any]], x: dict[str, Any], y: dict[str, Any]
) -> list[dict[str, Any]]:
    text = {"type": "text", "align": "right", "dx": -5, "fontSize": 10, "baseline": "top"}
    return [
        {
            "data": {"values": marks},
            "mark": {"type": "rule", "color": INK, "strokeDash": [4, 3]},
            "encoding": {"x": x},
        },
        {
            "data": {"values": marks},
            "mark": {**text, "fontWeight": "bold"},
            "encoding": {"x": x, "y": y, "text": {"field": "one"}},
        },
        {
            "data": {"values": marks},
            "mark": {**text, "dy": 13, "color": SOFT},
            "encoding": {"x": x, "y": y, "text": {"field": "two"}},
        },
    ]


def _names(
    parts: Parts, order: list[str], top: float, x: dict[str, Any], y: dict[str, Any]
) -> dict[str, Any]:
    """The names at the ends of the lines, moved apart downwards where they would touch."""
    rows = []
    end = max(series[-1][0] for series in parts.values())
    late = (Period.parse(end).end - timedelta(days=QUIET)).isoformat()
    floor: float | None = None
    for part in order:
        day, value = parts[part][-1]
        height, name, size = value, f"{part} {value:,.4g}", 11
        if day >= late:
            day = end
            if floor is not None:
                height = min(height, floor - APART * top / HEIGHT)
            floor = height
        else:  # clear of the lines that go on: over the highest, under any other
            name, size = part, 10
            height += (1 if _highest(parts, part) else -1) * APART * top / HEIGHT
        rows.append({"day": day, "value": height, "name": name, "size": size})
    return {
        "data": {"values": rows},
        "mark": {"type": "text", "align": "left", "dx": {"expr": "datum.size > 10 ? 8 : 0"}},
        "encoding": {
            "x": x,
            "y": y,
            "text": {"field": "name"},
            "size": {"field": "size", "type": "quantitative", "scale": None, "legend": None},
        },
    }


def _highest(parts: Parts, part: str) -> bool:
    """Whether no other part had more done by the day on which this one's line ends."""
    day, value = parts[part][-1]
    return all(done <= value for series in parts.values() for when, done in series if when <= day)
