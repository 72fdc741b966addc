"""Periods: settings, relative ones, and what must hold for any day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilat.facts.period import fiscal_year
from bilat.reading.periods import periods
from bilat.reading.quantities import read_spans

DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31))


@given(DAYS)
def test_every_way_to_write_a_day(day: date) -> None:
    month = f"{day:%B}"
    ways = [
        f"on {day.day} {month} {day.year}",
        f"on {month} {day.day}, {day.year}",
        f"on {day:%d-%m-%Y}",
        f"on {day:%d.%m.%Y}",
        f"on {day:%d/%m/%Y}",
        f"on {day.isoformat()}",
        f"on {day.day} {day:%b} {day.year}",
        f"on {day:%d-%b-%Y}",
        f"on {day:%A}, {day.day} {month} {day.year}",
        f"{day.year}年{day.month}月{day.day}日",
    ]
    for way in ways:
        (span,) = periods(way)
        assert (span.first, span.last, span.grain) == (day, day, "day"), way


@given(st.integers(1950, 2090), st.integers(1, 12))
def test_fiscal_years_in_every_style(year: int, start: int) -> None:
    # Expected from `facts.period.fiscal_year`, the one place that knows fiscal years.
    expected = fiscal_year(year, start)
    short = f"{(year + 1) % 100:02}"
    for way in (f"FY {year}–{short}", f"FY{year}-{short}", f"FY{year}/{short}", f"{year}–{short}"):
        (span,) = periods(f"in {way} it was", fiscal_start=start)
        assert (span.first, span.last) == (expected.start, expected.end), way
        assert (span.fiscal, span.label, span.fiscal_start) == (True, (year, year + 1), start)


@given(DAYS, st.integers(1, 400))
def test_ranges_of_days(first: date, length: int) -> None:
    last = first + timedelta(days=length)
    text = f"from {first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
    (span,) = periods(text)
    assert (span.first, span.last) == (first, last)


@given(st.integers(1850, 2040), st.integers(1, 60))
def test_ranges_of_years(first: int, length: int) -> None:
    for way in (f"{first} to {first + length}", f"{first}–{first + length}"):
        (span,) = periods(f"in {way}.")
        assert (span.first, span.last) == (date(first, 1, 1), date(first + length, 12, 31))


def test_two_consecutive_years_keep_a_label() -> None:
    # "2023-2024" can mean a fiscal year: the reading is calendar years, the label says both.
    (span,) = periods("in 2023-2024")
    assert (span.first, span.last) == (date(2023, 1, 1), date(2024, 12, 31))
    assert (span.fiscal, span.label) == (False, (2023, 2024))


@pytest.mark.parametrize("text", ["last year", "in the past decade", "on 15 August", "in April"])
def test_relative_periods_have_no_dates_unless_the_day_of_writing_is_known(text: str) -> None:
    (span,) = periods(text)
    assert (span.first, span.last, span.relative) == (None, None, True)
    (span,) = periods(text, written=date(2025, 8, 26))
    assert span.relative
    assert span.first is not None
    assert span.last is not None
    assert span.first <= date(2025, 8, 26)


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)), st.integers(1, 12))
def test_relative_periods_at_the_ends_of_time(written: date, start: int) -> None:
    text = (
        "last year, next year, a century ago, 999 years ago, the next 999 years, last week, "
        "tomorrow, yesterday, the last 999 days, this decade, next fiscal year, last April, "
        "next quarter, in May, on 31 December, the past decade, 300 decades ago"
    )
    for span in periods(text, written=written, fiscal_start=start):
        assert span.first is None or span.last is None or span.first <= span.last


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in the five months to May", "2023-01-01", "2023-05-31"),
        ("in the six months ended September 2022", "2022-04-01", "2022-09-30"),
        ("in the year to June 2022", "2021-07-01", "2022-06-30"),
        ("for the year ending 31 March 2023", "2022-04-01", "2023-03-31"),
        ("in the first 10 months of this fiscal", "2023-04-01", "2024-01-31"),
        ("during April-January this fiscal", "2023-04-01", "2024-01-31"),
        ("in the month to 15 May 2023", "2023-05-15", "2023-05-15"),
    ],
)
def test_months_that_are_counted(text: str, first: str, last: str) -> None:
    _, found = read_spans(text, fiscal_start=4, written=date(2023, 6, 30))
    assert [(str(p.first), str(p.last)) for p in found] == [(first, last)]
