"""What is data goes to standard output or a file, what is talk to standard error."""

import sys
from pathlib import Path

from bilat.errors import UsageError


def say(message: str) -> None:
    """Talk to the user, on standard error."""
    from bilat.formats._show import harmless

    talk(f"bilat: {harmless(message)}\n")


def talk(text: str) -> None:
    """Write text to standard error, whatever its encoding lacks."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding))
    sys.stderr.flush()


def put(data: str | bytes, output: str | None = None) -> None:
    """Write data to standard output, or to a file that is replaced whole.

    Raises:
        UsageError: the file cannot be written, or bytes were to go to a terminal.
    """
    if output is None or output == "-":
        if isinstance(data, bytes) and sys.stdout.isatty():
            raise UsageError("this format is not text; give -o FILE to write it there")
        encoding = (sys.stdout.encoding if sys.stdout.isatty() else None) or "utf-8"
        written = data.encode(encoding, "replace") if isinstance(data, str) else data
        sys.stdout.buffer.write(written)
        sys.stdout.buffer.flush()
        return
    save(Path(output), data.encode() if isinstance(data, str) else data)


def save(path: Path, data: bytes) -> None:
    """Write a file so that it is either the old one or the new one, never half of one."""
    import os

    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None
