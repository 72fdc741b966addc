"""Soldiers, sailors or airmen of a state in one exercise."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exercise_personnel",
    label="personnel in an exercise",
    dimension="persons",
    kind="flow",
    unary=True,
)
