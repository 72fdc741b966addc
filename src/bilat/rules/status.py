"""Where a thing stands is not where the note puts it.

What it does:
    Compares what the note says of a thing — signed, operational, stalled, planned, delayed — with
    the statuses held for it and with the drift of its due dates. An arrangement that has since run
    out or been replaced is outdated. An event that was held was not called off, and nothing has run
    out before its term did; but what was in force at the last report may have been ended since, so
    that no report stands against "expired" or "cancelled" later on.

Why is this bad?
    "In force" outlives the arrangement in every copy of the note.

Example:
    The India-Japan Semiconductor MoC is operational. -> confirmed

Use instead:
    The status with the day for which it holds.

Fix safety:
    There is no fix: another status changes what the sentence means, and the words around it.
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
