"""The register of states: names, demonyms, metonyms, currencies, fiscal years, blocs, places.

The register is `library/states.csv`, `blocs.csv`, `places.csv` and `stop_phrases.csv`, embedded
in the package in a form that loads fast.
"""

import msgspec


class State(msgspec.Struct, frozen=True):
    """A state as texts name it.

    `code` is ISO 3166-1 alpha-3; `currency` ISO 4217. `fiscal_start` is the month in which the
    government's fiscal year starts; `fiscal_named` says which calendar year names it when a text
    gives one ("start" or "end": FY2024 is April 2024 – March 2025 in Japan, October 2023 –
    September 2024 in the USA).
    """

    code: str
    name: str
    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    capital: str = ""
    currency: str = ""
    fiscal_start: int = 1
    fiscal_named: str = "start"


class Bloc(msgspec.Struct, frozen=True):
    """A standing group of states: "Quad", "ASEAN", "G7". `members` are ISO codes."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    members: tuple[str, ...] = ()


class Place(msgspec.Struct, frozen=True):
    """A town, region, port, base or site. `region` is the province or state that contains it."""

    name: str
    country: str
    names: tuple[str, ...] = ()
    region: str = ""

    @property
    def within(self) -> str:
        """The region, under the name that a reader of places uses."""
        return self.region


def states() -> dict[str, State]:
    """Every state of the register by ISO alpha-3 code.

    >>> states()["JPN"].currency
    'JPY'
    """
    from bilat.facts.register import register

    return register().states


def blocs() -> dict[str, Bloc]:
    """Every bloc by its id, upper case ("QUAD", "ASEAN")."""
    from bilat.facts.register import register

    return register().blocs


def areas() -> dict[str, Bloc]:
    """The regions that country series cover, by id: "AFRICA", "SOUTH_ASIA".

    >>> "CHL" in areas()["SOUTH_AMERICA"].members
    True
    """
    from bilat.facts.register import register

    return register().areas


def places() -> dict[str, Place]:
    """Towns, regions and sites by name; of two with one name, the better known.

    >>> places()["Yokosuka"].country
    'JPN'
    """
    from bilat.facts.register import register

    return register().places


def stop_phrases() -> tuple[str, ...]:
    """Phrases that contain a state's name and do not mean the state: "South China Sea"."""
    from bilat.facts.register import register

    return register().stop_phrases


# The members in 2025 (the European Union besides), https://www.oecd.org/dac: none of them is on
# the Committee's list of recipients of official development assistance.
DAC = frozenset(
    "AUS AUT BEL CAN CZE DNK EST FIN FRA DEU GRC HUN ISL IRL ITA JPN KOR LVA LTU LUX NLD NZL NOR "
    "POL PRT SVK SVN ESP SWE CHE GBR USA".split()
)


def donor_of(a: str | None, b: str | None) -> str:
    """The one of two states that gives aid to the other, "" where both or neither are donors.

    >>> donor_of("IND", "JPN"), donor_of("USA", "JPN")
    ('JPN', '')
    """
    givers = [state for state in (a, b) if state in DAC]
    return givers[0] if len(givers) == 1 and givers[0] else ""
