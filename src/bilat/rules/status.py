"""Where a thing stands is not where the note puts it.

What it does:
    Compares what the note says of a thing — signed, operational, stalled, planned, delayed — with
    the statuses held for it and with the drift of its due dates. An arrangement that has since run
    out or been replaced is outdated.

Why is this bad?
    "In force" outlives the arrangement in every copy of the note.

Example:
    The India-Japan Semiconductor MoC is operational. -> confirmed

Use instead:
    The status with the day for which it holds.

Fix safety:
    There is no fix.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.reading.claim import Claim
from bilat.rules._page import judged

CODE = "R207"
NAME = "status"
SHAPES = frozenset({"record", "plan"})
ATTRIBUTES = frozenset({"status"})


def judge(claim: Claim, bench: Bench) -> Judged | None:
    """The verdict on one status."""
    if claim.readings[0].attribute not in ATTRIBUTES:
        return None
    return judged(CODE, claim, judge_record(claim, bench))
