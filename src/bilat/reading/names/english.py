"""Whether a word exists in English, from the word list beside this package."""

from collections.abc import Iterator
from functools import cache, lru_cache

from bilat.reading.wordfiles import FOLDER

_ENDINGS = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("er", ""), ("er", "e"),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("ise", "ize"), ("isation", "ization"),
    ("ian", "ia"), ("ese", ""), ("ness", ""), ("less", ""), ("like", ""),
)  # fmt: skip


@cache
def listed() -> str:
    """The word list, a word a line, with a line break at both ends."""
    text = (FOLDER / "english.txt").read_text("ascii")
    return text[text.index("\n", text.rindex("\n#") + 1) :]


@lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether a lower-case word of five letters or more, or what it is inflected from, exists.

    >>> is_english("election"), is_english("dialogues"), is_english("gaurdian")
    (True, True, False)
    """
    words = listed()
    return any(f"\n{base}\n" in words for base in _bases(word))


def _bases(word: str) -> Iterator[str]:
    yield word
    for ending, instead in _ENDINGS:
        # "Taxiing" has two of them, "shariing" does not come from a "shari".
        if ending == "ing" and word.endswith("iing") and word not in ("skiing", "taxiing"):
            continue
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            yield word[: len(word) - len(ending)] + instead
