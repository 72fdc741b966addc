"""Records as the library decides them: editions, agreements, meetings, with wrong slots to plant.

A slot is planted with a wrong value only where the rows of the slot contradict it by the rules of
trust and no row of the thing, its parent, its steps or its other editions carries it.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.snapshot import Snapshot
from bilat.facts.state import places
from bilat.facts.trust import weigh_values

DATES = frozenset({"start", "end", "signed", "in_force", "agreed", "announced", "approved", "phase",
                   "since", "first", "due", "term"})  # fmt: skip
_PROPER = re.compile(r"[A-Z0-9][\w’'&+/.-]*")
_SMALL = frozenset("of and the for on in to a an with between at de".split())
_STALE = re.compile(r"\b(19|20)\d\d\b|[();:]|\d{3}|\d\.\d")
_NOT_NAMES = re.compile(
    r"\b(?:plan|talks|decision|announcement|signing|signed|meeting in|letter|order|joint statement"
    r"|exchange of notes|statement|agreed|phase|negotiations|visit)\b", re.IGNORECASE,
)  # fmt: skip


class Deed(NamedTuple):
    """One record with what is certain of it: each slot's value and its rows."""

    subject: Subject
    name: str
    kind: str
    series: str
    edition: int | None
    start: Period | None
    place: str
    host: str
    term: int | None
    status: str
    in_force: Period | None
    due: Period | None


class Deeds:
    """The records of pairs of states that can be named without doubt."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.all = snapshot.subjects()
        named: dict[str, set[str]] = {}
        for one in snapshot.names():
            named.setdefault(one.name.casefold(), set()).add(one.subject)
        self.named = named
        self.children: dict[str, list[Subject]] = {}
        for s in self.all:
            if s.parent:
                self.children.setdefault(s.parent, []).append(s)
        self.places = places()

    def of(self, pair: tuple[str, str]) -> list[Deed]:
        """The deeds of a pair, sorted by id."""
        found = []
        for s in self.all:
            if not set(pair) <= set(s.parties) or len(s.parties) > 5:
                continue
            deed = self._deed(s)
            if deed:
                found.append(deed)
        return found

    def _deed(self, s: Subject) -> Deed | None:
        name = self._name(s)
        editions = [
            c for c in self.children.get(s.parent, ()) if s.edition and c.edition == s.edition
        ]
        series = _clean(s.series) if s.edition and s.parent and len(editions) == 1 else ""
        if not name and not series:
            return None
        return Deed(
            s, name, s.kind, series, s.edition, self._date(s, ("start",)), self._place(s),
            self._host(s), self._term(s), self._status(s), self._date(s, ("in_force",)),
            self._due(s),
        )  # fmt: skip

    def _name(self, s: Subject) -> str:
        """A name of the record that is a proper name, and of it alone."""
        for name in (s.name, *s.aliases):
            words = name.split()
            proper = [w for w in words if w not in _SMALL]
            if len(proper) < 2 or len(words) > 9 or _STALE.search(name):
                continue
            if _NOT_NAMES.search(name) or not all(_PROPER.fullmatch(w) for w in proper):
                continue
            if self.named.get(name.casefold()) == {s.id} and not self.children.get(s.id):
                return name
        return ""

    def _date(self, s: Subject, keys: Sequence[str]) -> Period | None:
        """The date that every row of the keys bears out, as exact as it is known."""
        rows = [a for k in keys for a in s.of(k) if a.period and a.marker in ("", "PROVISIONAL")]
        rows.sort(key=lambda a: (a.period.days if a.period else 0, a.fact))
        for row in rows[:1]:
            assert row.period is not None
            if all(other.period.meets(row.period) for other in rows if other.period):
                return row.period if row.period.days <= 366 else None
        return None

    def _place(self, s: Subject) -> str:
        rows = [a for a in s.of("place") if not a.marker]
        texts = {a.text for a in rows}
        if len(texts) != 1:
            return ""
        text = texts.pop()
        return text if text in self.places else ""

    def _host(self, s: Subject) -> str:
        texts = {a.text for k in ("country", "host") for a in s.of(k)}
        text = texts.pop() if len(texts) == 1 else ""
        return text if text in ("IND", "JPN", "USA", "AUS") else ""

    def _term(self, s: Subject) -> int | None:
        texts = {a.text for a in s.of("term")}
        match = re.fullmatch(r"P(\d+)Y", texts.pop()) if len(texts) == 1 else None
        return int(match[1]) if match else None

    def _status(self, s: Subject) -> str:
        rows = [a for a in s.of("status") if a.as_of]
        if not rows:
            return ""
        newest = max(a.as_of.end for a in rows if a.as_of)
        texts = {a.text for a in rows if a.as_of and a.as_of.end == newest and not a.marker}
        return texts.pop() if len(texts) == 1 else ""

    def _due(self, s: Subject) -> Period | None:
        rows = [
            a for a in s.of("due")
            if a.period and not a.marker and not a.qualifier and (a.as_of or a.source.published)
        ]  # fmt: skip
        if not rows:
            return None
        return max(rows, key=_told).period

    # wrong values

    def _circle(self, s: Subject, siblings: bool) -> list[Subject]:
        """The thing, its steps and parent, and with `siblings` the other children of it."""
        found = [s, *self.children.get(s.id, ())]
        found += [x for x in self.all if x.id == s.parent]
        if siblings and s.parent:
            found += self.children.get(s.parent, ())
        return found

    def wrong_date(
        self, deed: Deed, kind: str, rng: Random, keys: tuple[str, ...] = ("start", "signed")
    ) -> date | None:
        """A day that no row of the deed comes near: shifted by days, months or years."""
        s, start = deed.subject, deed.start
        if start is None:
            return None
        held = [
            a.period for one in self._circle(s, False) for a in one.attributes
            if a.period and (a.key in DATES)
        ]  # fmt: skip
        ends = [a.period.end for a in s.of("end") if a.period]
        if ends:
            held.append(Period(start.start, max(start.start, *ends)))
        day = start.start
        for _ in range(8):
            if kind == "day":
                shift = rng.choice((-9, -6, -4, 4, 5, 8, 11))
                new = day + timedelta(days=shift)
                if new.month != day.month:
                    continue
                span, gap = Period(new, new), timedelta(days=2)
            elif kind == "month":
                months = day.month + rng.choice((-4, -3, -2, 2, 3, 5))
                if not 1 <= months <= 12:
                    continue
                new = date(day.year, months, min(day.day, 28))
                span, gap = Period.parse(f"{new:%Y-%m}"), timedelta(days=20)
            else:
                new = date(day.year + rng.choice((-3, -2, -1, 1, 2)), day.month, min(day.day, 28))
                span, gap = Period.parse(f"{new:%Y}"), timedelta(days=0)
            wide = Period(span.start - gap, span.end + gap)
            near = [
                p for p in held
                if p.meets(wide) and (p.days < 200 or p.start.year == p.end.year == new.year)
            ]  # fmt: skip
            if kind == "day":
                near = [p for p in near if p.days < 25 or p.start.day != 1]
            if near or new > date(2026, 6, 1):
                continue
            if self.against(s, keys, _met(span)):
                return new
        return None

    def against(self, s: Subject, keys: Sequence[str], agrees: object) -> bool:
        rows = [a for k in keys for a in s.of(k)]
        return weigh_values(rows, agrees).verdict == "contradicted"  # type: ignore[arg-type]

    def wrong_place(self, deed: Deed, rng: Random) -> str | None:
        """A known town, of another region than every place the thing has to do with."""
        s = deed.subject
        texts = " ".join(
            a.text.casefold() for one in self._circle(s, True) for a in one.of("place")
        )
        mine = self.places[deed.place]
        pool = ("Tokyo", "Osaka", "Sapporo", "Nagoya", "Fukuoka", "Mumbai", "Chennai", "Bengaluru",
                "Hyderabad", "Kolkata", "New Delhi", "Perth", "Sydney", "Melbourne", "Brisbane",
                "Canberra", "Honolulu", "San Diego", "Washington", "New York", "Visakhapatnam",
                "Kochi", "Pune", "Hiroshima", "Yokosuka", "Darwin")  # fmt: skip
        towns = [
            p for n in pool if (p := self.places.get(n)) and n.casefold() not in texts
            and p.region != mine.region and p.name != mine.name
            and p.region.casefold() not in texts
        ]  # fmt: skip
        if not towns:
            return None
        new = rng.choice(towns).name
        ok = self.against(s, ("place",), lambda a: new.casefold() in a.text.casefold())
        return new if ok else None

    def wrong_host(self, deed: Deed, rng: Random) -> str | None:
        s = deed.subject
        if s.kind in ("summit", "dialogue", "forum") and len(s.parties) > 2 and not s.of("host"):
            return None  # several may meet as guests: where they met does not tell who hosted
        others = [c for c in s.parties if c in ("IND", "JPN", "USA", "AUS") and c != deed.host]
        if not others:
            return None
        new = rng.choice(others)
        return new if self.against(s, ("country", "host"), lambda a: a.text == new) else None

    def wrong_edition(self, deed: Deed, rng: Random) -> int | None:
        s = deed.subject
        if s.edition is None or not s.of("edition"):
            return None
        new = s.edition + rng.choice((-3, -2, -1, 1, 2, 3, 4))
        if new < 1 or new == s.edition:
            return None
        return new if self.against(s, ("edition",), lambda a: a.value == new) else None

    def wrong_term(self, deed: Deed, rng: Random) -> int | None:
        new = rng.choice([n for n in (2, 3, 5, 10, 15, 20) if n != deed.term])
        ok = self.against(deed.subject, ("term",), lambda a: a.text == f"P{new}Y")
        return new if ok else None

    def wrong_status(self, deed: Deed, written: date, rng: Random) -> str | None:
        """A status that what is known shuts out.

        What was in force at the last report may have been ended since: it can only not have run out
        before its own term did.
        """
        began = deed.in_force or deed.start
        runs = bool(deed.term and began and began.end.year + deed.term > written.year + 1)
        pool = {
            "in_force": ("expired",) if runs else (), "completed": ("cancelled",),
            "ongoing": ("expired",) if runs else (), "cancelled": ("completed",),
        }.get(deed.status, ())  # fmt: skip
        if not pool or any(a.text in pool for a in deed.subject.of("status")):
            return None
        new = rng.choice(pool)
        newest = [a for a in deed.subject.of("status") if a.text == deed.status]
        newest = [*deed.subject.of("term")] if new == "expired" else newest
        ok = weigh_values(newest, lambda a: a.text == new).verdict == "contradicted"
        return new if ok else None

    def old_due(self, deed: Deed) -> Period | None:
        """A date by which the thing was once due, since moved to a later one."""
        rows = [
            a for a in deed.subject.of("due")
            if a.period and not a.marker and not a.qualifier and (a.as_of or a.source.published)
        ]  # fmt: skip
        old = [a.period for a in rows if deed.due and a.period and a.period.end < deed.due.start]
        done = any(a.text in ("completed", "in_force", "signed") for a in deed.subject.of("status"))
        return max(old) if old and not done else None


def _told(a: Attribute) -> tuple[date, str]:
    day = a.as_of or a.source.published
    assert day is not None
    return (day.end, a.fact)


def _met(span: Period) -> object:
    return lambda a: a.period.meets(span) if a.period else None


def _clean(series: str) -> str:
    """A series' name without what no writer would say."""
    if _STALE.search(series) or len(series) > 60:
        return ""
    return re.sub(r"^(?:the|Exercise) ", "", series)
