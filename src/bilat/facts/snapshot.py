"""Snapshots: immutable, dated, content-addressed sets of facts; what everything reads."""

import contextlib
import gc
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from bilat.facts.canonical import digests, snapshot_id
from bilat.facts.clock import known_by, public
from bilat.facts.figure import Figure
from bilat.facts.files import connect, newest
from bilat.facts.packing import unpack_figures, unpack_sources, unpack_subject
from bilat.facts.record import Subject
from bilat.facts.register import SHIPPED, Term
from bilat.facts.series import Series, Shelf, of_figures, series_digest, shelved, single
from bilat.facts.source import Source
from bilat.facts.state import Bloc


class Named(NamedTuple):
    """A name or alias of a subject, for a gazetteer."""

    name: str
    subject: str
    kind: str
    parties: tuple[str, ...]
    series: str
    edition: int | None
    parent: str


class Snapshot:
    """An immutable set of facts, read from one file, with a user's own facts beside it.

    `id` names its content: the SHA-256 of its canonical rows. Nothing is read before it is asked
    for, and what was read is kept.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._base = connect(path)
        self._pairs: dict[str, tuple[Figure, ...]] = {}
        self._measured: dict[str, dict[str, list[Figure]]] = {}
        self._subjects: dict[str, Subject] = {}
        self._sources: list[Source] | None = None
        self._own_figures: dict[str, list[Figure]] = {}
        self._own_subjects: dict[str, Subject] = {}
        self._shelf: Shelf = {}
        # A user's own measures, and the regions that their series cover besides states.
        self.own: tuple[Term, ...] = ()
        self.areas: tuple[Bloc, ...] = ()
        self._families: dict[str, set[str]] | None = None
        self.id = str(self._meta("id"))
        self.vocabulary = msgspec.msgpack.decode(self._meta("vocabulary"), type=tuple[Term, ...])

    def _meta(self, key: str) -> Any:
        found = self._base.execute("select value from meta where key = ?", (key,)).fetchone()
        return found[0]

    def _documents(self) -> list[Source]:
        if self._sources is None:
            self._sources = unpack_sources(self._meta("sources"))
        return self._sources

    def _pair(self, key: str) -> tuple[Figure, ...]:
        if key not in self._pairs:
            own = self._own_figures.get(key, [])
            found = self._base.execute("select figures from pair where pair = ?", (key,)).fetchone()
            documents = self._documents()
            held = [] if found is None else unpack_figures(found[0], documents)
            ids = {figure.id for figure in own}
            self._pairs[key] = (*(f for f in held if f.id not in ids), *own)
        return self._pairs[key]

    def _of_measure(self, key: str, measure: str) -> Sequence[Figure]:
        if key not in self._measured:
            held = self._measured[key] = {}
            for figure in self._pair(key):
                held.setdefault(figure.measure, []).append(figure)
            for figures in held.values():
                figures.sort(key=_figure_order)
        return self._measured[key].get(measure, ())

    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of states, by code, about which any figure or subject is held."""
        from bilat.facts.state import states

        known = states()
        found = {
            (a, b) for a, b in (key.split("|") for key in self._keys()) if a in known and b in known
        }
        for parties in self._parties().values():
            codes = sorted(parties)
            found.update((a, b) for n, a in enumerate(codes) for b in codes[n + 1 :])
        return tuple(sorted(found))

    def _keys(self) -> set[str]:
        held = self._base.execute("select pair from pair").fetchall()
        return {key for (key,) in held} | set(self._own_figures)

    def _parties(self) -> dict[str, tuple[str, ...]]:
        held = self._base.execute("select id, parties from subject").fetchall()
        found = {key: tuple(text.split(";")) if text else () for key, text in held}
        for key, own in self._own_subjects.items():
            found[key] = tuple(dict.fromkeys((*found.get(key, ()), *own.parties)))
        return found

    def measures(self) -> tuple[str, ...]:
        """The measures of which any figure is held."""
        pairs = {figure.measure for key in self._keys() for figure in self._pair(key)}
        return tuple(sorted(pairs | self._shelf.keys()))

    def series(self, measure: str, state: str, as_of: date | None = None) -> tuple[Series, ...]:
        """A state's own figures of a measure over time, one series for each document.

        `state` may also be "WLD", a bloc or an area. Under `as_of` only what was public by then.
        """
        lone = [
            figure
            for figure in self._pair(f"|{state}")
            if figure.measure == measure and figure.reporter == state and not figure.item
        ]
        found = (*self._shelf.get(measure, {}).get(state, ()), *of_figures(lone))
        return tuple(s for s in found if as_of is None or public(s.source, as_of))

    def reporters(self, measure: str) -> tuple[str, ...]:
        """Every state, bloc and area of which own figures of a measure are held."""
        lone = [key for key in self._keys() if key.startswith("|")]
        found = {f.reporter for key in lone for f in self._pair(key) if f.measure == measure}
        return tuple(sorted(found.union(self._shelf.get(measure, ()))))

    def figures(
        self,
        measure: str | None = None,
        reporter: str | None = None,
        partner: str | None = None,
        item: str | None = None,
        as_of: date | None = None,
    ) -> tuple[Figure, ...]:
        """The figures with these traits, sorted by measure, direction, item, period and id.

        `partner` "WLD" is the world together, "" a state's own figures (its population); None
        anywhere is no restriction. Under `as_of` only what was public by that day counts: a
        partial `published` from its last day on, a row without one never.
        """
        if reporter is not None and partner is not None:
            keys = ["|".join(sorted((reporter, partner)))]
        else:
            one = reporter if reporter is not None else partner
            keys = [key for key in self._keys() if one is None or one in key.split("|")]
        with _no_collection():
            found = [
                figure
                for key in keys
                for figure in (
                    self._pair(key) if measure is None else self._of_measure(key, measure)
                )
                if (reporter is None or figure.reporter == reporter)
                and (partner is None or figure.partner == partner)
                and (item is None or figure.item == item)
                and (as_of is None or public(figure.source, as_of))
            ]
        if partner in (None, "") and item in (None, ""):
            found += single(self._shelf, measure, reporter, as_of)
        if measure is None or len(keys) > 1 or self._shelf:  # else they lie in this order
            found.sort(key=_figure_order)
        return tuple(found)

    def figure(self, key: str) -> Figure | None:
        """The figure with this id."""
        for own in self._own_figures.values():
            for figure in own:
                if figure.id == key:
                    return figure
        found = self._base.execute("select pair from figure where id = ?", (key,)).fetchone()
        if found is None:
            return next((one for one in single(self._shelf) if one.id == key), None)
        return next(figure for figure in self._pair(found[0]) if figure.id == key)

    def source(self, key: str) -> Source | None:
        """The document with this id."""
        for source in self._documents():
            if source.id == key:
                return source
        own = (f.source for figures in self._own_figures.values() for f in figures)
        told = (a.source for s in self._own_subjects.values() for a in s.attributes)
        return next((s for some in (own, told) for s in some if s.id == key), None)

    def sources(self) -> tuple[Source, ...]:
        """Every document of the published set."""
        return tuple(self._documents())

    def subjects(
        self, states: Collection[str] = (), as_of: date | None = None
    ) -> tuple[Subject, ...]:
        """The subjects whose parties include all of `states`, sorted by id.

        Parties beyond `states` are fine. Under `as_of`, attributes published later, or without a
        date, are gone, and so are subjects that have none left; a series, which may have none of
        its own, stays with its editions.
        """
        wanted = set(states)
        keys = sorted(k for k, parties in self._parties().items() if wanted.issubset(parties))
        with _no_collection():
            self._load(keys)
        found = [self._subjects[key] for key in keys]
        if as_of is None:
            return tuple(found)
        known = [known_by(subject, as_of) for subject in found]
        parents = {subject.parent for subject in known if subject.attributes}
        return tuple(s for s in known if s.attributes or s.id in parents)

    def _load(self, keys: Sequence[str]) -> None:
        missing = [key for key in keys if key not in self._subjects]
        if not missing:
            return
        documents = self._documents()
        if len(missing) > 40:
            query = self._base.execute("select id, subject from subject")
            held: dict[str, bytes] = dict(query.fetchall())
        else:
            marks = ",".join("?" * len(missing))
            query = self._base.execute(
                f"select id, subject from subject where id in ({marks})", missing
            )
            held = dict(query.fetchall())
        for key in missing:
            own = self._own_subjects.get(key)
            raw = held.get(key)
            base = None if raw is None else unpack_subject(raw, documents)
            if base is not None and own is not None:
                from bilat.facts.draft import merged

                self._subjects[key] = merged(base, own)
            elif base is not None:
                self._subjects[key] = base
            elif own is not None:
                self._subjects[key] = own

    def subject(self, key: str) -> Subject | None:
        """The subject with this id, or the series that goes by this name."""
        self._load([key])
        found = self._subjects.get(key)
        return found if found is not None else self._series().get(key)

    def _series(self) -> dict[str, Subject]:
        parents = {
            parent
            for (parent,) in self._base.execute("select distinct parent from subject").fetchall()
        }
        parents.update(own.parent for own in self._own_subjects.values())
        self._load(sorted(parents - {""}))
        held = (self._subjects[key] for key in sorted(parents) if key in self._subjects)
        return {subject.series: subject for subject in held if subject.series}

    def children(self, key: str) -> tuple[Subject, ...]:
        """The editions, milestones or rounds that belong to a subject, sorted by id."""
        series = self.subject(key)
        key = key if series is None else series.id
        if self._families is None:
            held = self._base.execute("select parent, id from subject where parent != ''")
            self._families = {}
            for parent, child in held.fetchall():
                self._families.setdefault(parent, set()).add(child)
            for own in self._own_subjects.values():
                self._families.setdefault(own.parent, set()).add(own.id)
        keys = sorted(self._families.get(key, ()))
        self._load(keys)
        return tuple(self._subjects[found] for found in keys)

    def names(self, states: Collection[str] = ()) -> Iterator[Named]:
        """Every name and alias of the subjects of `states` (none: of all)."""
        for subject in self.subjects(states):
            for name in dict.fromkeys((subject.name, *subject.aliases)):
                yield Named(
                    name, subject.id, subject.kind, subject.parties, subject.series,
                    subject.edition, subject.parent,
                )  # fmt: skip

    def rows(self) -> list[bytes]:
        """The digests of the published rows, which name the snapshot."""
        raw = self._meta("rows")
        return [raw[n : n + 32] for n in range(0, len(raw), 32)]

    def with_facts(
        self,
        folders: Sequence[Path],
        preferred: Collection[str] = (),
        measures: Collection[str] = (),
    ) -> "Snapshot":
        """This snapshot with a user's own facts beside it, under a name of its own.

        Raises:
            FactsError: if a folder has a fault; nothing of it is used.
        """
        from bilat.facts.draft import union
        from bilat.facts.library import read_folder
        from bilat.facts.register import register

        known = set(self._parties())
        read = []
        for folder in folders:
            read.append(read_folder(folder, register(), known.__contains__, preferred, measures))
            known.update(subject.id for subject in read[-1].subjects)
        own = union(read)
        made = Snapshot(self.path)
        for figure in own.figures:
            key = "|".join(sorted((figure.reporter, figure.partner)))
            made._own_figures.setdefault(key, []).append(figure)
        made._own_subjects = {subject.id: subject for subject in own.subjects}
        made._shelf = shelved(own.series)
        made.own, made.areas = own.vocabulary, own.areas
        made.vocabulary = (*self.vocabulary, *own.vocabulary)
        rows = (*digests(own.figures, own.subjects), *map(series_digest, own.series))
        made.id = snapshot_id([*self.rows(), *rows])
        return made


def open_snapshot(
    path: Path | None = None,
    facts: Sequence[Path] = (),
    preferred: Sequence[str] = (),
    measures: Collection[str] = (),
) -> Snapshot:
    """Open the facts: those of the package, or the newest published in the directory `path`.

    `facts` are folders of a user's own facts; publishers in `preferred` decide, and `measures`
    are ids that they may use beside the vocabulary's. Nothing is written and nothing fetched.

    Raises:
        FactsError: if there is no whole snapshot at `path`, or a user's folder has a fault.
    """
    made = Snapshot(newest(SHIPPED if path is None else path))
    return made.with_facts(facts, preferred, measures) if facts else made


@contextlib.contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the cycle collector out while thousands of lasting objects are made."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _figure_order(figure: Figure) -> tuple[object, ...]:
    return (
        figure.measure, figure.reporter, figure.partner, figure.item, figure.period, figure.id
    )  # fmt: skip
