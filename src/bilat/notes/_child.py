"""Reading a foreign file in a process of its own, with limits on memory and time.

The child is this interpreter started bare (no site, the parent's import path), so that it costs
a few hundredths of a second; files, documents and errors pass through its pipes as MessagePack.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from bilat.errors import NoteError
from bilat.notes.document import Document, Edit

MEMORY = 512 * 1024 * 1024  # bytes of address space
SECONDS = 10.0
_BOOT = (
    "import sys,json;sys.path[:]=json.loads(sys.argv[1]);"
    "from bilat.notes._child import serve;serve()"
)


class Job(msgspec.Struct, frozen=True):
    """What the child is to do: read a file, or mend it where there are edits."""

    kind: str
    data: bytes
    path: str
    document: Document | None = None
    edits: tuple[Edit, ...] = ()
    date: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What came of it: a document, a mended file, or the words of a NoteError."""

    document: Document | None = None
    data: bytes | None = None
    error: str | None = None


def read_apart(kind: str, data: bytes, path: str) -> Document:
    """`read` of the kind's module, in a child process.

    Raises:
        NoteError: what the reader raised, or the limit that the child ran into.
    """
    answer = _ask(Job(kind, data, path))
    assert answer.document is not None
    return answer.document


def mend_apart(
    kind: str, data: bytes, document: Document, edits: Sequence[Edit], date: str
) -> bytes:
    """`mend` of the kind's module, in a child process.

    Raises:
        NoteError: what the mender raised, or the limit that the child ran into.
    """
    answer = _ask(Job(kind, data, document.path, document, tuple(edits), date))
    assert answer.data is not None
    return answer.data


def _ask(job: Job) -> Answer:
    import subprocess

    command = [sys.executable, "-I", "-S", "-c", _BOOT, json.dumps(_search_path())]
    try:
        done = subprocess.run(
            command, input=msgspec.msgpack.encode(job), capture_output=True, timeout=SECONDS
        )
    except subprocess.TimeoutExpired:
        raise NoteError(
            f"{job.path}: not read within {SECONDS:.0f} seconds; the file is damaged, hostile or "
            "too long: cut out the part to check, or save it as plain text"
        ) from None
    if done.returncode or not done.stdout:
        words = done.stderr.decode("utf-8", "replace").strip().splitlines()
        starved = done.returncode < 0 or any("MemoryError" in line for line in words)
        raise NoteError(
            f"{job.path}: reading it takes more than {MEMORY // 2**20} MB of memory; the file is "
            "damaged, hostile or too long: cut out the part to check, or save it as plain text"
            if starved
            else f"{job.path}: cannot be read as {job.kind.rpartition('.')[2]}: "
            f"{words[-1] if words else 'the reader stopped'}"
        )
    answer = msgspec.msgpack.decode(done.stdout, type=Answer)
    if answer.error is not None:
        raise NoteError(answer.error)
    return answer


def _search_path() -> list[str]:
    """Where the child finds modules: where this process does, but not the current folder.

    A note may lie beside files that somebody named like modules.
    """
    import bilat

    home = str(Path(bilat.__file__).resolve().parents[1])
    found = [entry for entry in sys.path if entry]
    return found if home in found else [*found, home]


def serve() -> None:
    """In the child: set the limits, do the one job on stdin, answer on stdout."""
    try:
        import resource
    except ImportError:  # no such limits on Windows; the time limit is the parent's
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(SECONDS) + 1, int(SECONDS) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    import importlib

    job = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Job)
    kind = importlib.import_module(job.kind)
    try:
        if job.document is None:
            answer = Answer(document=kind.read(job.data, job.path))
        else:
            answer = Answer(data=kind.mend(job.data, job.document, job.edits, job.date))
    except NoteError as error:
        answer = Answer(error=str(error))
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    sys.stdout.buffer.flush()
