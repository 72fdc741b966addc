"""Records: agreements, summits, exercises, projects … as subjects with typed, dated attributes."""

import msgspec

from bilat.facts.figure import Marker
from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.facts.source import Source


class Attribute(msgspec.Struct, frozen=True):
    """One attribute of a subject as one source gives it.

    `key` is one of the attributes in `library/vocabulary.csv` (start, end, place, country, host,
    edition, party, organisation, person, role, term, status, amount, headcount, length, due …);
    `text` the value as words; `period` is filled for dates, `value`/`covers`/`unit` for numbers.
    `qualifier` narrows it (whose ships, which section), empty for none. `as_of` is the date for
    which it was true, `source` the document that says so; `fact` is the row's id. `preferred` is
    set on a user's facts whose source decides.
    """

    key: str
    text: str
    source: Source
    qualifier: str = ""
    period: Period | None = None
    value: float | None = None
    covers: Interval | None = None
    unit: str = ""
    as_of: Period | None = None
    marker: Marker = ""
    note: str = ""
    fact: str = ""
    preferred: bool = False


class Subject(msgspec.Struct, frozen=True):
    """A thing with a name: an edition of an exercise, an agreement, a project, a milestone of one.

    `parent` is the id of what it belongs to (an edition its series, a milestone its project, a
    round its talks). Attributes come from all sources and all copies, one entry per source.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    series: str = ""
    edition: int | None = None
    parent: str = ""
    topics: tuple[str, ...] = ()
    attributes: tuple[Attribute, ...] = ()

    def of(self, key: str) -> tuple[Attribute, ...]:
        """The attributes under `key`, in the library's order."""
        return tuple(a for a in self.attributes if a.key == key)
