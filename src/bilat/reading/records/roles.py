"""Who does what: "ISRO providing lander, JAXA rover".

A role is told as "side: part", the side by its id.
"""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, deeds, phrases
from bilat.reading.claim import Status
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor, nouns
from bilat.reading.scene import Scene
from bilat.reading.spans import Name

_SIDES = frozenset({"organisation", "state"})
# Undertakings in which sides have parts of their own.
_JOINT = frozenset({"mission", "project", "initiative", "exercise", "agreement"})
_AUX = frozenset(
    "is are was were be been being will would has have had also further jointly both which "
    "that".split()
)
_ENDS = frozenset(
    ", ; . — : ( ) and while which that to for with in on at from by as into onto onboard aboard "
    "under after before during via through".split()
)


def roles(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """Claims of what a side gives or does in a thing that the sentence or its heading is about."""
    thing = _topic(row, anchors, context)
    found = _support(row, scene, anchors)
    if thing is None or not (thing.kinds & _JOINT or not thing.kinds):
        return found
    for deed in deeds(row, "role"):
        if any(a.first <= deed.first <= a.last for a in anchors):
            continue
        found += _active(row, scene, thing, deed)
        found += _passive(row, scene, thing, deed)
    found += _made(row, scene, thing)
    return found


def _topic(row: Sequence[Chunk], anchors: Sequence[Anchor], context: Context) -> Anchor | None:
    """The undertaking that a role is in."""
    if anchors:
        works = [a for a in anchors if a.kinds & {"mission", "project", "initiative"}]
        return (works or list(anchors))[0]
    if context.record:
        return Anchor(-1, -1, "", (context.record,))
    for i, chunk in enumerate(row):
        kinds = nouns().get(chunk.word, frozenset())
        if kinds & _BUILT and i and row[i - 1].kind == "word":
            return Anchor(i, i, chunk.word, kinds=kinds)
    return None


def _claim(scene: Scene, thing: Anchor, start: int, end: int, side: Name, part: str) -> Draft:
    readings = thing.readings(
        ("role",), firm=thing.firm, text=f"{side.id}: {part}",
        reporter=side.id if side.what == "state" else None, status=_told(scene, start),
    )  # fmt: skip
    return draft(scene, start, end, "record", readings, f"{thing.first}")


def _told(scene: Scene, start: int) -> Status | None:
    """A part that is still to be played is told as surely as one that is played."""
    status = status_of(scene, start)
    return None if status in ("forecast", "target") else status


def _active(row: Sequence[Chunk], scene: Scene, thing: Anchor, deed: Deed) -> list[Draft]:
    """ "ISRO is building the lander, JAXA the rover": the verb also serves the next side."""
    at = deed.first - 1
    while at >= 0 and (row[at].word in _AUX or row[at].word == "responsible"):
        at -= 1
    side = row[at].name if at >= 0 else None
    if side is None or side.what not in _SIDES or side.form in ("possessive", "demonym"):
        return []
    part = _part(row, deed.last + 1)
    if part is None or row[part[1]].word in _ABSTRACT:
        return []
    found = [_claim(scene, thing, row[at].start, row[part[1]].end, side, _text(scene, row, *part))]
    # ", JAXA rover": a side and its part without a verb of their own.
    k = part[1] + 1
    while k + 2 < len(row) and row[k].word in (",", "and", ";", "while"):
        k += row[k].word in (",", ";") and row[k + 1].word in ("and", "while")
        other = row[k + 1].name
        if other is None or other.what not in _SIDES or other.form == "possessive":
            break
        more = _part(row, k + 2)
        if (
            more is None
            or more[1] - more[0] > 2
            or any(d.first == more[0] for d in deeds(row, "role"))
        ):
            break
        found.append(
            _claim(scene, thing, row[k + 1].start, row[more[1]].end, other,
                   _text(scene, row, *more))
        )  # fmt: skip
        k = more[1] + 1
    return found


# Nouns that no side contributes as its part.
_ABSTRACT = frozenset(
    "partnership support assistance loan loans aid total efforts relations ties cooperation "
    "dialogue talks agreement initiative programme program of".split()
)
_ARTICLES = frozenset("the a an its their one two three few several scientific".split())


def _part(row: Sequence[Chunk], first: int) -> tuple[int, int] | None:
    """The words of a part, from `first` on: up to a mark, a preposition or a name."""
    last = first - 1
    while last + 1 < len(row) and last - first < 6:
        chunk = row[last + 1]
        if chunk.kind != "word" or chunk.word in _ENDS:
            break
        if last >= first and (chunk.word in phrases("role") or chunk.word in phrases("deeds")):
            break
        last += 1
    if last < first or all(u.word in _ARTICLES for u in row[first : last + 1]):
        return None
    return first, last


def _text(scene: Scene, row: Sequence[Chunk], first: int, last: int) -> str:
    while first < last and row[first].word in _ARTICLES:
        first += 1
    return scene.text[row[first].start : row[last].end]


def _passive(row: Sequence[Chunk], scene: Scene, thing: Anchor, deed: Deed) -> list[Draft]:
    """ "The mission will be launched by JAXA": one claim for each side that is named."""
    by = deed.last + 1
    if by >= len(row) or row[by].word != "by":
        return []
    at = by + 1
    named: list[Chunk] = []
    while at < len(row) and len(named) < 6:
        chunk = row[at]
        if chunk.name is not None and chunk.name.what in _SIDES:
            named.append(chunk)
        elif not (chunk.word in ("the", ",", "and", "(", ")") or (named and _gloss(row, at))):
            break
        at += 1
    part = _before(row, scene, deed)
    if not named or part is None:
        return []
    side = named[0].name
    assert side is not None
    if len(named) == 1:
        return [_claim(scene, thing, row[deed.first].start, named[0].end, side, part)]
    ids = "; ".join(dict.fromkeys(u.name.id for u in named if u.name))
    readings = thing.readings(("role",), firm=False, text=f"{ids}: {part}")
    return [
        draft(scene, row[deed.first].start, named[-1].end, "record", readings, f"{thing.first}")
    ]


def _gloss(row: Sequence[Chunk], at: int) -> bool:
    """Whether a word is part of a list of bodies that are not known: "ESA (European …)"."""
    return row[at].kind == "word" and row[at].word not in _ENDS | _AUX


def _before(row: Sequence[Chunk], scene: Scene, deed: Deed) -> str | None:
    """What is made or given, before a passive; for a launch the launcher."""
    if deed.kind == "launch":
        return "launcher"
    at = deed.first - 1
    while at >= 0 and row[at].word in _AUX:
        at -= 1
    first = at
    while first > 0 and row[first].kind == "word" and row[first].word not in _ENDS | _AUX:
        first -= 1
    words = [u for u in row[first : at + 1] if u.kind == "word" and u.word not in _ENDS]
    return scene.text[words[0].start : words[-1].end] if words else None


def _made(row: Sequence[Chunk], scene: Scene, thing: Anchor) -> list[Draft]:
    """ "ISRO-made lunar lander", "MHI, Japan-made rover", "a rover from Australia"."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        side = chunk.name
        if side is None or side.what not in _SIDES or not thing.kinds & _BUILT:
            continue
        joined = i + 1 < len(row) and row[i + 1].start == chunk.end + 1
        if joined and row[i + 1].word in ("made", "built", "developed", "supplied", "led"):
            part = _part(row, i + 2)
            if part is None:
                continue
            maker, first = side, i
            if i > 1 and row[i - 1].word == "," and row[i - 2].kind == "organisation":
                maker, first = row[i - 2].name or side, i - 2
            found.append(
                _claim(scene, thing, row[first].start, row[part[1]].end, maker,
                       _text(scene, row, *part))
            )  # fmt: skip
        elif side.what == "state" and side.form == "name" and i > 2 and row[i - 1].word == "from":
            said = _given(row, scene, i - 2)
            if said is not None:
                found.append(_claim(scene, thing, row[said].start, chunk.end, side,
                                    _text(scene, row, said, i - 2)))  # fmt: skip
    return found


_BUILT = frozenset({"mission", "project"})
_JOINED = frozenset({"joined", "equipped", "supplied", "fitted", "carry", "carrying", "carries"})


def _given(row: Sequence[Chunk], scene: Scene, last: int) -> int | None:
    """The first chunk of what comes "from" a state: behind "joined by", "carrying"."""
    first = last
    while first > 0 and last - first < 7 and row[first].kind == "word":
        if row[first - 1].word in ("by", "with") and row[first - 2].word in _JOINED:
            break
        if row[first - 1].word in _JOINED:
            break
        first -= 1
    else:
        return None
    while first < last - 1 and row[first].word in _ARTICLES:
        first += 1
    return max(first, last - 1)


def _support(row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor]) -> list[Draft]:
    """ "Japan's support for India's permanent seat": who backs whom in what."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        if not chunk.word.startswith(("support", "back")):
            continue
        giver = next((u.name for u in reversed(row[max(0, i - 4) : i]) if u.kind == "state"), None)
        anchor = next((a for a in anchors if 0 < a.first - i <= 5), None)
        if giver is None or anchor is None:
            continue
        taker = next((u.name for u in row[i : anchor.first] if u.kind == "state"), None)
        if taker is None or taker.id == giver.id:
            continue
        readings = anchor.readings(
            ("role",), text=f"{giver.id}: support", reporter=giver.id, partner=taker.id
        )
        found.append(
            draft(scene, giver.start, row[anchor.last].end, "record", readings,
                  f"{anchor.first}")
        )  # fmt: skip
    return found
