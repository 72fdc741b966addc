"""Which slot of a statement is the wrong one, and what stands in its place for certain.

A statement of an edition, a date, a place and a host can be wrong by one slip. A slot is mended
only where one value is held for it and the other slots of the statement do not speak against it.
"""

import re
from collections.abc import Callable, Sequence

import msgspec

from bilat.facts.figure import Figure
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.judging.bench import Bench
from bilat.judging.finding import Fix
from bilat.judging.fixes import mend_date, redate
from bilat.judging.fixes_names import mend_place, mend_state, recoin
from bilat.judging.fixes_order import relength, renumber_edition, rerank, rewrite
from bilat.judging.outcome import Outcome
from bilat.judging.records.matching import towns_in
from bilat.judging.records.subjects import edition_of, family, on
from bilat.judging.wording import fact
from bilat.reading.claim import Claim, Reading
from bilat.reading.quantities import quantities

Judge = Callable[[Reading, Claim, Bench], Outcome]
_DATES = frozenset({"date", "start", "end", "concluded"})


def why(row: Figure | Attribute) -> str:
    """The evidence for a fix in words, for comments in a document."""
    return f"{fact(row)} {row.source.url}"


def others(claim: Claim, bench: Bench) -> tuple[Claim, ...]:
    """The other claims of a statement about the same thing."""
    mine = claim.readings[0].record
    group = bench.groups.get(claim.group, ())
    beside = (c for c in group if c.id != claim.id and c.shape == "record")
    return tuple(c for c in beside if c.readings[0].record == mine)


def alone(claim: Claim, bench: Bench, judge: Judge) -> bool:
    """Whether no other slot of the statement is found wrong: then this one is the slip."""
    return not any(
        judge(c.readings[0], c, bench).verdict in ("contradicted", "disputed")
        for c in others(claim, bench)
    )


def mend_host(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    """The one state that is held as host."""
    rows = _firm(outcome)
    held = {a.text for a in rows}
    old = outcome.reading.text or ""
    if len(held) != 1 or len(claim.readings) != 1:
        return None
    return mend_state(claim, old, held.pop(), bench, why(rows[0]))


def mend_town(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    """The one town that is held as place, or the region where that is all that is held."""
    rows = _firm(outcome)
    towns = {t for a in rows for t in towns_in(a.text)}
    # "Mahajan, Rajasthan" names the state of the union besides.
    inner = [t for t in towns if not any(o.region == t.name and o != t for o in towns)]
    silent = any(not towns_in(a.text) for a in rows)
    if len(inner) != 1 or silent or len(claim.readings) != 1:
        return None
    return mend_place(claim, inner[0].name, bench, why(rows[0]))


def mend_term(claim: Claim, outcome: Outcome) -> Fix | None:
    """The one length that is held."""
    rows = _firm(outcome)
    held = {a.text for a in rows}
    match = re.fullmatch(r"P(\d+)Y", held.pop()) if len(held) == 1 else None
    return rewrite(claim, relength(claim.quote, int(match[1])), why(rows[0])) if match else None


def mend_rank(claim: Claim, outcome: Outcome) -> Fix | None:
    """The one place in the order that is held."""
    rows = [f for f in outcome.decides if isinstance(f, Figure) and not f.marker]
    held = {f.value for f in rows}
    if len(held) != 1 or not float(value := held.pop()).is_integer():
        return None
    return rewrite(claim, rerank(claim.quote, int(value)), why(rows[-1]))


def mend_currency(claim: Claim, outcome: Outcome, bench: Bench) -> Fix | None:
    """The currency in which the very number is held, as the note writes it elsewhere."""
    rows = [f for f in outcome.decides if isinstance(f, Figure)]
    held = {f.unit for f in rows}
    if len(held) != 1:
        return None
    new, text = held.pop(), bench.document.text
    rest = text[: claim.start] + " " + text[claim.end :]
    written = recoin(claim.quote, outcome.reading.unit or "", new, rest)
    found = quantities(written) if written else []
    if written is None or len(found) != 1 or found[0].unit != new:
        return None
    return rewrite(claim, written, why(rows[0]))


def _firm(outcome: Outcome) -> list[Attribute]:
    rows = [a for a in outcome.decides if isinstance(a, Attribute)]
    return [a for a in rows if not a.marker] or rows


def mend_edition(claim: Claim, outcome: Outcome, bench: Bench, judge: Judge) -> Fix | None:
    """The number of the edition of then, or the date of the edition of that number.

    Either may be the slip. The rest of the statement tells which where it fits one of the two
    alone; else the date does, where no single slip of a year, a month or a day leads to it.
    """
    reading = outcome.reading
    number = edition_of(reading)
    dated = [c for c in others(claim, bench) if c.readings[0].attribute in _DATES]
    dated = [c for c in dated if c.readings[0].period]
    if number is None or len(dated) != 1:
        return None
    when = dated[0]
    period = when.readings[0].period
    assert period is not None
    members = family(reading.record or "", bench)[1:]
    then = [s for s in members if s.edition and s.edition != number and on(s, period)]
    mine = [s for s in members if s.edition == number]
    by_number = _renumbered(claim, outcome, then, bench, judge)
    by_date = _redated(claim, when, mine, bench, judge)
    if by_number is None or by_date is None:
        clear = by_number or by_date
        return clear if clear and (by_date is None or not then) else None
    fits = _fits(claim, when, f"edition {then[0].edition}", period, bench, judge)
    other = _fits(claim, when, reading.item or "", None, bench, judge)
    if fits != other:
        return by_number if fits > other else by_date
    start = next((a.period for a in mine[0].of("start") if a.period), None)
    slipped = start is not None and _one_slip(start, period, when.quote)
    return None if slipped else by_number


def _renumbered(
    claim: Claim, outcome: Outcome, then: Sequence[Subject], bench: Bench, judge: Judge
) -> Fix | None:
    """The number of the one edition that was on at the date."""
    numbers = {s.edition for s in then}
    rows = [a for s in then for a in s.of("edition") if not a.marker]
    number = numbers.pop() if len(numbers) == 1 else None
    if number is None or not rows or {int(a.value or 0) for a in rows} != {number}:
        return None
    return rewrite(claim, renumber_edition(claim.quote, number), why(rows[0]))


def _redated(
    claim: Claim, when: Claim, mine: Sequence[Subject], bench: Bench, judge: Judge
) -> Fix | None:
    """The date of the one edition of the number."""
    if len(mine) != 1 or len(when.readings) != 1:
        return None
    rows = [a for a in mine[0].of("start") if a.period and not a.marker]
    spans = sorted({a.period for a in rows if a.period}, key=lambda p: p.days)
    if not spans or any(not p.meets(spans[0]) for p in spans):
        return None
    return mend_date(when, spans[0], why(rows[0]))


def _fits(
    claim: Claim, when: Claim, item: str, period: Period | None, bench: Bench, judge: Judge
) -> int:
    """How far the slots beside number and date bear an edition out: confirmed less contradicted."""
    score = 0
    for other in others(claim, bench):
        if other.id == when.id or other.readings[0].attribute == "edition":
            continue
        reading = msgspec.structs.replace(other.readings[0], item=item)
        verdict = judge(reading, other, bench).verdict
        score += (verdict == "confirmed") - (verdict == "contradicted")
    return score


def _one_slip(held: Period, claimed: Period, quote: str) -> bool:
    """Whether one of day, month and year, mended, turns a claimed date into the held one.

    >>> _one_slip(Period.parse("2022-11-08"), Period.parse("2023-08"), "Aug 2023")
    False
    >>> _one_slip(Period.parse("2022-08-08"), Period.parse("2023-08"), "Aug 2023")
    True
    """
    a, b = held.start, claimed.start
    wrong = [a.year != b.year]
    if claimed.days <= 31:
        wrong.append(a.month != b.month)
    if claimed.days == 1:
        wrong.append(a.day != b.day)
    return sum(wrong) <= 1 or redate(quote, held) is None
