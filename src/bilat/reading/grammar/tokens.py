"""Tokens of a text: digit groups, words and single signs, with their offsets."""

import re
from functools import cache

# Scripts without spaces, and signs that count as letters: ½, ², ₂ stand alone.
_ALONE = (
    "\u3040-\u30ff\u3400-\u9fff\uff10-\uff19"
    "\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u215f"
)
_TOKEN = re.compile(rf"(\d+(?:[.,]\d+)*)|([^\W\d_{_ALONE}]+)|(\S)")

DIGITS, WORD, SIGN = 1, 2, 3


class Line:
    """A tokenised text as parallel lists: raw and lower-case form, kind, start and end.

    Two empty tokens stand after the last one, so that looking ahead needs no bounds check, and
    index -1 is empty too. `used` marks tokens that already belong to a period or a name.

    >>> line = tokenise("US$ 5.15 bn")
    >>> line.raw[:5]
    ['US', '$', '5.15', 'bn', '']
    >>> line.glued(1), line.glued(2)
    (True, False)
    """

    __slots__ = ("at", "end", "kind", "low", "n", "raw", "text", "used")

    def __init__(self, text: str) -> None:
        raw: list[str] = []
        kind: list[int] = []
        at: list[int] = []
        end: list[int] = []
        for match in _TOKEN.finditer(text):
            raw.append(match.group())
            kind.append(match.lastindex or SIGN)
            start, stop = match.span()
            at.append(start)
            end.append(stop)
        self.text = text
        self.n = len(raw)
        size = len(text)
        raw += ["", "", "", ""]
        kind += [0, 0, 0, 0]
        at += [size + 1, size + 3, size + 5, size + 7]
        end += [size + 1, size + 3, size + 5, -7]
        self.raw, self.kind, self.at, self.end = raw, kind, at, end
        self.low = [word.lower() for word in raw]
        self.used = bytearray(self.n + 4)

    def glued(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return self.at[i] == self.end[i - 1]

    def take(self, first: int, after: int) -> None:
        """Mark the tokens `first` … `after - 1` as used."""
        self.used[first:after] = b"\x01" * (after - first)


def tokenise(text: str) -> Line:
    """The tokens of `text`."""
    return Line(text)


@cache
def phrase(text: str) -> tuple[str, ...]:
    """The lower-case tokens of a cue or unit phrase."""
    return tuple(match.group().lower() for match in _TOKEN.finditer(text))
