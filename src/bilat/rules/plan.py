"""A plan's date has passed, or was moved.

What it does:
    Compares the date that a note gives for something still to come — an opening, a launch, a
    demonstration — with the due dates held for it. A plan whose period has wholly passed with no
    fact that it was met is outdated, and so is one whose date was moved; one that was met is
    confirmed.

Why is this bad?
    "Slated for 2023" in a note of 2026 tells the reader that nobody looked.

Example:
    The Mumbai-Ahmedabad High Speed Rail is due in 2022. -> outdated

Use instead:
    The newest due date, with the date on which it was given.

Fix safety:
    There is no fix: what was promised and what is now expected are two statements.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.plans import judge_plan
from bilat.judging.records.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "P301"
NAME = "plan"
SHAPES = frozenset({"plan", "record"})
ATTRIBUTES = frozenset({"due", "term", None})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on the date of one plan."""
    attribute = claim.readings[0].attribute
    if attribute not in ATTRIBUTES or (claim.shape == "record" and attribute != "due"):
        return None
    return judged(CODE, claim, judge_record(claim, bench, judge_plan))
