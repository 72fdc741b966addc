"""Digits that are no quantity: names such as G20 and US-2, labels such as Article 370, scores."""

from bilat.reading.grammar.cues import counted
from bilat.reading.grammar.figures import fraction
from bilat.reading.grammar.furniture import clock, telephone
from bilat.reading.grammar.numerals import DASHES
from bilat.reading.grammar.tokens import DIGITS, SIGN, WORD, Line
from bilat.reading.grammar.words import Words

_SENTENCE_ENDS = frozenset('.!?:;"“”(•*#|')
_PREFIXES = frozenset({"mid", "pre", "post", "end", "sub", "non", "plus", "top", "under", "and"})
_ORDINAL_MARKS = frozenset({"st", "nd", "rd", "th", "x", "s", "c", "f"})


def trap(line: Line, i: int, w: Words) -> int:
    """The token after a name or label whose digits stand at `i`; 0 where the digits are free."""
    raw, kind = line.raw, line.kind
    before, after = raw[i - 1] if i else "", raw[i + 1]
    if i and line.glued(i) and _glued_before(line, i, w):
        return _chain(line, i)
    if after and line.glued(i + 1) and _glued_after(line, i, w):
        return _chain(line, i)
    call = telephone(line, i) or clock(line, i) or _address(line, i, w)
    if call:
        return call
    if before in ("[", "#", "§", "№"):
        return i + 1 if before != "[" or after in ("]", ",") else 0
    if len(raw[i]) <= 2:
        if before == "(" and after == ")":
            return i + 1  # a list number, a footnote mark, an age
        if before == "," == after and i > 1 and raw[i - 2][:1].isupper():
            return i + 1  # "Jane Doe, 45, said"
    if line.low[i + 1] in ("zip", "pin", "pincode"):
        return i + 1
    if line.low[i + 2] == "parallel" and line.low[i + 1] in _ORDINAL_MARKS:
        return i + 3
    if before in DASHES and len(raw[i]) == 6 and raw[i].isdigit() and raw[i - 2][:1].isupper():
        return i + 1  # "New Delhi - 110021"
    if i and (kind[i - 1] == WORD or before == "."):
        return _label(line, i, w)
    return 0


def _address(line: Line, i: int, w: Words) -> int:
    """The token after "10 Downing Street", "221B Baker Street" at token `i`, else 0."""
    j = i + 1
    if line.kind[j] == WORD and line.glued(j) and len(line.raw[j]) == 1:
        j += 1
    if len(line.raw[i]) > 5 or not line.raw[i].isdigit():
        return 0
    for k in range(j, j + 4):
        if line.kind[k] != WORD or not line.raw[k][0].isupper():
            return 0
        if k > j and line.low[k] in w.street_words:
            return k + 1
    return 0


def name_word(line: Line, i: int, w: Words) -> bool:
    """Whether a number word is part of a name or idiom: "Group of Seven", "two-way trade".

    A scale word or unit behind it makes it an amount again ("Five Billion Dollars").
    """
    if line.kind[i + 1] == DIGITS and line.glued(i + 1):
        return True  # "Twenty20"
    if line.raw[i + 1] in DASHES and line.glued(i + 1) and line.glued(i + 2):
        return _hyphen_idiom(line, i, w)
    if not line.raw[i][0].isupper() or i == 0 or line.raw[i - 1] in _SENTENCE_ENDS:
        return False
    after = line.low[i + 1]
    if line.raw[i + 1] in DASHES or after in w.scales or after in w.tens or after in w.small:
        return False
    return not (w.units.at(line, i + 1) or w.money.at(line, i + 1))


def _hyphen_idiom(line: Line, i: int, w: Words) -> bool:
    """Whether a number word with a hyphen counts nothing: "two-way", "two-faced", "Nine-Dash"."""
    after = line.low[i + 2]
    if after in w.hyphen_idioms:
        return True
    if after in w.small or after in w.tens or after in w.scales or after in w.fractions:
        return False
    if w.units.at(line, i + 2) or w.money.at(line, i + 2) or after in w.scale_marks:
        return False
    if after in w.ordinals or after == "fold":
        return False
    name = line.raw[i][0].isupper() and line.raw[i + 2][:1].isupper()
    return name or after[-2:] in ("ed", "al")


def _glued_before(line: Line, i: int, w: Words) -> bool:
    """Whether the sign or word glued before the digits at `i` makes them part of a name."""
    raw, kind, low = line.raw, line.kind, line.low
    before = raw[i - 1]
    if kind[i - 1] == WORD:
        if before in w.codes_words:
            return True
        return before not in w.codes and low[i - 1] not in ("rs", "usd", "inr", "approx")
    if before in DASHES and i > 1:
        word = low[i - 2]
        if kind[i - 2] != WORD:
            return False
        if not line.glued(i - 1):
            return len(word) > 2 and raw[i - 2].isupper()  # "COVID -19"
        known = word in w.small or word in w.tens or word in w.months or word in _PREFIXES
        return not (known or raw[i - 2] in w.codes or word in ("minus", "negative", "to"))
    if before == "." and i > 1 and line.glued(i - 1):
        # "Rs.500" and "approx.500" are amounts; "relations.3" is a footnote mark.
        word = raw[i - 2]
        return kind[i - 2] == WORD and word not in w.codes and (len(word) > 2 or word.isupper())
    if before in ("_", "@", "#"):
        return True
    return before in (")", "”", '"', "]") and line.glued(i - 1)


def _glued_after(line: Line, i: int, w: Words) -> bool:
    """Whether what is glued behind the digits at `i` makes them part of a name or a score."""
    raw, kind = line.raw, line.kind
    after, then = raw[i + 1], kind[i + 2] if line.glued(i + 2) else 0
    if then == DIGITS:
        if after in (":", "+"):
            return True
        if after == "/":
            return fraction(line, i) is None
        if kind[i + 1] == WORD and raw[i + 2] not in ("2", "3"):
            return line.low[i + 1] != "e" and raw[i + 1 : i + 3] != ["x", "10"]
    if kind[i + 1] == WORD:
        return not _unit_glued(line, i + 1, w)
    if after == "-" and then == DIGITS and len(raw[i]) == 3 and len(raw[i + 2]) == 4:
        return i > 0 and raw[i - 1][:1].isupper()  # "Tokyo 100-8919"
    # "3-D", "18-A"; but "508-km".
    return after in DASHES and then == WORD and len(raw[i + 2]) == 1 and raw[i + 2].isupper()


def _unit_glued(line: Line, j: int, w: Words) -> bool:
    raw, low = line.raw[j], line.low[j]
    return (
        raw in w.unit_symbols
        or low in w.scale_marks
        or raw in w.scale_glued
        or raw in w.scale_money
        or low in w.scales
        or raw in w.codes
        or low in _ORDINAL_MARKS
        or raw == "p"
        or w.units.at(line, j) is not None
        or w.money.at(line, j) is not None
    )


def _chain(line: Line, i: int) -> int:
    """The token after everything glued to token `i` by letters, digits, dashes, colons."""
    j = i + 1
    while (
        j < line.n
        and line.glued(j)
        and (line.kind[j] != SIGN or (line.glued(j + 1) and line.raw[j] not in "()[],;\"'“”"))
    ):
        j += 1
    return j


def _label(line: Line, i: int, w: Words) -> int:
    """The token after a label such as "Article 370" or "Boeing 737" whose digits stand at `i`."""
    raw, low = line.raw, line.low
    k = i - 1
    if raw[k] == ".":
        if not k or line.kind[k - 1] != WORD or not line.glued(k) or low[k - 1] not in w.names:
            return 0
        k -= 1
    word, digits = raw[k], raw[i]
    if "," in digits and low[k] not in ("no", "nos"):
        return 0
    capital = word[0].isupper()
    if low[k] in w.names and (capital or low[k] in ("p", "pp", "v", "nos")):
        if k == 0 and low[k] in ("force", "task", "project", "exercise", "group"):
            return 0
        return _list_of_labels(line, i)
    if low[k] in w.label_nouns or low[k][:-1] in w.label_nouns:
        if raw[i + 1] not in DASHES and _measured(line, i, w):
            return 0
        return _list_of_labels(line, i)
    if _measured(line, i, w) or not (capital or word != low[k]):
        return 0
    return _after_name(line, i, k, w)


def _after_name(line: Line, i: int, k: int, w: Words) -> int:
    """Digits behind a capitalised word at `k`, unless a counted noun follows: "Chandrayaan 5"."""
    word, low, digits = line.raw[k], line.low, line.raw[i]
    if low[k] in w.function or low[k] in w.months or low[k] in w.weekdays:
        return 0
    known = word in w.codes and word not in w.codes_words
    if known or low[k] in w.small or low[k] in w.scales or low[k] in w.tens:
        return 0
    if line.kind[i + 1] == WORD and low[i + 1] not in w.function:
        noun, _ = counted(line, i + 1, w, 2.0)
        if noun[-1:] == "s" or noun in w.plurals or line.raw[i + 1][-3:] in ("ese", "ish"):
            return 0
    acronym = word.isupper() and 2 <= len(word) <= 4
    if (k == 0 or line.raw[k - 1] in _SENTENCE_ENDS) and not acronym:
        # At the start of a sentence any word has a capital: only what looks like a name counts.
        code = len(digits) == 6 and digits.isdigit()
        ends = line.kind[i + 1] != WORD or low[i + 1] in w.function
        short = digits.isdigit() and len(digits) <= 2 and ends and word[-1] != "s" and k == 0
        version = "." in digits and ends
        if not (
            code or version or digits.endswith(".0") or (short and w.hedges.before(line, i) is None)
        ):
            return 0
    return i + 1


def _list_of_labels(line: Line, i: int) -> int:
    """ "Articles 14, 19 and 21": the whole list belongs to the label."""
    j = i + 1
    while line.kind[j + 1] == DIGITS and (
        line.raw[j] in (",", "&")
        or line.low[j] in ("and", "to", "or", "of")
        or line.raw[j] in DASHES
    ):
        j += 2
    return j


def _measured(line: Line, i: int, w: Words) -> bool:
    """Whether a unit, scale, sign or hyphen behind the digits at `i` makes them an amount."""
    after = line.raw[i + 1]
    if after in ("+", "%", "$", "°") or after in w.signs:
        return True
    if after in DASHES and line.glued(i + 1):
        return True
    return line.kind[i + 1] == WORD and (
        (_unit_glued(line, i + 1, w) and line.low[i + 1] not in ("s", "a")) or after in w.codes
    )
