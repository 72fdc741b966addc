"""Is the date right? Each kind of date is judged by its own kind of attribute.

A signing is not an entry into force: where the words say which is meant, only attributes of that
kind may stand against the note. Where they are loose, other dates of the thing may bear it out.
"""

from datetime import timedelta

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import by_day, date_agrees, edges_agree
from bilat.judging.records.membership import may_be_another, of_another
from bilat.judging.records.subjects import EVENTS, TIMES, edition_of, on, span_of, touched, visible
from bilat.judging.records.weighing import borne, settle, undecided
from bilat.reading.claim import Reading
from bilat.reading.quantities import read_spans
from bilat.reading.timing import bounds

# The attributes that decide a date of each kind, and those that may bear it out besides.
OWN: dict[str, tuple[str, ...]] = {
    "date": ("start", "end"),
    "signed": ("signed",),
    "concluded": ("signed", "end"),
    "start": ("start",),
    "in_force": ("in_force",),
    "end": ("end",),
    "agreed": ("agreed",),
    "announced": ("announced",),
    "approved": ("approved",),
}
ALSO: dict[str, tuple[str, ...]] = {
    "date": ("signed", "in_force", "agreed", "announced", "approved", "phase", "since"),
    "signed": (),
    "concluded": (),
    "start": ("since", "signed", "in_force", "agreed", "announced"),
    "in_force": (),
    "end": ("term",),
    "agreed": ("signed", "start"),
    "announced": ("agreed", "signed", "start"),
    "approved": (),
}
# Kinds that are signed or adopted on the day they start.
_SIGNED = frozenset({"agreement", "declaration", "pledge", "membership"})
# Steps of a thing that stand in the library as things of their own, by words of their names.
_STEPS = {
    "approved": ("approv", "sanction", "clear", "ratif", "diet"),
    "announced": ("announc", "propos"),
    "signed": ("sign", "exchange"),
    "start": ("launch", "open", "inaugurat", "foundation", "start", "begin", "incorporat"),
    "in_force": ("force", "effect"),
}
# Most agreements are in force within three years of their signing.
_FORCE_WITHIN = 3 * 366
# What is told by the day; a day more or less makes no difference to months.
_NEAR = 25
_AMERICAS = frozenset({"USA", "CAN", "MEX", "BRA", "ARG", "CHL", "PER", "COL"})


def judge_date(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on one date of one subject."""
    key = reading.attribute or "date"
    if key == "concluded":
        key = "signed" if subject.kind in _SIGNED else "end"
    told = [reading.period] if reading.period else _in_its_years(reading, subject)
    if not told or of_another(reading, subject):
        return undecided(reading)
    span = span_of(subject)
    period = next((p for p in told if span is not None and span.meets(p)), told[0])
    own = _own(key, subject, bench)
    if by_day(period) and key in ("date", "start") and subject.kind in EVENTS:
        outcome = settle(reading, own, edges_agree(period), "date")
    else:
        outcome = settle(reading, own, date_agrees(period, subject, key), "date")
    if outcome.verdict == "confirmed":
        return outcome
    other = _also(reading, period, key, subject, bench, bool(own))
    if other is not None:
        return other
    if outcome.verdict == "unverifiable":
        return outcome
    edition = edition_of(reading)
    loose = reading.period is None and edition is None
    dated = edition is not None and edition > 1900
    if reading.attribute == "concluded":
        # Talks are concluded too, in the year before the signing.
        loose = loose or key == "end" or _shortly_before(period, subject)
    loose = loose or may_be_another(reading, subject)
    if loose or any(_may_be_another(key, one, subject, bench, dated) for one in told):
        return undecided(reading, outcome.decides, "undecided")
    return outcome


def _own(key: str, subject: Subject, bench: Bench) -> tuple[Attribute, ...]:
    """The rows that decide a kind of date: of the thing as a whole, not of a step of it."""
    keys = OWN[key]
    if key == "signed" and not subject.of("signed") and subject.kind in _SIGNED:
        keys = ("start",)
    if key == "date" and subject.kind in _SIGNED:
        keys = ("signed", "start")
    if key == "in_force" and subject.kind not in _SIGNED:
        keys = ("in_force", "start")
    rows = visible((a for k in keys for a in subject.of(k)), bench)
    return tuple(a for a in rows if not a.qualifier)


def _also(
    reading: Reading, period: Period, key: str, subject: Subject, bench: Bench, own: bool
) -> Outcome | None:
    """A confirmation by dates that the words may mean besides, or by a step of the thing."""
    agrees = date_agrees(period, subject, key)
    # Who joined what others made may have signed first and been bound later.
    later = ("start", "in_force") if subject.kind == "membership" else ()
    keys = (*OWN[key], *ALSO[key], *later)
    rows = visible((a for k in keys for a in subject.of(k)), bench)
    found = borne(reading, rows, agrees, "date")
    if found is not None:
        return found
    if key == "start":
        # A series is told to have begun in the rows of its editions: "since 1992".
        members = bench.snapshot.children(subject.id)
        since = visible((a for s in members for a in s.of("since")), bench)
        found = borne(reading, [a for a in since if a.qualifier in ("", "series")], agrees, "date")
        if found is not None:
            return found
    # Where the thing has a date of that kind, that of a step is another date.
    stems = () if own else _STEPS.get(key, ())
    for step in bench.snapshot.children(subject.id):
        if not any(stem in step.name.casefold() for stem in stems):
            continue
        rows = visible((a for k in ("start", "signed", key) for a in step.of(k)), bench)
        found = borne(reading, rows, date_agrees(period, step, "start"), "date")
        if found is not None:
            return found
    return None


def _may_be_another(key: str, period: Period, subject: Subject, bench: Bench, dated: bool) -> bool:
    """Whether a date that is not the held one may yet be right: of another event, or zone.

    `dated` says that the name carries its year; then no other edition is meant.
    """
    if key in ("date", "start") and subject.kind not in EVENTS | {"mission"}:
        # A project or partnership has many dates; one that is not held proves nothing.
        return key == "date" or not _launched(period, subject, bench)
    if key in ("date", "start") and touched(subject, period):
        return True
    if key == "signed" and any(a.period and period.covers(a.period) for a in subject.of("start")):
        # One source has it on that very day.
        return True
    if key == "start" and subject.parent and not dated and _long_before(period, subject, bench):
        # "The 8th JIMEX, begun in 2012": the series may be meant.
        return True
    if key == "signed" and any(a.period and a.period.meets(period) for a in subject.of("agreed")):
        # What was agreed, or signed in a first form, on that day is near enough to doubt.
        return True
    if key == "date" and subject.kind in _SIGNED and _taking_force(period, subject):
        return True
    if _put_off(period, subject):
        return True
    if subject.edition is not None and not dated and _other_edition(period, subject, bench):
        # Then it is the number that is wrong, or the date; the edition's own claim says so.
        return True
    children = bench.snapshot.children(subject.id)
    if key in ("date", "start") and any(touched(s, period) for s in children):
        return True
    if subject.kind in EVENTS and any(s.edition is not None for s in children):
        return True
    if not dated and _sibling(period, subject, bench):
        return True
    return _across_the_date_line(period, subject)


def _launched(period: Period, subject: Subject, bench: Bench) -> bool:
    """Whether an initiative has one beginning, outside of which a launch cannot lie."""
    if subject.kind != "initiative":
        return False
    steps = bench.snapshot.children(subject.id)
    held = [
        a.period for s in (subject, *steps) for a in s.attributes if a.period and a.key in TIMES
    ]
    if not held:
        return False
    # Known to the year or month alone, it may have been announced, or begun, a year beside.
    slack = timedelta(days=0 if any(p.days == 1 for p in held) else 366)
    hull = Period(min(p.start for p in held) - slack, max(p.end for p in held) + slack)
    return not hull.meets(period)


def _taking_force(period: Period, subject: Subject) -> bool:
    """Whether a bare date may be that of an entry into force of which nothing is held."""
    span = span_of(subject)
    if span is None or subject.of("in_force"):
        return False
    return 0 < (period.end - span.end).days <= _FORCE_WITHIN


def _put_off(period: Period, subject: Subject) -> bool:
    """Whether an event that was planned and did not come about may have been later."""
    span = span_of(subject)
    told = [a for a in subject.of("status") if a.as_of]
    if span is None or not told or period.start < span.start:
        return False
    newest = max(a.as_of.end for a in told if a.as_of)
    last = {a.text for a in told if a.as_of and a.as_of.end == newest}
    return bool(last & {"stalled", "suspended", "cancelled"})


def _shortly_before(period: Period, subject: Subject) -> bool:
    span = span_of(subject)
    return span is not None and 0 < (span.start - period.end).days < 500


def _sibling(period: Period, subject: Subject, bench: Bench) -> bool:
    """Whether another edition, step or copy was on then, which the words may mean."""
    if not subject.parent:
        return False
    return any(
        s.id != subject.id and s.kind == subject.kind and s.edition is None and on(s, period)
        for s in bench.snapshot.children(subject.parent)
    )


def _long_before(period: Period, subject: Subject, bench: Bench) -> bool:
    """Whether the series may have begun then, before all of its editions that are known."""
    span = span_of(subject)
    if span is None or (span.start - period.end).days <= 200:
        return False
    spans = [span_of(s) for s in bench.snapshot.children(subject.parent) if s.kind == subject.kind]
    return not any(s.end < period.start for s in spans if s)


def _other_edition(period: Period, subject: Subject, bench: Bench) -> bool:
    if not subject.parent:
        return False
    siblings = bench.snapshot.children(subject.parent)
    return any(s.id != subject.id and s.edition is not None and on(s, period) for s in siblings)


def _across_the_date_line(period: Period, subject: Subject) -> bool:
    """Whether a day's difference may be one of the calendar between America and the rest."""
    span = span_of(subject)
    parties = set(subject.parties)
    if span is None or not parties & _AMERICAS or parties <= _AMERICAS:
        return False
    if period.days > _NEAR or span.days > _NEAR:
        return False
    day = timedelta(days=1)
    return Period(span.start - day, span.end + day).meets(period)


def _in_its_years(reading: Reading, subject: Subject) -> list[Period]:
    """A day or month without a year, in each of the years in which the event was."""
    span = span_of(subject)
    text = (reading.text or "").strip()
    if span is None or not text or span.days > 370:
        return []
    told: list[Period] = []
    for year in dict.fromkeys((span.start.year, span.end.year)):
        for written in (f"{text}, {year}", f"{text} {year}"):
            found = read_spans(written, fiscal_start=4, written=None)[1]
            period = bounds(found[0]) if len(found) == 1 and not found[0].relative else None
            if period is not None and period not in told:
                told.append(period)
    return told
