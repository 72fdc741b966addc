"""The desk a brief is written at: two states, one snapshot, the day whose knowledge counts."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from bilat.facts.clock import known_by
from bilat.facts.figure import Figure
from bilat.facts.pair import Pair
from bilat.facts.record import Attribute, Subject
from bilat.facts.snapshot import Snapshot
from bilat.facts.state import State, states


class Desk(msgspec.Struct, frozen=True, dict=True):
    """What a section may look at.

    `today` is the day on which the brief is made out: what lies after it is still to come.
    `as_of` is that day where the user gave one, so that only what was public by then counts,
    and None where all that is held does. `since` is set on a change brief.
    """

    pair: Pair
    snapshot: Snapshot
    today: date
    as_of: date | None = None
    since: date | None = None
    lang: str = "en"

    @property
    def first(self) -> State:
        """The state that was named first."""
        return states()[self.pair.first]

    @property
    def second(self) -> State:
        """The state that was named second."""
        return states()[self.pair.second]

    @property
    def ways(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """Both directions of the pair, the first state's first."""
        return self.pair.codes, self.pair.codes[::-1]

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """Everything with a name that both states take part in."""
        return self.snapshot.subjects(self.pair.codes, self.as_of)

    @cached_property
    def by_id(self) -> dict[str, Subject]:
        """The same by id."""
        return {subject.id: subject for subject in self.subjects}

    @cached_property
    def children(self) -> dict[str, tuple[Subject, ...]]:
        """What belongs to what: editions to their series, stages to their agreement."""
        found: dict[str, list[Subject]] = {}
        for subject in self.subjects:
            if subject.parent:
                found.setdefault(subject.parent, []).append(subject)
        return {key: tuple(held) for key, held in found.items()}

    @cached_property
    def memo(self) -> dict[tuple[object, ...], Any]:
        """What has been worked out at this desk, by what was asked: events, series, projects."""
        return {}

    @cached_property
    def _figures(self) -> dict[tuple[str, str, str], tuple[Figure, ...]]:
        return {}

    def figures(self, measure: str, reporter: str, partner: str) -> tuple[Figure, ...]:
        """The figures of one measure and direction that were public, all items."""
        key = (measure, reporter, partner)
        if key not in self._figures:
            self._figures[key] = self.snapshot.figures(measure, reporter, partner, as_of=self.as_of)
        return self._figures[key]

    def subject(self, key: str) -> Subject | None:
        """A subject by id, of this pair or not."""
        if key in self.by_id:
            return self.by_id[key]
        found = self.snapshot.subject(key)
        return known_by(found, self.as_of) if found is not None and self.as_of else found


def every_figure(desk: Desk) -> tuple[Figure, ...]:
    """All figures about the pair, both directions."""
    return tuple(
        figure
        for reporter, partner in desk.ways
        for figure in desk.snapshot.figures(reporter=reporter, partner=partner, as_of=desk.as_of)
    )


def rows_of(subject: Subject, key: str, qualifier: str | None = None) -> Sequence[Attribute]:
    """The attributes under a key, of one qualifier where one is given ("" for the plain ones)."""
    return [a for a in subject.of(key) if qualifier is None or a.qualifier == qualifier]
