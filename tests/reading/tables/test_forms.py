"""A table says the same as Markdown, as a page and as columns of blanks."""

from html import escape

import pytest

from bilat.facts.period import Period
from bilat.judging.engine import Options, judge_note
from bilat.notes.opening import open_note
from tests.judged import snapshot

TITLE = "India–Japan relations"
LEAD = "The relationship between India and Japan has grown, and trade is one of its pillars."
CAPTION = "India's trade with Japan (USD billion)"
TABLES = {
    "years down": [
        ["Year", "Exports", "Imports", "Total"],
        ["2018-19", "4.86", "12.77", "17.63"],
        ["2019-20", "4.52", "19.43", "16.95"],
        ["2020-21", "4.43", "10.90", "15.33"],
    ],
    "years across, empty corner": [
        ["", "2018-19", "2019-20", "2020-21"],
        ["Exports", "4.86", "4.52", "4.43"],
        ["Imports", "12.77", "19.43", "10.90"],
        ["Monthly average of exports", "0.4", "0.4", "0.4"],
    ],
    "units in the cells": [
        ["Year", "Exports", "Imports"],
        ["2019-20", "USD 4.52 bn", "USD 19.43 bn"],
        ["2020-21", "USD 4.43 bn", "USD 10.90 bn"],
    ],
}


def markdown(rows: list[list[str]]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n\n".join((f"# {TITLE}", LEAD, CAPTION, "\n".join(lines)))


def page(rows: list[list[str]]) -> str:
    cells = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f"<html><body><h1>{TITLE}</h1><p>{LEAD}</p>"
        f"<table><caption>{CAPTION}</caption>{cells}</table></body></html>"
    )


def blanks(rows: list[list[str]]) -> str:
    widths = [max(map(len, column)) + 3 for column in zip(*rows, strict=True)]
    lines = ["".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n\n".join((TITLE, LEAD, CAPTION, "\n".join(lines)))


def verdicts(text: str, name: str) -> list[tuple[str, str]]:
    options = Options(written=Period.parse("2025-08-26"))
    report = judge_note(open_note(text.encode(), name), snapshot(), options)
    return sorted((j.claim.quote, j.verdict) for j in report.judged if j.verdict != "opinion")


@pytest.mark.parametrize("rows", TABLES.values(), ids=TABLES)
def test_the_form_of_a_table_changes_nothing(rows: list[list[str]]) -> None:
    found = verdicts(markdown(rows), "note.md")
    assert "contradicted" in {verdict for _, verdict in found}
    assert verdicts(page(rows), "note.html") == found
    assert verdicts(blanks(rows), "note.txt") == found
