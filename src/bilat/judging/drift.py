"""Due dates over time: whether a project's promised year moved back."""

from datetime import date

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.subjects import family, visible
from bilat.reading.claim import Reading

Due = Attribute | Figure
_FIRM = frozenset({"", "PROVISIONAL"})


def dues(subject: Subject, bench: Bench, *, whole: bool = True) -> list[Due]:
    """What was said of when a thing, or (not `whole`) a part of it, is to be done, oldest first.

    Attributes of the thing itself and of its steps, and the figures of its due year.
    """
    found: list[Due] = []
    for member in family(subject.id, bench):
        for row in visible(member.of("due"), bench):
            if row.period is None or row.marker not in _FIRM:
                continue
            if not whole or (member is subject and not row.qualifier) or _full(row.qualifier):
                found.append(row)
    for figure in _figures(subject, bench):
        part = figure.item.partition(": ")[2]
        if figure.marker in _FIRM and (not whole or not part or _full(part)):
            found.append(figure)
    return sorted(found, key=lambda row: (said(row), _id(row)))


def _full(part: str) -> bool:
    return part in ("full opening", "opening", "full operation", "completion", "as first announced")


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
