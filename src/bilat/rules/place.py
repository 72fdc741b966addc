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

import re

from bilat.judging.bench import Bench
from bilat.judging.finding import Judged
from bilat.judging.records.slots import judge_record
from bilat.judging.words_en import MESSAGES
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
    one = judged(CODE, claim, judge_record(claim, bench))
    if one is not None and one.verdict == "contradicted" and _of_another(claim, bench):
        return Judged(claim, "unverifiable", MESSAGES["of-another"], CODE, grounds=one.grounds)
    return one


# What is told of is not the event itself, or not where it came to be held.
_ASIDE = re.compile(
    r"\b(?:planning|preparatory|preparations?|follow-(?:on|up)|sequel|successor|"
    r"(?:was|were|is|are) to (?:be|have been)|initially|originally|scheduled|"
    r"planned|postponed|moved|shifted|cancelled|called off|instead|rather than|unlike)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:^|[,;:—]|\band|\bwhile|\bwhereas|\bbut)\s+(?:the|its|their)\s+(?:(\d+)(?:st|nd|rd|th)|([a-z]+))"
)
_OTHER = frozenset("latter former next previous other following earlier last subsequent".split())
_COUNTED = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)


def _of_another(claim: Claim, bench: Bench) -> bool:
    """Whether the sentence has moved on to another edition, or tells of what led up to the event.

    "The first 2+2 met in New Delhi, the second in Tokyo": Tokyo is no place of the first.
    """
    text = bench.document.text
    begin = max(text.rfind("\n", 0, claim.start), text.rfind(". ", 0, claim.start)) + 1
    row = text[begin : claim.start]
    if _ASIDE.search(row):
        return True
    own = re.sub(r"\D", "", claim.readings[0].item or "")
    for match in _NEXT.finditer(row.lower()):
        number, word = match.groups()
        if word in _OTHER:
            return True
        if word in _COUNTED:
            number = str(_COUNTED.index(word) + 1)
        if number and number != own:
            return True
    return False
