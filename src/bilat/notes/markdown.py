"""Markdown notes: CommonMark's blocks as far as layout needs them, GitHub tables, footnotes.

`Document.text` is the file itself, so places are places in the file and a fix touches nothing
but the words that it replaces.
"""

import re
from collections.abc import Sequence

from bilat.notes import _splice
from bilat.notes._decode import decode, encode, known_binary
from bilat.notes.document import Document, Edit

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")
FOREIGN = False

_SIGN = re.compile(
    rb"(?m)^#{1,6} \S|^\s*[-*+] \S|\*\*\S|\]\(\S|^```|^\|?\s*:?-{3,}:?\s*\||^> \S|\A\s*---\r?\n"
)


def sniff(head: bytes) -> bool:
    """Whether bytes without a name are text that uses Markdown's signs."""
    return known_binary(head) is None and b"\0" not in head and _SIGN.search(head) is not None


def read(data: bytes, path: str) -> Document:
    """The Markdown file as a document.

    Raises:
        NoteError: the bytes are no text, or hold no prose.
    """
    from bilat.notes._blocks import parse
    from bilat.notes._finish import finish

    text, _, _ = decode(data, path)
    parsed = parse(text)
    return finish(
        path, "markdown", text, parsed.blocks, parsed.markup, parsed.comments, parsed.meta
    )


def mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes:
    """The file with `edits` spliced in and every other byte as it was; `date` is not used."""
    text, encoding, mark = decode(data, document.path)
    return encode(_splice.splice(text, document, edits), encoding, mark, document.path)
