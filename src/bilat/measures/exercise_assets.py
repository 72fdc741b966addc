"""Ships, aircraft or other assets in one exercise."""

from bilat.measures._measure import Measure

MEASURE = Measure(
    id="exercise_assets",
    label="ships and aircraft in an exercise",
    dimension="count",
    kind="flow",
    unary=True,
)
