"""Periods: closed intervals of days, and the partial dates that stand for them."""

import re
from calendar import monthrange
from datetime import date, timedelta

import msgspec


class Period(msgspec.Struct, frozen=True, order=True):
    """A closed interval of days, both ends included; a stock has `start == end`.

    >>> Period.parse("2023-04-01/2024-03-31").days
    366
    >>> Period.parse("2024-02")
    Period(start=datetime.date(2024, 2, 1), end=datetime.date(2024, 2, 29))
    """

    start: date
    end: date

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Read an ISO 8601 interval `A/B` or a (partial) date `YYYY[-MM[-DD]]`.

        Raises:
            ValueError: if `text` is neither, or the interval ends before it starts.
        """
        first, _, last = text.strip().partition("/")
        start = _partial(first)[0]
        end = _partial(last)[1] if last else _partial(first)[1]
        if end < start:
            raise ValueError(f"period {text!r} ends before it starts")
        return cls(start, end)

    @property
    def days(self) -> int:
        """Length in days, both ends counted."""
        return (self.end - self.start).days + 1

    def covers(self, other: "Period") -> bool:
        """Whether `other` lies wholly inside this period."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Period") -> bool:
        """Whether the two share at least one day."""
        return self.start <= other.end and other.start <= self.end

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start.isoformat()
        return f"{self.start.isoformat()}/{self.end.isoformat()}"

    def plain(self) -> str:
        """The period as a person writes it.

        >>> Period.parse("2023-04-01/2024-03-31").plain()
        'Apr 2023 – Mar 2024'
        >>> Period.parse("2024").plain(), Period.parse("2024-02").plain()
        ('2024', 'Feb 2024')
        >>> Period.parse("2025-02-24/2025-03-09").plain()
        '24 Feb – 9 Mar 2025'
        """
        a, b = self.start, self.end
        if a == b:
            return f"{a.day} {a:%b %Y}"
        whole_months = a.day == 1 and b.day == monthrange(b.year, b.month)[1]
        if whole_months:
            if (a.month, b.month) == (1, 12):
                return f"{a.year}" if a.year == b.year else f"{a.year}–{b.year}"
            if (a.year, a.month) == (b.year, b.month):
                return f"{a:%b %Y}"
            return f"{a:%b %Y} – {b:%b %Y}" if a.year != b.year else f"{a:%b} – {b:%b %Y}"
        if (a.year, a.month) == (b.year, b.month):
            return f"{a.day}–{b.day} {b:%b %Y}"
        if a.year == b.year:
            return f"{a.day} {a:%b} – {b.day} {b:%b %Y}"
        return f"{a.day} {a:%b %Y} – {b.day} {b:%b %Y}"


_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def _partial(text: str) -> tuple[date, date]:
    match = _PARTIAL.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not a date; expected YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(g) if g else None for g in match.groups())
    assert year is not None
    if day is not None and month is not None:
        exact = date(year, month, day)
        return exact, exact
    if month is not None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def fiscal_year(named: int, start_month: int) -> Period:
    """The fiscal year that starts in `start_month` of calendar year `named`.

    >>> str(fiscal_year(2023, 4))
    '2023-04-01/2024-03-31'
    """
    start = date(named, start_month, 1)
    return Period(start, date(named + 1, start_month, 1) - timedelta(days=1))
