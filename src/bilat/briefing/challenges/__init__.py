"""One file per challenge: a test on facts.

A module of this folder holds `ORDER`, and `test(desk)`, which returns the sentences on what meets
the rule, or None where no facts are held to test. Its title and its rule stand with the language
(`challenge.<name>.title` and `.rule`); where that has none, the docstring of the file gives them:
its first line, and what is below. The method section prints both.
"""

from functools import cache
from types import ModuleType

from bilat.briefing.desk import Desk
from bilat.briefing.phrase import word, words
from bilat.folder import body, headline, modules


@cache
def challenges() -> dict[str, ModuleType]:
    """Every test by name, in the order of the page."""
    found = sorted(modules(__name__), key=lambda m: (m.ORDER, m.__name__))
    return {module.__name__.rpartition(".")[2]: module for module in found}


def title(desk: Desk, name: str) -> str:
    """What a challenge is called."""
    return _told(desk, f"challenge.{name}.title") or headline(challenges()[name])


def rule(desk: Desk, name: str) -> str:
    """When a challenge is told, in words."""
    return _told(desk, f"challenge.{name}.rule") or body(challenges()[name])


def _told(desk: Desk, key: str) -> str:
    return word(desk, key).text if key in words(desk.lang, "messages").MESSAGES else ""
