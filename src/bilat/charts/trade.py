"""Trade both ways as one state keeps it, year by year, and what the two leave as balance."""

from typing import Any

from bilat.briefing.model import Chart
from bilat.charts._bars import Point, bars
from bilat.charts._data import column, scale
from bilat.facts.period import Period


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """Exports and imports as bars side by side, the balance as a line."""
    _, periods = column(chart, "period")
    parts = [column(chart, key) for key in ("exports", "imports", "balance")]
    by, title = scale([v for _, values in parts for v in values], parts[0][0].unit, lang)
    points: list[Point] = []
    for one, values in parts:
        for period, value in zip(periods, values, strict=True):
            if isinstance(value, (int, float)):
                points.append((Period.parse(str(period)), one.label, value / by))
    names = [one.label for one, _ in parts]
    return bars(points, names[:2], title, lang, line=names[2], height=280)
