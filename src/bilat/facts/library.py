"""From CSV to facts: one strict reader for the curated library and for a user's folder.

A folder holds any of the tables in `TABLES`, each as `<table>.csv` or as several files in
`<table>/`. `measures.csv` is another name for figures, and `records.csv` gives one record a row
(see `bilat.facts.simple`). A fault anywhere refuses the whole folder.
"""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import get_args

import msgspec

from bilat.errors import FactsError
from bilat.facts.canonical import attribute_id, figure_id, source_id
from bilat.facts.figure import Figure, Marker, Precision
from bilat.facts.number import covers, stated
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.register import Publisher, Register, Term
from bilat.facts.source import Kind, Source
from bilat.facts.table import Problems, Reader, read_rows

KINDS = (
    "agreement", "declaration", "dialogue", "summit", "visit", "exercise", "mission", "project",
    "initiative", "forum", "membership", "sanction", "dispute", "pledge",
)  # fmt: skip
STATUSES = (
    "planned", "signed", "in_force", "ongoing", "completed", "expired", "stalled", "cancelled",
    "superseded",
)  # fmt: skip
MARKERS: tuple[Marker, ...] = ("", "SOURCE ERROR", "WEAK", "PROVISIONAL", "PARTIAL")
PRECISIONS: tuple[Precision, ...] = get_args(Precision)
SOURCE_KINDS: tuple[Kind, ...] = get_args(Kind)

_SOURCE = ("source", "source_url", "source_title", "publisher", "published", "cites", "preferred")
TABLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "publishers": (("publisher", "kind", "canonical", "wire", "country", "cites"),
                   ("publisher", "kind")),
    "sources": (("id", "url", "title", "publisher", "published", "cites", "preferred"),
                ("id", "url", "publisher")),
    "vocabulary": (("measure", "attribute", "unit", "kind", "words", "meaning"), ("kind",)),
    "figures": (("measure", "reporter", "partner", "item", "period", "value", "unit", "precision",
                 *_SOURCE, "marker", "note"),
                ("measure", "reporter", "period", "value", "unit")),
    "subjects": (("id", "kind", "name", "aliases", "parties", "series", "edition", "parent",
                  "topics"),
                 ("id", "kind", "name")),
    "attributes": (("subject", "key", "qualifier", "value", "unit", "as_of", *_SOURCE, "marker",
                    "note"),
                   ("subject", "key", "value")),
    "same_as": (("id", "canonical_id", "relation", "note"), ("id", "canonical_id", "relation")),
    "records": (("id", "kind", "name", "aliases", "parties", "organisations", "series", "edition",
                 "start", "end", "place", "place_country", "status", "term", "as_of", "topics",
                 "details", *_SOURCE, "note"),
                ("id", "kind", "name", "parties")),
}  # fmt: skip
_OTHER_NAMES = {"measures": "figures"}
_REGISTERS = ("states", "blocs", "places", "stop_phrases", "details")
_ORDER = tuple(TABLES)


class Facts(msgspec.Struct, frozen=True):
    """Figures and subjects as read, sorted by id; `vocabulary` holds a user's own measures."""

    figures: tuple[Figure, ...] = ()
    subjects: tuple[Subject, ...] = ()
    vocabulary: tuple[Term, ...] = ()


class Draft:
    """What has been read of a folder so far."""

    def __init__(
        self, register: Register, known: Callable[[str], bool], preferred: Collection[str]
    ):
        self.register = register
        self.known = known
        self.preferred = {name.casefold() for name in preferred}
        self.publishers: dict[str, Publisher] = dict(register.publishers)
        self.measures: dict[str, Term] = dict(register.measures)
        self.vocabulary: dict[str, Term] = {}
        self.sources: dict[str, tuple[Source, bool]] = {}
        self.figures: dict[str, Figure] = {}
        self.subjects: dict[str, Subject] = {}
        self.attributes: dict[str, dict[str, Attribute]] = {}
        self.same: dict[str, tuple[str, str]] = {}


def read_folder(
    folder: Path,
    register: Register,
    known: Callable[[str], bool] = lambda subject: False,
    preferred: Collection[str] = (),
) -> Facts:
    """Every fact in the CSV tables of `folder`.

    `known` tells which subject ids exist already (in the library), so that a folder may add
    attributes to them; facts of the publishers in `preferred` decide.

    Raises:
        FactsError: if the folder is missing, holds no table, or has any fault; up to 50 are
            listed with file, line, column, reason and what was expected.
    """
    if not folder.is_dir():
        raise FactsError(f"{folder} is not a folder; --facts takes a folder of CSV tables")
    problems = Problems()
    found: dict[str, list[Path]] = {}
    for path in sorted(folder.rglob("*.csv")):
        table = _table_of(path, folder)
        if table in TABLES:
            found.setdefault(table, []).append(path)
        elif table not in _REGISTERS:
            names = ", ".join([*TABLES, *_OTHER_NAMES])
            problems.add(_shown(path, folder), 0, "", f"is not a table; expected one of: {names}")
    if not found and not problems.found:
        raise FactsError(
            f"{folder} holds no table; expected CSV files such as measures.csv or records.csv"
        )
    draft = Draft(register, known, preferred)
    for table in _ORDER:
        for path in found.get(table, ()):
            columns, need = TABLES[table]
            for row in read_rows(path, _shown(path, folder), columns, need, problems):
                _TAKE[table](Reader(row, problems), draft)
    _check_references(draft, problems)
    problems.stop(folder)
    return _finish(draft)


def _table_of(path: Path, folder: Path) -> str:
    if path.parent != folder and path.parent.name in TABLES:
        return path.parent.name
    return _OTHER_NAMES.get(path.stem, path.stem)


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _publisher(cell: Reader, draft: Draft) -> None:
    name = cell.text("publisher", need=True)
    kind = cell.one_of("kind", SOURCE_KINDS, "a kind of publisher")
    if country := cell.text("country"):
        cell.one_of("country", draft.register.states, "a state's ISO 3166-1 alpha-3 code")
    if not cell.faulty:
        draft.publishers[name] = Publisher(
            name,
            msgspec.convert(kind, Kind),
            cell.text("canonical") or name,
            cell.text("wire"),
            country,
            cell.text("cites"),
        )


def _source(cell: Reader, draft: Draft) -> None:
    made = _document(
        cell, draft, cell.text("id", need=True), cell.text("url", need=True), cell.text("title")
    )
    if made:
        draft.sources[made[0].id] = made


def _document(
    cell: Reader, draft: Draft, known_id: str, url: str, title: str
) -> tuple[Source, bool] | None:
    name = cell.text("publisher", need=True)
    published = cell.parsed("published", Period.parse, None)
    preferred = _flag(cell, "preferred")
    if cell.faulty:
        return None
    # A publisher nobody has vouched for is trusted as little as can be.
    publisher = draft.publishers.get(name) or Publisher(name, "secondary", name)
    source = Source(
        known_id or source_id(url, cell.text("published"), title),
        url,
        title,
        name,
        publisher.canonical,
        publisher.kind,
        publisher.wire,
        cell.text("cites") or publisher.cites,
        publisher.country,
        published,
    )
    named = {name.casefold(), publisher.canonical.casefold()}
    return source, preferred or bool(named & draft.preferred)


def source_of(cell: Reader, draft: Draft) -> tuple[Source, bool] | None:
    """The document a row rests on, by its id in `sources` or by the columns of the row itself."""
    if key := cell.text("source"):
        if key not in draft.sources:
            cell.one_of("source", draft.sources, "the id of a row in sources.csv")
            return None
        source, preferred = draft.sources[key]
        return source, preferred or _flag(cell, "preferred")
    url = cell.text("source_url", need=True)
    return _document(cell, draft, "", url, cell.text("source_title"))


def _flag(cell: Reader, column: str) -> bool:
    text = cell.text(column).casefold()
    if text not in {"", "yes", "true", "1", "no", "false", "0"}:
        cell.fault(column, f"{text!r} is neither yes nor no; expected yes or no (empty: no)")
    return text in {"yes", "true", "1"}


def _term(cell: Reader, draft: Draft) -> None:
    name = cell.text("measure")
    if not name:
        if not cell.text("attribute"):
            cell.fault("measure", "is empty; a measure's id is needed")
        return  # attributes are fixed by the package; the library's own list is a register
    kind = cell.text("kind", need=True)
    term = Term(name, cell.several("unit"), kind, cell.several("words"), cell.text("meaning"))
    draft.measures[name] = draft.vocabulary[name] = term


def marked(cell: Reader) -> tuple[Marker, str]:
    """The marker of a row and its note: from the marker column, or the note's first word."""
    note = cell.text("note")
    marker = cell.text("marker")
    if marker:
        cell.one_of("marker", MARKERS, "a marker")
        return msgspec.convert(marker, Marker) if not cell.faulty else "", note
    for known in MARKERS[1:]:
        if note.startswith(known + ":"):
            return known, note[len(known) + 1 :].strip()
    return "", note


def _state(cell: Reader, draft: Draft, column: str, extra: tuple[str, ...] = ()) -> str:
    code = cell.text(column)
    if code in extra or code in draft.register.states:
        return code
    return cell.one_of(column, draft.register.states, "a state's ISO 3166-1 alpha-3 code")


def _figure(cell: Reader, draft: Draft) -> None:
    measure = cell.one_of("measure", draft.measures, "a known measure (see vocabulary.csv)")
    if (term := draft.measures.get(measure)) and term.kind == "renamed":
        measure = term.meaning
    reporter = _state(cell, draft, "reporter", ("WLD",))
    partner = _state(cell, draft, "partner", ("WLD", ""))
    cell.text("period", need=True)
    period = cell.parsed("period", Period.parse, None)
    cell.text("value", need=True)
    value = cell.parsed("value", _plain_number, None)
    unit = cell.text("unit", need=True)
    if term := draft.measures.get(measure):
        _check_unit(cell, unit, term, draft)
    precision = (
        cell.one_of("precision", PRECISIONS, "a precision") if cell.text("precision") else "exact"
    )
    marker, note = marked(cell)
    found = source_of(cell, draft)
    if cell.faulty or found is None or period is None or value is None:
        return
    source, preferred = found
    exact = msgspec.convert(precision, Precision)
    item = cell.text("item")
    key = figure_id(measure, reporter, partner, item, period, value, unit, exact, source.id)
    draft.figures.setdefault(
        key,
        Figure(
            key,
            measure,
            reporter,
            partner,
            item,
            period,
            value,
            unit,
            exact,
            covers(value, unit, exact),
            source,
            marker,
            note,
            preferred,
        ),
    )


def _check_unit(cell: Reader, unit: str, term: Term, draft: Draft) -> None:
    money = {state.currency for state in draft.register.states.values()}
    if not term.units or unit in term.units or ("money" in term.units and unit in money):
        return
    allowed = ", ".join("a currency code" if u == "money" else u for u in term.units)
    cell.fault("unit", f"{unit!r} is not a unit of {term.name}; expected {allowed}")


def _plain_number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise ValueError(
            f"{text!r} is not a plain number; write it in full, as 5150000000 or 12.5"
        ) from None
    if value != value or value in (float("inf"), float("-inf")):
        raise ValueError(f"{text!r} is not a finite number")
    return value


def edition(text: str) -> int:
    """An edition's number.

    Raises:
        ValueError: if `text` is no whole number from 1.
    """
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{text!r} is not the number of an edition; expected 1, 2, 3 …")
    return int(text)


def _subject(cell: Reader, draft: Draft) -> None:
    subject = take_subject(cell, draft)
    if subject is not None:
        if subject.id in draft.subjects:
            cell.fault("id", f"{subject.id!r} stands twice")
        draft.subjects[subject.id] = subject


def take_subject(cell: Reader, draft: Draft) -> Subject | None:
    """The subject a row of `subjects` or `records` describes, without its attributes."""
    key = cell.text("id", need=True)
    kind = cell.one_of("kind", KINDS, "a kind of record")
    name = cell.text("name", need=True)
    parties = cell.several("parties")
    for party in parties:
        if party not in draft.register.states:
            cell.fault("parties", f"{party!r} is not a state's ISO 3166-1 alpha-3 code")
    number = cell.parsed("edition", edition, None)
    if cell.faulty:
        return None
    return Subject(
        key, kind, name, cell.several("aliases"), parties, cell.text("series"), number,
        cell.text("parent"), cell.several("topics"),
    )  # fmt: skip


def _attribute(cell: Reader, draft: Draft) -> None:
    subject = cell.text("subject", need=True)
    marker, note = marked(cell)
    found = source_of(cell, draft)
    as_of = cell.parsed("as_of", Period.parse, None)
    put_attribute(
        cell, draft, subject, cell.text("key", need=True), cell.text("value", need=True), found,
        cell.text("qualifier"), cell.text("unit"), as_of, marker, note, column="value",
    )  # fmt: skip


def put_attribute(
    cell: Reader,
    draft: Draft,
    subject: str,
    key: str,
    text: str,
    found: tuple[Source, bool] | None,
    qualifier: str = "",
    unit: str = "",
    as_of: Period | None = None,
    marker: Marker = "",
    note: str = "",
    column: str = "",
) -> None:
    """Check one attribute of a subject by the kind of its key and keep it."""
    terms = draft.register.attributes
    if key not in terms:
        cell.one_of("key", terms, "a known attribute")
        return
    kind = terms[key].kind
    period = None
    if kind in {"date", "when"}:
        try:
            period = Period.parse(text.replace(" to ", "/"))
        except ValueError as error:
            if kind == "date":
                cell.fault(column, str(error))
    elif kind == "status" and text not in STATUSES:
        cell.fault(column, f"{text!r} is not a status; expected one of: {', '.join(STATUSES)}")
    elif kind == "state":
        for code in text.split(";"):
            if code not in draft.register.states:
                cell.fault(column, f"{code!r} is not a state's ISO 3166-1 alpha-3 code")
    unit = unit or next(iter(terms[key].units), "")
    number = stated(text, unit) if kind == "number" else None
    if cell.faulty or found is None:
        return
    source, preferred = found
    fact = attribute_id(subject, key, qualifier, text, unit, as_of, source.id)
    draft.attributes.setdefault(subject, {}).setdefault(
        fact,
        Attribute(
            key,
            text,
            source,
            qualifier,
            period,
            number[0] if number else None,
            number[1] if number else None,
            unit,
            as_of,
            marker,
            note,
            fact,
            preferred,
        ),
    )


def _same(cell: Reader, draft: Draft) -> None:
    relation = cell.one_of("relation", ("same", "stage", "part"), "a relation")
    if not cell.faulty:
        draft.same[cell.text("id", need=True)] = (cell.text("canonical_id", need=True), relation)


def _record(cell: Reader, draft: Draft) -> None:
    from bilat.facts.simple import take_record

    take_record(cell, draft)


def _check_references(draft: Draft, problems: Problems) -> None:
    for subject in draft.attributes:
        if subject not in draft.subjects and not draft.known(subject):
            problems.add(
                "attributes", 0, "subject", f"{subject!r} is not the id of a row in subjects.csv"
            )
    for made in draft.subjects.values():
        parent = made.parent
        if parent and parent not in draft.subjects and not draft.known(parent):
            problems.add("subjects", 0, "parent", f"{parent!r}, parent of {made.id!r}, is unknown")


def _finish(draft: Draft) -> Facts:
    subjects = dict(draft.subjects)
    for key in draft.attributes.keys() - subjects.keys():
        subjects[key] = Subject(key, "", "")
    finished = (
        msgspec.structs.replace(
            subject,
            attributes=tuple(
                sorted(draft.attributes.get(key, {}).values(), key=lambda a: (a.key, a.fact))
            ),
        )
        for key, subject in sorted(subjects.items())
    )
    figures = tuple(figure for _, figure in sorted(draft.figures.items()))
    vocabulary = tuple(term for _, term in sorted(draft.vocabulary.items()))
    return Facts(figures, tuple(finished), vocabulary)


_TAKE: dict[str, Callable[[Reader, Draft], None]] = {
    "publishers": _publisher,
    "sources": _source,
    "vocabulary": _term,
    "figures": _figure,
    "subjects": _subject,
    "attributes": _attribute,
    "records": _record,
    "same_as": _same,
}
