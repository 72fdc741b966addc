"""Change of goods imports on the period before, in per cent."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_growth",
    label="growth of imports",
    dimension="percent",
    kind="rate",
    reporter="destination",
    owner="destination",
    words=(
        "growth of imports",
        "import growth",
        "growth in imports",
        "imports growth",
    ),
)
