"""Rows for the facts tests: figures and attributes made in one line, and tables as text."""

from datetime import date

from bilat.facts.figure import Figure, Marker, Precision
from bilat.facts.number import covers
from bilat.facts.period import Period
from bilat.facts.record import Attribute
from bilat.facts.source import Kind, Source

YEAR = Period.parse("2023-04-01/2024-03-31")
MEASURES = (
    "measure,reporter,partner,item,period,value,unit,precision,source_url,source_title,publisher,"
    "published,note\n"
)
RECORDS = (
    "id,kind,name,aliases,parties,organisations,series,edition,start,end,place,place_country,"
    "status,term,as_of,topics,details,source_url,source_title,publisher,published,note\n"
)


def source(
    publisher: str,
    kind: Kind = "press",
    published: str = "2025-02-21",
    *,
    wire: str = "",
    cites: str = "",
) -> Source:
    return Source(
        f"s-{publisher}-{published}",
        f"https://example.org/{publisher}/{published}",
        publisher,
        publisher,
        publisher,
        kind,
        wire,
        cites,
        "",
        Period.parse(published) if published else None,
    )


def figure(
    value: float,
    of: Source,
    precision: Precision = "rounded",
    marker: Marker = "",
    *,
    period: Period = YEAR,
    unit: str = "USD",
    preferred: bool = False,
) -> Figure:
    return Figure(
        f"f-{of.id}-{value}-{marker}-{period}",
        "exports_goods",
        "IND",
        "JPN",
        "",
        period,
        value,
        unit,
        precision,
        covers(value, unit, precision),
        of,
        marker,
        "",
        preferred,
    )


def attribute(text: str, of: Source, marker: Marker = "", *, preferred: bool = False) -> Attribute:
    return Attribute(
        "place", text, of, marker=marker, fact=f"a-{of.id}-{text}", preferred=preferred
    )


def day(text: str) -> date:
    return date.fromisoformat(text)
