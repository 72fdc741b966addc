"""How writers write years, parts of years, months and days."""

from calendar import month_abbr, month_name
from datetime import date, timedelta
from random import Random

from bilat.facts.period import Period


def year_label(period: Period, reporter: str, rng: Random) -> str | None:
    """A year as it stands after "in"; None for a period that is no whole year or named part."""
    a, b = period.start, period.end
    short = b.year % 100
    if (a.month, a.day, b.month, b.day) == (1, 1, 12, 31) and a.year == b.year:
        return rng.choice((f"{a.year}",) * 6 + (f"calendar year {a.year}", f"the year {a.year}"))
    if 360 <= period.days <= 370 and a.day == 1:
        start = {"IND": 4, "JPN": 4, "AUS": 7}.get(reporter)
        if start != a.month:
            return None
        two = f"{a.year}-{short:02}"
        dash = f"{a.year}–{short:02}"
        if reporter == "JPN":
            return rng.choice((f"fiscal {a.year}", f"JFY{a.year}", f"FY{a.year}"))
        forms = [two, dash, f"FY {two}", f"FY{two}", f"fiscal {two}", f"the fiscal year {two}",
                 f"the financial year {dash}", dash, f"{a.year}/{short:02}"]  # fmt: skip
        if reporter == "IND":
            forms += [f"FY{short:02}", f"April {a.year}–March {b.year}"]
        return rng.choice(forms)
    return None


def part_label(period: Period, rng: Random) -> str | None:
    """ "April–November 2024", for whole months of at most eleven."""
    a, b = period.start, period.end
    if a.day != 1 or (b + timedelta(days=1)).day != 1 or period.days > 340:
        return None
    months = month_name if rng.random() < 0.6 else month_abbr
    if (a.year, a.month) == (b.year, b.month):
        return f"{months[a.month]} {a.year}"
    if a.year == b.year:
        return f"{months[a.month]}{rng.choice('–-')}{months[b.month]} {a.year}"
    return f"{months[a.month]} {a.year}–{months[b.month]} {b.year}"


def day(value: date, rng: Random) -> str:
    """A day as it stands after "on"."""
    full, short = month_name[value.month], month_abbr[value.month]
    suffix = (
        "th" if 10 <= value.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(value.day % 10, "th")
    )
    return rng.choice((
        f"{value.day} {full} {value.year}", f"{full} {value.day}, {value.year}",
        f"{value.day} {short} {value.year}", f"{value.day}{suffix} {full} {value.year}",
        f"{value.day} {full} {value.year}",
    ))  # fmt: skip


def month(value: date, rng: Random) -> str:
    """A month as it stands after "in"."""
    name = month_name[value.month] if rng.random() < 0.7 else month_abbr[value.month]
    return f"{name} {value.year}"
