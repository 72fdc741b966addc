"""What a slot hangs on: a record named in the sentence, or a noun that stands for one.

"Dharma Guardian-VI" names a record. "The exercise" stands for the exercise spoken of last, "a
five-year memorandum" for the one that the section's heading names; such an anchor is not firm, so
that a claim read off it may be confirmed but is never found wrong.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from bilat.reading.chunks import phrases
from bilat.reading.claim import Reading, Status


class Anchor(msgspec.Struct, frozen=True):
    """The chunks `first` to `last` that stand for a thing, and the records they may mean.

    `ids` is empty where no record is known; `kinds` are the kinds that the words leave open.
    `firm` is set for a name in the sentence itself; `loose` where what is said may be said of
    something else that belongs to it ("the planning conference for JIMEX 2024"); `numbered` where
    the edition is told with a noun ("the eighth edition of the exercise").
    """

    first: int
    last: int
    about: str
    ids: tuple[str, ...] = ()
    edition: int | None = None
    kinds: frozenset[str] = frozenset()
    firm: bool = False
    loose: bool = False
    numbered: bool = False

    def reading(self, attribute: str | None, **slots: object) -> Reading:
        """The likeliest reading of a slot of this thing."""
        return Reading(
            about=self.about,
            record=self.ids[0] if self.ids else None,
            attribute=attribute,
            item=f"edition {self.edition}" if self.edition else None,
            **slots,  # type: ignore[arg-type]
        )

    def readings(
        self,
        attributes: Sequence[str],
        *,
        firm: bool = True,
        status: Status | None = None,
        **slots: object,
    ) -> tuple[Reading, ...]:
        """Every reading of a slot: each record and attribute that the words may mean.

        Where the tie is loose an open reading stands last, by which the claim is never wrong.
        """
        # What only a heading names is called by what the sentence says of it.
        about = self.about or str(slots.get("text") or "")
        found = [
            msgspec.structs.replace(
                self.reading(key, status=status, **slots), record=one, about=about
            )
            for one in (self.ids or (None,))
            for key in attributes
        ]
        if self.ids and not (firm and self.firm and not self.loose):
            found.append(Reading(about=about, record=self.ids[0]))
        return tuple(found)


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Noun → the kinds of record that it may stand for."""
    found: dict[str, set[str]] = {}
    for entries in phrases("kinds").values():
        for words, kind in entries:
            found.setdefault(" ".join(words), set()).add(kind)
    return {noun: frozenset(kinds) for noun, kinds in found.items()}
