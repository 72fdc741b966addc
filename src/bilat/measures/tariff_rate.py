"""Duty that the reporter puts on goods from the partner."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="tariff_rate",
    label="tariff",
    told="{reporters} tariff on goods from {partner}",
    dimension="percent",
    kind="rate",
    reporter="destination",
    owner="destination",
    words=(
        "duty on",
        "duties on",
        "tariff of",
        "tariffs of",
        "tariff on",
        "tariff rate",
        "duty of",
        "tariff",
        "tariffs",
        "import duty",
        "customs duty",
        "duties",
        "duty",
    ),
    unless=(
        "tariff lines",
        "of tariffs",
        "tariff elimination",
    ),
)
