"""Orders: higher than another state's, the highest in an area, the highest for years."""

import re
from collections.abc import Sequence

import msgspec

from bilat.reading.claim import Reading
from bilat.reading.course import Course, Over, Way
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.bonds import narrowed
from bilat.reading.series.holders import WORLD, Holders
from bilat.reading.series.linking import chosen
from bilat.reading.series.naming import Named
from bilat.reading.series.shapes import reading
from bilat.reading.series.times import Time, strict
from bilat.reading.series.word_forms import lexis, words_of


class Hinge(msgspec.Struct, frozen=True):
    """The word that compares, where it starts and what it compares with ends, and its way."""

    start: int
    end: int
    way: Way
    rivals: tuple[str, ...] = ()
    among: str = ""
    low: float = 1.0
    high: float = 1.0


_OTHER = re.compile(
    r"\bthan (?:in )?(?:any|all) (?:of the )?(?:other )?(?P<kind>[\w’' -]{0,30}?)\b"
    r"(?:country|countries|nation|nations|state|member|economy)\b(?: (?:in|of) (?:the )?)?",
    re.IGNORECASE,
)


def hinges(scene: Scene, every: Sequence[Amount]) -> list[Hinge]:
    """The comparisons of a sentence with states or with the members of an area."""
    found: list[Hinge] = []
    for n, token in enumerate(scene.tokens):
        if token.word not in ("than", "that", "those", "as"):
            continue
        start, way, low, high = _comparison(scene, every, n)
        if not way:
            continue
        other = _OTHER.match(scene.text, token.start)
        behind = next((a.end for a in every if a.unit == "x" and 0 <= a.start - token.end <= 1), 0)
        if _of_more(scene, start, token.end):
            continue
        if other is None and (rivals := _rivals(scene, behind or token.end)):
            found.append(Hinge(start, rivals[1], way, rivals[0], "", low, high))
        elif other is not None and (area := _area(scene, token.start, other.end())):
            place: Way = "highest" if way == "above" else "lowest"
            found.append(Hinge(start, other.end(), place, among=area))
    return found


_MORE = re.compile(
    r"[^.;]{0,60}?\b(?:combined|together)\b|[\w’' ]{2,40}? (?:has|have|had|does|did) \w",
    re.IGNORECASE,
)


def _of_more(scene: Scene, start: int, end: int) -> bool:
    """ "grew more than", "than A and B combined", "than France has people": of something else."""
    before = [t.word for t in scene.tokens if t.end <= start][-1:]
    book = lexis()
    if before and before[0] in book["up"] | book["down"]:
        return True
    return bool(_MORE.match(scene.text, end))


def _comparison(scene: Scene, every: Sequence[Amount], n: int) -> tuple[int, Way, float, float]:
    """Where a comparison at token `n` starts, its way, and how many times the other's value.

    "higher than", "below that of", "more than twice that of", "three times as high as".
    """
    book, token = lexis(), scene.tokens[n]
    back = scene.tokens[max(0, n - 6) : n]
    close = token if token.word != "as" else next((t for t in back[-5:-1] if t.word == "as"), None)
    if close is None:
        return 0, "", 1.0, 1.0
    for amount in every:
        times = amount.unit == "x" or (amount.unit == "fraction" and token.word != "than")
        if times and 0 <= close.start - amount.end <= 1:
            return amount.start, "above", amount.low, amount.high
        if times and token.word == "than" and 0 <= amount.start - token.end <= 1:
            # "more than twice France's": the hedge is the amount's own
            return token.start, "above", amount.low, amount.high
    if token.word == "as":
        return 0, "", 1.0, 1.0
    word = next((t for t in reversed(back) if t.word in book["above"] | book["below"]), None)
    if word is None or (token.word != "than" and word is not back[-1]):
        return 0, "", 1.0, 1.0
    for amount in every:
        if amount.unit == "x" and 0 <= word.start - amount.end <= 1:
            return amount.start, "above", amount.low, amount.high  # "three times higher than"
    return word.start, "above" if word.word in book["above"] else "below", 1.0, 1.0


def _area(scene: Scene, low: int, high: int) -> str:
    """The area whose members are meant: "any other G7 country", "any other country in Europe"."""
    for name in scene.names:
        if name.what == "bloc" and low <= name.start <= high + 1:
            return name.id
    tail = scene.text[high : high + 24].lower()
    plain = tail.strip(" .,;") == "" or re.match(r"\s*(?:in the |on )?(?:world|earth|globe)", tail)
    return WORLD if plain or "world" in scene.text[low:high].lower() else ""


def _rivals(scene: Scene, low: int) -> tuple[tuple[str, ...], int] | None:
    """The states right behind a comparison, and where they end."""
    found: list[str] = []
    end = low
    for name in scene.names:
        if name.what != "state" or name.start < low:
            continue
        gap = [t.word for t in scene.between(end, name.start)]
        allowed = ("in", "of", "the", "that", "those", "both", "and", ",", "or", "for", "twice",
                   "double", "half", "times", "either")  # fmt: skip
        if len(gap) > 4 or any(w not in allowed for w in gap):
            break
        found.append(name.id)
        end = name.end
    return (tuple(dict.fromkeys(found)), end) if found else None


def order(
    scene: Scene, found: Sequence[Named], held: Holders, time: Time, hinge: Hinge
) -> list[Reading]:
    """Readings of a comparison with other states, or of first place in an area."""
    result = []
    states = tuple(s for s in held.states if s not in hinge.rivals)
    if not states:
        return []
    said = words_of(scene.text)
    found = [one for one in found if not narrowed(scene, said, one.topic, hinge.start)]
    for topics in chosen(scene, found, hinge.start):
        over: Over = "every" if time.several else "at"
        if hinge.among:
            course = Course(
                "rank", tuple(t.id for t in topics), states, 1.0, 1.0, way=hinge.way,
                among=hinge.among, over=over, strict=time.several and strict(scene, time),
            )  # fmt: skip
        else:
            course = Course(
                "order", tuple(t.id for t in topics), states, hinge.low, hinge.high, over=over,
                way=hinge.way, rivals=hinge.rivals, strict=time.several and strict(scene, time),
            )  # fmt: skip
        result.append(reading(scene, topics, course, hinge.start, time.period))
    return result


_OVER = re.compile(
    r"\b(?:overtook|overtake[sn]?|overtaking|surpass(?:es|ed)?|outstrip(?:s|ped)?|exceed(?:s|ed)?)\b",
    re.IGNORECASE,
)
Rivals = list[tuple[Named, Named]]


def overtakings(scene: Scene, found: Sequence[Named]) -> list[tuple[int, int, Rivals]]:
    """Where one topic is said to be above another: "renewables have overtaken fossil fuels"."""
    result = []
    said = words_of(scene.text)
    for match in _OVER.finditer(scene.text):
        pairs: Rivals = []
        for one in found:
            for other in found:
                mine, theirs = one.topic.need - other.topic.need, other.topic.need - one.topic.need
                if not mine or not theirs or one.topic.unit != other.topic.unit:
                    continue
                before = any(w.head in mine and w.end <= match.start() for w in said)
                after = any(w.head in theirs and w.start >= match.end() for w in said)
                back = any(w.head in theirs and w.end <= match.start() for w in said)
                if before and after and not back:
                    pairs.append((one, other))
        if pairs:
            result.append((match.start(), match.end(), pairs))
    return result


def overtaken(scene: Scene, pairs: Rivals, held: Holders, time: Time, at: int) -> list[Reading]:
    """Readings of one topic above another of the same states."""
    said = words_of(scene.text)
    return [
        reading(
            scene, (one.topic,),
            Course("order", (one.topic.id,), held.states, 1.0, 1.0, way="above",
                   versus=other.topic.id, over="last" if time.several else "at"),
            at, time.period,
        )
        for one, other in pairs
        if not narrowed(scene, said, one.topic, at)
    ]  # fmt: skip
