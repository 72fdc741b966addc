"""Share of students from the partner among foreign students in the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="students_share",
    label="share of students",
    told="share of {partner_adj} students in {reporter}",
    dimension="percent",
    kind="share",
    reporter="destination",
    owner="origin",
    words=(
        "of international students",
        "of foreign students",
        "of all international students",
        "share of international students",
    ),
)
