"""Direct investment from the partner into the reporter in a period.

Reads:
    FDI inflows from Japan into India were USD 3.18 billion in FY 2023-24.
        -> IND JPN 3180000000 USD 2023-04-01/2024-03-31
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="fdi_inflow",
    label="inflow of direct investment",
    told="direct investment flowing from {partner} to {reporter}",
    dimension="money",
    kind="flow",
    reporter="destination",
    words=(
        "investment into",
        "investments into",
        "fdi inflow",
        "fdi inflows",
        "fdi equity inflow",
        "fdi equity inflows",
        "foreign direct investment inflow",
        "foreign direct investment inflows",
        "inflow of fdi",
        "inflows of fdi",
        "fdi",
        "foreign direct investment",
        "foreign direct investments",
        "direct investment",
        "investment inflow",
        "investment inflows",
        "invested",
        "investment flows",
        "inward fdi",
        "annual fdi",
        "investment from",
        "investments from",
        "fdi flows",
    ),
    unless=(
        "cumulative",
        "since 2000",
        "fdi stock",
        "stock of",
        "fdi policy",
        "total fdi since",
        "target",
        "pledged",
        "committed",
        "announced",
        "investment target",
        "plans to invest",
        "invest in",
    ),
    loose=(
        "fdi_cumulative",
        "fdi_stock",
    ),
)
