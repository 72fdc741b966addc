"""What the note as a whole says: its pair, its date, whose view it takes."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from bilat.facts.period import Period
from bilat.reading.antecedents import Spoken
from bilat.reading.claim import Reading
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan

if TYPE_CHECKING:
    from bilat.reading.series.naming import Told
    from bilat.reading.series.topics import Vocabulary


class Context(msgspec.Struct, frozen=True):
    """The prior that helps every claim of a note.

    `pair` are the two states the note (or its section) is about; `home` the state whose exports
    and imports the note speaks of where it names only one side's; `written` when it was written;
    `mentioned` the states named in the sentence's paragraph and headings; `record` the record
    that the section's heading names; `carried` the period that the sentence before, or the line
    above a list, gives, `before` the one told last under the same heading; `last` the reading
    of the last figure in the paragraph, for "it was";
    `topic` the one record that the sentence before named; `spoken` the records named so far, the
    last first; `kinds` the kind of every record that a note may name, `parties`
    the states between which it is. `own` are the measures of a
    user's own, `told` those that the paragraph spoke of last,
    `today` the day on which a note without a date is read.
    """

    pair: tuple[str, str] | None = None
    home: str = ""
    written: Period | None = None
    mentioned: frozenset[str] = frozenset()
    record: str = ""
    carried: PeriodSpan | None = None
    before: PeriodSpan | None = None
    last: Reading | None = None
    topic: str = ""
    narrowed: bool = False
    lead: Scene | None = None
    spoken: tuple[Spoken, ...] = ()
    kinds: Mapping[str, str] = {}
    parties: Mapping[str, tuple[str, ...]] = {}
    own: "Vocabulary | None" = None
    told: "Told | None" = None
    today: date | None = None

    def other(self, state: str) -> str:
        """The other state of the pair.

        Raises:
            ValueError: if the note has no pair or `state` is not of it.
        """
        if not self.pair or state not in self.pair:
            raise ValueError(f"{state} is not of the note's pair {self.pair}")
        return self.pair[1] if state == self.pair[0] else self.pair[0]

    def about(self, state: str) -> bool:
        """Whether the words around name this state, so that leaving it out means it."""
        return state in self.mentioned
