"""What the charts share: the columns of their data, scales of numbers, years without gaps."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bilat.briefing.model import Chart, Column
from bilat.briefing.phrase import words
from bilat.facts.period import Period

Value = str | float | None


def column(chart: Chart, key: str) -> tuple[Column, list[Value]]:
    """A column of a chart with its values.

    Raises:
        KeyError: if the chart has no such column.
    """
    for place, one in enumerate(chart.columns):
        if one.id == key:
            return one, [row[place] for row in chart.rows]
    raise KeyError(f"chart {chart.id!r} has no column {key!r}")


def scale(values: Iterable[Value], unit: str, lang: str) -> tuple[float, str]:
    """What to divide numbers by, and what then stands on the axis.

    >>> scale([5.2e9, None, 1.9e10], "USD", "en"), scale([315100.0], "persons", "en")
    ((1000000000.0, 'USD billion'), (1.0, ''))
    """
    named = words(lang, "charts")
    most = max((abs(v) for v in values if isinstance(v, (int, float))), default=0.0)
    for size, word in named.SCALES:
        if most >= size:
            return float(size), named.unit(unit, word)
    return 1.0, named.unit(unit, "")


def years(periods: Iterable[Period]) -> list[Period]:
    """The years from the first period to the last, those between on which nothing is held too.

    >>> [str(p.start) for p in years([Period.parse("2011-04-01/2012-03-31"),
    ...     Period.parse("2013-04-01/2014-03-31")])]
    ['2011-04-01', '2012-04-01', '2013-04-01']
    """
    held = sorted(set(periods))
    out: list[Period] = []
    for period in held:
        while out and period.start.year - out[-1].start.year > 1:
            out.append(_next(out[-1]))
        out.append(period)
    return out


def days(first: date, last: date) -> dict[str, Any]:
    """A scale of days from the first to the last that is the same in every time zone."""
    epoch = date(1970, 1, 1)
    return {"type": "utc", "domain": [(d - epoch).days * 86_400_000 for d in (first, last)]}


def _next(period: Period) -> Period:
    return Period(_year_on(period.start), _year_on(period.end))


def _year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)
