"""Days and periods in English."""

from calendar import monthrange
from datetime import date, timedelta

from bilat.facts.period import Period
from bilat.facts.state import states

_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def day(when: date) -> str:
    """A day.

    >>> day(date(2025, 8, 29))
    '29 August 2025'
    """
    return f"{when.day} {_MONTHS[when.month]} {when.year}"


def iso(text: str) -> str:
    """An ISO day in words.

    >>> iso("2025-08-29")
    '29 August 2025'
    """
    return day(date.fromisoformat(text))


def month(when: date) -> str:
    """A month of a year."""
    return f"{_MONTHS[when.month]} {when.year}"


def dated(period: Period) -> str:
    """When something was, without a preposition.

    >>> dated(Period.parse("2026-02-24/2026-03-09")), dated(Period.parse("2025-05-13/2025-05-14"))
    ('24 February to 9 March 2026', '13–14 May 2025')
    >>> dated(Period.parse("2025-06")), dated(Period.parse("2024/2026"))
    ('June 2025', '2024 to 2026')
    """
    a, b = period.start, period.end
    if a == b:
        return day(a)
    if _whole_months(period):
        if (a.month, b.month) == (1, 12):
            return f"{a.year}" if a.year == b.year else f"{a.year} to {b.year}"
        if (a.year, a.month) == (b.year, b.month):
            return month(a)
        if a.year == b.year:
            return f"{_MONTHS[a.month]} to {month(b)}"
        return f"{month(a)} to {month(b)}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}–{b.day} {month(b)}"
    if a.year == b.year:
        return f"{a.day} {_MONTHS[a.month]} to {day(b)}"
    return f"{day(a)} to {day(b)}"


def on(period: Period) -> str:
    """When something was, with its preposition.

    >>> on(Period.parse("2025-08-29")), on(Period.parse("2025-06")), on(Period.parse("2024"))
    ('on 29 August 2025', 'in June 2025', 'in 2024')
    >>> on(Period.parse("2026-02-24/2026-03-09"))
    'from 24 February to 9 March 2026'
    >>> on(Period.parse("2025-08-29/2025-08-30"))
    'on 29–30 August 2025'
    """
    a, b = period.start, period.end
    if a == b or (not _whole_months(period) and (b - a).days == 1 and a.month == b.month):
        return f"on {dated(period)}"
    if _whole_months(period) and (
        (a.year, a.month) == (b.year, b.month)
        or ((a.month, b.month) == (1, 12) and a.year == b.year)
    ):
        return f"in {dated(period)}"
    if (a.year, a.month) == (b.year, b.month):
        return f"from {a.day} to {day(b)}"
    return f"from {dated(period)}"


def _whole_months(period: Period) -> bool:
    b = period.end
    return period.start.day == 1 and b.day == monthrange(b.year, b.month)[1]


def year(period: Period, reporter: str, spell: bool = False) -> str:
    """The name of a period of a flow: a calendar year, or the fiscal year of who reports it.

    With `spell`, what the name means is added.

    >>> year(Period.parse("2024-04-01/2025-03-31"), "IND", True)
    '2024–25 (April to March)'
    >>> year(Period.parse("2023-10-01/2024-09-30"), "USA"), year(Period.parse("2024"), "JPN")
    ('fiscal year 2024', '2024')
    >>> year(Period.parse("2023-07-01/2024-06-30"), "AUS")
    '2023–24'
    """
    a, b = period.start, period.end
    if not _whole_months(period) or not 360 <= period.days <= 370 or (a.month, b.month) == (1, 12):
        return dated(period)
    state = states().get(reporter)
    start = state.fiscal_start if state is not None else 1
    span = f" ({_MONTHS[a.month]} to {_MONTHS[b.month]})"
    if a.month == start and start >= 10:
        return f"fiscal year {b.year}{span if spell else ''}"
    if a.month == start:
        return f"{a.year}–{b.year % 100:02d}{span if spell else ''}"
    return dated(period)


def academic(period: Period) -> str:
    """An academic year.

    >>> academic(Period.parse("2023-09-01/2024-08-31")), academic(Period.parse("2024-05-01"))
    ('the academic year 2023/24', '1 May 2024')
    """
    a, b = period.start, period.end
    if 360 <= period.days <= 370 and a.month in (8, 9) and a.year + 1 == b.year:
        return f"the academic year {a.year}/{b.year % 100:02d}"
    return dated(period)


def at(period: Period) -> str:
    """The time of a stock, with its preposition: the day, or the month or year known.

    >>> at(Period.parse("2025-11-30")), at(Period.parse("2024-12-31")), at(Period.parse("2025-02"))
    ('at the end of November 2025', 'at the end of 2024', 'in February 2025')
    >>> at(Period.parse("2025-05-20"))
    'on 20 May 2025'
    """
    if period.start != period.end:
        return on(period)
    last = period.end
    if last.month == 12 and last.day == 31:
        return f"at the end of {last.year}"
    if (last + timedelta(days=1)).day == 1:
        return f"at the end of {month(last)}"
    return f"on {day(last)}"


def ago(days: int) -> str:
    """How long ago, roughly: months up to two years, then years.

    >>> ago(400), ago(900), ago(30)
    ('13 months', 'two years', 'one month')
    """
    from bilat.briefing.en.numbers import count

    months = max(1, round(days / 30.44))
    if months < 24:
        return "one month" if months == 1 else f"{count(months)} months"
    years = int(days / 365.25)
    return f"{count(years)} years"
