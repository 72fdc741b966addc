"""A page that stands alone: the note with its claims marked, evidence on hover, focus and paper."""

import base64
import hashlib
from collections.abc import Sequence
from html import escape as _escape
from pathlib import Path
from typing import TYPE_CHECKING

from bilat.formats import Look
from bilat.formats import _words_en as words
from bilat.formats._show import (
    changes,
    counts,
    distinct,
    evidence_line,
    gravest_first,
    harmless,
    locator,
    one_line,
    partial,
    safe_url,
)
from bilat.formats._weave import Piece, blocks, weave
from bilat.judging.finding import Evidence, Finding, Fix, Judged, NoteReport, Report

if TYPE_CHECKING:
    from bilat.briefing.model import Brief

SUFFIXES = (".html", ".htm")

_NAMED = 3  # up to so many notes are named in the title
_TAGS = {"paragraph": "p", "quote": "blockquote", "footnote": "p", "caption": "p", "code": "pre"}


def report(report: Report, look: Look) -> str:
    """The whole page: no script, nothing fetched, whatever the note holds shown as text."""
    style = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    named = ", ".join(one_line(n.title or n.document.path) for n in report.notes)
    if not 0 < len(report.notes) <= _NAMED:
        named = words.NOTES.format(n=len(report.notes))
    title = words.REPORT_OF.format(notes=named)
    notes = "".join(_note(note, i, report) for i, note in enumerate(report.notes, 1))
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_header(report, title)}<main>\n{notes}</main>\n{_footer(report)}</body>\n</html>\n"
    )


def brief(brief: "Brief", look: Look) -> str:
    """A brief as a page that stands alone, with its charts where they can be drawn."""
    from bilat import charts
    from bilat.formats import _brief_html

    if missing := left_out(brief):
        return _brief_html.brief(brief, missing=missing)
    return _brief_html.brief(brief, lambda chart: charts.svg(chart, brief.lang))


def left_out(brief: "Brief") -> str:
    """What a brief as a page lacks on this machine and how to have it, "" where nothing."""
    from bilat import charts
    from bilat.briefing.model import Chart
    from bilat.briefing.phrase import words as told

    count = sum(isinstance(b, Chart) for section in brief.sections for b in section.blocks)
    if not count or charts.available():
        return ""
    said: str = told(brief.lang, "titles").NO_CHARTS.format(n=count)
    return said


def text(value: str) -> str:
    """Any text as HTML text or a quoted attribute."""
    return _escape(harmless(value))


def _header(report: Report, title: str) -> str:
    judged = [j for note in report.notes for j in note.judged]
    if len(report.notes) == 1:
        note = report.notes[0]
        title = one_line(note.title) or one_line(note.document.path)
    cards = "".join(
        f'<li class="{"none" if not n else verdict}"><b>{n}</b>'
        f"{_first(report, verdict) if n else words.VERDICTS[verdict]}</li>"
        for verdict, n in counts(judged).items()
    )
    alarm = f'<p class="alarm">{words.NOTHING_READ}</p>' if not judged else ""
    if judged and all(j.verdict == "opinion" for j in judged):
        alarm = f'<p class="alarm">{words.NOTHING_CHECKABLE}</p>'
    return (
        f'<header>\n<p class="meta">{words.CHECKED_BY}</p>\n<h1>{text(title)}</h1>\n{alarm}'
        f'<ul class="counts" aria-label="{words.COUNTS}">{cards}</ul>\n'
        f'<ul class="legend" aria-label="{words.LEGEND}">'
        + "".join(
            f'<li><mark class="{v}">{words.VERDICTS[v]}</mark>: {meaning}</li>'
            for v, meaning in words.MEANINGS.items()
        )
        + "</ul>\n</header>\n"
    )


def _first(report: Report, verdict: str) -> str:
    for i, note in enumerate(report.notes, 1):
        for k, judged in enumerate(note.judged, 1):
            if judged.verdict == verdict and verdict != "opinion":
                return f'<a href="#e{i}-{k}">{words.VERDICTS[verdict]}</a>'
    return words.VERDICTS[verdict]


def _footer(report: Report) -> str:
    as_of = text(report.as_of)
    return (
        f"<footer><p>{words.FACTS_USED.format(snapshot=text(report.snapshot), as_of=as_of)}</p>"
        "</footer>\n"
    )


def _note(note: NoteReport, number: int, report: Report) -> str:
    dated = partial(note.written)
    about = [text(note.document.path), text(dated) if dated else words.UNDATED]
    about += [text("–".join(map(_state, pair))) for pair in note.pairs]
    heading = text(one_line(note.title) or note.document.path)
    several = len(report.notes) > 1
    shown = f"<h2>{heading}</h2>\n" if several else ""
    # Two notes may have one title, and two landmarks may not have one name.
    name = f"{number}. {heading}" if several else heading
    return (
        f'<section class="note" aria-label="{name}">\n{shown}'
        f'<p class="meta">{" · ".join(about)}</p>\n{_found(note, number)}'
        f"<h2>{words.THE_NOTE}</h2>\n"
        f'<div class="body">\n{_body(note, number)}</div>\n'
        f"{_entries(note, number)}{_remarks(note, number)}</section>\n"
    )


def _state(code: str) -> str:
    from bilat.facts.state import states

    known = states().get(code)
    return known.name if known else code


def _found(note: NoteReport, number: int) -> str:
    """The short list that stands above the note: what is wrong, each with a link to its entry."""
    if not note.judged:
        return ""
    order = {j.claim.id: k for k, j in enumerate(note.judged, 1)}
    loose = {id(f): n for n, f in enumerate(_loose(note), 1)}
    items = ""
    for finding in gravest_first(note):
        if finding.level == "info":
            continue
        about = note.about(finding)
        there = loose.get(id(finding))
        ref = f"f{number}-{there}" if there else f"e{number}-{order[about[0].claim.id]}"
        verdict = about[-1].verdict if len(about) == 1 else "disputed"
        quote = text(one_line(note.document.text[finding.start : finding.end]))
        fix = finding.fix
        items += (
            f'<li class="{verdict}"><a href="#{ref}">{quote or text(finding.code)}</a> '
            f'<span class="verdict">{_said(finding, about)}</span>: '
            f"{text(one_line(finding.message))}"
            f"{' ' + _fix(note, fix, finding.start, finding.end) if fix else ''}</li>\n"
        )
    left = sum(f.level == "info" for f in note.findings)
    rest = f'<p class="meta">{words.NOT_DECIDED.format(n=left)}</p>\n' if left else ""
    listed = f'<ul class="found">\n{items}</ul>\n' if items else f"<p>{words.NO_FINDINGS}</p>\n"
    return f"<h2>{words.FINDINGS}</h2>\n{listed}{rest}"


def _said(finding: Finding, about: Sequence[Judged]) -> str:
    """What a finding is in a word: misspelt, the verdict on its one claim, or its level."""
    if len(about) != 1:
        return words.LEVELS[finding.level]
    return words.MISSPELT if about[0].claim.shape == "name" else words.VERDICTS[about[0].verdict]


def _body(note: NoteReport, number: int) -> str:
    order = {j.claim.id: k for k, j in enumerate(note.judged, 1)}
    out: list[str] = []
    row = (0, -1)
    in_list = False
    for block in blocks(note.document):
        if row[0] and (block.kind != "cell" or block.table != row[0]):
            out.append("</tr></table></div>\n")
            row = (0, -1)
        if in_list and block.kind != "item":
            out.append("</ul>\n")
            in_list = False
        inner = "".join(_piece(piece, note, number, order) for piece in weave(note, block))
        if block.kind == "cell":
            if row[0] != block.table:
                out.append('<div class="scroll"><table><tr>')
            elif row[1] != block.row:
                out.append("</tr>\n<tr>")
            row = (block.table, block.row)
            tag = "th" if block.header else "td"
            out.append(f"<{tag}>{inner}</{tag}>")
        elif block.kind == "item":
            out.append(f"{'' if in_list else '<ul>'}<li>{inner}</li>\n")
            in_list = True
        elif block.kind == "heading":
            level = min(max(block.level, 1) + 2, 6)
            out.append(f"<h{level}>{inner}</h{level}>\n")
        elif block.kind in _TAGS:
            tag = _TAGS[block.kind]
            out.append(f"<{tag}>{inner}</{tag}>\n")
        else:
            out.append(f'<p class="aside">{inner}</p>\n')
    out.append("</tr></table></div>\n" if row[0] else "")
    out.append("</ul>\n" if in_list else "")
    return "".join(out)


def _piece(piece: Piece, note: NoteReport, number: int, order: dict[str, int]) -> str:
    if not piece.claims:
        return "".join(text(run) for run, _ in piece.runs)
    marks = "".join(
        f'<mark class="{verdict}">{text(run)}</mark>' if verdict else text(run)
        for run, verdict in piece.runs
    )
    refs = "".join(
        f'<a class="ref" id="r{number}-{order[j.claim.id]}" href="#e{number}-{order[j.claim.id]}" '
        f'aria-label="{words.VERDICTS[j.verdict]}, {words.NOTE_NUMBER} {order[j.claim.id]}">'
        f"{order[j.claim.id]}</a>"
        for j in piece.ending
    )
    entries = "".join(
        f'<span class="entry {j.verdict}">{"".join(_entry(note, j, links=False))}</span>'
        for j in piece.claims
    )
    tip = f'<span class="tip" aria-hidden="true">{entries}</span>'
    return f'<span class="claim">{marks}{refs}{tip}</span>'


def _entries(note: NoteReport, number: int) -> str:
    shown = [(k, j) for k, j in enumerate(note.judged, 1) if j.verdict != "opinion"]
    if not shown:
        return ""
    items = "".join(_card(note, j, number, k) for k, j in shown)
    return f'<h2>{words.EVIDENCE}</h2>\n<ol class="said">\n{items}</ol>\n'


_FOLDED = ("confirmed", "unverifiable")


def _card(note: NoteReport, judged: Judged, number: int, k: int) -> str:
    """One claim with its evidence, which is folded away where nothing has to be done."""
    quote = f"<q>{text(one_line(judged.claim.quote))}</q> {_place(note, judged)}"
    back = f'<a class="back" href="#r{number}-{k}" aria-label="{words.BACK} {k}">↩</a>'
    said, *rest = _entry(note, judged, links=True)
    opened = f'<li id="e{number}-{k}" value="{k}" class="entry {judged.verdict}">'
    if judged.verdict in _FOLDED and rest:
        return (
            f"{opened}<details><summary>{quote} {said}</summary>{''.join(rest)}</details>"
            f"{back}</li>\n"
        )
    return f"{opened}<span>{quote} {back}</span> {said}{''.join(rest)}</li>\n"


def _place(note: NoteReport, judged: Judged) -> str:
    where = locator(note.document, judged.claim.start) or f"{words.LINE} {judged.claim.line}"
    return f'<small class="meta">{text(where)}</small>'


def _entry(note: NoteReport, judged: Judged, links: bool) -> list[str]:
    """Verdict and message of one claim, then its evidence and fix; links where they work."""
    lines = [
        f'<span><span class="verdict">{words.VERDICTS[judged.verdict]}</span>'
        f"{': ' if judged.message else ''}{text(one_line(judged.message))}</span>",
    ]
    # What hovers must fit a phone; the list below the note has everything.
    lines += [_fact(one, links) for one in distinct(judged.evidence)[: None if links else 3]]
    if judged.fix is not None:
        lines.append(_fix(note, judged.fix, judged.claim.start, judged.claim.end))
    return lines


def _fact(evidence: Evidence, links: bool) -> str:
    line = text(evidence_line(evidence))
    url = evidence.source.url
    if links and safe_url(url):
        title = text(one_line(evidence.source.title) or url)
        line += f' · <a href="{text(url)}" rel="noopener noreferrer nofollow">{title}</a>'
    return f'<span class="fact">{line}</span>'


def _fix(note: NoteReport, fix: Fix, start: int, end: int) -> str:
    word = words.FIX if fix.safe else words.UNSAFE_FIX
    shown = "; ".join(
        f"<del>{text(old)}</del> → <ins>{text(new)}</ins>"
        for old, new in changes(note.document, fix.edits, start, end)
    )
    return f'<span class="fix">{word}: {shown}</span>'


def _loose(note: NoteReport) -> list[Finding]:
    """Findings that are about no one claim: sums that do not add up, comments that fail."""
    judged = {j.claim.id for j in note.judged}
    return [f for f in note.findings if len(judged.intersection(f.claims)) != 1]


def _remarks(note: NoteReport, number: int) -> str:
    items = "".join(_remark(note, f, f"f{number}-{n}") for n, f in enumerate(_loose(note), 1))
    return f'<h2>{words.REMARKS}</h2>\n<ul class="said">{items}</ul>\n' if items else ""


def _remark(note: NoteReport, finding: Finding, ref: str) -> str:
    quoted = one_line(note.document.text[finding.start : finding.end])
    fix = _fix(note, finding.fix, finding.start, finding.end) if finding.fix else ""
    return (
        f'<li class="entry" id="{ref}"><q>{text(quoted)}</q> <b>{text(finding.code)}</b> '
        f"{words.LEVELS[finding.level]}: {text(one_line(finding.message))} {fix}</li>\n"
    )
