"""What is known: figures, records, their sources and how far each is trusted.

Called, it is the public function of the same name: `bilat.facts("IND", "JPN")`.
"""

import sys
from types import ModuleType
from typing import Any


class _Room(ModuleType):
    # The package and the public function share a name, and importing anything from the package
    # sets that name on `bilat`; so the package answers for both.
    def __call__(self, *args: Any, **named: Any) -> Any:
        """What is held about two states; see `bilat.api.facts`."""
        from importlib import import_module

        return import_module("bilat.api").facts(*args, **named)


sys.modules[__name__].__class__ = _Room
