"""What reading finds before any judging: quantities, periods and names with their places."""

from datetime import date
from typing import Literal

import msgspec

from bilat.facts.interval import Hedge

Change = Literal["up", "down"]
What = Literal["state", "record", "organisation", "place", "bloc", "person"]


class Quantity(msgspec.Struct, frozen=True):
    """A number with its unit and hedge, as written.

    `value` is None for a range, whose ends are `low` and `high`; otherwise `low`/`high` is the
    interval that the wording covers (`bilat.facts.interval.written`). `unit` is an ISO 4217 code,
    "percent", "pp", "1" for a bare number or fraction, "ord" for an ordinal, "x" for a multiple,
    or a plain unit word ("km", "year", "MW" …). A dollar sign whose state is not named has unit
    "USD" and `ambiguous` set. `scale` is the written multiplier (1e9 for bn, 1e7 for crore,
    1e12 for lakh crore, 1 for none) and `decimals` the digits after the point: what a fix needs
    to write in the same style. `number` is the span of the digits or words of the number alone.
    `noun` is the head noun that a bare number counts, lower case ("companies"), "" if none.
    `per` is what it is a rate of: "barrel" in "USD 70 per barrel", "year" in "5 t a year".
    """

    start: int
    end: int
    text: str
    value: float | None
    low: float
    high: float
    unit: str
    hedge: Hedge = "="
    change: Change | None = None
    ambiguous: bool = False
    scale: float = 1.0
    decimals: int = 0
    number: tuple[int, int] = (0, 0)
    noun: str = ""
    per: str = ""


class PeriodSpan(msgspec.Struct, frozen=True):
    """A period as written; both ends included, None where open.

    `grain` is day, week, month, quarter, half, year, fiscal-year, decade, century, part-year or
    range; `fiscal` is set where the text means a fiscal year, whose bounds depend on the state
    (`first`/`last` then hold the reading for `fiscal_start`, the month used). `bound` tells an
    open end:
    "since", "by", "until", "as of", "" for none. `label` is the fiscal label as years, (2023, 2024)
    for FY 2023–24 and (2024,) for FY24, so that another state's reading can be computed.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    grain: str
    bound: str = ""
    fiscal: bool = False
    fiscal_start: int = 4
    label: tuple[int, ...] = ()
    relative: bool = False


class Name(msgspec.Struct, frozen=True):
    """A name of a known thing.

    `id` is the ISO code of a state, the id of a record, bloc or series, or the canonical name of a
    place, organisation or person. `alternatives` are further ids that the same words may mean.
    `form` says how a state was named: "name", "demonym", "metonym", "possessive"; "met" marks a
    meeting that is told by who met. `right` is the
    correct spelling where the words are a certain misspelling of it, "" where they are right.
    `edition` is the edition or year that goes with the words ("Dharma Guardian-VI" → 6,
    "Malabar-24" → 2024), None for none.
    """

    start: int
    end: int
    text: str
    id: str
    what: What
    form: str = "name"
    alternatives: tuple[str, ...] = ()
    right: str = ""
    edition: int | None = None
