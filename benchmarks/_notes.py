"""Notes for the judging benchmark: true statements and planted errors, each with its place.

While a note is put together, each slot of a statement stands between private-use marks with its
number; `finish` takes them out and keeps the places.
"""

import re
from calendar import month_name
from collections.abc import Callable
from datetime import date
from random import Random
from typing import NamedTuple

from benchmarks import _heldout, _phrases
from benchmarks._deeds import Deed, Deeds
from benchmarks._misspell import misspell
from benchmarks._styles import (
    STATES,
    amount,
    day,
    largest,
    month,
    ordinal,
    part_label,
    roman,
    state_fields,
    year_label,
)
from benchmarks._truth import FLOWS, RANKS, STOCKS, Fact, Truth, Wrong
from bilat.facts.period import Period

PAIRS = ("IND-JPN", "IND-USA", "AUS-IND", "AUS-USA", "AUS-JPN", "JPN-USA")
_OPEN, _SHUT, _END = "\ue000", "\ue001", "\ue002"
_FROM, _TO = "\ue003", "\ue004"  # around a statement
_MARKED = re.compile(f"{_OPEN}(\\d+){_SHUT}([^{_END}]*){_END}|([{_FROM}{_TO}])")
_GOODS = re.compile(r"goods|merchandise|shipment|shipped", re.IGNORECASE)
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


class Phrases(NamedTuple):
    """One set of phrasings: those in the open, or those held out."""

    single: dict[str, tuple[str, ...]]
    stock: dict[str, tuple[str, ...]]
    present: dict[str, tuple[str, ...]]
    rank: dict[str, tuple[str, ...]]
    joint: tuple[str, ...]
    edition: tuple[str, ...]
    yearly: tuple[str, ...]
    record: dict[str, tuple[str, ...]]
    status: dict[str, tuple[str, ...]]


def phrases(heldout: bool) -> Phrases:
    m = _heldout if heldout else _phrases
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
        return f"{_OPEN}{number}{_SHUT}{text}{_END}"

    def fields(self, a: str, b: str) -> dict[str, str]:
        found = {**state_fields("A", a, self.rng), **state_fields("B", b, self.rng)}
        found["Acs"] = found["Ac"] + "'s"
        return found

    def ours(self, keys: object) -> list[tuple[str, str, str]]:
        return [k for k in keys if set(k[1:]) == set(self.pair)]  # type: ignore[attr-defined]

    def _slip(self, fact: Fact, plant: bool, stock: bool, plain: bool) -> Wrong | None:
        """A wrong value that can be written; kinds that are rare first."""
        if not plant or not fact.decides:
            return None
        found = self.truth.slips(fact, self.rng, stock)
        rare = {"part-year": 0, "partner": 1, "direction": 1, "currency": 2, "year": 2, "unit": 2}
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
        wrong = self._slip(fact, plant, stock, plain)
        made = self.truth.write(fact, self.rng, wrong, stock, plain)
        if made is None:
            return None
        kind = wrong.kind if wrong else ""
        truth = f"{fact.measure} {fact.reporter}>{fact.partner} {fact.period} = {fact.value:.6g} {fact.unit}"
        return self.mark(made.text, fact.measure, phrase, kind, truth=truth), kind

    # figures

    def single(self, plant: bool) -> str | None:
        keys = [k for k in self.ours(self.truth.flows) if k[0] in self.words.single]
        fact = self._pick(self.truth.flows, keys, plant)
        if fact is None:
            return None
        label = year_label(fact.period, fact.reporter, self.rng)
        if label is None or self._whose(fact):
            return None
        phrase = self.rng.choice(self.words.single[fact.measure])
        made = self.number(fact, plant, phrase)
        if made is None or (plant and not made[1]):
            return None
        gap = "deficit" if fact.value < 0 else "surplus"
        return self._fill(phrase, fact, v=made[0], p=label, gap=gap)

    def _pick(
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

    def _whose(self, fact: Fact) -> bool:
        """Whether the words would leave open whose fiscal year is meant."""
        shared = fact.measure in ("trade_goods", "trade_goods_services")
        return shared and "AUS" in self.pair and fact.period.start.month != 1

    def _fill(self, phrase: str, fact: Fact, **more: str) -> str:
        text = phrase.format(**self.fields(fact.reporter, fact.partner), **more)
        return _capital(text)

    def stock(self, plant: bool) -> str | None:
        keys = [k for k in self.ours(self.truth.stocks) if k[0] in self.words.stock]
        fact = self._pick(self.truth.stocks, keys, plant)
        if fact is None:
            return None
        phrase = self.rng.choice(self.words.stock[fact.measure])
        when = self._when(fact)
        made = self.number(fact, plant, phrase, stock=True) if when else None
        if when is None or made is None or (plant and not made[1]):
            return None
        on = self.rng.choice(("in", "as of", "in", "by")) if fact.period.days <= 31 else "in"
        if when[0].isdigit() and fact.period.days == 1 and " " in when:
            on = self.rng.choice(("as of", "on", "as on"))
        dated = f"{on} {when}"
        return self._fill(
            phrase, fact, v=made[0], on=dated, On=_capital(dated), when=when,
            span=when, Span=_capital(when),
        )  # fmt: skip

    def _when(self, fact: Fact) -> str | None:
        p, rng = fact.period, self.rng
        if fact.measure == "fdi_cumulative":
            first, last = f"{month_name[p.start.month]} {p.start.year}", month(p.end, rng)
            return rng.choice((f"from April 2000 to {last}", f"between {first} and {last}",
                               f"from {first} to {last}", f"between {first} and {last}"))  # fmt: skip
        if p.days == 1:
            return rng.choice((day(p.end, rng), month(p.end, rng)))
        if p.days <= 31:
            return month(p.end, rng)
        if (p.start.month, p.start.day) == (9, 1) and 360 <= p.days <= 367:
            y = f"{p.start.year}-{p.end.year % 100:02}"
            return rng.choice(
                (f"the {y} academic year", f"academic year {y}", f"the academic year {y}")
            )
        if (p.start.month, p.end.month, p.days > 360) == (1, 12, True) and p.days < 370:
            return str(p.end.year)
        return None

    def present(self, plant: bool) -> str | None:
        """A level in the present tense: the newest, or one that has long passed."""
        keys = [
            k for k in self.ours(self.truth.stocks)
            if k[0] in self.words.present and len(self.truth.stocks[k]) > (1 if plant else 0)
        ]  # fmt: skip
        if not keys:
            return None
        key = self.rng.choice(sorted(keys))
        facts = self.truth.stocks[key]
        newest = facts[-1]
        rows = [f for f in self.truth.held(*key) if not f.item and f.marker != "SOURCE ERROR"]
        if newest.period.end > self.written or ("present", key) in self.used:
            return None
        if (
            any(f.period.end > newest.period.end for f in rows)
            or (self.written - newest.period.end).days > 900
        ):
            return None
        fact, kind, expected = newest, "", CONTROL
        if plant:
            old = [
                f for f in facts
                if f.period.end.year <= newest.period.end.year - 2 and f.unit == newest.unit
                and abs(f.value - newest.value) > 0.2 * newest.value
            ]  # fmt: skip
            if not old or not newest.decides:
                return None
            fact, kind, expected = self.rng.choice(old), "stale", OUTDATED
        self.used.add(("present", key))
        phrase = self.rng.choice(self.words.present[key[0]])
        number = amount(fact.value, fact.unit, self.rng, plain=True)
        if number is None or number.hedge == ">":
            return None
        if (self.truth.side(number.covers, newest.rows) == "confirmed") == bool(plant):
            return None
        truth = f"{key} newest {newest.period} = {newest.value:.6g}"
        text = self.mark(number.text, key[0], phrase, kind, expected=expected, truth=truth)
        return self._fill(phrase, fact, v=text)

    def rank(self, plant: bool) -> str | None:
        keys = [k for k in self.ours(self.truth.rows) if k[0] in self.words.rank and k[0] in RANKS]
        if not keys:
            return None
        key = self.rng.choice(sorted(keys))
        rows = [f for f in self.truth.held(*key) if not f.item and f.marker != "SOURCE ERROR"]
        firm = [f for f in rows if not f.marker and f.period.end < self.written]
        if not firm or ("rank", key) in self.used:
            return None
        newest = max(firm, key=lambda f: (f.period.end, f.id))
        level = [f for f in firm if (newest.period.end - f.period.end).days < 200]
        if len({f.value for f in level}) > 1:
            return None
        value = int(newest.value)
        if plant:
            ever = {f.value for f in self.truth.held(*key)}
            pool = [n for n in range(1, value + 6) if n not in ever and abs(n - value) > 0]
            from bilat.facts.interval import Interval

            if (self.written - newest.period.end).days > 500 or not pool:
                return None
            value = self.rng.choice(pool)
            if self.truth.side(Interval(value, value), level) != "contradicted":
                return None
        self.used.add(("rank", key))
        phrase = self.rng.choice([p for p in self.words.rank[key[0]] if "{p}" not in p])
        kind = "rank" if plant else ""
        fact = Fact(*key, newest.period, newest.value, "rank", tuple(level), True)
        truth = f"{key} {newest.period} = {newest.value:.0f}"
        mark = lambda text: self.mark(text, key[0], phrase, kind, truth=truth)  # noqa: E731
        if "{nth}" in phrase:
            return self._fill(phrase, fact, nth=mark(ordinal(value, self.rng)))
        return self._fill(phrase, fact, r=mark(largest(value, self.rng)))

    def joint(self, plant: bool) -> str | None:
        """Several figures of one direction in a sentence; at most one of them is wrong."""
        phrase = self.rng.choice(self.words.joint)
        letters = list(dict.fromkeys(re.findall(r"\{([xmtb]\d?)\}", phrase)))
        facts = self._account(letters)
        if facts is None:
            return None
        bad = self.rng.choice([k for k in letters if facts[k].decides] or [""]) if plant else ""
        if plant and not bad:
            return None
        labels: dict[str, str] = {}
        style = self.rng.randrange(1 << 30)
        for letter, fact in facts.items():
            labels["p" + letter[1:]] = year_label(fact.period, fact.reporter, Random(style)) or ""
        values: dict[str, str] = {}
        before = len(self.slots)
        for letter in letters:
            made = self.number(facts[letter], letter == bad, phrase)
            if made is None or (letter == bad and not made[1]):
                del self.slots[before:]
                return None
            values[letter] = made[0]
        if not all(labels.values()):
            del self.slots[before:]
            return None
        balance = next((f for k, f in facts.items() if k[0] == "b"), None)
        gap = "deficit" if balance is None or balance.value < 0 else "surplus"
        for fact in facts.values():
            self.used.add(fact.key)
        first = facts[letters[0]]
        if all(k[0] == "t" for k in letters) and self._whose(first):
            del self.slots[before:]
            return None
        return self._fill(phrase, first, gap=gap, **values, **labels)

    def _account(self, letters: list[str]) -> dict[str, Fact] | None:
        names = {
            "x": "exports_goods",
            "m": "imports_goods",
            "t": "trade_goods",
            "b": "trade_balance",
        }
        ways = [self.pair, self.pair[::-1]]
        self.rng.shuffle(ways)
        for a, b in ways:
            held = {k: self.truth.flows.get((names[k[0]], a, b), []) for k in letters}
            if not all(held.values()):
                continue
            numbered = [k for k in letters if len(k) > 1]
            for _ in range(6):
                lead = self.rng.choice(held[letters[0]])
                found: dict[str, Fact] = {}
                for k in letters:
                    pool = [
                        f for f in held[k]
                        if f.unit == lead.unit and f.key not in self.used
                        and f.period.start.month == lead.period.start.month
                        and f.period not in {found[j].period for j in found if j in numbered}
                        and (k in numbered or f.period == lead.period)
                    ]  # fmt: skip
                    if not pool:
                        break
                    found[k] = self.rng.choice(pool)
                if len(found) == len(letters):
                    if numbered:
                        order = sorted((found[k] for k in numbered), key=lambda f: f.period)
                        found.update(zip(numbered, order, strict=True))
                    return found
        return None

    def part(self, plant: bool) -> str | None:
        """A true figure of a part of a year, said to be of that part (a control)."""
        if plant:
            return None
        keys = [
            k
            for k in self.ours(self.truth.rows)
            if k[0] in ("exports_goods", "imports_goods", "trade_goods", "fdi_inflow", "tourists")
        ]
        rows = [
            f for k in sorted(keys) for f in self.truth.held(*k)
            if f.marker == "PARTIAL" and not f.item and f.precision in ("exact", "rounded")
            and k[0] in self.words.single and f.period.end < self.written
        ]  # fmt: skip
        if not rows:
            return None
        f = self.rng.choice(rows)
        label = part_label(f.period, self.rng)
        fact = Fact(f.measure, f.reporter, f.partner, f.period, f.value, f.unit, (f,), False)
        same = [
            x
            for x in self.truth.held(f.measure, f.reporter, f.partner)
            if x.period == f.period and not x.item and x.unit == f.unit
        ]
        if (
            label is None
            or fact.key in self.used
            or any(abs(x.value - f.value) > 0.02 * f.value for x in same)
        ):
            return None
        self.used.add(fact.key)
        phrase = self.rng.choice(self.words.single[fact.measure])
        number = amount(f.value, f.unit, self.rng)
        if number is None or number.hedge in (">", "nearly"):
            return None
        text = self.mark(number.text, f"{fact.measure} (part)", phrase, truth=str(fact.key))
        return self._fill(phrase, fact, v=text, p=label)

    def table(self, plant: bool) -> str | None:
        """A table of exports, imports and total by year; with `plant`, half its cells are wrong."""
        names = {
            "Exports": "exports_goods",
            "Imports": "imports_goods",
            "Total trade": "trade_goods",
        }
        ways = [self.pair, self.pair[::-1]]
        self.rng.shuffle(ways)
        for a, b in ways:
            columns = {h: self.truth.flows.get((m, a, b), []) for h, m in names.items()}
            columns = {h: facts for h, facts in columns.items() if facts}
            if len(columns) < 2:
                continue
            lead = self.rng.choice([f for f in next(iter(columns.values()))])
            periods = sorted(
                {f.period for facts in columns.values() for f in facts
                 if f.unit == lead.unit and f.period.start.month == lead.period.start.month
                 and f.period.end < self.written}
            )  # fmt: skip
            periods = periods[-self.rng.randint(3, 5) :]
            if len(periods) < 2 or ("table", a) in self.used:
                continue
            self.used.add(("table", a))
            return self._table(a, b, lead, columns, periods, plant)
        return None

    def _table(
        self, a: str, b: str, lead: Fact, columns: dict[str, list[Fact]],
        periods: list[Period], plant: bool,
    ) -> str | None:  # fmt: skip
        rng = self.rng
        scale, word = rng.choice(((1e9, "billion"), (1e6, "million"), (1e9, "bn")))
        coin = {"USD": rng.choice(("USD", "US$")), "AUD": "A$", "JPY": "JPY", "INR": "INR"}[
            lead.unit
        ]
        style = Random(rng.randrange(1 << 30))
        state = style.getstate()
        labels = []
        for p in periods:
            style.setstate(state)
            labels.append((year_label(p, a, style) or str(p.end.year)).replace("the ", ""))
        cells: dict[tuple[str, Period], str] = {}
        spots = [
            (h, f) for h, facts in columns.items() for f in facts
            if f.unit == lead.unit and f.period in periods and f.key not in self.used
        ]  # fmt: skip
        for head, fact in spots:
            value, kind = abs(fact.value), ""
            if plant and fact.decides and rng.random() < 0.5:
                slips = [
                    w for w in self.truth.slips(fact, rng)
                    if w.kind not in ("unit", "currency") and self.truth.write(fact, rng, w, False, True)
                ]  # fmt: skip
                if slips:
                    value, kind = abs(slips[0].value), slips[0].kind
            decimals = 2 if scale == 1e9 else 0
            text = f"{value / scale:,.{decimals}f}"
            cells[head, fact.period] = self.mark(
                text, f"{fact.measure} (table)", "table", kind,
                truth=f"{fact.key} = {fact.value:.6g}",
            )  # fmt: skip
            self.used.add(fact.key)
        name = self.fields(a, b)
        title = f"{name['As']} trade with {name['B']} ({coin} {word})"
        heads = [h for h in columns if any((h, p) in cells for p in periods)]
        full = {"Exports": f"Exports to {name['B']}", "Imports": f"Imports from {name['B']}"}
        shown = {h: full.get(h, h) for h in heads}
        lines = [_capital(title), ""]
        if rng.random() < 0.5:
            lines.append("| Year | " + " | ".join(shown[h] for h in heads) + " |")
            lines.append("| --- |" + " --- |" * len(heads))
            for p, label in zip(periods, labels, strict=True):
                row = [cells.get((h, p), "–") for h in heads]
                lines.append(f"| {label} | " + " | ".join(row) + " |")
        else:
            lines.append("| Item | " + " | ".join(labels) + " |")
            lines.append("| --- |" + " --- |" * len(labels))
            for h in heads:
                row = [cells.get((h, p), "–") for p in periods]
                lines.append(f"| {shown[h]} | " + " | ".join(row) + " |")
        return "\n".join(lines)

    def bullets(self, plant: bool) -> str | None:
        """A head line with years as items below it."""
        heads = {
            "exports_goods": ("{As} exports to {B}:", "Exports from {A} to {B} over the years:"),
            "imports_goods": ("{As} imports from {B}:", "Imports of {A} from {B} by year:"),
            "trade_goods": ("Bilateral trade between {A} and {B}:",),
            "tourists": ("{Bd} tourist arrivals in {A}:",),
        }
        keys = [
            k for k in self.ours(self.truth.flows) if k[0] in heads and len(self.truth.flows[k]) > 2
        ]
        if not keys:
            return None
        key = self.rng.choice(sorted(keys))
        facts = [
            f for f in self.truth.flows[key]
            if f.key not in self.used and f.period.end < self.written and not self._whose(f)
        ]  # fmt: skip
        by_period = {f.period: f for f in facts}
        chosen = sorted(by_period.values(), key=lambda f: f.period)
        if len(chosen) < 2:
            return None
        chosen = sorted(self.rng.sample(chosen, min(3, len(chosen))), key=lambda f: f.period)
        lines = []
        for fact in chosen:
            label = year_label(fact.period, fact.reporter, self.rng)
            made = (
                self.number(fact, plant and self.rng.random() < 0.6, "bullets") if label else None
            )
            if made is None or label is None:
                continue
            self.used.add(fact.key)
            lines.append(f"- {_capital(label.removeprefix('the '))}: {made[0]}")
        if not lines:
            return None
        head = self._fill(self.rng.choice(heads[key[0]]), chosen[0])
        return "\n".join([head, "", *lines])

    # records

    def deed(self, plant: bool) -> str | None:
        rng = self.rng
        held = [d for d in self.deeds.of(self.pair) if d.subject.id not in self.used]
        if not held:
            return None
        made = None
        for _ in range(10):
            deed = rng.choice(held)
            choices = list(_WAYS)
            rng.shuffle(choices)
            for way in choices:
                before = len(self.slots)
                made = way(self, deed, plant)
                if made is not None:
                    self.used.add(deed.subject.id)
                    if deed.series:
                        self.used.update(
                            s.id for s in self.deeds.children.get(deed.subject.parent, ())
                        )
                    return _capital(made)
                del self.slots[before:]
        return None

    def _slots(
        self, phrase: str, deed: Deed, plant: bool, kinds: dict[str, str]
    ) -> dict[str, str] | None:
        """The fields of a record's phrase, one of them wrong where `plant` is set.

        `kinds` names for each field of the phrase what may be wrong with it.
        """
        rng = self.rng
        names = [n for n in re.findall(r"\{(\w+)\}", phrase) if n in kinds]
        bad = rng.choice(names) if plant and names else ""
        found: dict[str, str] = {}
        for name in names:
            right = self._value(name, deed, None)
            if right is None:
                return None
            text, kind = right, ""
            if name == bad:
                wrong = self._wrong(name, kinds[name], deed)
                if wrong is None:
                    return None
                text, kind = wrong
            wide = (
                kinds[name] in ("date", "edition", "year") or "{nth}" in phrase or "{Sr}" in phrase
            )
            truth = f"{deed.subject.id} {kinds[name]} = {right}"
            found[name] = self.mark(text, kinds[name], phrase, kind, wide=wide, truth=truth)
        return found

    def _value(self, name: str, deed: Deed, other: date | None) -> str | None:
        rng, start = self.rng, deed.start
        if name == "due":
            return str(deed.due.end.year) if deed.due else None
        if name in ("day", "d", "m", "y"):
            if start is None:
                return None
            at = other or start.start
            if name == "day":
                return day(at, rng) if start.days == 1 else None
            if name == "m":
                return month_name[at.month] if start.days <= 31 else None
            if name == "y":
                return str(at.year)
            return month(at, rng) if start.days <= 31 and rng.random() < 0.75 else str(at.year)
        if name == "fday":
            return (
                day(deed.in_force.start, rng) if deed.in_force and deed.in_force.days == 1 else None
            )
        if name == "fd":
            return (
                month(deed.in_force.start, rng)
                if deed.in_force and deed.in_force.days <= 31
                else None
            )
        if name == "P":
            return deed.place or None
        if name == "H":
            return rng.choice(STATES[deed.host].names) if deed.host else None
        if name == "nth":
            return ordinal(deed.edition, rng) if deed.edition else None
        if name == "Sr":
            if deed.kind != "exercise" or len(deed.series.split()) > 2:
                return None
            return (
                f"{deed.series}-{roman(deed.edition)}"
                if deed.edition and deed.edition < 30
                else None
            )
        if name == "t":
            return (
                rng.choice((str(deed.term), *_SMALL_NUMBERS.get(deed.term or 0, ())))
                if deed.term
                else None
            )
        return None

    def _wrong(self, name: str, kind: str, deed: Deed) -> tuple[str, str] | None:
        rng, deeds = self.rng, self.deeds
        if kind == "date" and name in ("day", "d", "m"):
            slip = {"day": ("day", "month", "year"), "d": ("month", "year"), "m": ("month",)}[name]
            which = rng.choice(slip)
            other = deeds.wrong_date(deed, which, rng)
            if other is None:
                return None
            text = self._value(name, deed, other)
            if text is None or (which == "month" and text.isdigit()):
                return None
            return text, which
        if kind == "place":
            place = deeds.wrong_place(deed, rng) if deed.place else None
            return (place, "place") if place else None
        if kind == "host":
            host = deeds.wrong_host(deed, rng) if deed.host else None
            return (rng.choice(STATES[host].names), "host") if host else None
        if kind == "edition":
            number = deeds.wrong_edition(deed, rng)
            if number is None or number > 29:
                return None
            text = ordinal(number, rng) if name == "nth" else f"{deed.series}-{roman(number)}"
            return text, "edition"
        if kind == "term":
            years = deeds.wrong_term(deed, rng)
            return (str(years), "term") if years else None
        return None

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
            if m[3] == _FROM:
                rooms.append((length, length))
                continue
            if m[3] == _TO:
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


_SMALL_NUMBERS = {2: ("two",), 3: ("three",), 5: ("five",), 10: ("ten",)}
_EVENTS = frozenset({"exercise", "dialogue", "summit", "forum"})
_DEED = re.compile(
    r"Agreement|Treaty|Pact|MoC|MoU|Memorandum|Arrangement|Partnership|Declaration|Accord|Deal|"
    r"Framework|Initiative|Plan|Roadmap|Programme|Fund|Network|Task ?force|Year|Fellowship|Corridor"
)
_SIGNED = frozenset({"agreement", "declaration"})


def _edition(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.series or deed.kind not in _EVENTS:
        return None
    phrase = w.rng.choice(w.words.edition)
    same = [
        s for s in w.deeds.children.get(deed.subject.parent, ())
        if s.id != deed.subject.id and deed.start
        and any(a.period and a.period.meets(deed.start) for a in s.of("start"))
    ]  # fmt: skip
    if same:
        return None
    kinds = {
        "nth": "edition",
        "Sr": "edition",
        "P": "place",
        "H": "host",
        "d": "date",
        "day": "date",
    }
    found = w._slots(phrase, deed, plant, kinds)
    return None if found is None else phrase.format(S=deed.series, **found)


def _yearly(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.series or deed.kind not in _EVENTS or deed.start is None:
        return None
    year = deed.start.start.year
    for s in w.deeds.children.get(deed.subject.parent, ()):
        if s.id != deed.subject.id and any(
            a.period and a.period.start.year <= year <= a.period.end.year
            for a in s.attributes if a.key in ("start", "end")
        ):  # fmt: skip
            return None
    phrase = w.rng.choice(w.words.yearly)
    kinds = {"P": "place", "H": "host", "m": "date", "day": "date"}
    found = w._slots(phrase, deed, plant, kinds)
    if found is None or any(s.plant == "year" for s in w.slots[-len(found) :]):
        return None
    return phrase.format(S=deed.series, y=year, **found)


def _record(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.name:
        return None
    sort = (
        "signed" if deed.kind in _SIGNED and deed.status in ("signed", "in_force", "expired")
        else "launched" if deed.kind == "initiative" and deed.status in ("ongoing", "completed")
        else "held" if deed.kind in _EVENTS or deed.kind == "visit"
        else ""
    )  # fmt: skip
    if deed.in_force and w.rng.random() < 0.4:
        sort = "in_force"
    if not sort:
        return None
    if sort == "in_force" and deed.in_force:
        deed = deed._replace(start=deed.in_force)
    if sort in ("signed", "launched") and not _DEED.search(deed.name):
        return None
    phrase = w.rng.choice(w.words.record[sort])
    if plant and sort == "launched" and "(" in phrase:
        return None  # an initiative has many dates, and these words do not say which
    found = w._slots(phrase, deed, plant, {"P": "place", "d": "date", "day": "date"})
    if not found:
        return None
    return phrase.format(N=_bare(deed.name), **w.fields(*w.pair), **found)


def _term(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.name or not deed.term:
        return None
    phrase = w.rng.choice(w.words.record["term"])
    found = w._slots(phrase, deed, plant, {"t": "term"})
    return phrase.format(N=_bare(deed.name), **found) if found else None


def _status(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.name or deed.status not in w.words.status or deed.kind in _EVENTS:
        return None
    status = w.deeds.wrong_status(deed, w.rng) if plant else deed.status
    if status is None or w.rng.random() < 0.6:
        return None
    phrase = w.rng.choice(w.words.record["status"])
    text = w.mark(
        w.rng.choice(w.words.status[status]), "status", phrase, "status" if plant else "",
        wide=True, truth=f"{deed.subject.id} status = {deed.status}",
    )  # fmt: skip
    return phrase.format(N=_bare(deed.name), s=text)


def _due(w: Writer, deed: Deed, plant: bool) -> str | None:
    """Only what has moved can be stale; a date that nobody ever gave proves nothing."""
    if not deed.name or deed.due is None or deed.due.end <= w.written:
        return None
    phrase = w.rng.choice(w.words.record["due"])
    old = w.deeds.old_due(deed) if plant else deed.due
    if old is None or (plant and old.end >= deed.due.start):
        return None
    text = w.mark(
        str(old.end.year), "due", phrase, "stale" if plant else "",
        expected=OUTDATED if plant else "", truth=f"{deed.subject.id} due = {deed.due}",
    )  # fmt: skip
    return phrase.format(N=_bare(deed.name), d=text)


def _misspelt(w: Writer, deed: Deed, plant: bool) -> str | None:
    """A record's name, or the town beside it, with a slip of the pen."""
    if not plant:
        return None
    before = len(w.slots)
    for way in (_edition, _yearly, _record):
        text = way(w, deed, False)
        if text is None:
            del w.slots[before:]
            continue
        names = [deed.name] if way is _record else [deed.series]
        names += [deed.place] if deed.place and deed.place in text else []
        w.rng.shuffle(names)
        for name in names:
            shown = _bare(name) if name == deed.name else name
            made = misspell(shown, w.rng, alone=name == deed.place)
            if made is None or shown not in text:
                continue
            right, wrong = made
            if name == deed.place:
                text = text.replace(f"{right}{_END}", f"{wrong}{_END}")
                at = next(
                    (i for i in range(before, len(w.slots)) if w.slots[i].what == "place"), None
                )
                if at is None:
                    break
                w.slots[at] = w.slots[at]._replace(
                    what="name", plant="misspelt", expected=MISSPELT, truth=right
                )
                return text
            if f"{_SHUT}{shown}" in text or _END + shown in text:
                break
            parts = text.split(shown, 1)
            inside = shown.replace(right, wrong, 1)
            if parts[0].count(_OPEN) != parts[0].count(_END):
                # The name stands inside a marked edition ("Dharma Guardian-VI").
                at = int(parts[0].rsplit(_OPEN, 1)[1].split(_SHUT)[0])
                w.slots[at] = w.slots[at]._replace(
                    what="name", plant="misspelt", expected=MISSPELT, truth=right
                )
                return parts[0] + inside + parts[1]
            marked = w.mark(inside, "name", "misspelt", "misspelt", expected=MISSPELT, truth=right)
            return parts[0] + marked + parts[1]
        del w.slots[before:]
    return None


def _bare(name: str) -> str:
    return name.removeprefix("The ").removeprefix("the ")


_WAYS: tuple[Callable[[Writer, Deed, bool], str | None], ...] = (
    _edition, _edition, _yearly, _record, _record, _term, _term, _status, _due, _due, _misspelt,
)  # fmt: skip


def _capital(text: str) -> str:
    """A sentence with its first letter in capital; marks and stars before it stay."""
    for i, c in enumerate(text):
        if c == _OPEN:
            return text if text[text.index(_SHUT) + 1 : text.index(_SHUT) + 2].isdigit() else (
                text[: text.index(_SHUT) + 1] + _capital(text[text.index(_SHUT) + 1 :])
            )  # fmt: skip
        if c.isalnum():
            return text[:i] + c.upper() + text[i + 1 :]
    return text


def notes(
    truth: Truth, deeds: Deeds, pairs: tuple[str, ...], number: int, seed: int, heldout: bool
) -> list[Note]:
    """So many notes over the pairs, the same for one seed."""
    words = phrases(heldout)
    return [
        write(truth, deeds, pairs[n % len(pairs)], words, Random(f"{seed}/{heldout}/{n}"), n)
        for n in range(number)
    ]


def write(truth: Truth, deeds: Deeds, pair: str, words: Phrases, rng: Random, number: int) -> Note:
    """One note about a pair: headed sections of statements in prose, lists and tables."""
    a, b = pair.split("-")
    w = Writer(truth, deeds, (a, b), words, rng)
    w.written = date(2026, rng.randint(7, 10), rng.randint(1, 28))
    first, second = (a, b) if rng.random() < 0.6 else (b, a)
    names = {"IND": "India", "JPN": "Japan", "USA": "United States", "AUS": "Australia"}
    title = f"{names[first]}{rng.choice('–-')}{names[second]} " + rng.choice(
        ("Relations", "relations: a brief", "ties at a glance", "bilateral note")
    )
    trade = [w.single, w.single, w.joint, w.joint, w.table, w.bullets, w.part, w.single]
    people = [w.stock, w.stock, w.present, w.present, w.rank, w.rank, w.single]
    sections = [
        (rng.choice(("Trade and investment", "Economic ties", "Trade")), trade, rng.randint(4, 6)),
        (rng.choice(("People and capital", "Investment and people", "Other links")), people, 4),
        (rng.choice(("Defence and diplomacy", "Agreements and meetings", "Cooperation")),
         [w.deed], rng.randint(4, 6)),
    ]  # fmt: skip
    blocks: list[str] = []
    for heading, makers, count in sections:
        made: list[str] = []
        for _ in range(count * 3):
            if len(made) >= count:
                break
            before = len(w.slots)
            text = rng.choice(makers)(rng.random() < 0.62)
            if text is None:
                del w.slots[before:]
                continue
            text = text.replace(f"S.{_END}.", f"S{_END}.").replace("S..", "S.")
            made.append(f"{_FROM}{text}{_TO}")
        if made:
            blocks += [f"## {heading}", *_laid_out(made, rng)]
    return w.finish(blocks, f"note-{number:03}-{pair}", title, rng.random() < 0.5)


def _laid_out(made: list[str], rng: Random) -> list[str]:
    """Statements as paragraphs of one or two sentences, or as items of a list."""
    found: list[str] = []
    items: list[str] = []
    listed = rng.random() < 0.4
    for text in made:
        if "\n" in text:
            if items:
                found.append("\n".join(items))
                items = []
            found.append(text)
        elif listed:
            items.append(f"- {text}")
        elif (
            found and "\n" not in found[-1] and found[-1].endswith("." + _TO) and rng.random() < 0.3
        ):
            found[-1] += " " + text
        else:
            found.append(text)
    return found + (["\n".join(items)] if items else [])


assert set(FLOWS) | set(STOCKS)
