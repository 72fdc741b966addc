"""Greatest speed of trains of a project."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_speed",
    label="speed of a project",
    dimension="speed",
    kind="stock",
    unary=True,
)
