"""Measure judging and mending on notes with planted errors, and write docs/benchmarks.md "Judging".

    python -m benchmarks.planted                      300 notes over six pairs
    python -m benchmarks.planted --seed 2 --pairs IND-JPN,AUS-USA --notes 60
    python -m benchmarks.planted --phrases unseen     phrasings that were never used to mend
    python -m benchmarks.planted --show misses        what was missed or wrongly flagged

Nothing is written with other than the default settings unless `--write` is given.
"""

import argparse
import time
from pathlib import Path

from benchmarks._deeds import Deeds
from benchmarks._measure import measure
from benchmarks._notes import PAIRS, notes
from benchmarks._show import show
from benchmarks._total import Sum, share
from benchmarks._truth import Truth
from benchmarks._writer import SETS, Note
from benchmarks.tables import table, write_section
from bilat.facts.snapshot import open_snapshot

STATES = ("AUS", "IND", "JPN", "USA")
DOCS = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def generated(pairs: tuple[str, ...], number: int, seed: int, phrases: str) -> list[Note]:
    """The notes of one seed in one set of phrasings."""
    snapshot = open_snapshot()
    return notes(Truth(snapshot, STATES), Deeds(snapshot), pairs, number, seed, phrases)


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
    names = {"open": "open", "heldout": "held out, later used", "unseen": "never used"}
    for seed, phrases in ((2, "open"), (3, "open"), (1, "heldout"), (1, "unseen"), (2, "unseen")):
        made = generated(pairs, given.notes, seed, phrases)
        total = Sum([measure(n, snapshot) for n in made])
        rows.append(headline(f"{names[phrases]}, seed {seed}", total))
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


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pairs", default=",".join(PAIRS))
    parser.add_argument("--notes", type=int, default=300)
    parser.add_argument("--phrases", choices=tuple(SETS), default="open")
    parser.add_argument(
        "--show", choices=("misses", "alarms", "controls", "fixes", "all", "notes", "phrases")
    )
    parser.add_argument("--limit", type=int, default=60)
    parser.add_argument("--onus", action="store_true", help="measure the baseline too")
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args(arguments)
    made = generated(tuple(given.pairs.split(",")), given.notes, given.seed, given.phrases)
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
