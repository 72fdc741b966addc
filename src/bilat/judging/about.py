"""What a reading, and what a figure beside it, is about: the line that opens a finding."""

import re

from bilat.facts.figure import Figure
from bilat.facts.state import states
from bilat.judging.readable import capital, possessive, state
from bilat.measures import Measure, measures
from bilat.reading.claim import Reading

_LINK = {"origin": "to", "destination": "from", "": "with"}
_OF_ONE = re.compile(r" (?:of|in) an? (?:project|exercise|loan)$")


def what(reading: Reading) -> str:
    """What a reading is about, in words.

    >>> what(Reading("", measure="imports_goods", reporter="IND", partner="JPN"))
    "India's goods imports from Japan"
    >>> what(Reading("", measure="companies", reporter="IND", partner="JPN"))
    'Japanese companies in India'
    """
    if reading.course is not None:
        return capital(f"{', '.join(map(state, reading.course.states))}: {reading.about}")
    if reading.measure is None:
        return capital(reading.about)
    measure = measures()[reading.measure]
    narrower = f" ({_beside(reading.item)})" if reading.item else ""
    if reading.record is not None:
        label = _OF_ONE.sub("", measure.label)
        named = reading.record.upper() if reading.record.isalpha() else capital(reading.about)
        return f"{named}: {label}" + (f" ({reading.item})" if reading.item else "")
    if reading.reporter is None:
        return capital(measure.label + narrower)
    here, there = state(reading.reporter), state(reading.partner)
    if measure.unary or reading.partner is None:
        return capital(f"{possessive(here)} {measure.label}{narrower}")
    if measure.told and {reading.reporter, reading.partner} <= states().keys():
        return capital(_filled(measure.told, reading.reporter, reading.partner) + narrower)
    return capital(_plain(measure, here, there, narrower))


def _filled(told: str, reporter: str, partner: str) -> str:
    here, there = state(reporter), state(partner)
    return told.format(
        reporter=here,
        partner=there,
        reporters=possessive(here),
        partners=possessive(there),
        reporter_adj=_adjective(reporter),
        partner_adj=_adjective(partner),
    )


def _adjective(code: str) -> str:
    """The adjective of a state; its possessive where the register has none."""
    demonyms = states()[code].demonyms
    return demonyms[0] if demonyms else possessive(state(code))


def _plain(measure: Measure, here: str, there: str, narrower: str) -> str:
    label = measure.label + narrower
    if measure.symmetric:
        return f"{label} of {here} with {there}"
    link = "with" if measure.id == "trade_balance" else _LINK[measure.reporter]
    return f"{possessive(here)} {label} {link} {there}"


def _beside(item: str) -> str:
    """What narrows a measure, or what it is compared with, in words."""
    if item in measures():
        return f"compared with {measures()[item].label}"
    if item in states():
        return f"compared with {state(item)}"
    return item


_OF_SUBJECTS = ("project_", "exercise_")


def narrowed(row: Figure, reading: Reading | None = None) -> str:
    """What narrows a figure, in brackets: a product, a part of a project; not the project itself.

    Empty where the reading says it already.
    """
    name, _, part = row.item.partition(":")
    if row.measure.startswith(_OF_SUBJECTS):
        name = part.strip()  # before the colon stands the subject's id
    elif part:
        return ""
    known = (reading.item, reading.record) if reading else ()
    return f" ({name})" if name and name not in known else ""


def apart(row: Figure, reading: Reading | None) -> str:
    """What a figure is of where it is not of the reading's own measure or state.

    An operand of a sum ("goods exports "), or the other side of a comparison ("the United States
    "); empty for the rest.
    """
    if reading is None or reading.measure is None or reading.record is not None:
        return ""
    of = measures().get(row.measure)  # a user's own series has no measure
    if of is not None and row.measure != reading.measure and of.dimension == "money":
        world = " with the world" if row.partner == "WLD" != reading.partner else ""
        return f"{of.label}{world} "
    if reading.item in states():
        return f"{state(row.reporter)} "
    return ""
