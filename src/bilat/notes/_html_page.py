"""An HTML page to rendered text, blocks and tables: one pass with an explicit stack."""

import re

import msgspec

from bilat.notes._html_tokens import Token, attributes, tokens
from bilat.notes._rendered import Rendered
from bilat.notes.document import Block, BlockKind, Comment

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DROPPED = frozenset(
    "head script style template noscript iframe object canvas select button svg math textarea "
    "title audio video xmp noembed noframes map datalist dialog".split()
)
_LANDMARKS = frozenset("nav footer aside form menu".split())
_ROLES = frozenset("navigation banner contentinfo complementary search menu menubar".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr".split()
)
_SCOPES = frozenset(("td", "th", "caption", "table"))
_TABLE_TAGS = frozenset("table thead tbody tfoot tr td th caption".split())
_CLASS = re.compile(
    r"(?:site|page|post|entry|article|main|mw|wp|wpb|js)?[-_]{0,2}"
    r"(?:cookies?|shar(?:e|ing)|social|breadcrumbs?|newsletter|subscri(?:be|ption)|related|"
    r"comments?|sidebar|advert(?:isement)?s?|ads?|promo|nav(?:bar|box)?|navigation|menu|toc|footer|"
    r"pagination|reflist|references|editsection|noprint|hatnote|catlinks|tags|tag-list|widget|"
    r"author-(?:bio|box)|byline|masthead|print-only|skip-link|screen-reader-text|sr-only|"
    r"mw-jump-link|reference-list|popup|modal|consent|banner)"
    r"(?:[-_](?:bar|box|links?|buttons?|list|banner|notice|area|section|block|wrap(?:per)?|"
    r"container|icons?|menu|posts?|articles?|content|text|widget|header))?"
)
_SUP = re.compile(
    r"<sup\b[^<>]{0,300}+>(?:<(?:a|span)\b[^<>]{0,600}+>){0,3}(?:&\#91;|\[)?"
    r"(?:\d{1,3}|[*†‡a-z]|(?:note|nb)\s\d+)(?:&\#93;|\])?(?:</(?:a|span)>){0,3}</sup\s*>",
    re.IGNORECASE,
)
_POWER = re.compile(r"(?:\b|\d)[kcmd]?m\Z|\b10\Z")
_WORDS = re.compile(
    r"[ \t\n\r\f]{2,}|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)
_NOTE_ID = re.compile(r"(?:fn|footnote|cite_note|endnote|ftn|_ftn|note)[-_:]?\d", re.IGNORECASE)
_DATE_NAMES = {
    "article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "dc.date": "date",
    "dcterms.created": "date",
    "dc.date.issued": "published",
    "pubdate": "pubdate",
    "publishdate": "publishdate",
    "date": "date",
    "citation_publication_date": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "datemodified": "modified",
    "last-modified": "modified",
}
_LD_DATE = re.compile(r'"date(Published|Modified)"\s*:\s*"(\d{4}-\d\d-\d\d)')


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


def render(source: str) -> Page:
    """The page as rendered text with its blocks."""
    page = Page(source)
    for token in tokens(source):
        if token.start < page.skip:
            continue
        if token.kind == "text":
            if not _count(page, "\0dropped"):
                _text(page, token.start, token.end)
        elif token.kind == "start":
            _begin(page, token)
        elif token.kind == "end":
            _finish(page, token.name)
        elif token.kind == "comment":
            words = source[token.start : token.end].strip()
            page.comments.append(Comment(words, page.out.size, page.out.size))
        else:
            _raw(page, token)
    flush(page)
    while page.tables:
        _close_table(page)
    return page


def _count(page: Page, name: str) -> int:
    return page.counts.get(name, 0)


def _text(page: Page, start: int, end: int) -> None:
    """Render a stretch of text: blanks run together, entities are read."""
    source = page.source
    if _count(page, "pre"):
        _emit(page, start, end)
        return
    first = start
    while first < end and source[first] in " \t\n\r\f":
        first += 1
    if first > start:
        page.blank = page.blank or (start, first)
    last = end
    while last > first and source[last - 1] in " \t\n\r\f":
        last -= 1
    if first >= last:
        return
    _emit(page, first, last)
    if last < end:
        page.blank = (last, end)


def _emit(page: Page, start: int, end: int) -> None:
    from html import unescape

    source, out = page.source, page.out
    _open(page)
    if page.blank:
        if page.end > page.start and out.parts[-1] != "\n":
            out.add(" ", *page.blank, exact=False)
        page.blank = None
    preformatted = _count(page, "pre")
    for match in _WORDS.finditer(source, start, end):
        written = match[0]
        shown = unescape(written) if written[0] == "&" else " "
        if shown == written or (preformatted and written[0] != "&"):
            continue
        if start < match.start():
            _exact(page, start, match.start())
        # A character reference may not smuggle in what files may not hold.
        shown = "".join("\ufffd" if c == "\0" or "\ud800" <= c <= "\udfff" else c for c in shown)
        out.add(shown, *match.span(), exact=False)
        start = match.end()
    if start < end:
        _exact(page, start, end)
    if _count(page, "a"):
        page.links += out.size - max(page.end, page.start)
    page.end = out.size


def _exact(page: Page, start: int, end: int) -> None:
    words = page.source[start:end]
    if not _count(page, "pre"):
        words = words.replace("\n", " ").replace("\r", " ").replace("\t", " ").replace("\f", " ")
    page.out.add(words, start, end, exact=True)


def _open(page: Page) -> None:
    if page.start >= 0:
        return
    page.blank = None
    if page.out.size:
        page.out.part(_divider(page))
    page.start = page.end = page.out.size
    page.links = 0


def _divider(page: Page) -> str:
    table = page.tables[-1] if page.tables else None
    before = page.found[-1].cell if page.found else Cell()
    if table and before.table == table.number and not _count(page, "caption"):
        if before.row != table.row:
            return "\n"
        return "\t" if before.column != table.column else "\n"
    return "\n" if _count(page, "li") and page.found and page.found[-1].kind == "item" else "\n\n"


def flush(page: Page) -> None:
    """Close the open block, if any."""
    start, end = page.start, page.end
    page.start = -1
    page.blank = None
    if start < 0:
        return
    kind, level = _kind(page)
    table = page.tables[-1] if page.tables else None
    cell = Cell()
    if table and table.column >= 0 and kind != "caption":
        header = _count(page, "th") > 0 or _count(page, "thead") > 0
        cell = Cell(table.number, table.row, table.column, header)
    page.found.append(
        Found(
            kind,
            start,
            end,
            level,
            cell,
            page.links,
            _count(page, "\0landmark") > 0,
            _count(page, "\0styled") > 0,
        )
    )


def _kind(page: Page) -> tuple[BlockKind, int]:
    for name in ("h1", "h2", "h3", "h4", "h5", "h6"):
        if _count(page, name):
            return "heading", int(name[1])
    depth = _count(page, "ul") + _count(page, "ol") + _count(page, "dl")
    for name, kind in _KINDS:
        if _count(page, name):
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


def _begin(page: Page, token: Token) -> None:
    name = token.name
    if name in _VOID:
        _void(page, name, token)
        return
    if name == "sup" and not _count(page, "\0dropped"):
        mark = _SUP.match(page.source, token.start)
        before = "".join(page.out.parts[-2:])[-4:] if page.start >= 0 and not page.blank else ""
        if mark and not _POWER.search(before):
            page.skip = mark.end()
            return
        if mark and page.start >= 0:
            page.out.add("^", token.start, token.end, exact=False)
    element = Element(name, dropped=name in _DROPPED, landmark=name in _LANDMARKS)
    if token.rest and not token.rest.isspace():
        _features(page, element, attributes(token.rest))
    if name == "header" and not (_count(page, "article") or _count(page, "main")):
        element.landmark = True
    if name in ("article", "main"):  # what comes now is the page's matter, whatever is open
        page.counts["\0landmark"] = page.counts["\0styled"] = 0
    if name not in _INLINE:
        if not _count(page, "\0dropped"):
            flush(page)
        scope = page.scopes[-1]
        if scope.get("p") and name not in _TABLE_TAGS - {"table"}:
            _pop(page, "p")
        if name in ("li", "dt", "dd"):
            _imply(page, name)
        if name in ("td", "th", "tr", "thead", "tbody", "tfoot"):
            _imply_table(page, name)
    if token.rest.endswith("/") and name not in _SCOPES and name not in _TABLE_TAGS:
        return
    _push(page, element)
    if name == "body" and element.dropped:
        element.dropped = False
    if name in _TABLE_TAGS:
        _table_tag(page, name, token)


def _void(page: Page, name: str, token: Token) -> None:
    if name == "meta":
        given = attributes(token.rest)
        key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if key in _DATE_NAMES and given.get("content"):
            page.meta.setdefault(_DATE_NAMES[key], given["content"][:40])
    elif name == "br" and page.start >= 0:
        page.blank = None
        if page.out.parts[-1] == "\n":
            flush(page)  # two breaks in a row divide paragraphs
        else:
            page.out.add("\n", token.start, token.end, exact=False)
    elif name == "hr":
        flush(page)
    elif name == "wbr":
        pass


def _features(page: Page, element: Element, given: dict[str, str]) -> None:
    """What an element's attributes say of it: hidden, navigation, a footnote, a date."""
    style = given.get("style", "").replace(" ", "").lower()
    if "hidden" in given or given.get("aria-hidden") == "true" or "display:none" in style:
        element.dropped = True
    role = given.get("role", "").lower()
    if role in _ROLES:
        element.landmark = True
    if role in ("doc-footnote", "doc-endnote") or (
        element.name in ("li", "p", "div") and _NOTE_ID.match(given.get("id", ""))
    ):
        element.note = True
    if element.name == "table" and role == "presentation":
        page.layouts.add(page.table + 1)
    if element.name not in ("html", "body", "main", "article", "p", "a"):
        names = f"{given.get('class', '')} {given.get('id', '')}".lower().split()
        element.styled = any(_CLASS.fullmatch(name) for name in names[:30])
    if element.name == "html" and given.get("lang"):
        page.meta.setdefault("lang", given["lang"][:20])
    if element.name == "time" and given.get("datetime") and _is_published(given):
        page.meta.setdefault("published", given["datetime"][:40])


def _is_published(given: dict[str, str]) -> bool:
    marks = f"{given.get('class', '')} {given.get('itemprop', '')}".lower()
    return "publi" in marks or "entry-date" in marks or "pubdate" in given


def _push(page: Page, element: Element) -> None:
    page.stack.append(element)
    for key in _keys(element):
        page.counts[key] = page.counts.get(key, 0) + 1
    if element.name in _SCOPES:
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


def _pop(page: Page, name: str) -> None:
    """Close elements from the innermost to the nearest one called `name`."""
    while page.stack:
        element = page.stack.pop()
        for key in _keys(element):
            page.counts[key] = max(page.counts.get(key, 0) - 1, 0)
        if element.name in _SCOPES:
            page.scopes.pop()
        else:
            page.scopes[-1][element.name] -= 1
        if element.name == "table" and page.tables:
            _close_table(page)
        if element.name == name:
            return


def _finish(page: Page, name: str) -> None:
    known = page.counts if name in _TABLE_TAGS else page.scopes[-1]
    if not known.get(name):
        if name == "p" and not _count(page, "\0dropped"):
            flush(page)
        return
    if name not in _INLINE and not _count(page, "\0dropped"):
        flush(page)
    _pop(page, name)


def _imply(page: Page, name: str) -> None:
    """A new list item ends the one before it in the same list."""
    same = ("li",) if name == "li" else ("dt", "dd")
    for element in page.stack[:-65:-1]:
        if element.name in same:
            _pop(page, element.name)
            return
        if element.name in ("ul", "ol", "dl") or element.name in _SCOPES:
            return


def _imply_table(page: Page, name: str) -> None:
    """A new cell or row ends the one before it in the same table."""
    ends = ("td", "th") if name in ("td", "th") else ("td", "th", "tr")
    for element in page.stack[:-65:-1]:
        if element.name == "table":
            return
        if element.name in ends:
            _pop(page, element.name)
            if element.name == "tr" or name in ("td", "th"):
                return


def _table_tag(page: Page, name: str, token: Token) -> None:
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
        if wide > 1:  # the cell stands in its first column
            page.counts["\0wide"] = wide
        table.columns = max(table.columns, table.column + wide)
        if wide > 1:
            for column in range(table.column + 1, table.column + wide):
                table.spans[column] = max(table.spans.get(column, -1), table.row)
    elif name == "caption":
        table.column = -1


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) < 6 else 1


def _close_table(page: Page) -> None:
    table = page.tables.pop()
    if table.row < 1 or table.columns < 2:
        page.layouts.add(table.number)


def _raw(page: Page, token: Token) -> None:
    words = page.source[token.start : token.end]
    if token.name == "title" and "title" not in page.meta:
        from html import unescape

        page.meta["title"] = " ".join(unescape(words[:1000]).split())
    elif token.name == "script" and '"datePublished"' in words[:200_000]:
        for match in _LD_DATE.finditer(words[:200_000]):
            page.meta.setdefault(match[1].lower(), match[2])


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
