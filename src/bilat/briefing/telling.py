"""Sentences about records: meetings, agreements, programmes, as any part of a brief tells them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec

from bilat.briefing.bit import NONE, Bit, listed
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import (
    amount,
    called,
    dated,
    headline,
    name,
    on,
    people,
    say,
    was,
    when,
    where,
    word,
)
from bilat.briefing.pillars import bilateral
from bilat.briefing.records import Event, Told, editions, event, held, told
from bilat.facts.period import Period
from bilat.facts.record import Subject

RECENT = timedelta(days=3 * 366)
LIVE = timedelta(days=4 * 366)
PAPERS = frozenset(
    {"agreement", "declaration", "initiative", "pledge", "mission", "membership", "forum"}
)
ENDED = frozenset({"superseded", "expired", "cancelled", "stalled"})


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
    """A sentence on one meeting: which, where, when, who."""
    if one.standing == "weak":
        return say(
            desk, "meet.weak", weight, name=name(desk, one.subject), where=where(desk, one),
            when=when(desk, one),
        )  # fmt: skip
    who = attendants(one.subject)
    return say(
        desk, "meet.who" if who is not None else "meet.main", weight, variant=variant,
        name=name(desk, one.subject), where=where(desk, one), when=when(desk, one),
        who=people(desk, who) if who is not None else "",
    )  # fmt: skip


def attendants(subject: Subject) -> Told | None:
    """Who met, where that is borne out and short enough for a sentence."""
    for role in ("leader", "minister", "chair", "head", ""):
        found = told(subject, "person", role)
        if found is not None and found.standing != "weak" and len(found.text) < 60:
            return found
    return None


def ahead(desk: Desk, one: Event, weight: int = 5) -> Sentence:
    """A meeting that was planned: still to come, or due with no word that it was held."""
    time, last = planned_for(desk, one)
    key = "meet.overdue" if last < desk.today else "meet.ahead"
    if one.state == "stalled":
        key = "meet.stalled"
    return say(desk, key, weight, name=name(desk, one.subject), when=time, where=where(desk, one))


def planned_for(desk: Desk, one: Event) -> tuple[Bit, date]:
    """For when something was planned, in words, and the last day of that time."""
    due = told(one.subject, "due", None)
    if due is not None and due.standing != "weak":
        last = due.row.period.end if due.row.period is not None else last_day(due.text)
        if last is not None:
            if due.row.period is not None:
                return on(desk, due.period, due.ids), last
            vague = not due.text[:1].isdecimal()
            return word(desk, "for-the" if vague else "in", time=Bit(due.text, due.ids)), last
    if one.start is None:
        return NONE, date.max
    return when(desk, one), one.when.end


_PART = re.compile(
    r"(?:(first|second) half of|(early|mid|late|spring|summer|autumn|winter|end)[ -](?:of )?)? ?(\d{4})"
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


def round_up(desk: Desk, found: Sequence[Event], weight: int = 4) -> Sentence | None:
    """The rest of the meetings in one sentence."""
    if not found:
        return None
    return say(
        desk, "meet.rest", weight, list=listed([called(desk, e) for e in found], between="; ")
    )


def papers(desk: Desk, subjects: Iterable[Subject]) -> tuple[Event, ...]:
    """Agreements, declarations, programmes and pledges between the two that still count.

    Stages of another paper in the list, statements of newspapers, what only weak sources carry
    and what has ended are left out; the newest stands first.
    """
    pool = list(subjects)
    ids = {s.id for s in pool if s.kind in PAPERS}
    found = [
        event(desk, s)
        for s in pool
        if s.kind in PAPERS
        and not (s.series and desk.children.get(s.id))
        and s.parent not in ids
        and not headline(desk, s)
    ]
    kept = [
        e
        for e in found
        if e.start is not None
        and e.standing != "weak"
        and e.when.start <= desk.today
        and e.state not in ENDED
        and e.state != ""
    ]
    return tuple(
        sorted(kept, key=lambda e: (-e.when.start.toordinal(), -salience(e.subject), e.subject.id))
    )


def salience(subject: Subject) -> int:
    """How much is known and said of a subject: the number of its sourced attributes."""
    return len({(a.source.canonical, a.key) for a in subject.attributes if not a.marker})


def grouped(found: Sequence[Event]) -> list[list[Event]]:
    """Events of one day and country together, in their order."""
    groups: dict[tuple[object, str], list[Event]] = {}
    for one in found:
        country = one.country.text if one.country is not None else ""
        exact = one.start is not None and one.start.period.days == 1
        key = (one.day, country) if exact else (one.subject.id, "")
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def paper(desk: Desk, one: Event, weight: int = 5, variant: int = 0) -> list[Sentence]:
    """One paper: signed where and when, since when in force, and what it says."""
    verb = _verb(one)
    out = [
        say(
            desk, f"paper.{verb}", weight, variant=variant, name=name(desk, one.subject),
            was=was(desk, one.subject),
            where=where(desk, one), when=begun(desk, one), force=in_force(desk, one),
        )
    ]  # fmt: skip
    inside = contents(desk, one.subject)
    if inside:
        out.append(say(desk, "paper.contents", weight - 2, contents=inside))
    return out


def begun(desk: Desk, one: Event) -> Bit:
    """When a paper was made: its start alone, for its end is a term, not a date."""
    assert one.start is not None
    return on(desk, one.start.period, one.ids)


def _verb(one: Event) -> str:
    if one.state == "planned":
        return "announced"
    return {"agreement": "signed", "declaration": "issued", "pledge": "made"}.get(
        one.subject.kind, "launched"
    )


def together(desk: Desk, group: Sequence[Event], weight: int = 5) -> Sentence:
    """Papers of one day in one sentence."""
    first = group[0]
    place = next((where(desk, e) for e in group if where(desk, e)), NONE)
    signed = all(e.subject.kind == "agreement" for e in group)
    return say(
        desk,
        "paper.day-signed" if signed else "paper.day",
        weight,
        when=begun(desk, first),
        where=place,
        list=listed([Bit(name(desk, e.subject), e.ids) for e in group]),
    )


def in_force(desk: Desk, one: Event) -> Bit:
    """Since when a paper has been in force, as a clause; empty where nobody says."""
    found = told(one.subject, "in_force")
    if found is None:
        for child in desk.children.get(one.subject.id, ()):
            start = told(child, "start")
            if start is not None and start.row.text and "in-force" in child.id:
                found = start
    if found is None or found.standing == "weak" or found.row.period is None:
        return NONE
    return word(desk, "paper.force", date=dated(desk, found.period, found.ids))


def contents(desk: Desk, subject: Subject) -> Bit:
    """What a record says of itself beyond date and place: term, sum, aim, fields, who does what."""
    found = [_term(desk, subject), _sum(desk, subject), _aim(desk, subject), _fields(desk, subject)]
    return listed([bit for bit in found if bit][:3])


def _term(desk: Desk, subject: Subject) -> Bit:
    term = told(subject, "term")
    if term is None or term.standing == "weak" or not term.text.startswith("P"):
        return NONE
    years = term.text.strip("PY")
    if not years.isdecimal():
        return NONE
    end = told(subject, "end")
    from bilat.briefing.phrase import tally

    span = tally(desk, int(years), term.ids, "as stated")
    if end is None or end.row.period is None:
        return word(desk, "paper.term", years=span)
    return word(desk, "paper.term-end", years=span, end=dated(desk, end.period, end.ids))


def _sum(desk: Desk, subject: Subject) -> Bit:
    for qualifier in ("", "target", "loan", "investment", "loans in all"):
        found = told(subject, "amount", qualifier)
        if found is not None and found.standing != "weak" and found.row.value is not None:
            key = "paper.aim" if qualifier == "target" else "paper.sum"
            return word(desk, key, sum=amount(desk, found))
    return NONE


def _aim(desk: Desk, subject: Subject) -> Bit:
    found = told(subject, "headcount", "target")
    if found is None or found.standing == "weak" or found.row.value is None:
        return NONE
    return word(desk, "paper.persons", count=amount(desk, found))


def _fields(desk: Desk, subject: Subject) -> Bit:
    for qualifier in ("", "sectors"):
        found = told(subject, "area", qualifier)
        if found is not None and found.standing != "weak" and not found.text[:1].isdecimal():
            parts = [p.strip() for p in found.text.replace(" and ", ", ").split(",") if p.strip()]
            return word(desk, "paper.fields", fields=Bit(listed(parts).text, found.ids))
    return NONE


def older(desk: Desk, found: Sequence[Event], weight: int = 4) -> Sentence | None:
    """Older papers in one sentence, each with its date."""
    if not found:
        return None
    return say(
        desk,
        "paper.older" if len(found) > 1 else "paper.older-one",
        weight,
        list=listed([_with_date(desk, e) for e in found], between=", "),
    )


def _with_date(desk: Desk, one: Event) -> Bit:
    assert one.start is not None
    return name(desk, one.subject) + (" (" + dated(desk, one.start.period, one.ids) + ")")


def both(subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """Only what the two states do without third parties."""
    return tuple(s for s in subjects if bilateral(s))
