"""Loans of aid: what was committed on which day."""

from bilat.briefing.desk import Desk
from bilat.briefing.series import Point, firm, items, points


def signings(desk: Desk, recipient: str, donor: str) -> tuple[Point, ...]:
    """Loan commitments by the day of signing in the donor's money, oldest first."""
    found: dict[object, Point] = {}
    for item in items(desk, "oda_loan_commitment", recipient, donor):
        if item and not item.startswith("batch of"):
            continue
        for p in firm(points(desk, "oda_loan_commitment", recipient, donor, item)):
            days = p.period.days
            if p.unit != "INR" and days < 40:
                found[p.period.end] = p
    return tuple(found[day] for day in sorted(found, key=str))
