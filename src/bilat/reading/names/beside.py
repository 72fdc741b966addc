"""What the names beside a word tell of it: the records that carry both."""

from collections.abc import Sequence

from bilat.reading.lexicon import Entry, Lexicon, Token
from bilat.reading.spans import Name

_JOINT = frozenset("-–‑‐/")
_COMMON = 60  # a name that stands in more records than this corroborates nothing


class Beside:
    """The names that stand beside a word, and the records that they tell of."""

    def __init__(self, lexicon: Lexicon, context: Sequence[Name]) -> None:
        self.lexicon = lexicon
        self.context = {
            (name.id, *name.alternatives): name.what
            for name in context
            if not name.right and name.what != "state"
        }
        self.records: dict[str, set[str]] = {}
        self.named = {one for ids, what in self.context.items() if what == "record" for one in ids}

    def shared(self, meant: str) -> frozenset[str]:
        """The records that carry the name `meant` and another name of the context."""
        links = self.lexicon.links
        if not self.records:
            for ids, what in self.context.items():
                theirs = links(ids[0])
                if len(theirs) <= _COMMON or what == "record":
                    for record in (*theirs, *ids):
                        self.records.setdefault(record, set()).add(ids[0])
        mine = links(meant) | {meant}
        return frozenset(r for r in mine if self.records.get(r, set()) - {meant})


def paired(
    text: str, toks: Sequence[Token], at: int, meant: Entry, lexicon: Lexicon
) -> frozenset[str]:
    """The records that carry a town and the one it is joined to: "Ahmedabad and Hamamtsu".

    However many records carry the other town alone, few carry both.
    """
    if meant.what != "place":
        return frozenset()
    other = -1
    if at > 1 and toks[at - 1].key == "and":
        other = at - 2
    elif at + 2 < len(toks) and toks[at + 1].key == "and":
        other = at + 2
    elif at and text[toks[at - 1].close : toks[at].start].strip() in _JOINT:
        other = at - 1
    named = [lexicon.entries[n] for n in lexicon.phrases.get((toks[other].key,), ())]
    towns = {e.id for e in named if e.what == "place"} - {meant.id} if other >= 0 else set()
    both = [lexicon.links(meant.id) & lexicon.links(town) for town in towns]
    return frozenset().union(*both)
