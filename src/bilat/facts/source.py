"""Where a fact stands: a dated document of a publisher of a kind."""

from typing import Literal

import msgspec

from bilat.facts.period import Period

Kind = Literal[
    "official_statistics",
    "government",
    "intergovernmental",
    "company",
    "academic",
    "news_agency",
    "press",
    "secondary",
]


class Source(msgspec.Struct, frozen=True):
    """One document. `canonical` names the publisher under every spelling and carrier.

    `cites` is the office whose own figure a carrier prints and names ("PTI, citing the commerce
    ministry"), empty otherwise. `published` is as exact as known and may be absent.
    """

    id: str
    url: str
    title: str
    publisher: str
    canonical: str
    kind: Kind
    wire: str = ""
    cites: str = ""
    country: str = ""
    published: Period | None = None
