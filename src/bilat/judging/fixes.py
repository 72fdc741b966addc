"""Fixes in the note's own style: its scale, its grouping, its precision, its date order."""

import math
import re
from calendar import month_abbr, month_name
from datetime import date

from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.judging.bench import Bench
from bilat.judging.finding import Fix
from bilat.notes.document import Edit
from bilat.reading.claim import Claim
from bilat.reading.quantities import quantities


def mend_number(claim: Claim, value: float, covers: Interval, bench: Bench, why: str) -> Fix | None:
    """Write `value` in place of the claim's number; None where the style cannot be kept.

    The new text is read again and must cover the evidence, else there is no fix.
    """
    quote = bench.document.text[claim.start : claim.end]
    found = quantities(quote)
    if len(found) != 1 or found[0].value is None:
        return None
    q = found[0]
    start, end = q.number
    old = quote[start:end]
    reading = claim.readings[0]
    hedge = reading.hedge or "="
    swapped = _other_scale(claim, quote, covers, why)
    if swapped is not None:
        return swapped
    new = restyle(old, abs(value) / (q.scale * claim.scale), q.decimals, hedge)
    if new is None or new == old:
        return None
    again = quantities(quote[:start] + new + quote[end:])
    if len(again) != 1 or again[0].value is None:
        return None
    low, high = again[0].low * claim.scale, again[0].high * claim.scale
    if hedge != q.hedge:
        low, high = hedged(again[0].value * claim.scale, low, high, hedge)
    size = Interval(min(abs(covers.low), abs(covers.high)), max(abs(covers.low), abs(covers.high)))
    if not Interval(low, high).meets(size):
        return None
    return Fix(True, (Edit(claim.start + start, claim.start + end, new, why),))


_SCALES = (
    ("million", "billion"), ("mn", "bn"), ("m", "bn"), ("lakh", "crore"), ("billion", "trillion"),
    ("bn", "tn"), ("thousand", "million"), ("crore", "lakh crore"),
)  # fmt: skip


def _other_scale(claim: Claim, quote: str, covers: Interval, why: str) -> Fix | None:
    """Million for billion, lakh for crore: where the digits are right, the word is mended."""
    low = quote.casefold()
    for small, large in _SCALES:
        for old, new in ((small, large), (large, small)):
            if old not in low:
                continue
            match = re.search(rf"(?<![a-z]){old}(?![a-z])", quote, re.IGNORECASE)
            if match is None:
                continue
            word = new.capitalize() if match.group().istitle() else new
            again = quantities(quote[: match.start()] + word + quote[match.end() :])
            if len(again) != 1 or again[0].value is None:
                continue
            ends = abs(again[0].low), abs(again[0].high)
            size = Interval(
                min(abs(covers.low), abs(covers.high)), max(abs(covers.low), abs(covers.high))
            )
            if Interval(min(ends), max(ends)).meets(size):
                at = claim.start
                edit = Edit(at + match.start(), at + match.end(), word, why)
                return Fix(True, (edit,))
    return None


def hedged(value: float, low: float, high: float, hedge: str) -> tuple[float, float]:
    """The interval under a hedge that stands outside the quote."""
    if hedge == "~":
        return min(low, value * 0.9), max(high, value * 1.1)
    if hedge == ">":
        return value, value * 1.25
    if hedge == "nearly":
        return value * 0.9, value
    return low, high


def restyle(old: str, value: float, decimals: int, hedge: str = "=") -> str | None:
    """`value` in the style of the number `old`: digits after the point, grouping.

    At least two significant digits are given. A floor ("over") is rounded down, a ceiling up.

    >>> restyle("6", 5.15, 0, "~"), restyle("15", 17.7, 0, "~"), restyle("1,08,000", 198000, 0)
    ('5.2', '18', '1,98,000')
    >>> restyle("300", 344, 0, ">"), restyle("1,400", 1455, 0, ">")
    ('340', '1,400')
    """
    if not re.fullmatch(r"[\d,.\s]+", old.strip()):
        return None
    step = 10.0**-decimals
    if decimals == 0 and hedge != "=":
        step = float(10 ** (len(old) - len(old.rstrip("0")))) if old.isdigit() else 1.0
        plain = re.sub(r"\D", "", old)
        step = float(10 ** (len(plain) - len(plain.rstrip("0"))))
    if value and value < 10 * step:
        step = 10.0 ** (math.floor(math.log10(value)) - 1)
    if hedge == ">":
        shown = math.floor(value / step + 1e-9) * step
    elif hedge in ("<", "nearly"):
        shown = math.ceil(value / step - 1e-9) * step
    else:
        # Halves go up, as a person rounds: 5.15 is 5.2.
        shown = math.floor(value / step + 0.5 + 1e-9) * step
    places = max(0, -math.floor(math.log10(step) + 1e-9))
    text = f"{shown:.{places}f}"
    return _grouped(text, old)


def _grouped(text: str, old: str) -> str:
    whole, point, rest = text.partition(".")
    if re.search(r"\d,\d{2},\d{3}", old):
        head, tail = whole[:-3], whole[-3:]
        while len(head) > 2:
            tail = f"{head[-2:]},{tail}"
            head = head[:-2]
        whole = f"{head},{tail}" if head else tail
    elif "," in old or (len(whole) > 4 and not old.isdigit()):
        whole = f"{int(whole):,}"
    return whole + point + rest


def mend_date(claim: Claim, held: Period, why: str) -> Fix | None:
    """Write the held date in the order and wording of the claim's; None where it cannot be."""
    text = redate(claim.quote, held)
    if text is None or text == claim.quote:
        return None
    return Fix(True, (Edit(claim.start, claim.end, text, why),))


_DAY_FIRST = re.compile(r"(\d{1,2})(st|nd|rd|th)?( of)? ([A-Z][a-z]+)(,?) (\d{4})")
_MONTH_FIRST = re.compile(r"([A-Z][a-z]+) (\d{1,2})(st|nd|rd|th)?(,?) (\d{4})")
_NUMERIC = re.compile(r"(\d{2})([./-])(\d{2})\2(\d{4})")
_MONTH = re.compile(r"([A-Z][a-z]+)(\.?,?) (\d{4})")

# Without a year, beside an edition that has one.
_DAY_ALONE = re.compile(r"(\d{1,2})(st|nd|rd|th)?( of)? ([A-Z][a-z]+)")
_MONTH_DAY = re.compile(r"([A-Z][a-z]+) (\d{1,2})(st|nd|rd|th)?")


def redate(old: str, held: Period) -> str | None:
    """`held` written like `old`.

    >>> redate("August 21, 2025", Period.parse("2025-08-25"))
    'August 25, 2025'
    >>> redate("Sept 2024", Period.parse("2024-10-02")), redate("2011", Period.parse("2012-02"))
    ('Oct 2024', '2012')
    >>> redate("June", Period.parse("2024-10-08")), redate("3 June", Period.parse("2024-06-11"))
    ('October', '11 June')
    """
    day = held.start
    exact = held.start == held.end
    if match := _DAY_FIRST.fullmatch(old):
        if not exact:
            return None
        suffix = _suffix(day.day) if match[2] else ""
        return f"{day.day}{suffix}{match[3] or ''} {_month(day, match[4])}{match[5]} {day.year}"
    if match := _MONTH_FIRST.fullmatch(old):
        if not exact:
            return None
        suffix = _suffix(day.day) if match[3] else ""
        return f"{_month(day, match[1])} {day.day}{suffix}{match[4]} {day.year}"
    if match := _NUMERIC.fullmatch(old):
        if not exact:
            return None
        return f"{day.day:02}{match[2]}{day.month:02}{match[2]}{day.year}"
    if match := _MONTH.fullmatch(old):
        if (held.end - held.start).days > 31:
            return None
        return f"{_month(day, match[1])}{match[2]} {day.year}"
    if match := _DAY_ALONE.fullmatch(old):
        suffix = _suffix(day.day) if match[2] else ""
        return f"{day.day}{suffix}{match[3] or ''} {_month(day, match[4])}" if exact else None
    if match := _MONTH_DAY.fullmatch(old):
        suffix = _suffix(day.day) if match[3] else ""
        return f"{_month(day, match[1])} {day.day}{suffix}" if exact else None
    if old in month_name or old in (*month_abbr, "Sept"):
        return _month(day, old) if (held.end - held.start).days <= 31 else None
    if re.fullmatch(r"\d{4}", old) and held.start.year == held.end.year:
        return str(day.year)
    return None


def _month(day: date, like: str) -> str:
    if len(like) > 4 or like in month_name:
        return month_name[day.month]
    if like in month_abbr or like == "Sept":
        return "Sept" if day.month == 9 and like == "Sept" else month_abbr[day.month]
    return month_name[day.month]


def _suffix(day: int) -> str:
    if 10 <= day % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
