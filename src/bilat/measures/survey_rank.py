"""Place of the reporter in a survey of where companies would go."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="survey_rank",
    label="rank in a survey",
    dimension="rank",
    kind="rank",
    reporter="destination",
    words=(
        "promising country",
        "promising destination",
        "promising market",
        "preferred destination",
        "promising investment destination",
    ),
)
