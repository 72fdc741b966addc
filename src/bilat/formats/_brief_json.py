"""A brief as JSON: sections, sentences, the facts under each, and the documents under those."""

from typing import Any

import msgspec

from bilat.briefing.model import Block, Brief, Fact, Timeline
from bilat.facts.source import Source
from bilat.formats._show import partial


def brief(brief: Brief) -> dict[str, Any]:
    """The brief as plain values; periods as ISO text, keys in the order of the contract."""
    return {
        "schema": brief.schema,
        "pair": list(brief.pair),
        "title": brief.title,
        "as_of": brief.as_of,
        "since": brief.since or None,
        "snapshot": brief.snapshot,
        "lang": brief.lang,
        "sections": [
            {"id": s.id, "title": s.title, "blocks": [_block(block) for block in s.blocks]}
            for s in brief.sections
        ],
        "facts": [_fact(fact) for fact in brief.facts],
        "sources": [_source(source, n) for n, source in enumerate(brief.sources, 1)],
        "absent": msgspec.to_builtins(brief.absent),
    }


def _block(block: Block) -> Any:
    made: Any = msgspec.to_builtins(block)
    if isinstance(block, Timeline):
        for entry, held in zip(made["entries"], block.entries, strict=True):
            entry["when"] = partial(held.when)
    return made


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "about": fact.about,
        "text": fact.text,
        "period": partial(fact.period),
        "as_of": partial(fact.as_of),
        "source": fact.source,
        "marker": fact.marker or None,
        "note": fact.note or None,
    }


def _source(source: Source, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "id": source.id,
        "url": source.url,
        "title": source.title,
        "publisher": source.publisher,
        "kind": source.kind,
        "cites": source.cites or None,
        "published": partial(source.published),
    }
