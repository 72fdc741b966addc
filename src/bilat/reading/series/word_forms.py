"""The words of titles and of sentences, brought to one form: inflections and near words together.

The groups stand in `words/series.<language>.json`: every word of a group counts as its head.
"""

import re
from functools import cache

import msgspec

from bilat.reading.wordfiles import word_file


class Word(msgspec.Struct, frozen=True):
    """A word in a text: where it stands, as written in lower case, and its head."""

    start: int
    end: int
    text: str
    head: str


class Lexis(msgspec.Struct, frozen=True):
    """The words of a language for series: heads by word, phrases by first word, and classes.

    `stand` tells which other head may stand for one ("spends on aid": gives).
    """

    same: dict[str, str]
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]]
    classes: dict[str, frozenset[str]]
    stand: dict[str, str] = {}

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.classes[name]


@cache
def lexis(language: str = "en") -> Lexis:
    """The words of a language; `lexis.cache_clear()` forgets them."""
    raw = word_file(f"series.{language}")
    same = {word: head for head, said in raw.pop("same").items() for word in said.split()}
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
    for phrase, heads in raw.pop("phrases").items():
        parts = tuple(phrase.split())
        phrases.setdefault(parts[0], []).append((parts, tuple(heads.split())))
    for entries in phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    stand: dict[str, str] = raw.pop("stand")
    classes = {key: frozenset(said.split()) for key, said in raw.items()}
    return Lexis(same, phrases, classes, stand)


_WORD = re.compile(r"[^\W_]+(?:[.&/][^\W_]+)*(?:['’]s\b|['’](?!\w))?|[^\w\s]", re.UNICODE)


def words_of(text: str) -> tuple[Word, ...]:
    """Words and marks with their heads; hyphens part words, a possessive ending is no part of one.

    >>> [w.head for w in words_of("The doctor-to-population ratio of Chad's farmers")]
    ['the', 'doctor', '-', 'to', '-', 'people', 'ratio', 'of', 'chad', 'farmer']
    """
    book = lexis()
    found: list[Word] = []
    plain = [(m.start(), m.end(), _bare(m.group().lower())) for m in _WORD.finditer(text)]
    n = 0
    while n < len(plain):
        start, end, word = plain[n]
        for parts, heads in book.phrases.get(word, ()):
            span = plain[n : n + len(parts)]
            if tuple(w for _, _, w in span) == parts:
                found.extend(Word(start, span[-1][1], " ".join(parts), head) for head in heads)
                n += len(parts)
                break
        else:
            found.append(Word(start, end, word, head_of(word)))
            n += 1
    return tuple(found)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s").rstrip("'’") or word


def head_of(word: str) -> str:
    """The head of a word: that of its group, else the word without a plural ending.

    >>> head_of("expenditure"), head_of("batteries"), head_of("glass")
    ('spend', 'battery', 'glass')
    """
    known = lexis().same
    if word in known:
        return known[word]
    single = _single(word)
    return known.get(single, single)


def _single(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zes")):
        return word[:-2]
    return word[:-1]
