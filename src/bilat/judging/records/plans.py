"""Plans: when something was to be done, when it is now to be done, whether it was."""

import msgspec

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.dates import judge_date
from bilat.judging.records.drift import Due, dues, years
from bilat.judging.records.slots import judge_slot
from bilat.judging.records.subjects import EVENTS, candidates, family, on, span_of, visible
from bilat.reading.claim import Claim, Reading

_DONE = frozenset({"completed", "in_force", "signed"})


def judge_plan(reading: Reading, claim: Claim, bench: Bench) -> Outcome:
    """The verdict on what the note says of something still to come."""
    if reading.status in ("denied", "conditional"):
        return Outcome(reading, "unverifiable", reading.status)
    if reading.attribute not in ("due", None):
        return judge_slot(reading, claim, bench)
    if reading.period is None and reading.text is None:
        return Outcome(reading, "unverifiable", "plan-open")
    found = candidates(reading, bench.groups.get(claim.group, (claim,)), bench)
    if len(found) != 1:
        return Outcome(reading, "unverifiable", "plan-open")
    subject = found[0]
    if reading.period is not None and not span_of(subject) and subject.kind in EVENTS:
        # A series: the edition that was on, or is to be, at that time.
        fit = [s for s in family(subject.id, bench) if on(s, reading.period)]
        subject = fit[0] if fit else subject
    if reading.status is None:
        return _promised(reading, subject, bench)
    if subject.kind in EVENTS - {"agreement", "declaration"}:
        return _event(reading, subject, bench)
    if reading.period is None:
        return Outcome(reading, "unverifiable", "plan-open")
    return _due(reading, reading.period, subject, bench)


def _promised(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """What was once planned ("was slated for 2023"): true if anybody ever planned it so."""
    told = dues(subject, bench, whole=False)
    period = reading.period
    match = [d for d in told if period is not None and _meets(d, period)]
    if match:
        return Outcome(reading, "confirmed", "plan-was", (match[-1],), tuple(told[-1:]))
    return Outcome(reading, "unverifiable", "plan-open", held=tuple(told[-1:]))


def _event(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """A meeting or exercise that was still to come: it was then, or not as far as is known."""
    dated = msgspec.structs.replace(reading, attribute="date")
    outcome = judge_date(dated, subject, bench)
    if outcome.verdict == "confirmed" and _goes_on(subject, bench):
        # Talks that began then are not what was to come of them.
        return Outcome(reading, "unverifiable", "plan-open", held=outcome.decides)
    if outcome.verdict == "confirmed":
        met = any(a.text in _DONE for a in visible(subject.of("status"), bench))
        key = "plan-met" if met else "plan-confirmed"
        return msgspec.structs.replace(outcome, reading=reading, key=key)
    # Plans change; another date held does not make the plan a wrong one.
    return Outcome(reading, "unverifiable", "plan-open", held=outcome.decides or outcome.held)


def _goes_on(subject: Subject, bench: Bench) -> bool:
    """Whether talks or a forum have begun and are not over."""
    told = visible(subject.of("status"), bench)
    return subject.kind in ("dialogue", "forum") and any(a.text == "ongoing" for a in told[-1:])


def _due(reading: Reading, period: Period, subject: Subject, bench: Bench) -> Outcome:
    told = dues(subject, bench)
    done = _done(subject, bench)
    if done is not None and period.end < bench.today:
        return Outcome(reading, "confirmed", "plan-met", (done,))
    match = [d for d in told if _meets(d, period)]
    if not match:
        # That a part of it is due then bears nothing out of the whole.
        return Outcome(reading, "unverifiable", "plan-open", held=tuple(told[-1:]))
    newest = told[-1]
    if newest not in match and years(newest)[0] > years(match[-1])[1]:
        if _firm(newest):
            return Outcome(reading, "outdated", "plan-moved", (newest,), (match[-1],))
        return Outcome(reading, "unverifiable", "plan-open", held=(newest,))
    if period.end < bench.today:
        return Outcome(reading, "outdated", "plan-passed", (newest,))
    return Outcome(reading, "confirmed", "plan-confirmed", (match[-1],))


def _meets(due: Due, period: Period) -> bool:
    first, last = years(due)
    return Period(first, last).meets(period)


def _firm(due: Due) -> bool:
    """Whether a due date comes from more than a page that repeats others."""
    return due.source.kind != "secondary" and not due.marker


def _done(subject: Subject, bench: Bench) -> Attribute | None:
    for status in reversed(visible(subject.of("status"), bench)):
        if status.text in _DONE and subject.kind in ("project", "mission") and not status.marker:
            return status
    return None
