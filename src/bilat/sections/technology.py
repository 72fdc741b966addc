"""Technology, semiconductors and critical minerals: what is agreed, what is built, who talks."""

from bilat.briefing.agreements import papers
from bilat.briefing.desk import Desk
from bilat.briefing.meetings import channels
from bilat.briefing.part import Part
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import missing
from bilat.briefing.pillars import bilateral, of_pillar

ORDER = 70


def part(desk: Desk) -> Part:
    """The section."""
    about = [s for s in of_pillar(desk, "technology") if bilateral(s)]
    blocks = (
        *writings(desk, papers(desk, about)),
        *talks(desk, channels(desk, about, ("dialogue",))),
    )
    if not blocks:
        return Part((), (missing(desk, "technology"),))
    return Part(blocks)
