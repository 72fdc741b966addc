"""Is the slot right? From a reading of a record claim to whoever judges that kind of slot."""

from collections.abc import Callable, Sequence

import msgspec

from bilat.facts.record import Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome, agreed
from bilat.judging.records.dates import OWN, judge_date
from bilat.judging.records.editions import judge_edition
from bilat.judging.records.face_to_face import met
from bilat.judging.records.found_by_date import told
from bilat.judging.records.places import judge_place, judge_state
from bilat.judging.records.roles import judge_party, judge_role
from bilat.judging.records.status import judge_duration, judge_status, judge_term
from bilat.judging.records.subjects import candidates
from bilat.judging.records.topics import judge_matter, judge_named, judge_reason
from bilat.judging.records.weighing import undecided
from bilat.reading.claim import Claim, Reading

JUDGES: dict[str, Callable[[Reading, Subject, Bench], Outcome]] = {
    **dict.fromkeys(OWN, judge_date),
    "place": judge_place,
    "country": judge_state,
    "host": judge_state,
    "term": judge_term,
    "duration": judge_duration,
    "status": judge_status,
    "role": judge_role,
    "party": judge_party,
    "outcome": judge_matter,
    "area": judge_matter,
    "reason": judge_reason,
    "exists": judge_named,
}


def judge_slot(reading: Reading, claim: Claim, bench: Bench) -> Outcome:
    """The verdict on one reading of a record claim."""
    if reading.record is None:
        found_out = told(reading, claim, bench) or met(reading, claim, bench)
        return found_out or undecided(reading, key="no-subject")
    if reading.attribute is None:
        return undecided(reading)
    if reading.status in ("denied", "conditional"):
        return Outcome(reading, "unverifiable", reading.status)
    group = bench.groups.get(claim.group, (claim,))
    found = candidates(reading, group, bench)
    if reading.attribute == "edition":
        return judge_edition(reading, group, found, bench)
    judge = JUDGES.get(reading.attribute)
    if judge is None or not found:
        return undecided(reading)
    return among([judge(reading, subject, bench) for subject in found], reading)


def judge_record(
    claim: Claim,
    bench: Bench,
    judge: Callable[[Reading, Claim, Bench], Outcome] = judge_slot,
) -> Outcome:
    """The verdict of all readings together; what is shown is a reading that says something."""
    outcome = agreed([judge(reading, claim, bench) for reading in claim.readings])
    if outcome.reading.attribute is None:
        return msgspec.structs.replace(outcome, reading=claim.readings[0])
    return outcome


def among(outcomes: Sequence[Outcome], reading: Reading) -> Outcome:
    """One outcome where the words fit several things: any of them may confirm, none contradict."""
    for one in outcomes:
        if one.verdict == "confirmed":
            return one
    if len(outcomes) > 1:
        return undecided(reading, key="several-records")
    return outcomes[0]
