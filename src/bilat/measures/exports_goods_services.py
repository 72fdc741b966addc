"""Goods and services that the reporter sells to the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_goods_services",
    label="exports of goods and services",
    dimension="money",
    kind="flow",
    reporter="origin",
    owner="origin",
    words=(
        "exports of goods and services",
        "goods and services exports",
        "total exports of goods and services",
        "export of goods and services",
        "goods and services exports to",
    ),
)
