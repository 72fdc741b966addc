"""Plain text for the terminal: the place, the quoted line with carets, the evidence, the fix.

Errors come first, then warnings; what nothing decides is counted, and shown where asked for.
"""

import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from bilat.formats import Look
from bilat.formats import _words_en as words
from bilat.formats._show import (
    changes,
    counts,
    distinct,
    evidence_line,
    gravest_first,
    harmless,
    line_column,
    line_starts,
    locator,
    one_line,
)
from bilat.judging.finding import Evidence, Finding, Judged, NoteReport, Report

if TYPE_CHECKING:
    from bilat.formats._spans import Span

SUFFIXES = (".txt",)

_COLOURS = {
    "error": "31",
    "warning": "33",
    "info": "36",
    "confirmed": "32",
    "dim": "2",
    "bold": "1",
}
_TIED = "\x01"  # a space at which no line is broken
_SHOWN = 2  # pieces of evidence for each claim, unless --explain asks for all


def report(report: Report, look: Look) -> str:
    """The findings of every note, gravest first, then one summary for each."""
    parts = []
    infos = look.infos or look.explain
    for note in report.notes:
        shown = [f for f in gravest_first(note) if infos or f.level != "info"]
        parts += [_finding(note, finding, look) for finding in shown]
        parts.append(_grounds(note, look) if look.explain else _later(note, look))
    parts += [_summary(note, look) for note in report.notes]
    return "\n".join(p for p in parts if p) + "\n" if parts else ""


def _finding(note: NoteReport, finding: Finding, look: Look) -> str:
    starts = line_starts(note.document.text)
    level = _paint(words.LEVELS[finding.level], finding.level, look)
    head = f"{place(note, finding.start, starts)} {_paint(finding.code, 'bold', look)} {level} "
    if finding.level == "info" and not look.explain:
        # Nothing is wrong here: what was read and what is missing, in two lines.
        quote = _cut(one_line(note.document.text[finding.start : finding.end]), look.width // 2)
        return "\n".join([f"{head}“{quote}”", *_wrap(finding.message, look.width, "  ")]) + "\n"
    lines = [head + harmless(finding.message)]
    if _width(_strip(lines[0])) > look.width:
        lines = [head.rstrip(), *_wrap(finding.message, look.width, "  ")]
    lines += _quoted(note.document.text, finding, starts, look)
    rows = [e for judged in note.about(finding) for e in _few(judged, look)]
    for evidence in distinct(rows):
        lines += _evidence(evidence, look)
    if finding.fix is not None:
        word = words.FIX if finding.fix.safe else words.UNSAFE_FIX
        edits = finding.fix.edits
        for old, new in changes(note.document, edits, finding.start, finding.end):
            lines += _wrap(f"{word}: {old} → {new}", look.width, "  = ", "    ")
    return "\n".join(lines) + "\n"


def _few(judged: Judged, look: Look) -> list[Evidence]:
    return distinct(judged.evidence)[: None if look.explain else _SHOWN]


def _later(note: NoteReport, look: Look) -> str:
    """What is right and has something newer beside it: no finding, but good to know."""
    starts = line_starts(note.document.text)
    lines: dict[str, list[str]] = {}
    for judged in note.judged:
        for evidence in judged.evidence:
            if judged.verdict == "confirmed" and evidence.role == "newer":
                where = locator(note.document, judged.claim.start)
                where = where or "{}:{}".format(*line_column(starts, judged.claim.start))
                quote = _cut(one_line(judged.claim.quote), look.width // 2)
                told = f"{where} “{quote}” {evidence_line(evidence)}"
                lines.setdefault(evidence.fact, _wrap(told, look.width, "  ", "    "))
    if not lines:
        return ""
    head = f"{one_line(note.document.path)}: {_paint(words.LATER, 'confirmed', look)}"
    return "\n".join([head, *(line for several in lines.values() for line in several)]) + "\n"


def place(note: NoteReport, offset: int, starts: list[int]) -> str:
    """`path:line:column`, or `path:page 3` in a document that has no lines."""
    path = one_line(note.document.path)
    where = locator(note.document, offset)
    if where is not None:
        return f"{path}:{where}"
    line, column = line_column(starts, offset)
    return f"{path}:{line}:{column}"


def _evidence(evidence: Evidence, look: Look) -> list[str]:
    lines = _wrap(evidence_line(evidence), look.width, "  = ", "    ")
    if evidence.source.url:
        # A link is never broken: a broken one cannot be followed.
        lines.append("    " + _paint(one_line(evidence.source.url), "dim", look))
    return lines


def _quoted(text: str, finding: Finding, starts: list[int], look: Look) -> list[str]:
    """The line that the finding starts on, cut to the width around it, and carets below."""
    line, _ = line_column(starts, finding.start)
    first = starts[line - 1]
    last = starts[line] - 1 if line < len(starts) else len(text)
    start, end = finding.start, max(min(finding.end, last), finding.start)
    before = harmless(text[first:start]).lstrip()
    marked = harmless(text[start:end])
    after = harmless(text[end:last]).rstrip()
    gutter = f"{line:>4} | "
    room = max(look.width - len(gutter), 20)
    marked = _cut(marked, room)
    spare = room - _width(marked)
    left = min(_width(before), max(spare // 2, spare - _width(after)))
    before = _cut(before, left, from_left=True)
    after = _cut(after, spare - _width(before))
    carets = "^" * max(_width(marked), 1)
    level = _paint(carets, finding.level, look)
    blank = " " * (len(gutter) - 2) + "| "
    return [gutter + before + marked + after, blank + " " * _width(before) + level]


def _summary(note: NoteReport, look: Look) -> str:
    tally = counts(note.judged)
    checkable = len(note.judged) - tally["opinion"]
    # A number and its word stay on one line.
    verdicts = ", ".join(f"{n}{_TIED}{words.VERDICTS[v]}" for v, n in tally.items())
    claims = "1 claim" if len(note.judged) == 1 else f"{len(note.judged)} claims"
    line = f"{one_line(note.document.path)}: {claims}: {verdicts}"
    if note.silenced:
        line += f"; {len(note.silenced)} {words.SILENCED}"
    lines = [told.replace(_TIED, " ") for told in _wrap(line, look.width, "", "  ")]
    if not note.judged:
        lines = [f"{one_line(note.document.path)}: {_paint(words.NOTHING_READ, 'warning', look)}"]
    elif not checkable:
        lines.append("  " + _paint(words.NOTHING_CHECKABLE, "warning", look))
    folded = sum(f.level == "info" for f in note.findings)
    if folded and not look.infos and not look.explain:
        lines += _wrap(words.FOLDED[folded > 1].format(n=folded), look.width, "  ")
    return "\n".join(lines)


def _grounds(note: NoteReport, look: Look) -> str:
    """Every claim with its verdict and how it was reached, for --explain."""
    return "\n".join(explained(judged, look) for judged in note.judged)


def explained(judged: Judged, look: Look) -> str:
    """One claim with its readings, verdict, evidence and the steps that led there."""
    claim = judged.claim
    colour = "good" if judged.verdict == "confirmed" else "bold"
    verdict = _paint(words.VERDICTS[judged.verdict], colour, look)
    head = f"{claim.id} {claim.line}:{claim.column} {verdict}"
    lines = [f"{head} [{judged.code}]" if judged.code else head]
    lines += _wrap(f"“{one_line(claim.quote)}”", look.width, "  ")
    for reading in claim.readings:
        slots = {
            "measure": reading.measure,
            "record": reading.record,
            "attribute": reading.attribute,
            "reporter": reading.reporter,
            "partner": reading.partner,
            "item": reading.item,
            "period": reading.period and reading.period.plain(),
            "unit": reading.unit,
            "status": reading.status,
            "text": reading.text,
        }
        told = ", ".join(f"{k} {one_line(str(v))}" for k, v in slots.items() if v)
        about = one_line(reading.about)
        lines += _wrap(f"read as: {about}{': ' if told else ''}{told}", look.width, "  ", "    ")
    lines += _wrap(judged.message, look.width, "  ")
    for step in judged.grounds:
        lines += _wrap(step, look.width, "  - ", "    ")
    for evidence in judged.evidence:
        lines += _evidence(evidence, look)
    return "\n".join(lines) + "\n"


def spans(spans: "Sequence[Span]", look: Look) -> str:
    """One line for each span: its place, kind, words, and how they were read."""
    from bilat.formats._spans import slots

    lines = []
    for told in map(slots, spans):
        where = f"{told.pop('start')}–{told.pop('end')}"
        head = f"{where:>13} {told.pop('kind'):<9}“{one_line(told.pop('text'))}”"
        read = ", ".join(f"{k} {one_line(str(v))}" for k, v in told.items() if v is not None)
        lines.append(f"{head}: {read}\n")
    return "".join(lines)


def _wrap(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    return textwrap.wrap(
        _TIED.join(map(one_line, text.split(_TIED))),
        max(width, 40),
        initial_indent=first,
        subsequent_indent=first if rest is None else rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _paint(text: str, what: str, look: Look) -> str:
    return f"\x1b[{_COLOURS[what]}m{text}\x1b[0m" if look.colour else text


def _strip(text: str) -> str:
    import re

    return re.sub(r"\x1b\[\d+m", "", text) if "\x1b" in text else text


def _width(text: str) -> int:
    """Columns that a terminal gives the text: two for wide characters, none for combining ones.

    >>> _width("東京"), _width("Ko\\u0304be"), _width("a")
    (4, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if combining(char) or char in "\u200b\u200c\u200d\ufe0e\ufe0f":
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def _cut(text: str, room: int, from_left: bool = False) -> str:
    """`text` cut to `room` columns with an ellipsis where it was cut.

    >>> _cut("abcdef", 4), _cut("abcdef", 4, from_left=True), _cut("ab", 4)
    ('abc…', '…def', 'ab')
    """
    if _width(text) <= room:
        return text
    if room < 2:
        return ""
    kept, left = [], room - 1
    for char in reversed(text) if from_left else text:
        left -= _columns(char)
        if left < 0:
            break
        kept.append(char)
    return "…" + "".join(reversed(kept)) if from_left else "".join(kept) + "…"
