"""Claims from tables: each table is read once into heads, and each cell is what its heads join to.

`grid` finds the tables, `layout` tells heads from numbers, `heads` reads a head, `frame` holds a
table with its heads read, `joining` makes claims of the numbers; `sides` and `times` say whose and
of when they are, `numbers` and `units` how they are written. `rows` reads tables of records.
"""

from collections.abc import Iterator, Mapping

from bilat.facts.period import Period
from bilat.notes.document import Document
from bilat.reading.draft import Draft
from bilat.reading.lexicon import Lexicon
from bilat.reading.tables.frame import Prior
from bilat.reading.tables.grid import marked
from bilat.reading.tables.joining import figures
from bilat.reading.tables.pasted import pasted
from bilat.reading.tables.rows import Book, events


def tables(
    document: Document,
    lexicon: Lexicon,
    pair: tuple[str, str] | None,
    written: Period | None,
    home: str = "",
    kinds: Mapping[str, str] = {},
) -> Iterator[tuple[str, Draft]]:
    """Yield a group and a draft for each cell whose heads tell what it is."""
    prior = Prior(lexicon, pair, home, written.end if written else None)
    book = Book(lexicon, kinds, pair, home, written)
    for table in (*marked(document), *pasted(document)):
        for (row, _), one in figures(table, prior):
            yield f"{table.name}r{row}", one
        for row, one in events(table, book):
            yield f"{table.name}r{row}", one
