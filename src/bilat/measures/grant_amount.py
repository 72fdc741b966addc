"""Amount of one grant from the partner to the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="grant_amount",
    label="grant",
    told="grant of {partner} to {reporter}",
    dimension="money",
    kind="flow",
    aid=True,
    reporter="destination",
    words=(
        "grant aid",
        "grant of",
        "grant assistance",
    ),
)
