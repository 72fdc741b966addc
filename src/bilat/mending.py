"""From fixes to mended notes: which edits are made together, and how they look as a diff."""

from bilat.formats._show import edited
from bilat.judging.finding import NoteReport, Report
from bilat.notes.document import Edit


def edits(note: NoteReport, unsafe: bool = False) -> list[Edit]:
    """The edits of every fix that may be made, in order.

    A fix is made whole or not at all: one that overlaps an earlier one waits for the next run.
    """
    taken: list[Edit] = []
    for finding in sorted(note.findings, key=lambda f: (f.start, f.end, f.code)):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        new = [edit for edit in fix.edits if edit not in taken]
        if not any(_clash(a, b) for a in new for b in taken):
            taken += new
    return sorted(taken)


def _clash(a: Edit, b: Edit) -> bool:
    return (a.start < b.end and b.start < a.end) or a.start == b.start


def mended(note: NoteReport, unsafe: bool, source: bytes | None, day: str) -> bytes:
    """The file with its fixes made, in its own format.

    `source` are the bytes of a note that is no file (standard input); `day` (ISO) dates tracked
    changes.

    Raises:
        NoteError: if the format cannot be mended, or the file changed since it was read.
    """
    from pathlib import Path

    from bilat.notes.opening import mend_note

    origin = Path(note.document.path) if source is None else source
    return mend_note(origin, note.document, edits(note, unsafe), day)


def diff(report: Report, unsafe: bool = False) -> str:
    """What the fixes would change, as one unified diff over the texts of all notes."""
    from difflib import unified_diff

    lines: list[str] = []
    for note in report.notes:
        old, path = note.document.text, note.document.path
        new = edited(old, edits(note, unsafe))
        for line in unified_diff(
            old.splitlines(keepends=True), new.splitlines(keepends=True), path, path
        ):
            end = "" if line.endswith("\n") else "\n\\ No newline at end of file\n"
            lines.append(line + end)
    return "".join(lines)
