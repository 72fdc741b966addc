"""One file per challenge: a test on facts.

A module of this folder holds `ORDER`, and `test(desk)`, which returns the sentences on what meets
the rule, or None where no facts are held to test. Its rule and its title stand in words with the
language (`challenge.<name>.title` and `.rule`), and are printed in the method section.
"""

from functools import cache
from types import ModuleType

from bilat.folder import modules


@cache
def challenges() -> dict[str, ModuleType]:
    """Every test by name, in the order of the page."""
    found = sorted(modules(__name__), key=lambda m: (m.ORDER, m.__name__))
    return {module.__name__.rpartition(".")[2]: module for module in found}
