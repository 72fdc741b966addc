"""People who go from one state to the other: visitors, students, residents, year by year."""

from typing import Any

from bilat.briefing.model import Chart
from bilat.charts._bars import Point, bars
from bilat.charts._data import column, scale
from bilat.facts.period import Period


def spec(chart: Chart, lang: str) -> dict[str, Any]:
    """Bars by year, one beside the other for each direction."""
    _, labels = column(chart, "label")
    _, periods = column(chart, "period")
    persons, counts = column(chart, "persons")
    by, title = scale(counts, persons.unit, lang)
    points: list[Point] = [
        (Period.parse(str(period)), str(label), count / by)
        for label, period, count in zip(labels, periods, counts, strict=True)
        if isinstance(count, (int, float))
    ]
    series = list(dict.fromkeys(label for _, label, _ in points))
    few = len(points) <= 12
    return bars(points, series, title, lang, height=220, labels="all" if few else "last")
