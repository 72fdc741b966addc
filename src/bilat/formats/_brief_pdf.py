"""A brief as a PDF: typst sets it from `brief.typ`, which is handed the brief as data.

The file is tagged (PDF/UA-1); its metadata carry the snapshot and the day for which it holds.
Only the fonts that come with typst are used, so that every machine sets the same pages.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from bilat import charts
from bilat.briefing.model import (
    Block,
    Brief,
    Bullets,
    Chart,
    Heading,
    Paragraph,
    Sentence,
    Table,
    Timeline,
)
from bilat.briefing.phrase import words
from bilat.errors import BilatError, UsageError
from bilat.formats._brief_flat import (
    Citations,
    data,
    hoisted,
    note,
    numbers,
    plain,
    widths,
)
from bilat.formats._brief_flat import charts as charts_of
from bilat.formats._show import harmless, one_line


def brief(brief: Brief) -> bytes:
    """The whole file; the same brief gives the same bytes.

    Raises:
        UsageError: if the extra `pdf` is not installed.
    """
    typst = _typst()
    files: dict[str, bytes] = {
        "main.typ": Path(__file__).with_name("brief.typ").read_bytes(),
        "brief.json": msgspec.json.encode(_laid_out(brief)),
    }
    for chart in charts_of(brief):
        files[f"{chart.id}.svg"] = charts.svg(chart, brief.lang).encode()
    day = datetime.strptime(brief.as_of, "%Y-%m-%d").replace(tzinfo=UTC)
    try:
        made: bytes = typst.compile(
            files, ignore_system_fonts=True, pdf_standards=["ua-1"], timestamp=day
        )
    except typst.TypstError as error:
        raise BilatError(f"the PDF cannot be set: {one_line(str(error))}") from None
    return made


def _typst() -> Any:
    try:
        import typst
    except ImportError:
        raise UsageError(
            "writing a PDF needs typst, which is not installed; "
            "get it with `pip install 'bilat[pdf]'`, or write --format html and print that"
        ) from None
    return typst


def _laid_out(brief: Brief) -> dict[str, Any]:
    """The brief as plain data, in the order of the page, each text already harmless."""
    titles = words(brief.lang, "titles")
    cite = Citations(brief)
    sections = [
        {
            "id": section.id,
            "title": harmless(section.title),
            "blocks": [_block(brief, cite, b) for b in section.blocks],
        }
        for section in brief.sections
    ]
    found = charts_of(brief)
    annex = [_table(cite, data(chart, brief.lang)) for chart in found]
    notes = [note(source, brief.lang) for source in brief.sources]
    paper = words(brief.lang, "paper")
    day = words(brief.lang, "times").iso(brief.as_of)
    return {
        "title": one_line(brief.title),
        "lang": brief.lang,
        "date": [int(part) for part in brief.as_of.split("-")],
        "line": harmless(titles.AS_OF.format(day=day, snapshot=brief.snapshot[:12])),
        "description": harmless(titles.AS_OF.format(day=day, snapshot=brief.snapshot)),
        "keywords": [f"as of {brief.as_of}", f"snapshot {brief.snapshot}", *brief.pair],
        "contents": titles.CONTENTS,
        "data": paper.DATA,
        "to-data": paper.TO_DATA,
        "sections": sections,
        "annex": annex,
        "notes": [{"lead": lead, "title": title, "url": url} for lead, title, url in notes],
    }


def _block(brief: Brief, cite: Citations, block: Block) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "text": harmless(block.text)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": [_said(cite, s) for s in block.sentences]}
    if isinstance(block, Bullets):
        return {"kind": "list", "items": [[_said(cite, s) for s in i] for i in block.items]}
    if isinstance(block, Timeline):
        entries = [{"date": e.date, "text": [_said(cite, e.sentence)]} for e in block.entries]
        return {"kind": "timeline", "title": harmless(block.title), "entries": entries}
    if isinstance(block, Table):
        return _table(cite, block)
    return _chart(block)


def _said(cite: Citations, sentence: Sentence) -> dict[str, Any]:
    return {"text": harmless(sentence.text), "notes": plain(cite.of(sentence.facts))}


def _table(cite: Citations, table: Table) -> dict[str, Any]:
    table = hoisted(table)
    rows = [
        [{"text": harmless(cell.text), "notes": plain(cite.of(cell.facts))} for cell in row]
        for row in table.rows
    ]
    return {
        "kind": "table",
        "id": table.id,
        "title": harmless(table.title),
        "head": [harmless(h) for h in table.head],
        "rows": rows,
        "widths": widths(table),
        "numbers": numbers(table),
        "marks": [max(map(_letters, column), default=0) for column in zip(*rows, strict=True)],
    }


def _letters(cell: dict[str, Any]) -> int:
    """How many letters the marks of a cell take, commas and all."""
    return len(",".join(str(mark["number"]) for mark in cell["notes"]))


def _chart(chart: Chart) -> dict[str, Any]:
    return {
        "kind": "chart",
        "id": chart.id,
        "title": harmless(chart.title),
        "alt": harmless(chart.alt),
        "note": harmless(chart.note),
    }
