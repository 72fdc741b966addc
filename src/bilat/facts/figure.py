"""Figures: one number, one ordered pair, one period, one source."""

from typing import Literal

import msgspec

from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.facts.source import Source

Precision = Literal["exact", "rounded", "over", "about", "under"]
Marker = Literal["", "SOURCE ERROR", "WEAK", "PROVISIONAL", "PARTIAL"]


class Figure(msgspec.Struct, frozen=True):
    """A sourced number.

    `value` is the plain number in `unit`; `covers` is the interval that the source's wording
    supports (see `bilat.facts.interval`). `marker` bars the row from some uses, see
    `bilat.facts.trust`. `preferred` is set on a user's facts whose source decides.
    """

    id: str
    measure: str
    reporter: str
    partner: str
    item: str
    period: Period
    value: float
    unit: str
    precision: Precision
    covers: Interval
    source: Source
    marker: Marker = ""
    note: str = ""
    preferred: bool = False
