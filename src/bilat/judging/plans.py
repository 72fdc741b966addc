"""Plans: when something was to be done, when it is now to be done, whether it was."""

from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.subjects import candidates, visible
from bilat.reading.claim import Claim, Reading

_DONE = frozenset({"completed", "in_force", "signed"})
_FIRM = frozenset({"", "PROVISIONAL"})


def judge_plan(reading: Reading, claim: Claim, bench: Bench) -> Outcome:
    """The verdict on a date that the note gives for something still to come."""
    if reading.period is None or reading.status in ("denied", "conditional"):
        return Outcome(reading, "unverifiable", "plan-open")
    found = candidates(reading, bench.groups.get(claim.group, (claim,)), bench)
    if len(found) != 1:
        return Outcome(reading, "unverifiable", "plan-open")
    subject = found[0]
    dues = sorted(_dues(subject, bench), key=_told)
    if not dues:
        return Outcome(reading, "unverifiable", "plan-open")
    match = [d for d in dues if d.period and d.period.meets(reading.period)]
    newest = dues[-1]
    done = _done(subject, bench)
    if done is not None and reading.period.end < bench.today:
        return Outcome(reading, "confirmed", "plan-met", (done,))
    if not match:
        return Outcome(reading, "unverifiable", "plan-open", held=(newest,))
    if newest not in match and newest.period and _later(newest, match[-1]):
        return Outcome(reading, "outdated", "plan-moved", (newest,), (match[-1],))
    if reading.period.end < bench.today:
        return Outcome(reading, "outdated", "plan-passed", (newest,))
    return Outcome(reading, "confirmed", "plan-confirmed", (match[-1],))


def _dues(subject: Subject, bench: Bench) -> list[Attribute]:
    """Unmarked due dates of the thing as a whole, of every source."""
    return [
        a
        for a in visible(subject.of("due"), bench)
        if a.period is not None and a.marker in _FIRM and not a.qualifier
    ]


def _told(attribute: Attribute) -> tuple[str, str]:
    """When a due date was given."""
    day = attribute.as_of or attribute.source.published
    return (day.end.isoformat() if day else "", attribute.fact)


def _later(newest: Attribute, other: Attribute) -> bool:
    return (
        newest.period is not None
        and other.period is not None
        and newest.period.start > other.period.end
    )


def _done(subject: Subject, bench: Bench) -> Attribute | None:
    for status in reversed(visible(subject.of("status"), bench)):
        if status.text in _DONE and subject.kind in ("project", "mission") and not status.marker:
            return status
    return None
