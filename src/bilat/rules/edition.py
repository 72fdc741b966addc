"""An edition is not the one that the facts give for that date.

What it does:
    Looks the numbered (or dated) edition of a series up. Where the same statement gives a date, the
    edition must be the one of that date. Newer editions are told as context, not as a finding.

Why is this bad?
    A wrong number makes a reader look for an event that never was.

Example:
    The 5th JIMEX was held in June 2024. -> contradicted

Use instead:
    Dharma Guardian-VI took place in February-March 2025. -> confirmed

Fix safety:
    It is the number or the date that is wrong. The fix mends the one that the rest of the statement
    tells, and is safe: the place or host that fits one of the two editions alone, or a date that no
    single slip of a year, a month or a day could have made. Else there is none.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record, judge_slot
from bilat.judging.remedy import mend_edition
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R203"
NAME = "edition"
SHAPES = frozenset({"record"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one edition."""
    if claim.readings[0].attribute != "edition":
        return None
    outcome = judge_record(claim, bench)
    wrong = outcome.verdict == "contradicted"
    fix = mend_edition(claim, outcome, bench, judge_slot) if wrong else None
    return judged(CODE, claim, outcome, fix)
