"""The state of one planted note while it is written, and its slots with their places.

While a note is put together, each slot of a statement stands between private-use marks with its
number; `finish` takes them out and keeps the places.
"""

import re
from datetime import date
from random import Random
from typing import NamedTuple

from benchmarks import _heldout, _phrases, _unseen
from benchmarks._deeds import Deeds
from benchmarks._styles import state_fields
from benchmarks._truth import Fact, Truth, Wrong

OPEN, SHUT, END = "\ue000", "\ue001", "\ue002"
FROM, TO = "\ue003", "\ue004"  # around a statement
_MARKED = re.compile(f"{OPEN}(\\d+){SHUT}([^{END}]*){END}|([{FROM}{TO}])")
_GOODS = re.compile(r"goods|merchandise|shipment|shipped", re.IGNORECASE)
_UNOWNED = re.compile(r"[:(] ?exports:? \{x")
CONTROL, CONTRADICTED, OUTDATED, MISSPELT = "control", "contradicted", "outdated", "misspelt"


class Slot(NamedTuple):
    """One checkable slot: what it is, what is planted in it, what should be said of it.

    `places` are where in the note the slot stands; a verdict anywhere in `room` (the statement)
    answers for a plant that could be told by another word of the same statement.
    """

    what: str
    plant: str
    expected: str
    phrase: str
    places: tuple[tuple[int, int], ...] = ()
    room: tuple[int, int] = (0, 0)
    wide: bool = False
    truth: str = ""


class Note(NamedTuple):
    """A note with its slots."""

    name: str
    pair: tuple[str, str]
    text: str
    slots: tuple[Slot, ...]


SETS = {"open": _phrases, "heldout": _heldout, "unseen": _unseen}


class Phrases(NamedTuple):
    """One set of phrasings: the open one, the first held out, or the one that nobody has seen."""

    single: dict[str, tuple[str, ...]]
    stock: dict[str, tuple[str, ...]]
    present: dict[str, tuple[str, ...]]
    rank: dict[str, tuple[str, ...]]
    joint: tuple[str, ...]
    edition: tuple[str, ...]
    yearly: tuple[str, ...]
    record: dict[str, tuple[str, ...]]
    status: dict[str, tuple[str, ...]]


def phrases(name: str) -> Phrases:
    """The set of a name of `SETS`."""
    m = SETS[name]
    return Phrases(
        m.SINGLE, m.STOCK, m.PRESENT, m.RANK, m.JOINT, m.EDITION, m.YEARLY, m.RECORD, m.STATUS
    )


class Writer:
    """Writes one note: keeps what was used and which slots there are."""

    def __init__(
        self, truth: Truth, deeds: Deeds, pair: tuple[str, str], words: Phrases, rng: Random
    ) -> None:
        self.truth, self.deeds, self.pair, self.words, self.rng = truth, deeds, pair, words, rng
        self.slots: list[Slot] = []
        self.used: set[object] = set()
        self.written = date(2026, 7, 1)

    def mark(
        self, text: str, what: str, phrase: str, plant: str = "", *,
        expected: str = "", wide: bool = False, truth: str = "",
    ) -> str:  # fmt: skip
        number = len(self.slots)
        expected = expected or (CONTRADICTED if plant else CONTROL)
        self.slots.append(Slot(what, plant, expected, phrase, wide=wide, truth=truth))
        return f"{OPEN}{number}{SHUT}{text}{END}"

    def fields(self, a: str, b: str) -> dict[str, str]:
        found = {**state_fields("A", a, self.rng), **state_fields("B", b, self.rng)}
        found["Acs"] = found["Ac"] + "'s"
        return found

    def ours(self, keys: object) -> list[tuple[str, str, str]]:
        return [k for k in keys if set(k[1:]) == set(self.pair)]  # type: ignore[attr-defined]

    def _slip(self, fact: Fact, plant: bool, stock: bool, plain: bool, phrase: str) -> Wrong | None:
        """A wrong value that can be written; kinds that are rare first."""
        if not plant or not fact.decides:
            return None
        found = self.truth.slips(fact, self.rng, stock)
        if _UNOWNED.search(phrase):
            # "A–B trade: exports x, imports m" does not say whose exports: the other side's are
            # another right reading.
            found = [one for one in found if one.kind != "direction"]
        rare = {"part-year": -2, "partner": 1, "direction": 1, "currency": 2, "year": 2, "unit": 2}
        found.sort(key=lambda w: rare[w.kind] + self.rng.random() * 2)
        for one in found:
            if self.truth.write(fact, self.rng, one, stock, plain) is not None:
                return one
        return None

    def number(
        self, fact: Fact, plant: bool, phrase: str, stock: bool = False
    ) -> tuple[str, str] | None:
        """The marked number of a fact, and the kind of plant that it holds ("" for none)."""
        plain = not _GOODS.search(phrase)
        wrong = self._slip(fact, plant, stock, plain, phrase)
        made = self.truth.write(fact, self.rng, wrong, stock, plain)
        if made is None or ("As many as" in phrase and made.hedge != "="):
            return None
        kind = wrong.kind if wrong else ""
        place = f"{fact.measure} {fact.reporter}>{fact.partner} {fact.period}"
        truth = f"{place} = {fact.value:.6g} {fact.unit}"
        return self.mark(made.text, fact.measure, phrase, kind, truth=truth), kind

    def pick(
        self, held: dict[tuple[str, str, str], list[Fact]], keys: list[tuple[str, str, str]],
        plant: bool,
    ) -> Fact | None:  # fmt: skip
        if not keys:
            return None
        keys = sorted(keys)
        for _ in range(8):
            facts = held[self.rng.choice(keys)]
            fact = self.rng.choice(facts)
            if fact.key in self.used or (plant and not fact.decides):
                continue
            if fact.period.end >= self.written:
                continue
            self.used.add(fact.key)
            return fact
        return None

    def whose(self, fact: Fact) -> bool:
        """Whether the words would leave open whose fiscal year is meant."""
        shared = fact.measure in ("trade_goods", "trade_goods_services")
        return shared and "AUS" in self.pair and fact.period.start.month != 1

    def fill(self, phrase: str, fact: Fact, **more: str) -> str:
        text = phrase.format(**self.fields(fact.reporter, fact.partner), **more)
        return capital(text)

    def finish(self, blocks: list[str], name: str, title: str, front: bool) -> Note:
        """The note's text without marks, and every slot in its place."""
        head = f"---\ntitle: {title}\ndate: {self.written}\n---\n\n# {title}\n\n" if front else (
            f"# {title}\n\nPublished on: {self.written:%d-%m-%Y}\n\n"
        )  # fmt: skip
        marked = head + "\n\n".join(blocks) + "\n"
        places: dict[int, list[tuple[int, int]]] = {}
        out, at = [], 0
        length = 0
        rooms: list[tuple[int, int]] = []
        for m in _MARKED.finditer(marked):
            out.append(marked[at : m.start()])
            length += m.start() - at
            at = m.end()
            if m[3] == FROM:
                rooms.append((length, length))
                continue
            if m[3] == TO:
                rooms[-1] = (rooms[-1][0], length)
                continue
            places.setdefault(int(m[1]), []).append((length, length + len(m[2])))
            out.append(m[2])
            length += len(m[2])
        out.append(marked[at:])
        text = "".join(out)
        slots = []
        for number, slot in enumerate(self.slots):
            if number in places:
                where = places[number]
                room = next(r for r in rooms if r[0] <= where[0][0] <= r[1])
                slots.append(slot._replace(places=tuple(where), room=room))
        return Note(name, self.pair, text, tuple(slots))


def capital(text: str) -> str:
    """A sentence with its first letter in capital; marks and stars before it stay."""
    for i, c in enumerate(text):
        if c == OPEN:
            return text if text[text.index(SHUT) + 1 : text.index(SHUT) + 2].isdigit() else (
                text[: text.index(SHUT) + 1] + capital(text[text.index(SHUT) + 1 :])
            )  # fmt: skip
        if c.isalnum():
            return text[:i] + c.upper() + text[i + 1 :]
    return text
