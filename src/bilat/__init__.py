"""A checkable account of the relations between any two states."""

from typing import TYPE_CHECKING, Any

from bilat._version import __version__ as __version__

if TYPE_CHECKING:
    from bilat.api import brief, check, facts
    from bilat.facts.snapshot import open_snapshot

__all__ = ["brief", "check", "facts", "open_snapshot"]

# Where each public name lies. Nothing is imported before it is asked for, so that `import bilat`
# costs nothing.
_HOMES = {
    "brief": "bilat.api",
    "check": "bilat.api",
    "facts": "bilat.api",
    "open_snapshot": "bilat.facts.snapshot",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'bilat' has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(_HOMES[name]), name)
    # `facts` is also a room of the package, which answers for the function (see there).
    return globals().setdefault(name, found)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
