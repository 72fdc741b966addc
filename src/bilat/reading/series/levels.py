"""Levels: a number that figures over time are said to be, in a year, throughout, or at an end."""

import re
from collections.abc import Sequence

from bilat.reading.claim import Reading
from bilat.reading.course import Course, Over
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.bonds import bound
from bilat.reading.series.holders import WORLD, Holders
from bilat.reading.series.linking import Tie, of_world, ties
from bilat.reading.series.naming import Named
from bilat.reading.series.shapes import reading
from bilat.reading.series.times import Time, mostly, strict
from bilat.reading.series.word_forms import lexis

_FROM = re.compile(r"\bfrom (?:(?:a |an )?\w+ (?:of )?)?(?:\w+ )?$", re.IGNORECASE)
_TO = re.compile(r"\bto (?:\w+ )?(?:\w+ )?$", re.IGNORECASE)


def level(
    scene: Scene, found: Sequence[Named], amount: Amount, held: Holders, time: Time,
    every: Sequence[Amount],
) -> list[Reading]:  # fmt: skip
    """Readings of an amount as a level; several where its unit or its sense is open."""
    whole = WORLD if of_world(scene, amount) and held.states != (WORLD,) else ""
    found = [one for one in found if bound(scene, one, amount)]
    linked = _shares(found, amount) if whole else ties(scene, found, amount)
    among = only(scene, amount)
    low, high = amount.low, amount.high
    status_at = amount.start
    result = []
    for tie in linked:
        for over in _over(scene, amount, time, tie, every):
            course = Course(
                "only" if among else "level",
                tuple(t.id for t in tie.topics),
                held.states,
                low * tie.factor,
                high * tie.factor,
                over=over,
                strict=time.several and strict(scene, time),
                together=held.together,
                whole=whole,
                among=among,
                factor=tie.factor,
            )
            result.append(reading(scene, tie.topics, course, status_at, time.period, amount))
    return result


_ONLY = re.compile(
    r"\bthe only (?P<kind>[\w’'-]+ )?(?:country|nation|state|member|economy)\b"
    r"(?P<where> (?:in|of) (?:the )?[\w’' -]{2,30}?)? (?:that|which|to|with|whose)\b[^,;]*$",
    re.IGNORECASE,
)


def only(scene: Scene, amount: Amount) -> str:
    """The area of which a state is said to be the only member: "the only G20 nation that …"."""
    match = _ONLY.search(scene.text[: amount.start])
    if match is None:
        return ""
    inside = [n for n in scene.names if n.what == "bloc" and match.start() <= n.start < match.end()]
    return inside[0].id if inside else WORLD


def _shares(found: Sequence[Named], amount: Amount) -> list[Tie]:
    """Topics of which a percentage can be a share of the world's sum."""
    if amount.unit not in ("percent", "fraction"):
        return []
    factor = 100.0 if amount.unit == "fraction" else 1.0
    return [Tie((one.topic,), factor) for one in found if one.topic.adds]


def _over(
    scene: Scene, amount: Amount, time: Time, tie: Tie, every: Sequence[Amount]
) -> tuple[Over, ...]:
    """Which values of the time are meant; more than one where the words leave it open."""
    if not time.several:
        return ("at",)
    end = ends(scene, amount, every) if not time.apart else None
    if end:
        return (end,)
    if re.search(r"\b(?:on average|averaged|an average of)\b", scene.text, re.IGNORECASE):
        return ("mean",)
    if mostly(scene):
        return ("most",)
    if time.vague:
        return ("last", "mean")
    said = strict(scene, time)
    if all(t.adds for t in tie.topics) and not amount.per and not said:
        return ("sum", "every")
    return ("every",) if said else ("every", "mean")


def ends(scene: Scene, amount: Amount, every: Sequence[Amount]) -> Over | None:
    """The end of a path that an amount is: "from 2.5 % to 17 %", "has increased to over 20 %"."""
    before = scene.text[: amount.start]
    after = next((a for a in every if a.start >= amount.end), None)
    if _FROM.search(before) and after and _TO.search(scene.text[amount.end : after.start]):
        return "first"
    if not _TO.search(before):
        return None
    previous = [a for a in every if a.end <= amount.start]
    if previous and _FROM.search(scene.text[: previous[-1].start]):
        return "last"
    moved = [t.word for t in scene.tokens if t.end <= amount.start][-8:]
    book = lexis()
    return "last" if any(w in book["up"] | book["down"] for w in moved) else None
