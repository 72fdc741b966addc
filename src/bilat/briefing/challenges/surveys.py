"""What surveyed companies say against a market: shares that name an obstacle."""

from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import dated, say, state, value
from bilat.briefing.series import firm, items, points

ORDER = 90
_AGAINST = ("problem", "issue", "obstacle", "risk", "delay", "difficult", "concern", "burden")


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """The obstacles that a survey puts in figures; None where none is held."""
    out = []
    for reporter, partner in desk.ways:
        for item in items(desk, "survey_share", reporter, partner):
            if not any(word in item.lower() for word in _AGAINST):
                continue
            found = firm(points(desk, "survey_share", reporter, partner, item))
            if found and found[-1].period.end.year >= desk.today.year - 6:
                out.append(
                    say(
                        desk, "survey.against", 6, share=value(desk, found[-1]), item=item,
                        host=state(desk, reporter),
                        when=dated(desk, found[-1].period, found[-1].ids),
                    )
                )  # fmt: skip
    return tuple(out) or None
