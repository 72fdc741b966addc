"""Investment that is aimed at or pledged for a period, public and private."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_target",
    label="investment target",
    told="{partners} investment target in {reporter}",
    dimension="money",
    kind="target",
    reporter="destination",
    owner="origin",
    words=(
        "investment target",
        "target of investment",
        "private investment",
        "public and private investment",
        "investment goal",
        "public and private financing",
        "public and private investment and financing",
        "private sector investment",
    ),
)
