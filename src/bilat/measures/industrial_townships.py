"""Industrial townships in the reporter that are kept for companies of the partner."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="industrial_townships",
    label="industrial townships",
    told="{partner_adj} industrial townships in {reporter}",
    dimension="count",
    kind="stock",
    reporter="destination",
    owner="origin",
    grows=True,
    words=("industrial townships",),
    nouns=(
        "townships",
        "industrial townships",
        "industrial parks",
    ),
)
