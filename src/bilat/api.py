"""The public functions: each passes data through the rooms below it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from os import PathLike, fspath
from typing import TYPE_CHECKING

import msgspec

from bilat import batch
from bilat.errors import BilatError, UsageError
from bilat.facts.period import Period
from bilat.judging.finding import NoteReport, Report

if TYPE_CHECKING:
    from bilat.formats._spans import Span

Path = str | PathLike[str]
When = str | date | Period | None


def check(
    notes: Path | Sequence[Path | batch.Note],
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
        notes: a path or several; a folder stands for the notes in it, "-" for standard input,
            a tuple of a name and bytes for itself.
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
    wanted_notes = [notes] if isinstance(notes, (str, PathLike)) else notes
    plan = batch.Plan(
        tuple(fspath(folder) for folder in facts),
        tuple(preferred),
        when(as_of),
        when(written),
        states(pair),
    )
    wanted, unwanted = codes(select), codes(ignore)
    snapshot = batch.snapshot(plan.facts, plan.preferred)
    reports = []
    for one in batch.judged(_opened(wanted_notes), plan, jobs):
        if isinstance(one, NoteReport):
            one = chosen(one, wanted, unwanted)
            reports.append(one)
        elif on_note is None:
            raise one
        if on_note is not None:
            on_note(one)
    return Report(snapshot.id, batch.today(plan.as_of).isoformat(), tuple(reports))


def _opened(notes: Sequence[Path | batch.Note]) -> list[batch.Note]:
    found: list[batch.Note] = []
    for note in notes:
        found += [note] if isinstance(note, tuple) else batch.read(batch.found((fspath(note),)))
    return list(dict.fromkeys(found))


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


def read(note: Path) -> "tuple[Span, ...]":
    """Every quantity, period and name of a note with its place and reading, in order.

    Raises:
        NoteError: if the note cannot be read, is empty, or yields no text.
    """
    from bilat.reading.spanning import spans

    return spans(batch.opened(batch.read([fspath(note)])[0]), batch.snapshot((), ()))


def codes(wanted: Iterable[str]) -> tuple[str, ...]:
    """Codes or families of rules in capitals.

    Raises:
        UsageError: if no rule has such a code.
    """
    found = tuple(code.strip().upper() for code in wanted)
    if found:
        from bilat.nearest import unknown
        from bilat.pages import pages

        known = [page.code for page in pages()]
        for code in found:
            if not code or not any(one.startswith(code) for one in known):
                raise UsageError(unknown("rule", code, known))
    return found


def when(day: When) -> Period | None:
    """A date, as exact as it is given.

    Raises:
        UsageError: if a text is no ISO date.
    """
    if day is None or isinstance(day, Period):
        return day
    try:
        return Period(day, day) if isinstance(day, date) else Period.parse(day)
    except ValueError as error:
        raise UsageError(str(error)) from None


def states(pair: Sequence[str] | None) -> tuple[str, str] | None:
    """Two states as codes, from codes or names in any case.

    Raises:
        UsageError: if one is not a state, or both are the same.
    """
    if pair is None:
        return None
    first, second = (state(one) for one in pair)
    if first == second:
        raise UsageError(f"the two states of a pair must differ; {first} is given twice")
    return first, second


def state(name: str) -> str:
    """The ISO 3166-1 alpha-3 code of a state given by code or name."""
    from bilat.facts.state import states as register

    known = register()
    wanted = name.strip().casefold()
    for code, one in known.items():
        if wanted in {code.casefold(), *(n.casefold() for n in (one.name, *one.names))}:
            return code
    from bilat.nearest import unknown_state

    raise UsageError(unknown_state(name, {code: one.name for code, one in known.items()}))
