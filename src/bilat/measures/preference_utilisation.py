"""Share of eligible trade that claims the preference of an agreement."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="preference_utilisation",
    label="use of preferences",
    told="use of preferences in {reporters} imports from {partner}",
    dimension="percent",
    kind="rate",
    reporter="destination",
    owner="destination",
    words=(
        "export utilisation",
        "export utilization",
        "import utilisation",
        "import utilization",
        "utilisation of preferences",
        "utilization of preferences",
        "utilisation of the agreement",
        "utilisation rate",
        "utilization rate",
        "preference utilisation",
        "preference utilization",
    ),
)
