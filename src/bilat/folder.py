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
