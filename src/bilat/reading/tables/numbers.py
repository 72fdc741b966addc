"""The number of a cell, without the marks that print sets around it."""

import re
from collections.abc import Iterable

import msgspec

from bilat.reading.quantities import read_spans
from bilat.reading.spans import Quantity
from bilat.reading.tables.units import Unit

_HEDGE = r"(?:~|≈|about|around|over|nearly|approx\.?|c\.|ca\.|>|<)"
_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d[\d,.]*"
_MARK = r"(?:[*†‡#^]+|[¹²³⁴]|\[\w{1,2}\]|\s*\((?:\w|prov\.?|provisional|revised)\)|\s?[pr](?=\s*$))"
_PLAIN = re.compile(
    rf"\s*(?P<hedge>{_HEDGE})?\s*(?P<open>\()?\s*(?P<sign>[-–−+])?\s*(?P<digits>{_DIGITS})"
    rf"(?P<plus>\+)?\s*(?P<close>\))?\s*(?P<mark>{_MARK}*)\s*",
)
_EURO = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_SCALE = r"lakh crore|crores?|lakhs?|millions?|mn|billions?|bn|trillions?|tn"
_WITH_UNIT = re.compile(
    rf"\s*{_HEDGE}?\s*(?:US\$|A\$|\$|USD|AUD|INR|Rs\.?|₹|¥|JPY|€|£)\s*[-–−]?\s*\d[\d,. ]*"
    r"\s*(?:[a-z]{1,8}\.?)?(?:\s+crore)?\+?|"
    rf"\s*{_HEDGE}?\s*[-–−+]?\d[\d,.]*\+?\s*(?:%|(?:per cent|percent|{_SCALE})"
    r"(?:\s+(?:US\s?)?(?:dollars|USD|yen|rupees|AUD))?)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\((?P<said>[^()]*)\)\s*$")


class Number(msgspec.Struct, frozen=True):
    """The quantity of a cell, its place in the cell, and what else the cell says in brackets.

    `plain` is set where the unit comes from a head alone, `signed` where the cell itself shows a
    sign or brackets.
    """

    quantity: Quantity
    start: int
    end: int
    plain: bool
    signed: bool = False
    aside: str = ""


def is_value(text: str) -> bool:
    """Whether a cell holds a number, as against a head or a year.

    >>> [is_value(t) for t in ("4,520", "(12.55)", "2018", "USD 5 bn", "I")]
    [True, True, False, True, False]
    """
    if len(text) > 60:
        return False
    bare = _ASIDE.sub("", text)
    if re.fullmatch(r"(?:19|20)\d\d", bare.strip()):
        return False
    return any(p.fullmatch(t) is not None for p in (_PLAIN, _WITH_UNIT) for t in (text, bare))


def european(texts: Iterable[str]) -> bool:
    """Whether the numbers of a table are surely written "4.520,0"."""
    return any(_EURO.fullmatch(t.strip()) for t in texts)


def number_of(text: str, unit: Unit, euro: bool) -> Number | None:
    """The number of a cell under a head's unit; None where there is none, or two.

    >>> n = number_of("(12.55)*", Unit("USD", "billion"), False)
    >>> n.quantity.value, n.start, n.end
    (-12550000000.0, 1, 6)
    """
    aside = _ASIDE.search(text)
    match = _PLAIN.fullmatch(text)
    said = ""
    if match is None and aside is not None and aside.start():
        said = aside["said"]
        match = _PLAIN.fullmatch(text, 0, aside.start())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return _with_unit(text, aside)
    digits = match["digits"].rstrip(",.")
    start = match.start("digits")
    end = start + len(digits)
    plain = re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d)", "", digits)
    if euro:
        plain = plain.replace(".", "").replace(",", ".")
    tail = "%" if unit.percent else unit.scale
    hedge = match["hedge"] or ""
    words = f"{hedge} {unit.money} {plain}{match['plus'] or ''} {tail}".strip()
    found = read_spans(words)[0]
    if len(found) != 1:
        return None
    q = found[0]
    down = match["sign"] in ("-", "–", "−") or bool(match["open"])
    if down and q.value is not None:
        q = msgspec.structs.replace(q, value=-q.value, low=-q.high, high=-q.low)
    return Number(q, start, end, plain=True, signed=down or match["sign"] == "+", aside=said)


def _with_unit(text: str, aside: re.Match[str] | None) -> Number | None:
    body = text[: aside.start()] if aside is not None else text
    found = read_spans(body)[0]
    if len(found) != 1 or not _WITH_UNIT.fullmatch(body):
        return None
    q = found[0]
    return Number(q, q.start, q.end, plain=False, aside=aside["said"] if aside is not None else "")
