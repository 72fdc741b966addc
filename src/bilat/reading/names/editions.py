"""Which edition of a recurring thing is meant: "VI", "24", "8th", "eighth edition of"."""

import re
from collections.abc import Callable, Sequence

from bilat.reading.lexicon import Token, key

_UNITS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: n for n, word in enumerate(_UNITS, 1)} | {
    "inaugural": 1,
    "maiden": 1,
    "1st": 1,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_NTH = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_DASH = frozenset("-–‑‐—")
# "At Dharma Guardian I saw …": what a writer says of himself, not of a first edition.
_SPEAKER = re.compile(
    r"['’]| (?:am|have|had|would|will|can|could|do|did|think|thought|believe|saw|met|want|wanted|"
    r"hope|spoke|said|say|went|visited|attended|also|myself)\b"
)

# Words that may stand between an ordinal and the name: "8th annual bilateral exercise JIMEX".
_BETWEEN = frozenset(
    key(w)
    for w in (
        "annual bilateral trilateral quadrilateral joint exercise ex naval navy maritime military "
        "army field training air force drill series ministerial level the regular top notch high "
        "flagship ever multinational multilateral biennial premier prestigious"
    ).split()
)
_LINK = frozenset(
    ", now in it its the was is has had exercise which saw see reached entered held hold marked "
    "for returned completed having just already celebrated went into came back with".split()
)
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_NUMBER = frozenset("no number nr".split())
_EDITION = frozenset("edition round iteration meeting session instalment installment".split())


def ordinal(word: str) -> int | None:
    """The number of an ordinal written as one word.

    >>> ordinal("8th"), ordinal("Eighth"), ordinal("maiden"), ordinal("eight")
    (8, 8, 1, None)
    """
    low = word.lower()
    if match := _NTH.fullmatch(low):
        return int(match[1])
    return ORDINALS.get(low)


def roman(word: str) -> int | None:
    """The value of a capital roman numeral up to thirty-nine.

    >>> roman("VI"), roman("XV"), roman("vi"), roman("JIMEX")
    (6, 15, None, None)
    """
    if not word or not _ROMAN.fullmatch(word):
        return None
    total, last = 0, 0
    for letter in reversed(word):
        value = {"I": 1, "V": 5, "X": 10}[letter]
        total += value if value >= last else -value
        last = max(last, value)
    return total


def year(digits: str, kind: str) -> int | None:
    """What digits after a name mean: a year, or the number of an edition.

    Exercises carry the last two digits of their year ("JIMEX-24"); talks carry their number
    ("TIM-3").

    >>> year("24", "exercise"), year("2024", "exercise"), year("3", "dialogue")
    (2024, 2024, 3)
    >>> year("85", "exercise"), year("07", "exercise"), year("24", "dialogue"), year("500", "")
    (85, 2007, 24, None)
    """
    number = int(digits)
    if len(digits) == 4:
        return number if 1940 <= number <= 2100 else None
    if len(digits) > 2 or number == 0:
        return None
    if len(digits) == 2 and (number < 10 or (kind == "exercise" and number < 40)):
        return 2000 + number
    return number


def after(text: str, toks: Sequence[Token], last: int, kind: str) -> tuple[int, int, int] | None:
    """The edition written after the name that ends with token `last`.

    Returns (edition, number of the last token of it, offset at which it ends), or None.
    """
    if last + 1 >= len(toks):
        return None
    token = toks[last + 1]
    gap = text[toks[last].close : token.start]
    word = token.word
    joined = len(gap.strip()) == 1 and gap.strip() in _DASH and len(gap) <= 3
    if (joined or gap in (" ", " '", " ’", "\xa0", "'", "’")) and word.isdecimal():
        loose = not joined and len(word) == 1
        found = None if loose or _counted(text, token) else year(word, kind)
        if found is not None:
            return found, last + 1, token.end
    spoken = not joined and word == "I" and _SPEAKER.match(text, token.close)
    if (joined or gap == " ") and (number := roman(word)) and not spoken:
        return number, last + 1, token.end
    if gap == " (" and text[token.close : token.close + 1] == ")" and (number := ordinal(word)):
        return number, last + 1, token.close + 1
    return None


def _counted(text: str, token: Token) -> bool:
    """Whether digits belong to a larger number or a date: "JIMEX 24 million", "24%", "24.5"."""
    rest = text[token.close : token.close + 9]
    return bool(re.match(r"[%°$]|[.,:]\d{3}|-?\s?(?:km|per|percent|million|billion|crore)", rest))


def later(text: str, toks: Sequence[Token], last: int) -> tuple[int, int, int] | None:
    """The edition told further on in the sentence, the last token of it and where it ends.

    "JIMEX, now in its eighth edition", "JIMEX (8th edition)", "JIMEX, edition 8".

    >>> from bilat.reading.lexicon import tokens
    >>> [later(t, tokens(t), 0) for t in ("JIMEX saw its ninth edition", "JIMEX, Edition 8,")]
    [(9, 4, 27), (8, 3, 16)]
    >>> later("JIMEX (8th edition)", tokens("JIMEX (8th edition)"), 0)
    (8, 2, 19)
    """
    numbered = _labelled(text, toks, last)
    if numbered is not None:
        return numbered
    for k in range(last + 1, min(last + 8, len(toks) - 1)):
        gap = text[toks[k - 1].close : toks[k].start]
        bracket = k == last + 1 and gap == " ("
        if any(c in ".;!?()\n" for c in gap) and not bracket:
            return None
        number = ordinal(toks[k].word)
        if number is not None:
            of = k + 2 < len(toks) and toks[k + 2].key == "of"
            if toks[k + 1].key not in _EDITION or of:
                return None
            close = toks[k + 1].close
            return number, k + 1, close + (bracket and text[close : close + 1] == ")")
        if toks[k].key not in _LINK or bracket:
            return None
    return None


def _labelled(text: str, toks: Sequence[Token], last: int) -> tuple[int, int, int] | None:
    """The number after "edition", right behind a name and perhaps a comma or bracket."""
    k = last + 1
    k += k < len(toks) and toks[k].key == ","
    if k + 1 >= len(toks) or toks[k].key != "edition":
        return None
    k += 1 + (toks[k + 1].key in _NUMBER)
    if k >= len(toks):
        return None
    word = toks[k].word
    number = int(word) if word.isdecimal() and len(word) < 3 else roman(word)
    close = toks[k].close
    close += text[close : close + 1] == ")" and "(" in text[toks[last].close : close]
    return (number, k, close) if number else None


def before(
    text: str, toks: Sequence[Token], first: int, passable: Callable[[int], bool]
) -> tuple[int, int] | None:
    """The edition written before the name that starts with token `first`.

    `passable` tells the tokens that may be passed over (names of states). Returns (edition,
    number of the first token of it), or None.

    >>> from bilat.reading.lexicon import tokens
    >>> t = "the eighth edition of the naval exercise JIMEX"
    >>> before(t, tokens(t), 7, lambda n: False)
    (8, 1)
    >>> t = "the 2022 edition of Malabar"
    >>> before(t, tokens(t), 4, lambda n: False)
    (2022, 1)
    """
    of = False
    for k in range(first - 1, max(first - 10, -1), -1):
        gap = text[toks[k].close : toks[k + 1].start]
        if len(gap) > 3 or any(c in ".,;:!?()\n" for c in gap):
            return None
        token = toks[k]
        if len(token.word) == 4 and token.word.isdecimal():
            # "The 2022 edition of", "the 2022 Malabar"; in "in 2022 Malabar" it is a date.
            named = of or (k and toks[k - 1].key == "the")
            told = year(token.word, "") if named else None
            return (told, k) if told and not (k and toks[k - 1].key[:3] in _MONTHS) else None
        if of and token.word.isdecimal() and len(token.word) < 3:
            # "Edition 9 of", "edition no. 9 of"
            named = k and toks[k - 1 - (toks[k - 1].key in _NUMBER)].key in _EDITION
            return (int(token.word), k - 1 - (toks[k - 1].key in _NUMBER)) if named else None
        if (number := ordinal(token.word)) is not None:
            if k and (tens := _TENS.get(toks[k - 1].key)) and number < 10:
                return tens + number, k - 1
            return number, k
        if (
            token.key == "of"
            and k
            and (toks[k - 1].key in _EDITION or (toks[k - 1].word.isdecimal() and k > 1))
        ):
            of = True
        elif not (token.key in _BETWEEN or passable(k) or (of and token.key in _EDITION)):
            return None
    return None
