"""The bench: everything a rule may look at when it judges a claim."""

from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.facts.snapshot import Snapshot
from bilat.notes.document import Document
from bilat.reading.claim import Claim


class Bench(msgspec.Struct, frozen=True):
    """What is known while one note is judged.

    `written` is when the note was written (None: unknown), `as_of` the day whose knowledge counts
    where the user gave one (None: all that is held), `today` that day or today. `groups` holds the
    claims of one statement by group id.
    """

    document: Document
    snapshot: Snapshot
    written: Period | None
    as_of: date | None
    today: date
    pair: tuple[str, str] | None
    claims: tuple[Claim, ...]
    groups: dict[str, tuple[Claim, ...]]

    @property
    def moment(self) -> date:
        """The day for which a statement without a date is made: when it was written, or today."""
        if self.written is not None:
            return min(self.written.end, self.today)
        return self.today
