"""Courses: what a claim says of figures over time, or beside others, beyond one value."""

from typing import Literal

import msgspec

from bilat.facts.period import Period

Sense = Literal["level", "only", "change", "trend", "extreme", "rank", "order"]
Over = Literal["at", "every", "most", "mean", "sum", "first", "last"]
Way = Literal["", "up", "down", "flat", "above", "below", "highest", "lowest"]


class Course(msgspec.Struct, frozen=True):
    """What is said of a state's own figures of one measure.

    `sense`: a *level* lies in `low`…`high`; *only* in that of all members of `among`; a *change*
    over the period does, in per cent (or, with `points`, in the measure's unit); a *trend* goes
    `way`; an *extreme* is the highest or lowest of the times in `within`; a *rank* is the place in
    `low`…`high` among the members of `among`, from the highest or the lowest; in an *order* the
    value is above or below that of each of `rivals`, times `low`…`high`. `low` and `high` are in
    the measure's unit, open ends infinite.

    It is said of each of `states`, or of all `together`; of the sum of `measures` where there are
    several. `over` tells which values of the period must bear it out; `strict` that one clear
    exception is enough against it ("always"). `whole` names the area whose value is the whole of
    which the claim gives the share in per cent. `factor` is how many of the unit of the words make
    one of the measure's. `versus` is another measure of the same states, where two are compared.
    """

    sense: Sense
    measures: tuple[str, ...]
    states: tuple[str, ...]
    low: float = 0.0
    high: float = 0.0
    over: Over = "at"
    way: Way = ""
    strict: bool = False
    together: bool = False
    points: bool = False
    rivals: tuple[str, ...] = ()
    among: str = ""
    within: Period | None = None
    whole: str = ""
    factor: float = 1.0
    versus: str = ""

    @property
    def single(self) -> bool:
        """Whether one value of one state is meant, in the unit of the words: such can be mended."""
        alone = len(self.measures) == len(self.states) == 1 and not self.whole
        return alone and self.sense == "level" and self.over == "at" and self.factor == 1.0
