"""Claims about records from tables that list them: a row each, told as a sentence by its heads.

"Edition | Year | Place | Host" or "Agreement | Signed on": a column is told only where its head is
one of the few that say plainly what its cells are; the rest of the row is left out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from bilat.facts.period import Period
from bilat.reading.context import Context
from bilat.reading.draft import Draft
from bilat.reading.lexicon import Lexicon
from bilat.reading.names.find import names
from bilat.reading.records.read import records
from bilat.reading.scenes import scene
from bilat.reading.spans import Name
from bilat.reading.tables.grid import Cell, Grid, Table
from bilat.reading.tables.told import Piece, told
from bilat.reading.tables.words import listed, roles

_EVENTS = frozenset({"exercise", "summit", "dialogue", "forum", "visit"})
_PAPERS = frozenset({"agreement", "declaration"})
_ROMAN = re.compile(r"[IVXL]+")
_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth"
                      r"|ninth|tenth", re.IGNORECASE)  # fmt: skip
_DIGITS = re.compile(r"\d{1,2}")


class Book(msgspec.Struct, frozen=True):
    """What rows are read by: the names, the kinds of records, the note's pair and day."""

    lexicon: Lexicon
    kinds: Mapping[str, str]
    pair: tuple[str, str] | None = None
    home: str = ""
    written: Period | None = None


def events(table: Table, book: Book) -> Iterator[tuple[int, Draft]]:
    """The claims of the rows of a table that lists records, by row."""
    above = (*table.captions, table.lead, *table.headings[:1])
    if _unheld(" ".join(above)):
        return
    lines = _lines(table.grid)
    columns = _columns(lines[0]) if lines else {}
    if not {"when", "where", "host", "signed"} & set(columns.values()):
        return
    if _unheld(" ".join(cell.text for cell in lines[0].values())):
        return
    series = _series(above, book)
    for number, line in enumerate(lines[1:], 1):
        if any(line[c].header for c in line):
            continue
        pieces = _sentence(line, columns, series, book)
        sentence = told(pieces, table.headings) if pieces else None
        if sentence is None:
            continue
        day = book.written.end if book.written else None
        read = scene(sentence, book.lexicon, day)
        context = Context(
            pair=book.pair,
            home=book.home,
            written=book.written,
            mentioned=frozenset(n.id for n in read.states()),
            kinds=book.kinds,
        )
        for one in records(read, context):
            if one.start < one.end:
                yield number, one


def _lines(grid: Grid) -> list[dict[int, Cell]]:
    """The rows of a table from the one that names its columns on."""
    by_row: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in sorted(grid.items()):
        by_row.setdefault(row, {})[column] = cell
    lines = list(by_row.values())
    while lines and len(lines[0]) < 2:
        lines.pop(0)
    return lines


def _columns(heads: Mapping[int, Cell]) -> dict[int, str]:
    """What each column holds: a role, "" for what names the record, "?" for what is not known.

    The first column that is no role names the records.
    """
    found: dict[int, str] = {}
    for column, cell in sorted(heads.items()):
        role = roles().get(" ".join(re.findall(r"[a-z]+", cell.text.lower())), "?")
        if role == "?" and "" not in found.values() and not _serial(cell.text):
            role = ""
        found[column] = role
    return found


def _serial(text: str) -> bool:
    said = text.lower().replace(".", " ").split()
    return all(w in listed("serial") for w in said)


def _series(above: Sequence[str], book: Book) -> str:
    """The one series that the lines above a table name, as they write it."""
    for line in above:
        found = {n.id: n for n in names(line, book.lexicon) if n.what == "record"}
        if found:
            return next(iter(found.values())).text if len(found) == 1 else ""
    return ""


def _unheld(text: str) -> bool:
    return any(w in listed("unheld") for w in re.findall(r"[a-z]+", text.lower()))


def _sentence(
    line: Mapping[int, Cell], columns: Mapping[int, str], series: str, book: Book
) -> list[Piece]:
    """The pieces of a row's sentence; none where the row does not tell of one known record."""
    cells = {columns[c]: cell for c, cell in line.items() if columns.get(c, "?") != "?"}
    if _unheld(" ".join(c.text for c in line.values())):
        return []
    state = cells.get("state")
    if state is not None and not set(state.text.lower().split()) <= listed("done"):
        return []
    subject = cells.get("") or cells.get("edition")
    name = _named(subject.text, book) if subject is not None else None
    pieces: list[Piece]
    if subject is not None and name is not None:
        pieces = ["The ", subject]
    elif series and (edition := cells.get("edition")) is not None:
        pieces = _edition(edition, series)
        name = _named("".join(p if isinstance(p, str) else p.text for p in pieces), book)
    else:
        return []
    kind = book.kinds.get(name.id, "") if name is not None else ""
    date = cells.get("signed") or (cells.get("when") if kind in _EVENTS else None)
    if kind in _PAPERS and "signed" in cells:
        pieces.append(" was signed")
    elif kind in _EVENTS:
        pieces.append(" was held")
    else:
        return []
    if date is not None and date.text[:1].isalnum():
        pieces += [" on " if re.match(r"\d{1,2}\b", date.text) else " in ", date]
    place, host = cells.get("where"), cells.get("host")
    if place is not None and place.text[:1].isalpha():
        pieces += [" in ", place]
    if host is not None and kind in _EVENTS and host.text[:1].isalpha():
        pieces += [" and was hosted by ", host]
    return [*pieces, "."]


def _named(text: str, book: Book) -> Name | None:
    """The one record that a cell names, with no more beside its name than states and "Exercise"."""
    found = names(text, book.lexicon)
    records_of = [n for n in found if n.what == "record"]
    if len(records_of) != 1:
        return None
    known = [(n.start, n.end) for n in found if n.what == "record" or n.what == "state"]
    for match in re.finditer(r"[^\W_]+", text):
        inside = any(a <= match.start() and match.end() <= b for a, b in known)
        if not inside and match[0].lower() not in listed("beside"):
            return None
    return records_of[0]


def _edition(cell: Cell, series: str) -> list[Piece]:
    text = cell.text
    if _ROMAN.fullmatch(text):
        return [f"{series} ", cell]
    if _ORDINAL.fullmatch(text):
        return ["The ", cell, f" edition of {series}"]
    if _DIGITS.fullmatch(text):
        tail = {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th") if text[:-1] != "1" else "th"
        return ["The ", cell, f"{tail} edition of {series}"]
    return []
