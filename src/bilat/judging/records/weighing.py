"""From the rows held for a slot to an outcome."""

from collections.abc import Sequence

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.facts.trust import weigh_values
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import Bears
from bilat.reading.claim import Reading


def settle(
    reading: Reading, rows: Sequence[Attribute], agrees: Bears, word: str, about: str = ""
) -> Outcome:
    """Weigh the rows of one slot; `word` is what the messages of this kind of slot begin with."""
    if not rows:
        return Outcome(reading, "unverifiable", "no-record")
    weight = weigh_values(rows, agrees, about=about)
    if weight.verdict in ("confirmed", "contradicted"):
        return Outcome(
            reading, weight.verdict, f"{word}-{weight.verdict}", weight.decides,
            grounds=weight.grounds,
        )  # fmt: skip
    if weight.verdict == "disputed":
        return Outcome(
            reading, "disputed", "disputed", weight.decides, weight.others,
            grounds=weight.grounds,
        )  # fmt: skip
    return Outcome(
        reading, "unverifiable", "undecided", held=(*weight.decides, *weight.others)[:3],
        grounds=weight.grounds,
    )  # fmt: skip


def borne(reading: Reading, rows: Sequence[Attribute], agrees: Bears, word: str) -> Outcome | None:
    """A confirmation by rows that may bear a slot out and never stand against it; None if none.

    Rows that are known to be wrong never do; one marked weak does, saying so.
    """
    weight = weigh_values(rows, lambda row: agrees(row) or None)
    if weight.verdict != "confirmed":
        return None
    return Outcome(
        reading, "confirmed", f"{word}-confirmed", weight.decides, grounds=weight.grounds
    )


def undecided(
    reading: Reading, held: Sequence[Figure | Attribute] = (), key: str = "no-record"
) -> Outcome:
    """Nothing decides it; `held` is the nearest that is known."""
    return Outcome(reading, "unverifiable", key, held=tuple(held)[:3])
