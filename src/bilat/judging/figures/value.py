"""Is the number right? Flows by their very period, stocks and totals by their time."""

from collections.abc import Sequence
from datetime import timedelta

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.interval import Interval, last_digit, written
from bilat.facts.trust import Weight, side_of, weigh
from bilat.judging.bench import Bench
from bilat.judging.figures.amounts import judge_amount
from bilat.judging.figures.arithmetic import agrees
from bilat.judging.figures.derived import derive
from bilat.judging.figures.held import Rows, akin, near, rows
from bilat.judging.finding import Verdict
from bilat.judging.outcome import Outcome
from bilat.measures import Measure, measures
from bilat.reading.claim import Reading

# A stock is compared with rows up to this much older than the moment it is stated for.
FRESH = timedelta(days=550)
# An earlier total cannot contradict a larger one that was told more than half a year later.
RECENT = timedelta(days=200)
# … or this much, where the value has stood still over three rows and more.
STEADY = timedelta(days=1100)
# Rows this close to the newest are the same level.
LEVEL = timedelta(days=200)


def judge_value(reading: Reading, bench: Bench) -> Outcome:
    """The verdict on one reading of a figure, rank or share claim."""
    if reading.attribute == "amount":
        return judge_amount(reading, bench)
    if reading.course is not None:
        from bilat.judging.series.course import judge_course

        return judge_course(reading, reading.course, bench)
    if reading.measure is None or reading.low is None or reading.high is None:
        return Outcome(reading, "unverifiable", "no-measure")
    measure = measures()[reading.measure]
    if reading.status == "denied":
        return Outcome(reading, "unverifiable", "denied")
    if reading.status and measure.kind != "target":
        return Outcome(reading, "unverifiable", reading.status)
    found = rows(reading, bench)
    if not found.exact and (computed := derive(reading, bench)) is not None:
        return computed
    if not found.all:
        held = akin(reading, bench)
        return _other_currency(reading, bench) or Outcome(
            reading, "unverifiable", "no-fact", held=held
        )
    claimed = Interval(reading.low, reading.high)
    if measure.kind == "target":
        return _target(reading, claimed, found)
    if reading.record is None and measure.kind in ("flow", "rate", "share"):
        if reading.period is None:
            return _undated(reading, claimed, found, measure, bench)
        return _flow(reading, claimed, found, bench)
    return _stock(reading, claimed, found, measure, bench)


# Units of money whose worth differs by a factor of forty and more.
_SMALL, _LARGE = frozenset({"JPY", "INR"}), frozenset({"USD", "EUR", "GBP", "AUD"})


def _other_currency(reading: Reading, bench: Bench) -> Outcome | None:
    """The very number in another currency: no exchange rate makes 17.6 bn yen 17.6 bn dollars.

    Needs two significant digits, so that "5 bn" of one thing is not taken for 5 bn of another.
    """
    if not _money(reading) or reading.value is None or reading.low is None or reading.high is None:
        return None
    if reading.high - reading.low > 0.1 * abs(reading.value):
        return None
    others = _LARGE if reading.unit in _SMALL else _SMALL if reading.unit in _LARGE else ()
    for unit in sorted(others):
        found = rows(msgspec.structs.replace(reading, unit=unit), bench)
        if not found.exact:
            continue
        weight = _weigh(Interval(reading.low, reading.high), found.exact, bench)
        if weight.verdict == "confirmed" and any(not f.marker for f in weight.decides):
            return Outcome(
                reading, "contradicted", "other-currency", weight.decides, grounds=weight.grounds
            )
    return None


def _weigh(claimed: Interval, held: Sequence[Figure], bench: Bench) -> Weight[Figure]:
    return weigh(claimed, held, lambda row: agrees(row, bench.snapshot, bench.as_of))


def _flow(reading: Reading, claimed: Interval, found: Rows, bench: Bench) -> Outcome:
    if not found.exact:
        return Outcome(reading, "unverifiable", "no-period", held=found.all[-3:])
    weight = _weigh(claimed, found.exact, bench)
    return _from_weight(reading, claimed, weight, found, "flow", bench)


def _from_weight(
    reading: Reading,
    claimed: Interval,
    weight: Weight[Figure],
    found: Rows,
    key: str,
    bench: Bench,
) -> Outcome:
    if weight.verdict == "confirmed":
        return Outcome(
            reading, "confirmed", f"{key}-confirmed", weight.decides, grounds=weight.grounds
        )
    if weight.verdict == "disputed":
        return Outcome(
            reading, "disputed", "disputed", weight.decides, weight.others, grounds=weight.grounds
        )
    if weight.verdict == "undecided":
        return Outcome(
            reading, "unverifiable", "undecided", held=(*weight.decides, *weight.others),
            grounds=weight.grounds,
        )  # fmt: skip
    swapped = _swapped(reading, claimed, bench)
    far = swapped is None and _money(reading) and _far(reading, weight.decides)
    verdict: Verdict = "imprecise" if imprecise(reading, weight.decides) else "contradicted"
    if weight.superseded:
        verdict = "outdated"
    return Outcome(
        reading, verdict, f"{key}-{verdict}", weight.decides, weight.others,
        origin=swapped or _origin(reading, (*weight.others, *found.all), weight.decides),
        grounds=weight.grounds,
        far=far,
    )  # fmt: skip


_OTHER_WAY = {"exports_goods": "imports_goods", "imports_goods": "exports_goods"}


def _swapped(reading: Reading, claimed: Interval, bench: Bench) -> Figure | None:
    """The figure of the other direction, where the note gives that one."""
    other = _OTHER_WAY.get(reading.measure or "")
    if other is None or reading.period is None or reading.item:
        return None
    held = bench.snapshot.figures(other, reading.reporter, reading.partner, "", bench.as_of)
    return next(
        (
            row
            for row in held
            if row.unit == reading.unit
            and near(row.period, reading.period)
            and not row.marker
            and row.covers.meets(claimed)
        ),
        None,
    )


def _money(reading: Reading) -> bool:
    return reading.unit is not None and len(reading.unit) == 3 and reading.unit.isupper()


# Beyond this ratio a figure is more likely of something else than wrong …
_FACTOR = 3.0
# … as it is where it is larger by this: "India's exports were USD 437 bn" are those to all states …
_ALL = 12.0
# … unless a scale word or a digit slipped: million for billion, lakh for crore.
_SLIPS = (1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 10.0, 1e2, 1e3, 1e4, 1e5, 1e6)


def _far(reading: Reading, decides: Sequence[Figure]) -> bool:
    """Whether the number is so far off that the words may be of a part, or of another thing."""
    value = reading.value if reading.value is not None else reading.low
    if not value:
        return False
    for row in decides:
        if not row.value:
            return False
        ratio = abs(value / row.value)
        if 1 / _FACTOR <= ratio < _ALL:
            return False  # what is larger than the whole is no part of it, but may be of all states
        if any(abs(ratio / slip - 1) <= 0.06 for slip in _SLIPS):
            return False
    return True


def beyond(outcome: Outcome) -> bool:
    """Whether a figure is larger than what is held: that to all states, by words that name none."""
    value = outcome.reading.value or outcome.reading.low or 0.0
    return all(abs(value) > abs(row.value or 0.0) for row in outcome.decides)


def imprecise(reading: Reading, decides: Sequence[Figure]) -> bool:
    """Whether the written number lies within a tenth of the evidence, on a ratio scale."""
    if reading.unit in ("ord", "year") or reading.value is None:
        written = None if reading.low is None or reading.high is None else reading.low
        if reading.unit in ("ord", "year") or written is None or reading.high is None:
            return False
        return any(
            min(abs(written - f.value), abs(reading.high - f.value)) <= 0.1 * abs(f.value)
            for f in decides
        )
    return any(abs(reading.value - f.value) <= 0.1 * abs(f.value) for f in decides)


def _origin(reading: Reading, held: Sequence[Figure], decides: Sequence[Figure]) -> Figure | None:
    """A row that says what the note says: another year's, or a source known to be wrong.

    The row's own number must be the one that is written, as it is rounded there, whatever hedge
    stands before it; and a wrong source has the note's figure only for the note's own time.
    """
    if reading.low is None or reading.high is None:
        return None
    said = Interval(reading.low, reading.high)
    if reading.value is not None:
        said = written(reading.value, last_digit(reading.value))
    for row in held:
        if row in decides or not said.low <= row.value <= said.high:
            continue
        if row.marker and reading.period and not near(row.period, reading.period):
            continue
        return row
    return None


_SET = ("", "PROVISIONAL")
_ABOUT_THEN = timedelta(days=31)


def _target(reading: Reading, claimed: Interval, found: Rows) -> Outcome:
    """A target is confirmed by one that was set; that another was set contradicts nothing.

    Where the words tell when it was set, only what was set then bears it out; and a target of "up
    to 490 bn" bears out none of 450.
    """
    held = found.all
    if (told := reading.period) is not None:
        low, high = told.start - _ABOUT_THEN, told.end + _ABOUT_THEN
        held = tuple(f for f in held if f.period.days > 1 and low <= f.period.start <= high) or held
    met = [f for f in held if f.marker in _SET and side_of(claimed, f, reading.hedge) == "for"]
    if met:
        return Outcome(reading, "confirmed", "stock-confirmed", tuple(met[-2:]))
    return Outcome(reading, "unverifiable", "undecided", held=held[-2:])


def _undated(
    reading: Reading, claimed: Interval, found: Rows, measure: Measure, bench: Bench
) -> Outcome:
    """A flow without a period: right if it is the newest year's at the time of writing."""
    known = [f for f in found.before if f.period.end <= bench.moment and not f.marker]
    full = [f for f in known if f.period.days >= 360]
    newest = max((f.period.end for f in full), default=None)
    latest = [f for f in full if newest and newest - f.period.end <= LEVEL]
    if latest:
        weight = _weigh(claimed, latest, bench)
        if weight.verdict == "confirmed":
            return Outcome(
                reading, "confirmed", "undated-confirmed", weight.decides, grounds=weight.grounds
            )
    return Outcome(reading, "unverifiable", "undated", held=tuple(latest[-2:]))


def _stock(
    reading: Reading, claimed: Interval, found: Rows, measure: Measure, bench: Bench
) -> Outcome:
    if found.exact:
        return _dated_stock(reading, claimed, found, measure, bench)
    latest = _level(found.before)
    if latest:
        weight = _weigh(claimed, latest, bench)
        if weight.verdict == "undecided":
            weight = _steady(claimed, found, bench) or weight
        newest = _level(found.after)
        if weight.verdict in ("confirmed", "disputed"):
            if weight.verdict == "confirmed" and newest and reading.period is None:
                later = _weigh(claimed, newest, bench)
                if later.verdict == "contradicted":
                    return Outcome(
                        reading, "outdated", "stock-outdated", later.decides, weight.decides,
                        grounds=later.grounds,
                    )  # fmt: skip
            return _with_newer(
                _from_weight(reading, claimed, weight, found, "stock", bench), newest, reading
            )
        return _missed_stock(reading, claimed, found, measure, bench, latest, weight)
    if bench.written is None and reading.period is None and found.after:
        latest = _level(found.after)
        weight = _weigh(claimed, latest, bench)
        return _from_weight(reading, claimed, weight, found, "stock", bench)
    return Outcome(reading, "unverifiable", "no-period", held=found.all[-2:])


def _missed_stock(
    reading: Reading, claimed: Interval, found: Rows, measure: Measure, bench: Bench,
    latest: tuple[Figure, ...], weight: Weight[Figure],
) -> Outcome:  # fmt: skip
    """The claim misses the newest rows before its moment."""
    moment = reading.period.end if reading.period else bench.moment
    steady = len(found.before) >= 3 and _still(found.before)
    fresh = moment - latest[-1].period.end <= (STEADY if steady else FRESH)
    top = max(f.covers.high for f in latest)
    if weight.verdict != "contradicted":
        return Outcome(reading, "unverifiable", "undecided", held=latest, grounds=weight.grounds)
    late = moment - latest[-1].period.end > RECENT
    if claimed.low >= top and (measure.grows or (late and measure.kind != "rank")):
        return Outcome(reading, "unverifiable", "later-total", held=latest)
    if _between(claimed, latest, found.after):
        return Outcome(reading, "unverifiable", "moving", held=latest)
    earlier = [f for f in found.before if f not in latest]
    once = _met(claimed, earlier)
    if once is not None and reading.period is None:
        return Outcome(
            reading, "outdated", "stock-outdated", weight.decides, (once,), origin=once,
            grounds=weight.grounds,
        )  # fmt: skip
    if not fresh:
        return Outcome(reading, "unverifiable", "old", held=latest)
    low = min(f.covers.low for f in latest)
    if measure.grows and claimed.high < low and reading.period is None:
        # A total passes through every lower value: it was right once.
        return Outcome(
            reading, "outdated", "stock-outdated", weight.decides, grounds=weight.grounds
        )
    return _from_weight(reading, claimed, weight, found, "stock", bench)


def _dated_stock(
    reading: Reading, claimed: Interval, found: Rows, measure: Measure, bench: Bench
) -> Outcome:
    newest = _level(found.after)
    # What was known when the note was written bears it out before what came later does.
    known = [f for f in found.exact if f.period.end <= bench.moment]
    for row in (*reversed(known), *(f for f in reversed(found.exact) if f not in known)):
        weight = _weigh(claimed, [f for f in found.exact if f.period == row.period], bench)
        if weight.verdict == "confirmed":
            return _with_newer(
                _from_weight(reading, claimed, weight, found, "stock", bench),
                newest or _level(found.exact), reading,
            )  # fmt: skip
    weight = _weigh(claimed, _level(found.exact), bench)
    if weight.verdict == "undecided":
        weight = _steady(claimed, found, bench) or weight
    if weight.verdict == "contradicted":
        around = (*_level(found.before), *found.exact)
        day = reading.period is not None and reading.period.days <= 31
        if not day and (
            _between(claimed, around, found.after) or _between(claimed, around, found.exact)
        ):
            return Outcome(reading, "unverifiable", "moving", held=found.exact[-2:])
        if measure.grows and claimed.low >= max(f.covers.high for f in found.exact):
            last = max(f.period.end for f in found.exact)
            if reading.period and reading.period.end > last:
                return Outcome(reading, "unverifiable", "later-total", held=found.exact[-2:])
    return _from_weight(reading, claimed, weight, found, "stock", bench)


def _steady(claimed: Interval, found: Rows, bench: Bench) -> Weight[Figure] | None:
    """The rows around, where the stock stood still: what held before and after held between."""
    around = (*_level(found.before), *found.exact, *_level(found.after))
    if not found.exact and _still(found.before):
        around = found.before
    if not _still(around):
        return None
    weight = _weigh(claimed, around, bench)
    return weight if weight.verdict == "contradicted" else None


def _still(held: Sequence[Figure]) -> bool:
    """Whether unmarked rows all give one value, within a hundredth."""
    values = [f.value for f in held if not f.marker]
    return bool(values) and max(values) - min(values) <= 0.01 * max(map(abs, values))


def _level(held: Sequence[Figure]) -> tuple[Figure, ...]:
    """The newest usable rows, and those close enough in time to be the same level."""
    usable = [f for f in held if f.marker not in ("SOURCE ERROR", "PARTIAL")]
    if not usable:
        return ()
    firm = [f for f in usable if f.marker != "WEAK"] or usable
    last = max(f.period.end for f in firm)
    return tuple(f for f in usable if abs(last - f.period.end) <= LEVEL)


def _met(claimed: Interval, held: Sequence[Figure]) -> Figure | None:
    for row in reversed(held):
        if row.marker not in ("SOURCE ERROR", "PARTIAL") and row.covers.meets(claimed):
            return row
    return None


def _between(claimed: Interval, before: Sequence[Figure], after: Sequence[Figure]) -> bool:
    """Whether the value could lie on the way from the rows before to those after."""
    if not before or not after:
        return False
    values = [f.value for f in (*before, *after)]
    return claimed.meets(Interval(min(values), max(values)))


def _with_newer(outcome: Outcome, newest: Sequence[Figure], reading: Reading) -> Outcome:
    if outcome.verdict != "confirmed" or not newest:
        return outcome
    last = newest[-1]
    shown = [f for f in outcome.decides if isinstance(f, Figure)]
    if any(f.period == last.period or f.value == last.value for f in shown):
        return outcome
    return msgspec.structs.replace(outcome, newer=last)
