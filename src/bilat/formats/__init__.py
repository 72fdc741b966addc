"""One file per way out.

A format is a module of this folder; its name is the name that `--format` takes, and the first
line of its docstring is its description. What it can write is told by the functions it has:

    report(report: Report, look: Look) -> str     what `bilat check` found
    spans(spans, look: Look) -> str               what `bilat read` read
    held(listing, look: Look) -> str              what `bilat facts` holds
    brief(brief: Brief, look: Look) -> str | bytes  what `bilat brief` writes
    left_out(brief: Brief) -> str                   what that lacks here, for want of an extra

Each returns the whole output, ends it with a newline if it is text, and depends on nothing but its
arguments, so that the same report gives the same bytes. `SUFFIXES` names the file endings that
choose the format where only `-o FILE` is given.
"""

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any

import msgspec

from bilat.errors import UsageError


class Look(msgspec.Struct, frozen=True):
    """How the reader will see it: columns of a terminal, colour, and how much is shown.

    `infos` shows what nothing decides one by one, `explain` the grounds of every claim as well.
    """

    width: int = 80
    colour: bool = False
    explain: bool = False
    infos: bool = False


def names(what: str) -> list[str]:
    """The formats that can write `what` ("report", "spans", "held", "brief"), sorted.

    Imports every format, so it is asked for help and errors only.
    """
    return [name for name in _files() if hasattr(_module(name), what)]


def find(name: str, what: str) -> Callable[..., str]:
    """The function of format `name` that writes `what`.

    Raises:
        UsageError: if there is no such format, or it cannot write that.
    """
    if name in _files():
        found: Any = getattr(_module(name), what, None)
        if found is not None:
            return found  # type: ignore[no-any-return]
    from bilat.nearest import unknown

    raise UsageError(unknown("format", name, names(what)))


def left_out(name: str, brief: Any) -> str:
    """What format `name` leaves out of a brief on this machine, and how to have it; mostly ""."""
    told = getattr(_module(name), "left_out", None)
    return str(told(brief)) if told is not None else ""


def for_suffix(suffix: str, what: str) -> str | None:
    """The format that claims the file ending `suffix` (".html"), None where none does."""
    for name in names(what):
        if suffix.lower() in getattr(_module(name), "SUFFIXES", ()):
            return name
    return None


def _files() -> list[str]:
    return sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))


def _module(name: str) -> Any:
    return importlib.import_module(f"{__name__}.{name}")
