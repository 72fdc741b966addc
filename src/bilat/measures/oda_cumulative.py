"""Official development assistance from the partner to the reporter, added up since it began."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oda_cumulative",
    label="cumulative official development assistance",
    told="cumulative official development assistance of {partner} to {reporter}",
    dimension="money",
    kind="cumulative",
    aid=True,
    reporter="destination",
    grows=True,
    words=(
        "cumulative oda",
        "cumulative commitment of oda",
        "cumulative oda commitment",
        "cumulative official development assistance",
        "total oda",
        "cumulative yen loans",
        "cumulative commitment",
        "cumulative loan",
    ),
)
