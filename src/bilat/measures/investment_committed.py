"""Investment that the partner, its state or its firms, says it will make in the reporter.

Reads:
    Japan will invest $550 billion in the United States.
        -> USA JPN 550000000000 USD -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="investment_committed",
    label="pledge to invest",
    told="{partners} pledge to invest in {reporter}",
    dimension="money",
    kind="target",
    reporter="destination",
    owner="origin",
    words=(
        "will invest",
        "to invest",
        "would invest",
        "pledged to invest",
        "plans to invest",
        "committed to invest",
        "committed to investing",
        "pledged investment of",
        "pledged investments of",
        "investment pledge",
        "investment pledges",
        "investment commitment",
        "investment commitments",
        "investment plan",
        "investment vehicle",
        "make an investment of",
        "investments of",
        "investment of",
    ),
    loose=("investment_target", "investment_announced"),
)
