"""Which part of a brief a thing belongs to: one part each, so that nothing is told twice."""

from bilat.briefing.desk import Desk
from bilat.facts.record import Subject

# From the most telling topic to the least: a loan for a metro is aid before it is infrastructure,
# a steel dialogue on carbon is climate before it is trade.
_BY_TOPIC = (
    ("multilateral", "multilateral"),
    ("space", "space"),
    ("science", "space"),
    ("defence", "defence"),
    ("aid", "infrastructure"),
    ("infrastructure", "infrastructure"),
    ("energy", "energy"),
    ("climate", "energy"),
    ("technology", "technology"),
    ("minerals", "technology"),
    ("education", "people"),
    ("people", "people"),
    ("health", "people"),
    ("subnational", "people"),
    ("trade", "economy"),
    ("investment", "economy"),
    ("finance", "economy"),
    ("maritime", "defence"),
    ("strategic", "strategic"),
)
_TALKS = frozenset({"dialogue", "summit", "visit", "forum"})


def pillar(subject: Subject) -> str:
    """The part that tells of a subject.

    >>> pillar(Subject("x", "dialogue", "2+2", topics=("defence", "strategic")))
    'strategic'
    >>> pillar(Subject("x", "dialogue", "Steel Dialogue", topics=("trade", "climate")))
    'energy'
    """
    topics = set(subject.topics)
    if subject.kind == "exercise":
        return "defence"
    if subject.kind in _TALKS and "strategic" in topics and "multilateral" not in topics:
        return "strategic"
    if subject.topics[:1] == ("trade",) and not topics & {"climate", "multilateral"}:
        return "economy"
    if subject.kind == "initiative" and {"finance", "investment"} <= topics and "aid" not in topics:
        return "economy"
    return next((part for topic, part in _BY_TOPIC if topic in topics), "strategic")


def of_pillar(desk: Desk, part: str) -> tuple[Subject, ...]:
    """The pair's subjects of one part, sorted by id."""
    return tuple(s for s in desk.subjects if pillar(s) == part)


def bilateral(subject: Subject) -> bool:
    """Whether only the two states take part."""
    return len(subject.parties) == 2
