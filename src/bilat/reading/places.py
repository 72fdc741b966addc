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
_LISTED = frozenset({",", "and", "/", "&", "(", ":"})
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
        firm = _located(row, scene, anchor, i, told, found) if anchor else None
        if firm is None:
            # "The two navies met in Kochi for Malabar": the place stands before the thing.
            anchor = next((a for a in anchors if a.first > i), None)
            firm = _ahead(row, anchor, i, told) if anchor else None
        if anchor is None or firm is None:
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
    gap = _bare(row[anchor.last + 1 : i])
    if not gap or len(gap) > _REACH:
        return None
    name = row[i].name
    assert name is not None
    opened = _open_bracket(gap) or [u.word for u in gap] == [":"]
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


def _bare(gap: Sequence[Unit]) -> Sequence[Unit]:
    """What stands between without the article of a state: "in the United States"."""
    return gap[:-1] if gap and gap[-1].word == "the" else gap


_FOR = (["for"], ["for", "the"], ["to", "hold"], ["to", "hold", "the"])
_THEN = frozenset("the both two four sides countries leaders ministers and navies armies".split())


def _ahead(row: Sequence[Unit], anchor: Anchor, i: int, told: Sequence[Deed]) -> bool | None:
    """Whether a place before a thing is where it was; None where it is not said to be."""
    name = row[i].name
    before = [u.word for u in _bare(row[:i])]
    if name is None or (name.what == "state" and name.form not in ("name", "metonym")):
        return None
    if not before or before[-1] not in cues()["locative"]:
        return None
    between = row[i + 1 : anchor.first]
    if len(between) > _REACH or any(u.word in (";", "—", ".") for u in between):
        return None
    words = [u.word for u in between if u.kind != "period" and u.word not in ("in", "on")]
    inside = [d for d in told if d.last < i and i - d.last <= 8]
    if words in _FOR and inside and inside[-1].kind == "held":
        return True
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


_OPENS = frozenset({"on", "in", "at", ",", "during", '"', "'", "-"})
_AUX = frozenset(
    "has had have will would is was are also then recently first again once which that who , be "
    "been to jointly successfully itself".split()
)
_HOSTING = frozenset({"hosted", "hosts", "host", "hosting"})
_AS_HOST = frozenset(
    "played plays play acted acts act served serves serving as the a proud host hosts venue site "
    "location of for to provided provides provide was is were nation country city town once again "
    "setting chosen selected picked named".split()
)
_VENUE = frozenset({"venue", "site", "location", "setting"})
_BEING = frozenset({"was", "is", "being", ":", "–", "-", "were", "as"})


def hosts(
    row: Sequence[Unit], scene: Scene, anchors: Sequence[Anchor], taken: set[tuple[int, int]]
) -> list[Draft]:
    """Claims of the host: "hosted by India" behind the name, "India hosted" before it.

    A town that hosts is a claim of the place; a capital may be meant as either.
    """
    found: list[Draft] = []
    for i, unit in enumerate(row):
        name = unit.name
        if name is None or name.what not in ("state", "place") or (unit.start, unit.end) in taken:
            continue
        if name.form not in ("name", "metonym"):
            continue
        hosted = _hosted(row, i, anchors)
        if hosted is None:
            continue
        anchor, first, last = hosted
        taken.add((unit.start, unit.end))
        # "Hosted by India and Japan": the facts may name either.
        firm = not (_with_another(row, i + 1, 1) or _with_another(row, i - 1, -1))
        status = status_of(scene, row[last].end)
        key = "host" if name.what == "state" else "place"
        readings = anchor.readings((key,), firm=firm, status=status, text=name.id)
        if name.form == "metonym":
            towns = [one for one in name.alternatives if len(one) > 3]
            readings += tuple(
                r for t in towns for r in anchor.readings(("place",), status=status, text=t)
            )
        start, end = row[first].start, row[last].end
        found.append(draft(scene, start, end, "record", readings, f"{anchor.first}"))
    return found


def _with_another(row: Sequence[Unit], k: int, step: int) -> bool:
    """Whether a second state is joined to one: "India and Japan"."""
    if not 0 <= k < len(row) or row[k].word not in ("and", "&", ",", "/"):
        return False
    k += step * (1 + (0 <= k + step < len(row) and row[k + step].word == "the"))
    return 0 <= k < len(row) and row[k].kind == "state"


def _hosted(
    row: Sequence[Unit], i: int, anchors: Sequence[Anchor]
) -> tuple[Anchor, int, int] | None:
    """The thing that a state or town hosted, and the units that say so."""
    low = i - (i > 0 and row[i - 1].word == "the")
    before = [a for a in anchors if a.last < low and low - a.last <= 14]
    near = before[-1] if before else None
    if near and any(u.word in (";", "—", ".") for u in row[near.last + 1 : low]):
        near = None
    ahead = [u.word for u in row[:low]]
    if near and ahead[-2:] == ["hosted", "by"]:
        return near, low - 2, i
    if near and ahead[-1:] == ["with"] and _as_host(row, i + 1):
        return near, i, i
    apart = near is not None and ahead[-1:] in (["which"], ["that"]) and low - near.last <= 3
    if near and apart and [u.word for u in row[i + 1 : i + 2]] in (["hosted"], ["hosts"]):
        return near, i, i
    named = _named_host(row, low, anchors)
    if named is not None:
        return named, i, i
    hosting = _hosting(row, i, anchors)
    return (hosting, i, i) if hosting else None


def _as_host(row: Sequence[Unit], k: int) -> bool:
    """ "With India as the host", "with India hosting"."""
    words = [u.word for u in row[k : k + 4]]
    return words[:1] == ["hosting"] or (
        words[:1] in (["as"], ["playing"], ["being"]) and bool(_HOSTING & set(words))
    )


def _named_host(row: Sequence[Unit], low: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """ "The host of JIMEX was India", "as host of JIMEX in 2024, India …", "JIMEX's host: …"."""
    nouns = [
        k for k in range(max(0, low - 14), low)
        if row[k].word in ("host", "hosts") or row[k].word in _VENUE
    ]  # fmt: skip
    if not nouns or low == 0:
        return None
    noun = nouns[-1]
    apposed = row[low - 1].word == "," and noun and row[noun - 1].word in ("as", "the")
    if row[low - 1].word not in _BEING and not (apposed and row[noun - 1].word == "as"):
        return None
    behind = [a for a in anchors if noun < a.first < low]
    before = [a for a in anchors if 0 < noun - a.last <= 2]
    owner = behind[0] if len(behind) == 1 else before[-1] if before and not behind else None
    if owner is None:
        return None
    rest = [
        u for k, u in enumerate(row[noun + 1 : low], noun + 1)
        if u.kind == "word" and not owner.first <= k <= owner.last
    ]  # fmt: skip
    return owner if all(u.word in _AS_HOST or u.word in ("in", "on") for u in rest) else None


def _hosting(row: Sequence[Unit], i: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """The thing behind a verb of hosting behind a name: "India has hosted JIMEX"."""
    k = i + 1
    while k < len(row) and k - i <= 5 and row[k].word in _AUX:
        k += 1
    if k >= len(row):
        return None
    last = k
    if row[k].word not in _HOSTING:
        # "Played host to", "was the venue of"
        k = i + 1
        while k < len(row) and k - i <= 10 and (row[k].word in _AS_HOST or row[k].word in _AUX):
            k += 1
        said = [u.word for u in row[i + 1 : k]]
        if not (_HOSTING & set(said) or _VENUE & set(said)) or said[-1:] == [","]:
            return None
        if not {"of", "for", "to"} & set(said):
            return None
        last = k - 1
    behind = [a for a in anchors if last < a.first <= last + 6]
    between = row[last + 1 : behind[0].first] if behind else ()
    if not behind or any(u.kind in ("mark", "state") or u.word in ("by", "in") for u in between):
        return None
    return behind[0]
