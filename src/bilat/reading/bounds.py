"""How much of a note is read and judged unasked: three hundred pages of figures hold less.

Time and memory grow with the text and, more, with its statements; beyond these bounds a note is
refused before either runs away, unless the user asks for it (`--long`).
"""

from math import inf

import msgspec

from bilat.errors import NoteError
from bilat.notes.document import Document
from bilat.notes.prose import prose
from bilat.reading.sentences import PROSE


class Bounds(msgspec.Struct, frozen=True):
    """The most characters of words, sentences and statements of one note."""

    characters: float = 2_000_000
    sentences: float = 50_000
    statements: float = 12_000


UNBOUND = Bounds(inf, inf, inf)


def room(document: Document, bounds: Bounds) -> None:
    """Make sure that a document's words, those of its tables among them, are within bounds.

    Raises:
        NoteError: if they are not.
    """
    carrying = [b for b in document.blocks if b.kind in PROSE or b.kind == "cell"]
    if sum(block.end - block.start for block in carrying) <= bounds.characters:
        return
    # Without link targets, embedded pictures and other markup it may be less.
    words = 0
    for block in carrying:
        words += len(prose(document, block).text)
        within(document, words, bounds.characters, "characters of words")


def within(document: Document, count: int, most: float, what: str) -> None:
    """Make sure that there are not more than `most` of something in a note.

    Raises:
        NoteError: if there are.
    """
    if count > most:
        raise NoteError(
            f"{document.path}: has more than {most:,.0f} {what}, the most that are checked in one "
            "note; cut out the part to check, or check it all, however long it takes, with --long"
        )
