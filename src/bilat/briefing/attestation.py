"""How well a row is attested: whether a brief may state it, and in which words.

`docs/trust.md` tells what decides. Here the same rules answer another question: not whether a
claim holds, but what a careful writer may say. "firm" is what decides claims (an office, two
independent publishers, sums that agree); "told" is one sound publisher's word, stated with its
footnote; "weak" is what only secondary pages or rows marked weak carry, which a brief leaves out
or says to be reported.
"""

from collections.abc import Callable, Sequence
from typing import Literal

from bilat.facts.witness import OFFICE, PRESS, R, witnesses

Standing = Literal["firm", "told", "weak"]
ORDER: dict[str, int] = {"firm": 0, "told": 1, "weak": 2}


def standing(
    rows: Sequence[R], arithmetic: Callable[[R], bool | None] = lambda row: None
) -> Standing:
    """The standing of rows that all say the same.

    >>> standing([])
    'weak'
    """
    found = witnesses(rows)
    if not found:
        return "weak"
    sound = [witness for witness in found if witness.sound and witness.rank >= PRESS]
    if any(witness.rank >= OFFICE for witness in sound) or len(sound) > 1:
        return "firm"
    if sound and any(arithmetic(row) for witness in sound for row in witness.rows):
        return "firm"
    return "told" if sound else "weak"


def weaker(*of: Standing) -> Standing:
    """The weakest of several standings: a sentence is as good as its worst fact.

    >>> weaker("firm", "told")
    'told'
    """
    return max(of, key=ORDER.__getitem__, default="weak")
