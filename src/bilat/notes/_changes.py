"""Tracked changes and comments put into a Word document; all other bytes stay."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from bilat.errors import NoteError
from bilat.notes import _splice
from bilat.notes._package import Package
from bilat.notes._wordcomments import (
    AUTHOR,
    Writer,
    comments_part,
    require_utf8,
    tag,
    text,
    with_comments,
)
from bilat.notes._wordpage import Spot, WordPage
from bilat.notes._wordtext import Run, tag_end
from bilat.notes.document import Document, Edit

_ID = re.compile(
    rb"<[\w.-]*:?(?:ins|del|comment|moveFrom|moveTo|commentRangeStart)\b[^>]*?[\s:]id=[\"'](\d{1,9})"
)


class Change(msgspec.Struct):
    """What happens within one run: stretches of its pieces struck, words put in, a comment on it.

    A cut is the index of a piece, the first and last of its characters that are struck, and the
    words that go in after them.
    """

    run: Run
    cuts: list[tuple[int, int, int, str]] = []
    comment: int | None = None


def changed_parts(
    package: Package, page: WordPage, document: Document, edits: Sequence[Edit], date: str
) -> dict[str, bytes]:
    """The parts of the package that the edits change or add.

    Raises:
        NoteError: a part is not in UTF-8, or an edit's place lies in no run.
    """
    existing = b"".join(page.parts.values())
    comments = comments_part(package, page.main)
    if comments in package.names:
        existing += package.read(comments)
    writer = Writer(
        date if "T" in date else f"{date}T00:00:00Z",
        1 + max((int(number) for number in _ID.findall(existing)), default=0),
    )
    splices: dict[str, list[tuple[int, int, bytes]]] = {}
    remarks: list[tuple[int, str]] = []
    changes: dict[int, list[Change]] = {}
    runs: dict[int, Run] = {}
    for edit in edits:
        made = _changes(page, document, edit)
        if edit.note and made:
            number = writer.free
            writer.free += 1
            remarks.append((number, edit.note))
            anchor = _anchor(page, made[0].run)
            if anchor is made[0].run:
                made[0].comment = number
            else:
                made.append(Change(anchor, comment=number))
        for change in made:
            runs[id(change.run)] = change.run
            changes.setdefault(id(change.run), []).append(change)
    for key, of_run in changes.items():
        run = runs[key]
        data = page.parts[run.part]
        require_utf8(package.path, run.part, data)
        if any(change.cuts for change in of_run):
            splices.setdefault(run.part, []).append(
                (run.start, run.end, _rewritten(run, data, of_run, writer))
            )
        else:  # only comments, around a run that itself stays
            opening = closing = b""
            for change in of_run:
                first, last = _comment_marks(run, change.comment)
                opening, closing = opening + first, last + closing
            splices.setdefault(run.part, []).append((run.start, run.start, opening))
            splices.setdefault(run.part, []).append((run.end, run.end, closing))
    parts = {
        name: _spliced(page.parts[name], found, package.path) for name, found in splices.items()
    }
    if remarks:
        parts.update(with_comments(package, page.main, comments, remarks, writer))
    return parts


def _changes(page: WordPage, document: Document, edit: Edit) -> list[Change]:
    """An edit as changes of runs: the new words go where the first old ones stand."""
    made: dict[int, Change] = {}
    for start, end, new in _splice.pieces(document, edit):
        first = max(bisect_right(page.spots, start, key=lambda spot: spot.start) - 1, 0)
        covered = _covered(page.spots, first, start, end)
        if not covered:
            if start < end or not new:
                continue
            spot = page.spots[first]
            if not spot.start <= start <= spot.end:
                raise NoteError(f"{document.path}: no words stand at {start}, where a fix belongs")
            change = made.setdefault(id(spot.run), Change(spot.run))
            change.cuts.append((spot.piece, start - spot.start, start - spot.start, new))
            continue
        for index, (spot, a, b) in enumerate(covered):
            change = made.setdefault(id(spot.run), Change(spot.run))
            change.cuts.append((spot.piece, a, b, "" if index else new))
    if not made and edit.note:  # nothing to change, only something to say
        first = max(bisect_right(page.spots, edit.start, key=lambda spot: spot.start) - 1, 0)
        for spot, a, b in _covered(page.spots, first, edit.start, edit.end)[:1]:
            return [Change(spot.run, [(spot.piece, a, a, ""), (spot.piece, b, b, "")])]
        return [Change(page.spots[first].run)]
    return list(made.values())


def _covered(
    spots: Sequence[Spot], index: int, start: int, end: int
) -> list[tuple[Spot, int, int]]:
    found = []
    while index < len(spots) and spots[index].start < end:
        spot = spots[index]
        index += 1
        a, b = max(start, spot.start), min(end, spot.end)
        if a < b:
            found.append((spot, a - spot.start, b - spot.start))
    return found


def _anchor(page: WordPage, run: Run) -> Run:
    """The run in the body that a comment on `run` can stand at.

    Word keeps comments out of text boxes and notes: there it goes to the run that holds the box
    or refers to the note.
    """
    if run.note in page.references:
        run = page.references[run.note]
    while run.host is not None:
        run = run.host
    return run


def _spliced(data: bytes, splices: list[tuple[int, int, bytes]], path: str) -> bytes:
    parts = []
    position = 0
    for start, end, new in sorted(splices, key=lambda splice: splice[:2]):
        if start < position:
            raise NoteError(f"{path}: fixes in a text box and right beside it; make one at a time")
        parts += [data[position:start], new]
        position = end
    return b"".join([*parts, data[position:]])


def _rewritten(run: Run, data: bytes, changes: Sequence[Change], writer: Writer) -> bytes:
    """The run cut into what stays, what is struck and what is put in."""
    cuts: list[tuple[int, int, int, str, Change]] = []
    for change in changes:
        cuts += [(*cut, change) for cut in change.cuts or [(0, 0, 0, "")]]
    cuts.sort(key=lambda cut: cut[:3])
    out: list[bytes] = []
    position = (0, 0)
    for index, (piece, a, b, new, change) in enumerate(cuts):
        out.append(_kept(run, data, position, (piece, a)))
        opening, closing = _comment_marks(run, change.comment)
        fresh = index == 0 or cuts[index - 1][4] is not change
        final = index == len(cuts) - 1 or cuts[index + 1][4] is not change
        if fresh:
            out.append(opening)
        if a < b:
            out.append(_struck(run, data, piece, a, b, writer))
        if new:
            out.append(_put_in(run, data, new, writer))
        if final:
            out.append(closing)
        position = (piece, b)
    out.append(_kept(run, data, position, (len(run.pieces), 0)))
    return b"".join(out)


def _kept(run: Run, data: bytes, start: tuple[int, int], end: tuple[int, int]) -> bytes:
    """The run's pieces from `start` to `end` (piece, character) as a run; empty if none."""
    inner = _inner(run, data, start, end, "t")
    return _as_run(run, data, inner) if inner else b""


def _inner(
    run: Run, data: bytes, start: tuple[int, int], end: tuple[int, int], text_tag: str
) -> bytes:
    parts = []
    for index in range(start[0], min(end[0] + 1, len(run.pieces))):
        piece = run.pieces[index]
        if piece.name == "rPr":
            continue
        first = start[1] if index == start[0] else 0
        last = end[1] if index == end[0] else len(piece.text)
        if piece.name == "t" and (first, last) == (0, len(piece.text)) and text_tag == "t":
            if piece.text or index < end[0]:
                parts.append(data[piece.start : piece.end])
        elif piece.name == "t":
            if first < last:
                parts.append(text(run, text_tag, piece.text[first:last]))
        elif not (index == end[0] and not last) and not (index == start[0] and first):
            parts.append(data[piece.start : piece.end])
    return b"".join(parts)


def _as_run(run: Run, data: bytes, inner: bytes) -> bytes:
    """A run of the same properties around `inner`."""
    start = data[run.start : tag_end(data, run.start)]
    properties = data[run.properties[0] : run.properties[1]]
    return start + properties + inner + _end_tag(run, data)


def _end_tag(run: Run, data: bytes) -> bytes:
    return data[data.rindex(b"</", run.start, run.end) : run.end]


def _marked(run: Run, name: str, inner: bytes, writer: Writer) -> bytes:
    prefix = run.prefix or "w"
    attributes = (
        f' {prefix}:id="{writer.free}" {prefix}:author="{AUTHOR}" {prefix}:date="{writer.date}"'
    )
    writer.free += 1
    return tag(run, name, attributes).encode() + inner + f"</{prefix}:{name}>".encode()


def _struck(run: Run, data: bytes, piece: int, a: int, b: int, writer: Writer) -> bytes:
    inner = _inner(run, data, (piece, a), (piece, b), "delText")
    return _marked(run, "del", _as_run(run, data, inner), writer)


def _put_in(run: Run, data: bytes, new: str, writer: Writer) -> bytes:
    """A tracked insertion; somebody else's insertion around the run is closed for it."""
    inner = _marked(run, "ins", _as_run(run, data, text(run, "t", new)), writer)
    first, last = run.inserted
    if first == last:
        return inner
    start = data[first:last]
    name = re.match(rb"<([^\s/>]+)", start)
    assert name is not None
    again = re.sub(
        rb"([\s:]id=[\"'])\d+", lambda match: match[1] + str(writer.free).encode(), start, count=1
    )
    writer.free += 1
    return b"</" + name[1] + b">" + inner + again


def _comment_marks(run: Run, number: int | None) -> tuple[bytes, bytes]:
    if number is None:
        return b"", b""
    prefix = run.prefix or "w"
    given = f' {prefix}:id="{number}"'
    opening = tag(run, "commentRangeStart", given, empty=True)
    closing = (
        tag(run, "commentRangeEnd", given, empty=True)
        + tag(run, "r")
        + tag(run, "commentReference", given, empty=True)
        + f"</{prefix}:r>"
    )
    return opening.encode(), closing.encode()
