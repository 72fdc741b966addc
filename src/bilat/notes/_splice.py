"""Edits to a text, cut down to the words that change so that marks among them survive."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit

_TOKEN = re.compile(r"\w+(?:[.,'’-]\w+)*|\s+|.", re.DOTALL)
_MOST = 1_000_000  # pairs of tokens to compare; longer edits are made whole


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


def changes(old: str, new: str) -> list[tuple[int, int, str]]:
    """What turns `old` into `new`, whole words and numbers at a time.

    >>> changes("USD 6 bn in 2023", "USD 5.2 bn in 2023")
    [(4, 5, '5.2')]
    >>> changes("Hamamats", "Hamamatsu")
    [(0, 8, 'Hamamatsu')]
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if not before or not after or len(before) * len(after) > _MOST:
        return [(0, len(old), new)] if old != new else []
    from difflib import SequenceMatcher

    places = [0]
    for token in before:
        places.append(places[-1] + len(token))
    return [
        (places[first], places[last], "".join(after[start:end]))
        for kind, first, last, start, end in SequenceMatcher(
            None, before, after, autojunk=False
        ).get_opcodes()
        if kind != "equal"
    ]


def pieces(document: Document, edit: Edit) -> list[tuple[int, int, str]]:
    """What to replace where: the edit without what stays, and around the markup within it.

    New words go where the first old ones of a change stood; markup between old words stays. Where
    no word stands, the edit means the markup itself: the mark of a footnote, say.
    """
    bare = _bare(document, edit.start, edit.end)
    if not bare and edit.start < edit.end:
        return [(edit.start, edit.end, edit.replacement)]
    old = "".join(document.text[start] for start, _ in bare)
    found: list[tuple[int, int, str]] = []
    for first, last, new in changes(old, edit.replacement):
        if first == last:
            place = bare[first - 1][1] if first else bare[0][0] if bare else edit.start
            found.append((place, place, new))
            continue
        start, end = bare[first]
        for following, stop in bare[first + 1 : last]:
            if following != end:
                found.append((start, end, new))
                start, new = following, ""
            end = stop
        found.append((start, end, new))
    return found


def _bare(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Places of the characters of a stretch that are words; an entity is one character."""
    text, markup = document.text, document.markup
    places: list[tuple[int, int]] = []
    index = bisect_right(markup, (start, start))
    index -= bool(index and markup[index - 1][1] > start)
    position = start
    while position < end:
        if index < len(markup) and markup[index][0] <= position:
            stop = markup[index][1]
            if places and text[markup[index][0] - 1] == "&" and text[stop - 1] == ";":
                places[-1] = (places[-1][0], stop)
            position = max(stop, position)
            index += 1
            continue
        places.append((position, position + 1))
        position += 1
    return places


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
