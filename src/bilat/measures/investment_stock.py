"""All investment, direct and portfolio, of the partner held in the reporter at a date."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_stock",
    label="stock of investment",
    told="stock of investment of {partner} in {reporter}",
    dimension="money",
    kind="stock",
    reporter="destination",
    words=(
        "investment into",
        "investments into",
        "investment stock",
        "stock of investment",
        "total investment in",
        "investment in",
        "total stock of investment",
        "stock of foreign investment",
        "foreign investment stock",
        "foreign investment in",
        "investment from",
        "investments from",
        "total investment",
    ),
    unless=(
        "plan",
        "pledge",
        "target",
        "announced",
        "committed",
        "commit",
        "trillion yen",
        "new investment",
        "investment in infrastructure",
        "goal",
        "worth of investment",
        "private investment",
        "over the next",
    ),
    loose=(
        "fdi_stock",
        "fdi_cumulative",
    ),
)
