"""Records as a brief tells them: each attribute decided over its sources, with what attests it."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from bilat.briefing.attestation import ORDER, Standing, standing, weaker
from bilat.briefing.desk import Desk, rows_of
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.trust import weigh_values
from bilat.facts.witness import best

# Statuses that say that a thing has not come about, or no longer is to.
NOT_HELD = frozenset({"planned", "stalled", "cancelled"})


class Told(msgspec.Struct, frozen=True):
    """One attribute as the facts bear it out: `row` says it best, `rows` are all that agree."""

    row: Attribute
    rows: tuple[Attribute, ...]
    standing: Standing

    @property
    def text(self) -> str:
        """The value as words."""
        return self.row.text

    @property
    def period(self) -> Period:
        """The value as time, for dates."""
        assert self.row.period is not None
        return self.row.period

    @property
    def value(self) -> float:
        """The value as a number, for amounts."""
        assert self.row.value is not None
        return self.row.value

    @property
    def ids(self) -> tuple[str, ...]:
        """The facts to cite: the best row, and one independent of it where there is one."""
        first = self.row.source.canonical
        other = [
            r.fact
            for r in self.rows[1:]
            if r.source.canonical != first and not r.marker and r.source.kind != "secondary"
        ]
        return (self.row.fact, *other[:1])


def told(subject: Subject, key: str, qualifier: str | None = "") -> Told | None:
    """What the facts bear out of one attribute; None where nothing is held, or they differ.

    Of dates the most exact is taken that agrees with what the others say.
    """
    rows = [r for r in rows_of(subject, key, qualifier) if r.marker != "SOURCE ERROR"]
    ordered = sorted(rows, key=best)
    if len(rows) > 1:
        # Where all agree with the most exact, it is said without weighing one against another.
        exact = min(ordered, key=lambda r: (r.marker == "WEAK", _days(r)))
        if all(agree(exact, r) for r in rows) and (not exact.marker or len(rows) == 1):
            how = standing([r for r in rows if _days(r) <= _days(exact)])
            if how != "weak":
                return Told(exact, tuple(sorted(rows, key=lambda r: (r != exact, best(r)))), how)
    found: list[tuple[tuple[object, ...], Told]] = []
    for row in ordered:
        weight = weigh_values(rows, lambda other, row=row: agree(row, other))  # type: ignore[misc]
        if weight.verdict not in ("confirmed", "disputed"):
            continue
        same = [r for r in rows if agree(row, r)]
        as_exact = [r for r in same if _days(r) <= _days(row)]
        how = standing(as_exact)
        made = Told(row, tuple(sorted(same, key=lambda r: (r != row, best(r)))), how)
        rank = (how == "weak", weight.verdict == "disputed", _days(row), -len(same), best(row))
        found.append((rank, made))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def agree(a: Attribute, b: Attribute) -> bool:
    """Whether two rows of one attribute can both be right."""
    if a.period is not None and b.period is not None:
        return a.period.covers(b.period) or b.period.covers(a.period)
    if a.covers is not None and b.covers is not None and a.unit == b.unit:
        return a.covers.meets(b.covers)
    return _folded(a.text) == _folded(b.text) or _within(a.text, b.text)


def _within(a: str, b: str) -> bool:
    """Whether one text names the same at greater length ("Yokosuka", "off Yokosuka")."""
    one, two = _folded(a), _folded(b)
    return bool(one and two) and (one in two or two in one)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _days(row: Attribute) -> int:
    return row.period.days if row.period is not None else 0


class Event(msgspec.Struct, frozen=True):
    """A subject with what is borne out of its time, place and state."""

    subject: Subject
    start: Told | None
    end: Told | None
    place: Told | None
    country: Told | None
    status: Told | None
    standing: Standing

    @property
    def when(self) -> Period:
        """From its first to its last day, as exact as known."""
        assert self.start is not None
        last = self.end.period.end if self.end is not None else self.start.period.end
        return Period(self.start.period.start, max(last, self.start.period.end))

    @property
    def day(self) -> date:
        """The day by which it had begun."""
        assert self.start is not None
        return self.start.period.end

    @property
    def state(self) -> str:
        """The status that was true last, "" where none is borne out."""
        return self.status.text if self.status is not None else ""

    @property
    def ids(self) -> tuple[str, ...]:
        """The facts under its name and date."""
        return self.start.ids if self.start is not None else ()


def event(desk: Desk, subject: Subject) -> Event:
    """A subject with its decided time, place and status; worked out once for a desk."""
    held: Event | None = desk.memo.get(("event", subject.id))
    if held is None:
        held = desk.memo[("event", subject.id)] = _event(subject)
    return held


def _event(subject: Subject) -> Event:
    start = told(subject, "start")
    status = latest_status(subject)
    place = told(subject, "place")
    grades = [t.standing for t in (start, status) if t is not None]
    grade = weaker(*grades) if grades else "weak"
    # A date that a sound source gives is not made doubtful by a digest that adds the status.
    if start is not None and ORDER[start.standing] < ORDER[grade]:
        grade = start.standing
    end = told(subject, "end")
    if start is not None and end is not None and end.period.end < start.period.start:
        end = None
    return Event(subject, start, end, place, told(subject, "country"), status, grade)


def latest_status(subject: Subject) -> Told | None:
    """The status at the latest day for which a source gives one."""
    rows = [r for r in subject.of("status") if not r.qualifier and r.marker != "SOURCE ERROR"]
    firm = [r for r in rows if r.marker != "WEAK" and r.source.kind != "secondary"] or rows
    if not firm:
        return None
    newest = max(_known(r) for r in firm)
    last = [r for r in firm if _known(r) == newest]
    # "planned" in one report and "ongoing" in another of the same day: it has begun.
    order = sorted(last, key=lambda r: (r.text == "planned", best(r)))
    row = order[0]
    same = tuple(r for r in firm if r.text == row.text)
    return Told(row, tuple(sorted(same, key=lambda r: (r != row, best(r)))), standing(same))


def _known(row: Attribute) -> date:
    if row.as_of is not None:
        return row.as_of.end
    return row.source.published.end if row.source.published else date.min


def events(
    desk: Desk,
    kinds: Iterable[str] = (),
    topics: Iterable[str] = (),
    until: date | None = None,
) -> tuple[Event, ...]:
    """Dated subjects of these kinds and topics that had begun by `until` (today), newest first."""
    wanted, about, last = set(kinds), set(topics), until or desk.today
    found = [
        event(desk, subject)
        for subject in desk.subjects
        if (not wanted or subject.kind in wanted) and (not about or about & set(subject.topics))
    ]
    begun = [e for e in found if e.start is not None and e.when.start <= last]
    return newest(begun)


def newest(found: Iterable[Event]) -> tuple[Event, ...]:
    """Events by date, the latest first; of one day by id."""
    dated = [e for e in found if e.start is not None]
    return tuple(sorted(dated, key=lambda e: (-e.when.start.toordinal(), e.subject.id)))


def held(one: Event, today: date) -> bool:
    """Whether it came about: it has begun, and its last status does not say that it did not."""
    return one.start is not None and one.day <= today and one.state not in NOT_HELD


def editions(desk: Desk, series: str) -> tuple[Event, ...]:
    """The dated editions of a series, by its id, the latest first."""
    return newest(event(desk, child) for child in desk.children.get(series, ()))
