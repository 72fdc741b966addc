"""The unit that a head gives to the numbers under it: "(in US$ million)", "₹ crore", "%"."""

import re

import msgspec

_MONEY = (
    r"US\s?\$|USD|A\s?\$|AU\s?\$|AUD|INR|Rs\.?|₹|¥|JPY|yen|€|EUR|GBP|£|\$|"
    r"(?:US |American )?dollars?|Australian dollars?|(?:Indian )?rupees?"
)
_SCALE = (
    r"lakh crore|millions?|mill\.|mln|mn|billions?|bln|bn|crores?|cr|lakhs?|trillions?|tn|trn|"
    r"thousands?|(?<![\d,.])000s?"
)
_UNIT = re.compile(
    rf"(?<!\w)(?:(?P<money>{_MONEY})\s*(?:in\s+)?(?P<scale>{_SCALE})"
    rf"|(?P<short>US\$|A\$|\$|USD|AUD)\s?(?P<letter>[mb])"
    rf"|(?P<scale2>{_SCALE})\s+(?:of\s+)?(?P<money2>{_MONEY})"
    rf"|(?P<money3>{_MONEY})|(?P<scale3>{_SCALE})"
    r"|(?P<percent>%|per ?cent|percent(?:age)?))(?!\w)",
    re.IGNORECASE,
)
_LETTER = {"m": "million", "b": "billion"}
_SAME = {
    "mill.": "million",
    "bln": "billion",
    "trn": "trillion",
    "000": "thousand",
    "000s": "thousand",
    "cr": "crore",
}


class Unit(msgspec.Struct, frozen=True):
    """Currency, scale and whether percent, as a head gives them; empty where it does not."""

    money: str = ""
    scale: str = ""
    percent: bool = False

    def over(self, wider: "Unit") -> "Unit":
        """This unit, with what it leaves open from a wider one."""
        if self.percent or (wider.percent and (self.money or self.scale)):
            return self
        return Unit(self.money or wider.money, self.scale or wider.scale, wider.percent)


class Place(msgspec.Struct, frozen=True):
    """A stretch of a head that tells a unit."""

    start: int
    end: int


def unit_of(text: str) -> tuple[Unit, tuple[Place, ...]]:
    """The unit that a head tells, and where; an amount in its words is none.

    >>> unit_of("Exports (US$ million)")[0]
    Unit(money='US$', scale='million', percent=False)
    >>> unit_of("worth 5 billion dollars, 500,000 visitors")[0], unit_of("share (%)")[0].percent
    (Unit(money='', scale='', percent=False), True)
    >>> unit_of("Visitors ('000)")[0].scale
    'thousand'
    """
    found = Unit()
    places: list[Place] = []
    for match in _UNIT.finditer(text):
        before, after = text[: match.start()].rstrip()[-1:], text[match.end() :].lstrip()[:1]
        if before.isdigit() or (after.isdigit() and not match["percent"]):
            continue
        money = match["money"] or match["short"] or match["money2"] or match["money3"] or ""
        scale = match["scale"] or match["scale2"] or match["scale3"] or ""
        scale = _LETTER[match["letter"].lower()] if match["letter"] else scale
        scale = _SAME.get(scale.lower(), scale)
        places.append(Place(match.start(), match.end()))
        found = found.over(Unit(money, scale, bool(match["percent"])))
    return found, tuple(places)
