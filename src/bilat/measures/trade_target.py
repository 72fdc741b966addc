"""Two-way trade that the two states aim at."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_target",
    label="trade target",
    dimension="money",
    kind="target",
    symmetric=True,
    words=(
        "trade target",
        "target for bilateral trade",
        "target of bilateral trade",
        "bilateral trade target",
    ),
)
