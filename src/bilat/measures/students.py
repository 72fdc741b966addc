"""Students from the partner who study in the reporter.

Reads:
    About 1,500 Indian students study in Japan.
        -> JPN IND 1500 1 -
"""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="students",
    label="students",
    told="{partner_adj} students in {reporter}",
    dimension="persons",
    kind="stock",
    reporter="destination",
    owner="origin",
    words=(
        "student community",
        "student population",
        "student strength",
        "student body",
        "population of students",
        "community of students",
        "student numbers",
        "number of students",
    ),
    nouns=(
        "students",
        "student",
    ),
    unless=(
        "exchange programme",
        "over the next",
        "by 2030",
        "target",
        "exchange of",
    ),
)
