"""Value of arms that the partner sells to the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="arms_transfers",
    label="arms sales",
    told="arms sales by {partner} to {reporter}",
    dimension="money",
    kind="stock",
    reporter="destination",
    words=(
        "arms sales",
        "defence trade",
        "defense trade",
        "defence sales",
        "arms deal",
        "military sale",
        "defence procurement",
        "defense sales",
        "defense sale",
        "foreign military sales",
    ),
)
