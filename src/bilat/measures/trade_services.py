"""Services exports plus imports of the reporter with the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_services",
    label="two-way services trade",
    dimension="money",
    kind="flow",
    symmetric=True,
    words=(
        "services trade",
        "trade in services",
        "two-way services trade",
        "bilateral services trade",
        "bilateral trade in services",
    ),
)
