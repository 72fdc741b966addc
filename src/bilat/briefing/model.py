"""The brief as data: what every way out writes, and what each sentence stands on.

Nothing here is markup. A way out goes through `Brief.sections` in order and through the blocks of
each, and writes them in its own form; links and footnotes come from the ids of facts:

    fact id  →  Brief.fact(id)      what the fact says, for when
             →  Brief.note_of(id)   the number of its document, from one, in order of first use
    number n →  Brief.sources[n-1]  the document: url, title, publisher, date

`Brief.notes(ids)` gives the footnote numbers of a sentence, cell or entry at once. Every struct is
frozen and tagged, so that the JSON of a brief is the brief.
"""

from functools import cached_property
from typing import Literal

import msgspec

from bilat.facts.period import Period
from bilat.facts.source import Source

Ids = tuple[str, ...]


class Derived(msgspec.Struct, frozen=True):
    """A number in a sentence that no document prints: `text` as written, `how` it was worked out.

    `value` is the plain number and `unit` its unit; the operands are the sentence's facts.
    """

    text: str
    how: str
    value: float
    unit: str = ""


class Sentence(msgspec.Struct, frozen=True):
    """One sentence with the facts it stands on.

    `id` is unique in the brief and stays while the facts do ("trade.3"); `text` is plain text.
    `weight`, from one to nine, says how much it matters: a short brief keeps the weightiest.
    """

    id: str
    text: str
    facts: Ids = ()
    derived: tuple[Derived, ...] = ()
    weight: int = 5


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    """A heading inside a section, one level below the section's own."""

    id: str
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """Sentences that are read on."""

    sentences: tuple[Sentence, ...]


class Bullets(msgspec.Struct, frozen=True, tag="bullets"):
    """A list; each item is one or more sentences."""

    items: tuple[tuple[Sentence, ...], ...]


class Cell(msgspec.Struct, frozen=True):
    """A cell of a table with the facts it shows; `number` sets it to the right."""

    text: str
    facts: Ids = ()
    number: bool = False


class Table(msgspec.Struct, frozen=True, tag="table"):
    """A table with a caption; every row has as many cells as `head`, the first names the row."""

    id: str
    title: str
    head: Ids
    rows: tuple[tuple[Cell, ...], ...]


class Entry(msgspec.Struct, frozen=True):
    """One event on a timeline: `when` it was, `date` as it is written, what happened."""

    when: Period
    date: str
    sentence: Sentence


class Timeline(msgspec.Struct, frozen=True, tag="timeline"):
    """Events, oldest first."""

    id: str
    title: str
    entries: tuple[Entry, ...]


ColumnType = Literal["period", "label", "number"]


class Column(msgspec.Struct, frozen=True):
    """A column of a chart's data.

    `type` tells how to draw it: a "period" is ISO text (an interval or a date), a "label" is
    words, a "number" is a number or null in `unit`. `label` is for people.
    """

    id: str
    label: str
    type: ColumnType
    unit: str = ""


ChartKind = Literal["trade", "investment", "loans", "progress", "people", "events"]


class Chart(msgspec.Struct, frozen=True, tag="chart"):
    """What a chart shows, as data; how it is drawn is the way out's business.

    `title` states the message, `alt` says the same to who cannot see it. Of `columns`, the first
    is the axis (a period or a label), the others are drawn over it; `rows` hold one value a
    column, null where nothing is held. `facts` are the ids under each row, in the order of the
    rows. `kind` says which drawing it asks for:

        trade       period, exports, imports, balance (of the first state, in USD)
        investment  period, inflow, cumulative (USD)
        loans       period, committed (JPY)
        progress    label, date, done, of (km or per cent), and a due date as `due`
        people      label, period, persons
        events      period, label, group (exercise, summit, agreement …)
    """

    id: str
    kind: ChartKind
    title: str
    alt: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str | float | None, ...], ...]
    facts: tuple[Ids, ...]
    note: str = ""


Block = Heading | Paragraph | Bullets | Table | Timeline | Chart


class Section(msgspec.Struct, frozen=True):
    """One part of a brief. `id` is its file's name ("trade"), `title` its heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Absent(msgspec.Struct, frozen=True):
    """What a brief does not say and why: a section or a test that has no facts.

    `what` is the section or test, `title` its name for people, `reason` one sentence.
    """

    what: str
    title: str
    reason: str


class Fact(msgspec.Struct, frozen=True):
    """A fact as a brief lists it: what it says in words, and where it stands.

    `about` is the measure or the subject's id; `text` is the value in words; `period` the time it
    is for, `as_of` the day for which it was true; `source` is the id of its document.
    """

    id: str
    about: str
    text: str
    source: str
    period: Period | None = None
    as_of: Period | None = None
    marker: str = ""
    note: str = ""


class Brief(msgspec.Struct, frozen=True, dict=True):
    """A bilateral brief: two states, what was public by `as_of`, in one snapshot of facts.

    `since` is set on a change brief. `facts` are those the brief stands on, `sources` their
    documents, both in order of first use, in the text before the data of charts; `absent` is what
    the method section tells as missing.
    """

    pair: tuple[str, str]
    title: str
    as_of: str
    snapshot: str
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]
    sources: tuple[Source, ...]
    absent: tuple[Absent, ...] = ()
    since: str = ""
    lang: str = "en"
    schema: int = 1

    def fact(self, key: str) -> Fact:
        """The fact with this id.

        Raises:
            KeyError: if the brief does not stand on it.
        """
        return self._facts[key]

    def note_of(self, key: str) -> int:
        """The footnote number of a fact: the place of its document in `sources`, from one."""
        return self._notes[self.fact(key).source]

    def notes(self, keys: Ids) -> tuple[int, ...]:
        """The footnote numbers of several facts, each once, in ascending order."""
        return tuple(sorted({self.note_of(key) for key in keys}))

    def sentence(self, key: str) -> Sentence | None:
        """The sentence with this id."""
        return next((s for s in sentences(self) if s.id == key), None)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def _notes(self) -> dict[str, int]:
        return {source.id: n for n, source in enumerate(self.sources, 1)}


def sentences(brief: Brief) -> tuple[Sentence, ...]:
    """Every sentence in the order of the page, those of lists and timelines too."""
    found: list[Sentence] = []
    for section in brief.sections:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                found += block.sentences
            elif isinstance(block, Bullets):
                found += [sentence for item in block.items for sentence in item]
            elif isinstance(block, Timeline):
                found += [entry.sentence for entry in block.entries]
    return tuple(found)
