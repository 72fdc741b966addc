"""Where a snapshot lies: one file, and the pointer that tells which of several is the newest."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote

from bilat.errors import FactsError

FORMAT = 1
FILE = "facts.sqlite"
POINTER = "current"


def newest(path: Path) -> Path:
    """The file of the snapshot at `path`: a file, a snapshot's folder, or a folder of several.

    The pointer is taken once; what is published afterwards changes nothing for this reader.

    Raises:
        FactsError: if there is no snapshot.
    """
    if path.is_file():
        return path
    pointer = path / POINTER
    folder = path
    if pointer.is_file():
        folder = path / pointer.read_text(encoding="utf-8").strip()
    if (folder / FILE).is_file():
        return folder / FILE
    raise FactsError(
        f"no snapshot of facts at {path}; expected {FILE}, or a pointer file named {POINTER!r}. "
        "Reinstall bilat, or run `python -m bilat.facts.build` in a source tree"
    )


def connect(path: Path) -> sqlite3.Connection:
    """Open a snapshot's file for reading only, without locks or side files.

    Raises:
        FactsError: if it is no snapshot, damaged, or of another format.
    """
    try:
        base = sqlite3.connect(
            f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1",
            uri=True,
            check_same_thread=False,
        )
        found = base.execute("select value from meta where key = 'format'").fetchone()
    except sqlite3.Error as error:
        raise FactsError(f"{path} is not a snapshot of facts: {error}") from None
    if found is None or found[0] != FORMAT:
        base.close()
        raise FactsError(
            f"{path} is a snapshot of another format; this bilat reads format {FORMAT}. "
            "Publish it anew, or use the facts of the package"
        )
    return base


def sync(path: Path) -> None:
    """Have a file or folder written through to the disk."""
    if os.name == "nt" and path.is_dir():
        return  # folders cannot be opened there
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
