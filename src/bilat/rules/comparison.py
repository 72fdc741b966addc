"""A comparison is the other way round.

What it does:
    Compares what the note compares: exports with imports of one direction, or one state's
    students, residents or visitors with another's, by the newest figures of the same kind.

Why is this bad?
    A comparison is the argument of its paragraph; turned round, it argues for the opposite.

Example:
    India's exports to Japan are higher than its imports. -> contradicted

Use instead:
    India's exports to Japan remain modest compared to imports. -> confirmed

Fix safety:
    There is no fix: it would change what the sentence means.
"""

from bilat.judging.bench import Bench
from bilat.judging.figures.order import judge_order
from bilat.judging.finding import Judged
from bilat.judging.outcome import agreed
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "F105"
NAME = "comparison"
SHAPES = frozenset({"comparison"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one comparison."""
    return judged(CODE, claim, agreed([judge_order(r, bench) for r in claim.readings]))
