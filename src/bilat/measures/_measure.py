"""What a number means in the world, and the words that texts use for it."""

from typing import Literal

import msgspec

Dimension = Literal[
    "money", "count", "persons", "percent", "rank", "length", "speed", "power", "mass", "duration",
    "year", "multiple", "flow_rate",
]  # fmt: skip
Kind = Literal["flow", "stock", "cumulative", "progress", "rank", "share", "rate", "target"]
End = Literal["origin", "destination", ""]


class Measure(msgspec.Struct, frozen=True, kw_only=True):
    """One measure.

    Direction. A two-ended measure runs from an *origin* state to a *destination* state (goods,
    capital, aid, people all do). `reporter` tells which end the facts file under `reporter`; the
    other end is the partner. `owner` tells which end a possessive or demonym names ("India's
    exports": origin; "India's imports": destination; "Japanese companies": origin); where it is
    empty the words leave it open. `symmetric` measures (two-way trade) have no direction. `aid`
    runs from a donor of the OECD's committee to a state that is none.

    Words. `words` are phrases in lower case, matched on whole words, longest first; `nouns` are
    head nouns of counted things ("1,400 Japanese *companies*"); `unless` are phrases that, in the
    same clause, make the words mean something else. `loose` names measures that the plain words
    may also mean: they can confirm a claim, never contradict it.

    Telling. `label` is the measure on its own; `told` is what readers of a finding see where both
    ends are known, with the slots {reporter}, {partner}, {reporters}, {partners} (possessive),
    {reporter_adj} and {partner_adj} ("{partner_adj} companies in {reporter}"). Without it the
    owner's possessive and the label stand ("India's goods exports to Japan").

    Judging. `grows` marks totals that only grow, so that an old floor goes stale.
    """

    id: str
    label: str
    told: str = ""
    dimension: Dimension
    kind: Kind
    reporter: End = ""
    owner: End = ""
    symmetric: bool = False
    unary: bool = False
    aid: bool = False
    words: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    grows: bool = False
