"""A user's own measures as reading needs them: where their vocabulary meets the words."""

from functools import cache
from typing import TYPE_CHECKING

from bilat.facts.register import Term
from bilat.facts.snapshot import Snapshot
from bilat.measures import measures

if TYPE_CHECKING:
    from bilat.reading.series.topics import Vocabulary


def vocabulary(snapshot: Snapshot) -> "Vocabulary":
    """The measures that a user's facts declare or that their series are of, with their words.

    Kept per vocabulary; a measure that the package has is not among them.
    """
    return _vocabulary(snapshot.own)


@cache
def _vocabulary(terms: tuple[Term, ...]) -> "Vocabulary":
    from bilat.reading.series import topics

    return topics.vocabulary(
        topics.topic(t.name, t.title, t.units[0] if t.units else "", t.kind, t.words)
        for t in terms
        if t.name not in measures()
    )
