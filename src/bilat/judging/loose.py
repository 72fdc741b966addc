"""Charity: the plain words of one measure may mean a near one."""

from collections.abc import Sequence

import msgspec

from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.value import judge_value
from bilat.measures import measures
from bilat.reading.claim import Claim, Reading


def charitable(claim: Claim, outcome: Outcome, bench: Bench) -> Outcome:
    """`outcome`, or the confirmation by a near measure that the same words may mean.

    "Exports" may be goods alone or goods and services; "FDI" an inflow or a total. Such a reading
    confirms; it never stands against a claim. A figure that a near measure confirms is also not
    contradicted.
    """
    if outcome.verdict == "confirmed":
        return outcome
    for reading in _near(claim.readings):
        other = judge_value(reading, bench)
        if other.verdict == "confirmed":
            return other
    return outcome


def _near(readings: Sequence[Reading]) -> list[Reading]:
    found: list[Reading] = []
    for reading in readings:
        if reading.measure is None:
            continue
        for identity in measures()[reading.measure].loose:
            if identity in measures():
                found.append(
                    msgspec.structs.replace(
                        reading, measure=identity, about=measures()[identity].label
                    )
                )
    return found
