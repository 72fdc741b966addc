"""Where a thing stood when the note was written, and how long it runs."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from bilat.facts.record import Attribute, Subject
from bilat.facts.trust import weigh_values
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.drift import drifted
from bilat.judging.records.matching import length_agrees
from bilat.judging.records.membership import of_another
from bilat.judging.records.subjects import family, span_of, visible
from bilat.judging.records.weighing import borne, settle, undecided
from bilat.reading.claim import Reading

# The statuses that bear out what a note says of a thing.
BEARS: dict[str, frozenset[str]] = {
    "signed": frozenset({"signed", "in_force", "ongoing", "completed", "expired", "superseded"}),
    "agreed": frozenset({"signed", "in_force", "ongoing", "completed", "planned"}),
    "in_force": frozenset({"in_force", "ongoing"}),
    "ongoing": frozenset({"ongoing", "in_force"}),
    "completed": frozenset({"completed"}),
    "cancelled": frozenset({"cancelled"}),
    "expired": frozenset({"expired", "superseded"}),
    "stalled": frozenset({"stalled"}),
    "planned": frozenset({"planned"}),
    "exploring": frozenset({"planned"}),
    "developing": frozenset({"ongoing"}),
}
# What ends a state of things for good.
_OVER = frozenset({"expired", "superseded", "cancelled"})
_LASTING = frozenset({"in_force", "ongoing"})
# Kinds that are over once they were held, and what tells that one may not have been.
_EVENTS = frozenset({"exercise", "summit", "dialogue", "visit"})
_NOT_HELD = frozenset({"cancelled", "stalled", "superseded"})
_SIGNED = frozenset({"agreement", "declaration"})
# Names of things that are themselves no more than a thought: "Japan considers joining".
_TENTATIVE = ("consider", "seek", "explor", "study", "talks", "propos", "plan", "idea", "interest")


def judge_status(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on a status: right when written, and whether it ran out since."""
    told = reading.text or ""
    if told == "delayed":
        return drifted(reading, subject, bench)
    wanted = BEARS.get(told)
    if wanted is None or of_another(reading, subject):
        return undecided(reading)
    rows = _rows(subject, bench, wide=told == "stalled")
    tentative = any(stem in subject.name.casefold() for stem in _TENTATIVE)
    if told in ("agreed", "signed") and tentative:
        # The thing held is a thought or a talk: it says less than an agreement does.
        return undecided(reading, rows)
    good = [a for a in rows if a.text in wanted]
    if told == "signed" and (subject.of("signed") or subject.kind in _SIGNED):
        good += visible((*subject.of("signed"), *subject.of("start")), bench)
    if not good:
        against = _excluded(told, rows, bench)
        if against is not None:
            return Outcome(reading, "contradicted", "status-contradicted", against)
        running = _running(subject, bench) if told == "expired" else None
        if running is not None:
            return Outcome(reading, "contradicted", "term-runs", running)
        held = _took_place(subject, bench) if told == "cancelled" else None
        if held is not None:
            return Outcome(reading, "contradicted", "status-held", held)
        return undecided(reading, rows)
    if told in _LASTING:
        over = _ended(rows, good, bench)
        if over is not None:
            return Outcome(reading, "outdated", "status-outdated", over, tuple(good[-1:]))
    found = borne(reading, good, lambda a: True, "status")
    return found or undecided(reading, rows)


# What a thing cannot have become once it stood so, and what it cannot have been at that time.
_FINAL: dict[str, frozenset[str]] = {
    "cancelled": frozenset({"completed"}),
    "completed": frozenset({"cancelled"}),
}
_THEN: dict[str, frozenset[str]] = {
    "cancelled": frozenset({"in_force", "ongoing"}),
    "expired": frozenset({"in_force", "ongoing"}),
}


def _excluded(told: str, rows: Sequence[Attribute], bench: Bench) -> tuple[Attribute, ...] | None:
    """The rows by which a thing cannot have ended as the note says; None where it may have since.

    What was in force in one year may have lapsed in the next: only a row from after the note was
    written, or one that tells another end, stands against it.
    """
    final = [a for a in rows if a.text in _FINAL.get(told, ())]
    after = [a for a in rows if a.text in _THEN.get(told, ()) and _true_at(a) >= bench.moment]
    weight = weigh_values([*final, *after], lambda a: False)
    return weight.decides if weight.verdict == "contradicted" else None


def _running(subject: Subject, bench: Bench) -> tuple[Attribute, ...] | None:
    """The rows by which a term cannot have run out by the time of the note; None if it may have."""
    rows = [a for a in visible(subject.of("term"), bench) if not a.qualifier]
    years = {int(m[1]) for a in rows if (m := re.fullmatch(r"P(\d+)Y", a.text))}
    begun = [a.period for k in ("in_force", "signed", "start") for a in subject.of(k) if a.period]
    if len(years) != 1 or not begun:
        return None
    first = min(p.start for p in begun)
    if first.year + years.pop() <= bench.moment.year + 1:
        return None
    weight = weigh_values(rows, lambda a: False)
    return weight.decides if weight.verdict == "contradicted" else None


def _took_place(subject: Subject, bench: Bench) -> tuple[Attribute, ...] | None:
    """The rows that tell when an event was, written after it was: it was not called off."""
    if subject.kind not in _EVENTS or any(a.text in _NOT_HELD for a in subject.of("status")):
        return None
    told = [a for a in visible(subject.of("start"), bench) if a.period and a.period.days <= 31]
    rows = [
        a for a in told
        if a.source.published and a.period and a.source.published.start > a.period.end
    ]  # fmt: skip
    weight = weigh_values(rows, lambda a: False)
    return weight.decides if weight.verdict == "contradicted" else None


def _rows(subject: Subject, bench: Bench, wide: bool) -> tuple[Attribute, ...]:
    """Status rows in the order of the days for which they are true."""
    members: Iterable[Subject] = family(subject.id, bench) if wide else (subject,)
    rows = visible((a for s in members for a in s.of("status")), bench)
    return tuple(sorted(rows, key=lambda a: (_true_at(a), a.fact)))


def _true_at(row: Attribute) -> date:
    period = row.as_of or row.source.published
    return period.end if period else date.min


def _ended(
    rows: Sequence[Attribute], good: Sequence[Attribute], bench: Bench
) -> tuple[Attribute, ...] | None:
    """The rows that decide that it has since run out, been cancelled or replaced."""
    last = max(_true_at(a) for a in good)
    later = [a for a in rows if _true_at(a) > last and a.text in _OVER and not a.marker]
    weight = weigh_values(later, lambda a: False)
    return weight.decides if weight.verdict == "contradicted" else None


def judge_term(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on how long an arrangement runs."""
    if reading.value is None or (reading.unit or "year") != "year":
        return undecided(reading)
    rows = [a for a in visible(subject.of("term"), bench) if not a.qualifier]
    return settle(reading, rows, length_agrees(reading.value), "term")


_DAYS = {"day": 1, "week": 7}


def judge_duration(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """How long an event lasted; counting the first and last day or not, it may be a day out."""
    span = span_of(subject)
    rows = [
        a
        for key in ("start", "end")
        for a in visible(subject.of(key), bench)
        if a.period and a.period.days == 1
    ]
    if reading.value is None or span is None or not any(a.key == "end" for a in rows):
        return undecided(reading)
    days = reading.value * _DAYS.get(reading.unit or "day", 1)
    slack = 1 if reading.unit == "day" else 3
    if abs(span.days - days) <= slack:
        found = borne(reading, rows, lambda a: True, "duration")
        if found is not None:
            return found
    return undecided(reading, rows, "undecided")
