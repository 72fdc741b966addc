"""Is it that edition? The number, or the year, of one in a series."""

from collections.abc import Sequence

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.trust import weigh_values
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.settling import undecided
from bilat.judging.subjects import edition_of, family, has_edition, on, span_of, visible
from bilat.reading.claim import Claim, Reading


def judge_edition(
    reading: Reading, group: Sequence[Claim], found: Sequence[Subject], bench: Bench
) -> Outcome:
    """The verdict on an edition; with a date in the same statement it must be the one of then."""
    number = edition_of(reading)
    members = family(reading.record or "", bench)
    if number is None or not members:
        return undecided(reading)
    told = _dates_of(group, reading)
    date = told[0] if len(told) == 1 else None
    then = [s for s in members if date and on(s, date) and s.edition is not None]
    # A date on which no other edition was is the date's own fault.
    if found and (number > 1900 or not then or any(s in found for s in then)):
        return Outcome(
            reading, "confirmed", "edition-confirmed", _shown(found[0], bench),
            newer=_newer(found[0], members, bench),
        )  # fmt: skip
    if date is None:
        return undecided(reading, _last(members, bench))
    if len(then) == 1 and not has_edition(then[0], number) and number < 1900:
        rows = visible(then[0].of("edition"), bench)
        weight = weigh_values(rows, lambda a: a.value == number)
        if weight.verdict == "contradicted":
            return Outcome(
                reading, "contradicted", "edition-contradicted", weight.decides,
                grounds=weight.grounds,
            )  # fmt: skip
    return undecided(reading, _last(members, bench))


def _dates_of(group: Sequence[Claim], reading: Reading) -> list[Period]:
    """The dates at which the same statement says, for certain, that it was held."""
    found: list[Period] = []
    for claim in group:
        one = claim.readings[0]
        firm = all(r.attribute is not None for r in claim.readings)
        if firm and one.record == reading.record and one.attribute == "date" and one.period:
            found.append(one.period)
    return found


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
