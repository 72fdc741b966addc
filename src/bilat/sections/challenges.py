"""Challenges: what the tests on facts find, each under its title; their rules are in the method."""

from bilat.briefing.challenges import challenges, title
from bilat.briefing.desk import Desk
from bilat.briefing.model import Absent, Block, Heading
from bilat.briefing.part import Part, paragraph
from bilat.briefing.phrase import word

ORDER = 120


def part(desk: Desk) -> Part:
    """The section."""
    blocks: list[Block] = []
    absent: list[Absent] = []
    for key, module in challenges().items():
        named = title(desk, key)
        found = module.test(desk)
        if found is None:
            absent.append(Absent(f"challenges.{key}", named, word(desk, "challenge.untested").text))
        elif found:
            blocks += [Heading(f"challenges-{key}", named), *paragraph(*found)]
    return Part(tuple(blocks), tuple(absent))
