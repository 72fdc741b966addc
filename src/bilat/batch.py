"""Many notes at once: which files, one after the other or in several processes, in order."""

import os
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bilat.errors import BilatError, NoteError
from bilat.facts.period import Period
from bilat.judging.finding import NoteReport

if TYPE_CHECKING:
    from bilat.facts.snapshot import Snapshot

Note = tuple[str, bytes | None]
"""A note to read: its path, and its bytes where they do not lie there (standard input)."""


class Plan(msgspec.Struct, frozen=True):
    """What is the same for every note of a run; hashable, and small enough to send to a process."""

    facts: tuple[str, ...] = ()
    preferred: tuple[str, ...] = ()
    as_of: Period | None = None
    written: Period | None = None
    pair: tuple[str, str] | None = None


def found(notes: tuple[str, ...]) -> list[str]:
    """The files meant by paths and folders, in the order given, folders sorted, each once.

    A folder stands for every note in it and below, hidden files and folders left out.

    Raises:
        NoteError: if a folder holds no note.
    """
    from bilat.notes.opening import SUFFIXES

    files: list[str] = []
    for note in notes:
        if not Path(note).is_dir():
            files.append(note)
            continue
        inside = sorted(
            path
            for path in Path(note).rglob("*")
            if path.suffix.lower() in SUFFIXES
            and path.is_file()
            and not any(part.startswith(".") for part in path.relative_to(note).parts)
        )
        if not inside:
            kinds = ", ".join(sorted(SUFFIXES))
            raise NoteError(f"{note}: no note in this folder; expected files that end in {kinds}")
        files += map(str, inside)
    return list(dict.fromkeys(files))


def judged(notes: list[Note], plan: Plan, jobs: int) -> Iterator[NoteReport | BilatError]:
    """What is found in each note, in order; the error where one cannot be read.

    `jobs` processes share the work; the results do not depend on their number.
    """
    one = partial(judge, plan=plan)
    if jobs < 2 or len(notes) < 2:
        yield from map(one, notes)
        return
    from multiprocessing import Pool

    with Pool(min(jobs, len(notes), os.cpu_count() or 1)) as pool:
        yield from pool.imap(one, notes)


def judge(note: Note, plan: Plan) -> NoteReport | BilatError:
    """Read and judge one note, with what its comments allow taken out."""
    from bilat.judging.engine import Options, judge_note
    from bilat.notes.opening import open_note
    from bilat.suppress import apply

    try:
        path, data = note
        options = Options(as_of=plan.as_of, written=plan.written, pair=plan.pair)
        report = judge_note(open_note(path, data), snapshot(plan.facts, plan.preferred), options)
        return apply(report, today(plan.as_of))
    except BilatError as error:
        return error


@lru_cache(maxsize=4)
def snapshot(facts: tuple[str, ...], preferred: tuple[str, ...]) -> "Snapshot":
    """The facts of the package with a user's own beside them, opened once in each process."""
    from bilat.facts.snapshot import open_snapshot

    return open_snapshot(None, tuple(map(Path, facts)), preferred)


def today(as_of: Period | None) -> date:
    """The last day of `--as-of`, or the day on which this runs."""
    return as_of.end if as_of is not None else date.today()
