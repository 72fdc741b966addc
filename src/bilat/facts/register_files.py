"""The registers read from their CSV files, with every fault named."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import msgspec

from bilat.facts.register import Detail, Publisher, Register, Term
from bilat.facts.source import Kind
from bilat.facts.state import Bloc, Place, State
from bilat.facts.table import Problems, Reader, read_rows

ATTRIBUTE_KINDS = ("date", "when", "state", "text", "status", "number")
_COLUMNS = {
    "states": ("code", "name", "names", "demonyms", "metonyms", "capital", "currency",
               "fiscal_start", "fiscal_named"),
    "blocs": ("id", "name", "names", "members"),
    "areas": ("id", "name", "names", "members"),
    "places": ("name", "country", "names", "region"),
    "stop_phrases": ("phrase", "why"),
    "vocabulary": ("measure", "attribute", "unit", "kind", "words", "meaning"),
    "details": ("detail", "key", "qualifier", "unit", "why"),
    "publishers": ("publisher", "kind", "canonical", "wire", "country", "cites"),
}  # fmt: skip


def read_register(folder: Path) -> Register:
    """The registers of the library in `folder`.

    Raises:
        FactsError: listing every fault.
    """
    problems = Problems()

    def rows(table: str) -> Iterator[Reader]:
        columns = _COLUMNS[table]
        for row in read_rows(
            folder / f"{table}.csv", f"{table}.csv", columns, columns[:1], problems
        ):
            yield Reader(row, problems)

    states = {cell.text("code", need=True): _state(cell) for cell in rows("states")}
    places: dict[str, Place] = {}
    for cell in rows("places"):
        cell.one_of("country", states, "a state's ISO 3166-1 alpha-3 code")
        name = cell.text("name", need=True)
        if name in places:
            cell.fault("name", f"{name!r} stands twice")
        places[name] = Place(name, cell.text("country"), cell.several("names"), cell.text("region"))
    blocs = {cell.text("id", need=True): bloc_of(cell, states) for cell in rows("blocs")}
    areas = {cell.text("id", need=True): bloc_of(cell, states) for cell in rows("areas")}
    stops = tuple(cell.text("phrase", need=True) for cell in rows("stop_phrases"))
    measures, attributes = _vocabulary(rows)
    details = {}
    for cell in rows("details"):
        key = cell.text("key")
        if key:
            cell.one_of("key", attributes, "a known attribute")
        elif not cell.text("why"):
            cell.fault("why", "is empty; a detail that is dropped needs a reason")
        name = cell.text("detail", need=True)
        details[name] = Detail(
            name, key, cell.text("qualifier"), cell.text("unit"), cell.text("why")
        )
    publishers = {}
    for cell in rows("publishers"):
        name = cell.text("publisher", need=True)
        kind = cell.one_of("kind", get_args(Kind), "a kind of publisher")
        if not cell.faulty:
            publishers[name] = Publisher(
                name,
                msgspec.convert(kind, Kind),
                cell.text("canonical") or name,
                cell.text("wire"),
                cell.text("country"),
                cell.text("cites"),
            )
    problems.stop(folder)
    return Register(states, blocs, places, stops, measures, attributes, details, publishers, areas)


def _state(cell: Reader) -> State:
    named = cell.text("fiscal_named") or "start"
    if named not in {"start", "end"}:
        cell.fault("fiscal_named", f"{named!r} is neither start nor end")
    return State(
        cell.text("code"),
        cell.text("name", need=True),
        cell.several("names"),
        cell.several("demonyms"),
        cell.several("metonyms"),
        cell.text("capital"),
        cell.text("currency"),
        cell.parsed("fiscal_start", _month, 1),
        named,
    )


def _month(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 12:
        raise ValueError(f"{text!r} is not a month; expected 1 to 12")
    return int(text)


def bloc_of(cell: Reader, states: dict[str, State]) -> Bloc:
    """A bloc or an area from its row."""
    members = cell.several("members")
    for member in members:
        if member not in states:
            cell.fault("members", f"{member!r} is not a state's ISO 3166-1 alpha-3 code")
    return Bloc(cell.text("id"), cell.text("name", need=True), cell.several("names"), members)


def _vocabulary(
    rows: Callable[[str], Iterator[Reader]],
) -> tuple[dict[str, Term], dict[str, Term]]:
    measures, attributes = {}, {}
    for cell in rows("vocabulary"):
        units, words = cell.several("unit"), cell.several("words")
        kind, meaning = cell.text("kind", need=True), cell.text("meaning", need=True)
        if measure := cell.text("measure"):
            measures[measure] = Term(measure, units, kind, words, meaning)
        elif attribute := cell.text("attribute"):
            cell.one_of("kind", ATTRIBUTE_KINDS, "a kind of attribute")
            attributes[attribute] = Term(attribute, units, kind, words, meaning)
        else:
            cell.fault("measure", "is empty, and so is attribute; one of them is needed")
    return measures, attributes
