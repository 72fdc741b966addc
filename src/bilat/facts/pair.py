"""Pairs of states, as people name them."""

import re
from collections.abc import Sequence

import msgspec

from bilat.errors import UsageError
from bilat.facts.state import State, states


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two different states, by ISO alpha-3 code, in the order in which they were named."""

    first: str
    second: str

    @property
    def codes(self) -> tuple[str, str]:
        """The two codes in the order named."""
        return self.first, self.second

    @property
    def key(self) -> tuple[str, str]:
        """The two codes in the order of the alphabet: one key for both orders."""
        return (self.first, self.second) if self.first < self.second else (self.second, self.first)

    def other(self, code: str) -> str:
        """The partner of `code`."""
        return self.second if code == self.first else self.first

    @classmethod
    def parse(cls, *words: str) -> "Pair":
        """Read two states from arguments: "IND JPN", "india", "japan", "Indian–Japanese".

        Raises:
            UsageError: if a state is unknown (with the nearest names), or if they are not two.

        >>> Pair.parse("IND", "japan")
        Pair(first='IND', second='JPN')
        >>> Pair.parse("South Korea-US").codes
        ('KOR', 'USA')
        """
        codes = _split(words)
        if len(codes) != 2 or codes[0] == codes[1]:
            given = ", ".join(codes) or "none"
            raise UsageError(f"a pair takes two different states, such as IND JPN; got {given}")
        return cls(codes[0], codes[1])


def state_of(word: str) -> State:
    """The state that a code, name, demonym, capital or metonym means.

    Raises:
        UsageError: if it is none, with the nearest names.

    >>> state_of("Britain").code, state_of("chn").code, state_of("Canberra").code
    ('GBR', 'CHN', 'AUS')
    """
    found = _known(word)
    if found is None:
        from difflib import get_close_matches

        near = get_close_matches(_fold(word), _names(), n=3, cutoff=0.6)
        hint = ", ".join(f"{_names()[name].name} ({_names()[name].code})" for name in near)
        raise UsageError(
            f"{word!r} is not a state; "
            + (f"did you mean {hint}?" if hint else "give a name or an ISO code such as JPN")
        )
    return found


def _known(word: str) -> State | None:
    return _names().get(_fold(word))


def _fold(word: str) -> str:
    return word.strip().casefold().removeprefix("the ").strip()


def _names() -> dict[str, State]:
    found: dict[str, State] = {}
    for state in states().values():
        words = (state.name, *state.names, *state.demonyms, state.capital, *state.metonyms)
        for word in words:
            if word:
                found.setdefault(_fold(word), state)
    # A code or a usual name wins over another state's capital or demonym.
    for state in states().values():
        found[_fold(state.code)] = found[_fold(state.name)] = state
    return found


_JOINTS = re.compile(r"\s*(?:[-–—/,;:|&+]|\band\b|\bvs\.?\b)\s*", re.IGNORECASE)


def _split(words: Sequence[str]) -> list[str]:
    """The codes of the states in `words`, read word by word where an argument holds several."""
    codes: list[str] = []
    for word in words:
        if not word.strip():
            continue
        whole = _known(word)
        if whole is not None:
            codes.append(whole.code)
            continue
        parts = [part for part in _JOINTS.split(word) if part.strip()]
        if len(parts) == 1:
            parts = _run(parts[0])
        codes.extend(state_of(part).code for part in parts)
    return codes


def _run(text: str) -> list[str]:
    """A run of names without marks between them ("IND JPN", "New Zealand Japan")."""
    words = text.split()
    for cut in range(1, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if _known(first) and _known(last):
            return [first, last]
    return [text]
