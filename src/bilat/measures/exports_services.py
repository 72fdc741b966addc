"""Value of the services that the reporter sells to the partner in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_services",
    label="services exports",
    dimension="money",
    kind="flow",
    reporter="origin",
    owner="origin",
    words=(
        "services exports",
        "service exports",
        "exports of services",
        "export of services",
        "exports in services",
    ),
)
