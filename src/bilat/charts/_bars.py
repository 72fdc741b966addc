"""Bars by year, one beside the other for each series; years on which nothing is held say so."""

from collections.abc import Sequence
from typing import Any

from bilat.briefing.phrase import words
from bilat.charts._data import years
from bilat.charts._style import COLOURS, INK, SOFT, WIDTH
from bilat.facts.period import Period

Point = tuple[Period, str, float]


def bars(
    points: Sequence[Point],
    series: Sequence[str],
    title: str,
    lang: str,
    *,
    line: str = "",
    width: int = WIDTH,
    height: int = 250,
    labels: str = "last",
) -> dict[str, Any]:
    """Bars of the `series`, and one more series as a line over them where `line` names it.

    `points` are (year, series, value), the values as the axis shows them; `labels` says which
    values are written out: those of the "last" year, or "all".
    """
    named = words(lang, "charts")
    every = years(p for p, _, _ in points)
    order = [named.year(p) for p in every]
    rows: list[dict[str, Any]] = [
        {"year": named.year(p), "series": s, "value": v} for p, s, v in points
    ]
    held = {row["year"] for row in rows}
    last = max((p for p, _, _ in points), default=None)
    shown = [
        {**row, "text": _text(float(row["value"]))}
        for row, (period, one, _) in zip(rows, points, strict=True)
        if one != line and (labels == "all" or period == last)
    ]
    room = width / max(len(order), 1)
    x = {
        "field": "year",
        "type": "nominal",
        "sort": order,
        "scale": {"domain": order, "paddingInner": 0.25, "paddingOuter": 0.15},
        "axis": {
            "title": None,
            "labelAngle": 0 if room >= 41 else -50,
            "labelFontSize": 11 if room >= 48 else 10,
            "labelOverlap": False,
            "domain": False,
            "ticks": False,
        },
    }
    domain = [*series, *([line] if line else [])]
    colour = {
        "field": "series",
        "type": "nominal",
        "scale": {"domain": domain, "range": [*COLOURS[: len(series)], *([INK] if line else [])]},
        "legend": {"symbolType": "square"} if len(domain) > 1 else None,
    }
    offset = {"field": "series", "type": "nominal", "sort": list(series)}
    y = {
        "field": "value",
        "type": "quantitative",
        "axis": {"title": title or None, "tickCount": 6},
    }
    layers: list[dict[str, Any]] = [
        {
            "data": {"values": [r for r in rows if r["series"] != line]},
            "mark": {"type": "bar"},
            "encoding": {"x": x, "xOffset": offset, "y": y, "color": colour},
        },
        {
            "data": {"values": shown},
            "mark": {"type": "text", "dy": -6, "fontSize": 10 if room >= 32 else 8},
            "encoding": {"x": x, "xOffset": offset, "y": y, "text": {"field": "text"}},
        },
        {
            "data": {"values": [{"zero": 0}]},
            "mark": {"type": "rule", "color": SOFT},
            "encoding": {"y": {"field": "zero", "type": "quantitative"}},
        },
    ]
    if line:
        layers += _line([r for r in rows if r["series"] == line], every, x, y, colour, named)
    empty = [
        {"year": year, "value": 0, "text": named.NOT_HELD} for year in order if year not in held
    ]
    if empty:
        mark = {
            "type": "text",
            "angle": 270,
            "align": "left",
            "dx": 6,
            "fontSize": 10,
            "color": SOFT,
        }
        layers.append(
            {
                "data": {"values": empty},
                "mark": mark,
                "encoding": {"x": x, "y": y, "text": {"field": "text"}},
            }
        )
    return {"width": width, "height": height, "layer": layers}


def _line(
    rows: list[dict[str, Any]],
    every: Sequence[Period],
    x: dict[str, Any],
    y: dict[str, Any],
    colour: dict[str, Any],
    named: Any,
) -> list[dict[str, Any]]:
    """A line with points that breaks where a year is not held, the last value written out."""
    run = 0
    held = {row["year"]: row for row in rows}
    parts = []
    for period in every:
        row = held.get(named.year(period))
        if row is None:
            run += 1
        else:
            parts.append({**row, "run": run})
    last = [{**row, "text": _text(row["value"])} for row in parts[-1:]]
    return [
        {
            "data": {"values": parts},
            "mark": {
                "type": "line",
                "strokeWidth": 2,
                "point": {"filled": True, "size": 36},
            },
            "encoding": {"x": x, "y": y, "color": colour, "detail": {"field": "run"}},
        },
        {
            "data": {"values": last},
            "mark": {"type": "text", "dy": 14, "fontSize": 10},
            "encoding": {"x": x, "y": y, "text": {"field": "text"}},
        },
    ]


def _text(value: float) -> str:
    """A value beside its bar.

    >>> _text(-12.67), _text(6.2), _text(315100.0), _text(18.9)
    ('−12.67', '6.2', '315,100', '18.9')
    """
    shown = (
        f"{abs(value):,.0f}" if abs(value) >= 1000 else f"{abs(value):.2f}".rstrip("0").rstrip(".")
    )
    return f"−{shown}" if value < 0 else shown
