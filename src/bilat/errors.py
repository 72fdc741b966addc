"""What can go wrong, as one tree.

    BilatError
    ├── UsageError        an option or argument that cannot be meant (exit 2)
    ├── NoteError         a note that cannot be read: empty, binary, over the limits (exit 2)
    ├── FactsError        facts that cannot be used: bad rows, a broken snapshot (exit 2)
    └── UnknownPairError    no facts are held about the two states asked for (exit 2)

Every message says what was wrong, where, and what to do about it; the command line prints it
on stderr after ``bilat:`` and exits with 2.
"""


class BilatError(Exception):
    """Base of all errors that `bilat` raises on purpose."""


class UsageError(BilatError):
    """An option, code or argument that does not exist or cannot be combined."""


class NoteError(BilatError):
    """A note that cannot be read: missing, empty, binary, hostile, or without any text."""


class FactsError(BilatError):
    """Facts that cannot be used: a refused row, a missing column, a damaged snapshot."""


class UnknownPairError(BilatError):
    """Two states about which the snapshot holds nothing."""
