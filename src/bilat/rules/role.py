"""A part is given to the wrong side.

What it does:
    Compares who provides, builds, launches or backs what in a joint undertaking with the parts
    held for it. It contradicts only where the very part is known to be that of another state.

Why is this bad?
    Swapped roles are the commonest slip where two agencies share a mission.

Example:
    In the LUPEX mission JAXA is providing the lander. -> contradicted

Use instead:
    In the LUPEX mission ISRO is providing the lander. -> confirmed

Fix safety:
    There is no fix: the sentence may mean another part.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R206"
NAME = "role"
SHAPES = frozenset({"record"})
ATTRIBUTES = frozenset({"role"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one side's part."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    return judged(CODE, claim, judge_record(claim, bench))
