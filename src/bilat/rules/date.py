"""A date is not the one that the facts give.

What it does:
    Compares the day, month or year that the note gives for a signing, a meeting, an exercise, a
    launch … with the dates held for that very thing. A date that a source gives less exactly than
    the note is neither confirmed nor contradicted.

Why is this bad?
    Dates are what readers look up, and what later notes copy.

Example:
    India and Japan signed the CEPA in May 2013. -> contradicted

Use instead:
    India and Japan signed the CEPA in February 2011. -> confirmed

Fix safety:
    The fix writes the held date in the note's own order and is safe. There is none where the held
    date is less exact than the note's.
"""

from bilat.facts.record import Attribute
from bilat.judging.bench import Bench
from bilat.judging.finding import Fix, Judged
from bilat.judging.fixes import mend_date
from bilat.judging.outcome import Outcome
from bilat.judging.records.dates import OWN
from bilat.judging.records.slots import judge_record
from bilat.judging.wording import fact
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R201"
NAME = "date"
SHAPES = frozenset({"record"})
ATTRIBUTES = frozenset(OWN)


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one date of a record."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    outcome = judge_record(claim, bench)
    return judged(CODE, claim, outcome, _fix(claim, outcome))


def _fix(claim: Claim, outcome: Outcome) -> Fix | None:
    if outcome.verdict != "contradicted":
        return None
    dates = [f for f in outcome.decides if isinstance(f, Attribute) and f.period]
    exact = sorted(dates, key=lambda a: a.period.days if a.period else 0)
    if not exact or exact[0].period is None:
        return None
    return mend_date(claim, exact[0].period, f"{fact(exact[0])} {exact[0].source.url}")
