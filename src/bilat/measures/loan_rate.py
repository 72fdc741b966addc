"""Yearly interest on a loan."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="loan_rate",
    label="interest rate of a loan",
    told="interest rate of {partners} loan to {reporter}",
    dimension="percent",
    kind="rate",
    reporter="destination",
)
