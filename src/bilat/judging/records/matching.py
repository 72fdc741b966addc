"""Does a held attribute bear a slot out, stand against it, or say nothing of it?"""

import re
from collections.abc import Callable, Sequence
from functools import cache

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.state import Place, places, states
from bilat.judging.records.subjects import span_of

Bears = Callable[[Attribute], bool | None]

# An event longer than this has a day inside it that proves little.
_SHORT = 120


def date_agrees(claimed: Period, subject: Subject, key: str) -> Bears:
    """Whether an attribute bears a claimed date out; None where it is too coarse to say.

    A date of the whole event ("date") may be any day of it; its start and end are themselves.
    """
    span = span_of(subject)
    whole = key == "date" and span is not None and span.days <= _SHORT and span.meets(claimed)

    def agrees(attribute: Attribute) -> bool | None:
        held = attribute.period
        if held is None:
            return None
        if whole and attribute.key in ("start", "end"):
            return True
        if not held.meets(claimed):
            return False
        if held.covers(claimed) and held.days > claimed.days:
            return None
        return True

    return agrees


def edges_agree(claimed: Period) -> Bears:
    """Whether the first and last day that a note gives are those of a start or an end."""

    def agrees(attribute: Attribute) -> bool | None:
        held = attribute.period
        if held is None or held.days > 1:
            return None
        day = claimed.start if attribute.key == "start" else claimed.end
        off = abs((held.start - day).days)
        # Arrival and closing days are told by some and not by others.
        return True if off == 0 else None if off <= 2 else False

    return agrees


def by_day(period: Period) -> bool:
    """Whether a period of several days is told by its days, not as whole months or years."""
    return 1 < period.days <= _SHORT and not (
        period.start.day == 1 and Period.parse(f"{period.end:%Y-%m}").end == period.end
    )


def place_agrees(claimed: str, *, single: bool = False) -> Bears:
    """Whether an attribute names the claimed place, one that contains it, or one inside it.

    Two places contradict each other where they lie in different states; inside one state only
    where the thing has a `single` venue and both their provinces are known. A sea area or a venue
    without a town says nothing.
    """
    want = places().get(claimed)
    names = {claimed.casefold(), *(n.casefold() for n in (want.names if want else ()))}

    def agrees(attribute: Attribute) -> bool | None:
        text = attribute.text.casefold()
        if any(says(text, n) for n in names):
            return True
        held = towns_in(attribute.text)
        if want is None or not held:
            return None
        if any(p.region == want.name or want.region == p.name for p in held):
            return True
        if all(p.country != want.country for p in held):
            return False
        if single and elsewhere(want, held):
            return False
        return None

    return agrees


def elsewhere(want: Place, held: Sequence[Place]) -> bool:
    """Whether a place lies in another province than all of those held, which lie in one."""
    theirs = {province(p) for p in held}
    return bool(province(want)) and len(theirs) == 1 and theirs.isdisjoint({"", province(want)})


def province(place: Place) -> str:
    """The province or state of the union in which a place lies; "" where that is not known.

    A province is its own. Washington runs over into two states, and a meeting "in Washington" may
    be at the Pentagon: the three are one.

    >>> province(places()["Kochi"]), province(places()["Osaka"]), province(places()["Geneva"])
    ('Kerala', 'Osaka', '')
    >>> province(places()["Arlington"]), province(places()["Washington DC"])
    ('Washington DC', 'Washington DC')
    """
    if not place.region:
        return place.name if any(p.region == place.name for p in places().values()) else ""
    return _CAPITAL_REGION.get(place.region, place.region)


_CAPITAL_REGION = {"Virginia": "Washington DC", "Maryland": "Washington DC"}


@cache
def towns_in(text: str) -> tuple[Place, ...]:
    """The places that a text names; "Delhi" is not named by "New Delhi"."""
    low = text.casefold()
    found = [
        (name, p) for p in places().values() for n in (p.name, *p.names)
        if says(low, name := n.casefold())
    ]  # fmt: skip
    longest = [
        (name, p) for name, p in found
        if not any(name != other and says(other, name) for other, _ in found)
    ]  # fmt: skip
    return tuple(dict.fromkeys(p for _, p in longest))


def says(text: str, name: str) -> bool:
    """Whether a text has a name as words of their own, in the same case.

    >>> says("Yokosuka, Kanagawa", "Yokosuka"), says("Yokosukas", "Yokosuka")
    (True, False)
    """
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(name, at + 1)
    return False


def state_agrees(claimed: str) -> Bears:
    """Whether an attribute names the claimed state, by code or name."""
    register = states()

    def agrees(attribute: Attribute) -> bool | None:
        text = attribute.text.strip()
        if text == claimed:
            return True
        if text in register:
            return False
        return None

    return agrees


def length_agrees(years: float, keys: Sequence[str] = ("Y",)) -> Bears:
    """Whether a term (P5Y, or a bare number of years) is so many years."""

    def agrees(attribute: Attribute) -> bool | None:
        match = re.fullmatch(r"P?(\d+)Y?", attribute.text)
        if match is None or (len(match[1]) == 4 and not attribute.text.startswith("P")):
            return None
        return int(match[1]) == years

    return agrees
