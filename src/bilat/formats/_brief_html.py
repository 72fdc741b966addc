"""A brief as a page that stands alone: no script, nothing fetched, made for screens and paper."""

import base64
import hashlib
from collections.abc import Callable
from html import escape as _escape
from pathlib import Path

from bilat.briefing.model import (
    Block,
    Brief,
    Bullets,
    Cell,
    Chart,
    Heading,
    Ids,
    Paragraph,
    Section,
    Sentence,
    Table,
    Timeline,
)
from bilat.briefing.phrase import words
from bilat.formats._show import harmless, number, one_line, partial, safe_url

Draw = Callable[[Chart], str | None]


def brief(brief: Brief, draw: Draw = lambda chart: None, missing: str = "") -> str:
    """The whole page. `draw` gives a chart as SVG; without it its data stand as a table.

    `missing` says in the page what it lacks.
    """
    style = Path(__file__).with_name("brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    titles = words(brief.lang, "titles")
    sections = "".join(_section(brief, section, draw) for section in brief.sections)
    contents = "".join(
        f'<li><a href="#{text(s.id)}">{text(s.title)}</a></li>' for s in brief.sections
    )
    day = words(brief.lang, "times").iso(brief.as_of)
    meta = titles.AS_OF.format(day=day, snapshot=brief.snapshot[:12])
    lacks = f'<p class="missing">{text(missing)}</p>\n' if missing else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{text(brief.lang)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{text(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f'<meta name="date" content="{text(brief.as_of)}">\n'
        f"<title>{text(brief.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f'<a class="skip" href="#main">{titles.SKIP}</a>\n'
        f'<header>\n<h1>{text(brief.title)}</h1>\n<p class="meta">{text(meta)}</p>\n'
        f"{lacks}"
        f'<nav aria-label="{titles.CONTENTS}"><ol>{contents}</ol></nav>\n</header>\n'
        f'<main id="main">\n{sections}{_sources(brief)}</main>\n'
        f"<footer><p>{text(meta)}</p></footer>\n</body>\n</html>\n"
    )


def text(value: str) -> str:
    """Any text as HTML text or a quoted attribute."""
    return _escape(harmless(value))


def _section(brief: Brief, section: Section, draw: Draw) -> str:
    blocks = "".join(_block(brief, block, draw) for block in section.blocks)
    key = text(section.id)
    return (
        f'<section aria-labelledby="{key}-title" id="{key}">\n'
        f'<h2 id="{key}-title">{text(section.title)}</h2>\n{blocks}</section>\n'
    )


def _block(brief: Brief, block: Block, draw: Draw) -> str:
    if isinstance(block, Heading):
        return f'<h3 id="{text(block.id)}">{text(block.text)}</h3>\n'
    if isinstance(block, Paragraph):
        return f"<p>{' '.join(_sentence(brief, s) for s in block.sentences)}</p>\n"
    if isinstance(block, Bullets):
        items = "".join(
            f"<li>{' '.join(_sentence(brief, s) for s in item)}</li>\n" for item in block.items
        )
        return f"<ul>\n{items}</ul>\n"
    if isinstance(block, Timeline):
        return _timeline(brief, block)
    if isinstance(block, Table):
        return _table(brief, block)
    return _chart(brief, block, draw)


def _sentence(brief: Brief, sentence: Sentence) -> str:
    return (
        f'<span class="s" id="{text(sentence.id)}">{text(sentence.text)}'
        f"{_notes(brief, sentence.facts)}</span>"
    )


def _notes(brief: Brief, facts: Ids) -> str:
    label = words(brief.lang, "titles").NOTE
    return "".join(
        f'<sup><a href="#note-{n}" role="doc-noteref" aria-label="{label} {n}">[{n}]</a></sup>'
        for n in brief.notes(facts)
    )


def _timeline(brief: Brief, block: Timeline) -> str:
    head = f"<h3>{text(block.title)}</h3>\n" if block.title else ""
    items = "".join(
        f'<li><time datetime="{text(str(entry.when.start))}">{text(entry.date)}</time> '
        f"{_sentence(brief, entry.sentence)}</li>\n"
        for entry in block.entries
    )
    return f'{head}<ul class="events">\n{items}</ul>\n'


# Up to so many characters a number stays on one line.
LINE = 28
# Up to so many a year or a name does.
SHORT = 9


def _table(brief: Brief, table: Table) -> str:
    right = [any(row[n].number for row in table.rows) for n in range(len(table.head))]
    head = "".join(
        f'<th scope="col"{_right(r)}>{text(h)}</th>' for h, r in zip(table.head, right, strict=True)
    )
    rows = "".join(_row(brief, row, right) for row in table.rows)
    return (
        f'<div class="scroll" id="{text(table.id)}" role="region" tabindex="0" '
        f'aria-label="{text(table.title)}"><table>\n<caption>{text(table.title)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n"
    )


def _right(right: bool, long: bool = False) -> str:
    """What sets a number to the right; a long one may break, not to starve the other columns."""
    return f' class="number{" long" if long else ""}"' if right else ""


def _row(brief: Brief, row: tuple[Cell, ...], right: list[bool]) -> str:
    cells = []
    for n, cell in enumerate(row):
        inner = f"{text(cell.text)}{_notes(brief, cell.facts)}"
        tag = 'th scope="row"' if n == 0 else "td"
        looks = _right(right[n], len(cell.text) > LINE)
        if not looks and len(cell.text) <= SHORT:
            looks = ' class="short"'  # "2023–24" is not to be broken at its dash
        cells.append(f"<{tag}{looks}>{inner}</{tag[:2]}>")
    return f"<tr>{''.join(cells)}</tr>\n"


def _chart(brief: Brief, chart: Chart, draw: Draw) -> str:
    """The drawing where it can be made, and its data in a table that folds out."""
    drawn = draw(chart)
    # Where nothing is drawn the table is all there is of it, and stands open.
    opened = " open" if drawn is None else ""
    titles = words(brief.lang, "titles")
    head = "".join(f'<th scope="col">{text(c.label)}</th>' for c in chart.columns)
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{text(_value(v))}</td>" for v in row)
        + f"<td>{_notes(brief, ids)}</td></tr>\n"
        for row, ids in zip(chart.rows, chart.facts, strict=True)
    )
    note = f'<p class="meta">{text(chart.note)}</p>' if chart.note else ""
    return (
        f'<figure id="chart-{text(chart.id)}">\n<figcaption>{text(chart.title)}</figcaption>\n'
        f"{drawn or ''}\n{note}<details{opened}><summary>{titles.DATA}</summary>"
        f'<div class="scroll" '
        f'role="region" tabindex="0" aria-label="{text(chart.title)}"><table>\n<thead><tr>{head}'
        f'<th scope="col">{titles.NOTES}</th></tr></thead>\n<tbody>\n{rows}</tbody></table></div>'
        "</details>\n</figure>\n"
    )


def _value(value: str | float | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else number(value)


def _sources(brief: Brief) -> str:
    if not brief.sources:
        return ""
    titles = words(brief.lang, "titles")
    items = []
    for n, source in enumerate(brief.sources, 1):
        dated = f", {source.published.plain()}" if source.published else ""
        title = one_line(source.title) or source.url
        linked = text(title)
        if safe_url(source.url):
            rel = "noopener noreferrer nofollow"
            linked = f'<a href="{text(source.url)}" rel="{rel}">{text(title)}</a>'
        stamp = f' data-published="{partial(source.published)}"' if source.published else ""
        maker = text(one_line(source.publisher))
        items.append(f'<li id="note-{n}" value="{n}"{stamp}>{maker}{text(dated)}: {linked}</li>\n')
    return (
        f'<section aria-labelledby="sources-title" id="sources">\n'
        f'<h2 id="sources-title">{titles.NOTES}</h2>\n<ol class="sources">\n{"".join(items)}</ol>\n'
        "</section>\n"
    )
