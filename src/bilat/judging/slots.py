"""Is the slot right? Dates, places, editions and terms of records."""

from collections.abc import Callable, Sequence

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.trust import weigh_values
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.subjects import (
    DATES,
    EVENTS,
    candidates,
    date_agrees,
    edition_of,
    family,
    has_edition,
    on,
    place_agrees,
    span_of,
    state_agrees,
    visible,
)
from bilat.reading.claim import Claim, Reading


def judge_slot(reading: Reading, claim: Claim, bench: Bench) -> Outcome:
    """The verdict on one reading of a record claim."""
    if reading.attribute is None:
        return Outcome(reading, "unverifiable", "no-record")
    if reading.status in ("denied", "conditional"):
        return Outcome(reading, "unverifiable", reading.status)
    group = bench.groups.get(claim.group, (claim,))
    found = candidates(reading, group, bench)
    if reading.attribute == "edition":
        return _edition(reading, group, found, bench)
    if not found:
        return Outcome(reading, "unverifiable", "no-record")
    outcomes = [_slot(reading, subject, bench) for subject in found]
    for one in outcomes:
        if one.verdict == "confirmed":
            return one
    if len(found) > 1:
        return Outcome(reading, "unverifiable", "several-records")
    return outcomes[0]


def _slot(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    attribute = reading.attribute
    if attribute in DATES and reading.period is not None:
        return _date(reading, subject, bench)
    if attribute == "place" and reading.text:
        return _compare(reading, subject, ("place",), place_agrees(reading.text), "place", bench)
    if attribute in ("country", "host") and reading.text:
        keys = ("country", "host") if attribute == "country" else ("host", "country")
        return _compare(reading, subject, keys, state_agrees(reading.text), "place", bench)
    if attribute == "term" and reading.value is not None:
        return _term(reading, subject, bench)
    return Outcome(reading, "unverifiable", "no-record")


def _compare(
    reading: Reading,
    subject: Subject,
    keys: Sequence[str],
    agrees: Callable[[Attribute], bool | None],
    word: str,
    bench: Bench,
) -> Outcome:
    held = visible((a for key in keys for a in subject.of(key)), bench)
    if not held:
        return Outcome(reading, "unverifiable", "no-record")
    weight = weigh_values(held, agrees)
    if weight.verdict == "confirmed":
        return Outcome(
            reading, "confirmed", f"{word}-confirmed", weight.decides, grounds=weight.grounds
        )
    if weight.verdict == "contradicted":
        return Outcome(
            reading, "contradicted", f"{word}-contradicted", weight.decides,
            grounds=weight.grounds,
        )  # fmt: skip
    if weight.verdict == "disputed":
        return Outcome(
            reading, "disputed", "disputed", weight.decides, weight.others,
            grounds=weight.grounds,
        )  # fmt: skip
    return Outcome(
        reading, "unverifiable", "undecided", held=(*weight.decides, *weight.others)[:3],
        grounds=weight.grounds,
    )  # fmt: skip


def _date(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    assert reading.period is not None
    assert reading.attribute is not None
    keys = DATES[reading.attribute]
    outcome = _compare(
        reading, subject, keys, date_agrees(reading.period, subject, reading.attribute), "date",
        bench,
    )  # fmt: skip
    if outcome.verdict not in ("contradicted", "disputed"):
        return outcome
    if reading.attribute == "date" and subject.kind not in EVENTS:
        # A project or partnership has many dates; one that is not held proves nothing.
        return Outcome(reading, "unverifiable", "no-record", held=outcome.decides)
    if reading.attribute == "date" and not subject.parent and bench.snapshot.children(subject.id):
        return Outcome(reading, "unverifiable", "no-record")
    if _sibling(reading.period, subject, bench):
        return Outcome(reading, "unverifiable", "several-records", held=outcome.decides)
    return outcome


def _sibling(period: Period, subject: Subject, bench: Bench) -> bool:
    """Whether another edition, step or copy was on then, which the words may mean."""
    if not subject.parent:
        return False
    return any(
        s.id != subject.id and s.edition is None and on(s, period)
        for s in bench.snapshot.children(subject.parent)
    )


def _edition(
    reading: Reading, group: Sequence[Claim], found: Sequence[Subject], bench: Bench
) -> Outcome:
    number = edition_of(reading)
    members = family(reading.record or "", bench)
    if number is None or not members:
        return Outcome(reading, "unverifiable", "no-record")
    if found:
        rows = _shown(found[0], bench)
        newer = _newer(found[0], members, bench)
        date = _date_of(group, reading)
        if date is None or any(on(s, date) for s in found) or number > 1900:
            return Outcome(reading, "confirmed", "edition-confirmed", rows, newer=newer)
    date = _date_of(group, reading)
    if date is None:
        return Outcome(reading, "unverifiable", "no-record", held=_last(members, bench))
    then = [s for s in members if on(s, date) and s.edition is not None]
    if len(then) == 1 and not has_edition(then[0], number) and number < 1900:
        rows = visible(then[0].of("edition"), bench)
        weight = weigh_values(rows, lambda a: a.value == number)
        if weight.verdict == "contradicted":
            return Outcome(
                reading, "contradicted", "edition-contradicted", weight.decides,
                grounds=weight.grounds,
            )  # fmt: skip
    return Outcome(reading, "unverifiable", "no-record", held=_last(members, bench))


def _date_of(group: Sequence[Claim], reading: Reading) -> Period | None:
    for claim in group:
        one = claim.readings[0]
        if one.record == reading.record and one.period and one.attribute in ("date", "start"):
            return one.period
    return None


def _shown(subject: Subject, bench: Bench) -> tuple[Attribute, ...]:
    """The facts that show that an edition took place: its edition row, else its start."""
    for key in ("edition", "start", "status"):
        rows = visible(subject.of(key), bench)
        if rows:
            return rows[:3]
    return ()


def _newer(subject: Subject, members: Sequence[Subject], bench: Bench) -> Attribute | None:
    """The start of the newest edition after this one."""
    mine = span_of(subject)
    last: tuple[Period, Attribute] | None = None
    for other in members:
        span = span_of(other)
        rows = [a for a in visible(other.of("start"), bench) if a.period]
        if not span or not rows or (mine and span.start <= mine.end):
            continue
        if span.start > bench.today:
            continue
        if last is None or span.start > last[0].start:
            last = (span, rows[0])
    return last[1] if last else None


def _last(members: Sequence[Subject], bench: Bench) -> tuple[Attribute, ...]:
    dated = [(s, span) for s in members if (span := span_of(s))]
    if not dated:
        return ()
    newest = max(dated, key=lambda pair: pair[1].start)[0]
    return _shown(newest, bench)[:1]


def _term(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    years = reading.value

    def agrees(attribute: Attribute) -> bool | None:
        text = attribute.text
        if text.startswith("P") and text.endswith("Y") and text[1:-1].isdigit():
            return int(text[1:-1]) == years
        return None

    return _compare(reading, subject, ("term",), agrees, "term", bench)
