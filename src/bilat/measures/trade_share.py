"""Share of the partner in the total trade of the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_share",
    label="share in trade",
    told="{partners} share in {reporters} trade",
    dimension="percent",
    kind="share",
    reporter="origin",
    owner="origin",
    words=(
        "of total trade",
        "of overall trade",
        "of total bilateral trade",
        "share of total trade",
        "share in total trade",
        "share in trade",
        "share of trade",
        "total trade share",
    ),
)
