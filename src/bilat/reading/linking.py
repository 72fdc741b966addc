"""Which measure a number is of: the tie between a quantity and the words that name it."""

import re
from collections.abc import Sequence

import msgspec

from bilat.measures import Measure, measures
from bilat.reading.clauses import partitive, subject, told_of
from bilat.reading.enumerating import Part, converted, parts
from bilat.reading.names.english import is_english
from bilat.reading.narrowing import (
    exclusion,
    kind_behind,
    known,
    modifier,
    owner,
    part_of,
    topic,
    worth,
)
from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.spans import Quantity
from bilat.reading.subsets import doing, entrants
from bilat.reading.timing import clause
from bilat.reading.wares import narrows

_UNIT_OF = {
    "count": ("1",),
    "persons": ("1", "persons"),
    "percent": ("percent",),
    "length": ("km",),
    "speed": ("km/h",),
    "duration": ("year", "years"),
}
_NO_MONEY = frozenset({"percent", "pp", "ord", "x", "1", "bp"})


class Link(msgspec.Struct, frozen=True):
    """A quantity tied to a cue: the measures it may be of, and what narrows them.

    `lead` is set where the cue stands in the line above a list. `sure` is unset where a word beside
    the cue may narrow it or not, so that the number never stands against the whole.
    """

    quantity: Quantity
    cue: tuple[int, int]
    measures: tuple[str, ...]
    item: str = ""
    lead: bool = False
    sure: bool = True


def link(scene: Scene) -> list[Link]:
    """Tie each quantity of the sentence to the measure that its words name."""
    found: list[Link] = []
    listed = {(q.start, q.end): (q, cue, name) for q, cue, name in parts(scene)}
    for index, q in enumerate(scene.quantities):
        if is_change(scene, q):
            continue
        part = _part(scene, listed.get((q.start, q.end)))
        if part:
            found.append(part)
            continue
        one = (
            _respectively(scene, q)
            or _counted(scene, q)
            or _adjacent(scene, q)
            or _behind(scene, q)
            or _before(scene, q)
            or _chained(scene, index, found)
        )
        if one and _carries(scene, one, found):
            found.append(one)
    return found


def _carries(scene: Scene, one: Link, found: list[Link]) -> bool:
    """Whether a second number of one cue is of the same measure: nothing else is named between."""
    earlier = [o for o in found if o.cue == one.cue and o.quantity.end <= one.quantity.start]
    if not earlier or any(t.word == "respectively" for t in scene.tokens):
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
    """Whether a number is by how much something moved, and no level.

    "climbed by £125 million", "an increase of USD 2 bn", "by 49.6%, or £125 million".
    """
    return bool(_CHANGE.search(scene.text[: q.start]))


def fits(q: Quantity, measure: Measure) -> bool:
    """Whether a quantity can be a value of a measure, by unit.

    >>> from bilat.measures import measures
    >>> from bilat.reading.quantities import quantities
    >>> fits(quantities("USD 5 bn")[0], measures()["exports_goods"])
    True
    """
    if measure.dimension == "money":
        return _is_money(q)
    return q.unit in _UNIT_OF.get(measure.dimension, ())


# A sum beside a place in an order is of what the order is by.
_SUM_OF = {
    "fdi_rank": ("fdi_cumulative", "fdi_stock", "fdi_inflow"),
    "exports_rank": ("exports_goods", "exports_goods_services"),
    "imports_rank": ("imports_goods", "imports_goods_services"),
}


def _measures(cue: Cue, q: Quantity) -> tuple[str, ...]:
    fit = tuple(m for m in cue.measures if fits(q, measure_of(m)))
    if fit:
        return fit
    sums = [m for rank in cue.measures for m in _SUM_OF.get(rank, ())]
    return tuple(m for m in sums if fits(q, measure_of(m)))


_JOINED = frozenset("~ of at over about around nearly some worth a an approximately only".split())


def _adjacent(scene: Scene, q: Quantity) -> Link | None:
    """ "a surplus of USD 8.5 billion in goods trade": "of" ties it to what stands before."""
    for cue in reversed(scene.cues):
        if cue.end > q.start:
            continue
        gap = [t.word for t in scene.between(cue.end, q.start)]
        ids = _measures(cue, q)
        if ids and gap and gap[0] == "of" and all(w in _JOINED for w in gap):
            return _tie(scene, q, cue, ids)
        return None
    return None


def _behind(scene: Scene, q: Quantity) -> Link | None:
    """ "USD 5 bn in exports", "a USD 12.5 bn trade deficit"."""
    for cue in scene.cues:
        if cue.start < q.end:
            continue
        ids = _measures(cue, q)
        gap = scene.between(q.end, cue.start)
        if not ids or len(gap) > (9 if _opens(scene, q) else 5):
            return None
        rest = [t for t in gap if not known(scene, t)]
        if _opens(scene, q):
            rest = [t for t in rest if t.word != ","]
        if not all(t.word in words()["follow"] for t in rest):
            return None
        if any(other.start >= q.end and other.end <= cue.start for other in scene.quantities):
            return None
        rate = q.unit == "percent" and not gap
        if not rest and not rate and not _introduced(scene, q) and not _opens(scene, q):
            return None
        if rest and rest[-1].word in ("and", "a", "as", "for", "worth") and len(rest) == 1:
            return None
        return _tie(scene, q, cue, ids, worth(scene, q) or (_added(scene, q) if rate else ""))
    return None


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
    return not before or before[-1].word in _OPENERS


_HEDGES = frozenset("~ about nearly over around some than approximately estimated more".split())
_OPENERS = frozenset("( , and a an the of with its this their had has by to than or both".split())


def _before(scene: Scene, q: Quantity) -> Link | None:
    """ "exports ~USD 6 bn", "imports from Japan stood at USD 17.7 bn"."""
    closed = _closed(scene, q)
    for cue in reversed(scene.cues):
        if cue.end > q.start or any(a <= cue.start and cue.end <= b for a, b in closed):
            continue
        ids = _measures(cue, q)
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
        return _tie(scene, q, cue, ids, strays=strays)
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
    ids = _measures(cue, q)
    return _tie(scene, q, cue, ids, name) if ids else None


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
    if _OF_THEM.search(scene.text, last.quantity.end, q.start):
        return None
    return Link(q, last.cue, last.measures, last.item, sure=last.sure)


# "of which USD 1 bn …": a part of the number before.
_OF_THEM = re.compile(r"\b(?:of|among) (?:which|whom|them|these|those|this|that|it)\b", re.I)


def _is_money(q: Quantity) -> bool:
    return q.unit not in _NO_MONEY and len(q.unit) == 3 and q.unit.isupper()


def _respectively(scene: Scene, q: Quantity) -> Link | None:
    """ "exports and imports were USD 5 bn and USD 17 bn respectively": first to first."""
    if not any(t.word == "respectively" for t in scene.tokens):
        return None
    money = _is_money(q)
    peers = [o for o in scene.quantities if o.unit == q.unit or (money and _is_money(o))]
    heads = [c for c in scene.cues if c.end <= peers[0].start and _measures(c, q)]
    if len(peers) < 2 or len(heads) != len(peers):
        return None
    cue = heads[peers.index(q)]
    return _tie(scene, q, cue, _measures(cue, q))


def _counted(scene: Scene, q: Quantity) -> Link | None:
    """ "1,400+ Japanese companies", "40,000 Indians": the noun tells the measure."""
    if q.unit not in ("1", "persons"):
        return None
    window = [t for t in scene.tokens if t.start >= q.end][:6]
    demonym = None
    item: list[str] = []
    for i, token in enumerate(window):
        if _state_at(scene, token):
            demonym = token
            following = window[i + 1].word if i + 1 < len(window) else ""
            if following in _TRAVEL:
                return _count_link(scene, q, token, ("tourists",), item)
            if following not in _AFTER_PEOPLE:
                continue
            ids = tuple(m.id for m in measures().values() if token.word in m.nouns)
            if ids:
                return _count_link(scene, q, token, ids, item)
            continue
        ids = tuple(
            m.id for m in measures().values() if token.word in m.nouns or _two(window, i) in m.nouns
        )
        ids = tuple(m for m in ids if _allowed(scene, q, measure_of(m)))
        if ids:
            return _count_link(scene, q, token, ids, item)
        if token.word in words()["modifiers"] and token.word not in _FRESH:
            continue
        if not token.word.isalpha() and token.word != "-":
            return None
        item.append(token.word)
        if len(item) > 2:
            return None
    del demonym
    return None


_FRESH = frozenset({"new", "additional", "further", "fresh", "more"})
_TRAVEL = frozenset({"visited", "travelled", "traveled", "arrived", "toured", "holidayed"})
# What may follow a demonym that stands for people: "40,000 Indians live in Japan".
_AFTER_PEOPLE = frozenset(
    [
        "",
        "in",
        "live",
        "lived",
        "living",
        "reside",
        "residing",
        "who",
        "are",
        "were",
        "have",
        ",",
        ".",
        ";",
        ")",
    ]
)


def _two(window: list[Token], i: int) -> str:
    return f"{window[i].word} {window[i + 1].word}" if i + 1 < len(window) else ""


def _allowed(scene: Scene, q: Quantity, measure: Measure) -> bool:
    return not _vetoed(scene, measure, (q.start, q.end))


def _count_link(
    scene: Scene, q: Quantity, noun: Token, ids: tuple[str, ...], item: list[str]
) -> Link:
    place = (
        _place_behind(scene, noun.end)
        or _host(scene, q)
        or entrants(scene, noun.end)
        or doing(scene, noun, ids)
    )
    narrowed = " ".join(item) or place
    return Link(q, (noun.start, noun.end), ids, narrowed)


def _place_behind(scene: Scene, start: int) -> str:
    """A town or region that narrows a count ("companies in Gujarat")."""
    for name in scene.names:
        if name.what == "place" and name.start >= start and name.start - start <= 40:
            return name.id
    return ""


_HOSTS = re.compile(
    r"((?:[A-Z][\w-]+ )+)(?:state |prefecture |district |city |alone |now |also |currently )*"
    r"(?:hosts?|hosted|has|had|houses?|counts?|boasts?|(?:is|was) home to|attracted|holds)\b"
)


def _host(scene: Scene, q: Quantity) -> str:
    """Who counts them where it is no state: "Haryana hosts 400 Japanese companies"."""
    match = _HOSTS.match(scene.text.removeprefix("The "))
    if match is None or match.end() > q.start or q.start - match.end() > 40:
        return ""
    lead = len(scene.text) - len(scene.text.removeprefix("The "))
    end = lead + match.end(1)
    return "" if any(n.start < end for n in scene.states()) else match.group(1).strip()


def _state_at(scene: Scene, token: Token) -> bool:
    return any(n.start <= token.start and token.end <= n.end for n in scene.states())


def _tie(
    scene: Scene,
    q: Quantity,
    cue: Cue,
    ids: tuple[str, ...],
    item: str = "",
    strays: Sequence[Token] = (),
) -> Link | None:
    ids = tuple(m for m in ids if not _vetoed(scene, measure_of(m), (cue.start, cue.end)))
    if not ids:
        return None
    said = " ".join(t.word for t in strays)
    # "Exports languished at", "strong trade": a word that names no ware narrows nothing.
    idle = bool(said) and not narrows(
        scene.text[t.start : t.end] for t in strays if not _of_record(scene, t)
    )
    beside = modifier(scene, cue)
    weak = bool(beside) and not narrows([_written(scene, cue, beside)])
    narrowed = (
        item
        or ("" if idle else said)
        or ("" if weak else beside)
        or owner(scene, cue)
        or exclusion(scene, cue, q)
        or partitive(scene, cue, q)
        or subject(scene, cue, q)
        or part_of(scene, (cue.start, cue.end), q)
        or kind_behind(scene, q)
        or topic(scene, cue)
    )
    return Link(q, (cue.start, cue.end), ids, narrowed, sure=not idle and not weak)


def _of_record(scene: Scene, token: Token) -> bool:
    """Whether a word is of the name of an agreement or the like, which is no ware."""
    return any(
        n.start <= token.start and token.end <= n.end for n in scene.names if n.what == "record"
    )


def _written(scene: Scene, cue: Cue, word: str) -> str:
    """A modifier of the cue as the text writes it; the first word of a sentence in lower case."""
    for i in (cue.first - 1, cue.last + 2):
        if 0 <= i < len(scene.tokens) and scene.tokens[i].word == word:
            token = scene.tokens[i]
            common = i == 0 and is_english(word)
            return word if common else scene.text[token.start : token.end]
    return word


def _vetoed(scene: Scene, measure: Measure, cue: tuple[int, int]) -> bool:
    """Whether words of the same clause make the cue mean something else."""
    low, high = clause(scene.tokens, len(scene.text), cue[0])
    text = scene.text[low:high].lower()
    other = [(c.start - low, c.end - low) for c in scene.cues if not _meet(c, cue)]
    return any(_has(text, phrase, other) for phrase in measure.unless)


def _meet(one: Cue, cue: tuple[int, int]) -> bool:
    return one.start < cue[1] and cue[0] < one.end


def _has(text: str, phrase: str, other: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a phrase stands in a text, and not in the words of `other` things."""
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        whole = not before.isalnum() and not after.isalnum()
        if whole and not any(low < end and at < high for low, high in other):
            return True
        at = text.find(phrase, at + 1)
    return False
