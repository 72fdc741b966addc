"""Witnesses: whose word a row carries, and how many independent voices a set of rows has."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Generic, Literal, TypeVar

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.facts.source import Source

Side = Literal["for", "against", "neither"]
R = TypeVar("R", bound=Figure | Attribute)

OFFICIAL = frozenset({"official_statistics", "government", "intergovernmental"})
PREFERRED, OFFICE, CARRIER, PRESS, SECONDARY = 4, 3, 2, 1, 0


class Witness(msgspec.Struct, Generic[R], frozen=True):
    """One independent voice on one side of a claim: an office with its carriers, or one story.

    `rank` is PREFERRED for a source the user prefers; OFFICE for an office itself, or two
    independent carriers of its figure; CARRIER for one agency or paper that names the office;
    PRESS for agency, press, academic or company on its own word; SECONDARY for the rest and for
    rows marked weak. `sound` tells whether any of its rows is not marked weak. `rows` stand best
    first.
    """

    name: str
    rank: int
    sound: bool
    rows: tuple[R, ...]


def official(source: Source, about: str = "") -> bool:
    """Whether a source speaks for an office, or is a company that speaks of itself."""
    if source.kind in OFFICIAL:
        return True
    return source.kind == "company" and source.canonical.casefold() in about.casefold()


def voice(source: Source, about: str = "") -> str:
    """Whose word a source gives: an office's, the one whose story it prints, or its own."""
    if official(source, about):
        return source.canonical
    return source.cites or source.wire or source.canonical


def witnesses(rows: Iterable[R], about: str = "") -> tuple[Witness[R], ...]:
    """The independent voices behind `rows`, strongest first."""
    voices: dict[str, list[R]] = {}
    for row in rows:
        voices.setdefault(voice(row.source, about), []).append(row)
    found = [
        Witness(
            name,
            _rank(held, name, about),
            any(row.marker != "WEAK" for row in held),
            tuple(sorted(held, key=best)),
        )
        for name, held in voices.items()
    ]
    return tuple(sorted(found, key=lambda w: (-w.rank, not w.sound, best(w.rows[0]))))


def _rank(rows: Sequence[R], name: str, about: str) -> int:
    if any(row.preferred for row in rows):
        return PREFERRED
    sound = [row.source for row in rows if row.marker != "WEAK"]
    if any(official(source, about) for source in sound):
        return OFFICE
    told = [source for source in sound if source.kind != "secondary"]
    carriers = {source.wire or source.canonical for source in told if source.cites == name}
    if carriers:
        return OFFICE if len(carriers) > 1 else CARRIER
    return PRESS if told else SECONDARY


def best(row: R) -> tuple[int, bool, int, str]:
    """Order of rows: offices first and secondary last, unmarked, newest, then by id."""
    kind = row.source.kind
    order = 0 if kind in OFFICIAL else 2 if kind == "secondary" else 1
    return (order, row.marker != "", -day(row.source).toordinal(), key(row))


def day(source: Source) -> date:
    """The day by which a document was out; the first of days where it has no date."""
    return source.published.end if source.published else date.min


def key(row: R) -> str:
    """A row's id."""
    return row.id if isinstance(row, Figure) else row.fact


def retracted(
    sides: Sequence[tuple[R, Side]], about: str = ""
) -> tuple[frozenset[str], tuple[str, ...], bool]:
    """Rows whose own voice has said otherwise since, by date of the document.

    Returns their ids, the reasons in words, and whether an office took back what the claim says:
    then the claim is outdated rather than wrong.
    """
    voices: dict[str, list[tuple[R, Side]]] = {}
    for row, side in sides:
        if side != "neither" and row.marker != "WEAK":
            voices.setdefault(voice(row.source, about), []).append((row, side))
    gone: set[str] = set()
    grounds: list[str] = []
    outdated = False
    for name in sorted(voices):
        held = [(row, side) for row, side in voices[name] if row.source.published]
        newest = max((day(row.source) for row, _ in held), default=date.min)
        last = {side for row, side in held if day(row.source) == newest}
        old = [row for row, side in held if side not in last]
        if len(last) != 1 or not old:
            continue
        gone.update(key(row) for row in old)
        grounds.append(f"{name} has said otherwise since; its earlier word no longer counts")
        if "against" in last and any(official(r.source, about) or r.source.cites for r in old):
            outdated = True
    return frozenset(gone), tuple(grounds), outdated
