"""Crude oil that the reporter buys from the partner."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oil_imports_volume",
    label="crude oil imports",
    dimension="flow_rate",
    kind="flow",
    reporter="destination",
    owner="destination",
    words=(
        "crude imports",
        "oil imports",
        "crude oil imports",
        "imports of crude",
    ),
)
