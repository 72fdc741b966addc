"""What visitors from the partner spend in the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="tourist_spending",
    label="spending of visitors",
    told="spending of {partner_adj} visitors in {reporter}",
    dimension="money",
    kind="flow",
    reporter="destination",
    owner="origin",
    words=(
        "tourist spending",
        "visitor spending",
        "visitor spend",
        "spent by visitors",
        "tourism spending",
    ),
)
