"""The way into the notes room: open a note of any kind, mend it, list those of a folder."""

import os
import stat
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType

from bilat.errors import NoteError
from bilat.folder import modules
from bilat.notes._decode import known_binary
from bilat.notes.document import Document, Edit

STDIN = "<stdin>"
BIGGEST = 100_000_000  # bytes of a file that is looked at at all
_NEAR = 1_000_000  # bytes up to which text is read in this process
_HEAD = 65_536


@cache
def kinds() -> tuple[ModuleType, ...]:
    """Every kind of document there is; those that only text can be come last."""
    found = [module for module in modules("bilat.notes") if hasattr(module, "SUFFIXES")]
    return tuple(sorted(found, key=lambda module: (not module.FOREIGN, module.__name__)))


def name_of(kind: ModuleType) -> str:
    """A kind's name as in `Document.format`."""
    return kind.__name__.rpartition(".")[2]


def open_note(source: str | Path | bytes, name: str = STDIN) -> Document:
    """Read a note from a file, or from the bytes of one (`name` then says what to call it).

    A file's ending tells its kind and its first bytes must agree; bytes without a known ending
    are told by their first bytes alone.

    Raises:
        NoteError: missing, unreadable, no text, over the limits, or not what its name says.
    """
    if isinstance(source, bytes):
        return _read(source, name)
    return _read(contents(source), str(source))


def mend_note(
    source: str | Path | bytes,
    document: Document,
    edits: Sequence[Edit],
    date: str = "2000-01-01",
) -> bytes:
    """The bytes of a note with `edits` made, all else as it was.

    `source` is what `document` was read from; `date` (ISO) goes into tracked changes.

    Raises:
        NoteError: the file changed since, or cannot be mended.
        ValueError: edits overlap or lie outside the text.
    """
    from bilat.notes._splice import checked

    data = source if isinstance(source, bytes) else contents(source)
    ordered = checked(document, edits)
    if not ordered:
        return data
    kind = next((kind for kind in kinds() if name_of(kind) == document.format), None)
    if kind is None:
        raise NoteError(f"{document.path}: no kind of document is called {document.format!r}")
    if kind.FOREIGN or len(data) > _NEAR:
        from bilat.notes._child import mend_apart

        return mend_apart(kind.__name__, data, document, ordered, date)
    mended: bytes = kind.mend(data, document, ordered, date)
    return mended


def takes_remarks(document: Document) -> bool:
    """Whether a note's kind shows remarks beside its words: comments, annotations."""
    kind = next((kind for kind in kinds() if name_of(kind) == document.format), None)
    return bool(getattr(kind, "REMARKS", False))


def notes_in(folder: str | Path) -> Iterator[Path]:
    """Files of a folder and its folders that are notes by their ending, in order of their names.

    Names that begin with a dot are passed over.

    Raises:
        NoteError: the folder does not exist or cannot be listed.
    """
    suffixes = {suffix for kind in kinds() for suffix in kind.SUFFIXES}
    try:
        entries = sorted(Path(folder).iterdir())
    except OSError as error:
        raise NoteError(f"{folder}: {error.strerror or error}") from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from notes_in(entry)
        elif entry.suffix.lower() in suffixes and entry.is_file():
            yield entry


def contents(path: str | Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        NoteError: it is missing, unreadable, too big, or no regular file.
    """
    # Not to hang on a FIFO that nobody writes to, whatever is swapped in meanwhile.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except IsADirectoryError:
        raise NoteError(f"{path}: is a folder, not a note") from None
    except FileNotFoundError:
        raise NoteError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        if Path(path).is_dir():
            raise NoteError(f"{path}: is a folder, not a note") from None
        reason = getattr(error, "strerror", None) or error
        raise NoteError(f"{path}: cannot be read: {reason}") from None
    try:
        about = os.fstat(handle)
        if stat.S_ISDIR(about.st_mode):
            raise NoteError(f"{path}: is a folder, not a note")
        if not stat.S_ISREG(about.st_mode):
            raise NoteError(f"{path}: is a pipe or device, not a file; give a note on stdin as -")
        if about.st_size > BIGGEST:
            raise NoteError(
                f"{path}: {about.st_size / 1e6:.0f} MB, and a note has at most "
                f"{BIGGEST // 1_000_000}; cut out the part to check"
            )
        with open(handle, "rb", closefd=False) as file:
            return file.read(BIGGEST + 1)
    except OSError as error:
        raise NoteError(f"{path}: cannot be read: {error.strerror or error}") from None
    finally:
        os.close(handle)


def _read(data: bytes, path: str) -> Document:
    if not data:
        raise NoteError(f"{path}: the file is empty")
    head = data[:_HEAD]
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (a name, maybe of no file)
    kind = next((kind for kind in kinds() if suffix in kind.SUFFIXES), None)
    if kind is None:
        kind = next((kind for kind in kinds() if kind.sniff(head)), None)
        if kind is None:
            raise NoteError(
                f"{path}: not a note but {known_binary(head) or 'a binary file'}; "
                f"notes end in {', '.join(s for k in kinds() for s in k.SUFFIXES)}"
            )
    elif not (kind.FOREIGN and kind.sniff(head)):
        other = next((k for k in kinds() if k.FOREIGN and k.sniff(head)), None)
        binary = known_binary(head)
        if binary or (other and kind.FOREIGN):
            really = f"a file of kind {name_of(other)}" if other else binary
            raise NoteError(f"{path}: named {suffix} but is {really}; rename or convert it")
        kind = other or kind  # a web page saved as .txt is still a web page
    if kind.FOREIGN or len(data) > _NEAR:
        from bilat.notes._child import read_apart

        return read_apart(kind.__name__, data, path)
    document: Document = kind.read(data, path)
    return document
