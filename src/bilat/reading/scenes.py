"""Sentences with everything that is found in them: how a scene comes about."""

from collections.abc import Sequence
from datetime import date

from bilat.reading.lexicon import Lexicon
from bilat.reading.names.find import names
from bilat.reading.quantities import read_spans
from bilat.reading.scene import Scene, cues, tokens
from bilat.reading.sentences import Sentence
from bilat.reading.spans import Name, Quantity


def named(found: Sequence[Sentence], lexicon: Lexicon) -> tuple[Scene, ...]:
    """Sentences with their names alone: enough to tell which states a note is about."""
    return tuple(Scene(s, (), (), (), names(s.text, lexicon), ()) for s in found)


def scene(
    sentence: Sentence, lexicon: Lexicon, written: date | None = None, fiscal_start: int = 4
) -> Scene:
    """One sentence with its spans."""
    quantities, periods = read_spans(sentence.text, fiscal_start=fiscal_start, written=written)
    found = names(sentence.text, lexicon)
    # What belongs to a name is no number or date of its own ("Vision 2025", "JIMEX-24").
    quantities = tuple(q for q in quantities if not _within(q.start, q.end, found))
    periods = tuple(p for p in periods if not _within(p.start, p.end, found))
    # Nor is a state named by its money ("3 billion Australian dollars").
    found = tuple(n for n in found if n.what != "state" or not _in_money(n, quantities))
    marks = tokens(sentence.text)
    return Scene(sentence, marks, quantities, periods, found, cues(marks, found))


def _in_money(name: Name, quantities: Sequence[Quantity]) -> bool:
    return any(q.start <= name.start and name.end <= q.end for q in quantities)


def _within(start: int, end: int, found: Sequence[Name]) -> bool:
    return any(n.start <= start and end <= n.end and n.what != "state" for n in found)
