"""Notes for tests: judge a text as `bilat check` does."""

from functools import cache

from bilat.facts.period import Period
from bilat.facts.snapshot import Snapshot, open_snapshot
from bilat.judging.engine import Options, judge_note
from bilat.judging.finding import NoteReport
from bilat.notes.opening import open_note

TITLE = "# India–Japan relations\n\n"


@cache
def snapshot() -> Snapshot:
    return open_snapshot()


def judge(
    text: str,
    *,
    title: str = TITLE,
    written: str | None = "2025-08-26",
    as_of: str | None = None,
    name: str = "note.md",
) -> NoteReport:
    """The report on a text under a title that names the pair."""
    document = open_note((title + text).encode(), name)
    options = Options(
        as_of=Period.parse(as_of) if as_of else None,
        written=Period.parse(written) if written else None,
    )
    return judge_note(document, snapshot(), options)


def verdicts(text: str, **options: str | None) -> list[tuple[str, str]]:
    """Quote and verdict of every claim in a text."""
    report = judge(text, **options)  # type: ignore[arg-type]
    return [(" ".join(j.claim.quote.split()), j.verdict) for j in report.judged]
