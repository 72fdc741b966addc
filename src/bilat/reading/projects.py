"""Figures of projects: kilometres built, cost, speed, tied to the project that the words name."""

import re

from bilat.facts.period import Period
from bilat.reading.claim import Reading
from bilat.reading.clauses import joint
from bilat.reading.context import Context
from bilat.reading.draft import Draft, draft
from bilat.reading.linking import link
from bilat.reading.measuring import fits
from bilat.reading.modality import status_of
from bilat.reading.scene import Scene, measure_of, words
from bilat.reading.spans import PeriodSpan, Quantity
from bilat.reading.timing import at_end, periods_of, resolve

# What is counted behind a length: "300 km of viaduct", "a 508-km corridor".
_PART = re.compile(
    r"\s*(?:long\s+)?(?:of\s+)?(?:the\s+)?([a-z][a-z-]+)(?:\s+([a-z][a-z-]+))?", re.I
)
_WHOLE = frozenset(
    "line corridor route stretch rail railway project network long track-length".split()
)
_PARTS = {
    "viaduct": "viaduct", "viaducts": "viaduct", "pier": "piers", "piers": "piers",
    "foundation": "foundation", "foundations": "foundation", "girder": "girder casting",
    "girders": "girders launched", "track": "track bed", "tracks": "track bed",
    "tunnel": "tunnel", "pile": "piles", "piles": "piles",
}  # fmt: skip
# A length told of a piece is not that of the whole.
_PIECE = re.compile(
    r"\b(?:sections?|parts?|portions?|packages?|segments?|phases?|stages?|legs?|tunnels?|bridges?|"
    r"reach(?:es)?|spur|branch|alignment|subsections?|of which|of (?:this|these|it))\b",
    re.IGNORECASE,
)
_COST = re.compile(r"\b(cost|costs|costing|outlay|budget|price|estimated at)\b", re.I)
_LOAN = re.compile(r"\b(interest|loan at|loans at)\b", re.IGNORECASE)
_PROGRESS = re.compile(
    r"\b(physical|financial|overall|complete|completed|progress)(?:ly)?\b", re.IGNORECASE
)
_NEAR = 25


def projects(scene: Scene, context: Context) -> list[Draft]:
    """Claims of lengths, progress, cost and speed of the project that a sentence names."""
    found: list[Draft] = []
    tied = {one.quantity for one in link(scene)}
    for q in scene.quantities:
        if q in tied:
            continue
        record = _record(scene, q, context)
        if not record:
            continue
        kind = _kind(scene, q)
        if kind is None:
            if _AMOUNT.match(scene.text[: q.start]) and fits(q, measure_of("loan_amount")):
                found.append(_amount(scene, q, record))
            continue
        identity, part = kind
        if identity in _OF_THE_WHOLE and _belonging(scene, q):
            continue
        measure = measure_of(identity)
        spans = [s for s in periods_of(scene, q, q.start) if not _planned(scene, q, s)]
        dated = [at_end(p) for span in spans for p in resolve(span, [None])]
        periods: list[Period | None] = [*dated] or [None]
        readings = tuple(
            Reading(
                about=measure.label, measure=identity, record=record, item=part, period=period,
                value=q.value, low=q.low, high=q.high, unit=q.unit, hedge=q.hedge,
                status=status_of(scene, q.start),
            )
            for period in periods
        )  # fmt: skip
        found.append(draft(scene, q.start, q.end, "figure", readings))
    return found


def _planned(scene: Scene, q: Quantity, span: PeriodSpan) -> bool:
    """Whether a date is that of a plan told behind a number, and not the number's own."""
    between = {t.word for t in scene.between(q.end, span.start)}
    return bool(between & (words()["forecast"] | words()["target"] | {"will"})) or (
        bool(between & {"is", "are"}) and bool(between & {"to", "be"})
    )


_OF_THE_WHOLE = frozenset({"project_cost", "project_length", "project_speed"})
_OF = re.compile(r"([\w-]+)\s+(?:of|for|on|under|in|at|along)\s+(?:the\s+)?$", re.IGNORECASE)
# What may stand before "of X" and leave X itself the subject.
_ASPECTS = frozenset(
    "cost costs price budget outlay length construction completion progress corridor line route "
    "total estimate estimates value stretch speed work project bill expense cent".split()
)


def _belonging(scene: Scene, q: Quantity) -> bool:
    """Whether a number is of something that belongs to the project: "the depot of X cost …".

    A project that is named past a comma is what comes to mind next: "the depot cost Y, part of X".
    """
    named = [n for n in scene.names if n.what == "record"]
    before = [n for n in named if n.end <= q.start]
    if not before:
        return bool(named) and "," in scene.text[q.end : named[0].start]
    head = _OF.search(scene.text[: before[-1].start])
    return head is not None and head.group(1).lower() not in _ASPECTS


# "It is for USD 600 million": the amount of what the sentence before was about.
_AMOUNT = re.compile(
    r"(?:it|this|the \w+) (?:is|was|are) (?:for|worth)(?: about| over| nearly| around)?\s*$",
    re.IGNORECASE,
)


def _amount(scene: Scene, q: Quantity, record: str) -> Draft:
    reading = Reading(
        about="amount", record=record, attribute="amount", value=q.value, low=q.low, high=q.high,
        unit=q.unit, hedge=q.hedge,
    )  # fmt: skip
    return draft(scene, q.start, q.end, "figure", (reading,))


def _record(scene: Scene, q: Quantity, context: Context) -> str:
    """The record nearest before the number in its sentence, else the section's."""
    named = [n for n in scene.names if n.what == "record"]
    before = [n for n in named if n.end <= q.start]
    if before:
        return before[-1].id
    if len({n.id for n in named}) == 1:
        return named[0].id
    return "" if named else context.topic or context.record


def _kind(scene: Scene, q: Quantity) -> tuple[str, str | None] | None:
    """The measure and the part that a number is of, None where the words do not tell."""
    tail = scene.text[q.end : q.end + 40]
    head = scene.text[max(0, q.start - 40) : q.start]
    if q.unit == "km":
        if _PIECE.search(scene.text):
            return None
        if tail.lower().lstrip(" -").startswith("long") or _attributive(scene, q):
            return "project_length", None
        match = _PART.match(tail.replace("-", " "))
        behind = [w.lower() for w in (match.groups() if match else ()) if w]
        for word in behind:
            if word in _PARTS:
                return "project_progress", _PARTS[word]
        if behind and behind[0] in _WHOLE:
            return "project_length", None
        return None
    if q.unit == "percent":
        if _LOAN.search(head + tail):
            return "loan_rate", None
        part = None if q.change else _land(scene, q) or _progress(scene, q)
        return ("project_progress", part) if part else None
    if q.unit == "km/h":
        return "project_speed", None
    if len(q.unit) == 3 and q.unit.isupper() and _COST.search(head[-28:] + " " + tail[:14]):
        return "project_cost", None
    return None


def _attributive(scene: Scene, q: Quantity) -> bool:
    """Whether a length stands right before the project's name: "the 508-km MAHSR"."""
    named = [n for n in scene.names if n.what == "record" and n.start >= q.end]
    return bool(named) and not scene.text[q.end : named[0].start].strip(" -–")


_ACQUIRED = re.compile(r"\bacqui(?:red|sition|ring)\b", re.IGNORECASE)
_OF_LAND = re.compile(r"\s*of (?:the |its |all |total |required |private )*land\b(?: acquired)?")
_IN_PLACE = re.compile(r"\s*in ([A-Z][a-z]+(?: [A-Z][a-z]+)?)")


def _land(scene: Scene, q: Quantity) -> str:
    """ "98 % of the land in Gujarat and 95 % in Maharashtra": the part of land acquired there."""
    if not _ACQUIRED.search(scene.text):
        return ""
    behind = _OF_LAND.match(scene.text, q.end)
    before = any(
        o.end <= q.start and o.unit == q.unit and _OF_LAND.match(scene.text, o.end)
        for o in scene.quantities
    )
    place = _IN_PLACE.match(scene.text, behind.end() if behind else q.end)
    if behind is None and not (before and place):
        return ""
    return f"land in {place.group(1)}" if place else "land"


# "98 per cent of the land": of something else than the work.
_OF_WHAT = re.compile(r"\s*of (?:the |its |all |total |required |private )*([a-z]+)", re.IGNORECASE)
_WORK = frozenset(
    "work works project physical overall construction progress line corridor route it civil "
    "financial".split()
)


def _progress(scene: Scene, q: Quantity) -> str:
    """Which progress a percentage is of; empty where the words tell of none, or of two.

    Of several percentages each has the words up to where the clauses part.
    """
    behind = _OF_WHAT.match(scene.text, q.end)
    if behind and behind.group(1).lower() not in _WORK:
        return ""
    peers = [o for o in scene.quantities if o.unit == q.unit]
    k = peers.index(q)
    low = joint(scene, peers[k - 1], q) if k else 0
    high = joint(scene, q, peers[k + 1]) if k + 1 < len(peers) else len(scene.text)
    # The name of the project may stand between: it takes no room.
    names = [n for n in scene.names if n.what == "record" and low <= n.start < q.start]
    room = _NEAR + sum(n.end - n.start for n in names if q.start - n.end <= _NEAR)
    near = scene.text[max(low, q.start - room) : min(high, q.end + _NEAR)]
    kinds = {m.group(1).lower() for m in _PROGRESS.finditer(near)}
    if {"physical", "financial"} <= kinds or not kinds:
        return ""
    return "overall financial" if "financial" in kinds else "overall physical"
