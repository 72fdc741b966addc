"""Place of a state by nominal gross domestic product."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="rank_economy",
    label="rank by economy",
    dimension="rank",
    kind="rank",
    unary=True,
    words=(
        "economy",
        "economy in the world",
        "economies",
    ),
)
