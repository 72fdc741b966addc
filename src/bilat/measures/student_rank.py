"""Place of the partner among the sources of foreign students in the reporter."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="student_rank",
    label="rank as source of students",
    told="{partners} rank as source of students in {reporter}",
    dimension="rank",
    kind="rank",
    reporter="destination",
    owner="destination",
    words=(
        "country of origin of international students",
        "country of origin for international students",
        "country of origin of foreign students",
        "source country of international students",
        "source country for international students",
        "sending country of international students",
        "source of overseas students",
        "sources of international students",
        "sources of foreign students",
        "source of international students",
        "source of foreign students",
        "source of students",
        "sender of students",
    ),
)
