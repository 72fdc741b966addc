"""From fixes to mended notes: which edits are made together, and how they look as a diff."""

from collections.abc import Sequence

from bilat.formats._show import distinct, edited, one_line
from bilat.judging.finding import Finding, NoteReport, Report
from bilat.notes.document import Edit

_CITED = 2  # documents that a comment names


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


def remarks(note: NoteReport, made: Sequence[Edit]) -> list[Edit]:
    """What there is to say beside the words: of every error and warning, with its documents.

    Each is an edit that changes nothing and carries a note. One that the note already has as a
    comment is not made again; `made` are the edits whose own remarks `remarked` gives.
    """
    known = {"".join(comment.text.split()) for comment in note.document.comments}
    found = []
    for finding in sorted(note.findings, key=lambda f: (f.start, f.end, f.code)):
        if finding.level == "info" or _is_made(finding, made):
            continue
        words = _remark(note, finding)
        if "".join(words.split()) not in known:
            same = note.document.text[finding.start : finding.end]
            found.append(Edit(finding.start, finding.end, same, words))
    return found


def _is_made(finding: Finding, made: Sequence[Edit]) -> bool:
    return finding.fix is not None and all(edit in made for edit in finding.fix.edits)


def _remark(note: NoteReport, finding: Finding) -> str:
    """A finding for the margin: its message, then who says so and where."""
    rows = [e for judged in note.about(finding) for e in judged.evidence if e.role == "decides"]
    sources = dict.fromkeys((one_line(e.source.publisher), e.source.url) for e in distinct(rows))
    lines = [f"{publisher}: {url}" if url else publisher for publisher, url in sources][:_CITED]
    return "\n".join([f"{one_line(finding.message)} [{finding.code}]", *lines])


def remarked(note: NoteReport, made: Sequence[Edit]) -> list[Edit]:
    """The edits with the evidence in the note of each, and what else there is to say."""
    out = []
    for edit in made:
        found = next((f for f in note.findings if f.fix and edit in f.fix.edits), None)
        first = found is not None and found.fix is not None and edit == min(found.fix.edits)
        words = _remark(note, found) if first and found is not None else ""
        out.append(Edit(edit.start, edit.end, edit.replacement, words))
    for remark in remarks(note, made):
        beside = next((n for n, edit in enumerate(out) if _clash(edit, remark)), None)
        if beside is None:
            out.append(remark)
        else:  # two things to say of one place are said in one comment
            edit = out[beside]
            words = "\n".join(part for part in (edit.note, remark.note) if part)
            out[beside] = Edit(edit.start, edit.end, edit.replacement, words)
    return sorted(out)


def _clash(a: Edit, b: Edit) -> bool:
    return (a.start < b.end and b.start < a.end) or a.start == b.start


def mended(note: NoteReport, unsafe: bool, source: bytes | None, day: str) -> bytes:
    """The file with its fixes made, in its own format, and with remarks where it has room for them.

    `source` are the bytes of a note that is no file (standard input); `day` (ISO) dates tracked
    changes.

    Raises:
        NoteError: if the format cannot be mended, or the file changed since it was read.
    """
    from pathlib import Path

    from bilat.notes.opening import mend_note, takes_remarks

    origin = Path(note.document.path) if source is None else source
    made = edits(note, unsafe)
    if takes_remarks(note.document):
        made = remarked(note, made)
    return mend_note(origin, note.document, made, day)


def summary(note: NoteReport, unsafe: bool) -> str:
    """What `mended` does, counted: "3 changes and 2 comments"."""
    from bilat.notes.opening import takes_remarks

    made = edits(note, unsafe)
    said = len(remarks(note, made)) if takes_remarks(note.document) else 0
    if note.document.format == "pdf":  # whose words no fix can change
        made, said = [], len(made) + said
    parts = [
        f"{n} {word}{'' if n == 1 else 's'}"
        for n, word in ((len(made), "change"), (said, "comment"))
        if n or (word == "change" and not said)
    ]
    return " and ".join(parts)


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
