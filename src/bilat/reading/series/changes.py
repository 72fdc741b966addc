"""Changes and trends: by how much figures moved between two times, and which way."""

import re
from collections.abc import Sequence

from bilat.reading.claim import Reading
from bilat.reading.course import Course, Way
from bilat.reading.scene import Scene, Token
from bilat.reading.series.amounts import Amount
from bilat.reading.series.bonds import moved
from bilat.reading.series.dimensions import conversion
from bilat.reading.series.holders import Holders
from bilat.reading.series.linking import chosen
from bilat.reading.series.naming import Named
from bilat.reading.series.shapes import reading
from bilat.reading.series.times import Time
from bilat.reading.series.topics import Topic
from bilat.reading.series.word_forms import lexis

_BY = re.compile(r"\bby (?:an? )?(?:[\w-]+ ){0,2}$", re.IGNORECASE)


def direction(scene: Scene, amount: Amount) -> Way:
    """Which way an amount says that figures moved by it; "" where it says no change.

    "rose by 45 %", "a 14 % increase", "more than doubled"; not "rose to 45 %".
    """
    q = amount.quantity
    if q is None:
        return ""
    before = scene.text[: amount.start]
    if amount.unit not in ("percent", "x", "pp", "fraction"):
        near = [t.word for t in scene.tokens if t.end <= amount.start][-5:]
        return _last(near, lexis()["up"], lexis()["down"]) if _BY.search(before) else ""
    if amount.unit == "x":
        if re.match(r"\s*(?:as|the|that|those|of|higher|more|than|larger|\w+['’]s)\b",
                    scene.text[amount.end :]):  # fmt: skip
            return ""
        return "down" if (q.value or q.high) < 1 else "up"
    book = lexis()
    near = [t.word for t in scene.tokens if t.end <= amount.start][-5:]
    if _BY.search(before) and (said := _last(near, book["up"], book["down"])):
        return said
    after = [t.word for t in scene.tokens if t.start >= amount.end][:2]
    if after and after[0] in book["up"] | book["down"] | {"increase", "rise", "drop", "fall"}:
        return "up" if after[0] in book["up"] else "down"
    if near and near[-1] in book["up"] | book["down"] and amount.unit == "percent":
        return "up" if near[-1] in book["up"] else "down"
    return ""


def _last(words: Sequence[str], up: frozenset[str], down: frozenset[str]) -> Way:
    for word in reversed(words):
        if word in up:
            return "up"
        if word in down:
            return "down"
    return ""


def change(
    scene: Scene, found: Sequence[Named], amount: Amount, held: Holders, time: Time, way: Way
) -> list[Reading]:
    """Readings of an amount as a change over the time, in per cent; of a share also in points."""
    if time.period is None:
        return []
    low, high = amount.low, amount.high
    verb = _verb(scene, amount)
    found = [one for one in found if moved(scene, one, *verb)]
    if amount.unit == "x":
        low, high = (low - 1) * 100, (high - 1) * 100
    elif amount.unit == "fraction":
        low, high = low * 100, high * 100
    if way == "down" and amount.unit != "x":
        low, high = -high, -low
    result = []
    for topics in chosen(scene, found, amount.start):
        if amount.unit not in ("percent", "x", "pp", "fraction"):
            result += _absolute(scene, topics, amount, held, time, way)
            continue
        shares = all(t.gauge.dimension == "percent" for t in topics)
        if amount.unit == "pp" and not shares:
            continue
        senses = [amount.unit == "pp"]
        if shares and amount.unit == "percent":
            senses = [False, True]
        for points in senses:
            course = Course(
                "change", tuple(t.id for t in topics), held.states, low, high, way=way,
                points=points, together=held.together,
            )  # fmt: skip
            result.append(reading(scene, topics, course, amount.start, time.period, amount))
    return result


def _absolute(
    scene: Scene, topics: tuple[Topic, ...], amount: Amount, held: Holders, time: Time, way: Way
) -> list[Reading]:
    """ "rose by 30 years", "fell by 5 million tonnes": a change in the measure's own unit."""
    text = amount.quantity.text if amount.quantity else ""
    sign = -1.0 if way == "down" else 1.0
    result = []
    for factor in conversion(amount.unit, text, topics[0].gauge):
        low, high = sorted((sign * factor * amount.low, sign * factor * amount.high))
        course = Course(
            "change", tuple(t.id for t in topics), held.states, low, high, way=way, points=True,
            together=held.together, factor=factor,
        )  # fmt: skip
        result.append(reading(scene, topics, course, amount.start, time.period, amount))
    return result


def _verb(scene: Scene, amount: Amount) -> tuple[int, int]:
    """Where the word stands that says the change: before "by 45 %", or behind "a 14 % increase"."""
    book = lexis()
    near = [t for t in scene.tokens if t.end <= amount.start][-5:]
    said = [t for t in near if t.word in book["up"] | book["down"]]
    after = [t for t in scene.tokens if t.start >= amount.end][:2]
    behind = [t for t in after if t.word in book["up"] | book["down"]]
    if amount.unit != "x" and said:
        return said[-1].start, amount.end
    return amount.start, behind[0].end if behind else amount.end


def moves(scene: Scene, every: Sequence[Amount]) -> list[tuple[Token, Way]]:
    """The words of a sentence that say which way figures went, with no amount of their own.

    "has been decreasing since 2005"; not "falls short of", not "increased to 20 %".
    """
    book = lexis()
    found: list[tuple[Token, Way]] = []
    for n, token in enumerate(scene.tokens):
        ways: tuple[Way, ...] = ("up", "down", "flat")
        way: Way = next((name for name in ways if token.word in book[name]), "")
        if not way or token.word in ("up", "down", "drop", "fall", "rise", "cut", "flat"):
            continue
        rest = scene.tokens[n + 1 : n + 9]
        if any(t.word in ("short", "below", "under", "above", "far", "by") for t in rest[:2]):
            continue
        stop = next((t.start for t in rest if t.word in (",", ";", "and", "with", "but")),
                    rest[-1].end if rest else token.end)  # fmt: skip
        if any(token.end <= a.start < stop for a in every):
            continue
        found.append((token, way))
    return found


def trend(
    scene: Scene, found: Sequence[Named], held: Holders, time: Time, token: Token, way: Way
) -> list[Reading]:
    """Readings of a way that figures went over the time."""
    if time.period is None or not time.several:
        return []
    book = lexis()
    near = [t.word for t in scene.tokens if abs(t.start - token.start) <= 24]
    steady = any(w in book["steady"] for w in near)
    yearly = bool(re.search(r"\b(?:every|each) (?:single )?year\b", scene.text))
    result = []
    found = [one for one in found if moved(scene, one, token.start, token.end)]
    for topics in chosen(scene, found, token.start):
        course = Course(
            "trend", tuple(t.id for t in topics), held.states, way=way, strict=steady,
            together=held.together, over="every" if yearly else "at",
        )  # fmt: skip
        result.append(reading(scene, topics, course, token.start, time.period))
    return result
