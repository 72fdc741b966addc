"""Writing snapshots: one SQLite file, published by replacing one pointer.

The only module that writes facts. A file holds the sources once, the figures in one blob per
pair of states, each subject in a blob of its own, and the digests of all rows; the name of the
snapshot is the hash of those.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from pathlib import Path

import msgspec

from bilat.facts.canonical import digests, snapshot_id
from bilat.facts.figure import Figure
from bilat.facts.library import Facts
from bilat.facts.period import Period
from bilat.facts.record import Subject
from bilat.facts.register import Term
from bilat.facts.source import Source

FORMAT = 1
FILE = "facts.sqlite"
POINTER = "current"
_SCHEMA = """
create table meta (key text primary key, value blob not null) without rowid;
create table pair (pair text primary key, figures blob not null) without rowid;
create table figure (id text primary key, pair text not null) without rowid;
create table subject (id text primary key, parties text not null, parent text not null,
                      subject blob not null) without rowid;
"""


def pair_key(reporter: str, partner: str) -> str:
    """The key under which the figures of two states are kept, the same in both directions."""
    return "|".join(sorted((reporter, partner)))


def _ends(period: Period | None) -> tuple[int, int]:
    return (period.start.toordinal(), period.end.toordinal()) if period else (0, 0)


def _figure_row(figure: Figure, sources: dict[str, int]) -> tuple[object, ...]:
    return (
        figure.id, figure.measure, figure.reporter, figure.partner, figure.item,
        *_ends(figure.period), figure.value, figure.unit, figure.precision, figure.covers.low,
        figure.covers.high, sources[figure.source.id], figure.marker, figure.note,
        figure.preferred,
    )  # fmt: skip


def _subject_row(subject: Subject, sources: dict[str, int]) -> tuple[object, ...]:
    attributes = [
        (
            a.key, a.text, sources[a.source.id], a.qualifier, *_ends(a.period), a.value,
            None if a.covers is None else (a.covers.low, a.covers.high), a.unit, *_ends(a.as_of),
            a.marker, a.note, a.fact, a.preferred,
        )
        for a in subject.attributes
    ]  # fmt: skip
    return (
        subject.id, subject.kind, subject.name, subject.aliases, subject.parties, subject.series,
        subject.edition, subject.parent, subject.topics, attributes,
    )  # fmt: skip


def write(path: Path, facts: Facts) -> str:
    """Write `facts` as one file at `path`, which must not exist, and return the snapshot's id."""
    pack = msgspec.msgpack.encode
    used: dict[str, Source] = {figure.source.id: figure.source for figure in facts.figures}
    used.update((a.source.id, a.source) for s in facts.subjects for a in s.attributes)
    ordered = [used[key] for key in sorted(used)]
    place = {source.id: number for number, source in enumerate(ordered)}
    rows = digests(facts.figures, facts.subjects)
    name = snapshot_id(rows)
    pairs: dict[str, list[Figure]] = {}
    for figure in sorted(facts.figures, key=lambda f: f.id):
        pairs.setdefault(pair_key(figure.reporter, figure.partner), []).append(figure)
    with contextlib.closing(sqlite3.connect(path)) as base:
        base.executescript(_SCHEMA)
        base.executemany(
            "insert into meta values (?, ?)",
            [
                ("format", FORMAT),
                ("id", name),
                ("sources", pack([_source_row(source) for source in ordered])),
                ("rows", b"".join(rows)),
            ],
        )
        base.executemany(
            "insert into pair values (?, ?)",
            [(key, pack([_figure_row(f, place) for f in pairs[key]])) for key in sorted(pairs)],
        )
        base.executemany(
            "insert into figure values (?, ?)",
            [(f.id, key) for key in sorted(pairs) for f in pairs[key]],
        )
        base.executemany(
            "insert into subject values (?, ?, ?, ?)",
            [
                (s.id, ";".join(s.parties), s.parent, pack(_subject_row(s, place)))
                for s in sorted(facts.subjects, key=lambda s: s.id)
            ],
        )
        base.commit()
        base.execute("vacuum")
    return name


def _source_row(source: Source) -> tuple[object, ...]:
    return (
        source.id, source.url, source.title, source.publisher, source.canonical, source.kind,
        source.wire, source.cites, source.country, *_ends(source.published),
    )  # fmt: skip


def publish(directory: Path, rows: Facts) -> str:
    """Publish `rows` as the newest snapshot in `directory` and return its id.

    The snapshot is written beside the others under its own name; only when it is whole on disk is
    the pointer file replaced, in one step. A writer that is killed, or a full disk, leaves the
    last snapshot standing; readers take the pointer once.

    Raises:
        OSError: if it cannot be written; nothing has changed for readers.
    """
    directory.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=directory))
    try:
        name = write(draft / FILE, rows)
        _sync(draft / FILE)
        _sync(draft)
        target = directory / name
        if not (target / FILE).exists():
            with contextlib.suppress(FileExistsError):
                draft.rename(target)
        _sync(directory)
        _replace(directory / POINTER, name + "\n")
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return name


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".pointer-", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync(path.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def union(parts: Iterable[Facts]) -> Facts:
    """Several bodies of facts as one: figures by id, subjects merged attribute by attribute."""
    figures: dict[str, Figure] = {}
    subjects: dict[str, Subject] = {}
    vocabulary: dict[str, Term] = {}
    for part in parts:
        figures.update((f.id, f) for f in part.figures)
        vocabulary.update((t.name, t) for t in part.vocabulary)
        for subject in part.subjects:
            old = subjects.get(subject.id)
            subjects[subject.id] = subject if old is None else merged(old, subject)
    return Facts(
        tuple(figures[key] for key in sorted(figures)),
        tuple(subjects[key] for key in sorted(subjects)),
        tuple(vocabulary[key] for key in sorted(vocabulary)),
    )


def merged(old: Subject, new: Subject) -> Subject:
    """`old` with what `new` adds: attributes, names, parties; the rest of `old` stays."""
    attributes = {a.fact: a for a in (*old.attributes, *new.attributes)}
    other = (new.name,) if new.name and new.name != old.name else ()
    return msgspec.structs.replace(
        old,
        aliases=tuple(dict.fromkeys((*old.aliases, *new.aliases, *other))),
        parties=tuple(dict.fromkeys((*old.parties, *new.parties))),
        topics=tuple(dict.fromkeys((*old.topics, *new.topics))),
        edition=old.edition if old.edition is not None else new.edition,
        parent=old.parent or new.parent,
        attributes=tuple(sorted(attributes.values(), key=lambda a: (a.key, a.fact))),
    )
