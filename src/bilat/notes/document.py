"""A note as read: its text, its blocks, and the way back to the original."""

from typing import Literal

import msgspec

BlockKind = Literal[
    "heading",
    "paragraph",
    "item",
    "cell",
    "quote",
    "footnote",
    "caption",
    "code",
    "frontmatter",
    "furniture",
]


class Block(msgspec.Struct, frozen=True):
    """A stretch of `Document.text` that is one unit of layout.

    `start`/`end` are code-point offsets, end excluded. `level` is the heading's level or the
    item's depth; `table` numbers the tables of the note from 1 (0: not in one), `row` and
    `column` count from 0 and `header` marks head cells. Only heading, paragraph, item, cell,
    quote, footnote and caption carry prose; code, frontmatter and furniture (letterheads,
    addresses, telephone numbers, navigation, reference lists, page numbers) raise nothing.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False


class Comment(msgspec.Struct, frozen=True):
    """A comment in the note's markup, for suppressions: its text and place."""

    text: str
    start: int
    end: int


class Document(msgspec.Struct, frozen=True):
    """A note as read.

    `text` is the whole text (for Markdown and plain text the file itself), `blocks` its layout in
    reading order, `markup` the sorted, disjoint ranges within blocks that are not words (`**`,
    link targets, footnote marks). `meta` holds front matter or document properties with lower-case
    keys (title, date, …). `locators` gives, for DOCX and PDF, one human place ("page 3",
    "paragraph 12") per block, else it is empty.
    """

    path: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    markup: tuple[tuple[int, int], ...] = ()
    comments: tuple[Comment, ...] = ()
    meta: dict[str, str] = {}
    locators: tuple[str, ...] = ()


class Edit(msgspec.Struct, frozen=True, order=True):
    """Replace `text[start:end]` of a document by `replacement`; `note` is the evidence in words."""

    start: int
    end: int
    replacement: str
    note: str = ""
