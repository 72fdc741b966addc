"""Value of the goods that the reporter sells to the partner in a period, as it records it (FOB).

Reads:
    India's exports to Japan were USD 5.15 billion in 2023-24.
        -> IND JPN 5150000000 USD 2023-04-01/2024-03-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_goods",
    label="goods exports",
    dimension="money",
    kind="flow",
    reporter="origin",
    owner="origin",
    words=(
        "exports",
        "shipped",
        "supplied",
        "sold",
        "sells",
        "selling",
        "goods exports",
        "merchandise exports",
        "sales of goods",
        "outward shipments",
        "exports of goods",
        "export of goods",
        "export of merchandise",
        "merchandise export",
        "exported",
        "exporting",
        "shipments",
        "outbound shipments",
        "exports value",
        "export value",
        "value of exports",
        "total exports",
        "export",
    ),
    unless=(
        "export market",
        "export destination",
        "export control",
        "export controls",
        "export promotion",
        "export credit",
        "export ban",
        "re-exports",
        "service exports",
        "services exports",
        "exports of services",
        "defence exports",
        "arms exports",
        "growth in exports",
        "export target",
    ),
    loose=("exports_goods_services",),
)
