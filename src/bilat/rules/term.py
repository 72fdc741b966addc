"""A term is not the one that was agreed.

What it does:
    Compares how long the note says that an arrangement runs with the term held for it, and how
    long an event lasted with its first and last day.

Why is this bad?
    Readers plan by it: an arrangement thought to run can have run out.

Example:
    The Joint Vision for the Next Decade runs for 5 years. -> contradicted

Use instead:
    The Joint Vision for the Next Decade runs for 10 years. -> confirmed

Fix safety:
    The fix writes the one length that is held, in figures or words as the note has it, and is safe.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.judging.remedy import mend_term
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R204"
NAME = "term"
SHAPES = frozenset({"record"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one term."""
    if claim.readings[0].attribute not in ("term", "duration"):
        return None
    outcome = judge_record(claim, bench)
    wrong = outcome.verdict == "contradicted" and outcome.reading.attribute == "term"
    return judged(CODE, claim, outcome, mend_term(claim, outcome) if wrong else None)
