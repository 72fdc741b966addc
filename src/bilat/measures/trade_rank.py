"""Place of the partner among the trading partners of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_rank",
    label="rank as trading partner",
    told="{partners} rank among {reporters} trading partners",
    dimension="rank",
    kind="rank",
    reporter="origin",
    owner="origin",
    words=(
        "trading partner",
        "trade partner",
        "trading partners",
        "partner in trade",
        "bilateral trading partner",
        "goods trading partner",
    ),
)
