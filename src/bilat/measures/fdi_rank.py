"""Place of the partner among the foreign investors in the reporter.

Reads:
    Japan is the fifth largest investor in India.
        -> IND JPN 5 rank -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="fdi_rank",
    label="rank as investor",
    told="{partners} rank among investors in {reporter}",
    dimension="rank",
    kind="rank",
    reporter="destination",
    owner="destination",
    words=(
        "investor",
        "foreign investor",
        "source of fdi",
        "source of foreign direct investment",
        "source of foreign investment",
        "fdi source",
        "source of investment",
        "investors",
        "direct investor",
        "foreign direct investor",
        "source of direct investment",
        "investing country",
        "contributor of fdi",
        "fdi contributor",
        "source for fdi",
    ),
)
