"""Passenger flights a week between the two states."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="flights_weekly",
    label="weekly flights",
    dimension="count",
    kind="stock",
    symmetric=True,
    nouns=(
        "flights",
        "weekly flights",
        "direct flights",
    ),
)
