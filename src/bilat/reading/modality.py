"""Is it asserted? Targets, forecasts, conditions and denials make other claims, or none."""

import re

from bilat.reading.claim import Status
from bilat.reading.scene import Scene, words

# What a sentence calls wrong is not its own statement, wherever in it the number stands.
_SAID_FALSE = re.compile(
    r"\b(?:wrongly|falsely|incorrectly|erroneously|mistakenly|inaccurately|myth|misreported|"
    r"misquoted|contrary to|(?:false|wrong|incorrect|erroneous|mistaken|inaccurate|fake) "
    r"(?:claim|figure|number|report|statement|idea|belief)s?|(?:is|are|was|were) (?:wrong|false|"
    r"incorrect|untrue|mistaken|inaccurate)|wrong to (?:say|claim)|understates?|overstates?|"
    r"understated|overstated)\b",
    re.IGNORECASE,
)

_ORDER: tuple[tuple[str, Status], ...] = (
    ("denied", "denied"),
    ("conditional", "conditional"),
    ("target", "target"),
    ("forecast", "forecast"),
)


def status_of(scene: Scene, position: int) -> Status | None:
    """How the statement around a position is meant; None for what is simply asserted.

    Only words of the same clause before the position count, and a denial only close by, so that
    "not only … but" and a "could" two clauses away change nothing.
    """
    if _SAID_FALSE.search(scene.text):
        return "denied"
    low = 0
    for token in scene.tokens:
        if token.start >= position:
            break
        if token.word in (";", "—", "whereas", "while", "but"):
            low = token.end
    stretch = [t for t in scene.tokens if low <= t.start < position]
    said = [t.word for t in stretch]
    joined = " ".join(said)
    for key, status in _ORDER:
        near = said[-5:] if key == "denied" else said[-14:]
        hits = [w for w in near if w in words()[key]]
        if key == "denied" and ("not only" in joined or "no less" in joined):
            continue
        if key == "conditional" and hits and set(hits) <= {"may"} and _month(scene, low, position):
            continue
        if hits:
            return status
    return None


_PAST = frozenset({"was", "were", "had", "became", "stood", "used"})


def in_the_past(scene: Scene, position: int) -> bool:
    """Whether the clause speaks of a past time that it does not give.

    "The United States was Australia's third-largest partner" may mean any year; it can be borne
    out, not contradicted.
    """
    if scene.periods:
        return False
    before = [t.word for t in scene.tokens if t.end <= position][-12:]
    return any(w in _PAST for w in before)


def _month(scene: Scene, low: int, high: int) -> bool:
    """Whether "May" stands inside a period."""
    return any(
        low <= p.start < high and "may" in scene.text[p.start : p.end].lower()
        for p in scene.periods
    )
