"""Dates of records: when it was signed, held, launched, in force, or is due."""

from collections.abc import Sequence

import msgspec

from bilat.reading.chunks import (
    Chunk,
    Deed,
    acronym,
    acts,
    agents,
    counted,
    cues,
    deeds,
    new_subject,
)
from bilat.reading.claim import Shape
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.date_ties import KEYS, LOOSE, Tie
from bilat.reading.records.event_dates import dated, dateline, limit, undated, when
from bilat.reading.records.fronted_dates import opening, preceding, since
from bilat.reading.records.joining import joined_in, joiner
from bilat.reading.records.occurrences import Occurrences
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan, Quantity

# Farther than this from its thing a date is not read as the thing's.
_REACH = 22
_LOOSE = 12


def dates(
    row: Sequence[Chunk],
    scene: Scene,
    anchors: Sequence[Anchor],
    taken: set[tuple[int, int]],
    listed: Occurrences | None = None,
) -> list[Draft]:
    """Claims of when, one for each period that hangs on a thing."""
    told = deeds(row)
    found: list[Draft] = []
    for i, chunk in enumerate(row):
        span = chunk.thing
        if not isinstance(span, PeriodSpan) or (chunk.start, chunk.end) in taken:
            continue
        if not dated(span) or dateline(row, i):
            continue
        if listed is not None and i in listed.ties:
            taken.add((chunk.start, chunk.end))
            one = _claim(row, i, scene, listed.owner(i), span, Tie(listed.keys, True))
            found.append(msgspec.structs.replace(one, tie=listed.ties[i]))
            continue
        for anchor in _near(anchors, i):
            tie = _tie(row, scene, anchor, anchors, i, told)
            tie = Tie(("signed",), True) if joined_in(row, anchor, i) else tie
            if tie is None:
                continue
            taken.add((chunk.start, chunk.end))
            found.append(_claim(row, i, scene, anchor, span, tie))
            break
    return found


def _near(anchors: Sequence[Anchor], i: int) -> list[Anchor]:
    """The last thing before a period, then the first behind it."""
    before = [a for a in anchors if a.last < i]
    behind = [a for a in anchors if a.first > i]
    return [*before[-1:], *behind[:1]]


def _claim(
    row: Sequence[Chunk], i: int, scene: Scene, anchor: Anchor, span: PeriodSpan, tie: Tie
) -> Draft:
    text = scene.text[span.start : span.end].rstrip(" .,")
    # The year of a month beside an edition is the edition's, not that of the note.
    bare = anchor.edition is not None and undated(span)
    # A date reckoned from the day of writing is as sure as that day.
    firm = tie.firm and (bare or not span.relative)
    status = status_of(scene, span.start)
    # "India will host the summit in 2026" is a plan whatever its verb.
    near = row[max(0, min(anchor.first, i) - 4) : max(anchor.first, i)]
    ahead = status in ("forecast", "target") or any(u.word in ("will", "shall") for u in near)
    planned = tie.keys == ("due",) or (tie.keys == ("date",) and ahead)
    if planned and status is None and not tie.past:
        status = "target"
    readings = anchor.readings(
        ("due",) if planned else tie.keys, firm=firm, status=None if tie.past else status,
        period=None if bare else when(span), text=text,
        reporter=joiner(row, anchor)[0] or None,
    )  # fmt: skip
    shape: Shape = "plan" if planned and not tie.past else "record"
    return draft(scene, span.start, span.start + len(text), shape, readings, f"{anchor.first}")


def _tie(
    row: Sequence[Chunk],
    scene: Scene,
    anchor: Anchor,
    anchors: Sequence[Anchor],
    i: int,
    told: Sequence[Deed],
) -> Tie | None:
    span = row[i].thing
    assert isinstance(span, PeriodSpan)
    ahead = anchor.last < i
    low, high = (anchor.last + 1, i) if ahead else (i + 1, anchor.first)
    gap = row[low:high]
    if ahead:
        low += _aside(gap)
        gap = row[low:high]
    if len(gap) > _REACH or any(u.word in (";", "—", ".") for u in gap):
        return None
    if any(counted(u) for u in gap):
        return None
    firm = _tight(row, scene, low, high, told)
    if limit(row, i, span) or _planned(gap):
        if not ahead or len(gap) > _LOOSE or _mentioned(row, anchor, gap):
            return None
        return Tie(("due",), firm, bool(_WAS & {u.word for u in gap}))
    inside = [d for d in told if low <= d.first and d.last < high]
    if span.bound == "since" and ahead:
        return Tie(since(span, inside), firm) if len(gap) <= _LOOSE else None
    opened = None if ahead else opening(row, anchor, i, told)
    if opened is None and span.bound == "since":
        return Tie(("start",), False) if len(gap) <= _LOOSE else None
    if opened is not None:
        return opened
    if ahead:
        return _behind(row, anchor, i, inside, told, firm)
    return preceding(row, anchor, i, inside, told)


def _aside(gap: Sequence[Chunk]) -> int:
    """How many chunks right behind a thing are an aside with a figure: "X, 1,506 km long, is …"."""
    if not gap or gap[0].word not in (",", "("):
        return 0
    close = "," if gap[0].word == "," else ")"
    end = next((k for k, u in enumerate(gap[1:], 1) if u.word == close), 0)
    inner = gap[1:end]
    told = any(u.kind == "period" or acts(u.word) for u in inner)
    return end + 1 if end and not told and any(counted(u) for u in inner) else 0


_INTO = frozenset("for on to into from under in with towards toward against via through".split())


def _mentioned(row: Sequence[Chunk], anchor: Anchor, gap: Sequence[Chunk]) -> bool:
    """Whether a thing is named by the way: "loans came to JPY 1 tn **for** X by 21 December".

    A limit then is one of what the clause is about, unless that is said to be finished or opened.
    """
    before = [u for u in row[max(0, anchor.first - 8) : anchor.first] if u.word != "the"]
    if not before or before[-1].word not in _INTO | {"of"}:
        return False
    ready = cues()["ready"] | cues()["plan"]
    return not any(u.word in ready or acts(u.word) for u in (*before, *gap))


def _behind(
    row: Sequence[Chunk],
    anchor: Anchor,
    i: int,
    inside: Sequence[Deed],
    told: Sequence[Deed],
    firm: bool,
) -> Tie | None:
    """A period behind its thing: "X was signed in 2008", "X (2008)", "X in 2008"."""
    span = row[i].thing
    assert isinstance(span, PeriodSpan)
    gap = row[anchor.last + 1 : i]
    if span.bound == "until":
        if inside and firm:
            return Tie(("end",), True)
        runs = any(u.word in _RUNS for u in gap) and len(gap) <= _LOOSE
        return Tie(("end",), False) if runs else None
    # In "signed in 2011 and brought into force in 2012" each date has the verb nearest to it.
    earlier = max((k for k, u in enumerate(gap) if u.kind == "period"), default=-1)
    near = [d for d in inside if d.first > anchor.last + 1 + earlier]
    if earlier >= 0 and not (near and _joined(gap[earlier + 1 : near[-1].first - anchor.last - 1])):
        return None
    if _edition_told(gap, anchor):
        # "JIMEX reached its ninth edition in June 2024"
        return Tie(("date",), True)
    if near:
        keys = KEYS.get(near[-1].kind)
        if keys is None or (not firm and len(gap) > _LOOSE):
            return None
        return Tie(keys, firm and near[-1].kind not in LOOSE)
    taken = _taken_by(row, anchor, told)
    if taken is not None and firm:
        return Tie(KEYS[taken.kind], taken.kind not in LOOSE)
    if any(acts(u.word) for u in gap):
        return None
    bracket = gap and gap[-1].word == "("
    if not gap or bracket or firm:
        open_ = span.last is None and not undated(span)
        return Tie(("start" if open_ else "date",), firm)
    return Tie(KEYS[taken.kind], False) if taken is not None and len(gap) <= _LOOSE else None


_RUNS = frozenset("valid runs run effective binding remain remains lasts extended renewed".split())
_EDITION_IN = frozenset(
    "saw see reached entered held marked celebrated returned came went into back for with its the "
    "edition editions round iteration in on during has had was which , now at".split()
)


def _edition_told(gap: Sequence[Chunk], anchor: Anchor) -> bool:
    """Whether all that stands between a thing and a date tells its edition."""
    told = [u.thing for u in gap if isinstance(u.thing, Quantity)]
    if len(told) != 1 or told[0].unit != "ord" or told[0].value != anchor.edition:
        return False
    rest = [u for u in gap if not isinstance(u.thing, Quantity)]
    return all(u.word in _EDITION_IN or u.kind in ("place", "state") for u in rest)


_AND = frozenset("and , it was were had has been then later subsequently finally also".split())


def _joined(between: Sequence[Chunk]) -> bool:
    """Whether a second verb goes on about the same thing: "signed in 2011 and brought …"."""
    return all(u.word in _AND for u in between)


def _taken_by(row: Sequence[Chunk], anchor: Anchor, told: Sequence[Deed]) -> Deed | None:
    """The deed that a thing is the object of: "signed the CEPA", "the approval for LUPEX"."""
    before = [d for d in told if d.kind in KEYS and 0 < anchor.first - d.last <= 6]
    if not before:
        return None
    between = row[before[-1].last + 1 : anchor.first]
    if any(u.kind in ("mark", "period", "record") or acts(u.word) for u in between):
        return None
    return before[-1]


_WAS = frozenset({"was", "were", "had", "originally", "initially", "earlier", "first"})


def _planned(gap: Sequence[Chunk]) -> bool:
    words = [u.word for u in gap]
    return any(
        w in cues()["plan"] and not (w == "due" and words[k + 1 : k + 2] == ["to"])
        for k, w in enumerate(words)
    )


def _tight(row: Sequence[Chunk], scene: Scene, low: int, high: int, told: Sequence[Deed]) -> bool:
    """Whether every chunk between is a known link, so that the tie is certain."""
    inside = {k for d in told if d.kind in KEYS for k in range(d.first, d.last + 1)}
    # Behind another date only what follows it says what this one is of.
    since = max((k + 1 for k in range(low, high) if row[k].kind == "period"), default=low)
    kinds = {d.kind for d in told if since <= d.first and d.last < high}
    if len(kinds) > 1 or new_subject(row[low:high]):
        return False
    by = agents(row, low, high)
    return all(
        u.kind not in ("word", "mark")
        or k in inside
        or k in by
        or u.word in cues()["tie"]
        or u.word in cues()["plan"]
        or u.word in cues()["ready"]
        or (u.kind == "mark" and u.word not in (";", "—"))
        or acronym(row, k, scene.text)
        for k, u in enumerate(row[low:high], low)
    )
