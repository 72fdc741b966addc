"""Numbers whose noun tells the measure: "1,400 companies", "40,000 Indians live in Japan"."""

import re

from bilat.measures import Measure, measures
from bilat.reading.measuring import Link, vetoed
from bilat.reading.scene import Cue, Scene, Token, measure_of, words
from bilat.reading.spans import Quantity
from bilat.reading.subjects import behind, subject
from bilat.reading.subsets import area, doing, entrants


def counted(scene: Scene, q: Quantity) -> Link | None:
    """ "1,400+ Japanese companies", "40,000 Indians": the noun tells the measure."""
    if q.unit not in ("1", "persons"):
        return None
    window = [t for t in scene.tokens if t.start >= q.end][:6]
    if (people := _descent(scene, q) or _people(scene, q)) is not None:
        return people
    item: list[str] = []
    for i, token in enumerate(window):
        if _state_at(scene, token):
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


_DESCENT = re.compile(
    r"\s*(?:persons? |people |members )?(?:"
    r"(?P<pair>[A-Z][a-z]+[ -](?:Americans|Australians))\b|"
    r"of [A-Z][a-z]+ (?:origin|descent|ancestry|heritage)\b|"
    r"[A-Z][a-z]+[ -]origin (?:people|persons)\b)"
)


def _descent(scene: Scene, q: Quantity) -> Link | None:
    """People by where their forebears lived: "Indian Americans", "people of Indian origin".

    Who is counted among them differs from count to count, so that none stands against another.
    """
    match = _DESCENT.match(scene.text, q.end)
    named = match and any(q.end <= n.start < match.end() for n in scene.states())
    if match is None or not (named or match.group("pair")):
        return None
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    return Link(q, (start, match.end()), ("residents",), "diaspora", sure=False)


_STUDY = frozenset({"studying", "studied", "study", "enrolled"})
_PEOPLE = frozenset("people persons nationals citizens".split())
_BE = frozenset("were are have had been now currently and also there from of the who".split())


def _people(scene: Scene, q: Quantity) -> Link | None:
    """People of a state who study or travel: "81,000 Indian nationals were studying in the US"."""
    after = [t for t in scene.tokens if t.start >= q.end][:9]
    noun: Token | None = None
    for token in after:
        if token.word in _PEOPLE:
            noun = token
        elif _state_at(scene, token):
            noun = noun or token
        elif noun is not None and token.word in _STUDY:
            return Link(q, (token.start, token.end), ("students",))
        elif noun is not None and noun.word in _PEOPLE and token.word in _TRAVEL:
            return Link(q, (token.start, token.end), ("tourists",))
        elif token.word not in _BE:
            return None
    return None


def _two(window: list[Token], i: int) -> str:
    return f"{window[i].word} {window[i + 1].word}" if i + 1 < len(window) else ""


def _allowed(scene: Scene, q: Quantity, measure: Measure) -> bool:
    return not vetoed(scene, measure, (q.start, q.end))


def _count_link(
    scene: Scene, q: Quantity, noun: Token, ids: tuple[str, ...], item: list[str]
) -> Link:
    cue = next((c for c in scene.cues if c.start <= noun.start < c.end), None)
    cue = cue or Cue(noun.start, noun.end, ids, 0, 0)
    narrowed = (
        " ".join(item)
        or area(scene, noun.end)
        or subject(scene, cue, q)
        or behind(scene, noun.end)
        or entrants(scene, noun.end, ids)
        or doing(scene, noun, ids)
    )
    return Link(q, (noun.start, noun.end), ids, narrowed)


def _state_at(scene: Scene, token: Token) -> bool:
    return any(n.start <= token.start and token.end <= n.end for n in scene.states())
