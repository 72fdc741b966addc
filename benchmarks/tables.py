"""Markdown tables, and sections of docs/benchmarks.md that programs write between markers."""

from pathlib import Path


def table(heads: list[str], rows: list[list[str]]) -> str:
    """A Markdown table; all columns but the first are figures, set to the right."""
    lines = ["| " + " | ".join(heads) + " |", "| --- |" + " ---: |" * (len(heads) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def write_section(path: Path, title: str, text: str, program: str) -> None:
    """Put `text` as section `title` between its markers in `path`; other sections stay."""
    first, last = f"<!-- begin {title} -->", f"<!-- end {title} -->"
    section = f"{first}\n## {title}\n\nWritten by `python -m {program}`.\n\n{text}\n{last}"
    old = path.read_text("utf-8") if path.exists() else "# Benchmarks\n"
    if first in old and last in old:
        before, _, rest = old.partition(first)
        after = rest.partition(last)[2]
        new = before + section + after
    else:
        new = old.rstrip("\n") + "\n\n" + section + "\n"
    path.parent.mkdir(exist_ok=True)
    path.write_text(new, "utf-8")
