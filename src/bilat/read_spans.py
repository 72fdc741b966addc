"""What is read in a note before any judging: every quantity, period and name with its place."""

from collections.abc import Iterator

from msgspec.structs import replace

from bilat.facts.snapshot import Snapshot
from bilat.judging.naming.lexicon import lexicon, state_lexicon
from bilat.notes.document import Document
from bilat.notes.prose import prose
from bilat.reading.prior import pair_of
from bilat.reading.scenes import named, scene
from bilat.reading.sentences import Sentence, sentences
from bilat.reading.spans import Name, PeriodSpan, Quantity

Span = Quantity | PeriodSpan | Name


def spans(document: Document, snapshot: Snapshot) -> tuple[Span, ...]:
    """The spans of every sentence and table cell, in the order of the note.

    Places are offsets into `Document.text`, and `text` is what stands there. What belongs to a
    name ("JIMEX-24") is no quantity or period of its own. Names of records are those of the note's
    pair where it has one.
    """
    pair = pair_of(document, named(sentences(document), state_lexicon()))
    names = lexicon(snapshot, pair or ())
    found: list[Span] = []
    for sentence in (*sentences(document), *_cells(document)):
        read = scene(sentence, names)
        every: tuple[Span, ...] = (*read.quantities, *read.periods, *read.names)
        for span in every:
            start, end = sentence.place(span.start, span.end)
            found.append(replace(span, start=start, end=end, text=document.text[start:end]))
    return tuple(sorted(found, key=lambda span: (span.start, span.end, type(span).__name__)))


def _cells(document: Document) -> Iterator[Sentence]:
    for index, block in enumerate(document.blocks):
        if block.kind == "cell":
            words = prose(document, block)
            if words.text.strip():
                yield Sentence(words.text, words.offsets, words.ends, index, "cell", (), 0)
