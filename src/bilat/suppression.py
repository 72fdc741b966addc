"""Comments in a note that allow a finding, with a reason and, if wanted, an end.

    <!-- bilat: allow F101 until 2026-03 — embassy figure -->
    <!-- bilat: allow F101, R — checked by hand on 3 May -->
    <!-- bilat: allow-file A101 — the house style gives no year -->

A comment inside a block, or after it on its last line, is about that block (a paragraph, heading,
list item; in a table, the whole row). A comment that stands alone is about the next block.
`allow-file` is about the whole note. A code may be a family (`F`). The reason is required. After
the last day of `until` the comment no longer silences anything.
"""

import re
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.judging.finding import Finding, Fix, NoteReport, Silenced
from bilat.notes.document import Block, Comment, Document, Edit

PAGES = (
    (
        "S901",
        "unused-suppression",
        """A comment allows a finding that is not there.

What it does:
    Names a `bilat: allow` comment that silences nothing.

Why is this bad?
    The sentence was mended or the facts have caught up; a comment left behind would hide the next
    mistake in that place.

Use instead:
    No comment.

Fix safety:
    The fix deletes the comment. It is unsafe, because another `--as-of` may still need it.""",
    ),
    (
        "S902",
        "expired-suppression",
        """A comment allowed a finding until a day that has passed.

What it does:
    Names a `bilat: allow … until DATE` comment whose date is over; what it allowed is reported
    again.

Why is this bad?
    The reason was meant for a time.

Use instead:
    The sentence mended, or the comment with a new date and reason.

Fix safety:
    There is no fix; only its author knows whether the reason still holds.""",
    ),
    (
        "S903",
        "malformed-suppression",
        """A comment that starts with `bilat:` cannot be read.

What it does:
    Names a comment that has no code, no reason, an unknown code or no date after `until`; it
    silences nothing.

Why is this bad?
    Its author believes that it works.

Example:
    <!-- bilat: allow F101 -->

Use instead:
    <!-- bilat: allow F101 — the embassy's own figure -->

Fix safety:
    There is no fix; the reason must come from its author.""",
    ),
)

_UNUSED = "this comment allows {codes}, and nothing of the kind is found here"
_EXPIRED = "this comment allowed {codes} until {until}; it no longer does"
_MALFORMED = "this comment is not understood ({why}); write `bilat: allow CODE — reason`"
_SYNTAX = re.compile(
    r"(?P<verb>allow-file|allow)(?P<codes>(?:[\s,]+(?!until\b)[A-Za-z]+\d*)*)"
    r"(?:\s+until\s+(?P<until>[^\s—–:]+))?\s*(?:(?:[—–:]|-{1,2})\s*(?P<reason>.*))?",
    re.DOTALL,
)


class Allowance(msgspec.Struct, frozen=True):
    """A comment as understood: `codes` in `scope` are allowed to `until`; `wrong` says why not."""

    comment: Comment
    scope: tuple[tuple[int, int], ...] = ()
    codes: tuple[str, ...] = ()
    until: Period | None = None
    reason: str = ""
    wrong: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is one that this comment is about."""
        return finding.code.startswith(self.codes) and any(
            start <= finding.start < end for start, end in self.scope
        )


def apply(report: NoteReport, today: date, codes: tuple[str, ...] = ()) -> NoteReport:
    """`report` with its allowed findings silenced and every comment that fails reported.

    `codes` are all codes there are, to tell a mistyped one; empty takes any.
    """
    allowances = [a for a in (_read(c, report.document, codes) for c in _ours(report)) if a]
    if not allowances:
        return report
    used: set[int] = set()
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    valid = [a for a in allowances if not a.wrong and not _expired(a, today)]
    for finding in report.findings:
        first = next((a for a in valid if a.covers(finding)), None)
        if first is None:
            kept.append(finding)
        else:
            used.add(first.comment.start)
            silenced.append(Silenced(finding, first.reason))
    for allowance in allowances:
        if allowance.comment.start not in used:
            kept.append(_complaint(allowance, report.document, today))
    return msgspec.structs.replace(report, findings=tuple(kept), silenced=tuple(silenced))


def _ours(report: NoteReport) -> list[Comment]:
    return [c for c in report.document.comments if _body(c).startswith("bilat:")]


def _body(comment: Comment) -> str:
    return comment.text.strip().removeprefix("<!--").removesuffix("-->").strip()


def _read(comment: Comment, document: Document, known: tuple[str, ...]) -> Allowance:
    match = _SYNTAX.fullmatch(_body(comment).removeprefix("bilat:").strip())
    if match is None:
        return Allowance(comment, wrong="it is neither `allow` nor `allow-file`")
    codes = tuple(code.upper() for code in re.findall(r"[A-Za-z]+\d*", match["codes"]))
    reason = " ".join((match["reason"] or "").split())
    try:
        until = Period.parse(match["until"]) if match["until"] else None
    except ValueError as error:
        return Allowance(comment, wrong=str(error))
    unknown = [c for c in codes if known and not any(k.startswith(c) for k in known)]
    if not codes:
        return Allowance(comment, wrong="it names no code")
    if unknown:
        return Allowance(comment, wrong=f"there is no rule {unknown[0]}")
    if not reason:
        return Allowance(comment, wrong="it gives no reason")
    whole = ((0, len(document.text) + 1),)
    scope = whole if match["verb"] == "allow-file" else _scope(comment, document)
    return Allowance(comment, scope, codes, until, reason)


def _scope(comment: Comment, document: Document) -> tuple[tuple[int, int], ...]:
    """The block that the comment is about, as ranges of the text."""
    text = document.text
    line = text.rfind("\n", 0, comment.start) + 1
    for block in document.blocks:
        inside = block.start <= comment.start < block.end
        ends_here = line < block.end <= comment.start or line == block.end == comment.start
        if (
            inside
            and not (text[block.start : comment.start] + text[comment.end : block.end]).strip()
        ):
            continue  # the comment is all there is: it stands alone
        if inside or ends_here:
            return _row(block, document)
    following = [b for b in document.blocks if b.start >= comment.end]
    return _row(min(following, key=lambda b: b.start), document) if following else ()


def _row(block: Block, document: Document) -> tuple[tuple[int, int], ...]:
    if block.kind != "cell":
        return ((block.start, block.end),)
    return tuple(
        (b.start, b.end)
        for b in document.blocks
        if b.kind == "cell" and (b.table, b.row) == (block.table, block.row)
    )


def _expired(allowance: Allowance, today: date) -> bool:
    return allowance.until is not None and today > allowance.until.end


def _complaint(allowance: Allowance, document: Document, today: date) -> Finding:
    comment, codes = allowance.comment, ", ".join(allowance.codes)
    place = (comment.start, comment.end)
    if allowance.wrong:
        message = _MALFORMED.format(why=allowance.wrong)
        return Finding("S903", "warning", message, (), *place)
    if _expired(allowance, today):
        assert allowance.until is not None
        message = _EXPIRED.format(codes=codes, until=allowance.until.plain())
        return Finding("S902", "warning", message, (), *place)
    fix = None if document.locators else Fix(False, (Edit(*_whole(comment, document.text), ""),))
    return Finding("S901", "warning", _UNUSED.format(codes=codes), (), *place, fix)


def _whole(comment: Comment, text: str) -> tuple[int, int]:
    """The comment with the line it has to itself, or with the blanks before it."""
    start, end = comment.start, comment.end
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    alone = (start == 0 or text[start - 1] == "\n") and text[end : end + 1] == "\n"
    return start, end + 1 if alone else end
