"""Record claims: the slots that a sentence states of a named thing.

"Dharma Guardian-VI (Feb–Mar 2025) in Japan" states an edition, dates and a place, one claim each,
tied by a group.
"""

import re

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.modality import status_of
from bilat.reading.scene import Scene, Token
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.when import bounds

# Verbs tell which date is meant. "date" is any of them.
VERBS: dict[str, str] = {
    "signed": "signed", "sign": "signed", "inked": "signed", "concluded": "signed",
    "signing": "signed", "exchanged": "signed", "adopted": "signed",
    "launched": "start", "began": "start", "started": "start", "begun": "start",
    "commenced": "start", "established": "start", "founded": "start", "inaugurated": "start",
    "formed": "start", "created": "start", "initiated": "start", "instituted": "start",
    "elevated": "start", "upgraded": "start", "announced": "start", "unveiled": "start",
    "ended": "end", "expired": "end", "expires": "end",
    "held": "date", "took": "date", "hosted": "date", "conducted": "date", "met": "date",
    "convened": "date", "visited": "date", "visit": "date", "participated": "date",
    "attended": "date", "reaffirmed": "date", "organised": "date", "organized": "date",
    "discussed": "date", "agreed": "date", "co-hosted": "date", "place": "date",
    "effect": "in_force", "force": "in_force", "effective": "in_force",
}  # fmt: skip
_PLAN = frozenset({"slated", "scheduled", "due", "planned", "expected", "targeted", "set", "by"})
# Words that may stand between a name and its date or place without loosening the tie.
_TIE = frozenset(
    "in on at during from of the was were is are be been has have had to by and a an took place "
    "into came come entered since for near off naval drills exercise exercises meeting talks "
    "summit dialogue round edition held both sides countries two between with which that its it "
    "this also first later then recently last conducted joint bilateral trilateral ( ) , : - – "
    "after before as agreement pact mission project".split()
)


def records(scene: Scene, context: Context) -> list[Draft]:
    """Claims about the records that a sentence names, or that its section is about."""
    anchors = [n for n in scene.names if n.what == "record"]
    found: list[Draft] = []
    taken: set[tuple[int, int]] = set()
    for position, name in enumerate(anchors):
        after = anchors[position + 1].start if position + 1 < len(anchors) else len(scene.text)
        before = anchors[position - 1].end if position else 0
        tie = f"{name.start}"
        found.extend(_edition(scene, name, tie))
        found.extend(_dates(scene, name, before, after, tie, taken))
        found.extend(_places(scene, name, after, tie, taken))
        found.extend(_hosts(scene, name, before, after, tie, taken))
        found.extend(_term(scene, name, before, after, tie, taken))
    if not anchors and context.record and scene.sentence.kind != "heading":
        found.extend(_implied(scene, context, taken))
    return found


def _reading(name: Name, attribute: str, scene: Scene, **slots: object) -> Reading:
    return Reading(
        about=scene.text[name.start : name.end],
        record=name.id,
        attribute=attribute,
        item=f"edition {name.edition}" if name.edition else None,
        **slots,  # type: ignore[arg-type]
    )


def _edition(scene: Scene, name: Name, tie: str) -> list[Draft]:
    if name.edition is None or scene.sentence.kind == "heading":
        return []
    reading = _reading(
        name, "edition", scene, value=float(name.edition), low=float(name.edition),
        high=float(name.edition), unit="ord", text=scene.text[name.start : name.end],
    )  # fmt: skip
    return [draft(scene, name.start, name.end, "record", (reading,), tie)]


def _dates(
    scene: Scene, name: Name, before: int, after: int, tie: str, taken: set[tuple[int, int]]
) -> list[Draft]:
    found: list[Draft] = []
    for span in scene.periods:
        if (span.start, span.end) in taken or name.start <= span.start < name.end:
            continue
        period = bounds(span)
        if period is None or span.relative:
            continue
        if span.start >= name.end and span.end <= after:
            gap = scene.between(name.end, span.start)
        elif span.end <= name.start and span.start >= before:
            gap = scene.between(span.end, name.start)
        else:
            continue
        if _figure_between(scene, name, span):
            continue
        attribute = _attribute(scene, gap, span, name)
        if attribute is None:
            continue
        taken.add((span.start, span.end))
        shape = "plan" if attribute == "due" else "record"
        status = status_of(scene, span.start) if attribute != "due" else "target"
        reading = _reading(
            name, attribute, scene, period=period, status=status,
            text=scene.text[span.start : span.end],
        )  # fmt: skip
        readings = [reading]
        if not _tight(scene, gap, name):
            readings.append(Reading(about=reading.about, record=name.id, period=period))
        found.append(draft(scene, span.start, span.end, shape, tuple(readings), tie))
    return found


def _figure_between(scene: Scene, name: Name, span: PeriodSpan) -> bool:
    """A number between name and period takes the period for itself."""
    low, high = min(name.end, span.end), max(name.start, span.start)
    return any(low <= q.start and q.end <= high and q.unit != "ord" for q in scene.quantities)


def _attribute(scene: Scene, gap: tuple[Token, ...], span: PeriodSpan, name: Name) -> str | None:
    said = [t.word for t in gap]
    if len(said) > 14 or ";" in said or "." in said:
        return None
    if span.bound == "since":
        return "start"
    if span.bound in ("until", "before", "after", "as of"):
        return None
    verbs = [VERBS[w] for w in said if w in VERBS]
    if span.start < name.start:
        behind = [t.word for t in scene.between(name.end, len(scene.text))][:8]
        verbs = verbs or [VERBS[w] for w in behind if w in VERBS]
    if any(w in _PLAN for w in said) or span.bound == "by":
        return "due"
    if verbs:
        return verbs[-1]
    if _bracketed(scene, span):
        return "start" if span.last is None else "date"
    return "date"


def _bracketed(scene: Scene, span: PeriodSpan) -> bool:
    before = scene.text[: span.start].rstrip()
    return before.endswith("(")


def _tight(scene: Scene, gap: tuple[Token, ...], name: Name) -> bool:
    """Whether every word between is a known link, so that the tie is certain."""
    for token in gap:
        if token.word in _TIE or token.word in VERBS or token.word in _PLAN:
            continue
        if any(n.start <= token.start and token.end <= n.end for n in scene.names):
            continue
        return False
    return True


_LOCATIVE = frozenset({"in", "at", "off", "near", "from", "on"})


def _places(
    scene: Scene, name: Name, after: int, tie: str, taken: set[tuple[int, int]]
) -> list[Draft]:
    found: list[Draft] = []
    for place in scene.names:
        if place.what not in ("place", "state") or place.start < name.end or place.end > after:
            continue
        if (place.start, place.end) in taken:
            continue
        gap = scene.between(name.end, place.start)
        if not gap or len(gap) > 12 or not _tight(scene, gap, name):
            continue
        last = gap[-1].word
        listed = last == "," and _inside_bracket(scene, name.end, place.start)
        if last not in _LOCATIVE and not listed and not (last == "(" and place.what == "place"):
            continue
        if place.what == "state" and place.form not in ("name", "metonym"):
            continue
        taken.add((place.start, place.end))
        attribute = "country" if place.what == "state" else "place"
        reading = _reading(
            name, attribute, scene, text=place.id, status=status_of(scene, place.start)
        )
        found.append(draft(scene, place.start, place.end, "record", (reading,), tie))
    return found


def _inside_bracket(scene: Scene, low: int, high: int) -> bool:
    stretch = scene.text[low:high]
    return stretch.count("(") > stretch.count(")")


def _hosts(
    scene: Scene, name: Name, before: int, after: int, tie: str, taken: set[tuple[int, int]]
) -> list[Draft]:
    """ "hosted by India" behind the name, "India hosted" before it."""
    found: list[Draft] = []
    for state in scene.states():
        if (state.start, state.end) in taken:
            continue
        if state.start >= name.end and state.end <= after:
            gap = [t.word for t in scene.between(name.end, state.start)]
            fits = gap[-2:] == ["hosted", "by"] and len(gap) <= 6
        elif state.end <= name.start and state.start >= before:
            gap = [t.word for t in scene.between(state.end, name.start)]
            fits = bool(gap) and gap[0] in ("hosted", "hosts") and len(gap) <= 5
        else:
            continue
        if fits:
            taken.add((state.start, state.end))
            reading = _reading(
                name, "host", scene, text=state.id, status=status_of(scene, state.start)
            )
            found.append(draft(scene, state.start, state.end, "record", (reading,), tie))
    return found


_YEARS = frozenset({"year", "years"})


def _term(
    scene: Scene, name: Name, before: int, after: int, tie: str, taken: set[tuple[int, int]]
) -> list[Draft]:
    """How long an arrangement runs: "operational for 5 years", "a five-year memorandum"."""
    found: list[Draft] = []
    for q in scene.quantities:
        if q.unit not in _YEARS or q.value is None or (q.start, q.end) in taken:
            continue
        if not before <= q.start < after or not _runs(scene, q, name):
            continue
        taken.add((q.start, q.end))
        reading = _reading(
            name, "term", scene, value=q.value, low=q.low, high=q.high, unit="year",
            text=scene.text[q.start : q.end],
        )  # fmt: skip
        found.append(draft(scene, q.start, q.end, "record", (reading,), tie))
    return found


_RUN = re.compile(
    r"(operational|valid|effective|remain|remains|runs?|in force|in effect|term|period|validity)"
    r"\W+(?:\w+\W+){0,3}$"
)


def _runs(scene: Scene, q: Quantity, name: Name) -> bool:
    if _RUN.search(scene.text[: q.start].lower()):
        return True
    following = scene.text[q.end : q.end + 30].lower().lstrip(" -")
    return q.end <= name.start and bool(
        re.match(r"(memorandum|agreement|moc|mou|pact|plan|programme|program|roadmap)", following)
    )


def _implied(scene: Scene, context: Context, taken: set[tuple[int, int]]) -> list[Draft]:
    """Slots of the record that the section's heading names, where the sentence speaks of it.

    Only a generic noun with an article ("the project", "a five-year memorandum") carries over.
    """
    text = scene.text.lower()
    match = _GENERIC.search(text)
    if not match:
        return []
    anchor = Name(
        match.start("noun"), match.end("noun"), match.group("noun"), context.record, "record"
    )
    tie = f"h{anchor.start}"
    found = _dates(scene, anchor, 0, len(text), tie, taken)
    found.extend(_term(scene, anchor, 0, len(text), tie, taken))
    loose = []
    for one in found:
        # The heading is a hint, not a name: such a claim can be confirmed, and contradicted only
        # where nothing else could be meant; so an undecided reading stands beside it.
        open_reading = Reading(about=one.readings[0].about, record=context.record)
        loose.append(Draft(one.start, one.end, one.shape, (*one.readings, open_reading), one.tie))
    return loose


_GENERIC = re.compile(
    r"\b(?:a|an|the|this)\s+(?:[\w-]+\s+){0,4}?(?P<noun>memorandum of (?:cooperation|understanding)"
    r"|memorandum|agreement|pact|treaty|project|mission|exercise|dialogue|summit|partnership"
    r"|initiative|corridor|arrangement|programme|demonstrator)\b"
)


def period_of(span: PeriodSpan) -> Period | None:
    """The closed period of a span, None where it is relative."""
    return None if span.relative else bounds(span)
