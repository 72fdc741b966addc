"""Where a thing took place."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, acronym, agents, counted, cues, deeds, new_subject
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.occurrences import Occurrences
from bilat.reading.scene import Scene
from bilat.reading.spans import Name

_REACH = 22
# What may stand right before a town inside a list or a bracket.
_LISTED = frozenset({",", "and", "/", "&", "(", ":"})
_GROUND = frozenset({"soil", "territory"})
# "The eighth edition came to Yokosuka", "… brought the two navies together in Yokosuka."
_CAME = frozenset("came returned moved went shifted".split())
_BROUGHT = frozenset("brought brings drew draws took takes".split())
_BROUGHT_WHOM = frozenset(
    "the both two navies armies ships troops forces leaders ministers sides countries contingents "
    "delegations together and soldiers officials teams".split()
)
# "Ships sailed to Kochi for Malabar."
_MOTION = frozenset(
    "went travelled traveled sailed flew came headed moved converged gathered arrived".split()
)
_HAPPENS = frozenset({"signed", "concluded", "adopted", "held", "attended", "start", "end"})


def places(
    row: Sequence[Chunk],
    scene: Scene,
    anchors: Sequence[Anchor],
    taken: set[tuple[int, int]],
    listed: Occurrences | None = None,
) -> list[Draft]:
    """Claims of the town, region or state in which a thing took place."""
    told = deeds(row)
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what not in ("place", "state") or (chunk.start, chunk.end) in taken:
            continue
        anchor = next((a for a in reversed(anchors) if a.last < i), None)
        firm = _located(row, scene, anchor, i, told, found) if anchor else None
        if firm is None:
            # "The two navies met in Kochi for Malabar": the place stands before the thing.
            anchor = next((a for a in anchors if a.first > i), None)
            firm = _ahead(row, anchor, i, told) if anchor else None
        tie = f"{anchor.first}" if anchor else ""
        if listed is not None and (i in listed.ties or i in listed.unclear):
            anchor, firm, tie = listed.owner(i), i in listed.ties, listed.ties.get(i, f"u{i}")
        if anchor is None or firm is None:
            continue
        taken.add((chunk.start, chunk.end))
        attribute = "country" if name.what == "state" else "place"
        readings = anchor.readings(
            (attribute,), firm=firm, status=status_of(scene, chunk.start), text=name.id
        )
        found.append(draft(scene, chunk.start, chunk.end, "record", readings, tie))
    return found


def _located(
    row: Sequence[Chunk],
    scene: Scene,
    anchor: Anchor,
    i: int,
    told: Sequence[Deed],
    found: Sequence[Draft],
) -> bool | None:
    """Whether a place hangs on a thing for certain; None where it does not hang on it."""
    gap = _bare(row[anchor.last + 1 : i])
    if not gap or len(gap) > _REACH:
        return None
    name = row[i].name
    assert name is not None
    if name.what == "place" and _came(gap):
        return True
    # "On Indian soil", "on Japan's territory"
    soil = gap[-1].word == "on" and i + 1 < len(row) and row[i + 1].word in _GROUND
    opened = _open_bracket(gap) or [u.word for u in gap] == [":"]
    if not soil:
        listed = gap[-1].word in _LISTED and (opened or _after_place(gap, name))
        if gap[-1].word not in cues()["locative"] and not listed:
            return None
        if name.what == "state" and name.form not in ("name", "metonym"):
            return None
    inside = [d for d in told if anchor.last < d.first and d.last < i]
    if any(d.kind not in _HAPPENS for d in inside) or any(u.kind == "record" for u in gap):
        return None
    if any(u.word in (";", "—", ".") for u in gap):
        return None
    known = {k for d in inside for k in range(d.first, d.last + 1)}
    known |= agents(row, anchor.last + 1, i)
    venues = _venue(row, scene, anchor.last + 1, i)
    strange = [
        u
        for k, u in enumerate(gap, anchor.last + 1)
        if u.kind in ("word", "mark")
        and k not in known
        and u.word not in cues()["tie"]
        and u.word not in cues()["locative"]
        and u.word not in cues()["venues"]
        and u.word not in cues()["plan"]
        and k not in venues
        and u.word not in (*_LISTED, ")", ":", '"', "'", "-", "–")
        and not acronym(row, k, scene.text)
    ]
    if not strange and not any(counted(u) for u in gap) and not new_subject(gap):
        # What is planned at a place may come about at another.
        return not any(u.word in cues()["plan"] and u.word not in cues()["tie"] for u in gap)
    # A verb of taking place keeps the tie through other words, though it is no longer certain.
    near = inside and i - inside[-1].last <= 6 and len(strange) <= 4
    return False if near and not any(counted(u) for u in gap) else None


def _venue(row: Sequence[Chunk], scene: Scene, low: int, high: int) -> frozenset[int]:
    """The chunks of a proper name behind a preposition of place: "at **Foreign Training Node** in".

    What stands behind it is where that venue is.
    """
    found: set[int] = set()
    for k in range(low + 1, high):
        ahead = k - 1 - (row[k - 1].word == "the")
        opens = ahead >= low and row[ahead].word in cues()["locative"]
        proper = row[k].kind == "word" and scene.text[row[k].start].isupper()
        if proper and (opens or k - 1 in found):
            found.add(k)
    return frozenset(found)


def _came(gap: Sequence[Chunk]) -> bool:
    """Whether a thing came to a place, or brought those who took part there."""
    words = [u.word for u in gap]
    if words[-1] not in ("to", "in", "at", "on"):
        return False
    if words[0] in _CAME:
        return words[1:] == ["to"]
    return words[0] in _BROUGHT and all(
        u.word in _BROUGHT_WHOM or u.kind in ("state", "quantity", "organisation")
        for u in gap[1:-1]
    )


def _open_bracket(gap: Sequence[Chunk]) -> bool:
    """Whether a bracket is open that holds dates and places alone: "(Sept 2024, Wilmington"."""
    words = [u.word for u in gap]
    if words.count("(") <= words.count(")"):
        return False
    first = len(words) - 1 - words[::-1].index("(")
    return all(u.kind != "word" or u.word == "and" for u in gap[first + 1 :])


def _after_place(gap: Sequence[Chunk], name: Name) -> bool:
    """ "in Ahmedabad, Mumbai and New Delhi": a list of places keeps the preposition."""
    k = len(gap) - 1
    while k >= 0 and (gap[k].word in (",", "and", "&", "/", "the") or gap[k].kind == name.what):
        k -= 1
    listed = any(u.kind == name.what for u in gap[k + 1 :])
    return listed and k >= 0 and gap[k].word in cues()["locative"]


def _bare(gap: Sequence[Chunk]) -> Sequence[Chunk]:
    """What stands between without an article or a coast: "in the US", "off the coast of Guam"."""
    words = tuple(u.word for u in gap[-3:])
    if words[::2] == ("the", "of") and words[1] in _SHORES:
        gap = gap[:-3]
    return gap[:-1] if gap and gap[-1].word == "the" else gap


_SHORES = frozenset({"coast", "coasts", "shore", "shores", "waters", "city", "town"})


_FOR = (["for"], ["for", "the"], ["to", "hold"], ["to", "hold", "the"])
_THEN = frozenset(
    "that the both two four sides countries leaders ministers and navies armies".split()
)


def _ahead(row: Sequence[Chunk], anchor: Anchor, i: int, told: Sequence[Deed]) -> bool | None:
    """Whether a place before a thing is where it was; None where it is not said to be."""
    name = row[i].name
    if name is None or (name.what == "state" and name.form not in ("name", "metonym")):
        return None
    if name.what == "place" and i and row[i - 1].word == "the":
        # "The Yokosuka edition of JIMEX"
        edition = [u.word for u in row[i + 1 : anchor.first]] == ["edition", "of"]
        return True if edition else None
    before = [u.word for u in _bare(row[:i])]
    moved = before[-1:] in (["to"], ["on"], ["at"]) and before[-2:-1] and before[-2] in _MOTION
    moved = moved or before[-1:] in (["visiting"], ["visited"])
    if not before or (before[-1] not in cues()["locative"] and not moved):
        return None
    between = _without_invitation(row[i + 1 : anchor.first])
    if len(between) > _REACH or any(u.word in (";", "—", ".") for u in between):
        return None
    words = [u.word for u in between if u.kind != "period" and u.word not in ("in", "on")]
    inside = [d for d in told if d.last < i and i - d.last <= 8]
    if words in _FOR and (moved or (inside and inside[-1].kind == "held")):
        return True
    if moved:
        return None
    opens = all(u.kind == "period" or u.word in _OPENS for u in row[: i - 1])
    if words in ([","], [",", "the"]) and len(inside) == 1 and inside[0].kind in _HAPPENS:
        # "Held in Tokyo in 2024, the dialogue …"
        return True if inside[0].first == 0 else None
    if not opens:
        return None
    verbs = [d for d in told if d.first > i and d.kind in _HAPPENS and d.first <= anchor.last + 8]
    if not verbs or any(u.kind == "place" for u in between):
        return None
    said = [u for u in row[i + 1 : verbs[0].first] if u.kind == "word"]
    plain = all(u.word in _THEN or u.word in cues()["tie"] for u in said)
    return plain and len(verbs) == 1


def _without_invitation(between: Sequence[Chunk]) -> Sequence[Chunk]:
    """What stands between but for whose guest somebody was: "at Modi's invitation"."""
    asked = next((k for k, u in enumerate(between) if u.word == "invitation"), None)
    return between[asked + 1 :] if asked and between[0].word == "at" else between


_OPENS = frozenset({"on", "in", "at", ",", "during", '"', "'", "-", "it", "was"})
