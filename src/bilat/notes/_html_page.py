"""An HTML page to rendered text: one pass over its tokens with an explicit stack."""

import re

from bilat.notes._html_blocks import kind_of, table_tag
from bilat.notes._html_features import DATE_NAMES, LANDMARKS, features, raw_content
from bilat.notes._html_tokens import Token, attributes, tokens
from bilat.notes._html_tree import (
    SCOPES,
    TABLE_TAGS,
    Cell,
    Element,
    Found,
    Page,
    close_table,
    count,
    imply,
    imply_table,
    pop,
    push,
)
from bilat.notes.document import Comment

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_DROPPED = frozenset(
    "head script style template noscript iframe object canvas select button svg math textarea "
    "title audio video xmp noembed noframes map datalist dialog".split()
)
_IN_HEAD = frozenset("head title script style noscript template".split())
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby "
    "s samp small span strike strong sub sup time tt u var wbr".split()
)
_SUP = re.compile(
    r"<sup\b[^<>]{0,300}+>(?:<(?:a|span)\b[^<>]{0,600}+>){0,3}(?:&\#91;|\[)?"
    r"(?:\d{1,3}|([*†‡a-z])|(?:note|nb)\s\d+)(?:&\#93;|\])?(?:</(?:a|span)>){0,3}</sup\s*>",
    re.IGNORECASE,
)
_POWER = re.compile(r"(?:\b|\d)[kcmd]?m\Z|\b10\Z")
_WORDS = re.compile(
    r"[ \t\n\r\f]{2,}|&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,31});?"
)


def render(source: str) -> Page:
    """The page as rendered text with its blocks."""
    page = Page(source)
    for token in tokens(source):
        if token.start < page.skip:
            continue
        if token.kind == "text":
            if not count(page, "\0dropped"):
                _text(page, token.start, token.end)
        elif token.kind == "start":
            _begin(page, token)
        elif token.kind == "end":
            _finish(page, token.name)
        elif token.kind == "comment":
            words = source[token.start : token.end].strip()
            page.comments.append(Comment(words, page.out.size, page.out.size))
        else:
            raw_content(page, token)
    flush(page)
    while page.tables:
        close_table(page)
    return page


def _text(page: Page, start: int, end: int) -> None:
    """Render a stretch of text: blanks run together, entities are read."""
    source = page.source
    if count(page, "pre"):
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
    preformatted = count(page, "pre")
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
    if count(page, "a"):
        page.links += out.size - max(page.end, page.start)
    page.end = out.size


def _exact(page: Page, start: int, end: int) -> None:
    words = page.source[start:end]
    if not count(page, "pre"):
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
    if table and before.table == table.number and not count(page, "caption"):
        if before.row != table.row:
            return "\n"
        return "\t" if before.column != table.column else "\n"
    return "\n" if count(page, "li") and page.found and page.found[-1].kind == "item" else "\n\n"


def flush(page: Page) -> None:
    """Close the open block, if any."""
    start, end = page.start, page.end
    page.start = -1
    page.blank = None
    if start < 0:
        return
    kind, level = kind_of(page)
    table = page.tables[-1] if page.tables else None
    cell = Cell()
    if table and table.column >= 0 and kind != "caption":
        header = count(page, "th") > 0 or count(page, "thead") > 0
        cell = Cell(table.number, table.row, table.column, header)
    page.found.append(
        Found(
            kind,
            start,
            end,
            level,
            cell,
            page.links,
            count(page, "\0landmark") > 0,
            count(page, "\0styled") > 0,
        )
    )


def _begin(page: Page, token: Token) -> None:
    name = token.name
    if name in _VOID:
        _void(page, name, token)
        return
    if count(page, "head") and name not in _IN_HEAD:
        pop(page, "head")
    if name == "sup" and not count(page, "\0dropped"):
        mark = _SUP.match(page.source, token.start)
        before = "".join(page.out.parts[-2:])[-4:] if page.start >= 0 and not page.blank else ""
        if mark and not _POWER.search(before):
            if mark[1]:
                _sign(page, mark[1], token.start, mark.end())
            page.skip = mark.end()
            return
        if mark and page.start >= 0:
            page.out.add("^", token.start, token.end, exact=False)
    element = Element(name, dropped=name in _DROPPED, landmark=name in LANDMARKS)
    if token.rest and not token.rest.isspace():
        features(page, element, attributes(token.rest))
    if name == "header" and not (count(page, "article") or count(page, "main")):
        element.landmark = True
    if name in ("article", "main"):  # what comes now is the page's matter, whatever is open
        page.counts["\0landmark"] = page.counts["\0styled"] = 0
    if name not in _INLINE:
        if not count(page, "\0dropped"):
            flush(page)
        scope = page.scopes[-1]
        if scope.get("p") and name not in TABLE_TAGS - {"table"}:
            pop(page, "p")
        if name in ("li", "dt", "dd"):
            imply(page, name)
        if name in ("td", "th", "tr", "thead", "tbody", "tfoot"):
            imply_table(page, name)
    if token.rest.endswith("/") and name not in SCOPES and name not in TABLE_TAGS:
        return
    push(page, element)
    if name == "body" and element.dropped:
        element.dropped = False
    if name in TABLE_TAGS:
        table_tag(page, name, token)


def _sign(page: Page, sign: str, start: int, end: int) -> None:
    """Show a sign in a table's cell, and at the head of the line below that it leads to.

    What that line says may narrow the number.
    """
    within = bool(page.tables) and page.tables[-1].column >= 0
    below = not page.tables and any(block.cell.table for block in page.found[-3:])
    if (within and page.start >= 0) or (below and page.start < 0):
        _open(page)
        page.out.add(f"[{sign}]" if sign.isalpha() else sign, start, end, exact=False)
        page.end = page.out.size


def _void(page: Page, name: str, token: Token) -> None:
    if name == "meta":
        given = attributes(token.rest)
        key = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
        if key in DATE_NAMES and given.get("content"):
            page.meta.setdefault(DATE_NAMES[key], given["content"][:40])
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


def _finish(page: Page, name: str) -> None:
    known = page.counts if name in TABLE_TAGS else page.scopes[-1]
    if not known.get(name):
        if name == "p" and not count(page, "\0dropped"):
            flush(page)
        return
    if name not in _INLINE and not count(page, "\0dropped"):
        flush(page)
    pop(page, name)
