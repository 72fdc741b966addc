"""A place in an order is not the one that the facts give.

What it does:
    Compares "largest", "fifth-largest", "among the top five" with the ranks held. A vague place
    ("a leading investor") can be confirmed, never contradicted. An order that the words narrow
    ("in Asia", "in manufacturing") is left alone unless a fact is narrowed in the same way.

Why is this bad?
    Ranks change with every release, and a rank without a date is wrong half of the time.

Example:
    Japan is India's second largest bilateral donor. -> contradicted

Use instead:
    Japan is India's largest bilateral donor. -> confirmed

Fix safety:
    The fix writes the one place that is held in the note's own manner ("fifth-largest", "5th") and
    is safe. There is none where the sources of the day differ.
"""

import msgspec

from bilat.judging.bench import Bench
from bilat.judging.figures.near_measures import of_all_investment
from bilat.judging.figures.value import judge_value
from bilat.judging.finding import Judged
from bilat.judging.outcome import agreed
from bilat.judging.remedy import mend_rank
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "F103"
NAME = "rank"
SHAPES = frozenset({"rank"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one rank claim."""
    outcome = agreed([judge_value(r, bench) for r in claim.readings])
    vague = claim.readings[0].low != claim.readings[0].high
    if vague and outcome.verdict not in ("confirmed", "unverifiable"):
        outcome = msgspec.structs.replace(
            outcome, verdict="unverifiable", key="vague-rank", held=outcome.decides
        )
    if outcome.verdict not in ("confirmed", "unverifiable") and of_all_investment(
        claim, outcome, bench
    ):
        outcome = msgspec.structs.replace(
            outcome, verdict="unverifiable", key="ambiguous", held=outcome.decides
        )
    wrong = outcome.verdict in ("contradicted", "outdated")
    return judged(CODE, claim, outcome, mend_rank(claim, outcome) if wrong else None)
