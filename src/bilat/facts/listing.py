"""What is held about two states, row by row, as `bilat facts` prints it."""

from collections.abc import Iterator
from datetime import date

import msgspec

from bilat.errors import UnknownPairError, UsageError
from bilat.facts.figure import Figure
from bilat.facts.pair import Pair
from bilat.facts.record import Subject
from bilat.facts.snapshot import Snapshot
from bilat.facts.source import Source

COLUMNS = (
    "fact", "about", "what", "of", "by", "item", "period", "value", "unit", "precision", "as_of",
    "publisher", "kind", "cites", "published", "title", "url", "marker", "note",
)  # fmt: skip


class Line(msgspec.Struct, frozen=True):
    """One fact in words: what is said, for when, by whom, and what bars it.

    Of a figure, `about` is the measure, `of` the reporter and `by` the partner; of a record,
    `about` is the subject's id, `what` its name and the attribute, `item` the qualifier.
    """

    fact: str
    about: str
    what: str
    of: str
    by: str
    item: str
    period: str
    value: str
    unit: str
    precision: str
    as_of: str
    publisher: str
    kind: str
    cites: str
    published: str
    title: str
    url: str
    marker: str
    note: str


def facts_of(
    snapshot: Snapshot, pair: Pair, about: str | None = None, as_of: date | None = None
) -> tuple[Line, ...]:
    """Every fact held about `pair`, or only those of one measure or one record.

    `about` is a measure's id, a subject's id, or a name or alias of one; a subject's children are
    listed with it.

    Raises:
        UnknownPairError: if nothing is held about the pair.
        UsageError: if `about` names nothing that is held, with the nearest that is.
    """
    figures = [
        figure
        for reporter, partner in (pair.codes, pair.codes[::-1])
        for figure in snapshot.figures(reporter=reporter, partner=partner, as_of=as_of)
    ]
    subjects = snapshot.subjects(pair.codes, as_of)
    if not figures and not subjects:
        dated = f" by {as_of.isoformat()}" if as_of else ""
        raise UnknownPairError(
            f"nothing is held about {pair.first} and {pair.second}{dated}; "
            "add facts of your own with --facts DIR"
        )
    if about is not None:
        figures, subjects = _chosen(figures, subjects, about)
    return (
        *(figure_line(figure) for figure in figures),
        *(line for subject in subjects for line in subject_lines(subject)),
    )


def _chosen(
    figures: list[Figure], subjects: tuple[Subject, ...], about: str
) -> tuple[list[Figure], tuple[Subject, ...]]:
    wanted = about.strip().casefold()
    of_measure = [figure for figure in figures if figure.measure == wanted]
    ids = {s.id for s in subjects if wanted in {s.id, *_names(s)}}
    ids |= {s.id for s in subjects if s.parent in ids}
    if not of_measure and not ids:
        from difflib import get_close_matches

        held = {figure.measure for figure in figures}
        held |= {name for s in subjects for name in (s.id, s.name, *s.aliases)}
        near = get_close_matches(about, sorted(held), n=4, cutoff=0.4)
        hint = f"; did you mean {', '.join(near)}?" if near else ""
        raise UsageError(f"nothing is held under {about!r}{hint}")
    return of_measure, tuple(s for s in subjects if s.id in ids)


def _names(subject: Subject) -> Iterator[str]:
    for name in (subject.name, *subject.aliases):
        yield name.casefold()


def figure_line(figure: Figure) -> Line:
    """A figure as a line."""
    return Line(
        fact=figure.id,
        about=figure.measure,
        what="",
        of=figure.reporter,
        by=figure.partner,
        item=figure.item,
        period=str(figure.period),
        value=plain_number(figure.value),
        unit=figure.unit,
        precision=figure.precision,
        as_of="",
        marker=figure.marker,
        note=figure.note,
        **_document(figure.source),
    )


def subject_lines(subject: Subject) -> Iterator[Line]:
    """The attributes of a subject, one line each."""
    for attribute in subject.attributes:
        yield Line(
            fact=attribute.fact,
            about=subject.id,
            what=f"{subject.name}: {attribute.key}",
            of="",
            by=";".join(subject.parties),
            item=attribute.qualifier,
            period=str(attribute.period or ""),
            value=attribute.text,
            unit=attribute.unit,
            precision="",
            as_of=str(attribute.as_of or ""),
            marker=attribute.marker,
            note=attribute.note,
            **_document(attribute.source),
        )


def _document(source: Source) -> dict[str, str]:
    return {
        "publisher": source.publisher,
        "kind": source.kind,
        "cites": source.cites,
        "published": str(source.published or ""),
        "title": source.title,
        "url": source.url,
    }


def plain_number(value: float) -> str:
    """A number in full, without an exponent and without needless zeros.

    >>> plain_number(5150000000.0), plain_number(2.35), plain_number(0.00000125)
    ('5150000000', '2.35', '0.00000125')
    """
    if value == int(value):
        return str(int(value))
    from decimal import Decimal

    return f"{Decimal(repr(value)):f}"
