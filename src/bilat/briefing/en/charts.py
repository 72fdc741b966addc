"""What charts say besides their titles and columns, in English."""

from bilat.facts.period import Period

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
NOT_HELD = "not held"
BARE = {"count": "", "persons": "", "1": "", "percent": "per cent"}
_LONG = (
    "January February March April May June July August September October November December"
).split()
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def unit(name: str, scale: str) -> str:
    """What stands on an axis.

    >>> unit("USD", "billion"), unit("persons", ""), unit("percent", ""), unit("km", "")
    ('USD billion', '', 'per cent', 'km')
    """
    return f"{BARE.get(name, name)} {scale}".strip()


def year(period: Period) -> str:
    """A year on an axis: a calendar year, or a fiscal one under the name that its reporter uses.

    >>> year(Period.parse("2024")), year(Period.parse("2024-04-01/2025-03-31"))
    ('2024', '2024–25')
    >>> year(Period.parse("2023-10-01/2024-09-30"))
    'FY2024'
    """
    a, b = period.start, period.end
    if a.year == b.year:
        return f"{a.year}"
    return f"FY{b.year}" if a.month >= 10 else f"{a.year}–{b.year % 100:02d}"


def kind_of_year(period: Period) -> str:
    """Which twelve months an office counts by.

    >>> kind_of_year(Period.parse("2024")), kind_of_year(Period.parse("2024-04-01/2025-03-31"))
    ('calendar years', 'years from April to March')
    """
    a, b = period.start, period.end
    if (a.month, b.month) == (1, 12):
        return "calendar years"
    return f"years from {_LONG[a.month - 1]} to {_LONG[b.month - 1]}"


def day(period: Period) -> str:
    """A day, month or year on an axis.

    >>> day(Period.parse("2026-03-24")), day(Period.parse("2026-03")), day(Period.parse("2026"))
    ('24 Mar 2026', 'Mar 2026', '2026')
    """
    a, b = period.start, period.end
    if a == b:
        return f"{a.day} {_MONTHS[a.month - 1]} {a.year}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{_MONTHS[a.month - 1]} {a.year}"
    return f"{a.year}" if a.year == b.year else f"{a.year}–{b.year}"


def month(period: Period) -> str:
    """The month in which something began, or the year where no more is known.

    >>> month(Period.parse("2025-08-29/2025-08-30")), month(Period.parse("2026"))
    ('Aug 2025', '2026')
    """
    a, b = period.start, period.end
    return f"{a.year}" if (b - a).days > 40 else f"{_MONTHS[a.month - 1]} {a.year}"


def due(announced: Period, due: Period) -> tuple[str, str]:
    """What an announced completion says, in two lines.

    >>> due(Period.parse("2017-12-31"), Period.parse("2023"))
    ('due 2023', 'said in 2017')
    """
    return f"due {day(due)}", f"said in {announced.end.year}"
