"""Whose joining a record is: "India signs the Artemis Accords" tells nothing of when others did."""

import re
from functools import cache

from bilat.facts.record import Subject
from bilat.facts.state import states
from bilat.reading.claim import Reading


def member(subject: Subject) -> str:
    """The one state whose membership a record is; "" for any other record."""
    return _named(subject.name) if subject.kind == "membership" else ""


def of_another(reading: Reading, subject: Subject) -> bool:
    """Whether a statement is about another state than the one whose membership is held."""
    whose = member(subject)
    return bool(whose and reading.reporter) and reading.reporter != whose


def may_be_another(reading: Reading, subject: Subject) -> bool:
    """Whether a statement may be about another state, or about the thing that was joined itself."""
    whose = member(subject)
    return bool(whose) and reading.reporter != whose


@cache
def _named(name: str) -> str:
    found = {
        state.code
        for state in states().values()
        for word in (state.name, *state.names)
        if re.search(rf"\b{re.escape(word)}\b", name)
    }
    return found.pop() if len(found) == 1 else ""
