"""Year in which a project or a part of it is to be ready."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_due_year",
    label="due year of a project",
    dimension="year",
    kind="target",
    unary=True,
)
