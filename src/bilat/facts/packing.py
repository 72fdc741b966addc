"""How facts lie in a snapshot's blobs: rows of plain values, dates as day numbers.

Documents are kept once, in a list; rows name theirs by its place there.
"""

from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.source import Source


def _days(period: Period | None) -> tuple[int, int]:
    return (period.start.toordinal(), period.end.toordinal()) if period else (0, 0)


def _period(first: int, last: int) -> Period | None:
    return Period(date.fromordinal(first), date.fromordinal(last)) if first else None


def pack_sources(sources: Sequence[Source]) -> bytes:
    """Documents as one blob."""
    rows = [
        (
            s.id, s.url, s.title, s.publisher, s.canonical, s.kind, s.wire, s.cites, s.country,
            *_days(s.published),
        )
        for s in sources
    ]  # fmt: skip
    return msgspec.msgpack.encode(rows)


def unpack_sources(blob: bytes) -> list[Source]:
    """The documents of a blob, in order."""
    return [
        Source(
            key, url, title, publisher, canonical, kind, wire, cites, country,
            _period(first, last),
        )
        for (
            key, url, title, publisher, canonical, kind, wire, cites, country, first, last,
        ) in msgspec.msgpack.decode(blob)
    ]  # fmt: skip


def pack_figures(figures: Sequence[Figure], place: dict[str, int]) -> bytes:
    """Figures as one blob; `place` tells where in the list a document stands."""
    rows = [
        (
            f.id, f.measure, f.reporter, f.partner, f.item, *_days(f.period), f.value, f.unit,
            f.precision, f.covers.low, f.covers.high, place[f.source.id], f.marker, f.note,
            f.preferred,
        )
        for f in figures
    ]  # fmt: skip
    return msgspec.msgpack.encode(rows)


def unpack_figures(blob: bytes, sources: Sequence[Source]) -> list[Figure]:
    """The figures of a blob, in order."""
    day = date.fromordinal
    return [
        Figure(
            key, measure, reporter, partner, item, Period(day(first), day(last)), value, unit,
            precision, Interval(low, high), sources[source], marker, note, preferred,
        )
        for (
            key, measure, reporter, partner, item, first, last, value, unit, precision, low, high,
            source, marker, note, preferred,
        ) in msgspec.msgpack.decode(blob)
    ]  # fmt: skip


def pack_subject(subject: Subject, place: dict[str, int]) -> bytes:
    """A subject with its attributes as one blob."""
    attributes = [
        (
            a.key, a.text, place[a.source.id], a.qualifier, *_days(a.period), a.value,
            None if a.covers is None else (a.covers.low, a.covers.high), a.unit, *_days(a.as_of),
            a.marker, a.note, a.fact, a.preferred,
        )
        for a in subject.attributes
    ]  # fmt: skip
    row = (
        subject.id, subject.kind, subject.name, subject.aliases, subject.parties, subject.series,
        subject.edition, subject.parent, subject.topics, attributes,
    )  # fmt: skip
    return msgspec.msgpack.encode(row)


def unpack_subject(blob: bytes, sources: Sequence[Source]) -> Subject:
    """The subject of a blob."""
    key, kind, name, aliases, parties, series, edition, parent, topics, rows = (
        msgspec.msgpack.decode(blob)
    )
    attributes = tuple(
        Attribute(
            what, text, sources[source], qualifier, _period(first, last), value,
            None if bounds is None else Interval(*bounds), unit, _period(true_from, true_to),
            marker, note, fact, preferred,
        )
        for (
            what, text, source, qualifier, first, last, value, bounds, unit, true_from, true_to,
            marker, note, fact, preferred,
        ) in rows
    )  # fmt: skip
    return Subject(
        key, kind, name, tuple(aliases), tuple(parties), series, edition, parent, tuple(topics),
        attributes,
    )  # fmt: skip
