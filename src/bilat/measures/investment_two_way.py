"""Investment of each state in the other, added up."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_two_way",
    label="two-way investment",
    dimension="money",
    kind="stock",
    symmetric=True,
    words=(
        "investment between",
        "investments between",
        "two-way investment",
        "bilateral investment",
        "mutual investment",
        "two-way investments",
        "two-way investment stock",
        "two way investment",
    ),
)
