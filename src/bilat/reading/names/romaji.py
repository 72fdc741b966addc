"""Whether letters can be Japanese at all: every consonant but n has its vowel behind it."""

import re
from collections.abc import Sequence

from bilat.reading.lexicon import Entry

_MORA = r"(?:(?:[kgnhbpmr]y|sh|ch|ts|dz|[kgsztdnhbpmyrwfj])?[aeiou]h?)"
_WORD = re.compile(rf"(?:{_MORA}|n|m(?=[bpm])|([kstp])(?=\1)|t(?=ch))+")


def romaji(word: str) -> bool:
    """Whether a word in small letters is made of the syllables of Japanese.

    >>> [romaji(w) for w in ("hamamatsu", "namba", "sapporo", "shizuoka", "kyoto", "ohsaka")]
    [True, True, True, True, True, True]
    >>> [romaji(w) for w in ("hamamtsu", "shizuka", "fukuokka", "hirosima", "yokhama", "nagsaki")]
    [False, True, True, True, False, False]
    """
    return _WORD.fullmatch(word) is not None


def impossible(right: str, plain: str, carriers: Sequence[Entry]) -> bool:
    """Whether a town of Japan is written in a way in which no Japanese word can be written."""
    japanese = any(e.what == "place" and e.parties == ("JPN",) for e in carriers)
    return japanese and romaji(right) and not romaji(plain)
