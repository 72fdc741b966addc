"""One file per kind of document: how to read it to text with a map back, and how to mend it.

A kind is a public module of this folder that has these names; nothing is registered elsewhere:

    SUFFIXES: tuple[str, ...]   file name endings, lower case with the dot (".md")
    FOREIGN: bool               True: parsed only in a child process with limits
    sniff(head: bytes) -> bool  whether bytes that begin so can be of this kind
    read(data: bytes, path: str) -> Document
    mend(data: bytes, document: Document, edits: Sequence[Edit], date: str) -> bytes

`Document.format` is the module's name. `read` raises NoteError for what it cannot read; `mend`
gets the very bytes that were read, edits that are sorted and do not overlap, and the ISO date
that tracked changes and annotations are to carry. Other modules here have no `SUFFIXES` or
start with an underscore; `opening` is the way in.
"""
