"""Which measure a number can be of, by its unit and by words that forbid it."""

from collections.abc import Sequence

import msgspec

from bilat.measures import Measure
from bilat.reading.scene import Cue, Scene, measure_of
from bilat.reading.spans import Quantity
from bilat.reading.timing import clause

_UNIT_OF = {
    "count": ("1",),
    "persons": ("1", "persons"),
    "percent": ("percent",),
    "length": ("km",),
    "speed": ("km/h",),
    "duration": ("year", "years"),
}
_NO_MONEY = frozenset({"percent", "pp", "ord", "x", "1", "bp"})


class Link(msgspec.Struct, frozen=True):
    """A quantity tied to a cue: the measures it may be of, and what narrows them.

    `lead` is set where the cue stands in the line above a list. `sure` is unset where a word beside
    the cue may narrow it or not, so that the number never stands against the whole.
    """

    quantity: Quantity
    cue: tuple[int, int]
    measures: tuple[str, ...]
    item: str = ""
    lead: bool = False
    sure: bool = True


def fits(q: Quantity, measure: Measure) -> bool:
    """Whether a quantity can be a value of a measure, by unit.

    >>> from bilat.measures import measures
    >>> from bilat.reading.quantities import quantities
    >>> fits(quantities("USD 5 bn")[0], measures()["exports_goods"])
    True
    """
    if measure.dimension == "money":
        return is_money(q)
    return q.unit in _UNIT_OF.get(measure.dimension, ())


# A sum beside a place in an order is of what the order is by.
_SUM_OF = {
    "fdi_rank": ("fdi_cumulative", "fdi_stock", "fdi_inflow"),
    "exports_rank": ("exports_goods", "exports_goods_services"),
    "imports_rank": ("imports_goods", "imports_goods_services"),
}


def measures_for(cue: Cue, q: Quantity) -> tuple[str, ...]:
    """The measures of a cue that a quantity can be of; for an order, what it is an order by."""
    fit = tuple(m for m in cue.measures if fits(q, measure_of(m)))
    if fit:
        return fit
    sums = [m for rank in cue.measures for m in _SUM_OF.get(rank, ())]
    return tuple(m for m in sums if fits(q, measure_of(m)))


def is_money(q: Quantity) -> bool:
    """Whether a quantity is a sum in a currency."""
    return q.unit not in _NO_MONEY and len(q.unit) == 3 and q.unit.isupper()


def vetoed(scene: Scene, measure: Measure, cue: tuple[int, int]) -> bool:
    """Whether words of the same clause make the cue mean something else."""
    low, high = clause(scene.tokens, len(scene.text), cue[0])
    text = scene.text[low:high].lower()
    other = [(c.start - low, c.end - low) for c in scene.cues if not _meet(c, cue)]
    return any(_has(text, phrase, other) for phrase in measure.unless)


def _meet(one: Cue, cue: tuple[int, int]) -> bool:
    return one.start < cue[1] and cue[0] < one.end


def _has(text: str, phrase: str, other: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a phrase stands in a text, and not in the words of `other` things."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        whole = not before.isalnum() and not after.isalnum()
        if whole and not any(low < end and at < high for low, high in other):
            return True
        at = text.find(phrase, at + 1)
    return False
