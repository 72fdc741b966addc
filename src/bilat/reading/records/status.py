"""Where a thing stands: operational, stalled, completed, signed."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, acts, counted, cues, deeds
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.joining import joiner
from bilat.reading.scene import Scene

_REACH = 14
_ADJECTIVES = frozenset({"in_force", "ongoing", "stalled", "suspended", "completed", "expired"})
_AFTER = frozenset(
    "for since until till and or in on at by from as with to because due after before despite "
    "amid again now today but while".split()
)
# What a side does rather than where a thing stands; the side is before it, the thing behind.
_TOWARDS = frozenset({"exploring", "developing", "planned"})
_PLANS = frozenset({"planned", "delayed"})


def standings(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """Claims of status, one for each phrase that tells it."""
    found: list[Draft] = []
    for deed in deeds(row, "status"):
        start, end = row[deed.first].start, row[deed.last].end
        anchor = _stands(row, scene, deed, anchors, context)
        if anchor is None:
            continue
        if deed.kind in _TOWARDS:
            last = _object(row, deed.last)
            if any(counted(u) for u in row[deed.last : last + 1]):
                continue
            end = row[last].end
        status = status_of(scene, start)
        if status in ("target", "forecast") and deed.kind in _TOWARDS:
            status = None
        readings = anchor.readings(
            ("status",), firm=_plainly(row, anchor, deed), status=status, text=deed.kind
        )
        shape = "plan" if deed.kind in _PLANS else "record"
        found.append(draft(scene, start, end, shape, readings, f"{anchor.first}"))  # type: ignore[arg-type]
    found += _signed(row, scene, anchors, context)
    return found


def _stands(
    row: Sequence[Chunk],
    scene: Scene,
    deed: Deed,
    anchors: Sequence[Anchor],
    context: Context,
) -> Anchor | None:
    """The thing whose status a phrase tells."""
    before = [a for a in anchors if a.last < deed.first]
    behind = [a for a in anchors if a.first > deed.last]
    if deed.kind in _ADJECTIVES and not _ends(row, deed):
        return None
    if before and _predicate(row, before[-1], deed):
        return before[-1]
    if deed.kind not in _TOWARDS or not _finite(row, deed):
        return None
    if behind and behind[0].first - deed.last <= _REACH and _within(row, deed, behind[0]):
        return behind[0]
    if not _sides(row, deed):
        return None
    ids = (context.record,) if context.record else ()
    words = row[deed.first : _object(row, deed.last) + 1]
    return Anchor(deed.first, deed.last, _said(words, scene), ids)


_PLAIN = frozenset(
    "is was has had been be are were now still currently since meanwhile also today already "
    "officially formally remains stays , signed by both the two sides countries parties".split()
)


def _plainly(row: Sequence[Chunk], anchor: Anchor, deed: Deed) -> bool:
    """Whether nothing but the verb stands between a thing and what is said of its standing."""
    gap = row[anchor.last + 1 : deed.first]
    if anchor.first and row[anchor.first - 1].word in _OF_IT:
        return False
    return all(u.word in _PLAIN or u.kind == "quantity" for u in gap)


# "The review of the CEPA was completed": something else stands so.
_OF_IT = frozenset({"of", "on", "for", "under", "by", "in", "to", "about", "from"})


def _ends(row: Sequence[Chunk], deed: Deed) -> bool:
    """Whether an adjective is said of a thing rather than set before another noun."""
    after = row[deed.last + 1] if deed.last + 1 < len(row) else None
    if row[deed.last].word == "continues" and after is not None and after.kind != "mark":
        return False
    return after is None or after.kind not in ("word", "record") or after.word in _AFTER


_BE = frozenset("is are was were been be jointly also currently now still has have".split())


def _finite(row: Sequence[Chunk], deed: Deed) -> bool:
    """Whether a verb is what a side does: "is exploring", "plans to", not "to explore"."""
    word = row[deed.first].word
    before = row[deed.first - 1] if deed.first else None
    if before is None:
        return False
    if word in ("are", "is", "has", "have"):
        return True
    if word.endswith("ing"):
        return before.word in _BE or before.kind in ("organisation", "state")
    return before.word not in ("to", "will", "would", "in", "of", "for")


def _predicate(row: Sequence[Chunk], anchor: Anchor, deed: Deed) -> bool:
    gap = row[anchor.last + 1 : deed.first]
    if len(gap) > 8 or any(u.word in (";", "—", ".", "that", "which") for u in gap):
        return False
    return not any(acts(u.word) or u.kind == "record" for u in gap)


def _within(row: Sequence[Chunk], deed: Deed, anchor: Anchor) -> bool:
    return not any(u.word in (";", "—", ".") for u in row[deed.last : anchor.first])


def _sides(row: Sequence[Chunk], deed: Deed) -> bool:
    """Whether a state or a body stands before the phrase as its subject."""
    near = row[max(0, deed.first - 6) : deed.first]
    return any(u.kind in ("state", "organisation") for u in near)


_STOPS = frozenset({",", ";", ".", "—", ":", "as", "while", "which", "that"})


def _object(row: Sequence[Chunk], last: int) -> int:
    """The last chunk of what follows a verb, up to a comma or a new clause."""
    j = last
    while j + 1 < len(row) and j - last < 12 and row[j + 1].word not in _STOPS:
        j += 1
    while j > last and row[j].word in _LINKS:
        j -= 1
    return j


_LINKS = frozenset("to in on at for with by from and or of within under the a".split())


def _said(words: Sequence[Chunk], scene: Scene) -> str:
    return scene.text[words[0].start : words[-1].end] if words else ""


def _signed(
    row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor], context: Context
) -> list[Draft]:
    """ "Signed a sister city agreement", "agreed to launch a deal": the act and its object."""
    found: list[Draft] = []
    for deed in deeds(row):
        if deed.kind not in ("signed", "agreed") or row[deed.first].word == "signing":
            continue
        if _denied(row, deed):
            continue
        behind = [
            a
            for a in anchors
            if 0 < a.first - deed.last <= 9
            and _within(row, deed, a)
            and not (deed.kind == "signed" and _passive(row, deed, a))
        ]
        to = deed.last + 1 < len(row) and row[deed.last + 1].word == "to"
        about, last = (behind[0], behind[0].last) if behind else (None, -1)
        if deed.kind == "signed" and about is None:
            last = _thing(row, deed.last)
            if last < 0:
                continue
        elif deed.kind == "agreed" and not (to and _sides(row, deed)):
            continue
        if about is None:
            last = last if last > 0 else _object(row, deed.last)
            if any(counted(u) for u in row[deed.last : last + 1]):
                continue
            about = Anchor(deed.first, last, _said(row[deed.last + 1 : last + 1], scene), ())
        start, end = row[deed.first].start, row[last].end
        text = "signed" if deed.kind == "signed" else "agreed"
        readings = about.readings(
            ("status",), status=status_of(scene, start), text=text,
            reporter=joiner(row, about)[0] or None,
        )  # fmt: skip
        shape = "plan" if text == "agreed" else "record"
        found.append(draft(scene, start, end, shape, readings, f"{about.first}"))  # type: ignore[arg-type]
    return found


def _passive(row: Sequence[Chunk], deed: Deed, about: Anchor) -> bool:
    """Whether what was signed stands before the verb: "BECA was signed in 2020, COMCASA …"."""
    before = row[deed.first - 1].word if deed.first else ""
    gap = row[deed.last + 1 : about.first]
    return before in ("was", "were", "is", "been", "being") or any(u.kind == "period" for u in gap)


def _denied(row: Sequence[Chunk], deed: Deed) -> bool:
    before = [u.word for u in row[max(0, deed.first - 3) : deed.first]]
    return bool({"not", "never", "to", "yet", "by", "newly", "recently"} & set(before))


def _thing(row: Sequence[Chunk], last: int) -> int:
    """The chunk of the noun ("agreement", "pact") that a verb of signing takes; -1 for none."""
    for j in range(last + 1, min(last + 10, len(row))):
        if row[j].word in _STOPS or row[j].kind == "period":
            return -1
        if row[j].word in cues()["things"]:
            return j
    return -1
