"""What narrows a measure: a product, a sector, a topic that the sentence opens with."""

import re

from bilat.reading.scene import Cue, Scene, Token, words
from bilat.reading.spans import Quantity
from bilat.reading.timing import clause
from bilat.reading.wares import narrows


def known(scene: Scene, token: Token) -> bool:
    """Whether a token belongs to a state, a period or another quantity."""
    return (
        any(n.start <= token.start and token.end <= n.end for n in scene.states())
        or any(p.start <= token.start and token.end <= p.end for p in scene.periods)
        or any(q.start <= token.start and token.end <= q.end for q in scene.quantities)
    )


_OF = re.compile(
    r"\s+(?:worth\s+)?(?:of|in)\s+(?:the\s+)?([a-z][a-z-]+(?:\s+(?:and\s+)?[a-z][a-z-]+)?)"
)
_ANY = frozenset(
    "goods merchandise products exports imports trade total services value which bilateral two-way "
    "all this that these the fiscal financial calendar return recent current just only".split()
)


def kind_behind(scene: Scene, q: Quantity) -> str:
    """What the sum is of, where the words behind say so: "exported USD 2 bn of petroleum"."""
    match = _OF.match(scene.text[q.end :])
    if not match:
        return ""
    words_of = match.group(1).split()
    at = q.end + match.start(1)
    if words_of[0] in _ANY or any(p.start <= at < p.end for p in scene.periods):
        return ""
    if any(n.start <= at < n.end for n in scene.names):
        return ""
    if any(o.start <= at < o.end for o in scene.quantities):
        return ""  # "USD 40 bn in five years"
    if any(at <= c.start < q.end + match.end() for c in scene.cues):
        return ""  # "USD 60 bn of foreign direct investment"
    kept = [w for w in words_of if w not in words()["link"] or w == "and"]
    return " ".join(kept)


_IN = re.compile(
    r"\W*(?:in|within|for|under)\s+(?:the\s+)?([a-z][a-z&/ -]{2,40}?)(?:\s+(?:sector|segment|"
    r"industry|category|trade|products))?\s*,",
    re.IGNORECASE,
)
_TIMES = frozenset(
    "addition fact turn particular general total all contrast comparison recent years return "
    "response goods merchandise terms value short brief other words the last previous same".split()
)


def topic(scene: Scene, cue: Cue) -> str:
    """What the sentence opens with as its topic: "In pharmaceuticals, India's exports were …"."""
    match = _IN.match(scene.text)
    if not match or match.end() > cue.start:
        return ""
    head = match.group(1).lower().split()
    at, to = match.span(1)
    if any(w in _TIMES for w in head) or any(p.start < to and at < p.end for p in scene.periods):
        return ""
    if any(n.start < to and at < n.end for n in scene.names):
        return ""
    if any(q.start < to and at < q.end for q in scene.quantities):
        return ""
    return " ".join(head)


_OWNER = re.compile(r"([\w&.-]+(?: [A-Z][\w&.-]+)?)(?:['’]s|s['’])\s+(?:[a-z-]+\s+){0,2}$")
_WHOSE = frozenset(
    "country nation countries nations state states today yesterday year month quarter decade "
    "government century world week period neighbour economy".split()
)


def owner(scene: Scene, cue: Cue) -> str:
    """Who owns the flow where it is no state: "Tamil Nadu's exports", "small firms' exports"."""
    match = _OWNER.search(scene.text[: cue.start])
    if match is None:
        return ""
    start, end = match.span(1)
    if any(n.start < match.end() and start < n.end for n in scene.states()):
        return ""
    if any(p.start < match.end() and start < p.end for p in scene.periods):
        return ""
    said = scene.text[start:end]
    return "" if said.lower().split()[-1].rstrip("s") in _WHOSE or said[0].isdigit() else said


_LESS = re.compile(
    r"\b(non-[a-z]+|ex-(?:oil|petroleum|gold|defence|defense)|(?:excluding|excludes|excluded|"
    r"leaving (?:out|aside)|setting aside|except(?:ing)?(?: for)?|barring|without|other than|"
    r"apart from|net of|sans|less|minus)\s+(?:the\s+)?[a-z]+)",
    re.IGNORECASE,
)


def exclusion(scene: Scene, cue: Cue, q: Quantity) -> str:
    """What a flow leaves out: "non-oil exports", "exports (excluding petroleum)"."""
    low, high = clause(scene.tokens, len(scene.text), cue.start)
    opening = _LESS.match(scene.text)
    match = opening or _LESS.search(scene.text, low, max(high, cue.end))
    if match is None or match.group(1).lower().startswith(("less than", "non-tariff")):
        return ""
    if any(o.start < match.end() and match.start() < o.end for o in scene.quantities):
        return ""
    return match.group(1).lower() if opening or match.start() < q.end + 30 else ""


_PART_OF = re.compile(r"(?:^|[;:—]|\.\s)\W*(?:of|out of|among)\b", re.IGNORECASE)


def part_of(scene: Scene, cue: tuple[int, int], q: Quantity) -> str:
    """ "Of 1,400 companies, 600 are …": the second number is a part of the first."""
    low, _ = clause(scene.tokens, len(scene.text), cue[0])
    head = _PART_OF.match(scene.text) or _PART_OF.match(scene.text[low:])
    inner = any(
        cue[0] > o.start and o.end <= q.start and o.unit == q.unit for o in scene.quantities
    )
    return "a part" if head and inner and cue[0] < q.start else ""


def modifier(scene: Scene, cue: Cue) -> str:
    """A word right before or behind the cue that narrows it: "pharmaceutical exports"."""
    if cue.first > 0:
        token = scene.tokens[cue.first - 1]
        word = token.word
        if word in GOODS:
            return ""  # "products exported"
        if (
            word.replace("-", "").isalpha()
            and word not in words()["link"]
            and word not in words()["modifiers"]
            and not known(scene, token)
            and not any(n.start < token.end and token.start < n.end for n in scene.states())
            and scene.text[token.end : cue.start] == " "
            and word not in words()["neutral"]
        ):
            return word
    if cue.last + 2 < len(scene.tokens) and scene.tokens[cue.last + 1].word == "of":
        token = scene.tokens[cue.last + 2]
        if (
            token.word.isalpha()
            and not known(scene, token)
            and token.word not in words()["neutral"]
        ):
            if any(q.start <= token.start < q.end for q in scene.quantities):
                return ""
            if token.word not in words()["link"]:
                return token.word
    return ""


_WORTH = re.compile(
    r"([a-z][a-z-]*(?:\s+[a-z][a-z-]*)?)\s+(?:worth|valued at|totalling|totaling|costing|priced at)"
    r"(?:\s+(?:of|about|over|nearly|around|some|almost|approximately|more|than))*\s*$",
    re.IGNORECASE,
)


# Words for all that is traded.
GOODS = frozenset("goods merchandise products items commodities trade exports imports".split())


def worth(scene: Scene, q: Quantity) -> str:
    """What is worth the sum, unless it is all goods: "vehicles worth USD 220 m were shipped"."""
    match = _WORTH.search(scene.text[: q.start])
    if match is None:
        return ""
    said = match.group(1).lower().split()
    whole = said[-1] in GOODS
    while said and said[-1] in GOODS:
        said.pop()
    if whole and not narrows(said):
        return ""  # "exported goods worth", against "vehicles worth" and "farm goods worth"
    return " ".join(w for w in said if w not in words()["link"] and w not in words()["neutral"])
