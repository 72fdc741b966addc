"""Write the generated pages of docs/: one for each rule, and the table of measures.

`python docs/generate.py` writes them; with `--check` it says which are out of date and fails.
"""

import sys
from inspect import cleandoc
from pathlib import Path

from bilat import folder
from bilat.rule_pages import pages

DOCS = Path(__file__).parent


def rule_pages() -> dict[str, str]:
    """One page for each rule and an index, from the docstrings of the rules."""
    found = {f"rules/{p.code}.md": f"# {p.code} {p.name}\n\n{p.markdown}" for p in pages()}
    rows = [f"| [{p.code}](rules/{p.code}.md) | {p.name} | {p.summary} |" for p in pages()]
    head = "# Rules\n\n| Code | Name | What it says |\n| --- | --- | --- |\n"
    return {**found, "rules.md": head + "\n".join(rows) + "\n"}


def measure_pages() -> dict[str, str]:
    """One table of measures, from their own files."""
    rows = []
    for module in folder.modules("bilat.measures"):
        name = module.__name__.rpartition(".")[2]
        first = cleandoc(module.__doc__ or "").partition("\n\n")[0].replace("\n", " ")
        rows.append(f"| `{name}` | {first} |")
    head = "# Measures\n\n| Measure | What it means |\n| --- | --- |\n"
    return {"measures.md": head + "\n".join(rows) + "\n"}


def main(check: bool) -> int:
    """Write every page or, with `check`, name those that differ from what would be written."""
    wanted = {**rule_pages(), **measure_pages()}
    stale = [
        name
        for name, text in wanted.items()
        if not (DOCS / name).is_file() or (DOCS / name).read_text(encoding="utf-8") != text
    ]
    kept = {path.relative_to(DOCS).as_posix() for path in (DOCS / "rules").glob("*.md")}
    orphans = sorted(kept - set(wanted))
    if check:
        for name in (*stale, *orphans):
            print(f"docs/{name} is out of date; run `make docs`", file=sys.stderr)
        return 1 if stale or orphans else 0
    for name in stale:
        (DOCS / name).parent.mkdir(exist_ok=True)
        (DOCS / name).write_text(wanted[name], encoding="utf-8")
    for name in orphans:
        (DOCS / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
