"""One scorer for every reader: values, values with units, periods, alarms on trap rows.

A reader, ours or a peer's, gives for each text

    {"quantities": [{"value": 6e9, "unit": "USD"} | {"low": 5, "high": 6, "unit": …}, …],
     "times": [{"start": "2023-04-01", "end": "2024-04-01"}, …]}      # `end` excluded

A range counts as its two ends. Figures are micro-averaged over the list: a guess is right where
the gold row holds the same number (relative 1e-6; fractions 0.5 %) that no other guess has taken.
With units, the canonical unit must agree too (`benchmarks.units.canonical`): currencies, measures
with their "per", and for bare numbers the head of the counted noun where the gold names one.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

Row = dict[str, Any]


class Score(NamedTuple):
    """Counts of right, guessed and expected answers."""

    right: int = 0
    guessed: int = 0
    expected: int = 0

    @property
    def f1(self) -> float:
        """F1 in per cent; 0 where nothing is right."""
        return 200.0 * self.right / max(1, self.guessed + self.expected)

    @property
    def precision(self) -> float:
        """Right answers among the guessed, in per cent."""
        return 100.0 * self.right / max(1, self.guessed)

    @property
    def recall(self) -> float:
        """Right answers among the expected, in per cent."""
        return 100.0 * self.right / max(1, self.expected)

    def __add__(self, other: "Score") -> "Score":  # type: ignore[override]
        return Score(*(a + b for a, b in zip(self, other, strict=True)))


def flat(quantities: Sequence[Row]) -> list[tuple[float, str]]:
    """Numbers with their units; a range gives its two ends."""
    found = []
    for q in quantities:
        value = q.get("value")
        if isinstance(value, list | tuple):
            ends = list(value)
        elif value is None:
            ends = [q["low"], q["high"]]
        else:
            ends = [value]
        found += [(float(end), q["unit"]) for end in ends if end is not None]
    return found


def near(a: float, b: float) -> bool:
    """The same number; fractions are written with few digits in some lists."""
    slack = 5e-3 if abs(a) < 1 and abs(b) < 1 else 1e-6
    return abs(a - b) <= slack * max(abs(a), abs(b), 1e-9)


def match(guesses: Sequence[Any], golds: Sequence[Any], same: Callable[[Any, Any], bool]) -> Score:
    """How many guesses pair off with golds, one to one."""
    left = list(golds)
    right = 0
    for guess in guesses:
        for k, gold in enumerate(left):
            if same(guess, gold):
                del left[k]
                right += 1
                break
    return Score(right, len(guesses), len(golds))


def values(guess: Row, gold: Row) -> Score:
    """Numbers alone."""
    return match(flat(guess["quantities"]), flat(gold["quantities"]), lambda a, b: near(a[0], b[0]))


def with_units(guess: Row, gold: Row, same_unit: Callable[[str, str], bool]) -> Score:
    """Numbers with their units."""
    return match(
        flat(guess["quantities"]),
        flat(gold["quantities"]),
        lambda a, b: near(a[0], b[0]) and same_unit(a[1], b[1]),
    )


def starts(guess: Row, gold: Row) -> Score:
    """First days of periods."""
    return match(
        [t["start"] for t in guess["times"]],
        [t["start"] for t in gold["times"]],
        lambda a, b: a == b,
    )


def spans(guess: Row, gold: Row, day_ends: bool = False) -> Score:
    """First and last days of periods.

    With `day_ends` the gold's end may be the first day of the last unit of a range ("2014–2018"
    ending on 1 January 2018), so that the end one such unit later is right as well.
    """

    def same(a: Row, b: Row) -> bool:
        ends = _later(b["end"]) if day_ends and b["end"] else {b["end"]}
        return bool(a["start"] == b["start"]) and a["end"] in ends

    return match(guess["times"], gold["times"], same)


def _later(end: str) -> set[str]:
    """`end` itself and a day, month, quarter or year after it, as its place in the year allows."""
    day = date.fromisoformat(end)
    found = {end, (day + timedelta(days=1)).isoformat()}
    if day.day == 1:
        for months in (1, 3, 12):
            whole = day.year * 12 + day.month - 1 + months
            found.add(date(whole // 12, whole % 12 + 1, 1).isoformat())
    return found


def alarms(guesses: Sequence[Row], golds: Sequence[Row]) -> int:
    """What was read, numbers and periods, in trap rows, which hold nothing."""
    return sum(
        len(guess["quantities"]) + len(guess["times"])
        for guess, gold in zip(guesses, golds, strict=True)
        if "trap" in gold.get("tags", ())
    )


def total(scores: Sequence[Score]) -> Score:
    """The micro-average."""
    whole = Score()
    for score in scores:
        whole = whole + score
    return whole
