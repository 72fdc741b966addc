"""A figure is not what the facts say for that measure, direction, period and unit.

What it does:
    Compares every number that the note ties to a measure — exports, investment, companies,
    students, a project's progress … — with the figures held for that very measure, pair,
    direction, period and unit. A flow is compared within its own period, a stock or a running
    total with the newest value at the time it speaks of.

Why is this bad?
    Briefs are copied from briefs. A wrong or stale figure travels for years, and nobody can tell
    where it came from.

Example:
    India's exports to Japan were USD 6 billion in 2023-24. -> contradicted

Use instead:
    India's exports to Japan were USD 5.15 billion in 2023-24. -> confirmed
    Imports from Japan stood at USD 17.7 billion in FY 2023-24. -> confirmed

Fix safety:
    The fix writes the held number in the note's own scale and precision and is safe. There is
    none where the words around the number would have to change.
"""

import msgspec

from bilat.facts.interval import Interval
from bilat.judging.bench import Bench
from bilat.judging.figures.near_measures import charitable
from bilat.judging.figures.value import judge_value
from bilat.judging.finding import Fix, Judged
from bilat.judging.fixes import mend_number
from bilat.judging.outcome import Outcome, agreed
from bilat.reading.claim import Claim
from bilat.rules._page import best, judged, why

CODE = "F101"
NAME = "figure"
SHAPES = frozenset({"figure"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one figure claim."""
    outcome = agreed([judge_value(r, bench) for r in claim.readings])
    outcome = charitable(claim, outcome, bench)
    if outcome.far and not claim.firm:
        outcome = msgspec.structs.replace(
            outcome, verdict="unverifiable", key="far", held=outcome.decides, origin=None
        )
    return judged(CODE, claim, outcome, _fix(claim, outcome, bench))


def _fix(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    if outcome.verdict not in ("contradicted", "imprecise", "outdated"):
        return None
    if outcome.key == "other-currency":
        return None
    course = outcome.reading.course
    if course is not None and not course.single:
        return None
    figure = best(outcome)
    if figure is None:
        return None
    covers = figure.covers
    if figure.precision in ("over", "under"):
        covers = Interval(figure.value, figure.value)
    return mend_number(claim, figure.value, covers, bench, why(figure))
