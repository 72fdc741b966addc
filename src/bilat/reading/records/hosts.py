"""Which state or town hosted a thing: "hosted by India", "Japan played host to", "the venue of"."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, cues
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.scene import Scene
from bilat.reading.spans import Name

_AUX = frozenset(
    "has had have will would is was are also then recently first again once which that who , be "
    "been to jointly successfully itself".split()
)
_HOSTING = frozenset({"hosted", "hosts", "host", "hosting", "staged", "stages"})
# What may stand between "hosted" and "by", and between "hosted" and what was hosted.
_AGAIN = frozenset(
    "this time once again as planned successfully in on for the first second third year , last "
    "duly proudly".split()
)
_SUCH = frozenset("latest newest successful year's annual largest ever landmark historic a".split())
# Kinds of things that can come to a state.
_MEETS = frozenset({"exercise", "summit", "dialogue", "forum"})
_AS_HOST = frozenset(
    "played plays play acted acts act served serves serving as the a proud host hosts venue site "
    "location of for to provided provides provide was is were nation country city town once again "
    "place setting scene stage chosen selected picked named where when".split()
)
_VENUE = frozenset({"venue", "site", "location", "setting", "scene", "stage"})
_BEING = frozenset({"was", "is", "being", ":", "–", "-", "were", "as"})


def hosts(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], taken: set[tuple[int, int]]
) -> list[Draft]:
    """Claims of the host: "hosted by India" behind the name, "India hosted" before it.

    A town that hosts is a claim of the place; a capital may be meant as either.
    """
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what not in ("state", "place") or (chunk.start, chunk.end) in taken:
            continue
        joined = i + 1 < len(row) and row[i + 1].word in _HOSTING | {"host"}
        if name.form not in ("name", "metonym") and not joined:
            continue
        hosted = _hosted(row, i, anchors)
        if hosted is None:
            continue
        anchor, first, last = hosted
        taken.add((chunk.start, chunk.end))
        # "Hosted by India and Japan": the facts may name either.
        firm = not (_with_another(row, i + 1, 1) or _with_another(row, i - 1, -1))
        if [u.word for u in row[i + 1 : i + 4] if u.word not in _AUX - {"to"}][:1] == ["to"]:
            # "India was to host the summit" may say that it did not.
            firm = False
        status = status_of(scene, row[last].end)
        readings = tuple(
            reading
            for key, one in _meant(name)
            for reading in anchor.readings((key,), firm=firm, status=status, text=one)
        )
        start, end = row[first].start, row[last].end
        found.append(draft(scene, start, end, "record", readings, f"{anchor.first}"))
    return found


def _meant(name: Name) -> list[tuple[str, str]]:
    """What a name says as host: a state, a town, or a capital that may be meant as either."""
    codes = [one for one in (name.id, *name.alternatives) if len(one) == 3 and one.isupper()]
    towns = [one for one in (name.id, *name.alternatives) if one not in codes]
    if name.what == "state" and name.form != "metonym":
        towns = []
    return [("host", one) for one in codes[:1]] + [("place", one) for one in towns[:1]]


def _with_another(row: Sequence[Chunk], k: int, step: int) -> bool:
    """Whether a second state is joined to one: "India and Japan"."""
    if not 0 <= k < len(row) or row[k].word not in ("and", "&", ",", "/"):
        return False
    k += step * (1 + (0 <= k + step < len(row) and row[k + step].word == "the"))
    return 0 <= k < len(row) and row[k].kind == "state"


def _hosted(
    row: Sequence[Chunk], i: int, anchors: Sequence[Anchor]
) -> tuple[Anchor, int, int] | None:
    """The thing that a state or town hosted, and the chunks that say so."""
    low = i - (i > 0 and row[i - 1].word == "the")
    ahead = [u.word for u in row[:low]]
    after = [u.word for u in row[i + 1 : i + 3]]
    near = _before(row, low, anchors)
    by = _by(row, low)
    if by is not None and (owner := near or (_behind(row, i, anchors) if by == 0 else None)):
        return owner, by, i
    if near is not None and _said_of(near, ahead, after, row, i, low):
        return near, i, i
    if ahead == ["with"] and _as_host(row, i + 1):
        # "With Japan hosting, the eighth edition …"
        owner = next((a for a in anchors if 0 < a.first - i <= 9), None)
        return (owner, i, i) if owner else None
    owner = _named_host(row, low, anchors) or _hosting(row, i, anchors)
    return (owner, i, i) if owner else None


def _before(row: Sequence[Chunk], low: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """The last thing before a name in its clause."""
    found = [a for a in anchors if a.last < low and low - a.last <= 14]
    if not found or any(u.word in (";", "—", ".") for u in row[found[-1].last + 1 : low]):
        return None
    return found[-1]


def _behind(row: Sequence[Chunk], i: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """The thing behind an opening participle: "Hosted by Japan, the eighth JIMEX …"."""
    found = next((a for a in anchors if a.first > i), None)
    if found and [u.word for u in row[i + 1 : found.first]] in ([","], [",", "the"]):
        return found
    return None


def _by(row: Sequence[Chunk], low: int) -> int | None:
    """Where "hosted by" stands right before a name: "hosted", "hosted this time by"."""
    if low < 2 or row[low - 1].word != "by":
        return None
    k = low - 2
    while k > 0 and low - k < 9 and (row[k].word in _AGAIN or row[k].kind == "period"):
        k -= 1
    return k if row[k].word == "hosted" else None


def _said_of(
    near: Anchor, ahead: list[str], after: list[str], row: Sequence[Chunk], i: int, low: int
) -> bool:
    """Whether a state behind a thing is said to be its host."""
    if ahead[-1:] in (["with"], ["had"], ["has"], ["saw"], ["sees"]) and _as_host(row, i + 1):
        return True
    if ahead[-2:] in (["fell", "to"], ["falls", "to"]) and "hosting" in ahead:
        return True
    if ahead[-1:] == ["host"] and ahead[-2:-1] in ([","], ["("], ["–"], ["-"]):
        return True
    if ahead[-1:] in (["which"], ["that"]) and low - near.last <= 3 and after[:1] == ["hosted"]:
        return True
    if ahead[near.last + 1 :] in (["came", "to"], ["went", "to"], ["moved", "to"]):
        return bool(near.kinds & _MEETS)
    said = [u.word for u in row[i + 1 : i + 4]]
    first = near.first - (near.first > 0 and row[near.first - 1].word == "the")
    return (
        said in (["was", "the", "host"], ["is", "the", "host"])
        and low - near.last <= 2
        and first > 0
        and row[first - 1].word == "for"
    )


def _as_host(row: Sequence[Chunk], k: int) -> bool:
    """ "With India as the host", "with India hosting"."""
    words = [u.word for u in row[k : k + 5]]
    roles = _HOSTING | _VENUE
    return words[:1] in (["hosting"], ["host"], ["hosts"]) or (
        words[:1] in (["as"], ["playing"], ["being"], ["in"]) and bool(roles & set(words))
    )


def _named_host(row: Sequence[Chunk], low: int, anchors: Sequence[Anchor]) -> Anchor | None:
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
    before = [a for a in anchors if 0 < noun - a.last <= 3]
    owner = behind[0] if len(behind) == 1 else before[-1] if before and not behind else None
    if owner is None:
        return None
    rest = [
        u for k, u in enumerate(row[noun + 1 : low], noun + 1)
        if u.kind == "word" and not owner.first <= k <= owner.last
    ]  # fmt: skip
    return owner if all(u.word in _AS_HOST or u.word in ("in", "on") for u in rest) else None


def _hosting(row: Sequence[Chunk], i: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """The thing behind a verb of hosting behind a name: "India has hosted JIMEX"."""
    k = i + 1
    while k < len(row) and k - i <= 5 and row[k].word in _AUX:
        k += 1
    if k >= len(row):
        return None
    last = k
    name = row[i].name
    if row[k].word in ("saw", "witnessed") and name is not None and name.what == "place":
        # "Yokosuka saw the eighth JIMEX"
        next_ = next((a for a in anchors if k < a.first <= k + 2), None)
        return next_ if next_ and next_.kinds & _MEETS else None
    if row[k].word not in _HOSTING:
        # "Played host to", "was the venue of"
        k = i + 1
        while k < len(row) and k - i <= 10 and (row[k].word in _AS_HOST or row[k].word in _AUX):
            k += 1
        said = [u.word for u in row[i + 1 : k]]
        if not (_HOSTING & set(said) or _VENUE & set(said)) or said[-1:] == [","]:
            return None
        if not {"of", "for", "to", "when", "where"} & set(said) or "a host of" in " ".join(said):
            return None
        last = k - 1
    behind = [a for a in anchors if last < a.first <= last + 6]
    if not behind:
        return None
    # "India hosted a reception for the AUSMIN delegates" hosts no AUSMIN.
    between = row[last + 1 : behind[0].first]
    plain = all(u.word in cues()["tie"] or u.word in _SUCH or u.kind == "quantity" for u in between)
    return behind[0] if plain and not any(u.word in ("by", "in") for u in between) else None
