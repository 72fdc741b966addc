"""Sister-city and state-prefecture pairs of the two states."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="sister_cities",
    label="sister cities",
    dimension="count",
    kind="stock",
    symmetric=True,
    grows=True,
    words=(
        "sister cities",
        "sister-city",
    ),
    nouns=(
        "sister cities",
        "sister-city relationships",
        "sister city relationships",
        "sister-state relationships",
        "state-prefecture partnerships",
        "sister-city agreements",
    ),
)
