"""Counts of students: which of several counts of one year to state."""

from bilat.briefing.desk import Desk
from bilat.briefing.series import Point, firm, points

OLD = 6


def counted(desk: Desk, host: str, home: str) -> Point | None:
    """The count of one day or year that most exactly says it, among those of the last year."""
    found = firm(points(desk, "students", host, home))
    if not found or found[-1].period.end.year < desk.today.year - OLD:
        return None
    last = [p for p in found if (found[-1].period.end - p.period.end).days < 400]
    return min(
        last,
        key=lambda p: (
            p.figure.precision != "exact",
            p.figure.period.days not in (1, 365, 366),
            -p.period.end.toordinal(),
        ),
    )
