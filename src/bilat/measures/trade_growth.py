"""Change of two-way trade on the period before, in per cent."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="trade_growth",
    label="growth of two-way trade",
    dimension="percent",
    kind="rate",
    symmetric=True,
    words=(
        "growth of trade",
        "trade growth",
        "growth in trade",
        "growth in bilateral trade",
    ),
)
