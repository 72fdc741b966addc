"""Direct investment from one state in the other: what came in year by year, and all of it so far."""

from typing import Any

from bilat.briefing.model import Chart
from bilat.charts._bars import bars
from bilat.charts._data import column, scale
from bilat.charts._style import COLOURS, WIDTH
from bilat.facts.period import Period


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """Two drawings side by side: bars for the years, steps for the total since it is counted."""
    _, periods = column(chart, "period")
    inflow, flows = column(chart, "inflow")
    total, totals = column(chart, "cumulative")
    when = [Period.parse(str(p)) for p in periods]
    parts: list[dict[str, Any]] = []
    by, title = scale(flows, inflow.unit, lang)
    points = [(p, inflow.label, v / by) for p, v in zip(when, flows, strict=True) if _is(v)]
    held = [(p, v) for p, v in zip(when, totals, strict=True) if _is(v)]
    both = bool(points) and bool(held)
    width = (WIDTH - 60) // 2 if both else WIDTH
    if points:
        drawn = bars(points, [inflow.label], title, lang, width=width, height=210, labels="all")
        parts.append({"title": _title(inflow.label), **drawn})
    if held:
        by, title = scale([v for _, v in held], total.unit, lang)
        rows = [{"day": p.end.isoformat(), "value": v / by} for p, v in held]
        parts.append({"title": _title(total.label), **_total(rows, title, width)})
    return {"hconcat": parts, "spacing": 30} if both else parts[0]


def _is(value: object) -> bool:
    return isinstance(value, (int, float))


def _title(text: str) -> dict[str, Any]:
    return {"text": text, "anchor": "start", "fontSize": 11, "fontWeight": "bold", "offset": 6}


def _total(rows: list[dict[str, Any]], title: str, width: int) -> dict[str, Any]:
    """Points at the days for which the total is held, with lines between them."""
    last = {**rows[-1], "text": f"{rows[-1]['value']:,.4g}"}
    first = rows[0]["day"][:4]
    x = {
        "field": "day",
        "type": "temporal",
        "scale": {"nice": False, "padding": 12},
        "axis": {"title": None, "format": "%Y", "tickCount": "year", "labelOverlap": True},
    }
    if len(rows) == 1:
        x["scale"] = {"domain": [f"{int(first) - 1}-01-01", f"{int(first) + 2}-01-01"]}
    y = {"field": "value", "type": "quantitative", "axis": {"title": title, "tickCount": 5}}
    y["scale"] = {"zero": True}
    colour = COLOURS[0]
    return {
        "width": width,
        "height": 210,
        "encoding": {"x": x, "y": y},
        "layer": [
            {
                "data": {"values": rows},
                "mark": {
                    "type": "line",
                    "color": colour,
                    "strokeWidth": 2,
                    "point": {"filled": True, "size": 40, "color": colour},
                },
            },
            {
                "data": {"values": [last]},
                "mark": {"type": "text", "dy": -12, "align": "right", "dx": 4},
                "encoding": {"text": {"field": "text"}},
            },
        ],
    }
