"""A user's series in long form: one row per state and period, read fast and strictly.

`series.csv`, or one file per measure in `series/`, with the columns `state`, `period` and `value`;
`measure` (else the file's name), `unit` (else the vocabulary's), `title` and the document.
"""

from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

import msgspec

from bilat.facts.draft import Draft
from bilat.facts.period import Period
from bilat.facts.register import Term
from bilat.facts.rows import plain_number, stated_by
from bilat.facts.series import Series, by_end
from bilat.facts.table import Problems, Reader, Row, expected, read_cells

COLUMNS = (
    "measure", "title", "state", "period", "value", "unit", "marker", "source", "source_url",
    "source_title", "publisher", "published", "cites", "preferred", "note",
)  # fmt: skip
NEED = ("state", "period", "value")
T = TypeVar("T")


class _Line(msgspec.Struct):
    """A series while its rows come in; `place` is the row that named it first."""

    series: Series
    place: int
    held: dict[Period, float]


def read_series(path: Path, shown: str, measure: str, draft: Draft, problems: Problems) -> None:
    """Take the rows of one file; `measure` is what its name says, empty where it says nothing.

    An empty value says that none is held. The cells that tell what a row is about are checked once
    for all rows that share them.
    """
    lines: dict[tuple[str, ...], _Line | None] = {}
    number = _once(plain_number)
    period = _once(Period.parse)
    cells = read_cells(path, shown, COLUMNS, NEED, problems)
    _, header = next(cells, (0, []))
    if not header:
        return
    when, what = header.index("period"), header.index("value")
    others = [n for n in range(len(header)) if n not in (when, what)]
    about = itemgetter(*others) if len(others) > 1 else lambda row: (row[others[0]],)
    names = [header[n] for n in others]
    for line, row in cells:
        text = row[what].strip()
        if not text:
            continue
        key = about(row)
        if key not in lines:
            lines[key] = _line(dict(zip(names, key, strict=True)), shown, line, measure, draft,
                               problems)  # fmt: skip
        found = lines[key]
        if found is None:
            continue
        try:
            at = period(row[when].strip())
        except ValueError as error:
            problems.add(shown, line, "period", str(error))
            continue
        try:
            value = number(text)
        except ValueError as error:
            problems.add(shown, line, "value", str(error))
            continue
        if found.held.setdefault(at, value) != value:
            problems.add(shown, line, "period", f"{row[when].strip()!r} stands twice for this "
                         f"series, with {found.held[at]:g} and {value:g}")  # fmt: skip
    draft.series.extend(_series(found) for found in lines.values() if found and found.held)


def _once(parse: Callable[[str], T]) -> Callable[[str], T]:
    """`parse`, each text once: the same years and values come again and again."""
    held: dict[str, T] = {}

    def parsed(text: str) -> T:
        found = held.get(text)
        if found is None:
            found = held[text] = parse(text)
        return found

    return parsed


def _line(
    cells: dict[str, str], shown: str, line: int, named: str, draft: Draft, problems: Problems
) -> _Line | None:
    cell = Reader(Row(shown, line, {name: text.strip() for name, text in cells.items()}), problems)
    measure = cell.text("measure") or named
    if not measure:
        cell.fault("measure", "is empty; name the measure in this column, or by the file's name "
                   "in a folder named series")  # fmt: skip
    known = {**draft.register.states, **draft.register.blocs, **draft.areas, "WLD": None}
    state = cell.text("state", need=True)
    if state and state not in known:
        cell.fault("state", f"{state!r} is not a state's ISO 3166-1 alpha-3 code, nor a bloc or an "
                   f"area (see areas.csv); expected {expected(state, known)}")  # fmt: skip
    term = draft.measures.get(measure)
    unit = cell.text("unit") or (term.units[0] if term and len(term.units) == 1 else "")
    if not unit:
        cell.fault("unit", "is empty, and the vocabulary gives no single unit for the measure")
    elif term and term.units and unit not in term.units:
        cell.fault("unit", f"{unit!r} is not a unit of {measure}; expected one of: "
                   f"{', '.join(term.units)}")  # fmt: skip
    row = stated_by(cell, draft)
    if cell.faulty or row is None:
        return None
    if term is None:
        made = Term(measure, (unit,), title=cell.text("title"))
        draft.measures[measure] = draft.vocabulary[measure] = made
    series = Series(
        measure, state, unit, row.source, (), (), row.marker, row.note, row.preferred
    )  # fmt: skip
    return _Line(series, line, {})


def _series(line: _Line) -> Series:
    periods = tuple(sorted(line.held, key=by_end))
    return msgspec.structs.replace(
        line.series, periods=periods, values=tuple(line.held[p] for p in periods)
    )
