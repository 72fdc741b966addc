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
    r"understated|overstated|mistakes?|mistook|mistaking|confus(?:es?|ed|ing)|mix(?:es|ed)? up)\b",
    re.IGNORECASE,
)

# "Had it been signed in 2010, …", "Was it signed in 2010?"
_SUPPOSED = re.compile(
    r"\W*(?:had|were|should)\s+(?:\w+\W+){1,8}?(?:been|signed|had|be|to)\b", re.I
)
_COMMA = re.compile(r",\s.*\b(?:would|could|might)\b", re.IGNORECASE)

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
    if scene.text.rstrip(" \"'”’)").endswith("?"):
        return "conditional"
    if _SUPPOSED.match(scene.text) and _COMMA.search(scene.text):
        return "conditional"
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


# "One blog puts exports at …": said by somebody whom the sentence does not stand for.
_HEARSAY = re.compile(
    r"\b(?:one|some|an?|another|several|many|certain|other|few|most)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:blog|textbook|newspaper|website|site|article|commentator|observer|analyst|critic|people|"
    r"account|post|author|writer|student|paper|source|outlet|estimate|report)s?\s+"
    r"(?:(?:still|often|even|would)\s+)?(?:put|say|said|claim|claimed|hold|give|gave|cite|cited|"
    r"have it|has it|had it|quote|quoted|list|state|reckon|estimate)s?\b",
    re.IGNORECASE,
)
_PETITION = re.compile(
    r"\b(?:petition|opposition|critics?|campaigners?|activists?|protesters?|rumou?rs?|allegations?)"
    r"\b[^.]{0,24}\b(?:reads?|says?|said|claim(?:s|ed)?|alleg(?:es|ed)|puts?|hold|ha(?:ve|s) it)\b",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\s*(?:own\s+)?(?:count|reckoning|figures?|data|statistics|customs|numbers|records|books|"
    r"estimates?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"(?:\bby|\bin|\bon|\bper|according to|going by)\s+(?:the\s+)?$", re.IGNORECASE)


def hearsay(scene: Scene, reporter: str | None) -> bool:
    """Whether a figure is somebody else's: of people unnamed, or by the other state's count.

    Such a figure may be borne out; what the reporter itself records does not stand against it.
    """
    if _HEARSAY.search(scene.text) or _PETITION.search(scene.text):
        return True
    return any(
        n.id != reporter
        and n.form in ("possessive", "demonym")
        and _COUNT.match(scene.text, n.end) is not None
        and _BY.search(scene.text[: n.start]) is not None
        for n in scene.states()
    )
