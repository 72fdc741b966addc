"""GitHub workflow commands: each finding becomes an annotation on the changed file."""

from bilat.formats import Look
from bilat.formats._show import (
    changes,
    evidence_line,
    line_column,
    line_starts,
    locator,
    one_line,
    ordered,
)
from bilat.judging.finding import Finding, NoteReport, Report

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def report(report: Report, look: Look) -> str:
    """One command line for each finding, in reading order.

    What nothing held decides is no reason to annotate a line; `--explain` asks for it.
    """
    return "".join(
        _command(note, finding) + "\n"
        for note in report.notes
        for finding in ordered(note)
        if finding.level != "info" or look.explain
    )


def _command(note: NoteReport, finding: Finding) -> str:
    properties = {"file": note.document.path}
    where = locator(note.document, finding.start)
    if where is None:
        starts = line_starts(note.document.text)
        line, column = line_column(starts, finding.start)
        end_line, end_column = line_column(starts, max(finding.end, finding.start))
        properties |= {"line": str(line), "endLine": str(end_line)}
        if line == end_line:  # GitHub reads columns only within one line
            properties |= {"col": str(column), "endColumn": str(end_column)}
    properties["title"] = f"bilat {finding.code}" + (f" ({where})" if where else "")
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.level]} {told}::{_data(_message(note, finding))}"


def _message(note: NoteReport, finding: Finding) -> str:
    lines = [one_line(finding.message)]
    for judged in note.about(finding):
        if judged.evidence:
            first = judged.evidence[0]
            lines.append(f"{evidence_line(first)} {one_line(first.source.url)}".rstrip())
    if finding.fix is not None:
        for old, new in changes(note.document, finding.fix.edits, finding.start, finding.end):
            lines.append(f"fix: {old} → {new}")
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
