"""Whose figures: the states and areas that a claim is about, and those it compares with."""

import re
from collections.abc import Sequence

import msgspec

from bilat.reading.scene import Scene
from bilat.reading.series.word_forms import lexis
from bilat.reading.spans import Name

WORLD = "WLD"


class Holders(msgspec.Struct, frozen=True):
    """The states or areas that a claim speaks of; of all `together` where their sum is meant."""

    states: tuple[str, ...]
    together: bool = False


_TOGETHER = re.compile(r"\b(?:combined|together|in total|jointly|put together)\b", re.IGNORECASE)
_GROUP = ("countries", "nations", "states", "country", "nation", "economies", "members")
_SUCH = re.compile(r"^\W*(?:[\w-]+\W+){0,3}?(?:including|like|such as|notably|for example|e\.g\.)")


def holders(scene: Scene, low: int, high: int, at: int) -> Holders | None:
    """Whose figures the words in `low:high` mean, for a claim told at `at`.

    One state named, or one list of states; where several stand apart, the one whose possessive,
    demonym or "in" is nearest before. None where that is not certain.
    """
    names = [n for n in _owners(scene) if low <= n.start and n.end <= high]
    world = _world(scene, low, high)
    if not names:
        return Holders((WORLD,)) if world else None
    order = lexis()["highest"] | lexis()["lowest"]
    ranked = any(t.word.rpartition("-")[2] in order for t in scene.tokens)
    shared = re.search(r"\bof (?:the )?(?:world|global)", scene.text[at : at + 60], re.IGNORECASE)
    if world and not ranked and not shared:
        return None  # "World production was 880 million tonnes, of which India …"
    runs = _runs(scene, names)
    distinct = {tuple(dict.fromkeys(n.id for n in run)) for run in runs}
    if len(distinct) == 1:
        states = next(iter(distinct))
        return Holders(states, len(states) > 1 and bool(_TOGETHER.search(scene.text)))
    flat = {state for run in distinct for state in run}
    if len(flat) == 1:
        return Holders((next(iter(flat)),))
    before = [run for run in runs if run[-1].end <= at]
    return _nearest(scene, before, at)


def _owners(scene: Scene) -> list[Name]:
    """Names of states, else of areas; an area that only tells what kind of states is none."""
    states = [n for n in scene.names if n.what == "state"]
    return states or [n for n in scene.names if n.what == "bloc" and not _as_kind(scene, n)]


def _as_kind(scene: Scene, name: Name) -> bool:
    """ "in several African nations, including …", "any other G7 country", "in the G7"."""
    after = scene.text[name.end :]
    if re.match(r"\s*(?:" + "|".join(_GROUP) + r")\b", after):
        return True
    return bool(_SUCH.match(after))


def _runs(scene: Scene, names: Sequence[Name]) -> list[list[Name]]:
    """Names in lists: only commas and "and" between them."""
    runs: list[list[Name]] = []
    for name in names:
        if runs:
            gap = scene.text[runs[-1][-1].end : name.start].strip().lower()
            if re.fullmatch(r"(?:,|and|, and|&|as well as|, as well as|or|nor)", gap):
                runs[-1].append(name)
                continue
        runs.append([name])
    return runs


def _nearest(scene: Scene, runs: Sequence[list[Name]], at: int) -> Holders | None:
    if not runs:
        return None
    run = runs[-1]
    gap = scene.between(run[-1].end, at)
    if any(t.word in (";", "while", "whereas", "but", "than") for t in gap):
        return None
    return Holders(tuple(dict.fromkeys(n.id for n in run)))


def _world(scene: Scene, low: int, high: int) -> bool:
    return any(t.word.removesuffix("'s") in lexis()["world"] for t in scene.between(low, high))
