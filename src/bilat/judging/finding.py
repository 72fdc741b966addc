"""Verdicts, the evidence they rest on, and the findings they become."""

from typing import Literal

import msgspec

from bilat.facts.period import Period
from bilat.facts.source import Source
from bilat.notes.document import Document, Edit
from bilat.reading.claim import Claim

Verdict = Literal[
    "confirmed",
    "outdated",
    "imprecise",
    "contradicted",
    "disputed",
    "unverifiable",
    "opinion",
]
Level = Literal["error", "warning", "info"]


class Evidence(msgspec.Struct, frozen=True):
    """A fact that bears on a claim, as the report shows it.

    `told` is its value in words for people; `text` the value as the facts file it.
    """

    fact: str
    source: Source
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    text: str | None = None
    period: Period | None = None
    as_of: Period | None = None
    role: str = "decides"
    told: str = ""


class Fix(msgspec.Struct, frozen=True):
    """Edits that mend a claim; safe ones keep what the sentence means."""

    safe: bool
    edits: tuple[Edit, ...]


class Judged(msgspec.Struct, frozen=True):
    """A claim with its verdict. `code` is the rule that gave it; `message` is in plain words."""

    claim: Claim
    verdict: Verdict
    message: str
    code: str
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None
    grounds: tuple[str, ...] = ()


class Finding(msgspec.Struct, frozen=True):
    """What the user is told: a rule's code, a level, a message, the claims it is about."""

    code: str
    level: Level
    message: str
    claims: tuple[str, ...]
    start: int
    end: int
    fix: Fix | None = None


class Silenced(msgspec.Struct, frozen=True):
    """A finding that a comment in the note allows, with the reason given there."""

    finding: Finding
    reason: str


class NoteReport(msgspec.Struct, frozen=True):
    """Everything `check` says of one note."""

    document: Document
    title: str
    written: Period | None
    pairs: tuple[tuple[str, str], ...]
    judged: tuple[Judged, ...]
    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...] = ()

    def about(self, finding: Finding) -> tuple[Judged, ...]:
        """The judged claims that a finding names, in the order of its list."""
        return tuple(j for name in finding.claims if (j := self._judged(name)) is not None)

    def _judged(self, name: str) -> Judged | None:
        # Claims are numbered in order; a report made by hand may number them otherwise.
        number = int(name[1:]) - 1 if name[1:].isdigit() else -1
        if 0 <= number < len(self.judged) and self.judged[number].claim.id == name:
            return self.judged[number]
        return next((j for j in self.judged if j.claim.id == name), None)


class Report(msgspec.Struct, frozen=True):
    """What `check` returns: the snapshot used, the as-of date, one report per note."""

    snapshot: str
    as_of: str
    notes: tuple[NoteReport, ...]
