"""What the words of a name tell: whether they are a name, and whose."""

import re

SMALL = frozenset("of and the for on in to a an with between at by de from its under s".split())
# Words in lower case that may end a name: "Pax Silica declaration".
_TAILS = frozenset(
    "declaration agreement pact talks meeting dialogue arrangement exercise project mission "
    "series summit drill negotiations round".split()
)
_COMMON = frozenset(
    "maritime exercise joint military naval drill drills air coast guard army navy field training "
    "bilateral annual".split()
)


def proper(name: str) -> bool:
    """Whether all words but the small ones are capitalised, as in a name rather than a label."""
    words: list[str] = re.findall(r"[^\W_]+", name)
    if len(words) > 2 and words[-1] in _TAILS:
        words.pop()
    if not words or words[0] in SMALL or "," in name or ":" in name:
        return False
    return all(w[0].isupper() or w[0].isdecimal() or w in SMALL for w in words)


def nameable(name: str) -> bool:
    """Whether prose can use the words as a name: not a sentence, not a remark."""
    words: list[str] = re.findall(r"[^\W_]+", name)
    if not 0 < len(words) <= 14 or ":" in name:
        return False
    low = sum(w[0].islower() and w not in SMALL for w in words)
    return low < 3 or low * 3 <= len(words) * 2


def is_bare(form: str, kind: str) -> bool:
    """Whether the words are such that another pair could use them: "Energy Dialogue"."""
    words: list[str] = re.findall(r"[^\W_]+", form)
    if kind in ("exercise", "mission"):
        return all(w in SMALL or w.lower() in _COMMON for w in words)
    return not any(sum(c.isupper() for c in w) > 1 for w in words)


def initials(name: str) -> set[str]:
    """The acronyms that a name may have, also of its last words.

    >>> sorted(initials("Mumbai-Ahmedabad High Speed Rail"))
    ['AHSR', 'HSR', 'MAHSR', 'SR']
    """
    words = [w for w in re.findall(r"[^\W_]+", name) if w not in SMALL]
    letters = "".join(w[0].upper() for w in words)
    return {letters[n:] for n in range(len(letters) - 1)}
