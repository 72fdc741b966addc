"""The words of speech, doubt and supposition, from `words/stance.<language>.json`."""

from collections.abc import Sequence
from functools import cache

from bilat.reading.wordfiles import word_file

Phrase = tuple[str, ...]


@cache
def _file(language: str) -> dict[str, str | dict[str, list[str]]]:
    return word_file(f"stance.{language}")


@cache
def words(kind: str, language: str = "en") -> frozenset[str]:
    """The words of a kind; the data file says which kinds there are.

    Raises:
        KeyError: if there is no such kind.
    """
    raw = _file(language)[kind]
    assert isinstance(raw, str)
    return frozenset(raw.split())


@cache
def phrases(kind: str, language: str = "en") -> dict[str, tuple[Phrase, ...]]:
    """The phrases of a kind by their first word, each a row of words.

    Raises:
        KeyError: if there is no such kind.
    """
    raw = _file(language)["phrases"]
    assert isinstance(raw, dict)
    index: dict[str, tuple[Phrase, ...]] = {}
    for phrase in raw[kind]:
        row = tuple(phrase.split())
        index[row[0]] = (*index.get(row[0], ()), row)
    return index


def phrase_at(said: Sequence[str], i: int, kind: str) -> Phrase:
    """The phrase of a kind that begins at word `i` of a row, () where there is none."""
    for one in phrases(kind).get(said[i], ()):
        if tuple(said[i : i + len(one)]) == one:
            return one
    return ()
