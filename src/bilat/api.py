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
    from bilat.briefing.model import Brief
    from bilat.facts.listing import Line
    from bilat.read_spans import Span

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
    pair: str | tuple[str, str] | None = None,
    preferred: Iterable[str] = (),
    long: bool = False,
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
        pair: the two states by code or name, where a note does not say.
        preferred: publishers among your own facts whose word decides.
        long: check notes with more in them than `bilat.reading.bounds` allows, too.
        jobs: how many processes share the work; the result is the same.
        on_note: called with each note's report as it is done, and with the error of a note that
            cannot be read; without it, such an error is raised.

    Raises:
        UsageError: if an argument cannot be meant.
        NoteError: if a note cannot be read, is empty, yields no text, or is too long.
        FactsError: if the facts cannot be used.
    """
    wanted_notes = [notes] if isinstance(notes, (str, PathLike)) else notes
    states = _pair(pair) if pair else None
    plan = batch.Plan(
        tuple(fspath(folder) for folder in facts),
        tuple(preferred),
        when(as_of),
        when(written),
        states,
        long,
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


def facts(
    first: str,
    second: str,
    about: str | None = None,
    *,
    as_of: When = None,
    facts: Iterable[Path] = (),
) -> "tuple[Line, ...]":
    """What is held about two states, row by row, each with its document and date.

    `about` is a measure, or a record by id or name; `as_of` leaves out what was published later.

    Raises:
        UsageError: if one is no state, or `about` names nothing that is held.
        UnknownPairError: if nothing is held about the two.
    """
    from bilat.facts.listing import facts_of
    from bilat.facts.pair import Pair

    day = when(as_of)
    snapshot = batch.snapshot(tuple(fspath(folder) for folder in facts), ())
    return facts_of(snapshot, Pair.parse(first, second), about, day.end if day else None)


def brief(
    first: str,
    second: str,
    *,
    as_of: When = None,
    since: When = None,
    sections: Iterable[str] = (),
    title: str = "",
    words: int | None = None,
    lang: str = "en",
    facts: Iterable[Path] = (),
    preferred: Iterable[str] = (),
) -> "Brief":
    """The bilateral brief on two states, every sentence with the facts that it stands on.

    Args:
        first: one state, by code or name.
        second: the other.
        as_of: only what was public on that day; today where absent.
        since: what has changed since that day instead of the whole.
        sections: which parts to write; all where empty.
        title: a title of your own.
        words: about how many words of prose to keep to, the weightiest sentences first.
        lang: the language; "en".
        facts: folders of your own facts.
        preferred: publishers among your own facts whose word decides.

    Raises:
        UsageError: if an argument cannot be meant.
        UnknownPairError: if nothing is held about the two.
    """
    from bilat.briefing import compose
    from bilat.briefing.desk import Desk
    from bilat.briefing.phrase import checked
    from bilat.facts.pair import Pair

    day, start = when(as_of), when(since)
    today = batch.today(day)
    if start is not None and start.start >= today:
        raise UsageError(f"--since {start.start} is not before {today}; give an earlier day")
    snapshot = batch.snapshot(tuple(fspath(folder) for folder in facts), tuple(preferred))
    desk = Desk(
        Pair.parse(first, second),
        snapshot,
        today,
        day.end if day else None,
        start.start if start else None,
        checked(lang),
    )
    return compose.brief(desk, tuple(sections), title, words)


def read(note: Path, *, long: bool = False) -> "tuple[Span, ...]":
    """Every quantity, period and name of a note with its place and reading, in order.

    Args:
        note: its path, "-" for standard input.
        long: read a note with more in it than `bilat.reading.bounds` allows, too.

    Raises:
        NoteError: if the note cannot be read, is empty, yields no text, or is too long.
    """
    from bilat.read_spans import spans
    from bilat.reading.bounds import UNBOUND, Bounds, room

    document = batch.opened(batch.read([fspath(note)])[0])
    room(document, UNBOUND if long else Bounds())
    return spans(document, batch.snapshot((), ()))


def _pair(pair: str | tuple[str, str]) -> tuple[str, str]:
    from bilat.facts.pair import Pair

    return Pair.parse(*([pair] if isinstance(pair, str) else pair)).codes


def codes(wanted: Iterable[str]) -> tuple[str, ...]:
    """Codes or families of rules in capitals.

    Raises:
        UsageError: if no rule has such a code.
    """
    found = tuple(code.strip().upper() for code in wanted)
    if found:
        from bilat.nearest import unknown
        from bilat.rule_pages import pages

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
