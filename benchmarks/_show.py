"""What was missed, wrongly flagged, left open or not mended, printed with the readings."""

from collections import Counter, defaultdict

from benchmarks._measure import Alarm, Answer, verdict
from benchmarks._total import Sum
from benchmarks._writer import Note


def sentence(note: Note, at: int) -> str:
    low = note.text.rfind("\n", 0, at) + 1
    high = note.text.find("\n", at)
    return note.text[low : high if high >= 0 else None]


def show(total: Sum, want: str, limit: int) -> None:
    """Print what was missed, wrongly flagged, left unread or not mended, with the readings."""
    if want == "phrases":
        for _, line in by_phrase(total)[: 2 * limit]:
            print(line)
    if want in ("misses", "all"):
        for a in total.plants:
            if a.said != a.slot.expected:
                _print_answer("MISS", a)
    if want in ("controls", "all"):
        for a in [a for a in total.controls if a.said != "confirmed"][:limit]:
            _print_answer("TRUE", a)
    if want in ("fixes", "all"):
        for a in total.found:
            if not a.mended:
                _print_answer("UNMENDED" if not a.refuted else "MISMENDED", a)
    if want in ("misses", "alarms", "all"):
        for alarm in total.alarms:
            _print_alarm(alarm)


def by_phrase(total: Sum) -> list[tuple[int, str]]:
    """Phrasings by how many plants they lose and how many true slots they leave undecided."""
    rows = []
    groups: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for a in total.answers:
        groups[a.slot.what, a.slot.phrase].append(a)
    for (what, phrase), found in groups.items():
        bad = [a for a in found if a.slot.plant and a.said != a.slot.expected]
        open_ = [a for a in found if not a.slot.plant and a.said != "confirmed"]
        plants = sum(bool(a.slot.plant) for a in found)
        how = Counter(f"{a.slot.plant}:{a.said}" for a in bad).most_common(4)
        rows.append((
            len(bad) + len(open_),
            f"{len(bad)}/{plants} missed, {len(open_)}/{len(found) - plants} true left  "
            f"[{what}] {phrase}   {how}",
        ))  # fmt: skip
    return sorted(rows, reverse=True)


def _print_answer(head: str, a: Answer) -> None:
    s = a.slot
    words = a.note.text[s.places[0][0] : s.places[0][1]]
    print(f"{head} [{s.plant or 'true'}/{s.what}] said {a.said}, not {s.expected}: {words!r}")
    print(f"   {a.note.name}: {sentence(a.note, s.places[0][0])}")
    print(f"   truth: {s.truth}")
    for one in a.claims:
        print(f"   read: {_reading(one)}")


def _print_alarm(alarm: Alarm) -> None:
    print(f"ALARM {alarm.said}: {alarm.one.claim.quote!r}")
    print(f"   {alarm.note.name}: {sentence(alarm.note, alarm.one.claim.start)}")
    print(f"   read: {_reading(alarm.one)}")


def _reading(one: object) -> str:
    claim, said = one.claim, verdict(one)  # type: ignore[attr-defined, arg-type]
    r = claim.readings[0]
    return (
        f"[{said}] {claim.quote!r} n={len(claim.readings)} m={r.measure} {r.reporter}>{r.partner} "
        f"item={r.item} rec={r.record} att={r.attribute} per={r.period} {r.low}..{r.high} {r.unit} "
        f"st={r.status} | {one.message[:160]}"  # type: ignore[attr-defined]
    )
