"""Place of the partner among the suppliers of the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="imports_rank",
    label="rank as supplier",
    told="{partners} rank among {reporters} suppliers",
    dimension="rank",
    kind="rank",
    reporter="destination",
    owner="destination",
    words=(
        "source of imports",
        "import source",
        "supplier",
        "import partner",
        "import sources",
        "source of import",
    ),
)
