"""Goods and services that the reporter buys from the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_goods_services",
    label="imports of goods and services",
    dimension="money",
    kind="flow",
    reporter="destination",
    owner="destination",
    words=(
        "imports of goods and services",
        "goods and services imports",
        "import of goods and services",
    ),
)
