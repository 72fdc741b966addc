"""Rendered text with a way back to the source that it was rendered from."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from bilat.notes.document import Block, Document, Edit


class Segment(msgspec.Struct, frozen=True):
    """A stretch of rendered text and the stretch of source that it shows.

    Where `exact`, they have one length and character stands for character; else the whole of
    one stands for the whole of the other (an entity, a run of blanks).
    """

    start: int
    end: int
    source: int
    source_end: int
    exact: bool


class Rendered(msgspec.Struct):
    """Rendered text while it grows: its parts, its length and the segments so far."""

    parts: list[str] = []
    size: int = 0
    segments: list[Segment] = []
    blocks: list[Block] = []

    def add(self, text: str, source: int, source_end: int, exact: bool) -> None:
        """Append `text`, which shows that stretch of the source."""
        end = self.size + len(text)
        self.parts.append(text)
        self.segments.append(Segment(self.size, end, source, source_end, exact))
        self.size = end

    def part(self, text: str) -> None:
        """Append `text` that stands for nothing in the source: what divides blocks."""
        self.parts.append(text)
        self.size += len(text)


def sources(segments: Sequence[Segment], start: int, end: int) -> list[tuple[int, int]]:
    """Stretches of source that the rendered text from `start` to `end` shows, in order.

    For an empty stretch, the one place in the source where a word could be put in; none where
    there is no such place.
    """
    index = max(bisect_right(segments, start, key=lambda segment: segment.start) - 1, 0)
    found: list[tuple[int, int]] = []
    if start == end:
        if index < len(segments) and segments[index].start <= start <= segments[index].end:
            segment = segments[index]
            if segment.exact:
                place = segment.source + start - segment.start
            else:
                place = segment.source if start == segment.start else segment.source_end
            found.append((place, place))
        return found
    while index < len(segments) and segments[index].start < end:
        segment = segments[index]
        index += 1
        if segment.end <= start:
            continue
        if segment.exact:
            first = segment.source + max(start - segment.start, 0)
            last = segment.source_end - max(segment.end - end, 0)
            found.append((first, last))
        else:
            found.append((segment.source, segment.source_end))
    joined: list[tuple[int, int]] = []
    for first, last in found:
        if joined and joined[-1][1] == first:
            joined[-1] = (joined[-1][0], last)
        elif first < last:
            joined.append((first, last))
    return joined


def replacements(
    document: Document, segments: Sequence[Segment], edits: Sequence[Edit]
) -> list[tuple[int, int, str]]:
    """What to replace where in the source: new words where the first old ones stand.

    What lies between old words in the source (tags) stays.

    Raises:
        ValueError: an edit's place has no source.
    """
    from bilat.notes._splice import pieces

    found = []
    for edit in edits:
        for start, end, new in pieces(document, edit):
            spots = sources(segments, start, end)
            if not spots:
                raise ValueError(f"edit {edit.start}..{edit.end}: nothing in the source shows it")
            found += [(*spot, new if not i else "") for i, spot in enumerate(spots)]
    return found
