"""Due dates over time: whether a project's promised year moved back."""

from datetime import date

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.subjects import family, visible
from bilat.reading.claim import Reading

Due = Attribute | Figure
_FIRM = frozenset({"", "PROVISIONAL"})


def dues(subject: Subject, bench: Bench, *, whole: bool = True) -> list[Due]:
    """What was said of when a thing, or (not `whole`) a part of it, is to be done, oldest first.

    Attributes of the thing itself and of its steps, and the figures of its due year.
    """
    held: list[tuple[str, Due]] = []
    for member in family(subject.id, bench):
        own = member is subject
        held += [
            (row.qualifier if own or row.qualifier in _FULL else member.id, row)
            for row in visible(member.of("due"), bench)
            if row.period is not None and row.marker in _FIRM
        ]
    held += [
        (figure.item.partition(": ")[2], figure)
        for figure in _figures(subject, bench)
        if figure.marker in _FIRM
    ]
    parts = {part.partition(" ")[0] for part, _ in held}
    # Where only one part of it has a date at all ("launch"), that date is the thing's.
    alone = len(parts) == 1
    found = [row for part, row in held if not whole or alone or part in _FULL]
    return sorted(found, key=lambda row: (said(row), _id(row)))


_FULL = frozenset(
    {"", "full opening", "opening", "full operation", "completion", "as first announced"}
)


def _figures(subject: Subject, bench: Bench) -> list[Figure]:
    return [
        figure
        for figure in bench.snapshot.figures("project_due_year", as_of=bench.as_of)
        if figure.item.partition(":")[0] == subject.id
    ]


def said(row: Due) -> date:
    """The day on which a due date was given."""
    if isinstance(row, Figure):
        return row.period.end
    day = row.as_of or row.source.published
    return day.end if day else date.min


def years(row: Due) -> tuple[date, date]:
    """The first and last day of the time at which a thing is due."""
    if isinstance(row, Figure):
        return date(int(row.value), 1, 1), date(int(row.value), 12, 31)
    assert row.period is not None
    return row.period.start, row.period.end


def _id(row: Due) -> str:
    return row.id if isinstance(row, Figure) else row.fact


def drifted(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether a thing is late: what was promised first has passed by, or was moved back."""
    told = dues(subject, bench)
    if len(told) < 2:
        return Outcome(reading, "unverifiable", "no-record", held=tuple(told))
    first, last = told[0], told[-1]
    if years(last)[0] > years(first)[1]:
        return Outcome(reading, "confirmed", "delay-confirmed", (last,), (first,))
    return Outcome(reading, "unverifiable", "undecided", held=(last,))
