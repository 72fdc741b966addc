"""From CSV to facts: one strict reader for the curated library and for a user's folder.

A folder holds any of the tables in `TABLES`, each as `<table>.csv` or as several files in
`<table>/`. `measures.csv` is another name for figures, and `records.csv` gives one record a row
(see `bilat.facts.simple_records`). A fault anywhere refuses the whole folder.
"""

from collections.abc import Callable, Collection
from pathlib import Path

import msgspec

from bilat.errors import FactsError
from bilat.facts import rows
from bilat.facts.draft import Draft, Facts
from bilat.facts.longform import read_series
from bilat.facts.register import Register, Term
from bilat.facts.simple_records import take_record
from bilat.facts.table import Problems, Reader, read_rows


class Table(msgspec.Struct, frozen=True):
    """A table: its columns, those that must be in the header, and what takes one of its rows."""

    columns: tuple[str, ...]
    need: tuple[str, ...]
    take: Callable[[Reader, Draft], None]


def _table(columns: str, need: str, take: Callable[[Reader, Draft], None]) -> Table:
    return Table(tuple(columns.split()), tuple(need.split()), take)


_SOURCE = "source source_url source_title publisher published cites preferred note"
# In the order of reading: what others refer to comes first.
TABLES = {
    "publishers": _table(
        "publisher kind canonical wire country cites", "publisher kind", rows.take_publisher
    ),
    "sources": _table(
        "id url title publisher published cites preferred", "id publisher", rows.take_source
    ),
    "vocabulary": _table(
        "measure attribute title unit kind words meaning", "measure", rows.take_term
    ),
    "areas": _table("id name names members", "id name", rows.take_area),
    "figures": _table(
        f"measure reporter partner item period value unit precision marker {_SOURCE}",
        "measure reporter period value unit",
        rows.take_figure,
    ),
    "subjects": _table(
        "id kind name aliases parties series edition parent topics",
        "id kind name",
        rows.take_subject,
    ),
    "attributes": _table(
        f"subject key qualifier value unit as_of marker {_SOURCE}",
        "subject key value",
        rows.take_attribute,
    ),
    "same_as": _table("id canonical_id relation note", "id canonical_id relation", rows.take_same),
    "records": _table(
        "id kind name aliases parties organisations series edition start end place place_country "
        f"status term as_of topics details parent marker {_SOURCE}",
        "id kind name parties",
        take_record,
    ),
}
_OTHER_NAMES = {"measures": "figures"}
# Country series may be long: they are read by `bilat.facts.longform`, not row by row.
SERIES = "series"
# Tables of the library that are registers, not facts: read by `bilat.facts.register_files`.
_REGISTERS = ("states", "blocs", "places", "stop_phrases", "details")


def read_folder(
    folder: Path,
    register: Register,
    known: Callable[[str], bool] = lambda subject: False,
    preferred: Collection[str] = (),
    measures: Collection[str] = (),
) -> Facts:
    """Every fact in the CSV tables of `folder`.

    `known` tells which subject ids exist already (in the library), so that a folder may add
    attributes to them; facts of the publishers in `preferred` decide. `measures` are further ids
    that figures may use, beside those of the vocabulary: a measure is one file of its own.

    Raises:
        FactsError: if the folder is missing, holds no table, or has any fault; up to 50 are
            listed with file, line, column, reason and what was expected.
    """
    if not folder.is_dir():
        raise FactsError(f"{folder} is not a folder; facts are given as a folder of CSV tables")
    problems = Problems()
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.csv")):
        name = _table_of(path, folder)
        if name in TABLES or name == SERIES:
            found.setdefault(name, []).append(path)
        elif name not in _REGISTERS:
            names = ", ".join([*TABLES, *_OTHER_NAMES, SERIES])
            problems.add(_shown(path, folder), 0, "", f"is not a table; expected one of: {names}")
    if not found and not problems.found:
        raise FactsError(
            f"{folder} holds no table; expected CSV files such as measures.csv or records.csv"
        )
    draft = Draft(register, known, preferred)
    draft.measures.update((name, Term(name)) for name in measures if name not in draft.measures)
    for name, table in TABLES.items():
        for path in found.get(name, ()):
            shown = _shown(path, folder)
            for row in read_rows(path, shown, table.columns, table.need, problems):
                table.take(Reader(row, problems), draft)
    for path in found.get(SERIES, ()):
        measure = path.stem if path.parent != folder else ""
        read_series(path, _shown(path, folder), measure, draft, problems)
    draft.check_references(problems)
    problems.stop(folder)
    return draft.finish()


def _table_of(path: Path, folder: Path) -> str:
    if path.parent != folder and path.parent.name in (*TABLES, SERIES):
        return path.parent.name
    return _OTHER_NAMES.get(path.stem, path.stem)


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()
