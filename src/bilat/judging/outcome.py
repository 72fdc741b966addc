"""What judging one reading yields, and how several readings make one verdict."""

from collections.abc import Sequence

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.judging.finding import Verdict
from bilat.reading.claim import Reading


class Outcome(msgspec.Struct, frozen=True):
    """The verdict on one reading: why (`key`, a message id), on which facts, and what else is held.

    `decides` are the facts the verdict rests on, `newer` one that came later, `origin` one that
    shows where a wrong figure probably came from. `far` marks a figure so far off that the words
    may be of a part of the whole.
    """

    reading: Reading
    verdict: Verdict
    key: str
    decides: tuple[Figure | Attribute, ...] = ()
    held: tuple[Figure | Attribute, ...] = ()
    newer: Figure | Attribute | None = None
    origin: Figure | Attribute | None = None
    grounds: tuple[str, ...] = ()
    params: dict[str, str] = {}
    far: bool = False


# Among readings that agree that something is wrong, the mildest verdict is given.
_MILD: tuple[Verdict, ...] = ("outdated", "imprecise", "disputed", "contradicted")


def agreed(outcomes: Sequence[Outcome]) -> Outcome:
    """One verdict from all readings of a claim.

    A reading that is confirmed settles it, for the writer is read as meaning what is true. A
    claim is found wrong only where every reading finds it wrong; then the mildest verdict counts.

    Raises:
        ValueError: if there is no reading.
    """
    if not outcomes:
        raise ValueError("a claim needs at least one reading")
    for one in outcomes:
        if one.verdict == "confirmed":
            return one
    verdicts = {one.verdict for one in outcomes}
    if "unverifiable" in verdicts or "opinion" in verdicts:
        left = next(o for o in outcomes if o.verdict in ("unverifiable", "opinion"))
        wrong = next((o for o in outcomes if o.verdict in _MILD), None)
        if wrong is not None:
            # A reading that names no measure says less of the words than the one that is wrong.
            bare = left.key == "no-measure"
            return msgspec.structs.replace(
                left,
                reading=wrong.reading if bare else left.reading,
                key="ambiguous" if left.key in ("no-fact", "no-measure") else left.key,
                held=left.held or wrong.decides,
                grounds=(*left.grounds, "another reading of these words could be right"),
            )
        return max((o for o in outcomes if o.verdict == left.verdict), key=lambda o: len(o.held))
    return min(outcomes, key=lambda o: _MILD.index(o.verdict))
