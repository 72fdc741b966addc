"""Official development assistance that the partner pays out to the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oda_disbursement",
    label="disbursement of official development assistance",
    told="official development assistance disbursed by {partner} to {reporter}",
    dimension="money",
    kind="flow",
    aid=True,
    reporter="destination",
    words=(
        "oda disbursement",
        "oda disbursements",
        "disbursement of oda",
    ),
)
