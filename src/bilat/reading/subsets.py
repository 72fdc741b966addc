"""Counted things of which the words tell more than that they are there: a part of all."""

import re

from bilat.reading.narrowing import known
from bilat.reading.scene import Scene, Token, measure_of, words

_ENTERED = re.compile(
    r"\W*(?:in india |in japan )?(entered|joined|arrived|opened|were (?:set up|"
    r"established|opened|added|registered)|came|set up|closed|left|exited|started)\b",
    re.I,
)


def entrants(scene: Scene, end: int, ids: tuple[str, ...]) -> str:
    """Those who came or went in a time are no count of those who are there."""
    if all(measure_of(m).kind == "flow" for m in ids):
        return ""
    match = _ENTERED.match(scene.text[end:])
    return match.group(1).lower() if match else ""


_FIRMS = frozenset({"companies", "business_establishments"})
_AUX = frozenset("have has had are were is was be been will would also all already now".split())


def doing(scene: Scene, noun: Token, ids: tuple[str, ...]) -> str:
    """What the counted firms do, where it is more than to be there.

    "57 Japanese companies conveyed their decision" counts those who did, not all that there are.
    """
    if not _FIRMS & set(ids) or _THERE.search(scene.text[: noun.start]):
        return ""
    for token in [t for t in scene.tokens if t.start >= noun.end][:7]:
        if token.word in _AUX or token.word in _WHERE or known(scene, token):
            continue
        there = token.word in words()["present"] or token.word in words()["link"]
        return "" if there or not token.word.isalpha() else token.word
    return ""


_WHERE = frozenset("in of from across the country both".split())
_THERE = re.compile(r"\bthere (?:are|were|is)\b", re.IGNORECASE)


def area(scene: Scene, start: int) -> str:
    """The town or region that narrows a number: "companies in Gujarat", by its id.

    What stands past a comma or another number is told of something else.
    """
    for name in scene.names:
        if name.what != "place" or not start <= name.start <= start + _NEAR:
            continue
        gap = scene.between(start, name.start)
        apart = any(t.word in (",", ";", ":", "(", ")") for t in gap)
        if not apart and not any(start <= q.start < name.start for q in scene.quantities):
            return name.id
    return ""


_NEAR = 40
