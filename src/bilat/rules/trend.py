"""A deficit or surplus is the other way round.

What it does:
    Checks the sign of a balance that the note states without a number ("a persistent trade
    deficit") against the balances, or the exports and imports, held for that direction. "Lasting"
    words need three years of one sign. A rise or fall by a percentage is compared with the growth
    that the figures of the two years give.

Why is this bad?
    Which side has the deficit is the first thing a reader takes from a trade paragraph.

Example:
    India has a trade surplus with Japan. -> contradicted

Use instead:
    India has a persistent trade deficit with Japan. -> confirmed
    In 2024-25 India's goods exports to Japan rose by 21.2 per cent. -> confirmed

Fix safety:
    There is no fix: it would change what the sentence means.
"""

from bilat.judging.bench import Bench
from bilat.judging.figures.order import judge_sign
from bilat.judging.figures.value import judge_value
from bilat.judging.finding import Judged
from bilat.judging.outcome import agreed
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "F104"
NAME = "trend"
SHAPES = frozenset({"trend"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one claim of sign, or of growth by a percentage."""
    outcomes = [
        judge_sign(r, bench) if r.low is None else judge_value(r, bench) for r in claim.readings
    ]
    return judged(CODE, claim, agreed(outcomes))
