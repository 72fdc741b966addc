"""HTML to tokens in one linear pass, each with its place; forgiving, never recursive."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

_ATTRIBUTE = r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?)?"""
_START = re.compile(rf"<([a-zA-Z][^\s/>]*+)((?:\s++|/|=|{_ATTRIBUTE})*+)>")
_END = re.compile(r"</([a-zA-Z][^\s/>]*+)[^>]*+>")
_PAIR = re.compile(
    r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+)))?"""
)
# Elements whose content is no markup.
RAW = frozenset(
    "script style textarea title xmp iframe noembed noframes noscript template svg math".split()
)

Kind = Literal["text", "start", "end", "comment", "raw"]


class Token(NamedTuple):
    """A piece of a page: `name` is a tag's name, `rest` its attributes as written."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    rest: str = ""


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page in order; text between tags comes as written, entities and all.

    The content of a raw element (a script, a style sheet) comes as one `raw` token named after
    it. A tag that never closes ends the page, as it does in browsers.
    """
    position = 0
    size = len(page)
    missing: set[str] = set()
    while position < size:
        at = page.find("<", position)
        if at < 0:
            yield Token("text", position, size)
            return
        follow = page[at + 1 : at + 2]
        if not (follow.isascii() and (follow.isalpha() or follow in ("/", "!", "?"))) or not follow:
            stop = page.find("<", at + 1)
            stop = size if stop < 0 else stop
            yield Token("text", position, stop)
            position = stop
            continue
        if position < at:
            yield Token("text", position, at)
        if follow in "!?":
            position, comment = _declaration(page, at, missing)
            if comment:
                yield Token("comment", at + 4, max(position - 3, at + 4))
            continue
        match = (_END if follow == "/" else _START).match(page, at)
        if match is None:
            if follow == "/":  # `</>` and the like say nothing
                stop = page.find(">", at)
                position = size if stop < 0 else stop + 1
                continue
            return
        name = match[1].lower()
        position = match.end()
        if follow == "/":
            yield Token("end", at, position, name)
            continue
        yield Token("start", at, position, name, match[2])
        if name in RAW and not match[2].endswith("/"):
            stop = _raw_end(page, name, position, missing)
            yield Token("raw", position, stop, name)
            if name in missing:
                yield Token("end", stop, stop, name)
            position = stop


def _declaration(page: str, at: int, missing: set[str]) -> tuple[int, bool]:
    """Where a comment, doctype or processing instruction ends, and whether it is a comment."""
    if page.startswith("<!--", at):
        stop = -1 if "-->" in missing else page.find("-->", at + 4)
        if stop >= 0:
            return stop + 3, True
        missing.add("-->")
        return len(page), False
    stop = page.find(">", at)
    return (len(page) if stop < 0 else stop + 1), False


def _raw_end(page: str, name: str, position: int, missing: set[str]) -> int:
    if name in missing:
        return position
    match = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(page, position)
    if match:
        return match.start()
    missing.add(name)  # never closed: take it for an empty element rather than lose the page
    return position


def attributes(rest: str) -> dict[str, str]:
    """A tag's attributes with lower-case names; the first of a name counts.

    >>> attributes(' class="a b" hidden ID=x')
    {'class': 'a b', 'hidden': '', 'id': 'x'}
    """
    found: dict[str, str] = {}
    for match in _PAIR.finditer(rest[:20_000]):
        found.setdefault(match[1].lower(), match[2] or match[3] or match[4] or "")
    return found
