"""A brief as a Word file, written part by part; charts as pictures, their data as an annex.

A document has its footnote where it is first cited; later marks are fields that repeat its
number, so that Word keeps them right when text is moved.
"""

import re
from pathlib import Path

from bilat import charts
from bilat.briefing.model import (
    Block,
    Brief,
    Bullets,
    Chart,
    Heading,
    Ids,
    Paragraph,
    Sentence,
    Table,
    Timeline,
)
from bilat.briefing.phrase import words
from bilat.formats import _word as w
from bilat.formats._brief_flat import Citations, data, hoisted, note, numbers
from bilat.formats._brief_flat import charts as charts_of

_RELATIONS = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("numbering", "numbering.xml"),
    "rId3": ("settings", "settings.xml"),
    "rId4": ("footnotes", "footnotes.xml"),
    "rId5": ("footer", "footer.xml"),
}
_PIXELS = 9525  # EMU in a pixel of 96 to the inch


def brief(brief: Brief) -> bytes:
    """The whole file; the same brief gives the same bytes.

    Raises:
        UsageError: if there are charts and the extra `charts` is not installed.
    """
    writer = _Writer(brief)
    body = writer.body()
    pictures = {f"word/media/{k}.png": charts.png(drawn) for k, drawn in writer.shown.items()}
    relations = {**_RELATIONS}
    for place, key in enumerate(writer.shown, len(_RELATIONS) + 1):
        relations[f"rId{place}"] = ("image", f"media/{key}.png")
    folder = Path(__file__).parent / "word"
    parts = {
        "[Content_Types].xml": (folder / "content_types.xml").read_bytes(),
        "_rels/.rels": w.relationships(_ROOT).encode(),
        "docProps/core.xml": _core(brief).encode(),
        "docProps/app.xml": _APP.encode(),
        "docProps/custom.xml": _custom(brief).encode(),
        "word/document.xml": body.encode(),
        "word/styles.xml": (folder / "styles.xml").read_bytes(),
        "word/numbering.xml": (folder / "numbering.xml").read_bytes(),
        "word/settings.xml": (folder / "settings.xml").read_bytes(),
        "word/footnotes.xml": writer.footnotes().encode(),
        "word/footer.xml": _footer(brief).encode(),
        "word/_rels/document.xml.rels": w.relationships(relations).encode(),
        "word/_rels/footnotes.xml.rels": w.relationships(writer.outside).encode(),
    }
    return w.package({**parts, **pictures})


class _Writer:
    """The document as it is written: which notes have stood, which pictures are shown."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        self.cite = Citations(brief)
        self.shown: dict[str, str] = {}  # id of a chart → its drawing
        self.placed: dict[int, int] = {}  # number of a source → number of its footnote
        self.outside: dict[str, tuple[str, str]] = {}
        self.marks = 0

    def body(self) -> str:
        brief = self.brief
        titles, paper = words(brief.lang, "titles"), words(brief.lang, "paper")
        day = words(brief.lang, "times").iso(brief.as_of)
        line = titles.AS_OF.format(day=day, snapshot=brief.snapshot[:12])
        annex = charts_of(brief)
        heads = [(f"section_{s.id}", s.title) for s in brief.sections]
        heads += [("annex", paper.DATA)] if annex else []
        parts = [w.paragraph(w.run(brief.title), "Title"), w.paragraph(w.run(line), "Subtitle")]
        parts += [w.paragraph(w.link_to(name, title), "TOC1") for name, title in heads]
        for section in brief.sections:
            parts.append(self.heading(f"section_{section.id}", section.title))
            parts += [self.block(block) for block in section.blocks]
        if annex:
            parts.append(self.heading("annex", paper.DATA))
            parts += [self.table(data(chart, brief.lang)) for chart in annex]
        return (
            f"{w.HEAD}<w:document {w.NAMES} {w.DRAWING}><w:body>\n{''.join(parts)}"
            '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/>'
            '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1247" '
            'w:left="1134" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
            "</w:body></w:document>"
        )

    def heading(self, name: str, title: str) -> str:
        return w.paragraph(self.place(name, w.run(title)), "Heading1")

    def place(self, name: str, inner: str) -> str:
        self.marks += 1
        return w.bookmark(self.marks, re.sub(r"\W", "_", name)[:40], inner)

    def block(self, block: Block) -> str:
        if isinstance(block, Heading):
            return w.paragraph(w.run(block.text), "Heading2")
        if isinstance(block, Paragraph):
            return w.paragraph(self.said(block.sentences))
        if isinstance(block, Bullets):
            return "".join(w.paragraph(self.said(item), "ListBullet") for item in block.items)
        if isinstance(block, Timeline):
            head = w.paragraph(w.run(block.title), "Heading2") if block.title else ""
            return head + "".join(
                w.paragraph(
                    w.run(e.date, "Strong") + w.run(": ") + self.said((e.sentence,)), "Timeline"
                )
                for e in block.entries
            )
        if isinstance(block, Table):
            return self.table(block)
        return self.chart(block)

    def said(self, sentences: tuple[Sentence, ...]) -> str:
        return w.run(" ").join(w.run(s.text) + self.notes(s.facts) for s in sentences)

    def notes(self, facts: Ids) -> str:
        """The marks of a sentence or cell, a comma between two."""
        marks = []
        for cited in self.cite.of(facts):
            if cited.first:
                number = self.placed[cited.number] = len(self.placed) + 1
                marks.append(self.place(f"_Ref_note_{number}", w.footnote_mark(number)))
            else:
                number = self.placed[cited.number]
                marks.append(w.footnote_again(f"_Ref_note_{number}", number))
        return w.raised(",").join(marks)

    def table(self, table: Table) -> str:
        """A caption and a table whose first row is repeated on every page."""
        table = hoisted(table)
        right = numbers(table)
        shares = _shares(table)
        grid = "".join(f'<w:gridCol w:w="{share}"/>' for share in shares)
        head = self.row([w.run(h) for h in table.head], right, shares, header=True)
        rows = [
            self.row([w.run(c.text) + self.notes(c.facts) for c in row], right, shares)
            for row in table.rows
        ]
        caption = self.place(table.id, w.run(table.title))
        return (
            w.paragraph(caption, "Caption")
            + '<w:tbl><w:tblPr><w:tblStyle w:val="BriefTable"/>'
            + f'<w:tblW w:w="{sum(shares)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
            + '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
            + 'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            + f'<w:tblCaption w:val="{w.text(table.title)}"/></w:tblPr>'
            + f"<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(rows)}</w:tbl>\n"
            + w.paragraph("")
        )

    def row(
        self, cells: list[str], right: list[bool], shares: list[int], header: bool = False
    ) -> str:
        look = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
        inner = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{share}" w:type="dxa"/></w:tcPr>'
            f"{w.paragraph(cell, 'TableText', aligned)}</w:tc>"
            for cell, aligned, share in zip(cells, right, shares, strict=True)
        )
        return f"<w:tr><w:trPr>{look}</w:trPr>{inner}</w:tr>\n"

    def chart(self, chart: Chart) -> str:
        paper = words(self.brief.lang, "paper")
        drawn = self.shown[chart.id] = charts.svg(chart, self.brief.lang)
        wide, high = (float(v) for v in re.findall(r'(?:width|height)="([\d.]+)"', drawn)[:2])
        width = min(round(wide * _PIXELS), w.TEXT_WIDTH * w.EMU)
        relation = f"rId{len(_RELATIONS) + len(self.shown)}"
        inner = w.picture(
            len(self.shown), relation, chart.id, chart.alt, width, round(width * high / wide)
        )
        to_data = w.link_to(re.sub(r"\W", "_", f"data-{chart.id}"), paper.TO_DATA)
        caption = w.run(f"{chart.title} (") + to_data + w.run(")")
        below = w.paragraph(w.run(chart.note)) if chart.note else ""
        return w.paragraph(caption, "Caption") + w.paragraph(inner, "Chart") + below

    def footnotes(self) -> str:
        """The part with all notes, in the order of their marks; asked for after the body."""
        kinds = (("-1", "separator"), ("0", "continuationSeparator"))
        lines = [
            f'<w:footnote w:type="{kind}" w:id="{key}"><w:p><w:r><w:{kind}/></w:r></w:p>'
            "</w:footnote>"
            for key, kind in kinds
        ]
        for source, number in self.placed.items():
            lead, title, url = note(self.brief.sources[source - 1], self.brief.lang)
            said = w.run(title)
            if url:
                self.outside[f"rId{number}"] = ("hyperlink", url)
                said = w.link_out(f"rId{number}", title)
            inner = w.paragraph(w.FOOTNOTE_REF + w.run(f" {lead}") + said, "FootnoteText")
            lines.append(f'<w:footnote w:id="{number}">{inner}</w:footnote>\n')
        return f"{w.HEAD}<w:footnotes {w.NAMES}>{''.join(lines)}</w:footnotes>"


def _shares(table: Table) -> list[int]:
    """The widths of the columns, in twips, by their longest text and the marks beside it.

    Where the page has less room, short columns keep theirs and the others share what is left.
    """
    longest = [
        max(len(head), *(len(row[n].text) for row in table.rows), 4)
        for n, head in enumerate(table.head)
    ]
    wanted = [min(size, 48) * 110 + 500 for size in longest]
    over = sum(wanted) - w.TEXT_WIDTH
    if over <= 0:
        return wanted
    long = [size > 22 for size in longest]
    if not any(long):
        long = [True] * len(wanted)
    room = sum(one for one, is_long in zip(wanted, long, strict=True) if is_long)
    return [
        max(round(one - over * one / room), 900) if is_long else one
        for one, is_long in zip(wanted, long, strict=True)
    ]


_ROOT = {
    "rId1": ("officeDocument", "word/document.xml"),
    "rId2": (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    "rId3": ("extended-properties", "docProps/app.xml"),
    "rId4": ("custom-properties", "docProps/custom.xml"),
}
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006"
_APP = (
    f'{w.HEAD}<Properties xmlns="{_PROPERTIES}/extended-properties">'
    "<Application>bilat</Application></Properties>"
)


def _core(brief: Brief) -> str:
    titles = words(brief.lang, "titles")
    day = words(brief.lang, "times").iso(brief.as_of)
    said = titles.AS_OF.format(day=day, snapshot=brief.snapshot)
    stamp = f'xsi:type="dcterms:W3CDTF">{brief.as_of}T00:00:00Z<'
    return (
        f'{w.HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/'
        'metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{w.text(brief.title)}</dc:title><dc:description>{w.text(said)}</dc:description>"
        f"<dc:language>{brief.lang}</dc:language><cp:keywords>{', '.join(brief.pair)}</cp:keywords>"
        f"<dcterms:created {stamp}/dcterms:created><dcterms:modified {stamp}/dcterms:modified>"
        "</cp:coreProperties>"
    )


def _custom(brief: Brief) -> str:
    """Properties of our own: the snapshot and the day."""
    types = f"{_PROPERTIES}/docPropsVTypes"
    key = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
    held = (("Snapshot", brief.snapshot), ("As of", brief.as_of))
    lines = "".join(
        f'<property fmtid="{key}" pid="{pid}" name="{name}"><vt:lpwstr>{w.text(value)}</vt:lpwstr>'
        "</property>"
        for pid, (name, value) in enumerate(held, 2)
    )
    return (
        f'{w.HEAD}<Properties xmlns="{_PROPERTIES}/custom-properties" xmlns:vt="{types}">{lines}'
        "</Properties>"
    )


def _footer(brief: Brief) -> str:
    inner = w.run(brief.title) + "<w:r><w:tab/></w:r>" + w.field("PAGE", "1") + w.run(" / ")
    inner += w.field("NUMPAGES", "1")
    return f"{w.HEAD}<w:ftr {w.NAMES}>{w.paragraph(inner, 'Footer')}</w:ftr>"
