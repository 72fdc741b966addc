"""What binds a number or a verb to a topic; what is not bound is said of something else."""

from collections.abc import Sequence

from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.linking import clause
from bilat.reading.series.naming import Named, plain
from bilat.reading.series.topics import Topic
from bilat.reading.series.word_forms import Word, lexis, words_of

_WHERE = ("in", "at", "among", "amongst", "within", "across", "inside", "on")
_DEEDS = frozenset("died killed perished die".split())
_STOP = frozenset(
    "is are was were has have had be been came come comes live lived into who which that while "
    "since in from between by and but to during through at under over".split()
)


def bound(scene: Scene, named: Named, amount: Amount) -> bool:
    """Whether an amount is said of a topic: nothing strange between, no strange base, no part."""
    said = words_of(scene.text)
    low, high = clause(scene, amount.start)
    if named.end and not (named.start < high and low < named.end):
        return False
    if not _whole(scene, said, named.topic, amount) or _other(scene, said, named.topic, amount):
        return False
    return _near(scene, said, named, amount) and not narrowed(
        scene, said, named.topic, amount.start
    )


def _whole(scene: Scene, said: Sequence[Word], topic: Topic, amount: Amount) -> bool:
    """Whether what a percentage is of ("60 % of voters") can be what the topic is a share of."""
    rest = [w for w in said if w.start >= amount.end]
    if amount.unit not in ("percent", "fraction") or not rest or rest[0].text != "of":
        return True
    base: list[Word] = []
    for word in rest[1:12]:
        if word.text in _STOP or word.text in ",.;:()":
            break
        base.append(word)
    told = [w for w in base if w.text[0].isalpha() and w.text not in lexis()["small"]]
    strange = [w for w in told if not plain(scene, w, topic.own)]
    if strange or (topic.need and topic.need <= {w.head for w in told}):
        return False  # of something else, or of the very part whose share is told
    heads = {w.head for w in told}
    part = topic.need - topic.whole
    return not topic.whole or bool(heads & topic.whole) or not heads & part


def _other(scene: Scene, said: Sequence[Word], topic: Topic, amount: Amount) -> bool:
    """Whether a count is of something else: "2 million lost their homes"."""
    if amount.unit != "1" or amount.quantity is None or amount.per:
        return False
    rest = [w for w in said if w.start >= amount.end][:5]
    if not rest or plain(scene, rest[0], topic.own):
        return False
    before = [w for w in said if w.end <= amount.start][-5:]
    while before and plain(scene, before[-1], frozenset()) and before[-1].text != "of":
        before.pop()
    if len(before) > 1 and before[-1].text == "of" and before[-2].head in topic.own:
        return False  # "the deaths of more than 770,000 combatants"
    return not any(w.text in _DEEDS and w.head in topic.own for w in rest)


def _near(scene: Scene, said: Sequence[Word], named: Named, amount: Amount) -> bool:
    """Whether only small words, names and times stand between an amount and the topic's words."""
    own = named.topic.own
    if any(amount.start <= w.start < amount.end and w.head in own for w in said):
        return True  # "3.2 hospital beds per 1,000 people"
    low = max((w.end for w in said if w.end <= amount.start and w.head in own), default=-1)
    high = min((w.start for w in said if w.start >= amount.end and w.head in own), default=-1)
    gaps = []
    if low >= 0:
        gaps.append([w for w in said if low <= w.start and w.end <= amount.start])
    if high >= 0:
        gap = [w for w in said if amount.end <= w.start and w.end <= high]
        if len(gap) <= 4 and any(w.start == high and w.text in _DEEDS for w in said):
            return True  # "300,000 combatants and civilians died": those are counted
        gaps.append(gap)
    if named.end == 0:  # carried over from the sentence before
        gaps.append([w for w in said if w.end <= amount.start])
    return any(_clear(scene, gap, own) for gap in gaps)


def _clear(scene: Scene, gap: Sequence[Word], own: frozenset[str]) -> bool:
    if any(w.text in (";", "while", "whereas", "but", ":") for w in gap):
        return False
    return sum(not plain(scene, w, own) for w in gap) <= len(gap) // 6


def narrowed(scene: Scene, said: Sequence[Word], topic: Topic, at: int) -> bool:
    """Whether the clause speaks of a part: "in the hospital", "among miners", "in Punjab"."""
    low, high = clause(scene, at)
    inside = [w for w in said if low <= w.start and w.end <= high]
    if any(_partly(scene, inside, n.end, topic) for n in scene.names if n.what == "state"
           and n.form in ("possessive", "demonym") and low <= n.start < high):  # fmt: skip
        return True
    for n, word in enumerate(inside):
        if word.text not in _WHERE:
            continue
        rest = inside[n + 1 : n + 5]
        while rest and rest[0].text in ("the", "a", "an", "its", "their", "his", "this", "that"):
            rest = rest[1:]
        if rest and not plain(scene, rest[0], topic.own):
            return True
        if rest and _city(scene, rest[0]):
            return True
    return any(n.what == "place" and low <= n.start and n.end <= high and not _state(scene, n.start)
               for n in scene.names)  # fmt: skip


def _partly(scene: Scene, inside: Sequence[Word], at: int, topic: Topic) -> bool:
    """Whether a state only owns who acts: "Germany's power plants emitted"."""
    for word in [w for w in inside if w.start >= at][:4]:
        if word.text in _STOP or not word.text[0].isalpha() or word.text in ("s", "not"):
            return False
        if not plain(scene, word, topic.own):
            return True
    return False


def _city(scene: Scene, word: Word) -> bool:
    """Whether a capital stands for itself: "in Kabul"."""
    return any(n.form == "metonym" and n.start <= word.start < n.end for n in scene.names)


def _state(scene: Scene, at: int) -> bool:
    return any(n.what == "state" and n.start <= at < n.end for n in scene.names)


def moved(scene: Scene, named: Named, start: int, end: int) -> bool:
    """Whether a verb from `start` to `end` is said of a topic: right behind its words, or "in" it.

    "The share of power generated by wind in the UK has been decreasing", "a 14 % increase in milk
    production"; not "nuclear electricity exports fell".
    """
    said = words_of(scene.text)
    own = named.topic.own
    if named.end <= start:
        gap = [w for w in said if named.end <= w.start and w.end <= start]
        if _again(gap) or (
            all(plain(scene, w, own) for w in gap) and not any(w.text in _BREAK for w in gap)
        ):
            return not narrowed(scene, said, named.topic, start)
    follows = [w for w in said if w.start >= end][:5]
    if len(follows) > 1 and follows[0].text in ("in", "of"):
        rest = [w for w in follows[1:] if w.text not in ("the", "its", "their", "annual", "total")]
        return rest[0].head in own and not narrowed(scene, said, named.topic, start)
    return False


_BREAK = frozenset({";", "while", "whereas", "but", ":"})
_NOUNS = frozenset("ratio share rate figure number level total it this that they".split())


def _again(gap: Sequence[Word]) -> bool:
    """Whether a verb's own clause takes the topic up again: "…, the ratio has been decreasing"."""
    marks = [n for n, w in enumerate(gap) if w.text in (",", ";", "and", "but")]
    own = [w.text for w in gap[marks[-1] + 1 :]] if marks else []
    while own and own[0] in ("the", "this", "that", "its", "their"):
        own.pop(0)
    return bool(own) and own[0] in _NOUNS and len(own) <= 6
