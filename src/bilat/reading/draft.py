"""A claim before it has a number and a line."""

import msgspec

from bilat.reading.claim import Reading, Shape, Stance
from bilat.reading.scene import Scene


class Draft(msgspec.Struct, frozen=True):
    """A claim as read off a scene: its place in the note, shape, readings and group.

    `tie` groups drafts of one statement within a scene. `soft` readings may confirm the claim but
    never stand against it; they come last in `readings` once the claim is made.
    """

    start: int
    end: int
    shape: Shape
    readings: tuple[Reading, ...]
    tie: str = ""
    firm: bool = True
    scale: float = 1.0
    stance: Stance = "asserted"


def draft(
    scene: Scene,
    start: int,
    end: int,
    shape: Shape,
    readings: tuple[Reading, ...],
    tie: str = "",
    firm: bool = True,
) -> Draft:
    """A draft whose place is given in the scene's own text."""
    a, b = scene.sentence.place(start, end)
    return Draft(a, b, shape, readings, tie, firm)
