"""Gross domestic product at current prices of a state in a period."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="gdp_nominal",
    label="gross domestic product",
    dimension="money",
    kind="flow",
    unary=True,
    words=(
        "gdp",
        "gross domestic product",
        "nominal gdp",
        "economy",
    ),
    unless=(
        "of gdp",
        "gdp growth",
        "to gdp",
    ),
)
