"""Word documents: read run by run, and mended with tracked changes and comments.

Nothing but the standard library reads them, because a fix needs the place of every word in the
XML, and because bombs and entities must be refused before they unpack.
"""

from collections.abc import Sequence

from bilat.notes.document import Document, Edit

SUFFIXES = (".docx", ".docm", ".dotx")
FOREIGN = True
REMARKS = True  # a note of an edit shows beside its words


def sniff(head: bytes) -> bool:
    """Whether bytes begin as a ZIP archive does; whether it is a Word document is read later."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read(data: bytes, path: str) -> Document:
    """The document with its footnotes and text boxes; struck-out text is not read.

    Raises:
        NoteError: it is no Word document, damaged, encrypted, hostile, or holds no prose.
    """
    from bilat.notes._finish import finish
    from bilat.notes._package import Package
    from bilat.notes._wordpage import word_page

    page = word_page(Package(data, path))
    return finish(
        path,
        "docx",
        "".join(page.texts),
        page.blocks,
        page.markup,
        page.comments,
        page.meta,
        page.locators,
        empty="no text: the document holds none, or only pictures of it",
    )


def mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes:
    """The same file with the edits as tracked changes and each edit's note as a comment.

    Raises:
        NoteError: the document changed since it was read, or cannot be mended.
    """
    from bilat.notes._changes import changed_parts
    from bilat.notes._package import Package
    from bilat.notes._splice import unchanged
    from bilat.notes._wordpage import word_page

    package = Package(data, document.path)
    page = word_page(package)
    unchanged("".join(page.texts), document)
    return package.rewritten(changed_parts(package, page, document, edits, date))
