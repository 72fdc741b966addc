"""Nationals of the partner who live in the reporter.

Reads:
    Some 40,000 Indians live in Japan.
        -> JPN IND 40000 1 -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="residents",
    label="residents",
    told="{partner_adj} residents of {reporter}",
    dimension="persons",
    kind="stock",
    reporter="destination",
    owner="origin",
    words=(
        "diaspora",
        "number of residents",
        "number of nationals",
        "expatriate population",
    ),
    nouns=(
        "nationals",
        "residents",
        "expatriates",
        "expats",
        "indians",
        "japanese",
        "americans",
        "australians",
        "citizens",
        "migrants",
        "immigrants",
    ),
    unless=(
        "visited",
        "tourists",
        "visitors",
        "exchange",
        "target",
        "over the next",
        "travel",
        "students",
        "professionals",
        "trained",
        "skilled",
        "workers",
    ),
    loose=("diaspora",),
)
