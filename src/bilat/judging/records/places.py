"""Is the place right? Town, region, state, host."""

from collections.abc import Sequence

from bilat.facts.record import Attribute, Subject
from bilat.facts.state import places, states
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import (
    elsewhere,
    place_agrees,
    province,
    says,
    state_agrees,
    towns_in,
)
from bilat.judging.records.subjects import EVENTS, visible
from bilat.judging.records.weighing import borne, settle, undecided
from bilat.reading.claim import Reading

# Kinds that meet in one town; an exercise can move from port to sea.
_SINGLE = frozenset({"summit", "dialogue", "agreement", "declaration"})
# What several states may hold as guests of another.
_MEETINGS = frozenset({"summit", "dialogue", "forum"})
# Publishers who must all put an exercise into one province before another one is wrong.
_WITNESSES = 2


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
    if outcome.verdict == "unverifiable" and subject.kind == "exercise":
        return _one_ground(reading, subject, rows, bench) or outcome
    if outcome.verdict in ("contradicted", "disputed") and subject.kind not in EVENTS:
        return undecided(reading, outcome.decides, "undecided")
    return outcome


def _one_ground(
    reading: Reading, subject: Subject, rows: Sequence[Attribute], bench: Bench
) -> Outcome | None:
    """A contradiction by those who put an exercise at one place; None where that is not certain.

    An exercise can move from port to sea, and from base to base; it did not where two independent
    publishers and all the others name a town of one and the same province.
    """
    want = places().get(reading.text or "")
    held = [(a, towns_in(a.text)) for a in rows if a.marker != "SOURCE ERROR"]
    moved = "phase" in subject.name.casefold() or any(a.key == "phase" for a in subject.attributes)
    if want is None or moved or bench.snapshot.children(subject.id):
        return None
    if not held or not all(elsewhere(want, towns) for _, towns in held):
        return None
    if len({province(p) for _, towns in held for p in towns}) != 1:
        return None
    if len({a.source.canonical for a, _ in held if not a.marker}) < _WITNESSES:
        return None
    outcome = settle(reading, rows, lambda row: False, "place")
    return outcome if outcome.verdict == "contradicted" else None


def judge_state(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """The verdict on the state in which a thing is, or that hosts it."""
    assert reading.text is not None
    hosted = reading.attribute == "host"
    keys = ("host", "country") if hosted else ("country", "host")
    rows = visible((a for key in keys for a in subject.of(key)), bench)
    outcome = settle(reading, rows, state_agrees(reading.text), "place")
    if outcome.verdict in ("contradicted", "disputed"):
        other = borne(reading, rows, state_agrees(reading.text), "place")
        guests = hosted and not _at_home(subject, rows, bench)
        if other is not None or guests or subject.kind not in EVENTS:
            return undecided(reading, outcome.decides, "undecided")
    return outcome


def _at_home(subject: Subject, rows: Sequence[Attribute], bench: Bench) -> bool:
    """Whether the state in which a meeting was held must have been its host.

    Australia hosted the Quad's leaders in Hiroshima, beside the G7. In its own capital, or where
    only two states met in one of them, the host is the state where they met.
    """
    if subject.kind not in _MEETINGS or any(a.key == "host" and not a.marker for a in rows):
        return True
    held = {a.text for a in rows if a.key == "country"}
    if len(held) != 1 or not held <= set(subject.parties):
        return False
    known = states().get(held.copy().pop())
    towns = [p.name for a in visible(subject.of("place"), bench) for p in towns_in(a.text)]
    capital = known is not None and any(
        says(known.capital, t) or says(t, known.capital) for t in towns
    )
    return capital or len(subject.parties) == 2
