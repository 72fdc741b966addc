"""Tables of an HTML page while it is read, and its blocks when it has been."""

import msgspec

from bilat.notes._html_tokens import Token, attributes
from bilat.notes._html_tree import Cell, Found, Page, Table, count
from bilat.notes.document import Block, BlockKind


def kind_of(page: Page) -> tuple[BlockKind, int]:
    for name in ("h1", "h2", "h3", "h4", "h5", "h6"):
        if count(page, name):
            return "heading", int(name[1])
    depth = count(page, "ul") + count(page, "ol") + count(page, "dl")
    for name, kind in _KINDS:
        if count(page, name):
            return kind, depth if kind == "item" else 0
    return "paragraph", 0


_KINDS: tuple[tuple[str, BlockKind], ...] = (
    ("pre", "code"),
    ("\0note", "footnote"),
    ("figcaption", "caption"),
    ("caption", "caption"),
    ("li", "item"),
    ("dd", "item"),
    ("dt", "item"),
    ("blockquote", "quote"),
)


def table_tag(page: Page, name: str, token: Token) -> None:
    if name == "table":
        page.table += 1
        if page.tables:
            page.layouts.add(page.tables[-1].number)
        page.tables.append(Table(page.table))
        return
    if not page.tables:
        return
    table = page.tables[-1]
    if name == "tr":
        table.row += 1
        table.column = -1
    elif name in ("td", "th"):
        table.row = max(table.row, 0)
        table.column += 1
        while table.spans.get(table.column, -1) >= table.row:
            table.column += 1
        given = attributes(token.rest) if token.rest else {}
        wide = min(_number(given.get("colspan")), 100)
        tall = min(_number(given.get("rowspan")), 10_000)
        if tall > 1:
            for column in range(table.column, table.column + wide):
                table.spans[column] = table.row + tall - 1
        table.columns = max(table.columns, table.column + wide)
        if wide > 1:
            for column in range(table.column + 1, table.column + wide):
                table.spans[column] = max(table.spans.get(column, -1), table.row)
    elif name == "caption":
        table.column = -1


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 6 else 1


def blocks(page: Page) -> list[Block]:
    """The page's blocks: cells put together, layout tables undone, furniture marked."""
    matter = sum(b.end - b.start for b in page.found if not b.landmark) or 1
    styled = sum(b.end - b.start for b in page.found if b.styled and not b.landmark)
    trust_styles = styled * 10 < matter * 4  # a class name on most of the page means nothing
    trust_landmarks = any(not b.landmark and b.kind != "heading" for b in page.found)
    result: list[Block] = []
    linked = _link_lists(page.found)
    numbers: dict[int, int] = {}
    last: Cell | None = None
    for index, block in enumerate(page.found):
        furniture = (
            (trust_landmarks and block.landmark and block.level != 1)
            or (trust_styles and block.styled)
            or index in linked
        )
        cell = block.cell if block.cell.table not in page.layouts else Cell()
        if furniture:
            result.append(Block("furniture", block.start, block.end, block.level))
            last = None
        elif cell.table:
            number = numbers.setdefault(cell.table, len(numbers) + 1)
            if cell == last:
                before = result.pop()
                result.append(msgspec.structs.replace(before, end=block.end))
            else:
                result.append(
                    Block(
                        "cell",
                        block.start,
                        block.end,
                        0,
                        number,
                        cell.row,
                        cell.column,
                        header=cell.header,
                    )
                )
            last = cell
        else:
            result.append(Block(block.kind, block.start, block.end, block.level))
            last = None
    return result


def _link_lists(found: list[Found]) -> set[int]:
    """Runs of four short blocks or more that are nothing but links: menus, "see also"."""
    result: set[int] = set()
    run: list[int] = []
    for index, block in enumerate([*found, None]):
        if block and block.kind in ("item", "paragraph") and not block.cell.table:
            size = block.end - block.start
            if block.links * 10 >= size * 9 and size <= 120:
                run.append(index)
                continue
        if len(run) >= 4:
            result.update(run)
        run = []
    return result
