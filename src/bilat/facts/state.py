"""The register of states: names, demonyms, metonyms, currencies, fiscal years, blocs.

The register is `library/states.csv` and `library/blocs.csv`, embedded in the package.
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
