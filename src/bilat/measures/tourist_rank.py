"""Place of the partner among the sources of visitors to the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="tourist_rank",
    label="rank as source of visitors",
    told="{partners} rank as source of visitors to {reporter}",
    dimension="rank",
    kind="rank",
    reporter="destination",
    owner="destination",
    words=(
        "source of tourists",
        "source of visitors",
        "tourism market",
        "source market",
        "visitor source market",
        "inbound market",
        "source of international visitors",
    ),
)
