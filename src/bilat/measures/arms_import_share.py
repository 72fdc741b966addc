"""Share of the partner in the arms imports of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="arms_import_share",
    label="share in arms imports",
    told="{partners} share in {reporters} arms imports",
    dimension="percent",
    kind="share",
    reporter="destination",
    owner="destination",
    words=(
        "of arms imports",
        "share of arms imports",
        "arms imports",
    ),
)
