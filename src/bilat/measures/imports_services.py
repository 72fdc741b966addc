"""Value of the services that the reporter buys from the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_services",
    label="services imports",
    dimension="money",
    kind="flow",
    reporter="destination",
    owner="destination",
    words=(
        "services imports",
        "service imports",
        "imports of services",
        "import of services",
    ),
)
