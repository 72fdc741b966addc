"""Yearly interest on a loan."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="loan_rate",
    label="interest rate of a loan",
    dimension="percent",
    kind="rate",
    reporter="destination",
)
