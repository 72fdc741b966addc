"""The open elements of an HTML page: a stack with counts, so that no step looks far."""

import msgspec

from bilat.notes._rendered import Rendered
from bilat.notes.document import BlockKind, Comment

SCOPES = frozenset(("td", "th", "caption", "table"))
TABLE_TAGS = frozenset("table thead tbody tfoot tr td th caption".split())


class Cell(msgspec.Struct, frozen=True):
    """Where in which table text stands; `table` 0: in none."""

    table: int = 0
    row: int = 0
    column: int = 0
    header: bool = False


class Table(msgspec.Struct):
    """A table while it is read: the cell being filled, and columns that row spans occupy."""

    number: int
    row: int = -1
    column: int = -1
    columns: int = 0
    layout: bool = False
    spans: dict[int, int] = {}


class Found(msgspec.Struct):
    """A block as found: what it would be, its cell, its share of link text, and doubts."""

    kind: BlockKind
    start: int
    end: int
    level: int
    cell: Cell
    links: int
    landmark: bool
    styled: bool


class Element(msgspec.Struct):
    """An element on the stack."""

    name: str
    dropped: bool = False
    landmark: bool = False
    styled: bool = False
    note: bool = False


class Page(msgspec.Struct):
    """A page while it is rendered."""

    source: str
    out: Rendered = msgspec.field(default_factory=Rendered)
    found: list[Found] = []
    comments: list[Comment] = []
    meta: dict[str, str] = {}
    stack: list[Element] = []
    scopes: list[dict[str, int]] = msgspec.field(default_factory=lambda: [{}])
    counts: dict[str, int] = {}
    tables: list[Table] = []
    layouts: set[int] = set()
    table: int = 0
    start: int = -1  # of the open block; -1 where none is open
    end: int = 0  # of its last word
    links: int = 0
    blank: tuple[int, int] | None = None  # source of white space that waits for a word
    skip: int = 0


def count(page: Page, name: str) -> int:
    return page.counts.get(name, 0)


def push(page: Page, element: Element) -> None:
    page.stack.append(element)
    for key in _keys(element):
        page.counts[key] = page.counts.get(key, 0) + 1
    if element.name in SCOPES:
        page.scopes.append({})
    else:
        scope = page.scopes[-1]
        scope[element.name] = scope.get(element.name, 0) + 1


def _keys(element: Element) -> list[str]:
    keys = [element.name]
    for flag in ("dropped", "landmark", "styled", "note"):
        if getattr(element, flag):
            keys.append("\0" + flag)
    return keys


def pop(page: Page, name: str) -> None:
    """Close elements from the innermost to the nearest one called `name`."""
    while page.stack:
        element = page.stack.pop()
        for key in _keys(element):
            page.counts[key] = max(page.counts.get(key, 0) - 1, 0)
        if element.name in SCOPES:
            page.scopes.pop()
        else:
            page.scopes[-1][element.name] -= 1
        if element.name == "table" and page.tables:
            close_table(page)
        if element.name == name:
            return


def imply(page: Page, name: str) -> None:
    """A new list item ends the one before it in the same list."""
    same = ("li",) if name == "li" else ("dt", "dd")
    for element in page.stack[:-65:-1]:
        if element.name in same:
            pop(page, element.name)
            return
        if element.name in ("ul", "ol", "dl") or element.name in SCOPES:
            return


def imply_table(page: Page, name: str) -> None:
    """A new cell or row ends the one before it in the same table."""
    ends = ("td", "th") if name in ("td", "th") else ("td", "th", "tr")
    for element in page.stack[:-65:-1]:
        if element.name == "table":
            return
        if element.name in ends:
            pop(page, element.name)
            if element.name == "tr" or name in ("td", "th"):
                return


def close_table(page: Page) -> None:
    table = page.tables.pop()
    if table.row < 1 or table.columns < 2:
        page.layouts.add(table.number)
