"""Soldiers, sailors or airmen of a state in one exercise."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exercise_personnel",
    label="personnel in an exercise",
    dimension="persons",
    kind="flow",
    unary=True,
    words=("contingent",),
    nouns=(
        "troops",
        "personnel",
        "soldiers",
        "service members",
        "forces",
        "servicemen",
        "service personnel",
        "troopers",
    ),
)
