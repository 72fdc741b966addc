"""Two towns said to be sister cities: "Yokohama and Mumbai have been sister cities" names the tie.

The words are those of the record's name ("Yokohama-Mumbai sister cities") with a verb in between.
"""

from collections.abc import Sequence
from itertools import pairwise

from bilat.reading.lexicon import keys
from bilat.reading.names.matching import Hit, View
from bilat.reading.spans import Name

_ARE = frozenset("are were have has been became become".split())
_SISTERS = frozenset({"sister", "twin", "partner"})
_NOUNS = frozenset({"city", "citie", "state"})


def twins(view: View, hits: Sequence[Hit]) -> list[Name]:
    """The ties of two towns that a text tells by a verb, in order."""
    towns = [hit for hit in hits if hit.of("place")]
    found = [_tie(view, a, b) for a, b in pairwise(towns)]
    return [name for name in found if name is not None]


def _tie(view: View, one: Hit, other: Hit) -> Name | None:
    toks = view.toks
    if other.first != one.last + 2 or toks[one.last + 1].key != "and":
        return None
    k = other.last + 1
    while k < len(toks) and toks[k].key in _ARE:
        k += 1
    if k == other.last + 1 or k + 1 >= len(toks):
        return None
    if toks[k].key not in _SISTERS or toks[k + 1].key not in _NOUNS:
        return None
    names = [{tuple(keys(e.words)) for e in hit.of("place")} for hit in (one, other)]
    ids = {
        entry.id
        for a in names[0]
        for b in names[1]
        for towns in ((*a, *b), (*b, *a))
        for noun in _NOUNS
        for number in view.lexicon.phrases.get((*towns, toks[k].key, noun), ())
        if (entry := view.lexicon.entries[number]).what == "record"
    }
    if len(ids) != 1:
        return None
    start, end = toks[one.first].start, toks[k + 1].close
    return Name(start, end, view.text[start:end], ids.pop(), "record")
