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
        "sources of fdi",
        "sources of foreign direct investment",
        "sources of foreign investment",
        "sources of direct investment",
        "sources of investment",
        "contributors of fdi",
        "contributor to fdi",
        "sources for fdi",
        "source of fdi inflows",
        "source of fdi equity inflows",
        "sources of fdi inflows",
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
