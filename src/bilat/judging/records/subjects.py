"""Which subject a statement is about: the one named, or the editions of a series that fit."""

import re
from collections.abc import Iterable, Sequence

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.reading.claim import Claim, Reading

# Kinds whose date is one event; a partnership or a project can have many dates in its life.
EVENTS = frozenset({"exercise", "summit", "visit", "dialogue", "agreement", "declaration"})
_DATED = frozenset({"date", "start", "signed", "end", "in_force"})
_WHERE = frozenset({"place", "country", "host"})
TIMES = ("start", "end", "signed", "in_force", "agreed", "announced", "approved", "phase", "since")


def candidates(reading: Reading, group: Sequence[Claim], bench: Bench) -> tuple[Subject, ...]:
    """The subjects that the words may mean: the one, or the editions of a series that fit.

    An edition or year in the name decides. Without one the named thing itself is meant, unless it
    is a series, or something without a date of its own: then its editions or steps that were on at
    a date that the same statement gives.
    """
    if reading.record is None:
        return ()
    subject = bench.snapshot.subject(reading.record)
    members = family(reading.record, bench)
    number = edition_of(reading)
    if number is not None:
        return tuple(s for s in members if has_edition(s, number))
    if len(members) == 1:
        return members
    # A project without a date of its own: its steps, but only where a date is in question.
    alone = subject is not None and not is_series(subject, members)
    if subject and alone and (span_of(subject) or reading.attribute not in _DATED):
        return (subject,)
    dates = [
        r.period
        for c in group
        for r in c.readings[:1]
        if r.attribute in _DATED and r.period and r.record == reading.record
    ]
    fit = [s for s in members if s is not subject and any(on(s, d) for d in dates)]
    if fit:
        return tuple(fit)
    ahead = any(r.attribute == "due" and r.period for c in group for r in c.readings[:1])
    if reading.attribute in _WHERE and not dates and not ahead:
        # Any edition may bear out where a series is held; none may stand against it.
        return tuple(s for s in members if s is not subject)
    return (subject,) if subject else ()


def family(record: str, bench: Bench) -> tuple[Subject, ...]:
    """A subject with its children, or the editions of a series that goes by its name."""
    subject = bench.snapshot.subject(record)
    if subject is not None:
        return (subject, *bench.snapshot.children(subject.id))
    return tuple(s for s in bench.snapshot.subjects(bench.pair or ()) if s.series == record)


def kin(record: str, bench: Bench) -> tuple[Subject, ...]:
    """A subject with its children, its parent and the parent's other children."""
    found = family(record, bench)
    parent = found[0].parent if found else ""
    if parent:
        found += tuple(s for s in family(parent, bench) if s not in found)
    return found


def is_series(subject: Subject, members: Sequence[Subject]) -> bool:
    """Whether a subject stands for the editions of what recurs."""
    return any(s.edition is not None or s.kind == subject.kind for s in members[1:]) and (
        subject.kind in ("exercise", "summit", "dialogue", "forum", "visit")
    )


def edition_of(reading: Reading) -> int | None:
    """The edition or year that goes with the name, from the reading's item."""
    match = re.fullmatch(r"edition (\d+)", reading.item or "")
    return int(match.group(1)) if match else None


def has_edition(subject: Subject, number: int) -> bool:
    """Whether a subject is that edition (or the one of that year, for a number over 1900)."""
    if number > 1900:
        span = span_of(subject)
        held = span is not None and span.start.year <= number <= span.end.year
        return held or _named(subject, f"{number % 100:02}")
    if subject.edition == number:
        return True
    if any(a.value == number and not a.marker for a in subject.of("edition")):
        return True
    return _named(subject, str(number))


def _named(subject: Subject, number: str) -> bool:
    """Whether a name ends in a count of its own: "Yama Sakura 85" is the 43rd of its series."""
    told = (subject.name, *subject.aliases)
    return any(re.search(rf"[ -]{number}$", name) for name in told)


def span_of(subject: Subject) -> Period | None:
    """From the earliest start to the latest end that any source gives."""
    starts = [a.period for a in subject.attributes if a.key in ("start", "signed") and a.period]
    ends = [a.period for a in subject.attributes if a.key == "end" and a.period]
    if not starts:
        return None
    first = min(p.start for p in starts)
    last = max([p.end for p in ends] or [p.end for p in starts])
    return Period(first, max(first, last))


def on(subject: Subject, period: Period) -> bool:
    """Whether an event was on in a period."""
    span = span_of(subject)
    return span is not None and span.meets(period)


def touched(subject: Subject, period: Period) -> bool:
    """Whether any date held for a subject, of whatever kind, lies in a period."""
    return any(
        a.period is not None and a.period.meets(period)
        for a in subject.attributes
        if a.key in TIMES
    )


def visible(found: Iterable[Attribute], bench: Bench) -> tuple[Attribute, ...]:
    """The attributes that were public by the bench's as-of day."""
    if bench.as_of is None:
        return tuple(found)
    limit = bench.as_of
    return tuple(
        a for a in found if a.source.published is not None and a.source.published.end <= limit
    )
