"""Sums that stand in a list of parts: "exports included oil (USD 4 bn), gems (USD 5 bn)".

Every sum in brackets is that of the words before its bracket, a part of what the list is of; a sum
in brackets right behind another sum is the same in another currency.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from bilat.reading.scene import Cue, Scene, Token, words
from bilat.reading.spans import Quantity

Part = tuple[Quantity, Cue, str]

# More words than these between two brackets are a clause of their own, not the name of a part.
_LONGEST = 12
_JOINTS = frozenset({",", ";", "and", "&", "or"})
# What opens a list of parts behind the words that it is of.
_OPENERS = frozenset(
    "were are was is include includes included including like as of comprise comprises comprised "
    "involve involved featured : contains covering being".split()
)


def parts(scene: Scene) -> list[Part]:
    """Quantity, cue of the whole and name of the part, for each sum of a list; [] without one."""
    found: list[Part] = []
    run: list[tuple[Quantity, int, int]] = []
    for q in scene.quantities:
        place = _bracket(scene, q)
        if place is None:
            continue
        if run and not _joins(scene, run[-1][2], place[0]):
            found += _of_run(scene, run)
            run = []
        run.append((q, *place))
    return found + _of_run(scene, run)


def _bracket(scene: Scene, q: Quantity) -> tuple[int, int] | None:
    """Where the bracket that opens with a sum of money stands."""
    if len(q.unit) != 3 or not q.unit.isupper():
        return None
    start = scene.text.rfind("(", 0, q.start)
    end = scene.text.find(")", q.end)
    if start < 0 or end < 0 or ")" in scene.text[start : q.start]:
        return None
    lead = [t for t in scene.between(start + 1, q.start) if t.word not in words()["link"]]
    return (start, end + 1) if not lead else None


def _joins(scene: Scene, low: int, high: int) -> bool:
    """Whether what stands between two brackets is a joint and the name of the next part."""
    gap = scene.between(low, high)
    if not gap or gap[0].word not in _JOINTS or len(gap) > _LONGEST:
        return False
    return not any(t.word in (".", ":", "while", "whereas") for t in gap) and not any(
        low <= c.start and c.end <= high and _whole(scene, c) for c in scene.cues
    )


def _whole(scene: Scene, cue: Cue) -> bool:
    """Whether a cue between two brackets starts a list of its own: "and imports were gold (…)"."""
    behind = next((t.word for t in scene.tokens if t.start >= cue.end), "")
    return behind in _OPENERS


def _of_run(scene: Scene, run: Sequence[tuple[Quantity, int, int]]) -> list[Part]:
    if len(run) < 2:
        return []
    start = run[0][1]
    heads = [c for c in scene.cues if c.end <= start]
    if not heads:
        return []
    cue = heads[-1]
    lead = scene.between(cue.end, start)
    opener = max((i for i, t in enumerate(lead) if t.word in _OPENERS), default=-1)
    if opener < 0 or any(cue.end <= q.start < start for q in scene.quantities):
        return []
    named = [_name(scene, lead[opener + 1 :])]
    for (_, _, end), (_, begin, _) in pairwise(run):
        named.append(_name(scene, scene.between(end, begin)))
    if not all(named):
        return []
    return [(q, cue, name) for (q, _, _), name in zip(run, named, strict=True)]


def _name(scene: Scene, said: Sequence[Token]) -> str:
    """The name of a part, without the joint before it."""
    kept = list(said)
    while kept and (kept[0].word in _JOINTS or kept[0].word in words()["link"]):
        kept.pop(0)
    if not kept or len(kept) > _LONGEST:
        return ""
    return scene.text[kept[0].start : kept[-1].end].lower()


_SAME = re.compile(
    r"\s*(?:[(\[]|,?\s*or|,?\s*equivalent to|"
    r",\s*(?=(?:about|around|approx|roughly|nearly|some|~|≈)))\s*"
    r"(?:(?:about|around|approximately|approx\.?|roughly|nearly|some|or|i\.e\.,?|equivalent to|~|≈)"
    r"\s*)*$",
    re.IGNORECASE,
)


def converted(scene: Scene, before: Quantity, q: Quantity) -> bool:
    """Whether a sum is the one before it in another currency: "JPY 5 bn (about USD 34 m)"."""
    if before.end > q.start or before.unit == q.unit:
        return False
    if not all(len(u) == 3 and u.isupper() for u in (before.unit, q.unit)):
        return False
    return _SAME.fullmatch(scene.text[before.end : q.start]) is not None


def again(scene: Scene, q: Quantity) -> list[tuple[int, int]]:
    """The bracket right behind a sum that tells it once more in another currency, if any."""
    for other in scene.quantities:
        if other.start >= q.end and converted(scene, q, other):
            end = scene.text.find(")", other.end)
            opened = "(" in scene.text[q.end : other.start]
            return [(q.end, end + 1 if opened and end >= 0 else other.end)]
    return []
