"""When: the period that goes with a quantity or a record."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from bilat.facts.period import Period, fiscal_year
from bilat.facts.state import State
from bilat.reading.scene import Scene, Token, once
from bilat.reading.spans import PeriodSpan, Quantity

# Words that may stand between a number and its period without loosening the tie.
_TIE = frozenset(
    "in during for of on as at by ( ) , the fiscal financial year period from since end - – over "
    "between calendar until till alone which and ended ending to recorded reported".split()
)
FAR_PAST, FAR_FUTURE = date(1800, 1, 1), date(2200, 12, 31)


def bounds(span: PeriodSpan) -> Period | None:
    """The span as a closed period; open ends reach to 1800 or 2200."""
    if span.first is None and span.last is None:
        return None
    return Period(span.first or FAR_PAST, span.last or FAR_FUTURE)


def resolve(span: PeriodSpan, states: Iterable[State | None]) -> tuple[Period, ...]:
    """Every period the words may mean for these reporters; one where they agree.

    A fiscal label means the reporter's own fiscal year. A state whose year is the calendar year
    names no year by "2023-24", so the reader's own reading stays.
    """
    plain = bounds(span)
    if plain is None:
        return ()
    if not span.fiscal or not span.label:
        return (plain,)
    if span.grain != "fiscal-year":
        return (plain,)
    found: list[Period] = []
    for state in states:
        if state is None or state.fiscal_start == 1:
            period = plain
        elif len(span.label) == 2:
            period = fiscal_year(span.label[0], state.fiscal_start)
        else:
            named = span.label[0] - (1 if state.fiscal_named == "end" else 0)
            period = fiscal_year(named, state.fiscal_start)
            if state.code == "IND" and len(span.label) == 1:
                # "FY24" is the year that ends in March 2024 in India; "FY2024" is written for both.
                period = plain
        if period not in found:
            found.append(period)
    return tuple(found) or (plain,)


def at_end(period: Period) -> Period:
    """For a stock, "by mid-2025" is the end of that time; a closed period stays.

    >>> str(at_end(Period(FAR_PAST, date(2025, 8, 31))))
    '2025-08-31'
    """
    return Period(period.end, period.end) if period.start == FAR_PAST else period


def periods_of(scene: Scene, quantity: Quantity, cue_start: int) -> tuple[PeriodSpan, ...]:
    """The period spans that may go with a quantity; one where the words tie it, none where none.

    A period right behind the number wins, then one between cue and number, then the one that ends
    a list of numbers, then the one that opens the sentence.
    """
    low, high = clause(scene.tokens, len(scene.text), quantity.start)
    all_told = told(scene)
    spans = [
        p
        for p in all_told
        if not (p.start < quantity.end and quantity.start < p.end) and low <= p.start < high
    ]
    if not spans:
        # "In FY2024-25, exports were X while imports were Y": the sentence's one period holds on.
        main = own_periods(scene)
        kinds = {(p.first, p.last) for p in main}
        opening = [p for p in main if p.end <= quantity.start]
        return (opening[0],) if len(kinds) == 1 and opening else ()
    # "X, up from Y in 2021", "X, down from Y a year earlier": that year is of Y alone.
    others = [o for o in _money(scene) if o.start > quantity.end]
    owned = [_tied_behind(scene, o, spans) for o in others]
    spans = [s for s in spans if not (s.relative and s in owned)] or spans
    kept = _kept(scene, quantity, spans)
    spans = [s for s in spans if s not in kept]
    if not spans:
        return ()
    paired = _respectively(scene, quantity, spans)
    if paired is not None:
        return (paired,)
    behind = _tied_behind(scene, quantity, spans)
    if behind:
        return (behind,)
    inside = [p for p in spans if cue_start <= p.start and p.end <= quantity.start]
    if inside:
        return (inside[-1],) if len({(p.first, p.last) for p in inside}) == 1 else tuple(inside)
    distinct = {(p.first, p.last) for p in spans}
    if len(distinct) == 1:
        return (spans[0],)
    later = [p for p in spans if p.start >= quantity.end]
    if later and not any(q.start > quantity.end and q.end <= later[0].start for q in _money(scene)):
        return (later[0],)
    return tuple(spans)


def _kept(scene: Scene, quantity: Quantity, spans: list[PeriodSpan]) -> list[PeriodSpan]:
    """Periods that another number keeps to itself.

    "Y, down from **X in 2021–22**"; "**X in 2021–22** and Y the year after", where the two numbers
    are of one measure and one state. A period is shared where measure or state change ("exports X
    in 2023–24 and imports Y").
    """
    found: list[PeriodSpan] = []
    for other in _money(scene):
        span = _tied_behind(scene, other, spans)
        if span is None or other is quantity or other.unit != quantity.unit:
            continue
        places = [
            *((n.start, n.end) for n in scene.states()),
            *((c.start, c.end) for c in scene.cues),
        ]
        shared = any(other.end <= low and high <= quantity.start for low, high in places)
        if is_base(scene, other) or (other.end <= quantity.start and not shared):
            found.append(span)
    return found


@once
def is_base(scene: Scene, q: Quantity) -> bool:
    """Whether a number is the level that something moved from ("widened to Y from X")."""
    return bool(_BASE.search(scene.text[: q.start]))


# "More than 500" is a number of its own; "higher than last year's 500" compares.
_BASE = re.compile(
    r"\b(?:from|against|after|(?<!more )(?<!less )(?<!fewer )(?<!other )than)"
    r"(?: (?:the|about|around|nearly|almost|over|some))?\s*$",
    re.IGNORECASE,
)


def _respectively(scene: Scene, quantity: Quantity, spans: list[PeriodSpan]) -> PeriodSpan | None:
    """ "were 5, 6 and 7 in FY20, FY21 and FY24 respectively": first to first."""
    if len(spans) < 2 or not any(t.word == "respectively" for t in scene.tokens):
        return None
    peers = [q for q in scene.quantities if q.unit == quantity.unit or q in _money(scene)]
    if quantity not in peers or len(peers) != len(spans):
        return None
    return spans[peers.index(quantity)]


def _tied_behind(
    scene: Scene, quantity: Quantity, spans: Sequence[PeriodSpan]
) -> PeriodSpan | None:
    span = next((s for s in spans if s.start >= quantity.end), None)
    if span is None or not _tied(scene, quantity.end, span.start):
        return None
    gap = scene.between(quantity.end, span.start)
    return None if gap and gap[-1].word == "," and _opens_next(scene, span) else span


# So many words can hardly be the names of states alone.
_FAR = 24


@once
def _tied(scene: Scene, low: int, high: int) -> bool:
    """Whether nothing stands between a number and a period that would loosen their tie."""
    gap = scene.between(low, high)
    if len(gap) > _FAR:
        return False
    words = [
        t.word
        for t in gap
        if not any(n.start <= t.start and t.end <= n.end for n in scene.states())
    ]
    return len(words) <= 6 and all(w in _TIE or w in _nouns(scene) for w in words)


def _opens_next(scene: Scene, span: PeriodSpan) -> bool:
    """Whether a period stands right before a number: "X, **two years earlier** Y" is of Y."""
    after = next((q for q in _money(scene) if q.start >= span.end), None)
    return after is not None and not scene.text[span.end : after.start].strip(" ~")


_COMPARED = re.compile(
    r"\b(?:(?:compared|relative)\s+(?:to|with)|against|versus|vs\.?|than(?:\s+in)?|over|from)\s+"
    r"(?:the\s+)?(?:same\s+(?:period|time)\s+(?:of|in)\s+)?$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:up|down|increas\w*|decreas\w*|ris\w*|rose|fell|fall\w*|gr[eo]w\w*|gain\w*|drop\w*|"
    r"declin\w*|higher|lower|more|less|jump\w*|climb\w*)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


@once
def own_periods(scene: Scene) -> tuple[PeriodSpan, ...]:
    """The periods that a sentence is about: none that goes with a sum to measure from."""
    spans = told(scene)
    bases = [_tied_behind(scene, o, spans) for o in _money(scene) if is_base(scene, o)]
    return tuple(s for s in spans if s not in bases)


@once
def told(scene: Scene) -> tuple[PeriodSpan, ...]:
    """The periods that a sentence speaks of: not a year that it only compares with."""
    return tuple(p for p in scene.periods if not _compared(scene, p))


def _compared(scene: Scene, span: PeriodSpan) -> bool:
    """Whether a year is only what a change is measured from: "up 7 percent from 2021"."""
    if span.grain not in ("year", "fiscal-year") or span.relative:
        return False
    at = next((i for i, c in enumerate(span.text) if c.isdigit()), 0)
    head = scene.text[: span.start + at]
    head = re.sub(r"(?:FY|fiscal(?: year)?|financial year)\s*$", "", head, flags=re.IGNORECASE)
    tail = scene.text[span.end :].lstrip().lower()
    if tail.startswith(("to ", "until ", "till ", "through ", "onward")):
        return False
    return bool(_COMPARED.search(head) and _MOVED.search(head))


_COUNTS = "two three four five six seven eight nine ten".split()
_YEARS_BEFORE = re.compile(
    rf"\b({'|'.join(_COUNTS)}|[2-9]) years (?:earlier|before|prior)\b", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"\b(?:a|one|the) year (?:earlier|before|ago|prior)|"
    r"\b(?:previous|preceding|prior) (?:fiscal |financial |calendar )?year",
    re.IGNORECASE,
)


def year_before(span: PeriodSpan, main: Period | None) -> Period | None:
    """The year before `main` that the words tell: "a year earlier", "two years earlier".

    >>> from bilat.reading.quantities import read_spans
    >>> spans = read_spans("in the previous year", fiscal_start=4, written=None)[1]
    >>> str(year_before(spans[0], Period(date(2023, 4, 1), date(2024, 3, 31))))
    '2022-04-01/2023-03-31'
    """
    if main is None or not 360 <= main.days <= 370:
        return None
    far = _YEARS_BEFORE.search(span.text)
    if far is None and not _YEAR_BEFORE.search(span.text):
        return None
    said = far.group(1).lower() if far else "1"
    by = _COUNTS.index(said) + 2 if said in _COUNTS else int(said)
    start = main.start.replace(year=main.start.year - by)
    return Period(start, start.replace(year=start.year + 1) - timedelta(days=1))


def clause(tokens: Sequence[Token], length: int, position: int) -> tuple[int, int]:
    """Start and end of the clause around a position: semicolons, dashes, "while" and the like."""
    marks = [0, *(t.start for t in tokens if t.word in BOUNDARY), length]
    low = max(m for m in marks if m <= position)
    return low, min((m for m in marks if m > position), default=length)


BOUNDARY = frozenset({";", "—", "while", "whereas", "but", "although", "though"})


@once
def _nouns(scene: Scene) -> frozenset[str]:
    return frozenset(
        scene.text[c.start : c.end].lower().split()[-1] for c in scene.cues
    ) | frozenset(q.noun for q in scene.quantities if q.noun)


@once
def _money(scene: Scene) -> tuple[Quantity, ...]:
    return tuple(q for q in scene.quantities if q.unit not in ("percent", "pp", "ord", "x"))
