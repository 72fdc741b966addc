"""Sign and order: which side has the deficit, which of two figures is larger."""

from collections.abc import Sequence

from bilat.facts.figure import Figure
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.reading.claim import Reading

_YEAR = 350
_USABLE = frozenset({"", "PROVISIONAL", "WEAK"})


def judge_sign(reading: Reading, bench: Bench) -> Outcome:
    """Whether the balance of a direction has the sign that the note gives it."""
    if reading.course is not None:
        from bilat.judging.series.course import judge_course

        return judge_course(reading, reading.course, bench)
    if reading.status or not reading.reporter or not reading.partner:
        return Outcome(reading, "unverifiable", reading.status or "no-fact")
    held = _balances(reading.reporter, reading.partner, bench)
    if not held:
        return Outcome(reading, "unverifiable", "no-fact")
    want = -1 if reading.attribute == "deficit" else 1
    recent = held[-3:]
    signs = {1 if value > 0 else -1 for value, _ in recent}
    rows = tuple(row for _, found in recent[-1:] for row in found)
    if signs == {want} and (reading.text is None or len(recent) >= 3):
        return Outcome(reading, "confirmed", "trend-confirmed", rows)
    firm = [found for _, found in recent if _firm(found)]
    if signs == {-want} and len(firm) >= 2:
        return Outcome(reading, "contradicted", "trend-contradicted", rows)
    return Outcome(reading, "unverifiable", "undecided", held=rows)


def _balances(reporter: str, partner: str, bench: Bench) -> list[tuple[float, tuple[Figure, ...]]]:
    """Yearly balances up to the bench's moment, oldest first, each with the rows it rests on."""
    found: dict[object, tuple[float, tuple[Figure, ...]]] = {}
    exports = _yearly("exports_goods", reporter, partner, bench)
    imports = _yearly("imports_goods", reporter, partner, bench)
    for a in exports:
        for b in imports:
            better = a.period not in found or not _firm(found[a.period][1])
            if a.period == b.period and a.unit == b.unit and better:
                found[a.period] = (a.value - b.value, (a, b))
    for row in _yearly("trade_balance", reporter, partner, bench):
        found.setdefault(row.period, (row.value, (row,)))
    return [found[p] for p in sorted(found, key=lambda p: p.end)]  # type: ignore[attr-defined]


def _firm(rows: Sequence[Figure]) -> bool:
    """Whether no row is weak: a weak one may bear a claim out, never contradict it."""
    return all(row.marker != "WEAK" for row in rows)


def _yearly(measure: str, reporter: str, partner: str, bench: Bench) -> list[Figure]:
    return [
        f
        for f in bench.snapshot.figures(measure, reporter, partner, "", bench.as_of)
        if f.period.days >= _YEAR
        and f.period.days <= 370
        and f.marker in _USABLE
        and f.period.end <= bench.moment
    ]


def judge_order(reading: Reading, bench: Bench) -> Outcome:
    """Whether one figure is less (or more) than another, by the newest of each."""
    if reading.course is not None:
        from bilat.judging.series.course import judge_course

        return judge_course(reading, reading.course, bench)
    if reading.status or not reading.reporter or not reading.partner or not reading.measure:
        return Outcome(reading, "unverifiable", reading.status or "no-fact")
    if reading.item in ("exports_goods", "imports_goods"):
        return _flows(reading, bench)
    mine = _newest(reading.measure, reading.reporter, reading.partner, bench)
    theirs = _newest(reading.measure, reading.item or "", reading.partner, bench)
    if not mine or not theirs:
        return Outcome(reading, "unverifiable", "no-fact", held=(*mine, *theirs))
    low, high = (mine, theirs) if reading.attribute == "less" else (theirs, mine)
    return _ordered(reading, low, high)


def _flows(reading: Reading, bench: Bench) -> Outcome:
    assert reading.reporter is not None
    assert reading.partner is not None
    assert reading.measure is not None
    first = _yearly(reading.measure, reading.reporter, reading.partner, bench)
    second = _yearly(reading.item or "", reading.reporter, reading.partner, bench)
    pairs = [
        (a, b)
        for a in first
        for b in second
        if a.period == b.period
        and a.unit == b.unit
        and (reading.period is None or reading.period.meets(a.period))
    ]
    if not pairs:
        return Outcome(reading, "unverifiable", "no-fact")
    a, b = max(pairs, key=lambda pair: pair[0].period.end)
    low, high = ((a,), (b,)) if reading.attribute == "less" else ((b,), (a,))
    return _ordered(reading, low, high)


def _newest(measure: str, reporter: str, partner: str, bench: Bench) -> tuple[Figure, ...]:
    held = [
        f
        for f in bench.snapshot.figures(measure, reporter, partner, "", bench.as_of)
        if f.period.end <= bench.moment and f.marker in _USABLE
    ]
    if not held:
        return ()
    last = max(f.period.end for f in held)
    return tuple(f for f in held if f.period.end == last)


def _ordered(reading: Reading, low: Sequence[Figure], high: Sequence[Figure]) -> Outcome:
    rows = (*low[:1], *high[:1])
    if max(f.covers.high for f in low) < min(f.covers.low for f in high):
        return Outcome(reading, "confirmed", "comparison-confirmed", rows)
    if min(f.covers.low for f in low) > max(f.covers.high for f in high):
        firm = all(f.source.kind != "secondary" and not f.marker for f in rows)
        if firm:
            return Outcome(reading, "contradicted", "comparison-contradicted", rows)
    return Outcome(reading, "unverifiable", "undecided", held=rows)
