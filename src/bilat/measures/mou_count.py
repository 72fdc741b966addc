"""Memoranda and agreements signed at one occasion or in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="mou_count",
    label="memoranda",
    dimension="count",
    kind="flow",
    symmetric=True,
    nouns=(
        "mous",
        "memoranda",
        "agreements",
        "documents",
        "pacts",
        "outcomes",
    ),
)
