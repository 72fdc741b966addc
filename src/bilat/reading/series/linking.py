"""Which topic an amount is of, in which unit: certain, or not at all."""

import re
from collections.abc import Sequence

import msgspec

from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount, yearly
from bilat.reading.series.dimensions import conversion
from bilat.reading.series.naming import Named
from bilat.reading.series.topics import Topic
from bilat.reading.series.word_forms import words_of

_BREAKS = frozenset({";", "while", "whereas", "but", "although", "though"})


class Tie(msgspec.Struct, frozen=True):
    """An amount's topic, or those that are added up ("wind and solar"); times `factor` its unit."""

    topics: tuple[Topic, ...]
    factor: float


def ties(scene: Scene, found: Sequence[Named], amount: Amount) -> list[Tie]:
    """Every way to tie an amount to the topics named; empty where none is certain."""
    if re.search(r"\b(?:per|every|each)\s*$", scene.text[: amount.start], re.IGNORECASE):
        return []
    fit = [
        (one, factors)
        for one in found
        if (factors := _factors(one.topic, amount)) and not _of_title(scene, one.topic, amount)
    ]
    if not fit:
        return []
    topics = chosen(scene, [one for one, _ in fit], amount.start)
    scale = {one.topic.id: factors for one, factors in fit}
    return [
        Tie(group, factor)
        for group in topics
        for factor in scale[group[0].id]
        if all(factor in scale[other.id] for other in group)
    ]


def _of_title(scene: Scene, topic: Topic, amount: Amount) -> bool:
    """Whether a number is part of the measure's own name: "who had three doses of the vaccine"."""
    rest = re.match(r"[^\w]*\w+", scene.text[amount.end :])
    said = scene.text[amount.start : amount.end + (rest.end() if rest else 0)].lower()
    number = scene.text[amount.start : amount.end].lower()
    label = topic.label.lower()
    return said in label or bool(re.search(rf"(?<![\w.]){re.escape(number)}(?![\w.])", label))


def _factors(topic: Topic, amount: Amount) -> tuple[float, ...]:
    if amount.value == 0 and amount.high == 0:
        return (1.0,)
    if amount.unit == "pp" or (amount.per and not topic.adds):
        return ()
    text = amount.quantity.text if amount.quantity else ""
    if topic.gauge.dimension == "yield":
        per = amount.quantity.per if amount.quantity else ""
        return (1.0,) if amount.unit == "t" and per in ("hectare", "ha") else ()
    times = yearly(amount) if topic.gauge.dimension == "count" else 1.0
    if amount.per and amount.per != "year" and times == 1.0:
        return ()
    return tuple(times * factor for factor in conversion(amount.unit, text, topic.gauge))


def chosen(scene: Scene, found: Sequence[Named], at: int) -> list[tuple[Topic, ...]]:
    """The topics that the words mean, each of several readings; more than one in a reading add up.

    Two that differ in a word that "and" joins are meant together; of others only those whose words
    stand in the clause at `at`.
    """
    if not found:
        return []
    joined = _joined(scene, found)
    if joined:
        return joined
    if _same(found):
        return [(one.topic,) for one in found]
    low, high = clause(scene, at)
    near = [one for one in found if low <= one.start and one.end <= high]
    return [(one.topic,) for one in near] if near and _same(near) else []


def _same(found: Sequence[Named]) -> bool:
    return len({one.heads for one in found}) == 1 or (
        len({one.topic.need for one in found}) == 1 and bool(found[0].topic.need)
    )


def _joined(scene: Scene, found: Sequence[Named]) -> list[tuple[Topic, ...]]:
    result: list[tuple[Topic, ...]] = []
    for n, one in enumerate(found):
        for other in found[n + 1 :]:
            mine, theirs = one.topic.need - other.topic.need, other.topic.need - one.topic.need
            if len(mine) != 1 or len(theirs) != 1 or one.topic.unit != other.topic.unit:
                continue
            if _coordinated(scene, *mine, *theirs):
                result.append((one.topic, other.topic))
    return result if len({frozenset(t.need for t in group) for group in result}) == 1 else []


def _coordinated(scene: Scene, a: str, b: str) -> bool:
    """Whether two words are joined by "and": "wind and solar power"."""
    said = [w for w in words_of(scene.text) if w.text not in ("power", "energy", "the")]
    heads = [w.head for w in said]
    return any(
        heads[n + 1] == "and" and {heads[n], heads[n + 2]} == {a, b} for n in range(len(said) - 2)
    )


def clause(scene: Scene, at: int) -> tuple[int, int]:
    """The clause around a place: between semicolons, "while", "but" and the like."""
    marks = [0, *(t.start for t in scene.tokens if t.word in _BREAKS), len(scene.text)]
    marks += [
        m.end() for m in _AND.finditer(scene.text)
        if not any(n.end == m.start() for n in scene.names)
    ]  # fmt: skip
    low = max(m for m in marks if m <= at)
    return low, min((m for m in marks if m > at), default=len(scene.text))


_AND = re.compile(r",? and (?=(?:its?|they|their|there|he|she|[A-Z]\w+ (?!and\b)[a-z]+)\b)")


def of_world(scene: Scene, amount: Amount) -> bool:
    """ "90 % of the world's deaths", "a third of global emissions": a share of all states' sum."""
    rest = scene.text[amount.end : amount.end + 60]
    return bool(re.match(r"\s*(?:share )?of (?:the )?(?:world|global|all the world)", rest, re.I))
