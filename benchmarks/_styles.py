"""How writers write numbers, ranks and states; each number with the interval it covers."""

from random import Random
from typing import NamedTuple

from bilat.facts.interval import Hedge, Interval, written


class Number(NamedTuple):
    """A number as written and what it covers, in full units of `unit`."""

    text: str
    covers: Interval
    hedge: Hedge
    unit: str
    value: float


class StateWords(NamedTuple):
    """The ways to name a state in a sentence."""

    names: tuple[str, ...]
    possessives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    people: str


STATES = {
    "IND": StateWords(("India",), ("India's",), ("Indian",), ("New Delhi", "Delhi"), "Indians"),
    "JPN": StateWords(("Japan",), ("Japan's",), ("Japanese",), ("Tokyo",), "Japanese nationals"),
    "USA": StateWords(
        ("the United States", "the US", "America", "the USA", "the U.S."),
        ("the United States'", "America's", "the US's"),
        ("American", "US", "U.S."),
        ("Washington",),
        "Americans",
    ),
    "AUS": StateWords(
        ("Australia",), ("Australia's",), ("Australian",), ("Canberra",), "Australians"
    ),
}


def state_fields(letter: str, code: str, rng: Random) -> dict[str, str]:
    """The fields of a template for one state: {A}, {As}, {Ad}, {Ac}, {Ap}."""
    words = STATES[code]
    name = rng.choice(words.names[:2] if rng.random() < 0.7 else words.names)
    return {
        letter: name,
        f"{letter}s": rng.choice(words.possessives),
        f"{letter}d": rng.choice(words.demonyms),
        f"{letter}c": rng.choice(words.capitals),
        f"{letter}p": words.people,
    }


def western(digits: str) -> str:
    """1234567 → 1,234,567."""
    whole, point, rest = digits.partition(".")
    return f"{int(whole):,}{point}{rest}"


def indian(digits: str) -> str:
    """1234567 → 12,34,567."""
    whole, point, rest = digits.partition(".")
    head, tail = whole[:-3], whole[-3:]
    parts: list[str] = []
    while len(head) > 2:
        parts.insert(0, head[-2:])
        head = head[:-2]
    if head:
        parts.insert(0, head)
    return ",".join([*parts, tail]) + point + rest


_MONEY: dict[str, tuple[tuple[str, str], ...]] = {
    # before the number, behind the scale
    "USD": (("USD ", ""), ("US$", ""), ("$", ""), ("US$ ", ""), ("", " dollars"),
            ("", " US dollars"), ("USD", "")),
    "AUD": (("A$", ""), ("AUD ", ""), ("", " Australian dollars"), ("AU$", "")),
    "JPY": (("¥", ""), ("JPY ", ""), ("", " yen"), ("Japanese yen ", "")),
    "INR": (("₹", ""), ("Rs ", ""), ("Rs. ", ""), ("INR ", ""), ("", " rupees")),
}  # fmt: skip
_SCALES: dict[str, tuple[tuple[str, float], ...]] = {
    "USD": ((" billion", 1e9), ("bn", 1e9), (" bn", 1e9), (" million", 1e6), ("", 1.0)),
    "AUD": ((" billion", 1e9), (" bn", 1e9), ("bn", 1e9), (" million", 1e6)),
    "JPY": ((" billion", 1e9), (" trillion", 1e12), (" bn", 1e9)),
    "INR": ((" crore", 1e7), (" lakh crore", 1e12), (" billion", 1e9), (" crore", 1e7)),
}
_SLIPS = {
    " billion": " million", "bn": "mn", " bn": " mn", " million": " billion",
    " trillion": " billion", " crore": " lakh", " lakh crore": " crore", " lakh": " crore",
}  # fmt: skip


def _digits(value: float, scale: float, significant: int) -> tuple[str, float] | None:
    """A number over its scale in so many significant digits, and the weight of the last."""
    small = value / scale
    if small < 0.0995 or small >= 1e6 > scale * 1e5:
        return None
    exponent = len(str(int(small))) if small >= 1 else 0
    decimals = max(0, significant - exponent)
    if scale == 1.0:
        decimals = 0
    text = f"{small:.{decimals}f}"
    step = 10.0**-decimals
    return text, step * scale


def _number(
    value: float, scale: float, significant: int, grouping: bool
) -> tuple[str, float, float] | None:
    made = _digits(value, scale, significant)
    if made is None:
        return None
    text, step = made
    if scale == 1.0:
        # A number in full: its trailing zeros are not significant.
        size = 10 ** max(0, len(text) - significant)
        whole = round(int(text) / size) * size
        text, step = str(whole), float(size)
        while whole and whole % (step * 10) == 0:
            step *= 10
    shown = float(text) * scale
    if shown == 0:
        return None
    text = indian(text) if grouping else western(text)
    return text, shown, step


_HEDGES: tuple[tuple[str, Hedge], ...] = (
    ("about ", "~"), ("around ", "~"), ("roughly ", "~"), ("nearly ", "nearly"),
    ("approximately ", "~"), ("~", "~"), ("some ", "~"), ("over ", ">"), ("more than ", ">"),
)  # fmt: skip


def money(
    value: float, unit: str, rng: Random, *, slip: bool = False, plain: bool = False
) -> Number | None:
    """An amount in one of the styles; with `slip`, its scale word is the neighbour's."""
    value = abs(value)
    before, behind = rng.choice(_MONEY[unit])
    if unit == "USD" and rng.random() < 0.5:
        before, behind = ("USD ", "") if rng.random() < 0.5 else ("$", "")
    word, scale = rng.choice(_SCALES[unit])
    if behind and word in ("bn", " bn"):
        word = " billion"
    significant = rng.choice((2, 3, 3, 4)) if scale != 1.0 else rng.choice((3, 4, 5))
    hedged = not (plain or slip) and rng.random() < 0.3
    if hedged:
        significant = 2
    made = _number(value, scale, significant, unit == "INR" and scale < 1e9)
    if made is None:
        return None
    text, shown, step = made
    if slip:
        if word not in _SLIPS:
            return None
        wrong = _SLIPS[word]
        ratio = dict(_SCALES["USD"] + _SCALES["INR"] + _SCALES["JPY"]).get(
            wrong, {"mn": 1e6, " mn": 1e6, " lakh": 1e5}.get(wrong, 0.0)
        )
        word, shown, step = wrong, shown * ratio / scale, step * ratio / scale
    hedge, mark = _hedge(value, shown, rng) if hedged else ("", "=")
    if hedge == "~" and mark == "~":
        before = "~" + before
        hedge_text = ""
    else:
        hedge_text = hedge
    return Number(
        f"{hedge_text}{before}{text}{word}{behind}", written(shown, step, mark), mark, unit, shown
    )


def _hedge(value: float, shown: float, rng: Random) -> tuple[str, Hedge]:
    word, mark = rng.choice(_HEDGES)
    if mark == ">" and shown > value * 1.0001:
        return "", "="
    if mark == "nearly" and shown < value * 0.9999:
        return "", "="
    return word, mark


def count(value: float, unit: str, rng: Random, *, slip: bool = False) -> Number | None:
    """A number of persons or things, in full, in lakh or in millions."""
    scales: list[tuple[str, float, bool]] = [("", 1.0, False)]
    if value >= 100_000:
        scales += [(" lakh", 1e5, False), ("", 1.0, True)]
    if value >= 500_000:
        scales.append((" million", 1e6, False))
    if slip:
        scales = [s for s in scales if s[0]]
    if not scales:
        return None
    word, scale, grouping = rng.choice(scales)
    full = len(str(int(value)))
    hedged = not slip and rng.random() < 0.3
    significant = rng.choice((2, 3, full, full)) if scale == 1.0 else rng.choice((2, 3))
    if hedged:
        significant = 2
    elif scale == 1.0 and value < 1000:
        significant = full
    made = _number(value, scale, significant, grouping)
    if made is None:
        return None
    text, shown, step = made
    if scale == 1.0 and significant >= full:
        step = 1.0
        text = indian(str(round(value))) if grouping else western(str(round(value)))
        shown = float(round(value))
        if shown >= 1000 and shown % 10 == 0:
            step = float(10 ** (len(str(int(shown))) - len(str(int(shown)).rstrip("0"))))
    if slip:
        wrong = {" lakh": (" crore", 1e7), " million": (" billion", 1e9)}[word]
        word, shown, step = wrong[0], shown * wrong[1] / scale, step * wrong[1] / scale
    hedge, mark = _hedge(value, shown, rng) if hedged else ("", "=")
    return Number(f"{hedge}{text}{word}", written(shown, step, mark), mark, unit, shown)


def percent(value: float, rng: Random) -> Number | None:
    """A share in per cent."""
    decimals = rng.choice((0, 1, 1, 2)) if value >= 10 else rng.choice((1, 2))
    text = f"{value:.{decimals}f}"
    sign = rng.choice(("%", " per cent", " percent", "%"))
    shown = float(text)
    return Number(text + sign, written(shown, 10.0**-decimals), "=", "percent", shown)


def amount(
    value: float, unit: str, rng: Random, *, slip: bool = False, plain: bool = False
) -> Number | None:
    """A value of any unit in one of its styles."""
    if unit in _MONEY:
        return money(value, unit, rng, slip=slip, plain=plain)
    if unit == "percent":
        return None if slip else percent(value, rng)
    return count(value, unit, rng, slip=slip)


_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth")  # fmt: skip


def ordinal(n: int, rng: Random) -> str:
    """third, or 3rd; words up to twenty."""
    if n <= 20 and rng.random() < 0.6:
        return _NTH[n - 1]
    suffix = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"


def roman(n: int) -> str:
    """VI of 6, for 1 to 39."""
    return "X" * (n // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[n % 10]


def largest(n: int, rng: Random) -> str:
    """ "third-largest" for a rank."""
    word = rng.choice(("largest", "biggest", "largest"))
    if n == 1:
        return rng.choice(("largest", "top", "biggest"))
    return f"{ordinal(n, rng)}{rng.choice('- ')}{word}"
