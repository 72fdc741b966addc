"""Web pages: rendered text with a map back, so that a fix edits words and leaves every tag."""

import codecs
import re
from collections.abc import Sequence

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit

SUFFIXES = (".html", ".htm", ".xhtml")
FOREIGN = True

_BEGIN = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.I)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,100}encoding=[\"']([A-Za-z0-9_.-]+)")
# What browsers take these labels for, and the multibyte ones that pages are still written in.
_LABELS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "utf-8", "us-ascii": "utf-8"}
_KNOWN = re.compile(
    r"utf-?8|cp125\d|windows-125\d|iso-?8859-\d+|latin-?\d|koi8-[ru]|shift_?jis|sjis|cp932|"
    r"windows-31j|euc-?(?:jp|kr|cn)|gb(?:k|2312|18030)|big5(?:hkscs)?",
    re.I,
)


def sniff(head: bytes) -> bool:
    """Whether bytes begin as a web page does."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[2:].replace(b"\0", b"")
    return _BEGIN.match(head.removeprefix(codecs.BOM_UTF8)) is not None


def read(data: bytes, path: str) -> Document:
    """The page as a document.

    Raises:
        NoteError: its encoding is not certain, it declares entities, or it shows no prose.
    """
    from bilat.notes._finish import finish
    from bilat.notes._html_blocks import blocks
    from bilat.notes._html_page import render
    from bilat.notes._inline import plain_markup

    source, _, _ = _source(data, path)
    page = render(source)
    found = blocks(page)
    text = "".join(page.out.parts)
    if any(block.kind == "heading" and block.level == 1 for block in found):
        page.meta.pop("title", None)
    return finish(
        path,
        "html",
        text,
        found,
        plain_markup(text, 0, len(text)),
        page.comments,
        page.meta,
        empty="no text: the page shows none without its scripts; save it as text or PDF",
    )


def mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes:
    """The page with `edits` made in its words, every tag and other byte as it was.

    Raises:
        NoteError: the page changed since it was read, or its encoding cannot be written back.
    """
    from bilat.notes._html_page import render
    from bilat.notes._rendered import replacements
    from bilat.notes._splice import unchanged

    source, encoding, mark = _source(data, document.path)
    page = render(source)
    unchanged("".join(page.out.parts), document)
    parts: list[bytes] = []
    position = 0
    try:
        if mark + source.encode(encoding) != data:
            raise ValueError
    except ValueError:
        raise NoteError(
            f"{document.path}: cannot be written back in its encoding ({encoding}); "
            "save it as UTF-8 first"
        ) from None
    for start, end, new in replacements(document, page.out.segments, edits):
        shown = new.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        kept = source[position:start]
        if kept.endswith("<") and shown[:1].isalpha():
            kept = f"{kept[:-1]}&lt;"  # "0<0": before a letter it would open a tag
        parts.append(kept.encode(encoding))
        parts.append(shown.encode(encoding, "xmlcharrefreplace"))
        position = end
    parts.append(source[position:].encode(encoding))
    return mark + b"".join(parts)


def _source(data: bytes, path: str) -> tuple[str, str, bytes]:
    """The page as characters, its encoding and byte-order mark."""
    from bilat.notes._decode import decode

    head = data[:4096]
    if re.search(rb"<!ENTITY", data[:65536], re.I):
        raise NoteError(
            f"{path}: declares entities (<!ENTITY), which no web page needs; save it anew from "
            "the browser"
        )
    label = _CHARSET.search(head) or _XML.search(head)
    name = label[1].decode("ascii").lower() if label else ""
    name = _LABELS.get(name, name)
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if marked or not _KNOWN.fullmatch(name) or name in ("utf-8", "utf8"):
        return decode(data, path)
    try:
        return data.decode(name), name, b""
    except (UnicodeDecodeError, LookupError):
        pass
    try:
        return data.decode("utf-8"), "utf-8", b""  # the label was wrong, the bytes are certain
    except UnicodeDecodeError:
        raise NoteError(f"{path}: says it is {name} and is not; save the page as UTF-8") from None
