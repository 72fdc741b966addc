"""Investment that is committed to by agreement."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_committed",
    label="committed investment",
    dimension="money",
    kind="target",
    reporter="destination",
)
