"""Money that migrants in the partner send to the reporter in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="remittances",
    label="remittances",
    told="remittances to {reporter} from {partner}",
    dimension="money",
    kind="flow",
    reporter="destination",
    words=(
        "remittances",
        "remittance inflows",
        "remittance",
    ),
)
