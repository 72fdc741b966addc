"""Place of the partner among the export markets of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exports_rank",
    label="rank as export market",
    told="{partners} rank among {reporters} export markets",
    dimension="rank",
    kind="rank",
    reporter="origin",
    owner="origin",
    words=(
        "export market",
        "export destination",
        "export markets",
        "export destinations",
        "market for exports",
        "market for",
    ),
)
