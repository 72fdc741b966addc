"""Between whom a record is, by the states named beside it."""

from collections.abc import Sequence

from bilat.reading.lexicon import Entry, Token
from bilat.reading.names.matching import View
from bilat.reading.spans import Name

_DASH = frozenset("-‐‑–—−/")
_JOINED = (" ", "-", "–", "—", "/", "‑", " – ", " - ", "\xa0")


def ahead(
    text: str, toks: Sequence[Token], first: int, found: Sequence[Name]
) -> tuple[set[str], int]:
    """The states named right before a record ("India–Japan", "Indo-Japanese"), and where."""
    parties: set[str] = set()
    begin = first
    for name in reversed(found):
        if name.what != "state" or name.end > toks[begin].start:
            break
        gap = text[name.end : toks[begin].start]
        if gap not in _JOINED:
            break
        dashed = gap.strip() in _DASH and bool(gap.strip())
        if dashed is (begin == first):
            break
        parties.add(name.id)
        while begin and toks[begin - 1].start >= name.start:
            begin -= 1
    return parties, begin


def with_others(view: View, last: int, fit: list[Entry]) -> bool:
    """Whether the name goes on "with" a state that is no party: "CEPA with Oman"."""
    state = _state_after(view, last, ("with", "between"))
    return bool(state) and all(e.parties and state not in e.parties for e in fit)


def goes_on(view: View, last: int, fit: list[Entry]) -> bool:
    """Whether the name goes on with its own states: "Global Partnership between Japan …"."""
    state = _state_after(view, last, ("with", "between", "of"))
    return any(state in e.parties for e in fit)


def _state_after(view: View, last: int, links: Sequence[str]) -> str:
    toks, k = view.toks, last + 1
    if k >= len(toks) or toks[k].key not in links:
        return ""
    k += 1 + (k + 1 < len(toks) and toks[k + 1].key == "the")
    return view.state(k)


def behind(view: View, last: int) -> set[str]:
    """The two or more states told right behind a record: "of India and Japan", "between A and B".

    One state alone does not tell the parties: "the 2+2 of Japan" is one with anybody.
    """
    k = last + 1
    if k >= len(view.toks) or view.toks[k].key not in ("of", "between", "among"):
        return set()
    return listed(view, k + 1)[0]


def listed(view: View, first: int) -> tuple[set[str], int]:
    """The states of the list "A, B and the C" from token `first` on, and its last token.

    Behind the "and" of a list there is one state more, and the list is closed.
    """
    found: set[str] = set()
    last, closed = first - 1, False
    for k in range(first, len(view.toks)):
        key = view.toks[k].key
        if code := view.state(k):
            found.add(code)
            last = k
        elif key in ("and", "&", ",") and not closed:
            closed = key != ","
        elif key != "the":
            break
    return (found, last) if len(found) > 1 else (set(), first - 1)


def theirs(view: View, low: int, found: Sequence[Name]) -> set[str]:
    """The states of "India and Japan held their third 2+2": those named last, if joined."""
    if not low or view.toks[low - 1].key != "their":
        return set()
    listed: list[Name] = []
    for name in reversed(found):
        if name.what != "state":
            break
        gap = view.text[name.end : listed[-1].start] if listed else "and"
        if gap.replace("the", "").strip(" ,") not in ("and", "&", ""):
            break
        listed.append(name)
    return {n.id for n in listed} if len(listed) > 1 else set()
