"""Nothing: "has not produced any", "no recorded deaths": a zero that no number says."""

import re
from collections.abc import Sequence

from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.naming import Named
from bilat.reading.series.word_forms import words_of

_NOT = re.compile(
    r"\b(?:has|have|had|did|does|do)(?: not|n['’]t) (?:yet )?(?:been )?"
    r"(?:use|produce|generate|record|report|consume|emit|export|import|mine|have)(?:d|ted|s)?"
    r"(?: any| a single)?\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno (?:recorded |reported |known |new |such )?(?=(\w+))", re.IGNORECASE)


def nothing(scene: Scene, found: Sequence[Named]) -> list[Amount]:
    """Zeros that are said of a topic without a number."""
    own = {head for one in found if one.topic.adds for head in one.topic.own} - {"access"}
    matches = list(_NOT.finditer(scene.text))
    for match in _NO.finditer(scene.text):
        told = [w for w in words_of(match[1]) if w.head in own]
        if told:
            matches.append(match)
    return [
        Amount(m.start(), m.end(), 0.0, 0.0, 0.0, "1", turned=True)
        for m in matches
        if not any(q.start < m.end() + 12 and m.start() < q.end for q in scene.quantities)
    ]
