"""Companies of the partner that are present in the reporter at a date.

Reads:
    There are about 1,450 Japanese companies in India.
        -> IND JPN 1450 1 -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="companies",
    label="companies present",
    told="{partner_adj} companies in {reporter}",
    dimension="count",
    kind="stock",
    reporter="destination",
    owner="origin",
    grows=True,
    words=(
        "number of companies",
        "number of firms",
    ),
    nouns=(
        "companies",
        "firms",
        "businesses",
        "company",
        "corporations",
        "enterprises",
    ),
    unless=(
        "business establishments",
        "establishments",
        "delegation",
        "surveyed",
        "respondents",
        "survey",
        "participated",
        "startups",
        "start-ups",
        "visited",
    ),
)
