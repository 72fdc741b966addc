"""Time over which a loan is paid back."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="loan_term",
    label="term of a loan",
    told="term of {partners} loan to {reporter}",
    dimension="duration",
    kind="rate",
    reporter="destination",
)
