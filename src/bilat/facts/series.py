"""Series: one measure of one state over time, from one document."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from bilat.facts.canonical import digest, figure_id, source_row
from bilat.facts.clock import public
from bilat.facts.figure import Figure, Marker
from bilat.facts.number import covers
from bilat.facts.period import Period
from bilat.facts.source import Source


class Series(msgspec.Struct, frozen=True):
    """The values of `measure` for `state`, oldest first: its own figures, without a partner.

    `state` is an ISO alpha-3 code, "WLD", or the id of a bloc or an area. `periods` and `values`
    go together; no period stands twice. A value becomes a `Figure` when it is asked for, so that
    millions of them cost little.
    """

    measure: str
    state: str
    unit: str
    source: Source
    periods: tuple[Period, ...]
    values: tuple[float, ...]
    marker: Marker = ""
    note: str = ""
    preferred: bool = False

    def figure(self, place: int) -> Figure:
        """The value at a place of the series as a fact."""
        period, value = self.periods[place], self.values[place]
        key = figure_id(
            self.measure, self.state, "", "", period, value, self.unit, "exact", self.source.id
        )
        return Figure(
            key, self.measure, self.state, "", "", period, value, self.unit, "exact",
            covers(value, self.unit, "exact"), self.source, self.marker, self.note, self.preferred,
        )  # fmt: skip

    def figures(self) -> tuple[Figure, ...]:
        """Every value as a fact, oldest first."""
        return tuple(self.figure(place) for place in range(len(self.periods)))


def of_figures(figures: Iterable[Figure]) -> tuple[Series, ...]:
    """Figures of one measure and one state, without partner and item, as series by document."""
    held: dict[tuple[str, str], dict[Period, Figure]] = {}
    for figure in figures:
        key = (figure.source.id, figure.unit)
        held.setdefault(key, {}).setdefault(figure.period, figure)
    return tuple(_of(held[key]) for key in sorted(held))


def _of(held: dict[Period, Figure]) -> Series:
    periods = tuple(sorted(held, key=by_end))
    first = held[periods[0]]
    return Series(
        first.measure, first.reporter, first.unit, first.source, periods,
        tuple(held[p].value for p in periods), first.marker, first.note, first.preferred,
    )  # fmt: skip


def by_end(period: Period) -> tuple[int, int]:
    """The order of a series: by the last day, then the first."""
    return period.end.toordinal(), period.start.toordinal()


def joined(parts: Sequence[Series]) -> tuple[Series, ...]:
    """Series with those of one document, state and measure put together; later parts win."""
    held: dict[tuple[str, str, str, str], list[Series]] = {}
    for part in parts:
        key = (part.measure, part.state, part.unit, part.source.id)
        held.setdefault(key, []).append(part)
    return tuple(_join(held[key]) for key in sorted(held))


def _join(parts: Sequence[Series]) -> Series:
    if len(parts) == 1:
        return parts[0]
    values: dict[Period, float] = {}
    for part in parts:
        values.update(zip(part.periods, part.values, strict=True))
    periods = tuple(sorted(values, key=by_end))
    return msgspec.structs.replace(
        parts[-1], periods=periods, values=tuple(values[p] for p in periods)
    )


Shelf = dict[str, dict[str, tuple[Series, ...]]]
"""Series by measure and by state."""


def shelved(found: Iterable[Series]) -> Shelf:
    """Series in their places."""
    shelf: Shelf = {}
    for one in found:
        of_measure = shelf.setdefault(one.measure, {})
        of_measure[one.state] = (*of_measure.get(one.state, ()), one)
    return shelf


def single(
    shelf: Shelf,
    measure: str | None = None,
    state: str | None = None,
    as_of: date | None = None,
) -> Iterator[Figure]:
    """The values of the series of one measure and state (None: of all) as figures."""
    for name in shelf if measure is None else (measure,):
        for owner, held in shelf.get(name, {}).items():
            if state is None or state == owner:
                for one in held:
                    if as_of is None or public(one.source, as_of):
                        yield from one.figures()


def series_digest(series: Series) -> bytes:
    """The digest of a series: what it is of, its document, and every value with its days."""
    days = [(p.start.toordinal(), p.end.toordinal()) for p in series.periods]
    return digest(
        "series", series.measure, series.state, series.unit, series.marker, series.note,
        series.preferred, source_row(series.source), days, series.values,
    )  # fmt: skip
