"""Share of the partner in the total goods imports of the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_share",
    label="share in imports",
    told="{partners} share in {reporters} imports",
    dimension="percent",
    kind="share",
    reporter="destination",
    owner="destination",
    words=(
        "of total imports",
        "of overall imports",
        "share of imports",
        "share in imports",
        "share of total imports",
        "share in total imports",
        "import share",
    ),
)
