"""Topics: measures of a user's own with the words that name them, from a vocabulary or a title."""

import re
from collections.abc import Iterable

import msgspec

from bilat.reading.series.gauge import Gauge, gauge
from bilat.reading.series.lexis import lexis, words_of


class Topic(msgspec.Struct, frozen=True):
    """A measure. Every head in `need` must be said for it to be named; those in `also` may be.

    `phrases` are a user's own words for it, as heads in their order: any of them names it. `kind`
    is the vocabulary's, or what the unit tells: "share" for percentages, "" where it is open.
    """

    id: str
    label: str
    unit: str
    gauge: Gauge
    kind: str = ""
    need: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()

    @property
    def adds(self) -> bool:
        """Whether values of several states, or of several years, can be added up."""
        if self.kind:
            return self.kind in ("flow", "count", "stock", "cumulative")
        return self.gauge.dimension not in ("percent", "ratio", "degree", "yield", "number", "none")


class Vocabulary(msgspec.Struct, frozen=True):
    """A user's own measures by id, and by the heads that may lead to them."""

    topics: dict[str, Topic] = {}
    by_head: dict[str, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        return bool(self.topics)


def topic(
    key: str, title: str = "", unit: str = "", kind: str = "", words: Iterable[str] = ()
) -> Topic:
    """A measure from its title or, where there are any, its words.

    >>> made = topic("obesity", "Share of adults who are obese (Source: WHO)", "%")
    >>> sorted(made.need), sorted(made.also)
    (['adult', 'obese'], [])
    >>> topic("hives", unit="count", words=["bee colonies"]).phrases
    (('bee', 'colony'),)
    """
    measured = gauge(unit)
    phrases = tuple(tuple(w.head for w in words_of(said)) for said in words)
    label = title or key.replace("_", " ").replace("-", " ")
    told = label[:1].lower() + label[1:] if label[1:2].islower() else label
    if not kind and measured.dimension == "percent":
        kind = "share"
    if phrases:
        return Topic(key, told, unit, measured, kind, phrases=phrases)
    need, also = _keys(label)
    return Topic(key, told, unit, measured, kind, need, also)


_ASIDE = re.compile(
    r"\((?:source:[^()]*|[^()]*\d[^()]*=[^()]*)\)|\bbased on .*|: estimated|\bas (?:a )?shares? of"
    r" .*|\(% of [^()]*\)|\bper (?:\d[\d,]*|million|thousand) \w+",
    re.IGNORECASE,
)


def _keys(title: str) -> tuple[frozenset[str], frozenset[str]]:
    """The heads that a title needs said, and those that may be left out.

    Left out may be whom it counts, and the verb of what comes by or from a source.
    """
    book = lexis()
    found = words_of(_ASIDE.sub(" ", title))
    need: list[str] = []
    also: list[str] = []
    for n, word in enumerate(found):
        if word.text in book["frame"] or not any(c.isalpha() for c in word.text):
            continue
        follows = found[n + 1].text if n + 1 < len(found) else ""
        linked = word.head == "produce" and follows in ("by", "from")
        (also if word.head in book["weak"] or linked else need).append(word.head)
    whole = frozenset(
        w.head
        for said in re.findall(r"\bas (?:a )?shares? of (.*)", title, re.IGNORECASE)
        for w in words_of(said)
        if w.text.isalpha() and w.text not in book["frame"]
    )
    return frozenset(need) | whole, frozenset(also) - frozenset(need)


def vocabulary(topics: Iterable[Topic]) -> Vocabulary:
    """Topics together; those without any word that names them are left out."""
    held = {t.id: t for t in topics if t.gauge.dimension != "none" and (t.need or t.phrases)}
    heads: dict[str, list[str]] = {}
    for one in held.values():
        for head in one.need or {phrase[0] for phrase in one.phrases if phrase}:
            heads.setdefault(head, []).append(one.id)
    return Vocabulary(held, {head: tuple(ids) for head, ids in heads.items()})
