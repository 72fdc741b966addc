"""Share of the partner in the direct investment received by the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="fdi_share",
    label="share in direct investment",
    told="{partners} share in direct investment in {reporter}",
    dimension="percent",
    kind="share",
    reporter="destination",
    owner="destination",
    words=(
        "share of fdi inflows",
        "share of total fdi inflows",
        "share in fdi inflows",
        "share of fdi",
        "share in fdi",
        "share of total fdi",
        "share in total fdi",
        "of total fdi",
        "of india's total fdi",
        "of cumulative fdi",
        "of total fdi inflows",
        "of the total fdi",
    ),
)
