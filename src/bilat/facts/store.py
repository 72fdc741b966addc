"""Writing snapshots: one SQLite file, published by replacing one pointer.

The only module that writes facts. A file holds the sources once, the figures in one blob per
pair of states, each subject in a blob of its own, and the digests of all rows; the name of the
snapshot is the hash of those.
"""

import contextlib
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

import msgspec

from bilat.errors import FactsError
from bilat.facts.canonical import digests, snapshot_id
from bilat.facts.draft import Facts
from bilat.facts.figure import Figure
from bilat.facts.files import FILE, FORMAT, POINTER, sync
from bilat.facts.packing import pack_figures, pack_sources, pack_subject
from bilat.facts.source import Source

_DRAFT = ".draft-"
_STALE = 86_400.0
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


def write(path: Path, facts: Facts) -> str:
    """Write `facts` as one file at `path`, which must not exist, and return the snapshot's id."""
    figures = (*facts.figures, *(f for one in facts.series for f in one.figures()))
    used: dict[str, Source] = {figure.source.id: figure.source for figure in figures}
    used.update((a.source.id, a.source) for s in facts.subjects for a in s.attributes)
    ordered = [used[key] for key in sorted(used)]
    place = {source.id: number for number, source in enumerate(ordered)}
    rows = digests(figures, facts.subjects)
    name = snapshot_id(rows)
    pairs: dict[str, list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: f.id):
        pairs.setdefault(pair_key(figure.reporter, figure.partner), []).append(figure)
    with contextlib.closing(sqlite3.connect(path)) as base:
        base.executescript(_SCHEMA)
        base.executemany(
            "insert into meta values (?, ?)",
            [
                ("format", FORMAT),
                ("id", name),
                ("sources", pack_sources(ordered)),
                ("rows", b"".join(rows)),
                ("vocabulary", msgspec.msgpack.encode(facts.vocabulary)),
            ],
        )
        base.executemany(
            "insert into pair values (?, ?)",
            [(key, pack_figures(pairs[key], place)) for key in sorted(pairs)],
        )
        base.executemany(
            "insert into figure values (?, ?)",
            [(f.id, key) for key in sorted(pairs) for f in pairs[key]],
        )
        base.executemany(
            "insert into subject values (?, ?, ?, ?)",
            [
                (s.id, ";".join(s.parties), s.parent, pack_subject(s, place))
                for s in sorted(facts.subjects, key=lambda s: s.id)
            ],
        )
        base.commit()
        base.execute("vacuum")
    return name


def publish(directory: Path, rows: Facts) -> str:
    """Publish `rows` as the newest snapshot in `directory` and return its id.

    The snapshot is written beside the others under its own name; only when it is whole on disk is
    the pointer file replaced, in one step. A writer that is killed, or a full disk, leaves the
    last snapshot standing; readers take the pointer once.

    Raises:
        FactsError: if it cannot be written; nothing has changed for readers.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _sweep(directory)
        draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=directory))
        try:
            return _publish(directory, draft, rows)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except (OSError, sqlite3.Error) as error:
        raise FactsError(
            f"the facts could not be published in {directory}: {error}; the last snapshot stands"
        ) from error


def _publish(directory: Path, draft: Path, rows: Facts) -> str:
    made = draft / "snapshot"
    made.mkdir()
    name = write(made / FILE, rows)
    sync(made / FILE)
    sync(made)
    target = directory / name
    try:
        made.rename(target)
    except OSError:
        if not (target / FILE).is_file():
            raise  # unless the same facts were published before
    sync(directory)
    pointer = draft / POINTER
    pointer.write_text(name + "\n", encoding="utf-8")
    sync(pointer)
    pointer.replace(directory / POINTER)
    sync(directory)
    return name


def _sweep(directory: Path) -> None:
    """Remove what writers that were killed left behind; a live one is younger than a day."""
    for old in directory.glob(f"{_DRAFT}*"):
        if time.time() - old.stat().st_mtime > _STALE:
            shutil.rmtree(old, ignore_errors=True)
