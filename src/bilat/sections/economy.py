"""Trade and investment: what the two sell each other, invest in each other, and agreed about it.

Goods first, in the account of the state that keeps the fullest; then services, products and the
trade agreement; then investment, companies, targets and surveys; then money and swap lines. Two
official figures that differ are both given.
"""

from bilat.briefing import trade
from bilat.briefing.agreements import papers
from bilat.briefing.decided_records import Event
from bilat.briefing.desk import Desk
from bilat.briefing.goods import OLD, chart, goods
from bilat.briefing.investment import investment, investment_chart, presence, surveys
from bilat.briefing.meetings import channels
from bilat.briefing.model import Absent, Block
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import missing
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.products import products, services
from bilat.facts.record import Subject

ORDER = 60


def part(desk: Desk) -> Part:
    """The section."""
    held = trade.accounts(desk)
    blocks: tuple[Block, ...] = (
        *paragraph(*goods(desk, held)),
        *chart(desk, held),
        *paragraph(*products(desk, held), *services(desk)),
        *writings(desk, _trade_papers(desk), 1, 2, 6, 2, age=0.3),
        *paragraph(*investment(desk), *presence(desk)),
        *investment_chart(desk),
        *paragraph(*surveys(desk)),
        *writings(desk, _money_papers(desk), 2, 2, 5, 1),
        *talks(desk, channels(desk, _about(desk), ("dialogue",)), 1, 5),
    )
    absent: list[Absent] = []
    recent = [a for a in held if a.years[-1].period.end.year >= desk.today.year - OLD]
    if not recent:
        absent.append(missing(desk, "economy"))
    return Part(blocks, tuple(absent))


def _about(desk: Desk) -> list[Subject]:
    return [s for s in of_pillar(desk, "economy") if bilateral(s)]


def _trade_papers(desk: Desk) -> tuple[Event, ...]:
    """Agreements on trade, taxes and the like."""
    found = papers(desk, [s for s in _about(desk) if "trade" in s.topics])
    return tuple(e for e in found if e.subject.kind == "agreement")


def _money_papers(desk: Desk) -> tuple[Event, ...]:
    """Swap lines, funds, roadmaps and pledges of investment."""
    return papers(desk, [s for s in _about(desk) if "trade" not in s.topics])
