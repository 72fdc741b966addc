"""Investment that a company or government has announced."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_announced",
    label="announced investment",
    told="announced investment of {partner} in {reporter}",
    dimension="money",
    kind="target",
    reporter="destination",
)
