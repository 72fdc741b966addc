"""Dates before their thing: "Signed in 1951, the treaty …", "On 2 May A and B signed X"."""

from collections.abc import Sequence

from bilat.reading.chunks import Chunk, Deed, acts, cues
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.date_ties import KEYS, LOOSE, Tie
from bilat.reading.spans import PeriodSpan

# What may stand before the participle that opens a sentence, and between it and its date.
_LEAD = frozenset("- \" ' ( first originally formally officially jointly initially".split())
_WITHIN = frozenset("in on during back as early early late mid since by at the and".split())


def opening(row: Sequence[Chunk], anchor: Anchor, i: int, told: Sequence[Deed]) -> Tie | None:
    """A participle with its date before the thing: "Signed in 1951, the treaty …"."""
    if [u.word for u in row[i + 1 : anchor.first]] not in ([","], [",", "the"], [",", "this"]):
        return None
    span = row[i].thing
    if i == 0 and isinstance(span, PeriodSpan) and span.bound == "since":
        # "In force since 2011" is one span.
        return Tie(("in_force",), True) if since(span, ()) == ("in_force",) else None
    verbs = [d for d in told if d.kind in KEYS and d.last < i]
    if len(verbs) != 1 or row[verbs[0].first].word not in cues()["participles"]:
        return None
    verb = verbs[0]
    lead = [u.word for u in row[: verb.first]]
    links = row[verb.last + 1 : i]
    if not _LEAD.issuperset(lead) or any(u.kind == "word" and u.word not in _WITHIN for u in links):
        return None
    keys = ("start",) if "first" in lead or "originally" in lead else KEYS[verb.kind]
    return Tie(keys, not any(u.kind in ("period", "quantity", "record") for u in links))


def since(span: PeriodSpan, inside: Sequence[Deed]) -> tuple[str, ...]:
    """What began at an open span: force in "in force since 2011", else the thing itself."""
    forced = span.text.lower().startswith(("in force", "in effect", "effective"))
    return KEYS["in_force" if forced or [d.kind for d in inside] == ["in_force"] else "start"]


def preceding(
    row: Sequence[Chunk], anchor: Anchor, i: int, inside: Sequence[Deed], told: Sequence[Deed]
) -> Tie | None:
    """A period before its thing: "On 2 May A and B signed X", "In 2022 X was held"."""
    opens = _opens(row, i)
    if any(u.kind == "period" for u in row[i + 1 : anchor.first]):
        return None
    said = [u.word for u in row[i + 1 : anchor.first]]
    if i == 0 and said in _SAW:
        return Tie(("date",), True)
    if said in _OF_IT and anchor.edition is None:
        # "The June 2024 edition of JIMEX"
        return Tie(("date",), True)
    if said in (["for"], ["for", "the"]) and _met(row, i, told):
        return Tie(("date",), True)
    kinds = [d for d in inside if d.kind in KEYS]
    if kinds:
        verb = kinds[-1]
        object_ = row[verb.last + 1 : anchor.first]
        if len(object_) > 8 or any(u.word == "," or acts(u.word) for u in object_):
            return None
        firm = opens and len(kinds) == 1 and not any(acts(u.word) for u in row[i + 1 : verb.first])
        return Tie(KEYS[verb.kind], firm and verb.kind not in LOOSE)
    if anchor.first == i + 1:
        # "The June 2024 JIMEX"
        return Tie(("date",), i > 0 and row[i - 1].word == "the")
    if any(acts(u.word) for u in row[i + 1 : anchor.first]) or not opens:
        return None
    if _turn(row[i + 1 : anchor.first]):
        return Tie(("date",), True)
    passive = [d for d in told if anchor.last < d.first <= anchor.last + 12]
    gap = row[anchor.last + 1 : passive[0].first] if passive else ()
    if not passive or passive[0].kind not in KEYS or any(u.kind == "record" for u in gap):
        return None
    plain = not any(u.word in (",", ";") or acts(u.word) for u in gap)
    near = anchor.first - i <= 4
    firm = plain and near and _is_subject(gap) and passive[0].kind not in LOOSE
    return Tie(KEYS[passive[0].kind], firm)


_OF_IT = [
    [noun, *of] for noun in ("edition", "round", "iteration") for of in (["of"], ["of", "the"])
]


def _met(row: Sequence[Chunk], i: int, told: Sequence[Deed]) -> bool:
    """ "The two navies met in Kochi in June 2024 for …": a meeting right before its date."""
    before = [d for d in told if d.last < i]
    if not before or before[-1].kind != "held" or i - before[-1].last > 6:
        return False
    between = row[before[-1].last + 1 : i]
    return all(u.kind in ("place", "state") or u.word in _WITHIN | {","} for u in between)


def _turn(gap: Sequence[Chunk]) -> bool:
    """Whether a date opens what is said of a host or a coming.

    "In June 2024 it was India's turn to host JIMEX", "In June came JIMEX", "In June 2024 Yokosuka
    was the venue of JIMEX".
    """
    words = [u.word for u in gap if u.kind == "word"]
    if words and words[0] == "came":
        return len(words) <= 2
    if words[:2] == ["it", "was"]:
        return "turn" in words and "host" in words
    return bool(_VENUES & set(words)) and _HOST.issuperset(words)


_VENUES = frozenset({"venue", "host", "scene", "setting", "site"})
_HOST = _VENUES | frozenset("was played acted served as the to for of".split())


_BE = frozenset("was were is are be been being has had have will also first then formally".split())


def _is_subject(gap: Sequence[Chunk]) -> bool:
    """Whether what stands between a thing and its verb leaves it the subject."""
    return all(
        u.word in _BE or u.word in cues()["tie"] or u.kind not in ("word", "period") for u in gap
    )


def _opens(row: Sequence[Chunk], i: int) -> bool:
    """Whether a period opens its clause: "On 2 May", "In March 2020,"."""
    return all(u.word in _OPENERS for u in row[:i])


_OPENERS = frozenset(
    {"on", "in", "during", '"', "'", "-", "example", ":", "it", "was", "back", "from"}
)
# "June 2024 saw the exercise": the time is the subject.
_SAW = (["saw"], ["saw", "the"], ["witnessed", "the"], ["brought", "the"], ["witnessed"])
