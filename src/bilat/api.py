"""The public functions: each passes data through the rooms below it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from os import PathLike, fspath
from typing import Any

import msgspec

from bilat import batch
from bilat.errors import BilatError, UsageError
from bilat.facts.period import Period
from bilat.judging.finding import NoteReport, Report

Path = str | PathLike[str]
When = str | date | Period | None


def check(
    notes: Path | Sequence[Path],
    *,
    facts: Iterable[Path] = (),
    as_of: When = None,
    written: When = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    pair: tuple[str, str] | None = None,
    preferred: Iterable[str] = (),
    jobs: int = 1,
    on_note: Callable[[NoteReport | BilatError], object] | None = None,
) -> Report:
    """Check notes, files or folders of them, against the facts.

    Args:
        notes: a path or several; a folder stands for the notes in it, "-" for standard input.
        facts: folders of your own facts.
        as_of: judge by what was public on that day; today where absent.
        written: when the notes were written, where they do not say.
        select: codes or families of rules to report; all where empty.
        ignore: codes or families of rules to leave out.
        pair: the two states (ISO 3166-1 alpha-3), where a note does not say.
        preferred: publishers among your own facts whose word decides.
        jobs: how many processes share the work; the result is the same.
        on_note: called with each note's report as it is done, and with the error of a note that
            cannot be read; without it, such an error is raised.

    Raises:
        UsageError: if an argument cannot be meant.
        NoteError: if a note cannot be read, is empty, or yields no text.
        FactsError: if the facts cannot be used.
    """
    paths = [notes] if isinstance(notes, (str, PathLike)) else list(notes)
    plan = batch.Plan(
        tuple(map(fspath, facts)), tuple(preferred), when(as_of), when(written), states(pair)
    )
    wanted, unwanted = codes(select), codes(ignore)
    snapshot = batch.snapshot(plan.facts, plan.preferred)
    reports = []
    for one in batch.judged(batch.read(batch.found(tuple(map(fspath, paths)))), plan, jobs):
        if isinstance(one, NoteReport):
            one = chosen(one, wanted, unwanted)
            reports.append(one)
        elif on_note is None:
            raise one
        if on_note is not None:
            on_note(one)
    return Report(snapshot.id, batch.today(plan.as_of).isoformat(), tuple(reports))


def chosen(report: NoteReport, select: tuple[str, ...], ignore: tuple[str, ...]) -> NoteReport:
    """`report` with only the findings of the rules that are selected and not ignored."""
    if not select and not ignore:
        return report
    kept = tuple(
        f
        for f in report.findings
        if (not select or f.code.startswith(select)) and not (ignore and f.code.startswith(ignore))
    )
    return msgspec.structs.replace(report, findings=kept)
