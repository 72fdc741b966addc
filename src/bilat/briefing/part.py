"""What a section hands over: its blocks, and what it had to leave out."""

from collections.abc import Iterable

import msgspec

from bilat.briefing.model import Absent, Block, Bullets, Paragraph, Sentence


class Part(msgspec.Struct, frozen=True):
    """The blocks of a section; none means that it is absent, and `absent` says why."""

    blocks: tuple[Block, ...] = ()
    absent: tuple[Absent, ...] = ()


def paragraph(*sentences: Sentence | None) -> tuple[Paragraph, ...]:
    """A paragraph of the sentences that there are; no paragraph of none."""
    found = tuple(s for s in sentences if s is not None)
    return (Paragraph(found),) if found else ()


def bullets(items: Iterable[Iterable[Sentence | None]]) -> tuple[Bullets, ...]:
    """A list of the items that have a sentence; no list of none."""
    found = tuple(tuple(s for s in item if s is not None) for item in items)
    kept = tuple(item for item in found if item)
    return (Bullets(kept),) if kept else ()
