"""Jobs in the reporter that rest on trade with or investment from the partner."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="jobs",
    label="jobs",
    told="jobs in {reporter} owed to {partner}",
    dimension="persons",
    kind="stock",
    reporter="destination",
    nouns=("jobs",),
)
