"""Visitors from the partner who arrive in the reporter in a period.

Reads:
    Some 233,000 Indian tourists visited Japan in 2024.
        -> JPN IND 233000 1 2024-01-01/2024-12-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="tourists",
    label="visitors",
    told="{partner_adj} visitors to {reporter}",
    dimension="persons",
    kind="flow",
    reporter="destination",
    owner="origin",
    words=(
        "tourist arrivals",
        "visitor arrivals",
        "arrivals",
        "number of tourists",
        "number of visitors",
        "tourist numbers",
        "visitor numbers",
    ),
    nouns=(
        "tourists",
        "visitors",
        "arrivals",
        "travellers",
        "travelers",
        "tourist arrivals",
        "visitor arrivals",
    ),
)
