"""States, towns and currencies written anew as the note itself writes them."""

import re
from collections.abc import Iterable

from bilat.facts.state import places, states
from bilat.judging.bench import Bench
from bilat.judging.finding import Fix
from bilat.judging.records.matching import province
from bilat.notes.document import Edit
from bilat.reading.claim import Claim

# Names that take an article: common nouns, plurals and their abbreviations.
_ARTICLE = re.compile(
    r"\b(?:United|Republic|Kingdom|States|Emirates|Islands|Netherlands|Philippines|Maldives|"
    r"Bahamas|Gambia|US|USA|UK|UAE|U\.S\.|U\.S\.A\.|U\.K\.|U\.A\.E\.)(?![\w-])"
)
_LONG = re.compile(r"\b(?:of|and)\b")


def mend_state(claim: Claim, old: str, new: str, bench: Bench, why: str) -> Fix | None:
    """Write the state `new` where the claim names `old` (ISO codes), as the note names it.

    None where more than the name would have to change: a possessive, a demonym, a list of hosts.
    """
    text = bench.document.text
    spot = _named(text, claim.start, claim.end, (states()[old].name, *states()[old].names))
    if spot is None or new not in states():
        return None
    start, end = spot
    if (end < len(text) and (text[end] in "'’-/" or text[end].isalnum())) or _listed(
        text, start, end
    ):
        return None
    before = re.search(r"\b(the )$", text[max(0, start - 4) : start], re.IGNORECASE)
    head = before.group() if before else ""
    start -= len(head)
    name = _usual(new, text, start, end)
    name = f"the {name}" if _ARTICLE.search(name) else name
    if (head and head[0].isupper()) or (not head and name[0] == "t" and opens(text, start)):
        name = name[0].upper() + name[1:]
    return Fix(True, (Edit(start, end, _stopped(text, start, end, name), why),))


def mend_place(claim: Claim, new: str, bench: Bench, why: str) -> Fix | None:
    """Write the town `new` where the claim names another; None where a state stands behind it."""
    text = bench.document.text
    known, held = places().get(claim.quote.strip()), places().get(new)
    names = (claim.quote.strip(), *((known.name, *known.names) if known else ()))
    spot = _named(text, claim.start, claim.end, names)
    if spot is None or known is None or held is None:
        return None
    start, end = spot
    if _listed(text, start, end):
        return None
    tail = re.match(r", ([A-Z][\w. ]*?)(?=[,;.)\n]|$| (?:in|on|from|and)\b)", text[end : end + 40])
    around = tail is not None and _contains(tail[1], known.country, province(known))
    if tail and around and not _contains(tail[1], held.country, province(held)):
        return None  # "Mumbai, India" of an event in Tokyo: two words are wrong
    return Fix(True, (Edit(start, end, _stopped(text, start, end, held.name), why),))


def _contains(words: str, country: str, region: str) -> bool:
    state = states()[country]
    return words in (state.name, *state.names, region)


def _named(text: str, start: int, end: int, names: Iterable[str]) -> tuple[int, int] | None:
    """Where the longest of some names stands in a stretch of text, once."""
    for name in sorted(dict.fromkeys(names), key=len, reverse=True):
        at = text.find(name, start, end)
        if at >= 0:
            again = text.find(name, at + len(name), end) >= 0
            return None if again else (at, at + len(name))
    return None


_STATE_NEAR = r"(?:the )?(?:[A-Z][\w.]+ ?){1,3}"


def _listed(text: str, start: int, end: int) -> bool:
    """Whether the name is one of several joined together: "India and Japan hosted"."""
    after = re.match(rf"\s*(?:,? and|or|&|/)\s+({_STATE_NEAR})", text[end : end + 40])
    before = re.search(rf"({_STATE_NEAR})(?:,? and|or|&|/)\s+(?:the )?$", text[:start][-40:])
    known = {n for s in states().values() for n in (s.name, *s.names)} | set(places())
    return any(
        match is not None and re.sub(r"^the ", "", match[1].strip()) in known
        for match in (after, before)
    )


def _usual(code: str, text: str, start: int, end: int) -> str:
    """The name that the note uses most for a state, the register's own where it uses none."""
    state = states()[code]
    rest = text[:start] + " " + text[end:]
    # What is part of a longer form ("US" in "US$", "U.S." in "U.S.A.") does not count for it.
    count = {
        name: len(re.findall(rf"(?<![\w.]){re.escape(name)}(?![\w$])", rest))
        for name in (state.name, *state.names)
        if not _LONG.search(name) and not name[0].islower() and not name.startswith("The ")
    }
    best = max(count, key=lambda n: (count[n], n == state.name), default=state.name)
    return best if count.get(best) else state.name


def opens(text: str, at: int) -> bool:
    """Whether a sentence, an item or a cell begins at an offset.

    >>> opens("- Japan hosted it.", 2), opens("It was Japan", 7), opens("Yes. Japan", 5)
    (True, False, True)
    """
    return re.search(r"(?:^|\n|[.!?:] |[-*•|] |\*\*)\s*$", text[:at]) is not None


def _stopped(text: str, start: int, end: int, name: str) -> str:
    """A name with the full stop of the sentence where the old one's or the new one's serves it."""
    old, rest = text[start:end], text[end:]
    closes = re.match(r"\s*(?:\n|$)|\s+[A-Z]", rest) is not None
    if old.endswith(".") and not name.endswith(".") and closes:
        return name + "."
    if name.endswith(".") and not old.endswith(".") and rest.startswith("."):
        return name[:-1]
    return name


# The ways to write a currency: signs and codes before the number, words behind it.
_SIGNS = {
    "USD": ("US$", "$", "USD", "US $"), "AUD": ("A$", "AU$", "AUD"), "JPY": ("¥", "JPY"),
    "INR": ("₹", "Rs.", "Rs", "INR"), "EUR": ("€", "EUR"), "GBP": ("£", "GBP"),
}  # fmt: skip
_WORDS = {
    "USD": ("US dollars", "dollars"), "AUD": ("Australian dollars",), "JPY": ("yen",),
    "INR": ("rupees",), "EUR": ("euros", "euro"), "GBP": ("pounds",),
}  # fmt: skip


def recoin(quote: str, old: str, new: str, text: str) -> str | None:
    """An amount with its currency mended, written as `text`, the note, writes that currency.

    >>> recoin("¥4.5 bn", "JPY", "USD", "worth USD 3 bn"), recoin("¥4.5 bn", "JPY", "USD", "")
    ('USD 4.5 bn', 'US$4.5 bn')
    >>> recoin("4.5 billion yen", "JPY", "USD", "USD 3 bn")
    '4.5 billion US dollars'
    """
    signs = "|".join(re.escape(s) for s in sorted(_SIGNS.get(old, ()), key=len, reverse=True))
    words = "|".join(_WORDS.get(old, ()))
    if not signs or new not in _SIGNS:
        return None
    before = list(re.finditer(rf"(?<!\w)(?:{signs})\s?(?=\d)", quote))
    behind = list(re.finditer(rf"(?<=\s)(?:{words})\b", quote))
    if len(before) + len(behind) != 1:
        return None
    if behind:
        used = max(_WORDS[new], key=lambda w: len(re.findall(rf"\b{w}\b", text)))
        first = _WORDS[new][0]
        word = used if re.search(rf"\b{used}\b", text) else first
        return quote[: behind[0].start()] + word + quote[behind[0].end() :]
    return quote[: before[0].start()] + _sign(new, text) + quote[before[0].end() :]


def _sign(unit: str, text: str) -> str:
    """The sign of a currency, with the space after it, that a note uses most."""
    listed = "|".join(re.escape(s) for s in sorted(_SIGNS[unit], key=len, reverse=True))
    found: list[str] = re.findall(rf"(?<![\w$])((?:{listed})\s?)(?=\d)", text)
    if not found:
        return _SIGNS[unit][0]
    return max(dict.fromkeys(found), key=found.count)
