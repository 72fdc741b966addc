"""Share of tariff lines, or of trade, that an agreement frees."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="tariff_lines_covered",
    label="tariff lines freed",
    told="{reporters} tariff lines freed for {partner}",
    dimension="percent",
    kind="share",
    reporter="destination",
    words=(
        "tariff lines",
        "of tariffs",
        "of all traded goods",
        "lines of goods",
        "of traded goods",
    ),
)
