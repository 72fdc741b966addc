"""Share of the partner in the total goods exports of the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_share",
    label="share in exports",
    told="{partners} share in {reporters} exports",
    dimension="percent",
    kind="share",
    reporter="origin",
    owner="origin",
    words=(
        "of total exports",
        "of overall exports",
        "share of exports",
        "share in exports",
        "share of total exports",
        "share in total exports",
        "share of its exports",
    ),
)
