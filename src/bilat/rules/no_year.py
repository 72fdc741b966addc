"""A yearly figure without a year.

What it does:
    Points at exports, imports, trade, investment or visitors of a year for which neither the
    sentence nor the words around it give a period.

Why is this bad?
    Without a period the figure cannot be checked, and nobody can tell when it has gone stale.

Example:
    India's exports to Japan were USD 9 billion. -> unverifiable

Use instead:
    India's exports to Japan were USD 5.15 billion in 2023-24. -> confirmed

Fix safety:
    There is no fix: only the writer knows the period.
"""

import re
from collections.abc import Iterator, Sequence

from bilat.judging.about import what
from bilat.judging.bench import Bench
from bilat.judging.finding import Finding, Judged
from bilat.judging.words_en import MESSAGES
from bilat.measures import measures

CODE = "A601"
NAME = "no-year"


_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\bFY ?\d\d|\b(?:last|this|past|previous) (?:fiscal|year)")


# As many days a figure covers that is told by the year, or by a part of it.
_YEARLY = 80


def _dated(text: str, at: int) -> bool:
    """Whether the paragraph gives any time: then the reader missed it, not the writer."""
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    return bool(_YEAR.search(text, start, len(text) if end < 0 else end))


def review(judged: Sequence[Judged], bench: Bench) -> Iterator[Finding]:
    """Yield one finding per flow that has no period."""
    for one in judged:
        reading = one.claim.readings[0]
        if one.claim.shape != "figure" or reading.measure is None or reading.status:
            continue
        if reading.course is not None:
            continue
        if one.verdict != "unverifiable" or any(r.period for r in one.claim.readings):
            continue
        if _dated(bench.document.text, one.claim.start):
            continue
        # A loan has the day of its signing; only what is told by the year needs one.
        yearly = any(e.period and e.period.days > _YEARLY for e in one.evidence)
        if measures()[reading.measure].kind == "flow" and yearly:
            text = MESSAGES["no-year"].format(what=what(reading))
            yield Finding(CODE, "info", text, (one.claim.id,), one.claim.start, one.claim.end)
