"""The last steps that all kinds share: furniture told from prose, dates, title, "no text"."""

import re

import msgspec

from bilat.errors import NoteError
from bilat.notes import _furniture, _published
from bilat.notes._inline import merged
from bilat.notes.document import Block, Comment, Document
from bilat.notes.prose import clean_words

PROSE = frozenset({"heading", "paragraph", "item", "cell", "quote", "footnote", "caption"})
_CAPTION = re.compile(
    r"(?:table|figure|fig\.|chart|graph|map|box|exhibit)\s+\d{1,3}[a-z]?\s?[.:–—|-]", re.IGNORECASE
)
_LONG = 400  # characters; furniture is short, so longer blocks are looked at only in part


def finish(
    path: str,
    form: str,
    text: str,
    blocks: list[Block],
    markup: list[tuple[int, int]],
    comments: list[Comment] | None = None,
    meta: dict[str, str] | None = None,
    locators: list[str] | None = None,
    empty: str = "no text to check",
) -> Document:
    """Make the document of what a reader found.

    Blocks come in the order of the text. `meta` is what properties say; a date in the note's own
    words overrides theirs. `empty` is the complaint where no prose is left.

    Raises:
        NoteError: the note has no prose.
    """
    document = Document(
        path,
        form,
        text,
        tuple(blocks),
        tuple(merged(markup)),
        tuple(comments or ()),
        meta or {},
        tuple(locators or ()),
    )
    words = [
        clean_words(document, block if block.end - block.start <= _LONG else _head(block))
        if block.kind in PROSE
        else ""
        for block in blocks
    ]
    found, kept = _published.read(words, blocks, meta or {})
    if "published" not in found and blocks and blocks[0].kind == "paragraph":
        # A title and the date under it with no empty line between are one paragraph.
        under = _published.of_line(text[blocks[0].start : blocks[0].end].splitlines())
        found = {**found, **({"published": under} if under else {})}
    sorted_out = [
        msgspec.structs.replace(block, kind="caption")
        if block.kind == "paragraph" and len(said) <= 200 and _CAPTION.match(said)
        else block
        for block, said in zip(_furniture.sort(blocks, words, kept), words, strict=True)
    ]
    titled = {**(meta or {}), **found}
    if not titled.get("title"):
        title = next(
            (
                w
                for w, b in zip(words, sorted_out, strict=True)
                if b.kind == "heading" and _furniture.is_title(w)
            ),
            "",
        )
        if title:
            titled["title"] = title
    if not any(
        block.kind in PROSE and any(map(str.isalpha, word))
        for block, word in zip(sorted_out, words, strict=True)
    ):
        raise NoteError(f"{path}: {empty}")
    return Document(
        document.path,
        document.format,
        document.text,
        tuple(sorted_out),
        document.markup,
        document.comments,
        titled,
        document.locators,
    )


def _head(block: Block) -> Block:
    return Block(block.kind, block.start, block.start + _LONG, block.level)
