"""Most that the two central banks may swap under their arrangement.

Reads:
    The currency swap arrangement between India and Japan is worth USD 75 billion.
        -> IND JPN 75000000000 USD -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="currency_swap",
    label="currency swap line",
    dimension="money",
    kind="stock",
    symmetric=True,
    words=(
        "currency swap",
        "swap arrangement",
        "bilateral swap",
        "swap line",
        "currency swap arrangement",
        "bilateral swap arrangement",
        "currency swap agreement",
    ),
)
