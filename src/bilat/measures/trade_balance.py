"""Goods exports less goods imports of the reporter with the partner; a surplus is positive.

Reads:
    India's trade deficit with Japan was USD 12.55 billion in 2023-24.
        -> IND JPN -12550000000 USD 2023-04-01/2024-03-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_balance",
    label="trade balance",
    dimension="money",
    kind="flow",
    reporter="origin",
    owner="origin",
    words=(
        "total trade deficit",
        "total trade surplus",
        "overall trade deficit",
        "trade deficit",
        "trade surplus",
        "trade balance",
        "balance of trade",
        "trade gap",
        "goods trade deficit",
        "goods deficit",
        "trade imbalance",
        "deficit",
        "surplus",
        "merchandise trade deficit",
        "bilateral trade deficit",
        "goods trade surplus",
        "bilateral deficit",
        "adverse balance of trade",
        "negative trade balance",
    ),
    unless=(
        "budget deficit",
        "fiscal deficit",
        "trust deficit",
        "current account",
        "current-account",
        "infrastructure deficit",
        "federal deficit",
        "deficit in services",
        "surplus in services",
        "services surplus",
        "services deficit",
        "services trade deficit",
        "services trade surplus",
        "investment income",
        "trade in services deficit",
        "trade in services surplus",
    ),
)
