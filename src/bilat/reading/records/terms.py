"""How long a thing runs: "for five years", "a term of ten years", "a 14-day exercise"."""

import re
from collections.abc import Sequence

import msgspec

from bilat.reading.chunks import Chunk, acts, deeds
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.quantities import quantities
from bilat.reading.records.anchors import Anchor, nouns
from bilat.reading.scene import Scene
from bilat.reading.spans import PeriodSpan, Quantity


def terms(row: Sequence[Chunk], scene: Scene, anchors: Sequence[Anchor]) -> list[Draft]:
    """How long an arrangement runs, or an event lasts: "for 5 years", "five-year", "14-day"."""
    found: list[Draft] = []
    for i in range(len(row)):
        q = _lasting(row, i, scene)
        if q is None or q.value is None:
            continue
        unit_of = q.unit.rstrip("s")
        key = {"year": "term", "day": "duration", "week": "duration"}.get(unit_of)
        if key is None:
            continue
        anchor = _runs(row, scene, i, q, anchors, key)
        if anchor is None:
            continue
        readings = anchor.readings(
            (key,), firm=q.hedge == "=", value=q.value, low=q.low, high=q.high, unit=unit_of,
            text=scene.text[q.start : q.end], status=status_of(scene, q.start),
        )  # fmt: skip
        found.append(draft(scene, q.start, q.end, "record", readings, f"{anchor.first}"))
    return found


def _lasting(row: Sequence[Chunk], i: int, scene: Scene) -> Quantity | None:
    """The number that a chunk is; "will last five years" reads as a period and is none."""
    thing = row[i].thing
    if isinstance(thing, Quantity):
        return thing
    if not isinstance(thing, PeriodSpan) or not i or row[i - 1].word not in _WILL:
        return None
    if not thing.text.lower().startswith("last "):
        return None
    at = thing.start + 5
    found = quantities(scene.text[at : thing.end])
    if len(found) != 1:
        return None
    q = found[0]
    return msgspec.structs.replace(q, start=at + q.start, end=at + q.end)


_WILL = frozenset("will would shall should can could may might to".split())
_RUN = re.compile(
    r"\b(?:(?:operational|valid|effective|binding|good|in force|in effect|remains?|stays?"
    r"|continues?|applies|holds|run|runs|running|concluded|signed|agreed|made|set) (?:in force |in"
    r" effect |valid |operational |effective )?(?:for|over) "
    r"|(?:designed|meant|planned|limited|fixed|binds?|commits?|ties)"
    r"(?: (?:the )?(?:two |both )?(?:sides|parties|countries|states|governments))?(?: together)?"
    r" (?:for|to|at) "
    r"|(?:lasts?|lasting|covers|covering|cover|spans|spanning|span|run|runs|extends over) "
    r"|(?:expires?|expiring|lapses?|lapsing|ends|ending) after "
    r"|(?:term|validity|duration|tenure|lifespan|lifetime|life|horizon|period|time ?frame)"
    r"(?: of| is| was|:| being)? )"
    r"(?:a |an |the )?(?:(?:fixed|initial|total|full|whole) )?"
    r"(?:(?:term|period|duration|span) of )?(?:\w+ )?$"
)
# A term that is added to another, or a stretch that is counted from today.
_MORE = re.compile(
    r"\b(?:extended|extend|extends|renewed|renews|prolonged|another|further|additional|more"
    r"|the (?:next|past|last|first|coming|previous)|talks|negotiations)\b"
)
# "It has run for three years" tells how long it has been so, not how long it is to be.
_SO_FAR = re.compile(
    r"\b(?:has|have|had) (?:now |already |so far |also )?"
    r"(?:been (?:in |operational|valid|effective|running|binding)|run|lasted|remained|stayed|held"
    r"|continued|applied|covered|spanned|bound)\b"
    r"|\b(?:was|were) (?:in force|in effect|operational|effective|running|binding)\b"
)
_TOGETHER = re.compile(
    r"^under the .* (?:cooperate|collaborate|work together|work|partner|engage|act)(?: with each "
    r"other| closely| together)? (?:for|over) (?:a (?:period|term) of )?$"
)
_COPULA = frozenset("is was , a an the being as remains".split())


def _runs(
    row: Sequence[Chunk], scene: Scene, i: int, q: Quantity, anchors: Sequence[Anchor], key: str
) -> Anchor | None:
    """The thing that runs so long: right behind the number, or before a phrase of validity."""
    before = [a for a in anchors if a.last < i and a.ids]
    inside = [a for a in anchors if a.first <= i <= a.last]
    if inside:
        # "The pact is a five-year arrangement": what the noun is said of.
        own = before[-1] if before and not inside[0].ids else None
        if own and all(u.word in _COPULA for u in row[own.last + 1 : i]):
            return own
        return inside[0]
    behind = [a for a in anchors if 0 < a.first - i <= 5]
    if row[i + 1 : i + 2] and row[i + 1].word == "of" and key == "term":
        # "70 years of diplomatic relations": how old a thing is.
        behind = []
    if behind and not any(u.kind == "mark" or acts(u.word) for u in row[i + 1 : behind[0].first]):
        return behind[0]
    if key == "duration":
        return _apposed(row, i, anchors)
    lead = scene.text[: q.start].lower()
    if before and _RUN.search(lead):
        own = before[-1]
        gap = row[own.last + 1 : i]
        said = scene.text[row[own.last].end : q.start].lower()
        away = any(u.word in (";", ".") for u in gap) or _SO_FAR.search(said)
        return None if away or _MORE.search(said) or _of_talks(row, own) else own
    if before and _TOGETHER.search(lead):
        behind_it = scene.text[row[before[-1].last].end : q.start].lower()
        return None if _MORE.search(behind_it) else before[-1]
    opened = _opening(row, i, lead, anchors) or _term_of(row, i, anchors)
    return opened or (_set_at(row, i, before[-1]) if before else None)


_APPOSED = frozenset({"—", "–", "-", ",", ":", "'", '"', "(", "called", "named", "dubbed", "the"})


def _apposed(row: Sequence[Chunk], i: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """A name in apposition to what lasts so long: "a 13-day exercise — Tiger Triumph"."""
    owner = next((a for a in anchors if a.first > i), None)
    if owner is None or owner.first - i > _APART:
        return None
    k = owner.first - 1
    while k > i and row[k].word in _APPOSED:
        k -= 1
    if k == owner.first - 1 or any(acts(u.word) or u.kind == "period" for u in row[i + 1 : k + 1]):
        return None
    head = next((u.word for u in row[i + 1 : k + 1] if u.word in nouns()), None)
    said = [u for u in row[i + 1 : k + 1] if u.kind == "mark" and u.word not in (",", "-", "–")]
    return owner if head is not None and nouns()[head] & owner.kinds and not said else None


# So far behind its length a name may stand in apposition.
_APART = 14


def _opening(row: Sequence[Chunk], i: int, lead: str, anchors: Sequence[Anchor]) -> Anchor | None:
    """ "Valid for three years, the pact …", "With a term of three years, the pact …"."""
    owner = next((a for a in anchors if a.first > i), None)
    if owner is None or [u.word for u in row[i + 1 : owner.first]] not in ([","], [",", "the"]):
        return None
    opens = len(lead.split()) <= 6 and (_RUN.search(lead) or _RUN.search(f"is {lead}"))
    return owner if opens and not _MORE.search(lead) else None


def _of_talks(row: Sequence[Chunk], anchor: Anchor) -> bool:
    """Whether it is the talks on a thing that lasted: "negotiations for the CEPA lasted …"."""
    near = [u.word for u in row[max(0, anchor.first - 4) : anchor.first]]
    return bool({"talks", "negotiations", "discussions", "work", "construction"} & set(near))


def _term_of(row: Sequence[Chunk], i: int, anchors: Sequence[Anchor]) -> Anchor | None:
    """ "Five years is the term of the pact"."""
    words = [u.word for u in row[i + 1 : i + 5]]
    if words[:2] not in (["is", "the"], ["was", "the"]) or words[2:] not in _TERM_OF:
        return None
    return next((a for a in anchors if i < a.first <= i + 7), None)


_TERM_OF = [[noun, "of"] for noun in ("term", "duration", "validity", "life", "lifespan", "tenure")]


def _set_at(row: Sequence[Chunk], i: int, own: Anchor) -> Anchor | None:
    """A length told of the thing before it by its nouns.

    "The Geelong Treaty is a 50-year arrangement", "… has a 50-year term", "the term of the
    Geelong Treaty is 50 years", "A and B signed the Geelong Treaty for 50 years".
    """
    gap = [u.word for u in row[own.last + 1 : i]]
    after = row[i + 1].word if i + 1 < len(row) else ""
    lead = [u.word for u in row[max(0, own.first - 4) : own.first]]
    nouned = gap[-1:] in (["a"], ["an"], ["the"])
    if after in _NOUNS and nouned and _COPULA.issuperset(gap):
        return own
    if after in _LENGTHS and nouned and _HAVING.issuperset(gap):
        return own
    if gap == ["("] and after == ")":
        return own
    if _LENGTHS & set(lead) and "of" in lead and gap and _STANDS.issuperset(gap):
        return own
    signed = [d for d in deeds(row[: own.first]) if d.kind in ("signed", "concluded", "agreed")]
    near = bool(signed) and own.first - signed[-1].last <= 3
    return own if near and gap in (["for"], ["for", "a"]) else None


_LENGTHS = frozenset("term duration validity life lifespan tenure period horizon".split())
_HAVING = frozenset("has had carries carried with a an the".split())
_STANDS = frozenset("is was set fixed at put to be will comes stands agreed".split())
_NOUNS = frozenset(
    "arrangement agreement pact treaty deal accord memorandum mou moc plan framework programme "
    "program commitment partnership roadmap instrument scheme initiative undertaking vision".split()
)
