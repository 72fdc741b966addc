"""A dollar sign without its state.

What it does:
    Points at a "$" in a note about a state that has a dollar of its own. The figure is compared in
    both; it is found wrong only where it is wrong in both.

Why is this bad?
    An Australian and an American dollar differ by a third; a reader in the other capital takes
    the sign for his own.

Example:
    Two-way trade between Australia and Japan was $90 billion in 2023.

Use instead:
    Two-way trade between Australia and Japan was A$90 billion in 2023.

Fix safety:
    There is no fix: only the writer knows which is meant.
"""

from collections.abc import Iterator, Sequence

from bilat.judging.bench import Bench
from bilat.judging.finding import Finding, Judged
from bilat.judging.words_en import MESSAGES

CODE = "A602"
NAME = "which-dollar"


def review(judged: Sequence[Judged], bench: Bench) -> Iterator[Finding]:
    """Yield one finding per amount that may be in either dollar."""
    for one in judged:
        units = {r.unit for r in one.claim.readings if r.unit}
        others = sorted(units - {"USD"})
        if one.claim.shape != "figure" or "USD" not in units or not others:
            continue
        if one.verdict == "confirmed":
            continue
        text = MESSAGES["which-dollar"].format(other=others[0])
        yield Finding(CODE, "info", text, (one.claim.id,), one.claim.start, one.claim.end)
