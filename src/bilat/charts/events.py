"""Summits, exercises, agreements over the years: one mark for each, heaped by half-years."""

from collections import Counter
from datetime import date
from typing import Any

from bilat.briefing.model import Chart
from bilat.briefing.phrase import words
from bilat.charts._data import column, days
from bilat.charts._style import COLOURS, LINE, SHAPES, SOFT, WIDTH
from bilat.facts.period import Period

# Height of one mark in a heap, and of the air above the highest heap of a lane, in points.
MARK, AIR = 11, 30
# How wide a month and a year stand, in points.
TEXT = 54


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """A lane for each group, the marks of a half-year one above the other."""
    named = words(lang, "charts")
    _, periods = column(chart, "period")
    _, groups = column(chart, "group")
    order = list(dict.fromkeys(str(g) for g in groups))
    size = Counter(str(g) for g in groups)
    order.sort(key=lambda g: (size[g], g))
    heaps: Counter[tuple[str, date]] = Counter()
    marks: dict[str, list[dict[str, Any]]] = {group: [] for group in order}
    every = sorted((Period.parse(str(p)), str(g)) for p, g in zip(periods, groups, strict=True))
    for period, group in every:
        half = date(period.start.year, 4 if period.start.month <= 6 else 10, 1)
        heaps[group, half] += 1
        marks[group].append({"day": half.isoformat(), "n": heaps[group, half], "group": group})
        if size[group] <= 8:
            marks[group][-1]["text"] = named.month(period)
    first, last = every[0][0].start.year, every[-1][0].start.year
    x = {
        "field": "day",
        "type": "temporal",
        "scale": days(date(first, 1, 1), date(last + 1, 1, 1)),
        "axis": {
            "title": None,
            "format": "%Y",
            "tickCount": "year",
            "grid": True,
            "labelFlush": False,
        },
    }
    lanes = []
    for place, group in enumerate(order):
        top = max(mark["n"] for mark in marks[group])
        bottom = place == len(order) - 1
        lanes.append(_lane(marks[group], group, top, place, x, bottom))
    return {"vconcat": lanes, "spacing": 6}


def _lane(
    marks: list[dict[str, Any]],
    group: str,
    top: int,
    place: int,
    x: dict[str, Any],
    bottom: bool,
) -> dict[str, Any]:
    height = top * MARK + AIR
    axis = {
        "title": group,
        "titleAlign": "right",
        "titleBaseline": "middle",
        "titleX": -10,
        "titleY": height - MARK,
    }
    y = {
        "field": "n",
        "type": "quantitative",
        "scale": {"domain": [0.2, 0.2 + height / MARK], "nice": False, "zero": False},
        "axis": {**axis, "labels": False, "grid": False},
    }
    edge = {"labels": bottom, "ticks": bottom, "domainColor": SOFT, "gridColor": LINE}
    layers: list[dict[str, Any]] = [
        {
            "data": {"values": marks},
            "mark": {
                "type": "point",
                "filled": True,
                "opacity": 1,
                "size": 62,
                "shape": SHAPES[place % len(SHAPES)],
                "color": COLOURS[place % len(COLOURS)],
                "stroke": "#ffffff",
                "strokeWidth": 0.5,
            },
            "encoding": {"x": {**x, "axis": {**x["axis"], **edge}}, "y": y},
        }
    ]
    if any("text" in mark for mark in marks):
        layers.append(
            {
                "data": {"values": _apart([m for m in marks if "text" in m], x["scale"]["domain"])},
                "mark": {"type": "text", "fontSize": 10},
                "encoding": {
                    "x": x,
                    "y": {**y, "field": "at"},
                    "text": {"field": "text"},
                },
            }
        )
    return {"width": WIDTH - 60, "height": height, "layer": layers}


def _apart(marks: list[dict[str, Any]], ends: list[int]) -> list[dict[str, Any]]:
    """Texts over their marks, every second one higher where two would touch."""
    wide = TEXT * (ends[1] - ends[0]) / 86_400_000 / (WIDTH - 60)  # in days
    out: list[dict[str, Any]] = []
    before: tuple[date, float] | None = None
    for mark in marks:
        day, at = date.fromisoformat(mark["day"]), mark["n"] + 1.15
        if before is not None and (day - before[0]).days < wide and before[1] == at:
            at += 1.1
        before = (day, at)
        out.append({**mark, "at": at})
    return out
