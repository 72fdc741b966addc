"""Which words can name what is traded, so that a word that cannot narrows nothing.

"Pharmaceutical exports" are a part of the exports; "strong exports", "exports languished" are the
exports. What a word is cannot be told from its place alone, so a list of wares decides, and what
it does not know is never held against a writer.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from bilat.reading.scene import words


@cache
def wares(language: str = "en") -> frozenset[str]:
    """Nouns of goods, services and sectors, from `words/wares.<language>.txt`, singular."""
    path = files("bilat.reading") / "words" / f"wares.{language}.txt"
    lines = path.read_text("utf-8").splitlines()
    listed = {w for line in lines if not line.startswith("#") for w in line.split()}
    return frozenset(listed | words(language)["sector"])


def _singular(word: str) -> str:
    """The word without the ending of a plural.

    >>> _singular("diamonds"), _singular("gas"), _singular("batteries"), _singular("glass")
    ('diamond', 'gas', 'battery', 'glass')
    """
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def narrows(said: Iterable[str]) -> bool:
    """Whether words, as written, can name a part of what flows: a ware, or a proper name.

    >>> narrows(["strong"]), narrows(["marine", "products"]), narrows(["Tata"])
    (False, True, True)
    """
    return any(
        not word.islower()
        or any(part in wares() or _singular(part) in wares() for part in (word, *word.split("-")))
        for word in said
    )
