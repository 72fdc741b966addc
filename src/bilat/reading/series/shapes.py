"""From the parts of a claim about series to its reading."""

import math

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.course import Course
from bilat.reading.modality import status_of
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.topics import Topic


def reading(
    scene: Scene, topics: tuple[Topic, ...], course: Course, at: int,
    period: Period | None = None, amount: Amount | None = None,
) -> Reading:  # fmt: skip
    """One reading of a claim told at `at`; the number stands in it as written."""
    value = low = high = None
    unit = hedge = None
    if amount is not None:
        value, unit, hedge = amount.value, amount.unit, amount.hedge
        low, high = amount.low, amount.high
        if amount.quantity is not None and not math.isfinite(high - low):
            low, high = amount.quantity.low, amount.quantity.high
        if not math.isfinite(high - low):
            low = high = value
    status = status_of(scene, at)
    if status == "target" and any("target" in t.need for t in topics):
        status = None  # the title's own word
    if status == "denied" and amount is not None and amount.turned:
        status = None  # "never exceeded", "has not produced": the denial makes the number
    return Reading(
        about=" and ".join(t.label for t in topics),
        measure=topics[0].id,
        reporter=course.states[0],
        period=period,
        value=value,
        low=low,
        high=high,
        unit={"fraction": "1", "ratio": "1"}.get(unit or "", unit),
        hedge=hedge,  # type: ignore[arg-type]
        status=status,
        course=course,
    )
