"""How a date hangs on a thing: the attributes it may be of, and whether that is certain."""

from typing import NamedTuple

# What a phrase says of a date: the attributes it may be, the likeliest first.
KEYS: dict[str, tuple[str, ...]] = {
    "signed": ("signed",),
    "concluded": ("concluded",),
    "agreed": ("agreed",),
    "adopted": ("signed",),
    "announced": ("announced",),
    "approved": ("approved",),
    "in_force": ("in_force",),
    "start": ("start",),
    "end": ("end",),
    "held": ("date",),
    "attended": ("date",),
    "visited": ("date",),
    "joined": ("date",),
}
# A side that joins a thing does so on a day of its own, on which the thing may long have been.
LOOSE = frozenset({"joined"})


class Tie(NamedTuple):
    """How a period hangs on a thing: the attributes it may be, and whether that is certain.

    `past` marks a plan that is told as one that was ("was slated for 2023").
    """

    keys: tuple[str, ...]
    firm: bool
    past: bool = False
