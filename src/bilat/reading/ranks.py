"""Rank, share and growth claims: "largest ODA partner", "2.1 % of India's trade", "up 12 %"."""

import re
from collections.abc import Sequence

from bilat.facts.period import Period
from bilat.facts.state import donor_of, states
from bilat.measures import Measure
from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import in_the_past, status_of
from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.spans import Name
from bilat.reading.timing import resolve

_FIRST = frozenset({"largest", "biggest", "top", "highest", "greatest", "number-one", "foremost"})
_BETWEEN = frozenset(
    "bilateral trading foreign single oda aid merchandise goods overall source of and the a its "
    "most important partner export import development international direct - largest biggest "
    "top".split()
)


def ranks(scene: Scene, context: Context) -> list[Draft]:
    """Claims of a place in an order."""
    found: list[Draft] = []
    for cue in scene.cues:
        ids = [m for m in cue.measures if measure_of(m).dimension == "rank"]
        if not ids:
            continue
        head = _superlative(scene, cue) or _numbered(scene, cue) or _behind(scene, cue)
        if head is None:
            continue
        start, low, high, hedge = head
        item = _narrowed(scene, cue)
        readings: list[Reading] = []
        for identity in ids:
            measure = measure_of(identity)
            for reporter, partner in _turned(measure, sides(scene, cue, start, context)):
                readings.append(
                    Reading(
                        about=measure.label,
                        measure=identity,
                        reporter=reporter,
                        partner=partner,
                        item=item,
                        period=moment(scene, cue.end, reporter),
                        value=low if low == high else None,
                        low=low,
                        high=high,
                        unit="ord",
                        hedge=hedge,  # type: ignore[arg-type]
                        status=status_of(scene, start),
                    )
                )
        if readings:
            if in_the_past(scene, start):
                readings.append(Reading(about=readings[0].about))
            end = cue.end if start < cue.end else _word_end(scene, start)
            found.append(draft(scene, start, end, "rank", tuple(readings)))
    return found


Sides = Sequence[tuple[str | None, str | None]]


def _turned(measure: Measure, found: Sides) -> Sides:
    """The sides of an order, where aid can only run one way, or where one state alone has a place.

    "Japan has given ODA to India since 1958 and is its largest donor": India's donor is Japan.
    """
    if measure.unary:
        return [(place or owner, None) for owner, place in found][:1]
    if not measure.aid:
        return found
    turned: list[tuple[str | None, str | None]] = []
    for reporter, partner in found:
        donor = donor_of(reporter, partner)
        right = partner if measure.reporter == "destination" else reporter
        turned.append((reporter, partner) if donor in ("", right) else (partner, reporter))
    return turned


def _superlative(scene: Scene, cue: Cue) -> tuple[int, float, float, str] | None:
    """Where the order word starts and which places it covers.

    "largest" is 1, "fifth-largest" 5, "among the top five" 1–5, a vague "leading" 1–5 with hedge.
    """
    before = [t for t in scene.tokens if t.end <= cue.start][-8:]
    for token in reversed(before):
        if token.word in _FIRST or token.word in words()["vague_rank"]:
            ordinal = _ordinal(scene, token)
            if ordinal:
                return ordinal[0], ordinal[1], ordinal[1], "="
            one_of = _one_of(scene, token)
            if one_of is not None:
                return one_of, 1, 5, "~"
            if token.word in _FIRST and not _article(scene, token):
                return token.start, 1, 1, "="
            return token.start, 1, 5, "~"
        compound = _compound(scene, token)
        if compound:
            return token.start, compound, compound, "="
        if token.word not in _BETWEEN and not _state(scene, token):
            return None
    return None


_RANKS = frozenset(
    "ranks ranked rank ranking placed stands stood position place counts occupies occupied holds "
    "held takes took secured".split()
)
_LISTED = frozenset("among in the of list as its a all position place rank slot spot".split())


def _numbered(scene: Scene, cue: Cue) -> tuple[int, float, float, str] | None:
    """ "ranks 8th among Australia's trading partners", "placed third in the list of investors"."""
    for q in scene.quantities:
        if q.unit != "ord" or not q.value or q.end > cue.start:
            continue
        gap = [t for t in scene.between(q.end, cue.start) if not _state(scene, t)]
        before = [t.word for t in scene.tokens if t.end <= q.start][-3:]
        if len(gap) > 7 or not any(w in _RANKS for w in before):
            continue
        if all(t.word in _LISTED or t.word in _BETWEEN for t in gap):
            return q.start, q.value, q.value, "="
    return None


def _behind(scene: Scene, cue: Cue) -> tuple[int, float, float, str] | None:
    """ "Among foreign investors in Australia, the US is the largest"."""
    if not any(t.word == "among" for t in scene.tokens if t.end <= cue.start):
        return None
    for token in scene.tokens:
        if token.start < cue.end:
            continue
        ordinal = _ordinal(scene, token) if token.word in _FIRST else None
        if ordinal:
            return ordinal[0], ordinal[1], ordinal[1], "="
        compound = _compound(scene, token)
        if compound:
            return token.start, compound, compound, "="
        if token.word in _FIRST:
            return token.start, 1, 1, "="
        if token.word not in _TAIL and not _state(scene, token):
            return None
    return None


def _word_end(scene: Scene, start: int) -> int:
    return next((t.end for t in scene.tokens if t.start >= start), start)


_TAIL = frozenset("in of to , the is was are a as for states united".split())


def _ordinal(scene: Scene, token: Token) -> tuple[int, float] | None:
    for q in scene.quantities:
        if q.unit == "ord" and q.value and 0 <= token.start - q.end <= 1:
            return q.start, q.value
    return None


def _compound(scene: Scene, token: Token) -> float | None:
    """ "fifth-largest" as one word: the ordinal inside it."""
    if not token.word.endswith(("-largest", "-biggest", "-top")):
        return None
    for q in scene.quantities:
        if q.unit == "ord" and q.start == token.start:
            return q.value
    return None


def _one_of(scene: Scene, token: Token) -> int | None:
    before = scene.text[: token.start].lower().rstrip()
    for phrase in ("one of the", "among the", "one of its", "one of"):
        if before.endswith(phrase):
            return len(before) - len(phrase)
    return None


def _article(scene: Scene, token: Token) -> bool:
    """ "a top partner" is no first place."""
    before = [t.word for t in scene.tokens if t.end <= token.start]
    return bool(before) and before[-1] in ("a", "an", "as")


def _state(scene: Scene, token: Token) -> bool:
    return any(n.start <= token.start and token.end <= n.end for n in scene.states())


def _narrowed(scene: Scene, cue: Cue) -> str | None:
    """What narrows an order: "investor in manufacturing", "partner in Asia"."""
    after = [t for t in scene.tokens if t.start >= cue.end][:3]
    if scene.tokens[cue.last].word == "for":
        # "The largest market for beef": the cue itself asks what for.
        after = [scene.tokens[cue.last], *(t for t in after if not _state(scene, t))]
    if len(after) >= 2 and after[0].word in ("in", "among", "for", "within", "after", "outside"):
        token = after[1] if after[1].word not in ("the", "its") else after[-1]
        timed = any(p.start <= token.start < p.end for p in scene.periods)
        counted = any(q.start <= token.start < q.end for q in scene.quantities)
        if not _state(scene, token) and not timed and not counted:
            return token.word
    return None


def sides(
    scene: Scene, cue: Cue, start: int, context: Context
) -> list[tuple[str | None, str | None]]:
    """Whose order it is, and who holds the place in it.

    "Japan is India's largest partner", "India's largest partner is Japan", "the largest donor to
    India": the possessive, or the state behind of/to/in/for, owns the order.
    """
    owner: Name | None = None
    others: list[Name] = []
    beside = _AFTER.match(scene.text, cue.end)
    for name in scene.states():
        if beside and name.start >= beside.end():
            continue  # "… largest partner, after China and Japan"
        if name.start >= cue.end and _RIVAL.search(scene.text[cue.end : name.start]):
            continue  # "… source of students in the US following China"
        near = name.end <= cue.start and name.start >= start - 30
        inside = start <= name.start and name.end <= cue.end
        if inside or (_owned(scene, name) and (near or name.end <= start)):
            owner = name
        elif name.start >= cue.end and _preposition(scene, name) in _TO_OWNER:
            owner = owner or name
        else:
            others.append(name)
    subjects = [n for n in scene.states() if n.end <= start]
    if owner is None and len(subjects) >= 2 and _its(scene, start):
        # "Australia counts India as its eighth-largest partner": the subject owns the order.
        return [(subjects[0].id, subjects[-1].id)]
    ours = scene.text[:start].rstrip().lower().endswith(("our", "our own"))
    if owner is None and ours and context.pair and subjects and subjects[-1].id in context.pair:
        return [(context.other(subjects[-1].id), subjects[-1].id)]
    if owner is not None:
        rest = [n.id for n in others if n.id != owner.id]
        if rest:
            return [(owner.id, rest[0])] if len(set(rest)) == 1 else []
        if context.pair and owner.id in context.pair:
            return [(owner.id, context.other(owner.id))]
        return []
    ids = list(dict.fromkeys(n.id for n in others))
    if len(ids) == 1 and context.pair and ids[0] in context.pair:
        subject = ids[0]
        return [(context.other(subject), subject)]
    return []


_AFTER = re.compile(
    r"[,(]?\s*(?:only\s+)?(?:after|behind|ahead of|followed by|following|next to|trailing)\b",
    re.IGNORECASE,
)
_RIVAL = re.compile(r"\b(?:after|behind|following|trailing)\s+(?:only\s+)?(?:the\s+)?$", re.I)
_TO_OWNER = frozenset({"of", "to", "in", "for", "into"})


def _owned(scene: Scene, name: Name) -> bool:
    return name.form == "possessive" or scene.text[name.start : name.end + 2].endswith(("'s", "s'"))


def _its(scene: Scene, start: int) -> bool:
    before = [t.word for t in scene.tokens if t.end <= start]
    return bool(before) and before[-1] in ("its", "their")


def _preposition(scene: Scene, name: Name) -> str:
    before = [t for t in scene.tokens if t.end <= name.start]
    while before and before[-1].word in ("the", "both"):
        before.pop()
    return before[-1].word if before else ""


def moment(scene: Scene, end: int, reporter: str | None) -> Period | None:
    """When a place in an order is held, as the words around tell; `end` is where they end."""
    told = [p for p in scene.periods if not p.relative]
    if len(scene.periods) > 1:
        # "the fourth-largest in 2017 and the fifth-largest in 2024": the year next behind.
        told = [p for p in told if 0 <= p.start - end <= 40][:1]
    if len(told) != 1:
        return None
    if told[0].bound == "since":
        return None  # what has come in since then makes the order of today
    found = resolve(told[0], [states().get(reporter or "")])
    return found[0] if len(found) == 1 else None
