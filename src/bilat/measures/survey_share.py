"""Share of the companies asked in a survey that say something."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="survey_share",
    label="survey result",
    dimension="percent",
    kind="share",
    reporter="destination",
    words=(
        "of respondents",
        "of companies surveyed",
        "of firms surveyed",
        "of japanese companies",
        "of the companies",
        "of japanese firms",
        "of firms",
    ),
)
