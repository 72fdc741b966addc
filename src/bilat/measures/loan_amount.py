"""Amount of one loan from the partner to the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="loan_amount",
    label="loan",
    told="loan of {partner} to {reporter}",
    dimension="money",
    kind="flow",
    aid=True,
    reporter="destination",
    words=(
        "loan of",
        "loans of",
        "loan worth",
        "loans worth",
        "loan assistance",
        "loan package",
        "loan package of",
        "soft loan",
        "soft loans",
        "concessional loan",
        "concessional loans",
        "soft loan of",
        "loans totalling",
        "loans totaling",
        "loan amount",
        "loan",
        "loans",
    ),
    unless=(
        "loan waiver",
        "home loan",
        "home loans",
        "bank loans",
    ),
    loose=("oda_loan_commitment",),
)
