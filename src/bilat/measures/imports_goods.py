"""Goods that the reporter buys from the partner in a period, as it records it (usually CIF).

Reads:
    India's imports from Japan stood at USD 17.7 billion in 2023-24.
        -> IND JPN 17700000000 USD 2023-04-01/2024-03-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_goods",
    label="goods imports",
    dimension="money",
    kind="flow",
    reporter="destination",
    owner="destination",
    words=(
        "took in goods",
        "takes in goods",
        "brought in goods",
        "took in merchandise",
        "imports",
        "sourced",
        "import bill",
        "bought",
        "buys",
        "buying",
        "purchased",
        "goods imports",
        "merchandise imports",
        "imports of goods",
        "import of goods",
        "merchandise import",
        "imported",
        "importing",
        "inbound shipments",
        "inward shipments",
        "value of imports",
        "import value",
        "total imports",
        "import",
        "purchases",
    ),
    unless=(
        "import duty",
        "import duties",
        "import substitution",
        "imports of services",
        "services imports",
        "import licence",
        "growth in imports",
        "oil imports",
        "import dependence",
    ),
    loose=("imports_goods_services",),
)
