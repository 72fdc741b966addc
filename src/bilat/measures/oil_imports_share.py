"""Share of the partner in the crude oil imports of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oil_imports_share",
    label="share in crude oil imports",
    told="{partners} share in {reporters} crude oil imports",
    dimension="percent",
    kind="share",
    reporter="destination",
    owner="destination",
    words=(
        "of crude imports",
        "of oil imports",
        "of crude oil imports",
    ),
)
