"""Pieces of a sentence that know the facts they come from."""

from collections.abc import Iterable, Sequence

import msgspec

from bilat.briefing.model import Derived, Ids


class Fragment(msgspec.Struct, frozen=True):
    """A run of words with the ids of the facts in it, and the numbers that were worked out.

    >>> (Fragment("about ", ("a",)) + Fragment("6", ("b",))).facts
    ('a', 'b')
    """

    text: str
    facts: Ids = ()
    derived: tuple[Derived, ...] = ()

    def __add__(self, other: "Fragment | str") -> "Fragment":
        if isinstance(other, str):
            return Fragment(self.text + other, self.facts, self.derived)
        return Fragment(
            self.text + other.text,
            tuple(dict.fromkeys((*self.facts, *other.facts))),
            (*self.derived, *other.derived),
        )

    def __radd__(self, other: str) -> "Fragment":
        return Fragment(other + self.text, self.facts, self.derived)

    def __bool__(self) -> bool:
        return bool(self.text)


NONE = Fragment("")


def of(word: "Fragment | str | None") -> Fragment:
    """Words as a bit."""
    if word is None:
        return NONE
    return word if isinstance(word, Fragment) else Fragment(word)


def join(bits: Iterable[Fragment | str], between: str = "") -> Fragment:
    """Bits one after the other, empty ones left out.

    >>> join([Fragment("a"), Fragment(""), "b"], ", ").text
    'a, b'
    """
    made = NONE
    for bit in bits:
        if bit:
            made = made + between + of(bit) if made else of(bit)
    return made


def listed(bits: Sequence[Fragment | str], last: str = "and", between: str = ", ") -> Fragment:
    """Bits as an enumeration.

    >>> listed(["a", "b", "c"]).text, listed(["a, b", "c", "d"], "and", "; ").text
    ('a, b and c', 'a, b; c; and d')
    """
    found = [of(bit) for bit in bits if bit]
    if len(found) < 2:
        return found[0] if found else NONE
    head = join(found[:-1], between)
    joint = (
        f"{between.rstrip()} {last} " if between.strip() == ";" and len(found) > 2 else f" {last} "
    )
    return head + joint + found[-1]
