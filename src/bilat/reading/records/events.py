"""Dated and placed events of which no record is known: statements that could be checked.

"The consulate was opened in Sydney in 1941." Such a claim names no record; it is counted, and
never more than unverifiable unless a record is found that tells the very same.
"""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, clauses, counted, cues, deeds, money, phrases
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.event_dates import dated, dateline, limit, when
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan

_PREPOSITIONS = frozenset({"in", "on", "during", "from", "since", "between", "by", "at", "for"})
_FAR = 26


def events(row: Sequence[Chunk], scene: Scene, taken: set[tuple[int, int]]) -> list[Draft]:
    """Claims of when and where something happened, told by a verb or noun of happening."""
    found = _labelled(row, scene, taken)
    verbs = happenings(row)
    bounds = clauses(row)
    for i, chunk in enumerate(row):
        if (chunk.start, chunk.end) in taken:
            continue
        low, high = bounds[i]
        if chunk.kind == "period":
            deed = _governs(row, verbs, i, low, high)
            if deed is not None:
                found += _dated(row, scene, i, deed, taken)
        elif chunk.kind in ("place", "word"):
            found += _placed(row, scene, i, verbs, low, taken)
    return found


_LABELS = frozenset({"venue", "place", "location"})


def _labelled(row: Sequence[Chunk], scene: Scene, taken: set[tuple[int, int]]) -> list[Draft]:
    """ "Venue: Ministry of Finance, Delhi": a place behind its label."""
    if len(row) < 3 or row[0].word not in _LABELS or row[1].word != ":":
        return []
    last = 2
    while last + 1 < len(row) and row[last + 1].kind != "mark":
        last += 1
    span = (row[2].start, row[last].end)
    taken.add(span)
    text = scene.text[span[0] : span[1]]
    anchor = Anchor(0, 0, scene.text[row[0].start : row[0].end])
    return [draft(scene, *span, "record", anchor.readings(("place",), text=text), "e0")]


def happenings(row: Sequence[Chunk]) -> list[Deed]:
    """Verbs and nouns of happening: those of records, and others that a date can go with."""
    told = list(deeds(row))
    known = {k for d in told for k in range(d.first, d.last + 1)}
    other = cues()["events"]
    told += [
        Deed(k, k, "event")
        for k, u in enumerate(row)
        if k not in known and u.kind == "word" and u.word in other
    ]
    return sorted(told, key=lambda d: d.first)


def _governs(
    row: Sequence[Chunk], verbs: Sequence[Deed], i: int, low: int, high: int
) -> Deed | None:
    """The happening that a period dates: the nearest before it, else behind it in its clause."""
    before = [d for d in verbs if low <= d.first and d.last < i and i - d.last <= _FAR]
    behind = [d for d in verbs if i < d.first < high and d.first - i <= _FAR]
    opens = all(u.word in _PREPOSITIONS or u.kind == "mark" for u in row[low:i])
    if opens and behind:
        deed = behind[0]
    elif before:
        deed = before[-1]
    elif behind:
        deed = behind[0]
    else:
        return None
    between = row[min(deed.last, i) + 1 : max(deed.first, i)]
    if any(counted(u) or u.kind == "period" for u in between):
        return None
    return None if abs(i - deed.last) > 2 and _counts(row, i, low, high) else deed


def _counts(row: Sequence[Chunk], i: int, low: int, high: int) -> bool:
    """Whether a figure stands between the same two marks as a period, which then dates it."""
    first = next((k for k in range(i, low - 1, -1) if row[k].kind == "mark"), low)
    last = next((k for k in range(i, high) if row[k].kind == "mark"), high)
    return any(counted(u) for u in row[first:last])


def _dated(
    row: Sequence[Chunk], scene: Scene, i: int, deed: Deed, taken: set[tuple[int, int]]
) -> list[Draft]:
    span = row[i].thing
    assert isinstance(span, PeriodSpan)
    if not dated(span) or dateline(row, i):
        return []
    taken.add((span.start, span.end))
    due = limit(row, i, span)
    anchor = Anchor(deed.first, deed.last, said(row, scene, deed, i))
    readings = anchor.readings(
        ("due",) if due else ("date",), period=when(span),
        status="target" if due else status_of(scene, span.start),
        text=scene.text[span.start : span.end],
    )  # fmt: skip
    tie = f"e{deed.first}"
    return [draft(scene, span.start, span.end, "plan" if due else "record", readings, tie)]


def said(row: Sequence[Chunk], scene: Scene, deed: Deed, at: int) -> str:
    """The words around a happening, from its subject on, as a name for what is not known."""
    low, high = clauses(row)[deed.first]
    first = max(low, deed.first - 7)
    last = min(high - 1, deed.last + 5)
    if first < at < deed.first:
        first = at + 1
    while first < deed.first and row[first].kind == "mark":
        first += 1
    if deed.last < at <= last:
        last = at - 1
    while last > deed.last and row[last].word in _PREPOSITIONS | {",", "the", "a"}:
        last -= 1
    return scene.text[row[first].start : row[last].end]


def _placed(
    row: Sequence[Chunk],
    scene: Scene,
    i: int,
    verbs: Sequence[Deed],
    low: int,
    taken: set[tuple[int, int]],
) -> list[Draft]:
    chunk = row[i]
    last = i
    if chunk.kind == "word":
        venue = _venue(row, scene, i)
        if venue is None:
            return []
        last = venue
        text = scene.text[chunk.start : row[last].end]
    else:
        text = chunk.name.id if chunk.name else chunk.word
    if not _at(row, i):
        return []
    before = [d for d in verbs if low <= d.first and d.last < i and i - d.last <= _FAR]
    if not before or any(money(u) for u in row[before[-1].last : i]):
        return []
    span = (chunk.start, row[last].end)
    if any(a <= span[0] and span[1] <= b for a, b in taken):
        return []
    taken.add(span)
    deed = before[-1]
    anchor = Anchor(deed.first, deed.last, said(row, scene, deed, i))
    readings = anchor.readings(("place",), text=text, status=status_of(scene, chunk.start))
    return [draft(scene, *span, "record", readings, f"e{deed.first}")]


def _at(row: Sequence[Chunk], i: int) -> bool:
    """Whether a preposition of place stands right before a chunk, or a list of places does."""
    k = i - 1
    while k >= 0 and (row[k].word in ("the", ",", "and") or row[k].kind in ("place", "state")):
        k -= 1
    return k >= 0 and row[k].word in ("in", "at", "to", "near", "visiting", "visited", "off")


def _venue(row: Sequence[Chunk], scene: Scene, i: int) -> int | None:
    """The last chunk of a capitalised phrase from `i` on that ends in the noun of a venue."""
    if not scene.text[row[i].start].isupper() or (i and _capital(row, scene, i - 1)):
        return None
    last = None
    for k in range(i, min(i + 6, len(row))):
        if not (_capital(row, scene, k) or row[k].word in ("of", "and", "the")):
            break
        if row[k].word in cues()["venues"]:
            last = k
    if last is None:
        return None
    # "Ministry of Finance": what the venue is of belongs to it.
    if last + 2 < len(row) and row[last + 1].word == "of" and _capital(row, scene, last + 2):
        last += 2
    return last


def _capital(row: Sequence[Chunk], scene: Scene, k: int) -> bool:
    return row[k].kind == "word" and scene.text[row[k].start].isupper()


def firsts(row: Sequence[Chunk], scene: Scene) -> list[Draft]:
    """ "Became the first Prime Minister to visit": claims of order that no series carries."""
    found: list[Draft] = []
    index = phrases("appointed")
    for i, chunk in enumerate(row):
        if chunk.word not in index:
            continue
        words = [u.word or getattr(u.thing, "text", "").lower() for u in row[i + 1 : i + 6]]
        key = "first" if "first" in words else "person"
        if key == "person" and not words:
            continue
        first = _subject(row, scene, i)
        if first is None:
            continue
        last = i
        while last + 1 < len(row) and last - i < 14 and row[last + 1].word not in (",", ";", "."):
            last += 1
        text = scene.text[row[first].start : row[last].end]
        anchor = Anchor(i, i, text)
        start = row[first].start
        found.append(
            draft(scene, start, row[last].end, "record",
                  anchor.readings((key,), text=text, status=status_of(scene, chunk.start)),
                  f"e{i}")
        )  # fmt: skip
    return found


def _subject(row: Sequence[Chunk], scene: Scene, i: int) -> int | None:
    """The first chunk of the capitalised name before a verb."""
    k = i - 1
    while k >= 0 and row[k].word in ("was", "were", "is", "had", "has", "been", "then", "later"):
        k -= 1
    last = k
    while k >= 0 and (row[k].kind in ("person", "state") or _capital(row, scene, k)):
        k -= 1
    named = row[k + 1 : last + 1]
    return None if all(u.kind == "state" for u in named) else k + 1


def habits(row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor]) -> list[Draft]:
    """ "Meet annually": how often a thing takes place."""
    found: list[Draft] = []
    for deed in deeds(row, "frequency"):
        verbs = [
            d for d in deeds(row) if d.kind in ("held", "visited") and abs(deed.first - d.last) <= 4
        ]
        if not verbs and row[deed.last].word != "fixtures":
            continue
        if any(counted(u) for u in row[max(0, deed.first - 6) : deed.last + 4]):
            continue
        behind = [a for a in anchors if 0 < a.first - deed.last <= 8]
        before = [a for a in anchors if 0 < deed.first - a.last <= 8]
        low = min([deed.first, *(d.first for d in verbs[:1])])
        near = [*behind, *before]
        about = (
            near[0] if near else Anchor(deed.first, deed.last, said(row, scene, deed, deed.last))
        )
        text = scene.text[row[deed.first].start : row[deed.last].end]
        readings = about.readings(("format",), firm=False, text=text)
        start = row[low].start
        found.append(draft(scene, start, row[deed.last].end, "record", readings, f"{about.first}"))
    return found
