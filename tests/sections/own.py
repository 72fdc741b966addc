"""A pair of which the library holds nothing, France and Germany, with facts made for one test."""

from datetime import date
from pathlib import Path

from bilat.briefing.challenges import challenges
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.facts.pair import Pair
from bilat.facts.snapshot import open_snapshot
from tests.facts.rows import MEASURES, RECORDS

TODAY = date(2026, 6, 30)
_FIGURE = "{},{},{},{},{},{},{},exact,https://example.org/f,Table,Our desk,2026-05-01,,yes\n"
_RECORD = (
    "{id},{kind},{name},,DEU;FRA,,{series},,{start},{end},,,{status},{term},,{topics},"
    "{details},{parent},https://example.org/r,Page,Our desk,2026-05-01,,yes\n"
)
_EMPTY = dict.fromkeys(
    ("series", "start", "end", "status", "term", "topics", "details", "parent"), ""
)

Row = tuple[str, str, str, str, str, float, str]


def desk(folder: Path, figures: tuple[Row, ...] = (), *records: dict[str, str]) -> Desk:
    """A desk with these rows: figures as measure, reporter, partner, item, period, value, unit."""
    head = MEASURES.replace("note", "note,preferred")
    rows = "".join(_FIGURE.format(*row) for row in figures)
    (folder / "measures.csv").write_text(head + rows, encoding="utf-8")
    if records:
        head = RECORDS.replace("details", "details,parent").replace("note", "note,preferred")
        rows = "".join(_RECORD.format(**{**_EMPTY, **one}) for one in records)
        (folder / "records.csv").write_text(head + rows, encoding="utf-8")
    return Desk(Pair("DEU", "FRA"), open_snapshot(facts=[folder]), TODAY)


def found(desk: Desk, challenge: str) -> tuple[Sentence, ...] | None:
    """What one of the tests finds."""
    result: tuple[Sentence, ...] | None = challenges()[challenge].test(desk)
    return result


def text(desk: Desk, challenge: str) -> str:
    return " ".join(s.text for s in found(desk, challenge) or ())
