"""Loans of aid by the day on which they were committed, whatever lies between two signings."""

from typing import Any

from bilat.briefing.model import Chart
from bilat.briefing.phrase import words
from bilat.charts._data import column, scale
from bilat.charts._style import COLOURS, WIDTH
from bilat.facts.period import Period


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """A bar for each signing, oldest first, its amount at its end."""
    named = words(lang, "charts")
    _, periods = column(chart, "period")
    committed, amounts = column(chart, "committed")
    by, title = scale(amounts, committed.unit, lang)
    rows = [
        {"when": named.day(Period.parse(str(p))), "value": a / by, "text": f"{a / by:,.4g}"}
        for p, a in zip(periods, amounts, strict=True)
        if isinstance(a, (int, float))
    ]
    y = {
        "field": "when",
        "type": "nominal",
        "sort": [row["when"] for row in rows],
        "axis": {"title": None, "labelPadding": 6, "labelLimit": 0},
    }
    x = {
        "field": "value",
        "type": "quantitative",
        "axis": {"title": title, "grid": True, "domain": False, "ticks": False, "tickCount": 6},
    }
    return {
        "width": WIDTH - 40,
        "height": {"step": 21},
        "data": {"values": rows},
        "encoding": {"y": y, "x": x},
        "layer": [
            {"mark": {"type": "bar", "color": COLOURS[0], "height": {"band": 0.68}}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "fontSize": 10},
                "encoding": {"text": {"field": "text"}},
            },
        ],
    }
