"""A brief laid flat for paper: footnotes where a document is first cited, chart data as an annex.

Paper cannot fold a table out under a chart, so the data of all charts stand together at the end.
"""

import re
from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from bilat.briefing.model import Brief, Cell, Chart, Column, Ids, Table
from bilat.briefing.phrase import words
from bilat.facts.period import Period
from bilat.facts.source import Source
from bilat.formats._show import one_line, safe_url

_UNIT = re.compile(r" \([^()]+\)\Z")

Value = str | float | None


class Cited(msgspec.Struct, frozen=True):
    """A mark beside a sentence: the number of a document, and whether its note stands here."""

    number: int
    first: bool


class Citations:
    """The notes of a brief in the order of the page; each document has its note once."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._seen: set[int] = set()

    def of(self, facts: Ids) -> list[Cited]:
        """The marks for a sentence, cell or row that stands on `facts`."""
        marks = []
        for number in self._brief.notes(facts):
            marks.append(Cited(number, number not in self._seen))
            self._seen.add(number)
        return marks


def note(source: Source, lang: str) -> tuple[str, str, str]:
    """A note: who published it and when, its title, and its address ("" if none is safe)."""
    dated = f", {source.published.plain()}" if source.published else ""
    title = one_line(source.title) or source.url
    url = source.url if safe_url(source.url) else ""
    see: str = words(lang, "paper").SEE
    return f"{see}{one_line(source.publisher)}{dated}: ", title, url


def charts(brief: Brief) -> list[Chart]:
    """Every chart of a brief in the order of the page."""
    return [b for section in brief.sections for b in section.blocks if isinstance(b, Chart)]


def data(chart: Chart, lang: str) -> Table:
    """The data of a chart as a table, with its facts in the last cell of each row."""
    kept = [n for n, _ in enumerate(chart.columns) if any(row[n] is not None for row in chart.rows)]
    rows = []
    for row, ids in zip(chart.rows, chart.facts, strict=True):
        cells = [_cell(chart.columns[n], row[n], lang) for n in kept]
        last = max(n for n, cell in enumerate(cells) if cell.text)
        cells[last] = msgspec.structs.replace(cells[last], facts=ids)
        rows.append(tuple(cells))
    head = tuple(_head(chart.columns[n], lang) for n in kept)
    return Table(f"data-{chart.id}", chart.title, head, tuple(rows))


def _head(column: Column, lang: str) -> str:
    unit = words(lang, "charts").unit(column.unit, "")
    return f"{column.label} ({unit})" if unit else column.label


def _cell(column: Column, value: Value, lang: str) -> Cell:
    if value is None:
        return Cell("", number=column.type == "number")
    if column.type == "number" and isinstance(value, (int, float)):
        text: str = words(lang, "numbers").plain(float(value))
        return Cell(text.replace("-", "−"), number=True)
    if column.type == "period":
        return Cell(period(Period.parse(str(value)), lang))
    return Cell(str(value))


def period(when: Period, lang: str) -> str:
    """A period as a table names it: a year by its name, anything else by its days."""
    named = words(lang, "charts")
    year: str = named.year(when) if 360 <= when.days <= 370 else words(lang, "times").dated(when)
    return year


Width = Literal["auto"] | float


def hoisted(table: Table) -> Table:
    """The table with the unit that its columns of numbers share moved from heads to title.

    A head that needs no second line is easier to read, for people and for machines.
    """
    units = {_UNIT.search(table.head[n]) for n, number in enumerate(numbers(table)) if number}
    shared = {found[0] if found else "" for found in units}
    if len(shared) != 1 or not (unit := shared.pop()) or len(units) < 2:
        return table
    head = tuple(
        h.removesuffix(unit) if number else h
        for h, number in zip(table.head, numbers(table), strict=True)
    )
    return msgspec.structs.replace(table, head=head, title=f"{table.title}{unit}")


def widths(table: Table) -> list[Width]:
    """How wide the columns of a table are to be: "auto" where its text needs no second line.

    A line of a table holds about ninety letters; where the columns need more, the short ones
    keep their width, the others share what is left by their longest text.
    """
    longest = [
        max(len(head), *(len(row[n].text) for row in table.rows), 1)
        for n, head in enumerate(table.head)
    ]
    if sum(longest) + 4 * len(longest) <= 76:
        return ["auto"] * len(longest)
    whole = [size <= 26 for size in longest]
    if all(whole):
        whole[longest.index(max(longest))] = False
    shares = [round(min(size, 60) ** 0.8, 1) for size in longest]
    return ["auto" if keep else share for share, keep in zip(shares, whole, strict=True)]


def numbers(table: Table) -> list[bool]:
    """Which columns hold numbers."""
    return [any(row[n].number for row in table.rows) for n in range(len(table.head))]


def plain(values: Iterable[Any]) -> list[dict[str, Any]]:
    """Structs as plain data for a template."""
    return [msgspec.to_builtins(v) for v in values]
