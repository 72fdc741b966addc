"""Direct investment of the partner held in the reporter at a date."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="fdi_stock",
    label="stock of direct investment",
    told="stock of direct investment of {partner} in {reporter}",
    dimension="money",
    kind="stock",
    reporter="destination",
    words=(
        "fdi stock",
        "stock of fdi",
        "stock of foreign direct investment",
        "foreign direct investment stock",
        "direct investment stock",
        "stock of direct investment",
        "outward fdi stock",
        "inward fdi stock",
        "fdi position",
        "direct investment position",
        "foreign direct investment position",
    ),
    loose=("investment_stock",),
)
