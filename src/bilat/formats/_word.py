"""WordprocessingML as text: runs, paragraphs, links, footnote marks, pictures, and the package.

Only what a brief needs, as ECMA-376 has it. Lengths are in twentieths of a point ("twips") where
a name does not say otherwise; 914,400 EMU are an inch.
"""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape as _escape

from bilat.formats._show import harmless

TEXT_WIDTH = 9638  # 170 mm
EMU = 635  # in a twip

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
DRAWING = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def text(value: str) -> str:
    """Any text as XML text or a quoted attribute."""
    return _escape(harmless(value).replace("\n", " "), {'"': "&quot;"})


# Raised by the style, and said again for readers that do not follow styles.
_MARK = '<w:rPr><w:rStyle w:val="FootnoteReference"/><w:vertAlign w:val="superscript"/></w:rPr>'

FOOTNOTE_REF = f"<w:r>{_MARK}<w:footnoteRef/></w:r>"


def run(value: str, style: str = "") -> str:
    """A run of text, in a character style where one is named."""
    look = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text(value)}</w:t></w:r>'


def paragraph(inner: str, style: str = "", right: bool = False) -> str:
    """A paragraph in a paragraph style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    aligned = '<w:jc w:val="right"/>' if right else ""
    look = f"<w:pPr>{named}{aligned}</w:pPr>" if named or aligned else ""
    return f"<w:p>{look}{inner}</w:p>\n"


def bookmark(number: int, name: str, inner: str) -> str:
    """A place that links and fields can name."""
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{inner}<w:bookmarkEnd w:id="{number}"/>'
    )


def link_to(name: str, value: str) -> str:
    """A link to a bookmark."""
    return f'<w:hyperlink w:anchor="{name}" w:history="1">{run(value, "Hyperlink")}</w:hyperlink>'


def link_out(relation: str, value: str) -> str:
    """A link to what a relationship names."""
    return f'<w:hyperlink r:id="{relation}" w:history="1">{run(value, "Hyperlink")}</w:hyperlink>'


def raised(value: str) -> str:
    """What stands between two footnote marks."""
    return f"<w:r>{_MARK}<w:t>{text(value)}</w:t></w:r>"


def footnote_mark(number: int) -> str:
    """The mark in the text that has its note at the foot of the page."""
    return f'<w:r>{_MARK}<w:footnoteReference w:id="{number}"/></w:r>'


def footnote_again(name: str, shown: int) -> str:
    """A mark that repeats the number of the note whose mark the bookmark `name` holds."""
    return (
        f'<w:r>{_MARK}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{_MARK}<w:instrText xml:space="preserve">'
        f" NOTEREF {name} \\f \\h </w:instrText></w:r>"
        f'<w:r>{_MARK}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{_MARK}<w:t>{shown}</w:t></w:r>"
        f'<w:r>{_MARK}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def field(instruction: str, shown: str) -> str:
    """A field with what it shows until it is worked out anew."""
    return f'<w:fldSimple w:instr=" {instruction} "><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def picture(number: int, relation: str, name: str, alt: str, width: int, height: int) -> str:
    """A picture in the line, `width` by `height` in EMU, with words for who cannot see it."""
    size = f'cx="{width}" cy="{height}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="{text(name)}" descr="{text(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{text(name)}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    """A part's relationships by id: kind and target; what has a scheme lies outside the package."""
    lines = []
    for key, (kind, target) in targets.items():
        outside = ' TargetMode="External"' if ":" in target else ""
        kind = kind if ":" in kind else f"{_R}/{kind}"
        lines.append(f'<Relationship Id="{key}" Type="{kind}" Target="{text(target)}"{outside}/>')
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(lines)}</Relationships>"
    )


def package(parts: Mapping[str, bytes]) -> bytes:
    """The parts as one file; the same parts give the same bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as made:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o600 << 16
            entry.create_system = 3
            kept = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            made.writestr(entry, data, kept)
    return target.getvalue()
