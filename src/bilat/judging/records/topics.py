"""What a thing was about, what came of it, why it is late; and whether it exists at all."""

import re

from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.subjects import family, visible
from bilat.judging.records.weighing import borne, undecided
from bilat.reading.claim import Reading

_TOLD = ("area", "outcome", "theme", "condition")
# Words that name no topic by themselves.
_VAGUE = frozenset(
    "the and of for in on to a an its with joint development cooperation collaboration across "
    "enhance promote strengthen building between both countries support resilient as part".split()
)
_LONG = 6


def judge_matter(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether what is held of a thing's fields and outcomes covers each item of the note's."""
    rows = visible((a for key in _TOLD for a in subject.of(key)), bench)
    items = [i for part in re.split(r",| and ", reading.text or "") if (i := _stems(part))]
    if not items:
        return undecided(reading, rows)

    def agrees(row: Attribute) -> bool | None:
        held = _stems(row.text)
        return True if all(item & held for item in items) else None

    return borne(reading, rows, agrees, "matter") or undecided(reading, rows)


def _stems(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return frozenset(w[:_LONG] for w in words if w not in _VAGUE and len(w) > 2)


def judge_reason(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether a step of the thing, or a row on its causes, is about what a delay is laid to."""
    wanted = _stems(reading.text or "")
    if not wanted:
        return undecided(reading)
    rows: list[Attribute] = []
    for member in family(subject.id, bench):
        rows += [a for a in visible(member.of("reason"), bench) if wanted <= _stems(a.text)]
        if member is not subject and wanted <= _stems(member.name):
            rows += visible((*member.of("status"), *member.of("start")), bench)[:2]
    return borne(reading, rows, lambda a: True, "reason") or undecided(reading)


def judge_named(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether a thing that a note names is held, as more than a plan."""
    members = family(subject.id, bench)
    for member in members:
        rows = visible((*member.of("status"), *member.of("start")), bench)
        good = [a for a in rows if a.text not in ("planned", "cancelled")]
        if not good or any(a.text in ("planned", "cancelled") for a in rows[-1:]):
            continue
        if member.id != subject.id:
            # What a step of the thing was is not where the thing stands.
            good = [a for a in good if a.key == "start"] or good
        found = borne(reading, good, lambda a: True, "named")
        if found is not None:
            return found
    return undecided(reading)
