"""Amounts of records: what a loan, a fund, a swap line or a purchase is for."""

from bilat.facts.interval import Interval
from bilat.facts.record import Attribute
from bilat.facts.trust import weigh_values
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.subjects import visible
from bilat.reading.claim import Reading


def judge_amount(reading: Reading, bench: Bench) -> Outcome:
    """Whether an amount is one of the record's; another may be meant, so none contradicts."""
    subject = bench.snapshot.subject(reading.record or "")
    if subject is None or reading.low is None or reading.high is None:
        return Outcome(reading, "unverifiable", "no-record")
    claimed = Interval(reading.low, reading.high)
    held = [a for a in visible(subject.of("amount"), bench) if a.unit == reading.unit and a.covers]

    def agrees(row: Attribute) -> bool | None:
        return True if row.covers is not None and row.covers.meets(claimed) else None

    weight = weigh_values(held, agrees)
    if weight.verdict == "confirmed":
        return Outcome(
            reading, "confirmed", "amount-confirmed", weight.decides, grounds=weight.grounds
        )
    return Outcome(reading, "unverifiable", "no-record", held=tuple(held[:1]))
