"""Edits to a text, cut down to the words that change so that marks among them survive."""

from collections.abc import Sequence

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit


def checked(document: Document, edits: Sequence[Edit]) -> list[Edit]:
    """The edits in order.

    Raises:
        ValueError: two overlap, or one lies outside the text.
    """
    ordered = sorted(edits)
    position = 0
    for edit in ordered:
        if edit.start < position or edit.end < edit.start or edit.end > len(document.text):
            raise ValueError(f"edit {edit.start}..{edit.end} overlaps another or leaves the text")
        position = edit.end
    return ordered


def unchanged(text: str, document: Document) -> None:
    """Make sure that `text` is what `document` was read from.

    Raises:
        NoteError: the file changed in between.
    """
    if text != document.text:
        raise NoteError(f"{document.path}: changed since it was read; check it again")


def trimmed(old: str, new: str) -> tuple[int, int]:
    """How many characters at the beginning and at the end of both are the same.

    Never cuts through a number or a word, so that a tracked change shows whole ones.

    >>> trimmed("USD 6 bn", "USD 5.2 bn")
    (4, 3)
    >>> trimmed("Hamamats", "Hamamatsu")
    (0, 0)
    """
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    while head and _within(old, head, new):
        head -= 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    while tail and _within(old[::-1], tail, new[::-1]):
        tail -= 1
    return head, tail


def _within(old: str, at: int, new: str) -> bool:
    """Whether a cut at `at` falls inside a word or number of either text."""
    return any(at < len(text) and _solid(text[at - 1]) and _solid(text[at]) for text in (old, new))


def _solid(char: str) -> bool:
    return char.isalnum() or char in ".,'’-"


def pieces(document: Document, edit: Edit) -> list[tuple[int, int, str]]:
    """What to replace where: the edit without what stays, and around the markup within it.

    The new words go where the first old ones stood; markup between old words stays.
    """
    old = document.text[edit.start : edit.end]
    head, tail = trimmed(old, edit.replacement)
    start, end = edit.start + head, edit.end - tail
    new = edit.replacement[head : len(edit.replacement) - tail]
    bare: list[tuple[int, int]] = []
    position = start
    for first, last in document.markup:
        if last <= start or first >= end:
            continue
        if position < first:
            bare.append((position, first))
        position = max(position, last)
    if position < end or not bare:
        bare.append((min(position, end), end) if position < end else (start, end))
    return [(first, last, new if not i else "") for i, (first, last) in enumerate(bare)]


def splice(text: str, document: Document, edits: Sequence[Edit]) -> str:
    """`text` with the edits made; all else stays.

    Raises:
        NoteError: `text` is not what the document was read from.
        ValueError: edits overlap or leave the text.
    """
    unchanged(text, document)
    parts = []
    position = 0
    for edit in checked(document, edits):
        for start, end, new in pieces(document, edit):
            parts += [text[position:start], new]
            position = end
    return "".join(parts) + text[position:]
