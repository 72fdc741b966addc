"""Direct investment of one state in the other: what came in each year, and all of it so far."""

from datetime import date
from typing import Any

from bilat.briefing.model import Chart
from bilat.briefing.phrase import words
from bilat.charts._bars import Point, bars
from bilat.charts._data import column, days, scale
from bilat.charts._style import COLOURS, SOFT, WIDTH
from bilat.facts.period import Period


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """Two drawings: bars for the years, and below them the total since it is counted.

    Calendar and fiscal years are two series, as they are kept by two offices in two ways.
    """
    named = words(lang, "charts")
    _, periods = column(chart, "period")
    inflow, flows = column(chart, "inflow")
    total, totals = column(chart, "cumulative")
    when = [Period.parse(str(p)) for p in periods]
    parts: list[dict[str, Any]] = []
    by, title = scale(flows, inflow.unit, lang)
    points: list[Point] = []
    kinds: dict[str, None] = {}
    for period, value in zip(when, flows, strict=True):
        if isinstance(value, (int, float)):
            kind = named.kind_of_year(period)
            kinds[kind] = None
            points.append((_slot(period), kind, value / by))
    held = [(p, v) for p, v in zip(when, totals, strict=True) if isinstance(v, (int, float))]
    if points:
        drawn = bars(points, sorted(kinds), title, lang, height=190, labels="all")
        parts.append({"title": _title(inflow.label), **drawn})
    if held:
        by, title = scale([v for _, v in held], total.unit, lang)
        rows = [
            {"day": p.end.isoformat(), "value": v / by, "text": f"{v / by:,.4g}"} for p, v in held
        ]
        parts.append({"title": _title(total.label), **_total(rows, title)})
    return {"vconcat": parts, "spacing": 24} if len(parts) > 1 else parts[0]


def _slot(period: Period) -> Period:
    """The calendar year in which a year of any kind begins: its place on the axis."""
    return Period.parse(f"{period.start.year}")


def _title(text: str) -> dict[str, Any]:
    return {"text": text, "anchor": "start", "fontSize": 11, "fontWeight": "bold", "offset": 6}


def _total(rows: list[dict[str, Any]], title: str) -> dict[str, Any]:
    """Points at the days for which the total is held; between them nothing is known but that
    it grew, which a thin line says.
    """
    first, last = int(rows[0]["day"][:4]), int(rows[-1]["day"][:4])
    x = {
        "field": "day",
        "type": "temporal",
        "scale": days(date(first - 1, 7, 1), date(last + 1, 12, 31)),
        "axis": {"title": None, "format": "%Y", "tickCount": "year", "labelFlush": False},
    }
    y = {"field": "value", "type": "quantitative", "axis": {"title": title or None, "tickCount": 4}}
    point = {"filled": True, "size": 44, "color": COLOURS[0], "opacity": 1}
    shown = [row for n, row in enumerate(rows) if n + 1 == len(rows) or _clear(row, rows[n + 1])]
    return {
        "width": WIDTH,
        "height": 130,
        "encoding": {"x": x, "y": y},
        "layer": [
            {
                "data": {"values": rows},
                "mark": {"type": "line", "color": SOFT, "strokeDash": [3, 3], "point": point},
            },
            {
                "data": {"values": shown},
                "mark": {"type": "text", "dy": -11},
                "encoding": {"text": {"field": "text"}},
            },
        ],
    }


def _clear(row: dict[str, Any], after: dict[str, Any]) -> bool:
    """Whether there is room for a number between two points."""
    return int(after["day"][:4]) - int(row["day"][:4]) >= 1
