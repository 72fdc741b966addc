"""Direct investment from the partner into the reporter, added up since a start date.

Reads:
    Cumulative FDI from Japan into India is over USD 43 billion (2000-2024).
        -> IND JPN 43000000000 USD 2000-01-01/2024-12-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="fdi_cumulative",
    label="cumulative direct investment",
    told="cumulative direct investment of {partner} in {reporter}",
    dimension="money",
    kind="cumulative",
    reporter="destination",
    grows=True,
    words=(
        "invested cumulative",
        "cumulative fdi",
        "cumulative foreign direct investment",
        "cumulative fdi inflows",
        "cumulative fdi inflow",
        "cumulative investment",
        "cumulative investments",
        "cumulative japanese fdi",
        "cumulative fdi equity inflows",
        "fdi since",
        "total fdi",
        "cumulative direct investment",
        "fdi equity inflows since",
        "cumulative inflow",
        "cumulative inflows",
        "cumulative fdi equity inflow",
        "cumulatively invested",
    ),
    loose=("fdi_stock",),
)
