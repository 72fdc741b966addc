"""Which figures bear on a reading: same measure, direction, item and unit, by period."""

from datetime import timedelta
from itertools import permutations

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.period import Period
from bilat.judging.bench import Bench
from bilat.measures import measures
from bilat.reading.claim import Reading

_UNITS = {
    "1": frozenset({"count", "persons"}),
    "persons": frozenset({"persons", "count"}),
    "ord": frozenset({"rank"}),
    "year": frozenset({"years", "year"}),
    "km/h": frozenset({"kmph"}),
    "t": frozenset({"tonnes"}),
}


# Measures that the facts file as an item of another.
_FILED = {
    "exports_rank": ("trade_rank", "exports"),
    "imports_rank": ("trade_rank", "imports"),
}


class Rows(msgspec.Struct, frozen=True):
    """The figures that bear on a reading.

    `exact` are of the claim's own period (or, for a stock, of its day or year), `before` and
    `after` the ones earlier and later, oldest first.
    """

    exact: tuple[Figure, ...] = ()
    before: tuple[Figure, ...] = ()
    after: tuple[Figure, ...] = ()

    @property
    def all(self) -> tuple[Figure, ...]:
        """Every row, oldest first."""
        return (*self.before, *self.exact, *self.after)


def same_unit(claimed: str | None, held: str) -> bool:
    """Whether a claim's unit is the row's unit.

    >>> same_unit("1", "persons"), same_unit("USD", "JPY")
    (True, False)
    """
    return claimed == held or held in _UNITS.get(claimed or "", ())


def rows(reading: Reading, bench: Bench) -> Rows:
    """The figures that bear on a reading, from the snapshot, under the bench's clocks."""
    if reading.measure is None:
        return Rows()
    measure = measures()[reading.measure]
    if reading.record is not None:
        return _stock(reading, _of_record(reading, bench), bench)
    if reading.reporter is None:
        return Rows()
    partner = reading.partner or ("" if measure.unary else None)
    if partner is None:
        return Rows()
    ways = [(reading.reporter, partner)]
    if measure.symmetric:
        ways.append((partner, reading.reporter))
    filed, item = _FILED.get(reading.measure, (reading.measure, reading.item))
    if reading.item and item != reading.item:
        return Rows()
    held = [
        f
        for a, b in ways
        for f in bench.snapshot.figures(filed, a, b, as_of=bench.as_of)
        if same_unit(reading.unit, f.unit) and (measure.kind == "target" or same_item(item, f.item))
    ]
    if measure.kind in ("flow", "rate", "share") and any("/" in str(f.period) for f in held):
        return _flow(reading, held)
    if measure.kind == "cumulative":
        return _cumulative(reading, held, bench)
    return _stock(reading, held, bench)


def _of_record(reading: Reading, bench: Bench) -> list[Figure]:
    """The figures of a project, or of the part that the words name.

    Their items are the subject's id, or the id, a colon and the part.
    """
    assert reading.record is not None
    wanted = reading.item or ""
    found: list[Figure] = []
    for a, b in _ways(reading.record, bench):
        for figure in bench.snapshot.figures(reading.measure, a, b, as_of=bench.as_of):
            head, _, part = figure.item.partition(":")
            if head == reading.record and _stems(part) == _stems(wanted):
                found.append(figure)
    return [f for f in found if same_unit(reading.unit, f.unit)]


def akin(reading: Reading, bench: Bench) -> tuple[Figure, ...]:
    """The newest figure of the same measure and states, whatever narrows it: what is held."""
    if reading.measure is None or reading.reporter is None or reading.record is not None:
        return ()
    partner = reading.partner or ""
    ways = [(reading.reporter, partner)]
    if measures()[reading.measure].symmetric:
        ways.append((partner, reading.reporter))
    held = [
        f
        for a, b in ways
        for f in bench.snapshot.figures(reading.measure, a, b, as_of=bench.as_of)
        if same_unit(reading.unit, f.unit) and f.marker in ("", "PROVISIONAL")
    ]
    words = _stems(measures()[reading.measure].label) | _stems(reading.item or "")
    newest = max((f.period.end for f in held), default=None)
    # Of several of one day, the one whose narrowing says most of what the measure says.
    last = [f for f in held if f.period.end == newest]
    return tuple(sorted(last, key=lambda f: (not f.item, len(words & _stems(f.item)), f.id))[-1:])


def _ways(record: str, bench: Bench) -> list[tuple[str, str]]:
    """Both ways between the note's states, or else between those of the thing that is named."""
    subject = bench.snapshot.subject(record)
    parties = set(subject.parties) if subject is not None else set()
    if bench.pair is not None and (not parties or set(bench.pair) <= parties):
        parties = set(bench.pair)
    return list(permutations(sorted(parties), 2))


def same_item(claimed: str | None, held: str) -> bool:
    """Whether a narrowing in words is the row's item.

    >>> same_item(None, ""), same_item("marine product", "marine products"), same_item("cars", "")
    (True, True, False)
    """
    if not claimed:
        # A batch is the whole of what was signed on its day.
        return not held or held.startswith("batch of ")
    return _stems(claimed) == _stems(held)


def _stems(text: str) -> frozenset[str]:
    return frozenset(w.rstrip("s") for w in text.lower().replace("-", " ").split())


def near(a: Period, b: Period, days: int = 3) -> bool:
    """Whether two periods are the same but for a few days at either end."""
    slack = timedelta(days=days)
    return abs(a.start - b.start) <= slack and abs(a.end - b.end) <= slack


def _flow(reading: Reading, held: list[Figure]) -> Rows:
    if reading.period is None:
        return Rows(before=tuple(sorted(held, key=lambda f: (f.period.end, f.id))))
    period = reading.period
    exact = tuple(f for f in held if near(f.period, period))
    length = period.days
    alike = [f for f in held if f not in exact and abs(f.period.days - length) <= 3]
    before = [f for f in alike if f.period.end < period.end]
    after = [f for f in alike if f.period.end > period.end]
    return Rows(exact, _sorted(before), _sorted(after))


def _sorted(held: list[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(held, key=lambda f: (f.period.end, f.period.start, f.id)))


def _cumulative(reading: Reading, held: list[Figure], bench: Bench) -> Rows:
    """Totals from one start: the claim's end decides which total it is."""
    end = reading.period.end if reading.period else bench.moment
    if reading.period and reading.period.start.year > 1900:
        held = [f for f in held if abs((f.period.start - reading.period.start).days) <= 400]
    else:
        newest = max((f.period.start for f in held), default=None)
        starts = [f.period.start for f in held]
        common = max(set(starts), key=starts.count) if starts else newest
        held = [f for f in held if f.period.start == common]
    end = min(end, bench.today)
    exact = [f for f in held if reading.period and abs((f.period.end - end).days) <= 3]
    before = [f for f in held if f not in exact and f.period.end <= end]
    after = [f for f in held if f not in exact and f.period.end > end]
    return Rows(tuple(exact), _sorted(before), _sorted(after))


def _stock(reading: Reading, held: list[Figure], bench: Bench) -> Rows:
    if reading.period is None:
        moment = bench.moment
        before = [f for f in held if f.period.end <= moment]
        after = [f for f in held if f.period.end > moment]
        return Rows((), _sorted(before), _sorted(after))
    period = reading.period
    exact = [f for f in held if period.meets(f.period)]
    before = [f for f in held if f not in exact and f.period.end < period.start]
    after = [f for f in held if f not in exact and f.period.start > period.end]
    return Rows(_sorted(exact), _sorted(before), _sorted(after))
