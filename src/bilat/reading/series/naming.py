"""Which topics a sentence names: with all the words that they need, and none that narrows them."""

from collections.abc import Sequence

import msgspec

from bilat.reading.scene import Scene, words
from bilat.reading.series.amounts import TIMES
from bilat.reading.series.holders import Holders
from bilat.reading.series.topics import Topic, Vocabulary
from bilat.reading.series.word_forms import Word, lexis, words_of

_REACH = 14  # words between the first and the last of a title's; names, times and numbers aside
_TIGHT = 3  # … where the title has none but everyday words


class Named(msgspec.Struct, frozen=True):
    """A topic where it is named: the words that name it, from `start` to `end`."""

    topic: Topic
    start: int
    end: int
    heads: frozenset[str]


class Told(msgspec.Struct, frozen=True):
    """What a sentence spoke of, for "it was" in the next: topics and whose they are."""

    topics: tuple[Named, ...]
    held: Holders | None


def named(scene: Scene, book: Vocabulary) -> list[Named]:
    """The topics that a sentence names; of two of which one says all that the other does, the one.

    A topic is left out where a word beside its own makes them mean something else ("lung cancer"
    is not cancer, "oil prices" are not oil), or where the sentence speaks of a part of the people.
    """
    said = words_of(scene.text)
    heads = {w.head for w in said}
    ids = {key for head in heads for key in book.by_head.get(head, ())}
    if "access" not in heads:
        ids |= set(book.by_head.get("access", ()))
    found = [one for key in sorted(ids) if (one := _named(scene, said, heads, book.topics[key]))]
    return [
        one
        for one in found
        if not any(one.heads < other.heads and _alike(one, other) for other in found)
    ]


def _alike(one: Named, other: Named) -> bool:
    return one.topic.gauge.dimension == other.topic.gauge.dimension


def _named(scene: Scene, said: Sequence[Word], heads: set[str], topic: Topic) -> Named | None:
    if topic.phrases:
        return _phrase(scene, said, topic)
    places: list[Word] = []
    missing = frozenset(h for h in topic.need - heads if lexis().stand.get(h) not in heads)
    if missing - {"access"}:
        return None
    sure = topic.need & heads
    anchor = min(sure, key=lambda h: (sum(w.head == h for w in said), h), default=None)
    if anchor is None:
        return None
    first = next(w for w in said if w.head == anchor)
    for head in topic.need - missing:
        stands = {head} if head in heads else {lexis().stand[head]}
        places.append(min((w for w in said if w.head in stands), key=lambda w: _gap(w, first)))
    if missing:
        having = _having(said, places)
        if having is None:
            return None
        places.append(having)
    start, end = min(w.start for w in places), max(w.end for w in places)
    everyday = topic.need <= lexis()["frame"] | lexis()["weak"]
    if _between(scene, said, start, end) - len(places) > (_TIGHT if everyday else _REACH):
        return None
    if _narrowed(scene, said, places, topic):
        return None
    if topic.gauge.dimension == "number" and not heads & lexis()["scored"]:
        return None
    also = {w.head for w in said if w.head in topic.also}
    return Named(topic, start, end, topic.need | also)


def _between(scene: Scene, said: Sequence[Word], start: int, end: int) -> int:
    """How many words stand from `start` to `end`, without names, times and numbers."""
    spans = [(n.start, n.end) for n in scene.names] + told(scene)
    inside = [w for w in said if start <= w.start and w.end <= end and w.text[0].isalpha()]
    return sum(not any(a <= w.start and w.end <= b for a, b in spans) for w in inside)


def _gap(a: Word, b: Word) -> int:
    return abs(a.start - b.start)


def _having(said: Sequence[Word], places: Sequence[Word]) -> Word | None:
    """ "had electricity", "without electricity": access, where what is had follows at once."""
    for n, word in enumerate(said):
        if word.text in ("have", "has", "had", "having", "with", "enjoy"):
            for follower in said[n + 1 : n + 3]:
                if follower in places:
                    return word
    return None


def _phrase(scene: Scene, said: Sequence[Word], topic: Topic) -> Named | None:
    heads = [w.head for w in said]
    for phrase in topic.phrases:
        size = len(phrase)
        for n in range(len(heads) - size + 1):
            if tuple(heads[n : n + size]) == phrase:
                places = said[n : n + size]
                if not _narrowed(scene, said, places, topic):
                    return Named(topic, places[0].start, places[-1].end, frozenset(phrase))
    return None


def _narrowed(scene: Scene, said: Sequence[Word], places: Sequence[Word], topic: Topic) -> bool:
    book = lexis()
    own = topic.own
    if any(w.head in book["turn"] and w.head not in own for w in said):
        return True
    if _per(scene, said, topic):
        return True
    if "growth" not in own and any(w.text == "growth" for w in said):
        return True
    if not topic.adds and "without" not in own and _denied(said, places):
        return True
    if len(topic.need) == 1 and any(_verb(w) for w in places):
        return True  # "a storm killed 90": one word is said of too much
    for n, word in enumerate(said):
        if word not in places or word.head in book["weak"]:
            continue
        before = said[n - 1] if n and not _verb(word) else None
        strange = before and before not in places and not plain(scene, before, own)
        if strange and not _listed(said, n, own):
            return True
        after = said[n + 1] if n + 1 < len(said) else None
        if after and after.text in book["tail"] and after.head not in own:
            return True
        if not _verb(word) and _compound(scene, said, n + 1, own):
            return True
        if _told_apart(scene, said, n, own):
            return True
    return _beneath(scene, said, min(places, key=lambda w: w.start), own)


def _compound(scene: Scene, said: Sequence[Word], n: int, own: frozenset[str]) -> bool:
    """Whether a strange noun follows that a topic's word only modifies: "homicide arrests in"."""
    if n >= len(said) or plain(scene, said[n], own):
        return False
    follows = said[n + 1].text if n + 1 < len(said) else "."
    return follows in _BEHIND_NOUNS or not follows[0].isalnum()


_BEHIND_NOUNS = frozenset(
    "in of at for on by from with among is are was were be been has have had and or rose fell grew "
    "increased decreased declined dropped reached stood made went".split()
)


def _per(scene: Scene, said: Sequence[Word], topic: Topic) -> bool:
    """ "per 100,000 people", "per cow": not the whole, unless the measure is such a rate itself."""
    for n, word in enumerate(said[:-1]):
        if word.text != "per" or any(a <= word.start < b for a, b in told(scene)):
            continue
        after = said[n + 1]
        if after.text[0].isdigit() or after.text in ("thousand", "million"):
            if topic.gauge.dimension != "ratio":
                return True
        elif after.text not in ("cent", *TIMES) and after.head not in topic.own:
            return True
    return False


def _listed(said: Sequence[Word], n: int, own: frozenset[str]) -> bool:
    """Whether the word before a topic's is another of a list: "wind and solar power"."""
    joint = n > 2 and said[n - 2].text in ("and", "or", "&", "plus")
    return joint and said[n - 3].head in own


def _denied(said: Sequence[Word], places: Sequence[Word]) -> bool:
    """ "no access", "without electricity": the share is that of the others."""
    return any(
        word.head == "without" and any(w in places for w in said[n + 1 : n + 3])
        for n, word in enumerate(said)
    )


def _told_apart(scene: Scene, said: Sequence[Word], n: int, own: frozenset[str]) -> bool:
    """Whether "from", "of", "who" … behind a topic's word brings in what the topic is not."""
    rest = list(said[n + 1 : n + 8])
    who = next((k for k, w in enumerate(rest[:4]) if w.text == "who"), None)
    if who is not None:
        after = rest[who + 1 : who + 3]
        if not after or not (after[0].head in own or plain(scene, after[0], own)):
            return True
        if not any(w.head in own for w in after):
            return True
    if len(rest) < 2 or rest[0].text not in ("from", "due", "by", "of", "among", "for", "to"):
        return False
    rest.pop(0)
    while rest and rest[0].text in ("to", "the", "a", "an", "its", "their"):
        rest.pop(0)
    return bool(rest) and not plain(scene, rest[0], own)


def _beneath(scene: Scene, said: Sequence[Word], first: Word, own: frozenset[str]) -> bool:
    """Whether a topic is only what something else is of: "unemployment among farm workers"."""
    n = said.index(first)
    while n and said[n - 1].text in ("the", "a", "an", "all", "its", "their", "total", "daily"):
        n -= 1
    if n < 2 or said[n - 1].text not in ("of", "among", "for", "on", "against", "about", "over"):
        return False
    return not plain(scene, said[n - 2], own)


def _verb(word: Word) -> bool:
    """Whether a word is told of what stands before it, which does not narrow it."""
    return word.text.endswith("ed") or word.text in lexis()["verbs"]


def plain(scene: Scene, word: Word, own: frozenset[str]) -> bool:
    """Whether a word beside a topic's own narrows nothing: small words, names, times, numbers."""
    book, linking = lexis(), words()
    if not word.text[0].isalpha() or word.text.endswith("ly") or word.head in own:
        return True
    if word.text in book["neutral"] or word.text in book["frame"] or word.head in book["deed"]:
        return True
    if word.text in linking["link"] or word.text in linking["neutral"]:
        return True
    kinds = (
        "up",
        "down",
        "flat",
        "above",
        "below",
        "universal",
        "most",
        "highest",
        "lowest",
        "world",
    )
    if any(word.text in book[kind] for kind in kinds) or word.head in book["weak"]:
        return True
    spans = [(n.start, n.end) for n in scene.names if n.what in ("state", "bloc")] + told(scene)
    return any(a <= word.start and word.end <= b for a, b in spans)


def told(scene: Scene) -> list[tuple[int, int]]:
    """Where the times and numbers of a sentence stand."""
    times = [(p.start, p.end) for p in scene.periods]
    return times + [(q.start, q.end) for q in scene.quantities]
