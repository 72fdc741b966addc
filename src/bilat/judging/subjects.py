"""Which subject a statement is about, and whether its attributes agree with a slot."""

import re
from collections.abc import Callable, Iterable, Sequence

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.state import places, states
from bilat.judging.bench import Bench
from bilat.reading.claim import Claim, Reading

# Which attributes can bear out a date, by what the words say of it.
DATES: dict[str, tuple[str, ...]] = {
    "date": ("start", "end", "signed", "in_force", "agreed", "announced", "approved", "phase"),
    "signed": ("signed", "start", "agreed"),
    "start": ("start", "since", "signed", "in_force", "agreed", "announced"),
    "in_force": ("in_force", "start"),
    "end": ("end", "term"),
    "due": ("due", "end"),
}
# Kinds whose date is one event; a partnership or a project can have many dates in its life.
EVENTS = frozenset({"exercise", "summit", "visit", "dialogue", "agreement", "declaration"})


def candidates(reading: Reading, group: Sequence[Claim], bench: Bench) -> tuple[Subject, ...]:
    """The subjects that the words may mean: the one, or the editions of a series that fit.

    An edition or year in the name decides; without one, the editions that were on at a date that
    the same statement gives; with neither, the named subject itself.
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
    dates = [
        r.period
        for c in group
        for r in c.readings[:1]
        if r.attribute in ("date", "start", "signed") and r.period and r.record == reading.record
    ]
    if dates:
        fit = [s for s in members if s is not subject and any(on(s, d) for d in dates)]
        if fit:
            return tuple(fit)
    return (subject,) if subject else ()


def family(record: str, bench: Bench) -> tuple[Subject, ...]:
    """A subject with its children, or the editions of a series that goes by its name."""
    subject = bench.snapshot.subject(record)
    if subject is not None:
        return (subject, *bench.snapshot.children(subject.id))
    return tuple(s for s in bench.snapshot.subjects(bench.pair or ()) if s.series == record)


def edition_of(reading: Reading) -> int | None:
    """The edition or year that goes with the name, from the reading's item."""
    match = re.fullmatch(r"edition (\d+)", reading.item or "")
    return int(match.group(1)) if match else None


def has_edition(subject: Subject, number: int) -> bool:
    """Whether a subject is that edition (or the one of that year, for a number over 1900)."""
    if number > 1900:
        spans = [s for s in (span_of(subject),) if s]
        return any(s.start.year <= number <= s.end.year for s in spans)
    if subject.edition == number:
        return True
    return any(a.value == number and not a.marker for a in subject.of("edition"))


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


def visible(found: Iterable[Attribute], bench: Bench) -> tuple[Attribute, ...]:
    """The attributes that were public by the bench's as-of day."""
    if bench.as_of is None:
        return tuple(found)
    limit = bench.as_of
    return tuple(
        a for a in found if a.source.published is not None and a.source.published.end <= limit
    )


def date_agrees(claimed: Period, subject: Subject, key: str) -> Callable[[Attribute], bool | None]:
    """Whether an attribute bears a claimed date out; None where it is too coarse to say."""
    span = span_of(subject)

    def agrees(attribute: Attribute) -> bool | None:
        held = attribute.period
        if held is None:
            return None
        if key == "date" and span is not None and span.days <= 120 and span.meets(claimed):
            return True
        if not held.meets(claimed):
            return False
        if held.covers(claimed) and held.days > claimed.days:
            return None
        return True

    return agrees


def place_agrees(claimed: str) -> Callable[[Attribute], bool | None]:
    """Whether an attribute names the claimed place, one that contains it, or one inside it.

    Two different places contradict each other only where both are known and neither holds the
    other; a sea area or a venue without a town says nothing.
    """
    register = places()
    want = register.get(claimed)
    names = {claimed.casefold(), *(n.casefold() for n in (want.names if want else ()))}

    def agrees(attribute: Attribute) -> bool | None:
        text = attribute.text.casefold()
        if any(re.search(rf"(?<!\w){re.escape(n)}(?!\w)", text) for n in names):
            return True
        held = [p for p in register.values() if _says(text, p.name, p.names)]
        if want is None or not held:
            return None
        if any(p.region == want.name or want.region == p.name for p in held):
            return True
        if any(p.country != want.country for p in held) and not any(
            p.country == want.country for p in held
        ):
            return False
        if len(held) == 1 and want.region and held[0].region:
            return False
        return None

    return agrees


def _says(text: str, name: str, names: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(n.casefold())}(?!\w)", text) for n in (name, *names))


def state_agrees(claimed: str) -> Callable[[Attribute], bool | None]:
    """Whether an attribute names the claimed state, by code or name."""
    register = states()

    def agrees(attribute: Attribute) -> bool | None:
        text = attribute.text.strip()
        if text == claimed:
            return True
        if text in register:
            return False
        return None

    return agrees
