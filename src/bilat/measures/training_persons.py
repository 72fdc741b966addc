"""People of the partner trained in or sent to the reporter, or aimed at."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="training_persons",
    label="people trained or exchanged",
    told="people trained or exchanged from {partner} to {reporter}",
    dimension="persons",
    kind="target",
    reporter="destination",
    owner="origin",
    nouns=(
        "trainees",
        "interns",
        "technical interns",
        "engineers",
        "skilled personnel",
        "skilled workers",
        "personnel",
    ),
    unless=(
        "troops",
        "soldiers",
        "army",
        "exercise",
        "contingent",
        "navy",
    ),
)
