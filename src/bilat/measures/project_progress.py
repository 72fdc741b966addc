"""How far a project has come at a date."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_progress",
    label="progress of a project",
    dimension="length",
    kind="progress",
    unary=True,
    grows=True,
)
