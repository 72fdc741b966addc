"""Claims: one slot of one subject as a note states it."""

from typing import Literal

import msgspec

from bilat.facts.interval import Hedge
from bilat.facts.period import Period
from bilat.reading.course import Course

Shape = Literal[
    "figure", "rank", "share", "trend", "comparison", "record", "plan", "name", "opinion"
]
Status = Literal["target", "forecast", "denied", "conditional"]
# How a statement stands to the note's writer, the nearest first.
Stance = Literal["asserted", "reported", "quoted", "supposed", "denied"]


class Reading(msgspec.Struct, frozen=True):
    """One way to read a claim; the slots of the JSON contract.

    `about` is the thing in words. `low`/`high` are in `unit`. `text` is the value of a slot that
    is no number (a place, a host, a name). `course` is what is said of a state's own figures over
    time or beside others', for measures of a user's own.
    """

    about: str
    measure: str | None = None
    record: str | None = None
    attribute: str | None = None
    reporter: str | None = None
    partner: str | None = None
    item: str | None = None
    period: Period | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    hedge: Hedge | None = None
    status: Status | None = None
    text: str | None = None
    course: Course | None = None


class Claim(msgspec.Struct, frozen=True):
    """A claim with its place in the note and every reading the words allow.

    `start`/`end` are offsets into `Document.text`; `line` and `column` count from 1. `group` ties
    the claims of one statement. A verdict is given only where all `readings` agree on it. `firm` is
    unset where a heading or the sentence before may narrow what is spoken of. `scale` is what one
    unit of the written number stands for where the quote does not say (a table "in USD million").
    `stance` is how the statement stands to the writer: what is reported of somebody unnamed or only
    quoted may be borne out and is never found wrong.
    """

    id: str
    group: str
    quote: str
    start: int
    end: int
    line: int
    column: int
    shape: Shape
    readings: tuple[Reading, ...]
    firm: bool = True
    scale: float = 1.0
    stance: Stance = "asserted"
