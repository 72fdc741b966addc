"""SARIF 2.1.0, for code-scanning services and editors."""

import hashlib
import os
from collections import Counter
from typing import Any
from urllib.parse import quote

from bilat._version import __version__
from bilat.formats import Look
from bilat.formats._show import (
    evidence_line,
    line_column,
    line_starts,
    locator,
    one_line,
    ordered,
    safe_url,
)
from bilat.formats.json import written
from bilat.judging.finding import Finding, Fix, NoteReport, Report
from bilat.notes.document import Document
from bilat.rule_pages import Page, pages

SUFFIXES = (".sarif",)
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def report(report: Report, look: Look) -> str:
    """One run; offsets count code points, as in the JSON report."""
    used = {f.code for n in report.notes for f in (*n.findings, *(s.finding for s in n.silenced))}
    known = {page.code: page for page in pages()}
    rules = [known.get(code, Page(code, code, code)) for code in sorted(used)]
    index = {page.code: i for i, page in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "bilat",
                "semanticVersion": __version__,
                "rules": [_rule(page) for page in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": uri(note.document.path)}} for note in report.notes],
        "results": [
            result
            for artifact, note in enumerate(report.notes)
            for result in _results(note, artifact, index)
        ],
        "properties": {"snapshot": report.snapshot, "asOf": report.as_of},
    }
    return written({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def uri(path: str) -> str:
    """A path as a relative or file URI reference.

    >>> uri("notes/india japan.md"), uri("/tmp/a%b.md")
    ('notes/india%20japan.md', 'file:///tmp/a%25b.md')
    """
    path = path.replace(os.sep, "/")
    quoted = quote(path, errors="replace")
    if quoted.startswith("/"):
        return f"file://{quoted}"
    # "a:b.md" would be read as a scheme.
    return f"./{quoted}" if "%3A" in quoted.partition("/")[0] else quoted


def _rule(page: Page) -> dict[str, Any]:
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.summary or page.code},
        "help": {"text": page.text or page.code, "markdown": page.markdown},
    }


def _results(note: NoteReport, artifact: int, index: dict[str, int]) -> list[dict[str, Any]]:
    starts = line_starts(note.document.text)
    seen: Counter[str] = Counter()
    results = []
    shown = [(f, None) for f in ordered(note)]
    for finding, reason in [*shown, *((s.finding, s.reason) for s in note.silenced)]:
        result = {
            "ruleId": finding.code,
            "ruleIndex": index[finding.code],
            "level": _LEVELS[finding.level],
            "message": {"text": _message(note, finding)},
            "locations": [_location(note.document, artifact, finding, starts)],
            "partialFingerprints": {"bilat/v1": _fingerprint(note, finding, seen)},
        }
        related = _evidence_links(note, finding)
        if related:
            result["properties"] = {"evidence": related}
        if finding.fix is not None and not note.document.locators:
            result["fixes"] = [_fix(note.document, artifact, finding.fix, starts)]
        if reason is not None:
            result["suppressions"] = [{"kind": "inSource", "justification": reason}]
        results.append(result)
    return results


def _message(note: NoteReport, finding: Finding) -> str:
    lines = [one_line(finding.message)]
    for judged in note.about(finding):
        lines += [evidence_line(evidence) for evidence in judged.evidence[:1]]
    return "\n".join(lines)


def _evidence_links(note: NoteReport, finding: Finding) -> list[str]:
    urls = [evidence.source.url for judged in note.about(finding) for evidence in judged.evidence]
    return [url for url in dict.fromkeys(urls) if safe_url(url)]


def _location(
    document: Document, artifact: int, finding: Finding, starts: list[int]
) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(document.path), "index": artifact}}
    where = locator(document, finding.start)
    if where is None:
        physical["region"] = _region(document.text, finding.start, finding.end, starts)
        return {"physicalLocation": physical}
    # Offsets into the text of a DOCX or PDF mean nothing to a reader of the file.
    return {"physicalLocation": physical, "logicalLocations": [{"name": where}]}


def _region(text: str, start: int, end: int, starts: list[int]) -> dict[str, Any]:
    line, column = line_column(starts, start)
    end_line, end_column = line_column(starts, end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": text[start:end]},
    }


def _fix(document: Document, artifact: int, fix: Fix, starts: list[int]) -> dict[str, Any]:
    replacements = []
    for edit in sorted(fix.edits):
        region = _region(document.text, edit.start, edit.end, starts)
        region.pop("snippet")
        replacements.append(
            {"deletedRegion": region, "insertedContent": {"text": edit.replacement}}
        )
    change = {
        "artifactLocation": {"uri": uri(document.path), "index": artifact},
        "replacements": replacements,
    }
    text = "Safe fix" if fix.safe else "Unsafe fix: it changes what the sentence means"
    return {"description": {"text": text}, "artifactChanges": [change]}


def _fingerprint(note: NoteReport, finding: Finding, seen: Counter[str]) -> str:
    """The same for the same finding wherever edits elsewhere in the note have moved it."""
    quoted = one_line(note.document.text[finding.start : finding.end])
    key = f"{finding.code}\0{quoted}"
    seen[key] += 1
    return hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest()[:32]
