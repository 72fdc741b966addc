"""The names that reading looks for: entries handed to it, compiled into a table of phrases.

Reading knows no facts. Whoever does (`bilat.judging.naming.lexicon`) hands over entries: the words,
the thing that they name, and what a careful reader must know of it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Literal, Self

import msgspec

from bilat.reading.spans import What


class Entry(msgspec.Struct, frozen=True):
    """One way to write the name of one thing.

    `words` is the name as a careful writer prints it. `id` and `what` are those of
    `bilat.reading.spans.Name`; "stop" marks words that contain a name and do not mean it ("South
    China Sea"). `form` says how a state is named: "name", "demonym", "metonym" or "prefix"
    ("Indo-"); "short" marks words of a record that need its states or an edition beside them
    ("Annual Summit"). `kind` is the record's kind. `parties` are the ISO codes of the states that a
    record is between, or to which a place, person or organisation belongs. `series` marks what
    recurs and takes an edition. `bare` marks words that name the thing only with its states beside
    them or in capitals ("Energy Dialogue").
    """

    words: str
    id: str
    what: What | Literal["stop"]
    form: str = "name"
    kind: str = ""
    parties: tuple[str, ...] = ()
    series: bool = False
    bare: bool = False


class Token(msgspec.Struct, frozen=True):
    """A word of a text: its place, its letters as written, and the key under which it is found.

    `end` is after the letters; `close` after a possessive ending too ("India's").
    """

    start: int
    end: int
    close: int
    word: str
    key: str


Keys = tuple[str, ...]


class Lexicon(msgspec.Struct, frozen=True):
    """Entries and how they are found: `phrases` holds the numbers of those with the same keys.

    `lengths` tells by the first key how many keys such phrases have, most first; `words` are the
    words of each entry. `links` tells of the id of a place, person or organisation the ids of the
    records in which it stands, by which one name corroborates another; it is asked only when a
    misspelling is in question.
    """

    entries: tuple[Entry, ...]
    words: tuple[tuple[str, ...], ...]
    phrases: dict[Keys, list[int]]
    lengths: dict[str, tuple[int, ...]]
    links: Callable[[str], frozenset[str]]
    cache: dict[str, Any]

    def about(self, name: str) -> tuple[Entry, ...]:
        """The entries of the thing with id `name`, in the order handed over."""
        table = self.cache.get("about")
        if table is None:
            table = self.cache["about"] = {}
            for entry in self.entries:
                table.setdefault(entry.id, []).append(entry)
        return tuple(table.get(name, ()))

    def only(self, *whats: str) -> Self:
        """The same lexicon with the phrases of these kinds of things alone."""
        kind = [entry.what in whats for entry in self.entries]
        phrases = {
            path: kept
            for path, numbers in self.phrases.items()
            if (kept := [number for number in numbers if kind[number]])
        }
        return msgspec.structs.replace(self, phrases=phrases, cache={})


def _unlinked(_: str) -> frozenset[str]:
    return frozenset()


def compiled(
    entries: Iterable[Entry],
    links: Callable[[str], frozenset[str]] = _unlinked,
    base: Lexicon | None = None,
) -> Lexicon:
    """Build the lexicon of `entries`, after those of `base` where it is given.

    >>> book = compiled([Entry("Dharma Guardian", "dg", "record", series=True)])
    >>> book.phrases, book.lengths
    ({('dharma', 'guardian'): [0]}, {'dharma': (2,)})
    """
    added = tuple(entries)
    words = tuple([tuple(split(entry.words)) for entry in added])
    known = base or _EMPTY
    phrases, lengths = dict(known.phrases), dict(known.lengths)

    def found_by(path: Keys, number: int) -> None:
        phrases[path] = [*phrases.get(path, ()), number]
        sizes = lengths.get(path[0], ())
        if len(path) not in sizes:
            lengths[path[0]] = tuple(sorted((*sizes, len(path)), reverse=True))

    for number, parts in enumerate(words, len(known.entries)):
        path = tuple([key(word) for word in parts])
        if path:
            found_by(path, number)
            if "," in path:
                found_by(tuple([one for one in path if one != ","]), number)
            if "+" in path and len(path) > _FORMAT:
                # "2-2 Ministerial Dialogue"; "2-2" alone is a score.
                found_by(tuple([one for one in path if one != "+"]), number)
    return Lexicon(known.entries + added, known.words + words, phrases, lengths, links, {})


# As many words has the name of a format alone: "2+2".
_FORMAT = 3
_EMPTY = Lexicon((), (), {}, {}, _unlinked, {})
_PLAIN = str.maketrans(
    {chr(c): " " for c in range(128) if not chr(c).isalnum()} | {c: f" {c} " for c in "+&,"}
)


def keys(words: str) -> tuple[str, ...]:
    """The keys of the words of a name.

    >>> keys("Quad Leaders' Summit"), keys("2+2"), keys("La Pérouse")
    (('quad', 'leader', 'summit'), ('2', '+', '2'), ('la', 'perouse'))
    """
    return tuple([key(word) for word in split(words)])


def split(words: str) -> list[str]:
    """The words of a name, as `tokens` finds them in a text."""
    plain = words.isascii() and "." not in words and "'" not in words
    if plain and "o-o" not in words and "o-O" not in words:
        return words.translate(_PLAIN).split()
    return [token.word for token in tokens(words)]


_WORD = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
# Prefixes that some writers set off by a hyphen: "co-operation", "co-ordination".
_SET_OFF = r"(?<![^\W_])[Cc][Oo]-(?=[Oo][pr])[A-Za-z]+"
_TOKEN = re.compile(
    rf"{_SET_OFF}|[^\W\d_]\.(?:[^\W\d_]\.)+|{_WORD}(?:['’ʼ]{_WORD})*|[+&,]",
)
_ASCII = re.compile(
    rf"{_SET_OFF}|[A-Za-z]\.(?:[A-Za-z]\.)+|[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*|[+&,]",
)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, with "+", "&" and "," as words of their own.

    A sentence is asked for the states in it, for all names, and for misspellings: kept.

    >>> [t.word for t in tokens("India's 2+2 with the U.S., Kyūshū–Honshū")]
    ['India', '2', '+', '2', 'with', 'the', 'U.S.', ',', 'Kyūshū', 'Honshū']
    >>> [t.key for t in tokens("Agreements on Co-operation")]
    ['agreement', 'on', 'cooperation']
    """
    found = []
    for match in (_ASCII if text.isascii() else _TOKEN).finditer(text):
        start, close = match.span()
        word = match.group()
        end = close
        if close - start > 2 and word[-1] in "sS" and word[-2] in "'’ʼ":
            word, end = word[:-2], close - 2
        elif word[-1] in "sS" and text[close : close + 1] in ("'", "’") and close - start > 1:
            # "US'", "the two nations'": a bare apostrophe after s, unless it closes a quotation.
            after = text[close + 1 : close + 3]
            close += after[:1] == " " and after[1:].isalpha()
        found.append(Token(start, end, close, word, key(word)))
    return tuple(found)


_SPELT = {
    "defense": "defence",
    "center": "centre",
    "program": "programme",
    "labor": "labour",
    "harbor": "harbour",
    "saber": "sabre",
    "maneuver": "manoeuvre",
    "plus": "+",
    "two": "2",
    "&": "and",
}


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The key of a word: no case, no accents, no plural, British spelling.

    >>> key("Defense"), key("Summits"), key("Organization"), key("Pérouse"), key("U.S.")
    ('defence', 'summit', 'organisation', 'perouse', 'us')
    """
    plain = folded(word)
    if len(plain) > 4 and plain[-1] == "s" and plain[-2] not in "sui":
        plain = plain[:-1]
    plain = _SPELT.get(plain, plain)
    if "iz" in plain and len(plain) > 6:
        plain = _IZE.sub(r"is\1", plain)
    return plain


_IZE = re.compile(r"iz(e|ed|ing|ation|ational|er)$")


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word without case, accents, full stops, apostrophes and hyphens.

    >>> folded("Hokkaidō"), folded("D.C."), folded("O'Brien")
    ('hokkaido', 'dc', 'obrien')
    """
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in word if not unicodedata.combining(c))
    word = word.casefold()
    if word.isalnum():
        return word
    return "".join(c for c in word if c not in "-.'’ʼ")


@lru_cache(maxsize=8192)
def written(words: str) -> tuple[str, ...]:
    """The words of a name as written, one for each of `keys`."""
    return tuple(split(words))
