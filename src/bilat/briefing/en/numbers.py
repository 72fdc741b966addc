"""Numbers in English: money, counts, shares, ranks."""

_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
_ORDINALS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
)  # fmt: skip
_HEDGES = {"over": "over ", "about": "about ", "under": "under ", "exact": "", "rounded": ""}
_UNITS = {
    "km": "km", "ha": "hectares", "MW": "MW", "tonnes": "tonnes", "kg": "kg", "kmph": "km/h",
    "barrels/day": "barrels a day", "years": "years", "months": "months", "days": "days",
    "count": "", "persons": "", "1": "", "": "",
}  # fmt: skip


def amount(value: float, unit: str, precision: str = "exact", digits: int = 5) -> str:
    """A value with its unit as prose has it; "rank" gives an ordinal, "year" a bare year.

    >>> amount(5.15e9, "USD"), amount(2758580e5, "JPY"), amount(1.98e12, "INR", "about")
    ('USD 5.15 billion', 'JPY 275.86 billion', 'about INR 1.98 trillion')
    >>> amount(1455, "count"), amount(55.63, "percent"), amount(3, "rank"), amount(-2.5, "percent")
    ('1,455', '55.63 per cent', 'third', '−2.5 per cent')
    """
    hedge = _HEDGES.get(precision, "")
    if unit in ("rank", "ord"):
        return ordinal(int(value))
    if unit == "year":
        return f"{int(value)}"
    sign, size = ("−", -value) if value < 0 else ("", value)
    if unit == "percent":
        return f"{hedge}{sign}{plain(size)} per cent"
    if len(unit) == 3 and unit.isupper():
        return f"{hedge}{unit} {sign}{scaled(size, digits)}"
    word = _UNITS.get(unit, unit)
    if unit in ("years", "months") and size == int(size) and 0 < size < len(_SMALL):
        return f"{hedge}{_SMALL[int(size)]} {word if size != 1 else word[:-1]}"
    number = scaled(size, 4) if size >= 1e6 else plain(size)
    return f"{hedge}{sign}{number} {word}".rstrip()


def scaled(value: float, digits: int = 5) -> str:
    """A number in millions, billions or trillions.

    >>> scaled(275858000000), scaled(560000), scaled(13e9)
    ('275.86 billion', '560,000', '13 billion')
    """
    for scale, word in _SCALES:
        if value >= scale:
            return f"{value / scale:.{digits}g} {word}"
    return plain(value)


def plain(value: float) -> str:
    """A number in full with separators.

    >>> plain(1234567.0), plain(21.3), plain(508.17)
    ('1,234,567', '21.3', '508.17')
    """
    return f"{value:,.4f}".rstrip("0").rstrip(".")


def count(number: int) -> str:
    """A small number as a word.

    >>> count(3), count(17)
    ('three', '17')
    """
    return _SMALL[number] if 0 < number < len(_SMALL) else f"{number:,}"


def ordinal(number: int) -> str:
    """Which one in a row.

    >>> ordinal(3), ordinal(18), ordinal(21), ordinal(13)
    ('third', '18th', '21st', '13th')
    """
    if 0 < number < len(_ORDINALS):
        return _ORDINALS[number]
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}" + {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def ratio(value: float) -> str:
    """How many times, in words where it is close to a whole or a half.

    >>> ratio(3.03), ratio(2.4), ratio(2.52), ratio(284.7)
    ('three', '2.4', 'two and a half', '280')
    """
    if value >= 20:
        return plain(float(f"{value:.2g}"))
    whole = round(value)
    if abs(value - whole) < 0.06 * value / 2 and 1 < whole <= 12:
        return count(whole)
    if abs(value - int(value) - 0.5) < 0.04 and 1 <= int(value) < 12:
        return f"{count(int(value))} and a half"
    return f"{value:.1f}"
