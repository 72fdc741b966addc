"""What every rule that judges claims does with its outcomes."""

import msgspec

from bilat.facts.figure import Figure
from bilat.judging.bench import Bench
from bilat.judging.finding import Fix, Judged
from bilat.judging.outcome import Outcome
from bilat.judging.wording import evidence, fact, message
from bilat.reading.claim import Claim


def judged(code: str, claim: Claim, outcome: Outcome, fix: Fix | None = None) -> Judged:
    """A claim with its verdict, the message in words and the evidence, deciding rows first."""
    about = outcome.reading
    rows = [evidence(f, reading=about) for f in outcome.decides]
    rows += [evidence(f, "held", about) for f in outcome.held if f not in outcome.decides]
    if outcome.newer is not None:
        rows.append(evidence(outcome.newer, "newer", about))
    if outcome.origin is not None and outcome.origin not in outcome.held:
        rows.append(evidence(outcome.origin, "origin", about))
    # The reading that gave the verdict is the one shown; one that only charity found is not.
    chosen = claim.readings
    if outcome.reading in chosen:
        chosen = (outcome.reading, *(r for r in chosen if r != outcome.reading))
    return Judged(
        claim=msgspec.structs.replace(claim, readings=chosen),
        verdict=outcome.verdict,
        message=message(outcome, claim),
        code=code,
        evidence=tuple(rows[:12]),
        fix=fix,
        grounds=outcome.grounds,
    )


def ranked(outcome: Outcome) -> list[Figure]:
    """The deciding figures that a fix may write: the newest first, then the most exact."""
    figures = [f for f in outcome.decides if isinstance(f, Figure) and not f.marker]
    width = {f.id: f.covers.high - f.covers.low for f in figures}
    return sorted(figures, key=lambda f: (f.period.end, -width[f.id], f.source.id), reverse=True)


def best(outcome: Outcome) -> Figure | None:
    """The deciding figure that a fix should write first."""
    return next(iter(ranked(outcome)), None)


def why(figure: Figure) -> str:
    """The evidence for a fix in words, for comments in a document."""
    return f"{fact(figure)} {figure.source.url}"


__all__ = ["Bench", "best", "judged", "ranked", "why"]
