"""Bodies of facts: as they are being read from a folder, whole, and joined."""

from collections.abc import Callable, Collection, Iterable

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute, Subject
from bilat.facts.register import Publisher, Register, Term
from bilat.facts.series import Series, joined
from bilat.facts.source import Source
from bilat.facts.state import Bloc
from bilat.facts.table import Problems


class Facts(msgspec.Struct, frozen=True):
    """Figures and subjects as read, sorted by id; `vocabulary` holds a user's own measures.

    `series` are a user's country series, `areas` the regions that they cover besides states.
    """

    figures: tuple[Figure, ...] = ()
    subjects: tuple[Subject, ...] = ()
    vocabulary: tuple[Term, ...] = ()
    series: tuple[Series, ...] = ()
    areas: tuple[Bloc, ...] = ()


class Draft:
    """The rows taken so far, by id, and what they are checked against.

    `known` tells which subjects exist already; `preferred` are the publishers that decide.
    `places` remembers in which row a subject was first named, for messages.
    """

    def __init__(
        self, register: Register, known: Callable[[str], bool], preferred: Collection[str]
    ) -> None:
        self.register = register
        self.known = known
        self.preferred = {name.casefold() for name in preferred}
        self.currencies = {state.currency for state in register.states.values()}
        self.publishers: dict[str, Publisher] = dict(register.publishers)
        self.measures: dict[str, Term] = dict(register.measures)
        self.vocabulary: dict[str, Term] = {}
        self.sources: dict[str, tuple[Source, bool]] = {}
        self.figures: dict[str, Figure] = {}
        self.series: list[Series] = []
        self.areas: dict[str, Bloc] = dict(register.areas)
        self.subjects: dict[str, Subject] = {}
        self.attributes: dict[str, dict[str, Attribute]] = {}
        self.same: dict[str, tuple[str, str]] = {}
        self.places: dict[tuple[str, str], tuple[str, int]] = {}

    def check_references(self, problems: Problems) -> None:
        """Note every attribute of an unknown subject and every unknown parent."""
        for subject in self.attributes:
            if subject not in self.subjects and not self.known(subject):
                file, line = self.places["subject", subject]
                problems.add(
                    file, line, "subject", f"{subject!r} is not the id of a row in subjects.csv"
                )
        for made in self.subjects.values():
            if made.parent and made.parent not in self.subjects and not self.known(made.parent):
                file, line = self.places["id", made.id]
                problems.add(file, line, "parent", f"{made.parent!r} is not the id of any subject")

    def finish(self) -> Facts:
        """All that was read, in the order of its ids."""
        subjects = dict(self.subjects)
        for key in self.attributes.keys() - subjects.keys():
            subjects[key] = Subject(key, "", "")
        return Facts(
            tuple(self.figures[key] for key in sorted(self.figures)),
            tuple(
                msgspec.structs.replace(subjects[key], attributes=self._attributes(key))
                for key in sorted(subjects)
            ),
            tuple(self.vocabulary[key] for key in sorted(self.vocabulary)),
            joined(self.series),
            tuple(self.areas[key] for key in sorted(self.areas)),
        )

    def _attributes(self, key: str) -> tuple[Attribute, ...]:
        held = self.attributes.get(key, {})
        return tuple(sorted(held.values(), key=lambda a: (a.key, a.fact)))


def union(parts: Iterable[Facts]) -> Facts:
    """Several bodies of facts as one: figures by id, subjects merged attribute by attribute."""
    figures: dict[str, Figure] = {}
    subjects: dict[str, Subject] = {}
    vocabulary: dict[str, Term] = {}
    series: list[Series] = []
    areas: dict[str, Bloc] = {}
    for part in parts:
        series.extend(part.series)
        areas.update((a.id, a) for a in part.areas)
        figures.update((f.id, f) for f in part.figures)
        vocabulary.update((t.name, t) for t in part.vocabulary)
        for subject in part.subjects:
            old = subjects.get(subject.id)
            subjects[subject.id] = subject if old is None else merged(old, subject)
    return Facts(
        tuple(figures[key] for key in sorted(figures)),
        tuple(subjects[key] for key in sorted(subjects)),
        tuple(vocabulary[key] for key in sorted(vocabulary)),
        joined(series),
        tuple(areas[key] for key in sorted(areas)),
    )


def merged(old: Subject, new: Subject) -> Subject:
    """`old` with what `new` adds: attributes, names, parties; the rest of `old` stays."""
    attributes = {a.fact: a for a in (*old.attributes, *new.attributes)}
    other = (new.name,) if new.name and new.name != old.name else ()
    return msgspec.structs.replace(
        old,
        aliases=tuple(dict.fromkeys((*old.aliases, *new.aliases, *other))),
        parties=tuple(dict.fromkeys((*old.parties, *new.parties))),
        topics=tuple(dict.fromkeys((*old.topics, *new.topics))),
        edition=old.edition if old.edition is not None else new.edition,
        parent=old.parent or new.parent,
        attributes=tuple(sorted(attributes.values(), key=lambda a: (a.key, a.fact))),
    )
