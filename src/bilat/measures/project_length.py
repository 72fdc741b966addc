"""Length of a line, road or corridor."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_length",
    label="length of a project",
    dimension="length",
    kind="stock",
    unary=True,
)
