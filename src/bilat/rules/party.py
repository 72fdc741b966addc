"""A body or a state is told to take part.

What it does:
    Looks the bodies and states that the note counts among the sides of a thing up among those held
    for it. Lists of parties are seldom whole, so a name that is not held is not denied.

Why is this bad?
    Who signed, and for which state, is what a reader acts on.

Example:
    JIMEX is a maritime exercise between the Indian Navy and the JMSDF. -> confirmed

Use instead:
    The sides as the agreement or its first report names them.

Fix safety:
    There is no fix.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R205"
NAME = "party"
SHAPES = frozenset({"record"})
ATTRIBUTES = frozenset({"party"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on who takes part."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    return judged(CODE, claim, judge_record(claim, bench))
