"""Votes in the United Nations that do not show the convergence that prose claims."""

from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import dated, say, state, value
from bilat.briefing.series import firm, points

ORDER = 100
AGREE = 60.0


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """Agreement below the mark; None where no share of votes is held."""
    for a, b in desk.ways:
        found = firm(points(desk, "un_vote_agreement", a, b))
        if found:
            last = found[-1]
            if last.value >= AGREE:
                return ()
            return (
                say(
                    desk, "votes.low", 6, first=state(desk, a), second=state(desk, b),
                    share=value(desk, last), when=dated(desk, last.period, last.ids),
                ),
            )  # fmt: skip
    return None
