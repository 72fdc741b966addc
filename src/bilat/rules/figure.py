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
    The fix writes the held number in the note's own scale and precision, or the right currency as
    the note writes it elsewhere, and is safe. There is none where the words around the number
    would have to change, nor where what is held would not bear the new number out.
"""

import msgspec

from bilat.facts.interval import Interval
from bilat.judging.bench import Bench
from bilat.judging.figures.near_measures import charitable
from bilat.judging.figures.value import beyond, judge_value
from bilat.judging.finding import Fix, Judged
from bilat.judging.fixes import hedged, mend_number
from bilat.judging.outcome import Outcome, agreed
from bilat.judging.remedy import mend_currency
from bilat.reading.claim import Claim
from bilat.reading.quantities import quantities
from bilat.rules._page import judged, ranked, why

CODE = "F101"
NAME = "figure"
SHAPES = frozenset({"figure"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The verdict on one figure claim."""
    outcome = agreed([judge_value(r, bench) for r in claim.readings])
    outcome = charitable(claim, outcome, bench)
    if outcome.far and (not claim.firm or beyond(outcome)):
        outcome = msgspec.structs.replace(
            outcome, verdict="unverifiable", key="far", held=outcome.decides, origin=None
        )
    return judged(CODE, claim, outcome, _fix(claim, outcome, bench))


def _fix(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    if outcome.verdict not in ("contradicted", "imprecise", "outdated"):
        return None
    if outcome.key == "other-currency":
        return mend_currency(claim, outcome, bench)
    course = outcome.reading.course
    if course is not None and not course.single:
        return None
    for figure in ranked(outcome):
        covers = figure.covers
        if figure.precision in ("over", "under"):
            covers = Interval(figure.value, figure.value)
        fix = mend_number(claim, figure.value, covers, bench, why(figure))
        # A course over a user's own series has one source, which bears itself out.
        if fix is not None and (course or _borne_out(fix, claim, outcome, bench)):
            return fix
    return None


def _borne_out(fix: Fix, claim: Claim, outcome: Outcome, bench: Bench) -> bool:
    """Whether all that is held bears the mended number out, not its one row alone."""
    edit = fix.edits[0]
    quote = claim.quote
    low, high = edit.start - claim.start, edit.end - claim.start
    found = quantities(quote[:low] + edit.replacement + quote[high:])
    if len(found) != 1 or found[0].value is None:
        return False
    q, old = found[0], outcome.reading
    sign = -1.0 if (old.low or 0.0) < 0 else 1.0
    value = q.value * claim.scale if q.value is not None else 0.0
    ends = q.low * claim.scale, q.high * claim.scale
    if old.hedge and old.hedge != q.hedge:
        ends = hedged(value, *ends, old.hedge)
    reading = msgspec.structs.replace(
        old, value=sign * value, low=min(sign * e for e in ends), high=max(sign * e for e in ends)
    )
    return judge_value(reading, bench).verdict == "confirmed"
