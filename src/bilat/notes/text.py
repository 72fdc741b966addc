"""Plain-text notes: paragraphs, headings, lists and tables told by layout alone."""

import re
from collections.abc import Sequence

from bilat.notes import _splice
from bilat.notes._decode import decode, encode, known_binary
from bilat.notes.document import Document, Edit

# A heading as Markdown writes it, on a line of its own.
_MARKED = re.compile(r"(?:\A|\n[ \t]*\n)#{1,6} [^\s#][^\n]*(?=\n|\Z)")

SUFFIXES = (".txt", ".text")
FOREIGN = False


def sniff(head: bytes) -> bool:
    """Whether bytes without a name can be text at all."""
    return known_binary(head) is None


def read(data: bytes, path: str) -> Document:
    """The text file as a document; one whose headings are marked with `#` is laid out as Markdown.

    Raises:
        NoteError: the bytes are no text, or hold no prose.
    """
    from bilat.notes._finish import finish
    from bilat.notes._layout import blocks_of

    text, _, _ = decode(data, path)
    if _MARKED.search(text.replace("\r\n", "\n")):
        from bilat.notes._blocks import parse

        parsed = parse(text)
        return finish(
            path, "text", text, parsed.blocks, parsed.markup, parsed.comments, parsed.meta
        )
    blocks, markup, comments = blocks_of(text)
    return finish(path, "text", text, blocks, markup, comments)


def mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes:
    """The file with `edits` spliced in and every other byte as it was; `date` is not used."""
    text, encoding, mark = decode(data, document.path)
    return encode(_splice.splice(text, document, edits), encoding, mark, document.path)
