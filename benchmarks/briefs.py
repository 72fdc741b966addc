"""Every brief of every pair that the library covers, in every form, checked by `bilat` itself.

python -m benchmarks.briefs            write them to .bench/briefs, check them, and write
                                       docs/benchmarks.md "Briefs"
"""

import json
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import click

from benchmarks._notes import PAIRS
from benchmarks.tables import table, write_section

ROOT = Path(__file__).resolve().parent.parent
FORMS = ("md", "html", "pdf", "docx")


def _bilat(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bilat", *args], capture_output=True, text=True, check=False
    )


def checked(first: str, second: str, form: str, folder: Path) -> list[str]:
    """Write one brief cold and check it: seconds, shares of its claims, what was found."""
    path = folder / f"{first}-{second}.{form}"
    start = time.perf_counter()
    made = _bilat("brief", first, second, "-o", str(path))
    seconds = time.perf_counter() - start
    if made.returncode:
        raise SystemExit(made.stderr)
    report = json.loads(_bilat("check", "--format", "json", str(path)).stdout)
    (note,) = report["notes"]
    count = Counter(claim["verdict"] for claim in note["claims"])
    whole = count.total() - count["opinion"]
    wrong = count["contradicted"] + count["imprecise"] + count["outdated"]
    return [
        f"{first}–{second} {form}",
        f"{seconds:.2f}",
        str(whole),
        f"{100 * count['confirmed'] / whole:.0f}",
        str(wrong),
        str(count["disputed"]),
    ]


def main() -> None:
    """Measure and write the section "Briefs" of docs/benchmarks.md."""
    folder = ROOT / ".bench" / "briefs"
    folder.mkdir(parents=True, exist_ok=True)
    jobs = [(*pair.split("-"), form) for pair in PAIRS for form in FORMS]
    rows: list[list[str]] = []
    with click.progressbar(jobs, label="briefs", file=sys.stderr) as shown:
        rows.extend(checked(first, second, form, folder) for first, second, form in shown)
    heads = ["brief", "seconds, cold", "claims", "confirmed %", "wrong", "disputed"]
    text = (
        "Wrong are contradicted (misspelt names among them), imprecise and outdated claims; "
        "the goals are 0 and 90 % confirmed.\n\n" + table(heads, rows)
    )
    print(text)
    write_section(ROOT / "docs" / "benchmarks.md", "Briefs", text, "benchmarks.briefs")


if __name__ == "__main__":
    main()
