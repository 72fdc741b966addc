"""What makes two facts the same: ids from content, canonical rows, the hash of a set."""

from collections.abc import Iterable

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.source import Source


def digest(*parts: object) -> bytes:
    """The digest of plain values in their order."""
    # Here, because it loads OpenSSL, and a check of a note digests nothing.
    from hashlib import sha256

    return sha256(msgspec.json.encode(parts)).digest()


def source_id(url: str, published: str, title: str) -> str:
    """The id of a document that has none: from its address and date, or its title."""
    return "s" + digest(url or title, published).hex()[:10]


def figure_id(
    measure: str,
    reporter: str,
    partner: str,
    item: str,
    period: Period,
    value: float,
    unit: str,
    precision: str,
    source: str,
) -> str:
    """The id of a figure: from what it says and where, not from its place in a file."""
    parts = (measure, reporter, partner, item, str(period), float(value), unit, precision, source)
    return "f" + digest(*parts).hex()[:10]


def attribute_id(
    subject: str, key: str, qualifier: str, text: str, unit: str, as_of: Period | None, source: str
) -> str:
    """The id of an attribute: from what it says, of what, and where."""
    parts = (subject, key, qualifier, text, unit, str(as_of or ""), source)
    return "a" + digest(*parts).hex()[:10]


def source_row(source: Source) -> tuple[object, ...]:
    """A document as it counts in the row of a fact."""
    return (
        source.id, source.url, source.title, source.publisher, source.canonical, source.kind,
        source.wire, source.cites, source.country, str(source.published or ""),
    )  # fmt: skip


def figure_digest(figure: Figure) -> bytes:
    """The digest of a figure's canonical row, its source included."""
    return digest(
        "figure", figure.measure, figure.reporter, figure.partner, figure.item,
        str(figure.period), float(figure.value), figure.unit, figure.precision, figure.marker,
        figure.note, figure.preferred, source_row(figure.source),
    )  # fmt: skip


def subject_digest(subject: Subject) -> bytes:
    """The digest of a subject's own row, without its attributes."""
    return digest(
        "subject", subject.id, subject.kind, subject.name, sorted(subject.aliases),
        sorted(subject.parties), subject.series, subject.edition or 0, subject.parent,
        sorted(subject.topics),
    )  # fmt: skip


def attribute_digest(subject: str, attribute: Attribute) -> bytes:
    """The digest of an attribute's canonical row, its source included."""
    return digest(
        "attribute", subject, attribute.key, attribute.qualifier, attribute.text, attribute.unit,
        str(attribute.as_of or ""), attribute.marker, attribute.note, attribute.preferred,
        source_row(attribute.source),
    )  # fmt: skip


def digests(figures: Iterable[Figure], subjects: Iterable[Subject]) -> list[bytes]:
    """The digests of all rows, sorted, each once."""
    found = {figure_digest(figure) for figure in figures}
    for subject in subjects:
        if subject.name:  # a subject without one only adds attributes to another set's subject
            found.add(subject_digest(subject))
        found.update(attribute_digest(subject.id, a) for a in subject.attributes)
    return sorted(found)


def snapshot_id(rows: Iterable[bytes]) -> str:
    """The name of a set of rows: the same for any order, split over files or repetition."""
    from hashlib import sha256

    total = sha256()
    for row in sorted(set(rows)):
        total.update(row)
    return total.hexdigest()
