"""The anchors of a sentence: names of records, and nouns that stand for one spoken of."""

from collections.abc import Sequence

import msgspec

from bilat.reading.chunks import Chunk, acronym, cues, phrases
from bilat.reading.context import Context
from bilat.reading.records.anchors import Anchor, nouns
from bilat.reading.records.event_dates import when
from bilat.reading.records.generics import generics
from bilat.reading.scene import Scene
from bilat.reading.spans import Name, PeriodSpan, Quantity


def anchors(row: Sequence[Chunk], scene: Scene, context: Context) -> tuple[Anchor, ...]:
    """The anchors of a sentence in order; a name said twice in one breath is one anchor."""
    named: list[Anchor] = []
    for i, chunk in enumerate(row):
        name = chunk.name
        if name is None or name.what not in ("record", "bloc"):
            continue
        ids = tuple(n for n in (name.id, *name.alternatives) if n in context.kinds)
        if not ids:
            continue
        last = named[-1] if named else None
        if last and last.ids[0] in ids and _repeats(row, last.last, i):
            named[-1] = msgspec.structs.replace(last, last=i, edition=last.edition or name.edition)
            continue
        kinds = frozenset(context.kinds[one] for one in ids if one in context.kinds)
        about = scene.text[chunk.start : chunk.end]
        whole = not _inside_longer(row, scene, i)
        named.append(
            Anchor(
                i,
                i,
                about,
                ids,
                name.edition,
                kinds,
                firm=whole,
                loose=belongs(row, i) or _one_of_several(row, i) or _some_meeting(row, name),
            )
        )
    found = [_closed(row, scene, one) for one in named]
    found += generics(row, scene, context, found)
    return tuple(sorted(found, key=lambda a: a.first))


def _inside_longer(row: Sequence[Chunk], scene: Scene, i: int) -> bool:
    """Whether a name runs on in capitals to that of another thing: "CEPA Joint Committee"."""
    if i + 1 >= len(row):
        return False
    chunk, after = row[i], row[i + 1]
    gap = scene.text[chunk.end : after.start]
    if gap not in (" ", "-", "–") or after.kind != "word" or after.word in nouns():
        return False
    capital = scene.text[after.start].isupper()
    return capital and not scene.text[chunk.start : after.end].isupper()


_PREPOSITIONS = frozenset("for of on to about under at in within with".split())
_ARTICLES = frozenset({"the", "this", "its", "their", "a", "an", "that"})


def belongs(row: Sequence[Chunk], i: int) -> bool:
    """Whether a name stands with a noun for something that only belongs to the thing.

    "The planning conference for JIMEX 2024", "the protocol to the CEPA", "CEPA negotiations".
    """
    nouns_of = cues()["belongings"]
    after = [u.word for u in row[i + 1 : i + 4] if u.kind == "word"]
    if after[:1] and (after[0] in nouns_of or (after[0] in _KINDLY and nouns_of & set(after[1:2]))):
        return True
    k = i - 1
    while k > 0 and row[k].word in _ARTICLES:
        k -= 1
    if k < 1:
        return False
    head = row[k - 1]
    if row[k].word in ("and", "&"):
        # "JIMEX and Malabar were held in Yokosuka and Visakhapatnam": each has its own.
        return head.kind in ("record", "bloc")
    if row[k].word in ("on", "about") and head.word in _TALKED:
        return True
    if _around(row[k].word, head):
        return True
    return row[k].word in _PREPOSITIONS and head.word in nouns_of


_TOWARDS = frozenset("on about for before after".split())
_PEOPLE = ("ers", "ors", "ists", "ants", "ents", "ians", "ans")


def _around(preposition: str, head: Chunk) -> bool:
    """Whether what happened did so to people around a thing, and not to the thing.

    "Planners of Yudh Abhyas 2025 met in Jodhpur", "journalists were briefed on Malabar 2024".
    """
    if head.kind != "word" or (
        preposition not in ("for", "about") and head.word in phrases("deeds")
    ):
        return False
    long = len(head.word) > _SHORT
    people = head.word.endswith(_PEOPLE) and head.word not in nouns()
    done = head.word.endswith("ed") and preposition in _TOWARDS
    return long and (done or (people and preposition in ("of", "for", "from", "in")))


_SHORT = 5


def _one_of_several(row: Sequence[Chunk], i: int) -> bool:
    """Whether an edition is the last of a list: "the first and **second** 2+2 were held in …"."""
    thing = row[i].name
    if thing is None or thing.edition is None or i < 2:
        return False
    before = row[i - 2]
    numbered = before.word in _ORDINALS or (
        isinstance(before.thing, Quantity) and before.thing.unit == "ord"
    )
    return numbered and row[i - 1].word in ("and", "or", ",", "&", "to", "–")


def _some_meeting(row: Sequence[Chunk], name: Name) -> bool:
    """Whether those who met may have done so more than once in the time that is told.

    On one day they met once; "the foreign ministers met in Tokyo in 2024" may be another meeting.
    """
    if name.form != "met" or name.edition is not None:
        return False
    told = [when(u.thing) for u in row if isinstance(u.thing, PeriodSpan)]
    return len(told) != 1 or told[0] is None or told[0].days > 1


_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
)
_TALKED = frozenset(
    "meeting meetings session discussion agreement pact deal memorandum mou moc loan summit".split()
)
_KINDLY = frozenset("final initial main mid joint first second naval military air".split())
_REPEAT = frozenset({"(", "/", "so-called", "or", "called", "known", "as", ",", "the", '"', "'"})


def _repeats(row: Sequence[Chunk], last: int, here: int) -> bool:
    """Whether a second name stands in apposition: "(MAHSR)", "/ LUPEX"."""
    between = row[last + 1 : here]
    return len(between) <= 4 and all(u.word in _REPEAT for u in between)


def _closed(row: Sequence[Chunk], scene: Scene, anchor: Anchor) -> Anchor:
    """The anchor with the acronym, bracket or quotation mark that closes its name."""
    last = anchor.last
    if last + 2 < len(row) and acronym(row, last + 2, scene.text):
        last += 3
    while last + 1 < len(row) and row[last + 1].word in ('"', "'"):
        last += 1
    if last + 1 < len(row) and row[last + 1].word == ")" and "(" in _words(row, anchor.first, last):
        last += 1
    return msgspec.structs.replace(anchor, last=min(last, len(row) - 1))


def _words(row: Sequence[Chunk], first: int, last: int) -> list[str]:
    return [u.word for u in row[first : last + 1]]
