"""Who takes part: "Orbital Lasers (Japan)", "an exercise between the Indian Navy and the JMSDF"."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, cues
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.records.anchors import Anchor
from bilat.reading.scene import Scene

_SIDES = frozenset({"organisation", "state"})


def parties(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """Claims of who takes part: bodies and states in brackets, behind "between", "with", "from"."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what != "organisation" or i + 3 >= len(row):
            continue
        home = row[i + 2].name
        if row[i + 1].word != "(" or row[i + 3].word != ")" or home is None:
            continue
        if home.what != "state":
            continue
        about = _of(anchors, i, context)
        if about is not None:
            readings = about.readings(("party",), firm=False, text=name.id, reporter=home.id)
            found.append(
                draft(scene, chunk.start, row[i + 3].end, "record", readings, f"{about.first}")
            )
    return found + _listed(row, scene, anchors, context)


def _of(anchors: Sequence[Anchor], i: int, context: Context) -> Anchor | None:
    before = [a for a in anchors if a.last < i]
    if before or anchors:
        return (before or list(anchors))[-1]
    return Anchor(-1, -1, "", (context.record,)) if context.record else None


_BETWEEN = frozenset({"between", "involving", "comprising", "among", "with", "from", "joining"})


def _listed(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """Bodies in a list behind "between", "attended by … from", "with firms like"."""
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        if chunk.word not in _BETWEEN and chunk.word not in cues()["like"]:
            continue
        named, last = _names(row, i + 1)
        about = _of(anchors, i, context)
        if about is None or not named or (about.first > i and chunk.word != "from"):
            continue
        bodies = [u for u in named if u.kind == "organisation"]
        tied = _tied(row, about, i)
        if chunk.word in cues()["like"]:
            if not any(u.word in ("with", "involving") for u in row[max(0, i - 5) : i]):
                continue
            for body in bodies:
                if body.name is None:
                    continue
                readings = about.readings(("party",), firm=False, text=body.name.id)
                found.append(
                    draft(scene, body.start, body.end, "record", readings, f"{about.first}")
                )
        elif (bodies and (len(named) > 1 or tied)) or (
            tied
            and about.firm
            and chunk.word in ("between", "with", "involving", "among")
            and all(u.name is not None and u.name.form == "name" for u in named)
        ):
            ids = "; ".join(dict.fromkeys(u.name.id for u in named if u.name))
            readings = about.readings(("party",), firm=False, text=ids)
            found.append(
                draft(scene, named[0].start, row[last].end, "record", readings,
                      f"{about.first}")
            )  # fmt: skip
    return found


def _names(row: Sequence[Chunk], at: int) -> tuple[list[Chunk], int]:
    """The names of a list that starts at `at`, and its last chunk."""
    named: list[Chunk] = []
    last = at
    while at < len(row):
        chunk = row[at]
        if chunk.kind in _SIDES:
            named.append(chunk)
            last = at
        elif chunk.word not in ("the", ",", "and", "(", ")", "both", "or", "/") or (
            chunk.word == ")" and "(" not in [u.word for u in row[max(0, at - 3) : at]]
        ):
            break
        at += 1
    return named, last


def _tied(row: Sequence[Chunk], about: Anchor, i: int) -> bool:
    """Whether a list hangs right on a thing: "X between", "X (with", "X is an exercise between"."""
    gap = row[about.last + 1 : i]
    return 0 <= i - about.last <= 8 and all(u.word in cues()["tie"] or u.word == "(" for u in gap)
