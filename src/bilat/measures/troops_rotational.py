"""Troops of the partner who serve in the reporter by turns."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="troops_rotational",
    label="troops on rotation",
    told="{partner_adj} troops on rotation in {reporter}",
    dimension="persons",
    kind="stock",
    reporter="destination",
    owner="origin",
    words=(
        "marines",
        "rotational force",
    ),
    nouns=(
        "marines",
        "troops",
    ),
)
