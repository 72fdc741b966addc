"""What a checker said of each slot of a note, and what `--fix` made of it."""

from collections import Counter
from typing import NamedTuple

from benchmarks._writer import CONTRADICTED, MISSPELT, OUTDATED, Note, Slot
from bilat import mending
from bilat.facts.snapshot import Snapshot
from bilat.judging.engine import Options, judge_note
from bilat.judging.finding import Judged, NoteReport
from bilat.notes.document import Edit
from bilat.notes.opening import mend_note, open_note

FLAGS = ("contradicted", "outdated", "imprecise", "disputed")


class Answer(NamedTuple):
    """One slot with what was said of it: the best verdict, and the claims that touch it."""

    note: Note
    slot: Slot
    said: str
    claims: tuple[Judged, ...]
    mended: bool = False
    refuted: bool = False


class Alarm(NamedTuple):
    """A verdict that no plant answers for."""

    note: Note
    one: Judged
    said: str


class Outcome(NamedTuple):
    """A note's answers and alarms; bytes that fixes changed outside the plants."""

    answers: tuple[Answer, ...]
    alarms: tuple[Alarm, ...]
    right: Counter[str]
    flagged: Counter[str]
    fixes: int
    strayed: int
    unsteady: int


def verdict(one: Judged) -> str:
    return MISSPELT if one.claim.shape == "name" and one.verdict == CONTRADICTED else one.verdict


def touches(one: Judged, slot: Slot) -> bool:
    return any(one.claim.start < b and a < one.claim.end for a, b in slot.places)


def within(one: Judged, slot: Slot) -> bool:
    return slot.room[0] <= one.claim.start and one.claim.end <= slot.room[1]


def answers_for(one: Judged, slot: Slot) -> bool:
    """Whether a verdict is about what is planted in a slot."""
    if not slot.plant or (verdict(one) == MISSPELT) != (slot.expected == MISSPELT):
        return False
    return touches(one, slot) or (slot.wide and within(one, slot) and verdict(one) != MISSPELT)


def judged(text: str, name: str, snapshot: Snapshot) -> NoteReport:
    return judge_note(open_note(text.encode(), f"{name}.md"), snapshot, Options())


def said_of(slot: Slot, found: tuple[Judged, ...]) -> tuple[str, tuple[Judged, ...]]:
    """The verdict that counts for a slot: what was expected if it is there, else the strongest."""
    if slot.plant:
        about = tuple(o for o in found if answers_for(o, slot) or touches(o, slot))
        said = {verdict(o) for o in about if answers_for(o, slot)}
        said |= {verdict(o) for o in about if verdict(o) not in (*FLAGS, MISSPELT)}
        order = [slot.expected, *FLAGS, MISSPELT, "confirmed", "unverifiable", "opinion"]
    else:
        about = tuple(o for o in found if touches(o, slot))
        said = {verdict(o) for o in about}
        order = [*FLAGS, MISSPELT, "confirmed", "unverifiable", "opinion"]
    return next((v for v in order if v in said), "never read"), about


def measure(note: Note, snapshot: Snapshot) -> Outcome:
    """Judge a note, and judge it again after its safe fixes."""
    report = judged(note.text, note.name, snapshot)
    found = report.judged
    plants = [s for s in note.slots if s.plant]
    right: Counter[str] = Counter()
    flagged: Counter[str] = Counter()
    alarms = []
    for one in found:
        said = verdict(one)
        if said not in (*FLAGS, MISSPELT):
            continue
        flagged[said] += 1
        # A claim on the planted words themselves speaks for that plant before a wider one does.
        mine = [s for s in plants if answers_for(one, s) and touches(one, s)]
        mine = mine or [s for s in plants if answers_for(one, s)]
        if any(s.expected == said for s in mine):
            right[said] += 1
        elif not mine:
            alarms.append(Alarm(note, one, said))
    edits = mending.edits(report)
    after = note.text
    shift: list[tuple[int, int, int]] = []
    if edits:
        data = mend_note(note.text.encode(), report.document, edits, "2000-01-01")
        after = data.decode()
        shift = [(e.start, e.end, len(e.replacement) - (e.end - e.start)) for e in edits]
    again = judged(after, note.name, snapshot) if edits else report
    strayed = sum(
        max(len(note.text[e.start : e.end].encode()), len(e.replacement.encode()))
        for e in edits
        if not any(_meant(e, slot) for slot in plants)
    ) + _unasked(note.text, after, edits)
    old = {(f.code, f.message) for f in report.findings}
    new = [f for f in again.findings if f.level != "info" and (f.code, f.message) not in old]
    answers = []
    for slot in note.slots:
        said, about = said_of(slot, found)
        mended = refuted = False
        if slot.plant and said == slot.expected:
            room = _moved(slot.room, shift)
            touched = any(slot.room[0] <= a and b <= slot.room[1] for a, b, _ in shift)
            fresh = any(room[0] <= f.start and f.end <= room[1] for f in new)
            spots = [_moved(p, shift) for p in slot.places]
            claims = [
                o for o in again.judged
                if any(o.claim.start < b and a < o.claim.end for a, b in spots)
            ]  # fmt: skip
            verdicts = {verdict(o) for o in claims}
            fine = not verdicts & {*FLAGS, MISSPELT}
            sure = "confirmed" in verdicts or slot.expected == MISSPELT
            mended = touched and fine and sure and not fresh
            refuted = touched and not (fine and sure)
        answers.append(Answer(note, slot, said, about, mended, refuted))
    return Outcome(tuple(answers), tuple(alarms), right, flagged, len(edits), strayed, len(new))


def _meant(edit: Edit, slot: Slot) -> bool:
    """Whether an edit is in the words of a plant (anywhere in its statement where it is wide)."""
    places = (slot.room,) if slot.wide else slot.places
    return any(edit.start < b and a < edit.end for a, b in places)


def _unasked(before: str, after: str, edits: list[Edit]) -> int:
    """Bytes that mending changed beside the edits it was asked for."""
    for e in sorted(edits, reverse=True):
        before = before[: e.start] + e.replacement + before[e.end :]
    changed = sum(a != b for a, b in zip(before, after, strict=False))
    return changed + abs(len(before) - len(after))


def _moved(span: tuple[int, int], shift: list[tuple[int, int, int]]) -> tuple[int, int]:
    """Where a span stands after edits."""
    a, b = span
    low = a + sum(d for s, e, d in shift if e <= a)
    high = b + sum(d for s, e, d in shift if s < b)
    return low, high


assert {CONTRADICTED, OUTDATED} <= set(FLAGS)
