"""Value of the goods that the reporter says it will buy from the partner.

Reads:
    India intends to purchase over $500 billion of American products.
        -> IND USA 500000000000 USD -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="purchase_pledge",
    label="pledge to buy",
    told="{reporters} pledge to buy from {partner}",
    dimension="money",
    kind="target",
    reporter="destination",
    owner="destination",
    words=(
        "will purchase",
        "to purchase",
        "will buy",
        "to buy",
        "commitment to purchase",
        "pledge to buy",
        "pledged to buy",
        "agreed to buy",
        "agreed to purchase",
        "committed to purchase",
        "committed to buy",
        "intends to buy",
        "intends to purchase",
    ),
)
