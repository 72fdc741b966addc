"""Where a thing took place, and which state hosted it."""

from collections.abc import Sequence

from bilat.reading.anchors import Anchor
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.scene import Scene
from bilat.reading.spans import Name
from bilat.reading.units import Deed, Unit, acronym, counted, cues, deeds

_REACH = 22
# What may stand right before a town inside a list or a bracket.
_LISTED = frozenset({",", "and", "/", "&", "("})
_HAPPENS = frozenset({"signed", "concluded", "adopted", "held", "attended", "start", "end"})


def places(
    row: Sequence[Unit], scene: Scene, anchors: Sequence[Anchor], taken: set[tuple[int, int]]
) -> list[Draft]:
    """Claims of the town, region or state in which a thing took place."""
    told = deeds(row)
    found: list[Draft] = []
    for i, unit in enumerate(row):
        name = unit.name
        if name is None or name.what not in ("place", "state") or (unit.start, unit.end) in taken:
            continue
        anchor = next((a for a in reversed(anchors) if a.last < i), None)
        if anchor is None:
            continue
        firm = _located(row, scene, anchor, i, told, found)
        if firm is None:
            continue
        taken.add((unit.start, unit.end))
        attribute = "country" if name.what == "state" else "place"
        readings = anchor.readings(
            (attribute,), firm=firm, status=status_of(scene, unit.start), text=name.id
        )
        found.append(draft(scene, unit.start, unit.end, "record", readings, f"{anchor.first}"))
    return found


def _located(
    row: Sequence[Unit],
    scene: Scene,
    anchor: Anchor,
    i: int,
    told: Sequence[Deed],
    found: Sequence[Draft],
) -> bool | None:
    """Whether a place hangs on a thing for certain; None where it does not hang on it."""
    gap = row[anchor.last + 1 : i]
    if not gap or len(gap) > _REACH:
        return None
    name = row[i].name
    assert name is not None
    opened = _open_bracket(gap)
    if gap[-1].word not in cues()["locative"] and not (
        gap[-1].word in _LISTED and (opened or _after_place(gap, name))
    ):
        return None
    if name.what == "state" and name.form not in ("name", "metonym"):
        return None
    inside = [d for d in told if anchor.last < d.first and d.last < i]
    if any(d.kind not in _HAPPENS for d in inside) or any(u.kind == "record" for u in gap):
        return None
    if any(u.word in (";", "—", ".") for u in gap):
        return None
    known = {k for d in inside for k in range(d.first, d.last + 1)}
    strange = [
        u
        for k, u in enumerate(gap, anchor.last + 1)
        if u.kind in ("word", "mark")
        and k not in known
        and u.word not in cues()["tie"]
        and u.word not in cues()["locative"]
        and u.word not in cues()["venues"]
        and u.word not in (*_LISTED, ")", ":", '"', "'", "-", "–")
        and not acronym(row, k, scene.text)
    ]
    if not strange and not any(counted(u) for u in gap):
        return True
    # A verb of taking place keeps the tie through other words, though it is no longer certain.
    near = inside and i - inside[-1].last <= 6 and len(strange) <= 4
    return False if near and not any(counted(u) for u in gap) else None


def _open_bracket(gap: Sequence[Unit]) -> bool:
    """Whether a bracket is open that holds dates and places alone: "(Sept 2024, Wilmington"."""
    words = [u.word for u in gap]
    if words.count("(") <= words.count(")"):
        return False
    first = len(words) - 1 - words[::-1].index("(")
    return all(u.kind != "word" or u.word == "and" for u in gap[first + 1 :])


def _after_place(gap: Sequence[Unit], name: Name) -> bool:
    """ "in Ahmedabad, Mumbai and New Delhi": a list of places keeps the preposition."""
    k = len(gap) - 1
    while k >= 0 and (gap[k].word in (",", "and", "&", "/", "the") or gap[k].kind == name.what):
        k -= 1
    listed = any(u.kind == name.what for u in gap[k + 1 :])
    return listed and k >= 0 and gap[k].word in cues()["locative"]


def hosts(
    row: Sequence[Unit], scene: Scene, anchors: Sequence[Anchor], taken: set[tuple[int, int]]
) -> list[Draft]:
    """Claims of the host: "hosted by India" behind the name, "India hosted" before it."""
    found: list[Draft] = []
    for i, unit in enumerate(row):
        name = unit.name
        if name is None or name.what != "state" or (unit.start, unit.end) in taken:
            continue
        hosted = _hosted(row, i, anchors)
        if hosted is None:
            continue
        anchor, first, last = hosted
        taken.add((unit.start, unit.end))
        readings = anchor.readings(("host",), status=status_of(scene, unit.start), text=name.id)
        start, end = row[first].start, row[last].end
        found.append(draft(scene, start, end, "record", readings, f"{anchor.first}"))
    return found


def _hosted(
    row: Sequence[Unit], i: int, anchors: Sequence[Anchor]
) -> tuple[Anchor, int, int] | None:
    words = [u.word for u in row]
    if words[max(0, i - 2) : i] == ["hosted", "by"]:
        before = [a for a in anchors if a.last < i - 2 and i - a.last <= 9]
        if before and not any(u.word in (";", "—") for u in row[before[-1].last : i]):
            return before[-1], i - 2, i
    if words[i + 1 : i + 2] in (["hosted"], ["hosts"]):
        behind = [a for a in anchors if 0 < a.first - i <= 6]
        if behind and not any(u.kind == "mark" for u in row[i : behind[0].first]):
            return behind[0], i, i + 1
    return None
