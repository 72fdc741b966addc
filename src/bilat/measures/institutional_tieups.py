"""Partnerships between universities and research bodies of the two states."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="institutional_tieups",
    label="academic partnerships",
    dimension="count",
    kind="stock",
    symmetric=True,
    grows=True,
    nouns=(
        "tie-ups",
        "tieups",
        "partnerships",
        "academic partnerships",
        "institutional tie-ups",
        "academic tie-ups",
    ),
    unless=(
        "startups",
        "strategic",
        "business",
        "sister",
        "prefecture",
    ),
)
