"""Which measure a number is of: the tie between a quantity and the words that name it."""

import re
from collections.abc import Sequence

from bilat.reading.clauses import domain
from bilat.reading.counting import counted
from bilat.reading.enumerating import Part, again, converted, parts
from bilat.reading.measuring import Link, fits, is_money, measures_for
from bilat.reading.narrowing import GOODS, known, worth
from bilat.reading.partitives import of_them, told_of
from bilat.reading.scene import Cue, Scene, Token, measure_of, once, words
from bilat.reading.spans import Quantity
from bilat.reading.tying import tie


@once
def link(scene: Scene) -> tuple[Link, ...]:
    """Tie each quantity of the sentence to the measure that its words name."""
    found: list[Link] = []
    listed = {(q.start, q.end): (q, cue, name) for q, cue, name in parts(scene)}
    for index, q in enumerate(scene.quantities):
        if is_change(scene, q) or _OF_A_WHOLE.search(scene.text[: q.start]):
            continue
        part = _part(scene, listed.get((q.start, q.end)))
        if part:
            found.append(part)
            continue
        one = (
            _respectively(scene, q)
            or counted(scene, q)
            or _adjacent(scene, q)
            or _behind(scene, q)
            or _before(scene, q)
            or _chained(scene, index, found)
        )
        if one and _carries(scene, one, found):
            found.append(one)
    return tuple(found)


def _carries(scene: Scene, one: Link, found: list[Link]) -> bool:
    """Whether a second number of one cue is of the same measure: nothing else is named between."""
    earlier = [o for o in found if o.cue == one.cue and o.quantity.end <= one.quantity.start]
    if not earlier or any(t.word == "respectively" for t in scene.tokens):
        return True
    if converted(scene, earlier[-1].quantity, one.quantity):
        return True
    since = max(earlier[-1].quantity.end, earlier[-1].cue[1])
    gap = [t for t in scene.between(since, one.quantity.start) if not known(scene, t)]
    if len(gap) > 8 or not all(t.word in words()["bridge"] or t.word in ",();:–" for t in gap):
        return False
    return not told_of(scene, one.quantity)


_CHANGE = re.compile(
    r"(?:\bby|\b(?:increase|rise|growth|jump|gain|drop|fall|decline|decrease|reduction|surge) of"
    r"|\b(?:up|down|by) [\d.]+\s?(?:%|per ?cent|percent),? or)"
    r"(?: an?)?(?: (?:about|almost|nearly|over|around|some|more than|approximately))?\s*$",
    re.IGNORECASE,
)


def is_change(scene: Scene, q: Quantity) -> bool:
    """Whether a number is by how much something moved or differs, and no level.

    "climbed by £125 million", "an increase of USD 2 bn", "by 49.6%, or £125 million", "USD 2 bn
    short of the target".
    """
    return bool(_CHANGE.search(scene.text[: q.start])) or bool(_APART.match(scene.text, q.end))


_APART = re.compile(
    r"\s+(?:short of|shy of|below|above|(?:more|less|higher|lower|fewer) than|ahead of|behind|"
    r"off (?:the|its)|up on|down on|in excess of)\b",
    re.IGNORECASE,
)
# "1.2 per cent of its total of USD 437 billion": of a whole that is not the one spoken of.
_OF_A_WHOLE = re.compile(
    r"\bof\s+(?:(?:its|the|their|a|all|[\w.]+['’]s?)\s+)?(?:\w+\s+){0,3}?total\b[^,;()]{0,40}$",
    re.IGNORECASE,
)


_JOINED = frozenset("~ of at over about around nearly some worth a an approximately only".split())


def _adjacent(scene: Scene, q: Quantity) -> Link | None:
    """ "a surplus of USD 8.5 billion in goods trade": "of" ties it to what stands before."""
    for cue in reversed(scene.cues):
        if cue.end > q.start:
            continue
        gap = [t.word for t in scene.between(cue.end, q.start)]
        ids = measures_for(cue, q)
        if ids and gap and gap[0] == "of" and all(w in _JOINED for w in gap):
            return tie(scene, q, cue, ids)
        return None
    return None


def _behind(scene: Scene, q: Quantity) -> Link | None:
    """ "USD 5 bn in exports", "a USD 12.5 bn trade deficit"."""
    for cue in scene.cues:
        if cue.start < q.end:
            continue
        ids = measures_for(cue, q)
        asides = again(scene, q)
        gap = [t for t in scene.between(q.end, cue.start) if not _inside(t, asides)]
        if not ids or len(gap) > (9 if _opens(scene, q) else 5):
            return None
        rest = [t for t in gap if not known(scene, t)]
        if _opens(scene, q):
            rest = [t for t in rest if t.word != ","]
        if not all(t.word in words()["follow"] for t in rest):
            return None
        between = [o for o in scene.quantities if o.start >= q.end and o.end <= cue.start]
        if any(not any(a <= o.start and o.end <= b for a, b in asides) for o in between):
            return None
        rate = q.unit == "percent" and not gap
        if not rest and not rate and not _introduced(scene, q) and not _opens(scene, q):
            return None
        if rest and rest[-1].word in ("and", "a", "as", "for", "worth") and len(rest) == 1:
            return None
        return tie(scene, q, cue, ids, worth(scene, q) or (_added(scene, q) if rate else ""))
    return None


def _inside(token: Token, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(a <= token.start and token.end <= b for a, b in stretches)


_MORE = frozenset("additional extra further another secondary supplementary punitive penal".split())


def _added(scene: Scene, q: Quantity) -> str:
    """ "An additional 25 % tariff" comes on top of another and is not the whole rate."""
    before = [t.word for t in scene.tokens if t.end <= q.start][-2:]
    return next((w for w in before if w in _MORE), "")


def _opens(scene: Scene, q: Quantity) -> bool:
    """ "At USD 5 bn in 2023–24, India's exports …": the number stands before its sentence."""
    before = [t.word for t in scene.tokens if t.end <= q.start]
    return bool(before) and before[0] in ("at", "with") and len(before) <= 3


def _introduced(scene: Scene, q: Quantity) -> bool:
    """Whether the number is a modifier of what follows it, not the value of what stands before.

    "(USD 86 billion exports and USD 45 billion imports)" against "exports USD 6 bn imports …".
    """
    before = [t for t in scene.tokens if t.end <= q.start]
    while before and before[-1].word in _HEDGES | words()["modifiers"]:
        before.pop()
    if [t.word for t in before[-2:]][1:] == ["worth"]:
        return before[-2].word in GOODS  # "goods worth USD 5 bn changed hands"
    return not before or before[-1].word in _OPENERS


_HEDGES = frozenset("~ about nearly over around some than approximately estimated more".split())
_OPENERS = frozenset("( , and a an the of with its this their had has by to than or both".split())


def _before(scene: Scene, q: Quantity) -> Link | None:
    """ "exports ~USD 6 bn", "imports from Japan stood at USD 17.7 bn"."""
    closed = _closed(scene, q)
    for cue in reversed(scene.cues):
        if cue.end > q.start or any(a <= cue.start and cue.end <= b for a, b in closed):
            continue
        if domain(scene, cue):
            continue
        ids = measures_for(cue, q)
        if not ids or (_is_noun(scene, cue, ids) and q.noun and not _noun_of(q, ids)):
            continue
        ordered = "fdi_rank" not in cue.measures and not set(ids) & set(cue.measures)
        if ordered and scene.text[cue.end : q.start].strip() != "(":
            continue  # a sum is of the flow by which an order goes only right behind it
        if any(cue.end <= o.start and o.end <= q.start for o in _rivals(scene, q)):
            return None
        gap = [
            t
            for t in scene.between(cue.end, q.start)
            if not known(scene, t) and not any(a <= t.start and t.end <= b for a, b in closed)
        ]
        if any(t.word in (";", "—") for t in gap):
            return None
        strays = _stray(gap)
        if strays is None:
            return None
        return tie(scene, q, cue, ids, strays=strays)
    return None


def _is_noun(scene: Scene, cue: Cue, ids: tuple[str, ...]) -> bool:
    """Whether the cue is a counted noun ("companies … numbered 1,000")."""
    phrase = " ".join(t.word for t in scene.tokens[cue.first : cue.last + 1])
    return all(phrase in measure_of(m).nouns for m in ids)


def _noun_of(q: Quantity, ids: tuple[str, ...]) -> bool:
    return any(q.noun in measure_of(m).nouns for m in ids)


def _closed(scene: Scene, q: Quantity) -> list[tuple[int, int]]:
    """Brackets that open and close before a number: an aside says nothing of what follows it.

    "surplus (the difference between imports and exports) of USD 41 billion".
    """
    found: list[tuple[int, int]] = []
    start = -1
    for at, char in enumerate(scene.text[: q.start]):
        if char == "(":
            start = at
        elif char == ")" and start >= 0:
            found.append((start, at + 1))
            start = -1
    for order in scene.quantities:
        # ", our 20th largest agricultural export market, totaled": what the flow goes to
        low, high = scene.text.rfind(",", 0, order.start), scene.text.find(",", order.end)
        if order.unit == "ord" and low >= 0 and order.end <= high < q.start:
            found.append((low, high + 1))
    return found


def _rivals(scene: Scene, q: Quantity) -> list[Quantity]:
    """Other quantities that would have taken the cue first; growth rates do not."""
    return [
        o
        for o in scene.quantities
        if o is not q and o.unit not in ("percent", "pp", "ord", "x") and o.unit != "1"
    ]


def _stray(gap: list[Token]) -> list[Token] | None:
    """Words between cue and number that are no mere link; None if they break the tie.

    "exports of pharmaceuticals were" is a narrowing (returned), a long unknown stretch breaks it.
    """
    strays = [t for t in gap if t.word not in words()["link"] and t.word not in ",:()~=–-'\""]
    return None if len(strays) > 3 else strays


def _part(scene: Scene, listed: Part | None) -> Link | None:
    """A sum of a list of parts, narrowed by the name that it stands behind."""
    if listed is None:
        return None
    q, cue, name = listed
    ids = measures_for(cue, q)
    return tie(scene, q, cue, ids, name) if ids else None


def _chained(scene: Scene, index: int, found: list[Link]) -> Link | None:
    """ "from USD 4.6 bn in 2022–23 to USD 5.15 bn": the second number has the first one's cue."""
    if index == 0 or not found:
        return None
    q = scene.quantities[index]
    last = found[-1]
    if converted(scene, last.quantity, q) and all(fits(q, measure_of(m)) for m in last.measures):
        # At whose rate is not told, so that the sum stands against nothing.
        return Link(q, last.cue, last.measures, last.item, sure=False)
    if last.quantity.end > q.start or last.quantity.unit != q.unit:
        return None
    if any(last.quantity.end <= c.start and c.end <= q.start for c in scene.cues):
        return None
    if of_them(scene, last.quantity.end, q.start):
        return None
    return Link(q, last.cue, last.measures, last.item, sure=last.sure)


def _respectively(scene: Scene, q: Quantity) -> Link | None:
    """ "exports and imports were USD 5 bn and USD 17 bn respectively": first to first."""
    if not any(t.word == "respectively" for t in scene.tokens):
        return None
    money = is_money(q)
    peers = [o for o in scene.quantities if o.unit == q.unit or (money and is_money(o))]
    heads = [c for c in scene.cues if c.end <= peers[0].start and measures_for(c, q)]
    if len(peers) < 2 or len(heads) != len(peers):
        return None
    cue = heads[peers.index(q)]
    return tie(scene, q, cue, measures_for(cue, q))
