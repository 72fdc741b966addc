"""Is the place right? Town, region, state, host."""

from bilat.facts.record import Subject
from bilat.judging.bearing import place_agrees, state_agrees
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.settling import borne, settle, undecided
from bilat.judging.subjects import EVENTS, visible
from bilat.reading.claim import Reading

# Kinds that meet in one town; an exercise can move from port to sea.
_SINGLE = frozenset({"summit", "dialogue", "agreement", "declaration"})


def judge_place(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on one town or region of one subject."""
    assert reading.text is not None
    rows = visible(subject.of("place"), bench)
    whole = [a for a in rows if not a.qualifier]
    agrees = place_agrees(reading.text, single=subject.kind in _SINGLE)
    outcome = settle(reading, whole, agrees, "place")
    if outcome.verdict == "confirmed":
        return outcome
    other = borne(reading, rows, agrees, "place")
    if other is None:
        steps = bench.snapshot.children(subject.id)
        told = visible((a for s in steps for a in s.of("place")), bench)
        other = borne(reading, told, agrees, "place") if subject.kind not in EVENTS else None
    if other is not None:
        return other
    if outcome.verdict in ("contradicted", "disputed") and subject.kind not in EVENTS:
        return undecided(reading, outcome.decides, "undecided")
    return outcome


def judge_state(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on the state in which a thing is, or that hosts it."""
    assert reading.text is not None
    hosted = reading.attribute == "host"
    keys = ("host", "country") if hosted else ("country", "host")
    rows = visible((a for key in keys for a in subject.of(key)), bench)
    outcome = settle(reading, rows, state_agrees(reading.text), "place")
    if outcome.verdict in ("contradicted", "disputed"):
        other = borne(reading, rows, state_agrees(reading.text), "place")
        if other is not None or subject.kind not in EVENTS:
            return undecided(reading, outcome.decides, "undecided")
    return outcome
