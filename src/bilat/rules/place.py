"""A place, or the host, is not the one that the facts give.

What it does:
    Compares the town, region or state in which the note puts an event, and the state that it names
    as host, with those held for that very event. Two places contradict each other only where both
    are known and neither contains the other.

Why is this bad?
    Exercises and summits alternate between hosts; last year's place is the usual slip.

Example:
    Dharma Guardian-VI was held in Mizoram. -> contradicted

Use instead:
    Dharma Guardian-VI was held at Mount Fuji. -> confirmed

Fix safety:
    There is no fix: another place may need other words around it.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R202"
NAME = "place"
SHAPES = frozenset({"record"})
ATTRIBUTES = frozenset({"place", "country", "host"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one place or host of a record."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    return judged(CODE, claim, judge_record(claim, bench))
