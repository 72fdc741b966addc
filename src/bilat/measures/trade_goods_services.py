"""Two-way trade of the reporter with the partner, goods and services together, in a period.

Reads:
    Two-way trade in goods and services between Australia and Japan was A$ 100 billion in 2023.
        -> AUS JPN 100000000000 AUD 2023-01-01/2023-12-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_goods_services",
    label="two-way trade in goods and services",
    dimension="money",
    kind="flow",
    symmetric=True,
    words=(
        "trade in goods and services",
        "goods and services trade",
        "two-way trade in goods and services",
        "bilateral trade in goods and services",
        "two-way goods and services trade",
        "goods-and-services trade",
        "bilateral goods and services trade",
        "trade of goods and services",
        "total trade in goods and services",
    ),
)
