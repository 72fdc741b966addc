"""Where two persons met on a day: "Modi met Takaichi in Johannesburg on 23 November 2025".

No record is named, yet two people meet each other in one place a day. Where a record of that very
day names both, and nothing that was on then was held where the note puts them, the place is wrong.
"""

import re
from collections.abc import Iterator

import msgspec

from bilat.facts.period import Period
from bilat.facts.record import Subject
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import place_agrees
from bilat.judging.records.places import judge_place
from bilat.judging.records.subjects import on, span_of, visible
from bilat.reading.claim import Claim, Reading

_NAME = r"([A-Z][\w-]*)"
# Titles and first names; "the envoy of" would be another person.
_TITLED = r"(?:(?:(?:[A-Z][\w.-]*|his|her|the|then|new|counterpart)\s+)*)"
_TO = r"(?:met|meets|held\s+talks\s+with|held\s+a\s+meeting\s+with|had\s+a\s+meeting\s+with)"
_EACH = r"(?:met|meet|held\s+talks|held\s+a\s+meeting|had\s+a\s+meeting)"
_THEN = r"(?=[ ,]+(?:in|at|on)\b)"
_MET = re.compile(
    rf"\b{_NAME}\s+{_TO}\s+(?:with\s+)?{_TITLED}{_NAME}{_THEN}"
    rf"|\b{_NAME}\s+and\s+{_TITLED}{_NAME}\s+{_EACH}{_THEN}"
)
# All that may stand between those who met and the place, once the date is left out.
_BETWEEN = re.compile(
    r"[\s,]*(?:on\s+)?[\s,]*"
    r"(?:(?:on|at)\s+the\s+(?:sidelines|margins)\s+of\s+(?:the\s+)?[\w -]+\s)?(?:in|at)\s+"
)

_MONTH = 31


def met(reading: Reading, claim: Claim, bench: Bench) -> Outcome | None:
    """A contradiction of where two persons met; None where it is not certain."""
    dates = [
        (c, r.period)
        for c in bench.groups.get(claim.group, ())
        for r in c.readings[:1]
        if r.period is not None
    ]
    if bench.pair is None or reading.attribute != "place" or len(dates) != 1:
        return None
    told, day = dates[0]
    persons = _persons(claim, told, bench)
    if day.days != 1 or persons is None:
        return None
    then = [s for s in bench.snapshot.subjects(bench.pair) if on(s, day) and _brief(s)]
    agrees = place_agrees(reading.text or "")
    if any(agrees(row) for s in then for row in visible(s.of("place"), bench)):
        return None
    for subject in _between(then, persons, day):
        named = msgspec.structs.replace(reading, record=subject.id, about=subject.name)
        outcome = judge_place(named, subject, bench)
        if outcome.verdict == "contradicted":
            return outcome
    return None


def _brief(subject: Subject) -> bool:
    """Whether a thing is an event rather than a project or an alliance that goes on for years."""
    span = span_of(subject)
    return span is not None and span.days <= _MONTH


def _persons(claim: Claim, told: Claim, bench: Bench) -> frozenset[str] | None:
    """The two who met, where the statement says no more than that, when and where."""
    text = bench.document.text
    begin = max(text.rfind("\n", 0, claim.start), text.rfind(". ", 0, claim.start)) + 1
    row = text[begin : claim.start]
    if begin <= told.start < claim.start:
        low = told.start - begin
        row = row[:low] + " " * (told.end - told.start) + row[told.end - begin :]
    found = list(_MET.finditer(row))
    if len(found) != 1 or not _BETWEEN.fullmatch(row, found[0].end()):
        return None
    return frozenset(name for name in found[0].groups() if name)


def _between(then: list[Subject], persons: frozenset[str], day: Period) -> Iterator[Subject]:
    """The records of a day that name both persons."""
    for subject in then:
        told = (subject.name, *subject.aliases, *(a.text for a in subject.of("person")))
        words = {word for text in told for word in re.findall(r"[^\W_]+", text)}
        dates = {a.period for k in ("start", "end") for a in subject.of(k) if not a.marker}
        if dates == {day} and persons <= words:
            yield subject
