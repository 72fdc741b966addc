"""A share is not what the facts say.

What it does:
    Compares shares ("2.1 % of India's total trade") with the shares held for that measure and
    period.

Why is this bad?
    Shares are quoted without their year more often than any other figure, and move every year.

Example:
    In 2021-22, Japan had a 9 per cent share of India's total exports. -> contradicted

Use instead:
    In 2021-22, Japan had a 1.46 per cent share of India's total exports. -> confirmed

Fix safety:
    The fix writes the held share and is safe.
"""

from bilat.judging.bench import Bench
from bilat.judging.figures.value import judge_value
from bilat.judging.finding import Judged
from bilat.judging.fixes import mend_number
from bilat.judging.outcome import agreed
from bilat.reading.claim import Claim
from bilat.rules._page import best, judged, why

CODE = "F102"
NAME = "share"
SHAPES = frozenset({"share"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one share claim."""
    outcome = agreed([judge_value(r, bench) for r in claim.readings])
    fix = None
    figure = best(outcome)
    computed = outcome.reading.course is not None
    if outcome.verdict in ("contradicted", "imprecise", "outdated") and figure and not computed:
        fix = mend_number(claim, figure.value, figure.covers, bench, why(figure))
    return judged(CODE, claim, outcome, fix)
