"""A table with its heads read, each text once, and the lines above it."""

from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.reading.lexicon import Lexicon
from bilat.reading.tables.grid import Table
from bilat.reading.tables.heads import Head, read_head
from bilat.reading.tables.layout import Layout
from bilat.reading.tables.numbers import european
from bilat.reading.tables.sides import Pair
from bilat.reading.tables.units import Unit


class Prior(msgspec.Struct, frozen=True):
    """What the note gives to its tables: its pair, whose view it takes, and its day."""

    lexicon: Lexicon
    pair: Pair | None = None
    home: str = ""
    day: date | None = None


class Heads(msgspec.Struct):
    """The heads of one table, each text read once."""

    prior: Prior
    known: dict[str, Head] = msgspec.field(default_factory=dict)

    def of(self, texts: Sequence[str]) -> tuple[Head, ...]:
        """The heads of these texts."""
        for text in texts:
            if text not in self.known:
                self.known[text] = read_head(text, self.prior.lexicon, self.prior.day)
        return tuple([self.known[text] for text in texts])


class Frame(msgspec.Struct):
    """A table with its heads read."""

    layout: Layout
    prior: Prior
    heads: Heads
    rows: dict[int, tuple[Head, ...]]
    columns: dict[int, tuple[Head, ...]]
    headed: tuple[bool, bool]
    row_remarks: dict[int, tuple[Head, ...]]
    column_remarks: dict[int, tuple[Head, ...]]
    sections: dict[int, tuple[Head, ...]]
    axes: tuple[Head, ...]
    captions: tuple[Head, ...]
    lead: tuple[Head, ...]
    headings: tuple[Head, ...]
    timed: bool
    flows: tuple[bool, bool]
    euro: bool
    noted: dict[str, tuple[Head, ...]]
    below: dict[str, Head]


def framed(table: Table, layout: Layout, prior: Prior) -> Frame:
    """Read the heads of a table, and the lines above it."""
    heads = Heads(prior)
    rows = {r: heads.of(t) for r, t in layout.rows.items()}
    columns = {c: heads.of(t) for c, t in layout.columns.items()}
    below = {sign: heads.of((text,))[0] for sign, text in table.below.items()}
    return Frame(
        layout=layout,
        prior=prior,
        heads=heads,
        rows=rows,
        columns=columns,
        headed=(any(rows.values()), any(columns.values())),
        row_remarks={r: _telling(heads.of(t)) for r, t in layout.row_remarks.items()},
        column_remarks={c: _telling(heads.of(t)) for c, t in layout.column_remarks.items()},
        sections={r: heads.of((t,)) for r, t in layout.sections.items()},
        axes=heads.of(layout.axes),
        captions=heads.of((*reversed(layout.captions), *table.captions)),
        lead=heads.of((table.lead,) if table.lead else ()),
        headings=heads.of(table.headings),
        timed=any(h.periods for line in (*rows.values(), *columns.values()) for h in line),
        flows=(_both_flows([*rows.values()]), _both_flows([*columns.values()])),
        noted=_noted(table, heads),
        below=below,
        euro=european(c.text for _, c in layout.values),
    )


def of_unit(head: Head) -> bool:
    """Whether a head is a unit and nothing else: "USD bn"."""
    return head.unit != Unit() and not (head.stray or head.periods or head.cues or head.states())


def limits(head: Head) -> bool:
    """Whether a remark says that a number is not the plain measure of its year."""
    return bool(head.stray or head.part or head.periods)


def _telling(heads: Sequence[Head]) -> tuple[Head, ...]:
    """Of the remarks on a line of numbers the first that limits them, and the first unit."""
    units = [h for h in heads if of_unit(h)]
    return (*[h for h in heads if limits(h) and not of_unit(h)][:1], *units[:1])


def _noted(table: Table, heads: Heads) -> dict[str, tuple[Head, ...]]:
    """The notes below the table that the signs in each text lead to."""
    found: dict[str, tuple[Head, ...]] = {}
    for cell in table.grid.values():
        texts = [table.below[m] for m in sorted(cell.marks) if m in table.below]
        if texts:
            found[cell.text] = heads.of(texts)
    return found


def _both_flows(lines: Sequence[Sequence[Head]]) -> bool:
    """Whether heads along a side name exports and imports, so that "Total" among them is both."""
    named = {m for line in lines for h in line for c in h.cues for m in c.measures}
    return {"exports_goods", "imports_goods"} <= named


def sound(frame: Frame) -> bool:
    """Whether nothing above a table says that its numbers are parts, or not the measure."""
    if any(h.stray or h.part for h in (*frame.captions, *frame.axes)):
        return False
    return not any(h.narrow for h in loose(frame))


def loose(frame: Frame) -> tuple[Head, ...]:
    """What is said around a table in sentences and headings, of which a ware alone narrows sums."""
    note = [frame.below[sign] for sign in frame.below if sign == "note"]
    return (*frame.lead, *frame.headings, *note)


def around(frame: Frame) -> tuple[Head, ...]:
    """The lines above a table whose periods are those of its numbers, the note's title not."""
    return (*frame.captions, *frame.lead, *frame.headings[:-1])
