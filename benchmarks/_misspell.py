"""Slips of the pen in names: a letter dropped, doubled, swapped or struck beside its key."""

from functools import cache
from importlib.resources import files
from random import Random

from bilat.facts.snapshot import open_snapshot
from bilat.facts.state import places, states
from bilat.reading.names.english import is_english

# The key beside a consonant's, and the vowel that an English word is often misspelt with.
_NEAR = {"a": "e", "e": "a", "i": "e", "o": "u", "u": "o", "t": "r", "r": "t", "k": "j", "d": "f",
         "g": "f", "n": "b", "s": "x", "p": "l", "m": "k"}  # fmt: skip


@cache
def _english() -> frozenset[str]:
    text = (files("bilat.reading") / "words" / "english.txt").read_text("utf-8")
    return frozenset(text.lower().split())


@cache
def _known() -> frozenset[str]:
    """Every word of every name that is held."""
    texts = [n.name for n in open_snapshot().names()]
    texts += [x for p in places().values() for x in (p.name, *p.names)]
    texts += [x for s in states().values() for x in (s.name, *s.names, *s.demonyms)]
    return frozenset(w.lower() for text in texts for w in text.replace("-", " ").split())


def _sounds(word: str) -> str:
    """A word without what transliterations differ in: vowels, doubled letters, an h, v for w."""
    kept = ""
    for letter in word.lower():
        letter = "v" if letter == "w" else "j" if letter == "z" else letter
        if letter not in "aeiouyhé" and not kept.endswith(letter):
            kept += letter
    return kept


def certain(right: str, wrong: str) -> bool:
    """Whether a slip is one for sure: an English word, or a name of other sounds.

    "Abhyaas", "Prahaar" and "Yokosuka" with one u more are other ways to write a name, not slips.
    """
    return is_english(right.lower()) or _sounds(right) != _sounds(wrong)


def misspell(name: str, rng: Random, alone: bool) -> tuple[str, str] | None:
    """A proper word of `name` and its wrong form, which is no word that anybody knows.

    The other words of the name stay right, so that the right form is certain; `alone` names, of
    one word, are used where the record stands beside them.
    """
    words = [w for w in name.replace("-", " ").split() if w.isalpha()]
    if len(words) < 2 and not alone:
        return None
    own = {x.lower() for s in states().values() for x in (s.name, *s.demonyms)}
    fit = [
        w for w in words
        if len(w) >= 6 and w[0].isupper() and not w.isupper() and w.lower() not in own
        and w.lower() not in _english()
    ]  # fmt: skip
    if not fit:
        return None
    word = rng.choice(fit)
    others = sum(len(w) for w in words if w != word and w.lower() not in own)
    if others < 4 and not alone:
        return None
    for _ in range(12):
        at = rng.randrange(2, len(word) - 1)
        sort = rng.choice(("drop", "swap", "double", "near"))
        if sort == "drop":
            wrong = word[:at] + word[at + 1 :]
        elif sort == "swap":
            wrong = word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]
        elif sort == "double":
            wrong = word[:at] + word[at] + word[at:]
        else:
            wrong = word[:at] + _NEAR.get(word[at], word[at]) + word[at + 1 :]
        if wrong != word and certain(word, wrong) and wrong.lower() not in _english() | _known():
            return word, wrong
    return None
