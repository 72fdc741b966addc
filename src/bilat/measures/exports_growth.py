"""Change of goods exports on the period before, in per cent."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_growth",
    label="growth of exports",
    dimension="percent",
    kind="rate",
    reporter="origin",
    owner="origin",
    words=(
        "growth of exports",
        "export growth",
        "growth in exports",
        "exports growth",
    ),
)
