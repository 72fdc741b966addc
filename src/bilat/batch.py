"""Many notes at once: which files, one after the other or in several processes, in order."""

import os
import sys
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec

from bilat.errors import BilatError, NoteError
from bilat.facts.period import Period
from bilat.judging.finding import NoteReport
from bilat.notes.document import Document

if TYPE_CHECKING:
    from bilat.facts.snapshot import Snapshot

Note = tuple[str, bytes | None]
"""A note to read: its path or name, and its bytes where they are not to be read from there."""


class Plan(msgspec.Struct, frozen=True):
    """What is the same for every note of a run; hashable, and small enough to send to a process."""

    facts: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    as_of: Period | None = None
    written: Period | None = None
    pair: tuple[str, str] | None = None
    long: bool = False


def found(notes: tuple[str, ...]) -> list[str]:
    """The files meant by paths and folders, in the order given, folders sorted, each once.

    A folder stands for every note in it and below, hidden files and folders left out.

    Raises:
        NoteError: if a folder holds no note.
    """
    from bilat.notes.opening import kinds, notes_in

    files: list[str] = []
    for note in notes:
        if note == "-" or not Path(note).is_dir():
            files.append(note)
            continue
        inside = [str(path) for path in notes_in(note)]
        if not inside:
            endings = ", ".join(sorted({s for kind in kinds() for s in kind.SUFFIXES}))
            raise NoteError(f"{note}: no note in this folder; expected files that end in {endings}")
        files += inside
    return list(dict.fromkeys(files))


def read(files: list[str]) -> list[Note]:
    """The files as notes; "-" is read from standard input here, before any process starts."""
    return [(path, sys.stdin.buffer.read() if path == "-" else None) for path in files]


# Seconds of work left below which a second process costs more than it saves.
_WORTH = 1.0


def judged(notes: list[Note], plan: Plan, jobs: int) -> Iterator[NoteReport | BilatError]:
    """What is found in each note, in order; the error where one cannot be read.

    `jobs` processes share the work; the results do not depend on their number. The first notes
    are judged here: that loads what the processes then inherit, and shows whether they pay.
    """
    done, spent = 0, 0.0
    while done < len(notes) and (jobs < 2 or done < 2 or spent * (len(notes) - done) < _WORTH):
        start = perf_counter()
        found = judge(notes[done], plan)
        spent = perf_counter() - start
        done += 1
        yield found
    left = notes[done:]
    if left:
        from multiprocessing import get_context

        # A forked process has the facts and words at hand; one started anew reads them again.
        with get_context("fork" if sys.platform == "linux" else None).Pool(
            min(jobs, len(left), os.cpu_count() or 1)
        ) as pool:
            yield from pool.imap(partial(judge, plan=plan), left)


def judge(note: Note, plan: Plan) -> NoteReport | BilatError:
    """Read and judge one note, with what its comments allow taken out."""
    from bilat.judging.engine import Options, judge_note
    from bilat.suppression import apply

    try:
        options = Options(plan.as_of, plan.written, plan.pair, plan.long)
        report = judge_note(opened(note), snapshot(plan.facts, plan.preferred), options)
        return apply(report, today(plan.as_of), _codes() if report.document.comments else ())
    except BilatError as error:
        return error


def _codes() -> tuple[str, ...]:
    from bilat.rule_pages import pages

    return tuple(page.code for page in pages())


def opened(note: Note) -> Document:
    """A note read to text.

    Raises:
        NoteError: if it cannot be read, is empty, or yields no text.
    """
    from bilat.notes.opening import STDIN, open_note

    path, data = note
    return (
        open_note(Path(path)) if data is None else open_note(data, STDIN if path == "-" else path)
    )


@lru_cache(maxsize=4)
def snapshot(facts: tuple[str, ...], preferred: tuple[str, ...]) -> "Snapshot":
    """The facts of the package with a user's own beside them, opened once in each process."""
    from bilat.facts.snapshot import open_snapshot

    if not facts:
        return open_snapshot()
    from bilat.measures import measures

    return open_snapshot(None, tuple(map(Path, facts)), preferred, measures())


def today(as_of: Period | None) -> date:
    """The last day of `--as-of`, or the day on which this runs."""
    return as_of.end if as_of is not None else date.today()
