"""How values, sources and places are put into words, shared by the formats."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from bilat.facts.period import Period
from bilat.formats import _words_en as words
from bilat.judging.finding import Evidence, Finding, Judged, NoteReport
from bilat.notes.document import Document, Edit

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "mn"))
_BARE = {"", "1", "count", "persons", "number"}
# What a terminal, a page or a spreadsheet could be made to obey: control characters, and the
# marks that reorder or hide text.
_HOSTILE = {
    **{i: "\N{REPLACEMENT CHARACTER}" for i in (*range(0x20), *range(0x7F, 0xA0)) if i != 0x0A},
    0x09: " ",
    0x0D: None,
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF)),
    # A lone surrogate cannot be encoded in any output.
    **dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}"),
}


def harmless(text: str) -> str:
    r"""`text` without anything that a terminal or a browser could be made to obey.

    >>> harmless("a\x1b[31mb\u202ec")
    'a�[31mbc'
    """
    if text.isascii() and text.isprintable():
        return text
    return text.translate(_HOSTILE)


def one_line(text: str) -> str:
    """`text` on one line, spaces run together.

    >>> one_line(" two\\n  lines ")
    'two lines'
    """
    return " ".join(harmless(text).split())


def number(value: float) -> str:
    """A number as a reader wants it: scaled above a million, four significant digits there.

    >>> [number(v) for v in (5.1473e9, 1434, 508.17, 33800e7, 0.1, 2500000)]
    ['5.147 bn', '1,434', '508.17', '338 bn', '0.1', '2.5 mn']
    """
    for scale, word in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.4g} {word}"
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def amount(value: float | None, low: float | None, high: float | None, unit: str) -> str:
    """A value or a range with its unit.

    >>> amount(5.15e9, 5.145e9, 5.155e9, "USD"), amount(None, 5, 6, "km")
    ('USD 5.15 bn', '5–6 km')
    >>> amount(7.2, 7.15, 7.25, "percent"), amount(2027, 2027, 2027, "year")
    ('7.2 %', '2027')
    """
    if value is not None:
        shown = str(int(value)) if unit == "year" else number(value)
    elif low is not None and high is not None:
        shown = f"{number(low)}–{number(high)}"
    else:
        return ""
    if unit == "year" or unit in _BARE:
        return shown
    if unit == "percent":
        return f"{shown} %"
    if len(unit) == 3 and unit.isupper():
        return f"{unit} {shown}"
    return f"{shown} {unit}"


def evidence_value(evidence: Evidence) -> str:
    """What a piece of evidence says, in words or as a number with its unit."""
    if evidence.told or evidence.text:
        return one_line(evidence.told or evidence.text or "")
    return amount(evidence.value, evidence.low, evidence.high, evidence.unit)


def evidence_line(evidence: Evidence) -> str:
    """Value, period, publisher and date on one line; the link is the caller's to show."""
    role = words.ROLES.get(evidence.role, evidence.role)
    said = evidence_value(evidence)
    if evidence.period is not None:
        when = evidence.period.plain()
        # The text of a date is the period itself in ISO form.
        dated = said.replace("-", "").replace("/", "").isdecimal() and evidence.text
        said = when if dated or not said else f"{said} ({when})"
    source = evidence.source
    parts = [said, one_line(source.publisher)]
    if source.published is not None:
        parts.append(source.published.plain())
    line = " · ".join(p for p in parts if p)
    return f"{role}: {line}" if role else line


def partial(period: Period | None) -> str | None:
    """A date as exact as it is known, in ISO form: `2025`, `2025-02`, `2025-02-21`.

    >>> [partial(Period.parse(t)) for t in ("2025", "2025-02", "2025-02-21", "2025-01/2025-03")]
    ['2025', '2025-02', '2025-02-21', '2025-01-01/2025-03-31']
    """
    if period is None:
        return None
    first = period.start.isoformat()
    for text in (first[:4], first[:7]):
        if Period.parse(text) == period:
            return text
    return str(period)


@lru_cache(maxsize=4)
def line_starts(text: str) -> list[int]:
    """The offset at which each line starts, for `line_column`; kept for the notes at hand."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def line_column(starts: list[int], offset: int) -> tuple[int, int]:
    """Line and column of a code-point offset, both from one."""
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def locator(document: Document, offset: int) -> str | None:
    """Where in a DOCX or PDF an offset lies ("page 3"), None for formats that have lines."""
    for block, place in zip(document.blocks, document.locators, strict=False):
        if block.start <= offset < max(block.end, block.start + 1):
            return place
    return None


def counts(judged: Iterable[Judged]) -> dict[str, int]:
    """How many claims got each verdict, in the order of the verdicts, zeros included."""
    tally = dict.fromkeys(words.VERDICTS, 0)
    for one in judged:
        tally[one.verdict] += 1
    return tally


def changes(
    document: Document, edits: Iterable[Edit], start: int, end: int
) -> list[tuple[str, str]]:
    """What stands in the note and what would after the edits, pair by pair.

    An edit touches as little as it can ("6" to "5.2"). Where all lie within the quote
    `start:end` and that is short, the quote is shown before and after; otherwise each edit is,
    widened to whole words so that it can be recognised.
    """
    text, edits = document.text, sorted(edits)
    if end - start <= 60 and all(start <= e.start and e.end <= end for e in edits):
        return [(one_line(text[start:end]), one_line(edited(text, edits, start, end)))]
    shown = []
    for edit in edits:
        first, last = edit.start, edit.end
        while first > 0 and first > edit.start - 24 and not text[first - 1].isspace():
            first -= 1
        while last < len(text) and last < edit.end + 24 and not text[last].isspace():
            last += 1
        after = edited(text, [edit], first, last)
        shown.append((one_line(text[first:last]), one_line(after)))
    return shown


def edited(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """`text[start:end]` with the edits made; later ones that overlap an earlier one are left out.

    >>> edited("about 6 bn", [Edit(6, 7, "5.2")])
    'about 5.2 bn'
    """
    parts, at = [], start
    for edit in sorted(edits):
        if edit.start >= at:
            parts += [text[at : edit.start], edit.replacement]
            at = edit.end
    parts.append(text[at:end])
    return "".join(parts)


def ordered(report: NoteReport) -> list[Finding]:
    """The findings of a note in reading order, ties by code and message."""
    return sorted(report.findings, key=lambda f: (f.start, f.end, f.code, f.message))


_GRAVE = ("error", "warning", "info")


def gravest_first(report: NoteReport) -> list[Finding]:
    """The findings of a note, errors first, then warnings, each in reading order."""
    return sorted(ordered(report), key=lambda f: _GRAVE.index(f.level))


def distinct(evidence: Iterable[Evidence]) -> list[Evidence]:
    """The pieces that say something of their own: one for each line and link that is shown."""
    return list({(evidence_line(e), e.source.url): e for e in reversed(list(evidence))}.values())[
        ::-1
    ]


def safe_url(url: str) -> bool:
    """Whether a link may be followed: only the web's own schemes, nothing that runs."""
    return url.startswith(("https://", "http://"))
