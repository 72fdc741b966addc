"""Events in a line each, for news and timelines: what happened, and where."""

from collections.abc import Iterable
from datetime import date

from bilat.briefing.agreements import salience
from bilat.briefing.decided_records import Event, event, held, newest
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import date_of, dated, headline, name, past, say, where
from bilat.briefing.pillars import bilateral

_NEWS = frozenset(
    {"agreement", "declaration", "dialogue", "summit", "visit", "exercise", "mission", "project",
     "initiative", "forum", "membership", "sanction", "dispute", "pledge"}
)  # fmt: skip


# What several states do together and is news for each pair of them.
_SHARED = frozenset({"summit", "dialogue", "exercise", "forum"})


def since(desk: Desk, first: date, last: date | None = None) -> tuple[Event, ...]:
    """What has come about from `first` to `last` (today) and may be stated, newest first."""
    until = last or desk.today
    found = [
        event(desk, s)
        for s in desk.subjects
        if s.kind in _NEWS and not (s.series and desk.children.get(s.id) and s.edition is None)
    ]
    return newest(
        e
        for e in found
        if (bilateral(e.subject) or e.subject.kind in _SHARED)
        and held(e, until)
        and e.standing != "weak"
        and first <= e.when.start <= until
        and e.state
    )


def ranked(found: Iterable[Event], most: int, a_year: int = 0) -> tuple[Event, ...]:
    """The weightiest of some events, newest first: summits and papers before the rest.

    With `a_year` no more than that many of one year, so that one great summit does not take all.
    """
    chosen: list[Event] = []
    for one in sorted(found, key=lambda e: (-_weight(e), e.subject.id)):
        if not a_year or sum(e.day.year == one.day.year for e in chosen) < a_year:
            chosen.append(one)
    return newest(chosen[:most])


def _weight(one: Event) -> float:
    kind = {"summit": 6, "declaration": 4, "agreement": 3, "pledge": 2, "initiative": 2}
    own = 3 if len(one.subject.parties) == 2 else 0
    force = min(salience(one.subject) / 8, 2) if one.subject.of("in_force") else 0
    child = -2 if one.subject.parent and one.subject.kind in ("project", "agreement") else 0
    return kind.get(one.subject.kind, 1) + own + force + child + min(salience(one.subject), 16) / 4


def day_of(desk: Desk, one: Event) -> Fragment:
    """When it was: a meeting from its first to its last day, anything else the day it began."""
    if one.subject.kind in ("exercise", "summit", "dialogue", "visit", "forum", "mission"):
        return date_of(desk, one)
    assert one.start is not None
    return dated(desk, one.start.period, one.ids)


def line(desk: Desk, one: Event, weight: int = 4) -> Sentence:
    """What happened, without its date, which stands before it."""
    if headline(desk, one.subject):
        return say(desk, "line.statement", weight, text=Fragment(past(desk, one.subject), one.ids))
    place = where(desk, one)
    return say(
        desk, "line", weight, name=Fragment(name(desk, one.subject), one.ids),
        where=(Fragment(", ") + place) if place else NONE,
    )  # fmt: skip
