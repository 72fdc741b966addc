"""Ordinals ("14th", "twenty-first") and multiples ("doubled", "2.5-fold", "three times")."""

from bilat.facts.interval import Hedge, last_digit, written
from bilat.reading.grammar.cues import change, hedge_before
from bilat.reading.grammar.numerals import DASHES, number
from bilat.reading.grammar.tokens import DIGITS, Line
from bilat.reading.grammar.words import Words
from bilat.reading.spans import Quantity

_SUFFIX = frozenset({"st", "nd", "rd", "th"})
_COMPARED = frozenset(
    "the as more higher larger greater bigger that what its their over faster lower less "
    "india earnings book gdp of those our".split()
)
_TIMES = frozenset({"times", "fold", "x", "×"})


def ordinal(line: Line, i: int, w: Words) -> tuple[Quantity, int] | None:
    """The ordinal that starts at token `i`, and the token after it."""
    low, raw = line.low, line.raw
    if line.kind[i] == DIGITS:
        if low[i + 1] not in _SUFFIX or not raw[i].replace(",", "").isdigit():
            return None
        if line.at[i + 1] - line.end[i] > 1 or len(raw[i]) > 12:
            return None
        return _ordinal(line, i, i + 2, float(raw[i].replace(",", "")))
    word = low[i]
    if word in w.tens or (word in w.small and low[i + 1] == "hundred"):
        return _compound(line, i, w)
    if word not in w.ordinals:
        return None
    before, after = low[i - 1] if i else "", low[i + 1]
    if after in w.ordinal_idioms or (after in DASHES and low[i + 2] in w.ordinal_idioms):
        return None
    if raw[i][0].isupper() and after == ",":
        return None
    if word == "second" and (before in ("per", "a", "each", "every", "one") or before in DASHES):
        return None
    if before in ("at", "one") or (before in DASHES and i > 1 and low[i - 2] in w.small):
        return None
    if word in ("hundredth", "thousandth"):
        return None
    if word == "first" and not after[:1].isupper() and not line.raw[i + 1][:1].isupper():
        # "the first tranche" numbers nothing; "the first Annual Summit" is an edition.
        return None
    return _ordinal(line, i, i + 1, float(w.ordinals[word]))


def _compound(line: Line, i: int, w: Words) -> tuple[Quantity, int] | None:
    """ "twenty-first", "one hundred and twenty-fifth": a round number and an ordinal below it."""
    whole = number(line, i, w)
    if whole is None or whole.form != "words" or whole.decimals:
        return None
    j = whole.j
    if line.raw[j] in DASHES or (line.low[j] == "and" and whole.value >= 100):
        j += 1
    step = w.ordinals.get(line.low[j], 0)
    room = 10 if whole.value % 100 else 100
    if not 0 < step < room or whole.value % 10 or line.low[j + 1] in w.per_nouns:
        return None
    return _ordinal(line, i, j + 1, whole.value + step)


def _ordinal(line: Line, i: int, j: int, value: float) -> tuple[Quantity, int]:
    start, end = line.at[i], line.end[j - 1]
    return Quantity(
        start=start,
        end=end,
        text=line.text[start:end],
        value=value,
        low=value,
        high=value,
        unit="ord",
        number=(start, end),
    ), j


def multiple(line: Line, i: int, w: Words) -> tuple[Quantity, int] | None:
    """The multiple that starts at token `i`: "doubled", "threefold", "2.5 times", "twice"."""
    low = line.low
    word = low[i]
    value = w.multiples.get(word)
    if value is None and word in w.multiples_verb:
        before = low[i - 1] if i else ""
        verb = before in w.multiples_verb_before or low[i + 1] in w.multiples_verb_after
        if verb and line.raw[i + 1] not in DASHES:
            value = w.multiples_verb[word]
    if value is not None:
        hedge, first = hedge_before(line, i, w, "x")
        span = first if hedge != "=" else i
        covers = written(float(value), value * 0.1, hedge)
        return _multiple(line, span, i, i + 1, float(value), covers.low, covers.high, hedge, w)
    article = word in ("a", "an") and low[i + 1] in w.scales
    num = number(line, i, w) if line.kind[i] == DIGITS or word in w.small or article else None
    if num is None or num.form == "ratio":
        return None
    j = num.j
    if line.raw[j] in DASHES and line.glued(j):
        j += 1
    if low[j] not in _TIMES:
        return None
    if low[j] == "x" and not line.glued(j):
        return None
    if low[j] == "times" and low[j + 1] not in _COMPARED:
        return None  # "visited three times" is a count
    hedge, first = hedge_before(line, i, w, "x")
    step = 10.0**-num.decimals if num.decimals else last_digit(num.value)
    covers = written(num.value, min(step, num.value / 5), hedge)
    return _multiple(line, i, i, j + 1, num.value, covers.low, covers.high, hedge, w, num.decimals)


def _multiple(
    line: Line,
    first: int,
    i: int,
    j: int,
    value: float,
    low: float,
    high: float,
    hedge: Hedge,
    w: Words,
    decimals: int = 0,
) -> tuple[Quantity, int]:
    start, end = line.at[first], line.end[j - 1]
    return Quantity(
        start=start,
        end=end,
        text=line.text[start:end],
        value=value,
        low=low,
        high=high,
        unit="x",
        hedge=hedge,
        change=change(line, i, j, w) if line.kind[i] == DIGITS else "up",
        decimals=decimals,
        number=(line.at[i], end),
    ), j
