"""One row of each table: what it is made of, and what it becomes."""

import math
import re
from typing import get_args

import msgspec

from bilat.facts.canonical import attribute_id, figure_id, source_id
from bilat.facts.draft import Draft
from bilat.facts.figure import Figure, Marker, Precision
from bilat.facts.number import covers, stated
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.register import Publisher, Term
from bilat.facts.register_files import bloc_of
from bilat.facts.source import Kind, Source
from bilat.facts.table import Reader

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
_CODE = "a state's ISO 3166-1 alpha-3 code"


class Stated(msgspec.Struct, frozen=True):
    """What all facts of one row share: the document, the date they are true for, the marker."""

    source: Source
    preferred: bool
    as_of: Period | None
    marker: Marker
    note: str


def take_publisher(cell: Reader, draft: Draft) -> None:
    """A publisher, its kind and canonical name."""
    name = cell.text("publisher", need=True)
    kind = cell.one_of("kind", SOURCE_KINDS, "a kind of publisher")
    if cell.text("country"):
        cell.one_of("country", draft.register.states, _CODE)
    if not cell.faulty:
        draft.publishers[name] = Publisher(
            name,
            msgspec.convert(kind, Kind),
            cell.text("canonical") or name,
            cell.text("wire"),
            cell.text("country"),
            cell.text("cites"),
        )


def take_source(cell: Reader, draft: Draft) -> None:
    """A document, which rows of figures and attributes name by its id."""
    key = cell.text("id", need=True)
    if key in draft.sources:
        cell.fault("id", f"{key!r} stands twice")
    made = _document(cell, draft, key, cell.text("url"), cell.text("title"), ("url", "title"))
    if made:
        draft.sources[key] = made


def _document(
    cell: Reader, draft: Draft, key: str, url: str, title: str, columns: tuple[str, str]
) -> tuple[Source, bool] | None:
    if not url and not title:
        cell.fault(columns[0], f"is empty, and so is {columns[1]}; a fact needs its document")
    checked_link(cell, columns[0], url)
    name = cell.text("publisher", need=True)
    published = cell.parsed("published", Period.parse, None)
    preferred = _flag(cell, "preferred")
    if cell.faulty:
        return None
    # A publisher nobody has vouched for is trusted as little as can be.
    publisher = draft.publishers.get(name) or Publisher(name, "secondary", name)
    source = Source(
        key or source_id(url, cell.text("published"), title),
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


def checked_link(cell: Reader, column: str, url: str) -> None:
    """Refuse an address that no reader of a report should follow: `javascript:`, `file:`, …"""
    if url and not re.fullmatch(r"https?://[^\s/]\S*", url, re.IGNORECASE):
        cell.fault(column, f"{url!r} is no web address; expected one with https:// or http://")


def stated_by(cell: Reader, draft: Draft) -> Stated | None:
    """What the row rests on: a document by its id in `sources`, or by columns of the row."""
    marker, note = _marked(cell)
    as_of = cell.parsed("as_of", Period.parse, None)
    key = cell.text("source")
    if key and key not in draft.sources:
        cell.one_of("source", draft.sources, "the id of a row in sources.csv")
        return None
    if key:
        source, preferred = draft.sources[key]
        preferred = preferred or _flag(cell, "preferred")
    else:
        url, title = cell.text("source_url"), cell.text("source_title")
        made = _document(cell, draft, "", url, title, ("source_url", "source_title"))
        if made is None:
            return None
        source, preferred = made
    return Stated(source, preferred, as_of, marker, note)


def _flag(cell: Reader, column: str) -> bool:
    text = cell.text(column).casefold()
    if text not in {"", "yes", "true", "1", "no", "false", "0"}:
        cell.fault(column, f"{text!r} is neither yes nor no; expected yes or no (empty: no)")
    return text in {"yes", "true", "1"}


def _marked(cell: Reader) -> tuple[Marker, str]:
    """The marker of a row and its note: from the marker column, or the note's first word."""
    note = cell.text("note")
    if marker := cell.text("marker"):
        cell.one_of("marker", MARKERS, "a marker")
        return ("" if cell.faulty else msgspec.convert(marker, Marker)), note
    for known in MARKERS[1:]:
        if note.startswith(known + ":"):
            return known, note[len(known) + 1 :].strip()
    return "", note


def take_term(cell: Reader, draft: Draft) -> None:
    """A measure of a user's own; attributes are fixed by the package."""
    name = cell.text("measure")
    if not name:
        if not cell.text("attribute"):
            cell.fault("measure", "is empty; a measure's id is needed")
        return
    kind = cell.text("kind")
    term = Term(
        name, cell.several("unit"), kind, cell.several("words"), cell.text("meaning"),
        cell.text("title"),
    )  # fmt: skip
    draft.measures[name] = draft.vocabulary[name] = term


def take_area(cell: Reader, draft: Draft) -> None:
    """A region, union, territory or former state that a user's series cover."""
    key = cell.text("id", need=True)
    cell.text("name", need=True)
    if key in draft.register.states:
        cell.fault("id", f"{key!r} is the code of a state; an area needs an id of its own")
    area = bloc_of(cell, draft.register.states)
    if not cell.faulty:
        draft.areas[key] = area


def take_figure(cell: Reader, draft: Draft) -> None:
    """One number, one ordered pair, one period, one source."""
    measure = cell.one_of("measure", draft.measures, "a known measure (see vocabulary.csv)")
    term = draft.measures.get(measure)
    if term is not None and term.kind == "renamed":
        measure, term = term.meaning, draft.measures.get(term.meaning)
    reporter = _state(cell, draft, "reporter", ("WLD",))
    partner = _state(cell, draft, "partner", ("WLD", ""))
    period = cell.parsed("period", Period.parse, None) if cell.text("period", need=True) else None
    value = cell.parsed("value", plain_number, None) if cell.text("value", need=True) else None
    unit = cell.text("unit", need=True)
    if term is not None and unit:
        _check_unit(cell, unit, term, draft)
    precision: Precision = "exact"
    if cell.text("precision"):
        named = cell.one_of("precision", PRECISIONS, "a precision")
        precision = msgspec.convert(named, Precision) if named in PRECISIONS else precision
    row = stated_by(cell, draft)
    if cell.faulty or row is None or period is None or value is None:
        return
    item = cell.text("item")
    key = figure_id(measure, reporter, partner, item, period, value, unit, precision, row.source.id)
    extent = covers(value, unit, precision)
    made = Figure(
        key, measure, reporter, partner, item, period, value, unit, precision, extent, row.source,
        row.marker, row.note, row.preferred,
    )  # fmt: skip
    draft.figures.setdefault(key, made)


def _state(cell: Reader, draft: Draft, column: str, also: tuple[str, ...]) -> str:
    code = cell.text(column)
    if code in also or code in draft.register.states:
        return code
    return cell.one_of(column, {**draft.register.states, **dict.fromkeys(also)}, _CODE)


def _check_unit(cell: Reader, unit: str, term: Term, draft: Draft) -> None:
    if not term.units or unit in term.units:
        return
    if "money" in term.units and unit in draft.currencies:
        return
    allowed = " or ".join("a currency code such as USD" if u == "money" else u for u in term.units)
    cell.fault("unit", f"{unit!r} is not a unit of {term.name}; expected {allowed}")


def plain_number(text: str) -> float:
    """A number written in full; ValueError tells how to write it."""
    wanted = "write it in full, as 5150000000 or 12.5"
    try:
        value = float(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a plain number; {wanted}") from None
    if not math.isfinite(value):
        raise ValueError(f"{text!r} is not a finite number; {wanted}")
    return value


def _edition(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f"{text!r} is not the number of an edition; expected 1, 2, 3 …")
    return int(text)


def take_subject(cell: Reader, draft: Draft) -> None:
    """A subject without its attributes."""
    made = subject_of(cell, draft)
    if made is None:
        return
    if made.id in draft.subjects:
        file, line = draft.places["id", made.id]
        cell.fault("id", f"{made.id!r} stands already at {file}:{line}")
    draft.subjects.setdefault(made.id, made)
    draft.places.setdefault(("id", made.id), cell.place)


def subject_of(cell: Reader, draft: Draft) -> Subject | None:
    """The subject that a row of `subjects` or `records` describes."""
    key = cell.text("id", need=True)
    kind = cell.one_of("kind", KINDS, "a kind of record")
    name = cell.text("name", need=True)
    parties = cell.several("parties")
    for party in parties:
        if party not in draft.register.states:
            cell.fault("parties", f"{party!r} is not {_CODE}; expected codes such as IND;JPN")
    number = cell.parsed("edition", _edition, None)
    if cell.faulty:
        return None
    return Subject(
        key, kind, name, cell.several("aliases"), parties, cell.text("series"), number,
        cell.text("parent"), cell.several("topics"),
    )  # fmt: skip


def take_attribute(cell: Reader, draft: Draft) -> None:
    """One attribute of a subject."""
    subject = cell.text("subject", need=True)
    key = cell.text("key", need=True)
    text = cell.text("value", need=True)
    draft.places.setdefault(("subject", subject), cell.place)
    row = stated_by(cell, draft)
    put_attribute(
        cell, draft, subject, key, text, row, "value", cell.text("qualifier"), cell.text("unit")
    )


def put_attribute(
    cell: Reader,
    draft: Draft,
    subject: str,
    key: str,
    text: str,
    row: Stated | None,
    column: str,
    qualifier: str = "",
    unit: str = "",
) -> None:
    """Check one attribute of a subject by the kind of its key and keep it."""
    if key not in draft.register.attributes:
        cell.one_of("key", draft.register.attributes, "a known attribute")
        return
    term = draft.register.attributes[key]
    period = None
    if term.kind in {"date", "when"}:
        try:
            period = Period.parse(text.replace(" to ", "/"))
        except ValueError as error:
            if term.kind == "date":
                cell.fault(column, str(error))
    elif term.kind == "status" and text not in STATUSES:
        cell.fault(column, f"{text!r} is not a status; expected one of: {', '.join(STATUSES)}")
    elif term.kind == "state" and (bad := set(text.split(";")) - draft.register.states.keys()):
        cell.fault(column, f"{min(bad)!r} is not {_CODE}")
    unit = unit or next(iter(term.units), "")
    value, extent = (stated(text, unit) if term.kind == "number" else None) or (None, None)
    if cell.faulty or row is None:
        return
    fact = attribute_id(subject, key, qualifier, text, unit, row.as_of, row.source.id)
    made = Attribute(
        key, text, row.source, qualifier, period, value, extent, unit, row.as_of, row.marker,
        row.note, fact, row.preferred,
    )  # fmt: skip
    draft.attributes.setdefault(subject, {}).setdefault(fact, made)


def take_same(cell: Reader, draft: Draft) -> None:
    """That two ids of records are one thing, or one a stage or part of the other."""
    relation = cell.one_of("relation", ("same", "stage", "part"), "a relation")
    key, canonical = cell.text("id", need=True), cell.text("canonical_id", need=True)
    if not cell.faulty:
        draft.same[key] = (canonical, relation)
