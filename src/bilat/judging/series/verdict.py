"""From values to verdicts: one value against a claimed interval, several values together."""

from collections.abc import Sequence
from typing import Literal

from bilat.facts.interval import Interval
from bilat.judging.outcome import Outcome
from bilat.judging.readable import amount, state
from bilat.judging.series.runs import Point
from bilat.judging.wording import cited
from bilat.reading.claim import Reading

Fit = Literal["in", "near", "out"]
_NEAR = 0.10
_TOLD = 4


def fit(point: Point, claimed: Interval) -> Fit:
    """Whether a value bears a claim out, misses it by a tenth at most, or is clearly another."""
    held = point.covers()
    # Not `Interval.meets`: a claim's open end is infinite, and so would be its slack.
    slack = 1e-9 * abs(point.value)
    if held.low <= claimed.high + slack and claimed.low <= held.high + slack:
        return "in"
    edge = claimed.low if point.value < claimed.low else claimed.high
    return "near" if abs(edge - point.value) <= _NEAR * abs(point.value) else "out"


def outcome(
    reading: Reading, verdict: Literal["confirmed", "contradicted", "imprecise", "unverifiable"],
    points: Sequence[Point], told: str = "",
) -> Outcome:  # fmt: skip
    """An outcome with the values as evidence; `told` says what was computed from them."""
    shown = _few(points)
    rows = tuple(f for p in shown for f in p.figures())
    said = told or "; ".join(tell(p) for p in shown)
    source = f" ({cited(rows[0].source)})" if rows else ""
    key = "series-undecided" if verdict == "unverifiable" else f"series-{verdict}"
    params = {"told": said + source}
    if verdict == "unverifiable":
        return Outcome(reading, verdict, key, held=rows, params=params)
    return Outcome(reading, verdict, key, rows, params=params)


def _few(points: Sequence[Point]) -> list[Point]:
    """The first and the last of many values; all of few."""
    half = _TOLD // 2
    return list(points) if len(points) <= _TOLD else [*points[:half], *points[-half:]]


def tell(point: Point) -> str:
    """A value with its time: "20.1 % in 2016"."""
    unit = point.of[0][0].unit
    plain = "percent" if unit.startswith("%") else unit
    value = float(f"{point.value:.4g}") if abs(point.value) < 1e6 else point.value
    return f"{amount(value, plain)} in {point.period.plain()}"


def none_held(reading: Reading) -> Outcome:
    """No figures that could decide."""
    return Outcome(reading, "unverifiable", "no-fact")


def named(codes: Sequence[str]) -> str:
    """States in words."""
    return ", ".join(state(code) for code in codes)
