"""Pieces of a sentence that know the facts they come from."""

from collections.abc import Iterable, Sequence

import msgspec

from bilat.briefing.model import Derived, Ids


class Bit(msgspec.Struct, frozen=True):
    """A run of words with the ids of the facts in it, and the numbers that were worked out.

    >>> (Bit("about ", ("a",)) + Bit("6", ("b",))).facts
    ('a', 'b')
    """

    text: str
    facts: Ids = ()
    derived: tuple[Derived, ...] = ()

    def __add__(self, other: "Bit | str") -> "Bit":
        if isinstance(other, str):
            return Bit(self.text + other, self.facts, self.derived)
        return Bit(
            self.text + other.text,
            tuple(dict.fromkeys((*self.facts, *other.facts))),
            (*self.derived, *other.derived),
        )

    def __radd__(self, other: str) -> "Bit":
        return Bit(other + self.text, self.facts, self.derived)

    def __bool__(self) -> bool:
        return bool(self.text)


NONE = Bit("")


def of(word: "Bit | str | None") -> Bit:
    """Words as a bit."""
    if word is None:
        return NONE
    return word if isinstance(word, Bit) else Bit(word)


def join(bits: Iterable[Bit | str], between: str = "") -> Bit:
    """Bits one after the other, empty ones left out.

    >>> join([Bit("a"), Bit(""), "b"], ", ").text
    'a, b'
    """
    made = NONE
    for bit in bits:
        if bit:
            made = made + between + of(bit) if made else of(bit)
    return made


def listed(bits: Sequence[Bit | str], last: str = "and", between: str = ", ") -> Bit:
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
