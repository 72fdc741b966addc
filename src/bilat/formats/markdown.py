"""A Markdown table for a pull-request comment or a mail."""

import re
from typing import TYPE_CHECKING

from bilat.formats import Look
from bilat.formats import _words_en as words
from bilat.formats._show import (
    changes,
    counts,
    evidence_line,
    line_column,
    line_starts,
    locator,
    one_line,
    ordered,
    safe_url,
)
from bilat.judging.finding import Finding, NoteReport, Report

if TYPE_CHECKING:
    from bilat.briefing.model import Brief

SUFFIXES = (".md",)


def report(report: Report, look: Look) -> str:
    """A heading, a line of counts and a table of findings for each note."""
    parts = [_note(note) for note in report.notes]
    parts.append(f"Facts `{_code(report.snapshot[:12])}`, as of {_escape(report.as_of)}.\n")
    return "\n".join(parts)


def brief(brief: "Brief", look: Look) -> str:
    """A brief with footnotes that link to its sources."""
    from bilat.formats import _brief_markdown

    return _brief_markdown.brief(brief)


def _note(note: NoteReport) -> str:
    tally = {v: n for v, n in counts(note.judged).items() if n}
    told = ", ".join(f"{n} {words.VERDICTS[v]}" for v, n in tally.items())
    lines = [f"### {_escape(note.document.path)}", ""]
    lines.append(f"{len(note.judged)} claims: {told}." if told else f"**{words.NOTHING_READ}.**")
    if told and set(tally) == {"opinion"}:
        lines[-1] += f" **{words.NOTHING_CHECKABLE}.**"
    found = ordered(note)
    lines += _table(note, [f for f in found if f.level != "info"])
    undecided = [f for f in found if f.level == "info"]
    if undecided:
        summary = f"{len(undecided)} {words.VERDICTS['unverifiable']}"
        lines += ["", f"<details><summary>{summary}</summary>", *_table(note, undecided)]
        lines += ["", "</details>"]
    return "\n".join(lines) + "\n"


def _table(note: NoteReport, findings: list[Finding]) -> list[str]:
    if not findings:
        return []
    head = ["", f"| {' | '.join(words.COLUMNS)} |", "| --- | --- | --- | --- |"]
    return head + [_row(note, finding) for finding in findings]


def _row(note: NoteReport, finding: Finding) -> str:
    document = note.document
    where = locator(document, finding.start)
    if where is None:
        where = "{}:{}".format(*line_column(line_starts(document.text), finding.start))
    quote = one_line(document.text[finding.start : finding.end])
    said = [_escape(one_line(finding.message))]
    for judged in note.about(finding):
        for evidence in judged.evidence[:1]:
            line = _escape(evidence_line(evidence))
            url = evidence.source.url
            said.append(f"[{line}](<{_url(url)}>)" if safe_url(url) else line)
    if finding.fix is not None:
        for old, new in changes(document, finding.fix.edits, finding.start, finding.end):
            said.append(f"{words.FIX}: ~~{_escape(old)}~~ → **{_escape(new)}**")
    level = words.LEVELS[finding.level]
    cells = (_escape(where), f"{finding.code} {level}", _escape(quote), "<br>".join(said))
    return f"| {' | '.join(cells)} |"


def _url(url: str) -> str:
    return re.sub(r"[\s<>|\\]", lambda m: "".join(f"%{b:02X}" for b in m[0].encode()), url)


def _escape(text: str) -> str:
    r"""Text that Markdown shows as it is: no markup, no HTML, no table cell, no @mention.

    >>> _escape("a|b <i> *c* @you")
    'a\\|b &lt;i&gt; \\*c\\* &#64;you'
    """
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"([\\`*_{}\[\]()#+!|~])", r"\\\1", text)
    return text.replace("@", "&#64;").replace("://", "&#58;//")


def _code(text: str) -> str:
    return one_line(text).replace("`", "")
