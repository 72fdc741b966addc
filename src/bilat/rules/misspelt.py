"""A name is misspelt.

What it does:
    Flags a name only where the right one is certain: all its other words are right, or another
    name of the same record stands beside it, and the written form is no known word or name.

Why is this bad?
    A misspelt town or company is the first thing that a counterpart notices.

Example:
    IREL may work with Toyots Rare Earths India. -> contradicted

Use instead:
    IREL may work with Toyotsu Rare Earths India.

Fix safety:
    The fix writes the right name in the note's capitals and hyphens and is safe.
"""

from bilat.judging.bench import Bench
from bilat.judging.finding import Fix, Judged
from bilat.judging.words_en import MESSAGES
from bilat.notes.document import Edit
from bilat.reading.claim import Claim

CODE = "N401"
NAME = "misspelt"
SHAPES = frozenset({"name"})


def judge(claim: Claim, bench: Bench) -> Judged:
    """The finding on one misspelt name, with its mending."""
    reading = claim.readings[0]
    right = reading.text or ""
    key = "misspelt" if reading.about == right else "misspelt-in"
    text = MESSAGES[key].format(claimed=claim.quote, right=right, name=reading.about)
    return Judged(
        claim=claim,
        verdict="contradicted",
        message=text,
        code=CODE,
        fix=Fix(True, (Edit(claim.start, claim.end, right, text),)),
    )
