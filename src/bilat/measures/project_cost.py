"""What a project is put at."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="project_cost",
    label="cost of a project",
    dimension="money",
    kind="stock",
    unary=True,
    words=(
        "project cost",
        "cost of",
        "costs",
        "cost",
        "estimated cost",
        "outlay",
        "worth",
        "project worth",
        "price tag",
    ),
)
