"""Small documents of every kind, made in code."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    "{}"
    "</Types>"
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}"
    "</Relationships>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (
    f'<w:styles xmlns:w="{W}">'
    '<w:style w:type="paragraph" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My heading"/>'
    '<w:basedOn w:val="Outlined"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Outlined"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    "</w:styles>"
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2024-05-06T07:08:09Z</dcterms:modified>'
    "</cp:coreProperties>"
)


def docx(body: str, footnotes: str = "", extra: dict[str, str] | None = None) -> bytes:
    """A Word document around `body`, the XML of its paragraphs and tables."""
    parts = {
        "word/document.xml": (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="{W}" '
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            f'xmlns:v="urn:schemas-microsoft-com:vml"><w:body>{body}</w:body></w:document>'
        ),
        "word/styles.xml": STYLES,
        "docProps/core.xml": CORE,
    }
    types = f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    types += f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/>'
    types += (
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
    )
    related = f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    if footnotes:
        parts["word/footnotes.xml"] = f'<w:footnotes xmlns:w="{W}">{footnotes}</w:footnotes>'
        types += f'<Override PartName="/word/footnotes.xml" ContentType="{_MAIN}.footnotes+xml"/>'
        related += f'<Relationship Id="rId2" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
    parts.update(extra or {})
    if "word/comments.xml" in parts:
        types += f'<Override PartName="/word/comments.xml" ContentType="{_MAIN}.comments+xml"/>'
        related += f'<Relationship Id="rId3" Type="{_OFFICE}/comments" Target="comments.xml"/>'
    parts["word/_rels/document.xml.rels"] = _RELS.format(related)
    parts["_rels/.rels"] = _RELS.format(
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    )
    parts["[Content_Types].xml"] = _TYPES.format(types)
    return packed(parts)


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A ZIP archive of these parts, the same bytes every time."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts):
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), parts[name])
    return target.getvalue()


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; a run given as plain words is wrapped."""
    if style:
        properties = f'<w:pStyle w:val="{style}"/>{properties}'
    inner = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>" if properties else f"<w:p>{inner}</w:p>"


def r(words: str, properties: str = "") -> str:
    """A run."""
    made = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{made}<w:t xml:space="preserve">{words}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table whose first row is its head."""
    made = "".join(
        "<w:tr>"
        + ("<w:trPr><w:tblHeader/></w:trPr>" if not index else "")
        + "".join(f"<w:tc><w:tcPr/>{p(cell)}</w:tc>" for cell in row)
        + "</w:tr>"
        for index, row in enumerate(rows)
    )
    return f"<w:tbl><w:tblPr/>{made}</w:tbl>"


def note(number: int, words: str) -> str:
    """A footnote."""
    return f'<w:footnote w:id="{number}">{p(words)}</w:footnote>'


def note_mark(number: int) -> str:
    """A reference to a footnote."""
    return (
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:footnoteReference w:id="{number}"/></w:r>'
    )


def pdf(
    *pages: list[tuple[float, float, float, str]],
    info: str = "",
    trailer: str = "",
    bold: frozenset[str] = frozenset(),
) -> bytes:
    """A PDF whose pages hold lines of Helvetica: (x, y, size, words) from the lower left corner."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = []
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>")
    for lines in pages:
        shown = "".join(
            f"BT /F{2 if words in bold else 1} {size} Tf {x} {y} Td ({_escaped(words)}) Tj ET\n"
            for x, y, size, words in lines
        )
        objects.append(f"<</Length {len(shown.encode('cp1252'))}>>stream\n{shown}endstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>"
            f">>/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    if info:
        objects.append(info)
        trailer += f"/Info {len(objects)} 0 R"
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body.encode("cp1252") + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    end += (
        f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(out)}\n%%EOF\n"
    )
    return out + end.encode()


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
