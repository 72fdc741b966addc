"""Measure judging and mending on notes with planted errors, and write docs/benchmarks.md "Judging".

    python -m benchmarks.planted                      300 notes over six pairs
    python -m benchmarks.planted --seed 2 --pairs IND-JPN,AUS-USA --notes 60
    python -m benchmarks.planted --heldout            with the phrasings that are held out
    python -m benchmarks.planted --show misses        what was missed or wrongly flagged

Nothing is written with other than the default settings unless `--write` is given.
"""

import argparse
import time
from collections import Counter, defaultdict
from pathlib import Path

from benchmarks._deeds import Deeds
from benchmarks._measure import FLAGS, Alarm, Answer, Outcome, measure, verdict
from benchmarks._notes import PAIRS, notes
from benchmarks._truth import Truth
from benchmarks._writer import MISSPELT, Note
from benchmarks.tables import table, write_section
from bilat.facts.snapshot import open_snapshot

STATES = ("AUS", "IND", "JPN", "USA")
DOCS = Path(__file__).parent.parent / "docs" / "benchmarks.md"
KINDS = ("direction", "partner", "year", "unit", "currency", "part-year", "stale", "rank", "place",
         "host", "edition", "day", "month", "term", "status", "misspelt")  # fmt: skip


def generated(pairs: tuple[str, ...], number: int, seed: int, heldout: bool) -> list[Note]:
    """The notes of one seed."""
    snapshot = open_snapshot()
    return notes(Truth(snapshot, STATES), Deeds(snapshot), pairs, number, seed, heldout)


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "–"


class Sum:
    """The outcomes of all notes, added up."""

    def __init__(self, outcomes: list[Outcome]) -> None:
        self.answers = [a for o in outcomes for a in o.answers]
        self.alarms = [a for o in outcomes for a in o.alarms]
        self.right = sum((o.right for o in outcomes), Counter[str]())
        self.flagged = sum((o.flagged for o in outcomes), Counter[str]())
        self.fixes = sum(o.fixes for o in outcomes)
        self.strayed = sum(o.strayed for o in outcomes)
        self.plants = [a for a in self.answers if a.slot.plant]
        # What stands beside a misspelt name cannot be told before that is mended, and beside a
        # wrong edition or date it is the other half of one error.
        misnamed = {
            (a.note.name, a.slot.room)
            for a in self.plants
            if a.slot.expected == MISSPELT or a.slot.wide
        }
        self.controls = [
            a for a in self.answers
            if not a.slot.plant and (a.note.name, a.slot.room) not in misnamed
        ]  # fmt: skip
        self.found = [a for a in self.plants if a.said == a.slot.expected]

    @property
    def errors(self) -> tuple[int, int]:
        """Right and all verdicts of "contradicted" or "misspelt"."""
        names = ("contradicted", MISSPELT)
        return sum(self.right[n] for n in names), sum(self.flagged[n] for n in names)

    def brief(self) -> list[str]:
        """Recall of flags of any kind, precision of flags, share of true slots flagged."""
        flags = (*FLAGS, MISSPELT)
        given = sum(self.flagged.values())
        return [
            share(sum(a.said in flags for a in self.plants), len(self.plants)),
            share(given - len(self.alarms), given),
            share(sum(a.said in flags for a in self.controls), len(self.controls)),
        ]

    def kinds(self) -> list[list[str]]:
        rows = []
        for kind in (*KINDS, "all"):
            mine = [a for a in self.plants if kind in (a.slot.plant, "all")]
            hit = [a for a in mine if a.said == a.slot.expected]
            other = [a for a in mine if a.said in FLAGS and a.said != a.slot.expected]
            dumb = [a for a in mine if a.said == "never read"]
            mended = sum(a.mended for a in mine)
            rows.append([
                kind, str(len(mine)), share(len(hit), len(mine)), share(len(other), len(mine)),
                share(len(dumb), len(mine)), share(mended, len(mine)), share(mended, len(hit)),
            ])  # fmt: skip
        return rows

    def verdicts(self) -> list[list[str]]:
        return [
            [v, str(self.flagged[v]), share(self.right[v], self.flagged[v])]
            for v in ("contradicted", MISSPELT, "outdated", "imprecise", "disputed")
        ]

    def truths(self) -> list[list[str]]:
        groups: dict[str, list[Answer]] = defaultdict(list)
        for a in self.controls:
            what = "table" if "table" in a.slot.what else _group(a.slot.what)
            groups[what].append(a)
            groups["all"].append(a)
        rows = []
        for name in [*sorted(k for k in groups if k != "all"), "all"]:
            said = Counter(a.said for a in groups[name])
            n = len(groups[name])
            wrong = sum(said[v] for v in (*FLAGS, MISSPELT))
            rows.append([name, str(n), share(said["confirmed"], n), share(said["unverifiable"], n),
                         share(said["never read"], n), share(wrong, n)])  # fmt: skip
        return rows


def _group(what: str) -> str:
    return {
        "date": "date", "place": "place", "host": "host", "edition": "edition", "term": "term",
        "status": "status", "due": "due", "name": "name",
    }.get(what, "rank" if "rank" in what else "share" if "share" in what else "figure")  # fmt: skip


def headline(name: str, total: Sum) -> list[str]:
    """A row of the table of seeds."""
    right, flagged = total.errors
    plants, controls = len(total.plants), len(total.controls)
    return [
        name, str(plants), share(right, flagged), share(len(total.found), plants),
        share(sum(a.said == "confirmed" for a in total.controls), controls),
        share(sum(a.mended for a in total.plants), plants), str(total.strayed),
    ]  # fmt: skip


def others(given: argparse.Namespace) -> list[str]:
    """The same figures for other seeds and for the phrasings that are held out."""
    pairs = tuple(given.pairs.split(","))
    snapshot = open_snapshot()
    rows = []
    for seed, heldout in ((2, False), (3, False), (1, True), (2, True)):
        made = generated(pairs, given.notes, seed, heldout)
        name = f"{'held out' if heldout else 'open'}, seed {seed}"
        rows.append(headline(name, Sum([measure(n, snapshot) for n in made])))
    heads = ["phrasings", "plants", "precision %", "recall %", "true confirmed %", "mended %",
             "stray bytes"]  # fmt: skip
    return ["", "### Other seeds, and phrasings that nobody tuned for", "", table(heads, rows)]


def report(total: Sum, seconds: float, number: int, baseline: list[list[str]], remark: str) -> str:
    """The tables in Markdown."""
    right, flagged = total.errors
    plants, controls = len(total.plants), len(total.controls)
    lines = [
        f"{number} notes with {plants} planted errors and {controls} true slots, judged, mended "
        f"and judged again in {seconds:.0f} s on one core. A plant counts as found where the "
        "verdict that it calls for stands on it; what was never read is a miss. A verdict that no "
        "plant answers for is a false alarm.",
        "",
        table(
            ["figure", "goal", "measured"],
            [
                ["precision of contradicted and misspelt, %", "≥ 99", share(right, flagged)],
                ["recall over all plants, %", "≥ 90", share(len(total.found), plants)],
                ["true slots confirmed, %", "–",
                 share(sum(a.said == "confirmed" for a in total.controls), controls)],
                ["plants that `--fix` mends so that the re-check confirms, %", "–",
                 share(sum(a.mended for a in total.plants), plants)],
                ["bytes that `--fix` changes outside the plants", "0", str(total.strayed)],
            ],
        ),
        "",
        "### Plants by kind",
        "",
        table(["kind", "plants", "found %", "other verdict %", "never read %", "mended %",
               "mended of found %"], total.kinds()),
        "",
        "### Verdicts",
        "",
        table(["verdict", "given", "right %"], total.verdicts()),
        "",
        "### True slots",
        "",
        table(["slot", "slots", "confirmed %", "unverifiable %", "never read %", "flagged %"],
              total.truths()),
    ]  # fmt: skip
    if baseline or remark:
        lines += ["", "### Beside a number-matcher", "", remark]
    if baseline:
        lines += [
            "",
            table(["checker", "recall %", "precision %", "true slots flagged %"], baseline),
        ]
    return "\n".join(lines)


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


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", default=",".join(PAIRS))
    parser.add_argument("--notes", type=int, default=300)
    parser.add_argument("--heldout", action="store_true")
    parser.add_argument(
        "--show", choices=("misses", "alarms", "controls", "fixes", "all", "notes", "phrases")
    )
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--onus", action="store_true", help="measure the baseline too")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    made = generated(tuple(given.pairs.split(",")), given.notes, given.seed, given.heldout)
    if given.show == "notes":
        print("\n\n".join(n.text for n in made))
        return
    started = time.process_time()
    snapshot = open_snapshot()
    total = Sum([measure(n, snapshot) for n in made])
    seconds = time.process_time() - started
    baseline: list[list[str]] = []
    remark = ""
    if given.onus:
        from benchmarks._onus import compared

        baseline, remark = compared(made, ["bilat", *total.brief()])
    text = report(total, seconds, len(made), baseline, remark)
    if given.show:
        show(total, given.show, given.limit)
    print(text)
    if given.write:
        text += "\n" + "\n".join(others(given))
        write_section(DOCS, "Judging", text, "benchmarks.planted --write --onus")


if __name__ == "__main__":
    main()
