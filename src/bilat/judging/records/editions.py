"""Is it that edition? The number, or the year, of one in a series."""

from collections.abc import Sequence

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.trust import weigh_values
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import date_agrees
from bilat.judging.records.subjects import edition_of, family, has_edition, on, span_of, visible
from bilat.judging.records.weighing import undecided
from bilat.judging.wording import fact
from bilat.reading.claim import Claim, Reading


def judge_edition(
    reading: Reading, group: Sequence[Claim], found: Sequence[Subject], bench: Bench
) -> Outcome:
    """The verdict on an edition; with a date in the same statement it must be the one of then."""
    number = edition_of(reading)
    members = family(reading.record or "", bench)
    if number is None or not members:
        return undecided(reading)
    told = _dates_of(group, reading, members)
    date = told[0] if len(told) == 1 else None
    then = [s for s in members[1:] if date and on(s, date) and s.kind == members[0].kind]
    # A date on which no other edition was is the date's own fault, where its own rows say so.
    fits = date is None or number > 1900 or any(on(s, date) for s in found)
    if found and date is None and _told_elsewhen(group, reading, found):
        return undecided(reading, _last(members, bench))
    if found and (fits or (not then and date is not None and _elsewhen(found, date, bench))):
        return Outcome(
            reading, "confirmed", "edition-confirmed", _shown(found[0], bench),
            newer=_newer(found[0], members, bench),
        )  # fmt: skip
    if date is None or number > 1900:
        return undecided(reading, _last(members, bench))
    return _out_of_order(reading, number, date, members[1:], bench)


def _told_elsewhen(group: Sequence[Claim], reading: Reading, found: Sequence[Subject]) -> bool:
    """Whether the same statement may give a date on which no such edition was."""
    told = [
        one.period
        for claim in group
        for one in claim.readings[:1]
        if one.record == reading.record and one.attribute == "date" and one.period
    ]
    return bool(told) and not any(on(s, p) for s in found for p in told)


def _elsewhen(found: Sequence[Subject], date: Period, bench: Bench) -> bool:
    """Whether the dates held of the one edition are enough to find another date wrong."""
    rows = [a for s in found for a in visible((*s.of("start"), *s.of("end")), bench)]
    agrees = date_agrees(date, found[0], "date")
    return len(found) == 1 and weigh_values(rows, agrees).verdict == "contradicted"


def _out_of_order(
    reading: Reading, number: int, date: Period, members: Sequence[Subject], bench: Bench
) -> Outcome:
    """The verdict on a number where another edition was on at the date given.

    The number or the date may be the slip; the statement is wrong where those who number the
    editions leave no room for it: that of then has another number, that number was at another
    time, or a lower number came later or a higher one before.
    """
    against: dict[str, tuple[Attribute, Subject]] = {}
    for one in members:
        span = span_of(one)
        for row in visible(one.of("edition"), bench) if span else ():
            if span and row.value and not _in_order(int(row.value), span, number, date):
                against[row.fact + row.text] = (row, one)
    weight = weigh_values([row for row, _ in against.values()], lambda row: False)
    if weight.verdict != "contradicted":
        then = [s for s in members if on(s, date)]
        return undecided(reading, _last([s for s in then if s.edition] or then, bench))
    nearest = min(
        (against[row.fact + row.text] for row in weight.decides),
        key=lambda pair: (not on(pair[1], date), abs(int(pair[0].value or 0) - number)),
    )
    row, one = nearest
    if on(one, date):
        return Outcome(
            reading, "contradicted", "edition-contradicted",
            tuple(r for r in weight.decides if on(against[r.fact + r.text][1], date)),
            grounds=weight.grounds,
        )  # fmt: skip
    when = next((a for a in visible(one.of("start"), bench) if a.period), None)
    params = {"when": fact(row) + (f", {when.period.plain()}" if when and when.period else "")}
    return Outcome(
        reading, "contradicted", "edition-elsewhen", weight.decides,
        grounds=weight.grounds, params=params,
    )  # fmt: skip


def _in_order(held: int, span: Period, number: int, date: Period) -> bool:
    """Whether one edition, with its number and time, leaves room for another at a date.

    >>> _in_order(3, Period.parse("2018-10"), 5, Period.parse("2021"))
    True
    >>> _in_order(6, Period.parse("2022-09"), 7, Period.parse("2021"))
    False
    """
    if span.meets(date):
        return held == number
    return held < number if span.end < date.start else held > number


def _dates_of(group: Sequence[Claim], reading: Reading, members: Sequence[Subject]) -> list[Period]:
    """The dates at which the same statement says, for certain, that it was held.

    A start on which the first edition of all was on may be that of the series.
    """
    first = min((span.end for s in members[1:] if (span := span_of(s))), default=None)
    found: list[Period] = []
    for claim in group:
        one = claim.readings[0]
        firm = all(r.attribute is not None for r in claim.readings)
        if not firm or one.record != reading.record or not one.period or one.status:
            continue
        begun = one.attribute == "start" and first is not None and one.period.start > first
        if one.attribute in ("date", "end", "concluded") or begun:
            found.append(one.period)
    return found or _named_year(group, reading, members)


def _named_year(
    group: Sequence[Claim], reading: Reading, members: Sequence[Subject]
) -> list[Period]:
    """When the edition was whose year its name tells: "JIMEX 24, the eighth edition"."""
    told = {
        number
        for claim in group
        for one in claim.readings[:1]
        if one.record == reading.record and one.attribute == "edition"
        if (number := edition_of(one)) and number > 1900
    }
    spans = [span_of(s) for n in told for s in members[1:] if has_edition(s, n)]
    return [span for span in spans if span] if len(spans) == 1 else []


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
