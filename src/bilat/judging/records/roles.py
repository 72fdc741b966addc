"""Who does what, and who takes part."""

import re
from collections.abc import Iterable

from bilat.facts.record import Attribute, Subject
from bilat.facts.state import states
from bilat.judging.bench import Bench
from bilat.judging.naming.bodies import BODIES
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import says
from bilat.judging.records.subjects import family, kin, visible
from bilat.judging.records.weighing import borne, settle, undecided
from bilat.reading.claim import Reading

# One part under its several names.
_SAME = (
    frozenset({"launcher", "rocket", "launch", "vehicle"}),
    frozenset({"rover"}),
    frozenset({"lander"}),
    frozenset({"instruments", "instrument", "payloads", "payload"}),
)
_ROWS = ("role", "equipment", "organisation")


def judge_role(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether the side has the part that the note gives it.

    A row gives a part to a side, or a side its part; either may stand in the qualifier. It stands
    against the note only where it gives the very part to another state's side.
    """
    side, _, part = (reading.text or "").partition(": ")
    if part == "support":
        return _supports(reading, subject, bench)
    sides = side.split("; ")
    if len(sides) > 1:
        return _all_of(reading, sides, subject, bench)
    words = _words(part)
    rows = visible(
        (a for s in kin(subject.id, bench) for key in _ROWS for a in s.of(key) if a.qualifier),
        bench,
    )

    def agrees(row: Attribute) -> bool | None:
        for actor, thing in ((row.text, row.qualifier), (row.qualifier, row.text)):
            if not words & _words(thing):
                continue
            told = _sides(actor)
            if not told:
                continue
            if _is(side, told):
                return True
            # "Rover: MHI for JAXA" leaves no room for a side of another state.
            parts = [_words(one) for one in re.split(r",| and ", thing)]
            return False if len(words) == 1 and words in parts else None
        return None

    return settle(reading, rows, agrees, "role")


def _all_of(reading: Reading, sides: list[str], subject: Subject, bench: Bench) -> Outcome:
    rows = visible((a for s in kin(subject.id, bench) for key in _ROWS for a in s.of(key)), bench)

    def agrees(row: Attribute) -> bool | None:
        return True if all(says(row.text, s) for s in sides) else None

    return borne(reading, rows, agrees, "role") or undecided(reading)


def _supports(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """ "Japan's support for India's seat": both are parties to a pledge that is kept up."""
    if subject.kind not in ("pledge", "agreement", "declaration", "initiative"):
        return undecided(reading)
    if not {reading.reporter, reading.partner} <= set(subject.parties):
        return undecided(reading)
    rows = visible((*subject.of("status"), *subject.of("party")), bench)
    good = [a for a in rows if a.key == "party" or a.text in ("ongoing", "signed", "in_force")]
    return borne(reading, good, lambda a: True, "role") or undecided(reading)


def _words(text: str) -> frozenset[str]:
    """The nouns of a part; the last word counts, and its other names."""
    found = [w for w in re.findall(r"[a-z]+", text.casefold()) if w not in _SMALL]
    words = set(found)
    for same in _SAME:
        if words & same:
            return frozenset({min(same)} | {w for w in words if _known(w) and w not in same})
    return frozenset(found[-1:])


_SMALL = frozenset("the a an and of for to its lunar moon first its".split())


def _known(word: str) -> bool:
    return any(word in same for same in _SAME)


def _sides(text: str) -> frozenset[str]:
    """Bodies and states named in a row: ids, codes, and the states that bodies belong to."""
    found: set[str] = set()
    for body, (country, *names) in BODIES.items():
        if any(says(text, n) for n in (body, *names)):
            found.add(body)
            if country:
                found.add(country)
    for code, state in states().items():
        if text == code or state.name in text:
            found.add(code)
    return frozenset(found)


def _is(side: str, told: Iterable[str]) -> bool:
    """Whether a side is among those told, or belongs to a state that is."""
    home = BODIES.get(side, ("",))[0]
    mine = {side, home} - {""}
    return bool(mine & set(told))


def judge_party(reading: Reading, subject: Subject, bench: Bench) -> Outcome:
    """Whether bodies or states take part; a list of parties is rarely whole, so none is denied."""
    ids = (reading.text or "").split("; ")
    members = family(subject.id, bench)
    rows = visible(
        (a for s in members for key in ("organisation", "party", "person") for a in s.of(key)),
        bench,
    )
    used: list[Attribute] = []
    for one in ids:
        found = [a for a in rows if _names(one, a)]
        if not found:
            home = BODIES.get(one, ("",))[0]
            if one not in subject.parties and home not in subject.parties:
                return undecided(reading)
            found = [a for a in rows if a.key == "party"]
        used += found[:2]
    if reading.reporter and reading.reporter not in subject.parties:
        return undecided(reading)
    return borne(reading, used, lambda a: True, "party") or undecided(reading)


def _names(one: str, row: Attribute) -> bool:
    if row.key == "party":
        return one in re.split(r"[;,]\s*", row.text)
    names = (one, *BODIES.get(one, ("",))[1:])
    return any(says(row.text, n) for n in names)
