"""Superlatives: the highest in an area, the lowest for years."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.course import Course, Way
from bilat.reading.scene import Scene
from bilat.reading.series.bonds import narrowed
from bilat.reading.series.holders import WORLD, Holders
from bilat.reading.series.linking import chosen
from bilat.reading.series.naming import Named
from bilat.reading.series.shapes import reading
from bilat.reading.series.times import COUNTS, Time, strict
from bilat.reading.series.word_forms import lexis, words_of
from bilat.reading.timing import FAR_PAST

_SPAN = re.compile(
    r"\b(?:in|for) (?:almost |nearly |about |around |over |more than |at least )?"
    r"(?:(?P<count>\w+) )?(?P<unit>decades?|years)\b",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:ever|on record|in (?:its |recorded )?history|all[- ]time)\b", re.I)


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
        number = int(count) if count.isdigit() else COUNTS.get(count.lower(), 0)
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
