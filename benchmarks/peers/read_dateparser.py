"""dateparser: dates found in running text, with the grain that it names."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any


def load(options: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    settings = {
        "DATE_ORDER": "DMY" if options.get("day_first", True) else "MDY",
        "PREFER_DAY_OF_MONTH": "first",
        "PREFER_MONTH_OF_YEAR": "first",
    }
    grains = DateDataParser(languages=["en"], settings=settings)
    search_dates("5 May 2024", languages=["en"], settings=settings)

    def read(text: str) -> dict[str, Any]:
        times = []
        for surface, moment in search_dates(text, languages=["en"], settings=settings) or []:
            grain = grains.get_date_data(surface).period
            first = moment.date()
            times.append({"start": first.isoformat(), "end": _after(first, grain).isoformat()})
        return {"quantities": [], "times": times}

    return read


def _after(day: date, grain: str | None) -> date:
    months = {"month": 1, "year": 12}.get(grain or "day")
    if months is None:
        return day + timedelta(days=1)
    whole = day.year * 12 + day.month - 1 + months
    return date(whole // 12, whole % 12 + 1, 1)
