"""The small registers that facts are checked and notes are read against.

States, blocs, places and stop phrases; the vocabulary of measures and attributes; what the keys
of a record's `details` mean; the publishers. Curated in `library/`, embedded as one file.
"""

from functools import cache
from pathlib import Path

import msgspec

from bilat.errors import FactsError
from bilat.facts.source import Kind
from bilat.facts.state import Bloc, Place, State

SHIPPED = Path(__file__).parent / "snapshot"


class Term(msgspec.Struct, frozen=True):
    """A measure or an attribute that facts may use.

    `units` are those allowed ("money" for any ISO 4217 code, empty for any). `kind` is flow,
    stock, rate, share, rank, count, target … for a measure; date, when (a date or words), state,
    text, status or number for an attribute. `words` are a user's own words for a measure, `title`
    the heading of its series, which gives the words where there are none.
    """

    name: str
    units: tuple[str, ...] = ()
    kind: str = ""
    words: tuple[str, ...] = ()
    meaning: str = ""
    title: str = ""


class Detail(msgspec.Struct, frozen=True):
    """What a key of the `details` column means: an attribute, a qualifier, a unit.

    An empty `key` says that it is dropped, and `why`.
    """

    detail: str
    key: str
    qualifier: str = ""
    unit: str = ""
    why: str = ""


class Publisher(msgspec.Struct, frozen=True):
    """A publisher as written. `canonical` is its one name; `wire` the agency whose story it is.

    `cites` is the office whose own figures it carries and names, empty for none.
    """

    publisher: str
    kind: Kind
    canonical: str
    wire: str = ""
    country: str = ""
    cites: str = ""


class Register(msgspec.Struct, frozen=True):
    """All small registers together."""

    states: dict[str, State]
    blocs: dict[str, Bloc]
    places: dict[str, Place]
    stop_phrases: tuple[str, ...]
    measures: dict[str, Term]
    attributes: dict[str, Term]
    details: dict[str, Detail]
    publishers: dict[str, Publisher]
    areas: dict[str, Bloc] = {}


@cache
def register() -> Register:
    """The embedded registers; `register.cache_clear()` forgets them.

    Raises:
        FactsError: if the package was installed without its facts.
    """
    path = SHIPPED / "register.msgpack"
    try:
        raw = path.read_bytes()
    except OSError:
        raise FactsError(
            f"the registers that belong to the package are missing ({path}); "
            "reinstall bilat, or run `python -m bilat.facts.build` in a source tree"
        ) from None
    return msgspec.msgpack.decode(raw, type=Register)
