"""Atoms of time: one day, month, quarter, year, decade … as a closed interval of days."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from bilat.facts.period import fiscal_year


class Atom(NamedTuple):
    """A period over the tokens `i` … `j - 1`.

    Without a year `first` is None and `month` (1–12), `day` and `day_to` hold what was written.
    `label` is the fiscal label as years; `start_month` the month with which its year starts.
    """

    i: int
    j: int
    first: date | None
    last: date | None
    grain: str
    fiscal: bool = False
    label: tuple[int, ...] = ()
    month: int = 0
    day: int = 0
    day_to: int = 0
    relative: bool = False
    bound: str = ""


def a_year(i: int, j: int, year: int) -> Atom:
    """Calendar year `year`."""
    return Atom(i, j, date(year, 1, 1), date(year, 12, 31), "year")


def a_month(i: int, j: int, year: int, month: int) -> Atom:
    """One month of a year."""
    last = monthrange(year, month)[1]
    return Atom(i, j, date(year, month, 1), date(year, month, last), "month", month=month)


def a_day(i: int, j: int, year: int, month: int, day: int, day_to: int = 0) -> Atom | None:
    """A day, or the days `day` … `day_to` of one month; None where there is no such day."""
    try:
        first = date(year, month, day)
        last = date(year, month, day_to or day)
    except ValueError:
        return None
    if last < first:
        return None
    return Atom(i, j, first, last, "day", month=month, day=day, day_to=day_to)


def months(i: int, j: int, first: date, count: int, grain: str, skip: int = 0) -> Atom:
    """`count` whole months, `skip` months after the month of `first`."""
    start = shift(first, skip)
    return Atom(i, j, start, shift(start, count) - timedelta(days=1), grain)


def shift(day: date, by: int) -> date:
    """The first of the month `by` months after the month of `day`."""
    whole = day.year * 12 + day.month - 1 + by
    return date(min(max(whole // 12, 1), 9998), whole % 12 + 1, 1)


def a_fiscal(i: int, j: int, label: tuple[int, ...], start_month: int) -> Atom:
    """A fiscal year by its label: (2023, 2024) for 2023–24, (2024,) for FY24.

    One year alone names the fiscal year by its last year, as India, Australia and the USA do.
    """
    named = label[0] if len(label) == 2 or start_month == 1 else label[0] - 1
    period = fiscal_year(named, start_month)
    return Atom(i, j, period.start, period.end, "fiscal-year", True, label)


def year_of_two_digits(short: int) -> int:
    """The year that two digits mean: 00–69 are of this century, 70–99 of the last."""
    return 2000 + short if short < 70 else 1900 + short
