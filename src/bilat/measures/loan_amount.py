"""Amount of one loan from the partner to the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="loan_amount",
    label="loan",
    dimension="money",
    kind="flow",
    reporter="destination",
    words=(
        "loan of",
        "loan worth",
        "loan assistance",
    ),
)
