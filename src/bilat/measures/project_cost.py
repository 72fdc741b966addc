"""What a project is put at."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_cost",
    label="cost of a project",
    dimension="money",
    kind="stock",
    unary=True,
)
