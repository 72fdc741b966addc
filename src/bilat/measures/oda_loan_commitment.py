"""Development assistance, mostly loans, that the partner commits to the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="oda_loan_commitment",
    label="commitment of official development assistance",
    told="official development assistance committed by {partner} to {reporter}",
    dimension="money",
    kind="flow",
    aid=True,
    reporter="destination",
    words=(
        "odas",
        "assistance amount",
        "oda amount",
        "loan commitment",
        "yen credit",
        "yen credits",
        "oda commitment",
        "oda commitments",
        "oda loan commitment",
        "oda loans",
        "oda loan",
        "yen loans",
        "yen loan",
        "oda",
        "official development assistance",
        "development assistance",
        "loan assistance",
        "oda disbursement",
    ),
    unless=(
        "cumulative",
        "since 1958",
        "oda partner",
        "oda donor",
    ),
    loose=(
        "oda_cumulative",
        "oda_disbursement",
        "loan_amount",
    ),
)
