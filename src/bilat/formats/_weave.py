"""A note cut into the pieces that a page shows: plain runs, and runs that claims cover."""

from collections.abc import Iterator
from itertools import pairwise

import msgspec

from bilat.judging.finding import Judged, NoteReport
from bilat.notes.document import Block, Document

# The most serious verdict colours a run that several claims cover.
_WEIGHT = {
    "contradicted": 7,
    "disputed": 6,
    "outdated": 5,
    "imprecise": 4,
    "unverifiable": 3,
    "confirmed": 2,
    "opinion": 1,
}


class Piece(msgspec.Struct, frozen=True):
    """A stretch of a block: `runs` of text each with the verdict that marks it ("" for none).

    `claims` are those that touch the stretch, `ending` those whose last word lies in it.
    """

    runs: tuple[tuple[str, str], ...]
    claims: tuple[Judged, ...] = ()
    ending: tuple[Judged, ...] = ()


def blocks(document: Document) -> list[Block]:
    """The blocks in order, without any that lies in another; the whole text where there are none.

    Front matter is left out: it is about the note, and shown above it.
    """
    kept: list[Block] = []
    at = 0
    for block in sorted(document.blocks, key=lambda b: (b.start, -b.end)):
        if block.start >= at and block.end > block.start and block.kind != "frontmatter":
            kept.append(block)
            at = block.end
    return kept or [Block("paragraph", 0, len(document.text))]


def weave(note: NoteReport, block: Block) -> Iterator[Piece]:
    """The pieces of one block in order; claims that overlap share a piece."""
    inside = sorted(
        (j for j in note.judged if j.claim.start < block.end and j.claim.end > block.start),
        key=lambda j: (j.claim.start, j.claim.end),
    )
    at = block.start
    cluster: list[Judged] = []
    end = at
    for judged in inside:
        if cluster and judged.claim.start >= end:
            yield _claimed(note.document, block, cluster, at, end)
            at, cluster = end, []
        if not cluster:
            start = max(judged.claim.start, block.start)
            if start > at:
                yield Piece(((_words(note.document, at, start), ""),))
            at = start
        cluster.append(judged)
        end = max(end, min(judged.claim.end, block.end))
    if cluster:
        yield _claimed(note.document, block, cluster, at, end)
        at = end
    if at < block.end:
        yield Piece(((_words(note.document, at, block.end), ""),))


def _claimed(
    document: Document, block: Block, cluster: list[Judged], start: int, end: int
) -> Piece:
    cuts = {start, end}
    for judged in cluster:
        cuts |= {max(judged.claim.start, start), min(judged.claim.end, end)}
    edges = sorted(cuts)
    runs = []
    for first, last in pairwise(edges):
        over = [j for j in cluster if j.claim.start <= first and j.claim.end >= last]
        verdict = max((j.verdict for j in over), key=_WEIGHT.__getitem__, default="")
        runs.append((_words(document, first, last), verdict))
    ending = tuple(
        j for j in cluster if block.start < j.claim.end <= block.end and j.verdict != "opinion"
    )
    return Piece(tuple(runs), tuple(cluster), ending)


def _words(document: Document, start: int, end: int) -> str:
    """`text[start:end]` without markup (`**`, link targets, footnote marks)."""
    parts = []
    for first, last in document.markup:
        if last <= start or first >= end:
            continue
        parts.append(document.text[start : max(first, start)])
        start = min(max(last, start), end)
    parts.append(document.text[start:end])
    return "".join(parts)
