"""A place, or the host, is not the one that the facts give.

What it does:
    Compares the town, region or state in which the note puts an event, and the state that it names
    as host, with those held for that very event. Two places contradict each other only where both
    are known and neither contains the other. Several states may meet as guests of another one:
    where a meeting of three or more was held does not tell who its host was, unless a host is held
    or they met in its capital. A place is left alone where the sentence has moved on to another
    edition, or tells of what led up to the event or of where it was to be held at first.

Why is this bad?
    Exercises and summits alternate between hosts; last year's place is the usual slip.

Example:
    Dharma Guardian-VI was held in Mizoram. -> contradicted

Use instead:
    Dharma Guardian-VI was held at Mount Fuji. -> confirmed

Fix safety:
    The fix writes the one town or state that is held, in the name that the note itself uses for it,
    and is safe. There is none where another slot of the statement is wrong too, where several
    places are held, or where words around the name would have to change.
"""

import re

from bilat.judging.bench import Bench
from bilat.judging.finding import Fix, Judged
from bilat.judging.outcome import Outcome
from bilat.judging.records.slots import judge_record, judge_slot
from bilat.judging.remedy import alone, mend_host, mend_town
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
    outcome = judge_record(claim, bench)
    if outcome.verdict == "contradicted" and _of_another(claim, bench):
        return Judged(claim, "unverifiable", MESSAGES["of-another"], CODE, grounds=outcome.grounds)
    return judged(CODE, claim, outcome, _fix(claim, outcome, bench))


def _fix(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    if outcome.verdict != "contradicted" or not alone(claim, bench, judge_slot):
        return None
    mend = mend_town if outcome.reading.attribute == "place" else mend_host
    return mend(claim, outcome, bench)


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
    group = bench.groups.get(claim.group, ())
    # "Malabar 2025, the 29th, was held": the number is one of the thing's own slots.
    slots = {c.start for c in group if c.readings[0].attribute == "edition"}
    for match in _NEXT.finditer(row.lower()):
        if begin + max(match.start(1), match.start(2)) in slots:
            continue
        number, word = match.groups()
        if word in _OTHER:
            return True
        if word in _COUNTED:
            number = str(_COUNTED.index(word) + 1)
        if number and number != own:
            return True
    return False
