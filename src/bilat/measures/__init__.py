"""One file per measure: what a number means, and the words for it.

A module of this folder holds `MEASURE`, a `bilat.measures._measure.Measure`; its docstring is the
measure's page, and the sentences under `Reads:` are run as tests (text, then `->` reporter,
partner, value, unit, period).
"""

from functools import cache

from bilat.folder import modules
from bilat.measures._measure import Measure

__all__ = ["Measure", "measures"]


@cache
def measures() -> dict[str, Measure]:
    """All measures by id. Cached; `measures.cache_clear()` after a file was added."""
    found: dict[str, Measure] = {}
    for module in modules(__name__):
        measure: Measure = module.MEASURE
        found[measure.id] = measure
    return found
