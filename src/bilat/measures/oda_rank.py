"""Place of the partner among the bilateral donors of the reporter.

Reads:
    Japan is India's largest bilateral ODA partner.
        -> IND JPN 1 rank -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oda_rank",
    label="rank as aid donor",
    told="{partners} rank among {reporters} aid donors",
    dimension="rank",
    kind="rank",
    aid=True,
    reporter="destination",
    owner="destination",
    words=(
        "oda partner",
        "oda donor",
        "bilateral donor",
        "donor",
        "aid donor",
        "bilateral oda partner",
        "bilateral oda donor",
        "development partner",
        "provider of oda",
        "source of oda",
        "bilateral development partner",
        "development assistance partner",
        "bilateral aid donor",
        "aid partner",
        "lender",
        "bilateral lender",
    ),
)
