"""The same figure is given twice, with two values.

What it does:
    Compares the figures of a note with each other: one measure, one direction, one period, two
    numbers that cannot both be right.

Why is this bad?
    One of them is wrong, and a reader who meets only that one cannot know.

Example:
    Exports to Japan were USD 5.1 bn in 2023-24. India's exports to Japan in 2023-24: USD 6.4 bn.

Use instead:
    One figure, given once or twice alike.

Fix safety:
    There is no fix: the note does not tell which is meant.
"""

import re
from collections.abc import Iterator, Sequence

from bilat.facts.interval import Interval
from bilat.judging.about import what
from bilat.judging.bench import Bench
from bilat.judging.finding import Finding, Judged
from bilat.judging.words_en import MESSAGES

# Where one sentence, item or cell ends.
_END = re.compile(r"[.!?]\s|\n")

TOLD = frozenset({"contradicted", "imprecise", "outdated"})

CODE = "C502"
NAME = "two-values"


def review(judged: Sequence[Judged], bench: Bench) -> Iterator[Finding]:
    """Yield one finding per pair of figures that cannot both be right."""
    seen: dict[tuple[object, ...], Judged] = {}
    for one in judged:
        if one.claim.shape != "figure" or len(one.claim.readings) != 1:
            continue
        if one.verdict in TOLD:
            continue  # the facts have already said which one is wrong
        r = one.claim.readings[0]
        if not (r.measure and r.reporter and r.partner and r.period) or r.status or r.low is None:
            continue
        key = (r.measure, r.reporter, r.partner, r.item, r.period, r.unit)
        other = seen.setdefault(key, one)
        s = other.claim.readings[0]
        if other is one or s.low is None or s.high is None or r.high is None:
            continue
        if Interval(r.low, r.high).meets(Interval(s.low, s.high)):
            continue
        between = bench.document.text[other.claim.end : one.claim.start]
        if not _END.search(between):
            continue  # one sentence compares two times
        text = MESSAGES["two-values"].format(
            what=what(r), claimed=one.claim.quote, other=other.claim.quote
        )
        ids = (other.claim.id, one.claim.id)
        yield Finding(CODE, "warning", text, ids, one.claim.start, one.claim.end)
