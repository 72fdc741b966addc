"""Investment that a company or government has announced."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_announced",
    label="announced investment",
    dimension="money",
    kind="target",
    reporter="destination",
)
