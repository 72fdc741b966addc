"""What one head of a table says: of what, whose, when, in which unit, and what else it says.

A head is read once for its table. Whatever in it is not understood stays as `stray`: it may narrow
the numbers under it, so they are held to be parts.
"""

import re
from datetime import date

import msgspec

from bilat.reading.lexicon import Lexicon
from bilat.reading.names.find import names
from bilat.reading.quantities import read_spans
from bilat.reading.scene import Cue, Scene, Token, cues, tokens
from bilat.reading.sentences import Sentence
from bilat.reading.spans import Name, PeriodSpan
from bilat.reading.tables.units import Unit, unit_of
from bilat.reading.tables.words import listed, plain
from bilat.reading.wares import narrows


class Head(msgspec.Struct, frozen=True):
    """One head, or one line above a table.

    `stray` are the words that nothing explains: a ware, a growth, an average. `part` is set for a
    part of every year ("April–November"), `narrow` where a word narrows even what prose says (a
    quarter), `ware` where one can name what is traded, `few` where it speaks of some of a kind
    ("top ten"), `total` for a bare "Total". `scope` is "goods", "services" or "both" where it says
    so, `sign` -1 for a deficit, 0 for a balance that may be written without its sign.
    """

    scene: Scene
    unit: Unit
    periods: tuple[PeriodSpan, ...]
    stray: tuple[str, ...] = ()
    part: bool = False
    narrow: bool = False
    ware: bool = False
    few: bool = False
    total: bool = False
    scope: str = ""
    sign: float = 1.0

    @property
    def text(self) -> str:
        """The words of the head."""
        return self.scene.text

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The measures that the head names."""
        return self.scene.cues

    def states(self) -> tuple[Name, ...]:
        """The states that the head names, in order."""
        return self.scene.states()


# "Apr–Mar" and "January to December" are the whole year.
_WHOLE = re.compile(
    r"\b(?:apr(?:il)?\W{1,3}mar(?:ch)?|jan(?:uary)?\W{1,3}dec(?:ember)?|april to march|"
    r"january to december|jul(?:y)?\W{1,3}june?)\b",
    re.IGNORECASE,
)
# "Exports/Imports" are two words; what follows "Source:" says nothing of the numbers.
_JOINED = re.compile(r"(?<=[A-Za-z)])/(?=[A-Za-z(])")
_SOURCE = re.compile(r"[(\[]?\s*\bsources?\s*:", re.IGNORECASE)
_YEARS = re.compile(r"\b(?:years?|decades?)\b", re.IGNORECASE)
_MARKS = re.compile(r"[*†‡#^]+|\[\w{1,2}\]|[¹²³⁴]+")
_NUMBERED = re.compile(
    r"\s*(?:table|figure|fig\.?|chart|box|\(?[a-z0-9]{1,2}[.)])\s*[\d.]*\s*[:.–-]?\s*", re.I
)
_BALANCE = re.compile(
    r"\s*(?:trade\s+)?(balance|surplus\s*/\s*deficit|deficit\s*/\s*surplus)\b", re.I
)


def read_head(text: str, lexicon: Lexicon, day: date | None) -> Head:
    """Read one head; `day` dates relative periods."""
    said = _JOINED.sub(" / ", _SOURCE.split(text, maxsplit=1)[0])
    unit, places = unit_of(said)
    periods = read_spans(said, written=day)[1]
    # No state is named by its money ("US $ million").
    named = tuple(
        n
        for n in names(said, lexicon)
        if n.what != "state" or not any(p.start <= n.start and n.end <= p.end for p in places)
    )
    marks = tokens(said)
    found = cues(marks, named)
    sign = 1.0
    lower = said.lower()
    balance = _BALANCE.match(said)
    if balance and not any("trade_balance" in c.measures for c in found):
        place = balance.span()
        last = max((i for i, t in enumerate(marks) if t.end <= place[1]), default=0)
        found = (
            Cue(*place, ("trade_balance",), 0, last),
            *(c for c in found if c.start >= place[1]),
        )
    if any("trade_balance" in c.measures for c in found):
        both = "deficit" in lower and "surplus" in lower
        down = any(w in lower for w in listed("deficit"))
        sign = 1.0 if both else -1.0 if down else 0.0 if "surplus" not in lower else 1.0
    whole = _WHOLE.search(said)
    if whole:
        periods = tuple(p for p in periods if not (p.first is None and p.last is None))
    scene = Scene(Sentence(said, (), (), 0, "cell", (), 0), marks, (), periods, named, found)
    covered = [
        *((n.start, n.end) for n in scene.states()),
        *((p.start, p.end) for p in periods),
        *((c.start, c.end) for c in found),
        *((p.start, p.end) for p in places),
        *([whole.span()] if whole else []),
        *(m.span() for m in _MARKS.finditer(said)),
    ]  # fmt: skip
    opening = _NUMBERED.match(said)
    if opening:
        covered.append(opening.span())
    words_of = [w for t in marks for w in _unexplained(said, t, covered)]
    few = any(w in listed("few") for w in words_of)
    stray = tuple(
        w for w in words_of if w not in plain() and w not in listed("few") | listed("services")
    )
    parts = [part for w in stray for part in (w, *w.split("-"))]
    # "April–November" is of every year, and so is "in April" beside years.
    open_ended = [p for p in periods if p.relative or (p.first is None and p.last is None)]
    part = any(not _YEARS.search(p.text) for p in open_ended)
    narrow = part or any(w in listed("parts") for w in parts)
    return Head(
        scene,
        unit,
        periods,
        stray,
        part,
        narrow,
        narrows(w for w in stray),
        few,
        any(w in listed("totals") for w in words_of) and not found,
        _scope(lower),
        sign,
    )


_PART = re.compile(r"[^\W_]+")


def _unexplained(text: str, token: Token, covered: list[tuple[int, int]]) -> list[str]:
    """The words of a token that nothing covers: the whole, or what is left of "Indo-US pharma"."""
    word = token.word.replace("’", "'").removesuffix("'s")
    parts = [(token.start + m.start(), token.start + m.end()) for m in _PART.finditer(word)]
    left = [(a, b) for a, b in parts if not any(low <= a and b <= high for low, high in covered)]
    if not left:
        return []
    return [word] if len(left) == len(parts) else [text[a:b].lower() for a, b in left]


_BOTH = re.compile(r"\b(?:goods|merchandise)(?:,? and |/| & |\s*\+\s*)services\b")


def _scope(lower: str) -> str:
    if _BOTH.search(lower):
        return "both"
    if re.search(r"\bservices?\b", lower):
        return "services"
    return "goods" if re.search(r"\b(?:goods|merchandise)\b", lower) else ""
