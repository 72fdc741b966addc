"""The machine-readable report: the contract that `docs/check.schema.json` fixes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from bilat.formats import Look
from bilat.formats._show import counts, locator, ordered, partial
from bilat.formats._spans import Span, hedge, slots
from bilat.judging.finding import Evidence, Finding, Fix, Judged, NoteReport, Report
from bilat.reading.claim import Reading, Stance
from bilat.reading.timing import FAR_FUTURE, FAR_PAST

if TYPE_CHECKING:
    from bilat.briefing.model import Brief
    from bilat.facts.listing import Line
    from bilat.facts.period import Period

SUFFIXES = (".json",)
SCHEMA = 1


def report(report: Report, look: Look) -> str:
    """The whole report; keys stand in the contract's order."""
    return written(
        {
            "schema": SCHEMA,
            "snapshot": report.snapshot,
            "as_of": report.as_of,
            "notes": [_note(note) for note in report.notes],
        }
    )


def spans(spans: Sequence[Span], look: Look) -> str:
    """What was read before any judging."""
    return written({"schema": SCHEMA, "spans": [slots(span) for span in spans]})


def held(lines: "Sequence[Line]", look: Look) -> str:
    """Facts, one object each with the columns of the CSV; empty where there is nothing to say."""
    return written({"schema": SCHEMA, "facts": [_line(line) for line in lines]})


def brief(brief: "Brief", look: Look) -> str:
    """A brief: sections, sentences, the facts under each."""
    from bilat.formats import _brief_json

    return written(_brief_json.brief(brief))


def _line(line: "Line") -> dict[str, Any]:
    row: dict[str, Any] = {key: getattr(line, key) for key in line.__struct_fields__}
    if not line.what:  # a figure, not an attribute of a record
        row["value"] = float(line.value)
    return row


def written(value: Any) -> str:
    """JSON text, indented by two, keys in the order given, ending with a newline."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"


def _note(note: NoteReport) -> dict[str, Any]:
    tally = counts(note.judged)
    names = sum(j.claim.shape == "name" for j in note.judged)
    return {
        "path": note.document.path,
        "title": note.title,
        "written": partial(note.written),
        "pairs": [list(pair) for pair in note.pairs],
        "claims": [_claim(note, judged) for judged in note.judged],
        "findings": [_finding(note, finding) for finding in ordered(note)],
        "summary": {"claims": len(note.judged), **tally, "names": names},
    }


def _claim(note: NoteReport, judged: Judged) -> dict[str, Any]:
    claim = judged.claim
    return {
        "id": claim.id,
        "group": claim.group,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "line": claim.line,
        "column": claim.column,
        **_located(note, claim.start),
        "shape": claim.shape,
        # A verdict is given only where all readings agree; the first is the likeliest.
        "reading": _reading(claim.readings[0], claim.stance),
        "verdict": judged.verdict,
        "message": judged.message,
        "evidence": [_evidence(e) for e in judged.evidence],
        "fix": _fix(judged.fix),
    }


def _reading(reading: Reading, stance: Stance) -> dict[str, Any]:
    return {
        "about": reading.about,
        "measure": reading.measure,
        "record": reading.record,
        "attribute": reading.attribute,
        "reporter": reading.reporter,
        "partner": reading.partner,
        "item": reading.item,
        "period": _period(reading.period),
        "value": reading.value,
        "low": reading.low,
        "high": reading.high,
        "unit": reading.unit,
        "hedge": hedge(reading.hedge),
        "status": reading.status or (stance if stance in ("reported", "quoted") else None),
        "text": reading.text,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    source = evidence.source
    return {
        "value": evidence.value,
        "low": evidence.low,
        "high": evidence.high,
        "unit": evidence.unit,
        "text": evidence.text,
        "period": _period(evidence.period),
        "as_of": partial(evidence.as_of),
        "fact": evidence.fact,
        "source": {
            "url": source.url,
            "title": source.title,
            "publisher": source.publisher,
            "kind": source.kind,
            "published": partial(source.published),
        },
    }


def _finding(note: NoteReport, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "level": finding.level,
        "message": finding.message,
        "claims": list(finding.claims),
        "start": finding.start,
        "end": finding.end,
        **_located(note, finding.start),
        "fix": _fix(finding.fix),
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [
        {"start": e.start, "end": e.end, "replacement": e.replacement} for e in sorted(fix.edits)
    ]
    return {"safe": fix.safe, "edits": edits}


def _located(note: NoteReport, offset: int) -> dict[str, str]:
    where = locator(note.document, offset)
    return {} if where is None else {"locator": where}


def _period(period: "Period | None") -> str | None:
    """ISO 8601; an end that the note leaves open is written `..`, as ISO 8601-2 has it."""
    if period is None:
        return None
    first = ".." if period.start == FAR_PAST else period.start.isoformat()
    last = ".." if period.end == FAR_FUTURE else period.end.isoformat()
    return first if first == last else f"{first}/{last}"
