"""What inside a line of Markdown is not words: emphasis, link targets, tags, escapes, marks."""

import re
from collections.abc import Set
from functools import cache

from bilat.notes.document import Comment

# One token at a time, left to right; every repetition is possessive or bounded, so the scan is
# linear in the text whatever it holds.
_TOKEN = r"""
    (?P<escape>\\(?=[!-/:-@\[-`{-~]))
  | (?P<comment><!--)
  | (?P<autolink><(?:https?://|mailto:|www\.)[^<>\s]{1,2000}+>)
  | (?P<sup><sup\b[^<>]{0,200}+>(?:<a\b[^<>]{0,500}+>)?\[?(?:\d{1,3}|[*†‡a-z])\]?(?:</a>)?</sup>)
  | (?P<tag></?[a-zA-Z][^<>]{0,2000}+>)
  | (?P<template>\{\{[^{}\n]{0,500}+\}\}|\{%[^{}\n]{0,500}+%\})
  | (?P<ticks>`++)
  | (?P<footnote>\[\^[^\]\s]{1,50}+\](?!:)|\^\[)
  | (?P<cite>(?<=[\w.,;:!?)”"'’\]*_])\[(?:(?:note\ )?\d{1,3}|citation\ needed)\](?![(\[:]))
  | (?P<open>!?\[)
  | (?P<close>\])
  | (?P<url>(?:https?://|www\.)[^\s<>"”’\]|]{1,2000}+)
  | (?P<stars>\*++)
  | (?P<underscores>_++)
  | (?P<strike>~~++|==(?==*+\S))
  | (?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,31}+|\#\d{1,7}+|\#[xX][0-9a-fA-F]{1,6}+);)
"""
_MAIL = r"(?P<mail>\b[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,5}+)"
_TARGET = re.compile(
    r"""\(\s{0,10}(?:<[^<>\n]{0,2000}+>|(?:[^()\s\\]|\\.|\([^()\s]{0,500}+\)){0,2000}+)"""
    r"""(?:\s{1,10}(?:"[^"]{0,500}+"|'[^']{0,500}+'|\([^()]{0,500}+\)))?\s{0,10}\)"""
)
# A raised figure after these is a power, not a footnote: km², 10⁹.
_POWER = re.compile(r"(?:\b|\d)[kcmd]?m\Z|\b10\Z")
_REFERENCE = re.compile(r"\s?\[[^\[\]]{0,200}+\]")


@cache
def _token(mail: bool) -> re.Pattern[str]:
    """A token; where none can be a mail address, the scan passes over words at once."""
    pattern = f"{_MAIL}|{_TOKEN}" if mail else rf"(?=[\\<{{`\[\]!hw*_~=&^])(?:{_TOKEN})"
    return re.compile(pattern, re.VERBOSE)


def inline_markup(
    text: str, start: int, end: int, definitions: Set[str], comments: list[Comment]
) -> list[tuple[int, int]]:
    """Ranges in `text[start:end]` that are not words, sorted; comments found are appended.

    `definitions` holds the lower-case labels of the note's link definitions. An entity keeps its
    `&` as the place of its character; what follows up to the semicolon is markup.
    """
    token = _token("@" in text[start:end])
    ranges: list[tuple[int, int]] = []
    opened: list[tuple[int, int]] = []
    position = start
    ticks: dict[int, list[int]] | None = None
    no_comment_end = False
    while match := token.search(text, position, end):
        kind = match.lastgroup
        at, position = match.span()
        if kind == "open":
            opened.append((at, position))
            continue
        if kind == "close":
            if opened:
                position = _close(text, opened.pop(), at, end, definitions, ranges)
            continue
        if kind == "escape":
            ranges.append((at, position))
            position += 1  # what is escaped is no sign
            continue
        if kind == "comment":
            stop = -1 if no_comment_end else text.find("-->", position, end)
            if stop < 0:
                no_comment_end = True
                continue
            comments.append(Comment(text[position:stop].strip(), at, stop + 3))
            position = stop + 3
        elif kind == "ticks":
            size = position - at
            if ticks is None:
                ticks = _ticks(text, position, end)
            closing = ticks.get(size, [])
            while closing and closing[-1] < position:
                closing.pop()
            if not closing:
                continue
            stop = closing.pop()
            ranges += [(at, position), (stop, stop + size)]
            position = stop + size
            continue
        elif kind == "stars" or kind == "underscores":
            before = text[at - 1 : at] if at > start else ""
            after = text[position : position + 1] if position < end else ""
            spaced = (not before or before.isspace()) and (not after or after.isspace())
            if spaced or (kind == "underscores" and before.isalnum() and after.isalnum()):
                continue
            if kind == "stars" and before.isdigit() and after.isdigit():
                continue
        elif kind == "url":
            position = at + len(_bare_url(match.group()))
        elif kind == "entity":
            at += 1
        elif kind == "sup" and _POWER.search(text, max(start, at - 4), at):
            position = text.index(">", at) + 1
        ranges.append((at, position))
    return merged(ranges)


_PLAIN = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>\"”’\]|]{1,2000}+)"
    r"|\b[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+){1,5}+"
    r"|(?<=[\w.,;:!?)”\"'’\]])\[(?:note )?\d{1,3}\]"
    r"|(?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,31}+|#\d{1,7}+|#[xX][0-9a-fA-F]{1,6}+);)"
)


def plain_markup(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Ranges of plain text that are not words: web and mail addresses, marks like [3], entities.

    Entities stand in texts that were cut out of web pages; their `&` stays, as in Markdown.
    """
    ranges = []
    for match in _PLAIN.finditer(text, start, end):
        first, last = match.span()
        if match["url"]:
            last = first + len(_bare_url(match["url"]))
        ranges.append((first + bool(match["entity"]), last))
    return ranges


def _ticks(text: str, start: int, end: int) -> dict[int, list[int]]:
    """Places of the runs of backticks, by their length, the last first."""
    found: dict[int, list[int]] = {}
    for run in re.finditer("`++", text[start:end]):
        found.setdefault(run.end() - run.start(), []).append(start + run.start())
    return {size: places[::-1] for size, places in found.items()}


def _close(
    text: str,
    opened: tuple[int, int],
    at: int,
    end: int,
    definitions: Set[str],
    ranges: list[tuple[int, int]],
) -> int:
    """Mark the brackets of a link or image that closes at `at`; return where to go on."""
    start, inside = opened
    image = text[start] == "!"
    target = _TARGET.match(text, at + 1, end)
    if target is None:
        reference = _REFERENCE.match(text, at + 1, end)
        if reference and reference.group().strip(" \n[]").lower() in definitions | {""}:
            target = reference
    if target:
        stop = target.end()
    elif text[inside:at].strip().lower() in definitions:
        stop = at + 1
    else:
        return at + 1
    if image:
        ranges.append((start, stop))
    else:
        ranges += [(start, inside), (at, stop)]
    return stop


def _bare_url(url: str) -> str:
    """A URL in running text without the punctuation of the sentence around it."""
    url = url.rstrip("*_~.,;:!?'\"")
    while url.endswith(")") and url.count("(") < url.count(")"):
        url = url[:-1].rstrip("*_~.,;:!?'\"")
    return url


def merged(ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same places as sorted ranges that neither overlap nor are empty.

    >>> merged([(5, 7), (0, 2), (1, 3), (4, 4)])
    [(0, 3), (5, 7)]
    """
    result: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if start == end:
            continue
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result
