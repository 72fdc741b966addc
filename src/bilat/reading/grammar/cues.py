"""What stands around a number: hedges, change words, and the noun that is counted."""

from bilat.facts.interval import Hedge
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, WORD, Line
from bilat.reading.grammar.units import PERIOD_UNITS
from bilat.reading.grammar.words import Words
from bilat.reading.spans import Change

_TO_SKIP = frozenset({"a", "an", "the", "total", "whopping", "further", "additional", "another"})


def hedge_before(line: Line, i: int, w: Words, unit: str) -> tuple[Hedge, int]:
    """The hedge that stands before token `i`, and the first token of its words."""
    if i == 0:
        return "=", i
    k = i
    if line.low[k - 1] in _TO_SKIP and k > 1 and w.hedges.before(line, k) is None:
        k -= 1
    found = w.hedges.before(line, k)
    if found is None:
        return "=", i
    hedge, first = found
    word = line.low[k - 1]
    if unit in PERIOD_UNITS and word in ("over", "within", "in", "under", "below"):
        # "over five years" is how long it takes; "for over five years" is more than five.
        if word == "over" and line.low[first - 1] in ("for", "of", "with", "after"):
            return ">", first
        return "=", i
    if word == "c" and not (line.raw[k - 1] == "c" and line.raw[first + 1] == "."):
        return "=", i
    if word == "ca" and line.raw[k - 1] != "ca":
        return "=", i
    if word == "to" and line.low[first - 1] in w.adding_up:
        return "=", i  # "added up to USD 5 bn" is what it came to, no ceiling
    if word in ("within", "beyond") and unit in ("1", "ord"):
        return "=", i
    if word in ("crosses", "crossing") and unit == "1":
        return "=", i
    return hedge, first


def hedge_after(line: Line, j: int, w: Words) -> tuple[Hedge, int] | None:
    """The hedge that follows a number: "or more", "plus", "-odd"."""
    k = j
    if line.raw[k] in DASHES and line.glued(k):
        k += 1
        if line.low[k] not in ("odd", "plus"):
            return None
    found = w.hedges_after.at(line, k)
    if found is None:
        return None
    if line.low[k] == "plus" and (line.kind[k + 1] == DIGITS or line.raw[k + 1] in w.signs):
        return None
    if line.low[k] == "at" and line.kind[k + 2] == DIGITS:
        return None
    if line.low[k] in ("and", "or"):
        # "$36bn and over $43bn": what follows belongs to the next number.
        after = found[1]
        if line.kind[after] == DIGITS or line.raw[after] in w.signs or line.raw[after] in w.codes:
            return None
        if line.low[after] == "than":
            return None  # "AUD 13.4 bn and more than AUD 13 bn"
    return found


def change(line: Line, i: int, j: int, w: Words) -> Change | None:
    """Whether the words say that something rose or fell by the number in tokens `i` … `j - 1`.

    "rose 12%", "up by 12%", "an increase of 12%", "a 12% increase"; "rose to 12%" is a level.
    """
    low = line.low
    k = i - 1
    for _ in range(5):
        if k < 0:
            break
        word = low[k]
        if word in w.change_before:
            if low[k + 1] == "to" or (word in ("up", "cut", "reduce") and low[k + 1] == "to"):
                break
            if word == "up" and low[k - 1] in ("made", "make", "set", "take", "makes", "taken"):
                break
            found: Change = "up" if w.change_before[word] == "up" else "down"
            return found
        if word not in w.change_links or word == "to":
            break
        k -= 1
    for k in range(j, min(j + 3, line.n)):
        word = low[k]
        if word in w.change_after:
            after: Change = "up" if w.change_after[word] == "up" else "down"
            return after
        if line.kind[k] != WORD and line.raw[k] not in DASHES:
            break
        if word in w.function and word not in ("year", "on"):
            break
    return None


def counted(line: Line, j: int, w: Words, value: float) -> tuple[str, int]:
    """The head noun of what a bare number counts, lower case, and the token after it.

    "1,400+ Japanese companies present" → "companies"; "43,000 Indians live" → "indians"; the noun
    is "" where none follows.
    """
    run = _noun_phrase(line, j, w)
    if not run:
        return "", j
    low = line.low
    if value == 1:
        # "one proposal asks": what follows a single thing and ends in -s is its verb.
        end = next((n for n, k in enumerate(run[1:], 1) if low[k][-1:] == "s"), len(run))
        k = run[min(end, 3) - 1]
        return low[k], k + 1
    for k in run:
        word = low[k]
        if word in w.plurals or (
            word[-1] == "s" and len(word) > 3 and word[-2:] not in ("ss", "us", "is")
        ):
            return word, k + 1
    first = run[0]
    if line.raw[first][0].isupper() and low[first].endswith(("ese", "ish")):
        return low[first], first + 1
    k = run[min(len(run), 2) - 1]
    if low[k][-2:] == "ed" and len(run) == 1:
        return "", j  # "ten approved by the committee"
    return low[k], k + 1


def _noun_phrase(line: Line, j: int, w: Words) -> list[int]:
    """The tokens of the words that can belong to a counted noun, hyphenated ones by their last."""
    low, raw, kind = line.low, line.raw, line.kind
    run: list[int] = []
    k = j
    if raw[k] in DASHES and line.glued(k) and line.glued(k + 1):
        k += 1
    if low[k] in ("more", "most", "other", "such", "or") and low[k + 1] not in w.function:
        k += 1
    if low[k] == "of" and low[k + 1] in ("the", "its", "their", "these", "those", "our", "them"):
        k += 2
    while len(run) < 6 and kind[k] == WORD and low[k] not in w.function:
        run.append(k)
        k += 1
        if raw[k] in DASHES and line.glued(k) and kind[k + 1] == DIGITS and line.glued(k + 1):
            run.pop()  # "six P-8I aircraft": a designation is no noun
            k += 2
            k += line.kind[k] == WORD and line.glued(k)
            continue
        while raw[k] in DASHES and line.glued(k) and line.glued(k + 1) and kind[k + 1] == WORD:
            run[-1] = k + 1
            k += 2
        if raw[k] in ("/", "&") and kind[k + 1] == WORD and line.glued(k):
            k += 1
        elif raw[k] in ("'", "’") and low[k + 1] == "s":
            k += 2
    return run
