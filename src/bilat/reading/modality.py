"""What the words right before a slot make of it: a target, a forecast, a possibility, a denial.

How a whole clause stands to the writer (quoted, reported, called false, supposed) is read in
`bilat.reading.stance`.
"""

import re

from bilat.reading.claim import Status
from bilat.reading.scene import Scene, words

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


_COUNT = re.compile(
    r"\s*(?:own\s+)?(?:count|reckoning|figures?|data|statistics|customs|numbers|records|books|"
    r"estimates?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:\bby|\bin|\bon|\bper|according to|going by)\s+(?:the\s+)?$", re.IGNORECASE)


def counted_by_other(scene: Scene, reporter: str | None) -> bool:
    """Whether a figure is by the count of another state than the one whose figure it is.

    Such a figure may be borne out; what the reporter itself records does not stand against it.
    """
    return any(
        n.id != reporter
        and n.form in ("possessive", "demonym")
        and _COUNT.match(scene.text, n.end) is not None
        and _BY.search(scene.text[: n.start]) is not None
        for n in scene.states()
    )
