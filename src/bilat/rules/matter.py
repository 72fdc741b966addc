"""What a thing is about, or what came of it, is told otherwise.

What it does:
    Looks up whether a named thing is held at all, and whether its fields, outcomes and causes are
    those that the note gives. What is not held is not denied: these claims are confirmed or left
    unverifiable.

Why is this bad?
    A claim that nobody can check should be seen as such.

Example:
    Strategic convergence has deepened through platforms like the Quad. -> confirmed

Use instead:
    The outcome as the joint statement words it.

Fix safety:
    There is no fix.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R208"
NAME = "matter"
SHAPES = frozenset({"record"})
ATTRIBUTES = frozenset({"exists", "outcome", "area", "reason", "first", "person", "format"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """Whether a thing is held, and what came of it."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    return judged(CODE, claim, judge_record(claim, bench))
