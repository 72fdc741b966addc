"""A sentence as a row of chunks: names, periods and numbers whole, other words one by one."""

from collections.abc import Sequence
from functools import cache

import msgspec

from bilat.reading.scene import Scene
from bilat.reading.spans import Name, PeriodSpan, Quantity
from bilat.reading.wordfiles import word_file


class Chunk(msgspec.Struct, frozen=True):
    """A word, a mark, or a whole span.

    `kind` is "word", "mark", "period", "quantity", or the `what` of a name; `word` is in lower
    case, empty for spans.
    """

    start: int
    end: int
    kind: str
    word: str = ""
    thing: Name | PeriodSpan | Quantity | None = None

    @property
    def name(self) -> Name | None:
        """The name that this chunk is, if it is one."""
        return self.thing if isinstance(self.thing, Name) else None


class Deed(msgspec.Struct, frozen=True):
    """A phrase that tells what happened: the chunks `first` to `last`, and of which kind."""

    first: int
    last: int
    kind: str


Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]
_CLAUSE = frozenset({";", "—", "while", "whereas", "but", "although", "though"})


@cache
def cues(language: str = "en") -> dict[str, frozenset[str]]:
    """The plain lists of cue words for records, from `words/records.<language>.json`."""
    return {
        key: frozenset(value.replace("|", " ").split() if "|" not in value else value.split("|"))
        for key, value in _raw(language).items()
        if isinstance(value, str)
    }


@cache
def phrases(table: str, language: str = "en") -> Phrases:
    """A table of phrases by first word, longest first, each with its kind."""
    raw = _raw(language)[table]
    listed = raw if isinstance(raw, dict) else {table: raw}
    index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind, text in listed.items():
        for phrase in text.split("|"):
            words = tuple(phrase.split())
            index.setdefault(words[0], []).append((words, kind))
    return {
        word: tuple(sorted(found, key=lambda entry: -len(entry[0])))
        for word, found in index.items()
    }


@cache
def _raw(language: str) -> dict[str, str | dict[str, str]]:
    return word_file(f"records.{language}")


def chunks(scene: Scene) -> tuple[Chunk, ...]:
    """The chunks of a sentence in order; what is left of a word beside a name stands alone.

    "ISRO-made" is the organisation and the word "made".
    """
    spans: list[Chunk] = [Chunk(n.start, n.end, n.what, thing=n) for n in scene.names]
    spans += [Chunk(p.start, p.end, "period", thing=p) for p in scene.periods]
    spans += [Chunk(q.start, q.end, "quantity", thing=q) for q in scene.quantities]
    spans.sort(key=lambda u: (u.start, -u.end))
    kept: list[Chunk] = []
    for span in spans:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    row: list[Chunk] = list(kept)
    position = 0
    for token in scene.tokens:
        while position < len(kept) and kept[position].end <= token.start:
            position += 1
        start, end = token.start, token.end
        if position < len(kept) and kept[position].start < end:
            if kept[position].start > start:
                end = kept[position].start
            else:
                start = kept[position].end
        word = scene.text[start:end].lower() if start < end else ""
        if (start, end) != (token.start, token.end):
            word = word.strip("-–/ ")
        if word and word not in ("'s", "’s", "'", "’"):
            row.append(Chunk(start, end, "word" if word[0].isalnum() else "mark", word))
    return tuple(sorted(row, key=lambda u: u.start))


def deeds(row: Sequence[Chunk], table: str = "deeds") -> tuple[Deed, ...]:
    """The phrases of a table that stand in a row of chunks, longest first, in order."""
    index = phrases(table)
    found: list[Deed] = []
    free = 0
    for i in [i for i, unit in enumerate(row) if unit.word in index and unit.kind == "word"]:
        if i < free:
            continue
        for words, kind in index[row[i].word]:
            free = i + len(words)
            if tuple([unit.word for unit in row[i:free]]) == words:
                found.append(Deed(i, free - 1, kind))
                break
        else:
            free = i + 1
    return tuple(found)


def clauses(row: Sequence[Chunk]) -> list[tuple[int, int]]:
    """For each chunk the first and one past the last chunk of its clause."""
    marks = [k for k, u in enumerate(row) if u.word in _CLAUSE]
    found: list[tuple[int, int]] = []
    low = 0
    for end in (*marks, len(row)):
        found += [(low, end)] * (end - low)
        if end < len(row):
            found.append((low, end))
        low = end + 1
    return found


def acronym(row: Sequence[Chunk], at: int, text: str) -> bool:
    """Whether a chunk is an acronym in brackets, which repeats the name before it."""
    return (
        0 < at < len(row) - 1
        and row[at - 1].word == "("
        and row[at + 1].word == ")"
        and row[at].kind == "word"
        and text[row[at].start : row[at].end].isupper()
    )


_ACTORS = frozenset(
    "sides countries both navies armies they governments leaders ministers nations".split()
)


def new_subject(gap: Sequence[Chunk]) -> bool:
    """Whether behind a comma others begin to act: "After JIMEX, the two sides met in Kochi"."""
    commas = [k for k, u in enumerate(gap) if u.word == ","]
    if not commas:
        return False
    told = deeds(gap)
    for k in commas:
        actor = next((n for n in range(k + 1, len(gap)) if _acting(gap, n)), None)
        if actor is not None and any(d.first > actor for d in told):
            return True
    return False


def agents(row: Sequence[Chunk], low: int, high: int) -> frozenset[int]:
    """The chunks that say by whom, or between whom, something was done.

    "Was signed by India and the United States in", "was held between the two navies in".
    """
    found: set[int] = set()
    for k in range(low, high):
        if row[k].word not in ("by", "between"):
            continue
        last = k
        while last + 1 < high and (
            row[last + 1].word in _WHO or row[last + 1].kind in (*_WHOSE, "quantity")
        ):
            last += 1
        if any(row[n].kind in _WHOSE or row[n].word in _ACTORS for n in range(k + 1, last + 1)):
            found.update(range(k, last + 1))
    return frozenset(found)


_WHO = _ACTORS | frozenset("the two three four both and , of their respective foreign".split())
_WHOSE = frozenset({"state", "organisation", "person", "bloc"})


def _acting(gap: Sequence[Chunk], n: int) -> bool:
    """Whether a chunk names who acts; "by India" names who did."""
    chunk = gap[n]
    return chunk.word in _ACTORS or (
        chunk.kind in ("state", "organisation") and gap[n - 1].word not in ("by", "in", "the")
    )


_TIMES = frozenset({"ord", "day", "week", "month", "year", "hour"})
_STEADY = frozenset("related based united limited advanced shared named used".split())


# Those who act, however many they are: "the two navies", "the four leaders".
_SIDES = frozenset(
    "sides countries nations states governments navies armies forces militaries partners parties "
    "leaders ministers democracies neighbours neighbors economies members powers allies".split()
)


def counted(chunk: Chunk) -> bool:
    """Whether a chunk is a figure; an order, a length of time or "the two sides" is none."""
    thing = chunk.thing
    if not isinstance(thing, Quantity) or thing.unit.rstrip("s") in _TIMES:
        return False
    return not (thing.noun in _SIDES and thing.value is not None and thing.value <= 5)


def money(chunk: Chunk) -> bool:
    """Whether a chunk is an amount of money or a share."""
    thing = chunk.thing
    return isinstance(thing, Quantity) and (
        thing.unit in ("percent", "pp") or (len(thing.unit) == 3 and thing.unit.isupper())
    )


def acts(word: str) -> bool:
    """Whether a word looks like the verb of an event that no phrase of the tables tells."""
    if len(word) < 5 or not word.endswith("ed"):
        return False
    return word not in _STEADY and word not in phrases("deeds")
