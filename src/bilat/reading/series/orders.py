"""Orders: higher than another state's, the highest in an area, the highest for years."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.course import Course, Way
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.holders import WORLD, Holders
from bilat.reading.series.bonds import narrowed
from bilat.reading.series.lexis import lexis, words_of
from bilat.reading.series.linking import chosen
from bilat.reading.series.naming import Named
from bilat.reading.series.shapes import reading
from bilat.reading.series.times import Time, strict
from bilat.reading.when import FAR_PAST


class Hinge(msgspec.Struct, frozen=True):
    """The word that compares, the way it points, and where what is compared with begins and ends."""

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
    book = lexis()
    found: list[Hinge] = []
    for n, token in enumerate(scene.tokens):
        if token.word in ("than", "that", "those"):
            back = scene.tokens[max(0, n - 6) : n]
            word = next(
                (t for t in reversed(back) if t.word in book["above"] | book["below"]), None
            )
            if word is None or (token.word != "than" and word is not back[-1]):
                continue
            way: Way = "above" if word.word in book["above"] else "below"
            other = _OTHER.match(scene.text, token.start)
            if other:
                area = _area(scene, token.start, other.end())
                if area:
                    low = 1.0
                    place: Way = "highest" if way == "above" else "lowest"
                    found.append(Hinge(word.start, other.end(), place, among=area, low=low))
                continue
            rivals = _rivals(scene, token.end)
            if rivals:
                factor = _factor(scene, every, word.start, token.end)
                found.append(Hinge(word.start, rivals[1], way, rivals[0], "", *factor))
    return found


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


def _factor(scene: Scene, every: Sequence[Amount], low: int, high: int) -> tuple[float, float]:
    """How many times the other's value: "more than twice that of", "three times higher than"."""
    for amount in every:
        if amount.unit == "x" and low - 24 <= amount.start <= high + 12:
            return (amount.low, amount.high)
    return (1.0, 1.0)


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
        over = "every" if time.several else "at"
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


_SPAN = re.compile(
    r"\b(?:in|for) (?:almost |nearly |about |around |over |more than |at least )?"
    r"(?:(?P<count>\w+) )?(?P<unit>decades?|years)\b",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:ever|on record|in (?:its |recorded )?history|all[- ]time)\b", re.I)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
           "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30}  # fmt: skip


class Peak(msgspec.Struct, frozen=True):
    """A superlative: where it stands, its way, its place in the order, and among what."""

    start: int
    end: int
    way: Way
    place: float = 1.0
    among: str = ""
    within: Period | None = None


def peaks(scene: Scene, found: Sequence[Time], moment: date) -> list[Peak]:
    """The superlatives of a sentence: among the members of an area, or over time."""
    book = lexis()
    result = []
    for token in scene.tokens:
        word = token.word.rpartition("-")[2]
        way: Way = "highest" if word in book["highest"] else "lowest"
        if word not in book["highest"] | book["lowest"] or word in ("most", "least", "top"):
            continue
        start, place = token.start, 1.0
        for q in scene.quantities:
            if q.unit == "ord" and q.value and (q.start == token.start or
                                               0 <= token.start - q.end <= 1):  # fmt: skip
                start, place = q.start, q.value
        before = scene.text[:start].lower().rstrip()
        if before.endswith(("one of the", "among the", "one of its", " a")):
            continue
        within = _within(scene, token.end, found, moment)
        among = _domain(scene, start, token.end)
        if within is not None and not among:
            result.append(Peak(start, token.end, way, place, "", within))
        elif among:
            result.append(Peak(start, token.end, way, place, among))
    return result


def _within(scene: Scene, at: int, found: Sequence[Time], moment: date) -> Period | None:
    """The years over which a superlative is meant: "in nearly three decades", "since 2012"."""
    rest = scene.text[at : at + 60]
    if match := _SPAN.search(rest):
        count = match["count"] or ("2" if match["unit"].lower().endswith("s") else "1")
        number = int(count) if count.isdigit() else _COUNTS.get(count.lower(), 0)
        years = number * (10 if match["unit"].lower().startswith("decade") else 1)
        # Hedged spans are not exact: what lies a tenth nearer is meant in any case.
        years = int(years * 0.9)
        return Period(date(moment.year - years, 1, 1), moment) if years else None
    since = next((t for t in found if t.open_end and 0 <= t.start - at <= 40 and t.period), None)
    if since is not None and "since" in scene.text[at : since.end].lower():
        return since.period
    return Period(FAR_PAST, moment) if _EVER.search(rest) else None


def _domain(scene: Scene, start: int, end: int) -> str:
    """Among whom a superlative is meant: "in Africa", "the world's", "of the G7"."""
    for name in scene.names:
        if name.what != "bloc":
            continue
        before = [t.word for t in scene.tokens if t.end <= name.start][-2:]
        if name.start >= end and name.start - end <= 60 and {"in", "of", "among"} & set(before):
            return name.id
        if name.end <= start and start - name.end <= 4:
            return name.id  # "Africa's largest"
    near = scene.text[max(0, start - 12) : start].lower()
    rest = scene.text[end : end + 60].lower()
    if "world's " in near or "world’s " in near or re.search(r"\b(?:in|of) the world\b", rest):
        return WORLD
    return ""


def peak(
    scene: Scene, found: Sequence[Named], held: Holders, time: Time, one: Peak
) -> list[Reading]:
    """Readings of a superlative."""
    result = []
    said = words_of(scene.text)
    found = [n for n in found if not narrowed(scene, said, n.topic, one.start)]
    for topics in chosen(scene, found, one.start):
        ids = tuple(t.id for t in topics)
        if one.among:
            course = Course(
                "rank", ids, held.states, one.place, one.place, way=one.way, among=one.among,
                over="every" if time.several else "at",
                strict=time.several and strict(scene, time),
            )  # fmt: skip
        else:
            course = Course("extreme", ids, held.states, one.place, one.place, way=one.way,
                            within=one.within, together=held.together)  # fmt: skip
        result.append(reading(scene, topics, course, one.start, time.period))
    return result
