"""Sentences about who meets: series of talks, their last meeting, what is planned or overdue."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from bilat.briefing.decided_records import Event, Told, editions, held, told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, listed
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import called, name, on, people, say, was, when, where, word
from bilat.facts.period import Period
from bilat.facts.record import Subject

# A channel that has not met for longer than this is told as lapsed, not as living.
LIVE = timedelta(days=4 * 366)


class Channel(msgspec.Struct, frozen=True):
    """A series: its last edition known to have been held, a doubtful later one, one to come."""

    series: Subject
    last: Event | None = None
    doubtful: Event | None = None
    ahead: Event | None = None

    @property
    def order(self) -> tuple[int, str]:
        """The one that met last first."""
        newest = self.last or self.doubtful or self.ahead
        day = newest.when.start.toordinal() if newest is not None else 0
        return (-day, self.series.id)


def channel(desk: Desk, series: Subject) -> Channel:
    """What the editions of a series say of its state."""
    found = editions(desk, series.id)
    firm = [e for e in found if held(e, desk.today) and e.standing != "weak"]
    last = firm[0] if firm else None
    weak = [e for e in found if held(e, desk.today) and e.standing == "weak"]
    later = [e for e in weak if last is None or e.when.start > last.when.end]
    planned = [
        e
        for e in found
        if e.state in ("planned", "stalled")
        and e.standing != "weak"
        and (last is None or e.when.end > last.when.end)
    ]
    return Channel(series, last, later[0] if later else None, planned[-1] if planned else None)


def channels(desk: Desk, subjects: Iterable[Subject], kinds: Sequence[str]) -> tuple[Channel, ...]:
    """The series of these kinds among `subjects`, the one that met last first."""
    found = [
        channel(desk, s)
        for s in subjects
        if s.kind in kinds and s.series and desk.children.get(s.id) and s.edition is None
    ]
    live = [c for c in found if c.last or c.doubtful or c.ahead]
    return tuple(sorted(live, key=lambda c: c.order))


def meeting(desk: Desk, one: Event, weight: int = 5, variant: int = 0) -> Sentence:
    """A sentence on one meeting: who met, where, when, and what it was."""
    if one.standing == "weak":
        return say(
            desk, "meet.weak", weight, name=name(desk, one.subject), where=where(desk, one),
            when=when(desk, one),
        )  # fmt: skip
    who = attendants(one.subject)
    key = "meet.main"
    if who is not None:
        key = "meet.leaders" if one.subject.kind == "summit" else "meet.who"
    return say(
        desk, key, weight, variant=variant, name=name(desk, one.subject),
        was=was(desk, one.subject), where=where(desk, one),
        when=when(desk, one), who=people(desk, who) if who is not None else "",
    )  # fmt: skip


def attendants(subject: Subject) -> Told | None:
    """Who met, where that is borne out and short enough for a sentence."""
    for role in ("leader", "minister", "chair", "head", "lead", ""):
        found = told(subject, "person", role)
        if found is not None and found.standing != "weak" and len(found.text) < 60:
            return found
    return None


def round_up(desk: Desk, found: Sequence[Event], weight: int = 4) -> Sentence | None:
    """The rest of the meetings in one sentence."""
    if not found:
        return None
    if len(found) == 1:
        return meeting(desk, found[0], weight)
    return say(desk, "meet.rest", weight, list=listed([called(desk, e) for e in found]))


def ahead(desk: Desk, one: Event, weight: int = 5) -> Sentence:
    """A meeting that was planned: still to come, or due with no word that it was held."""
    time, last = planned_for(desk, one)
    key = "meet.overdue" if last < desk.today else "meet.ahead"
    if one.state == "stalled":
        key = "meet.stalled"
    if time.text.partition(" ")[2] in one.subject.name:
        key = "meet.stalled-named" if one.state == "stalled" else key
    return say(
        desk, key, weight, time.facts, name=name(desk, one.subject), when=time,
        where=where(desk, one),
    )  # fmt: skip


def planned_for(desk: Desk, one: Event) -> tuple[Fragment, date]:
    """For when something was planned, in words, and the last day of that time."""
    due = told(one.subject, "due", None)
    if due is not None and due.standing != "weak":
        last = due.row.period.end if due.row.period is not None else last_day(due.text)
        if last is not None:
            if due.row.period is not None:
                return on(desk, due.period, due.ids), last
            half = " half of " in due.text
            return word(desk, "in-the" if half else "in", time=Fragment(due.text, due.ids)), last
    if one.start is None:
        return NONE, date.max
    return when(desk, one), one.when.end


_PART = re.compile(
    r"(?:(first|second) half of|(early|mid|late|spring|summer|autumn|winter|end)[ -](?:of )?)?"
    r" ?(\d{4})"
)
_LAST_MONTH = {
    "first": 6, "second": 12, "early": 4, "mid": 8, "late": 12, "spring": 6, "summer": 9,
    "autumn": 11, "winter": 12, "end": 12,
}  # fmt: skip


def last_day(text: str) -> date | None:
    """The last day of a time told in words.

    >>> last_day("first half of 2026"), last_day("early 2026"), last_day("end of 2025")
    (datetime.date(2026, 6, 30), datetime.date(2026, 4, 30), datetime.date(2025, 12, 31))
    """
    found = _PART.search(text.casefold())
    if found is None:
        return None
    month = _LAST_MONTH[found[1] or found[2]] if found[1] or found[2] else 12
    return Period.parse(f"{found[3]}-{month:02d}").end
