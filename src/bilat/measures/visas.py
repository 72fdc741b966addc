"""Visas that the reporter gives to nationals of the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="visas",
    label="visas",
    told="visas of {reporter} for {partner_adj} citizens",
    dimension="count",
    kind="flow",
    reporter="destination",
    owner="origin",
    nouns=("visas",),
)
