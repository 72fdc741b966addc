"""Offices, plants and branches that companies of the partner run in the reporter at a date."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="business_establishments",
    label="business establishments",
    told="{partner_adj} business establishments in {reporter}",
    dimension="count",
    kind="stock",
    reporter="destination",
    owner="origin",
    nouns=(
        "establishments",
        "business establishments",
        "business offices",
        "offices",
        "outlets",
    ),
    loose=("companies",),
)
