"""People who live in a state at a date."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="population",
    label="population",
    dimension="persons",
    kind="stock",
    unary=True,
    words=("population",),
)
