"""Discovery: every module in a folder is one of the folder's kind.

A rule, measure, section, model, format, note kind or source is found by lying in its folder.
There is no registry; adding a file adds the thing.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType


def modules(package: str) -> Iterator[ModuleType]:
    """Import and yield each public module of `package`, sorted by name.

    Modules whose name starts with an underscore are not part of the kind.

    Raises:
        ModuleNotFoundError: if `package` does not exist.
    """
    parent = importlib.import_module(package)
    for name in sorted(found.name for found in pkgutil.iter_modules(parent.__path__)):
        if not name.startswith("_"):
            yield importlib.import_module(f"{package}.{name}")


def headline(module: ModuleType) -> str:
    """What a module calls itself: the first line of its docstring up to a colon, without its stop.

    >>> headline(ModuleType("cricket", "Cricket: who won what."))
    'Cricket'
    """
    first = (module.__doc__ or module.__name__.rpartition(".")[2]).strip().partition("\n")[0]
    return first.partition(":")[0].rstrip(". ")


def body(module: ModuleType) -> str:
    """What a module says of itself below its first line; the first line where there is no more.

    >>> body(ModuleType("rain", "Rain.\\n\\nAlways\\n    named.\\n"))
    'Always named.'
    """
    first, _, rest = (module.__doc__ or "").strip().partition("\n")
    return " ".join((rest.strip() or first).split())
