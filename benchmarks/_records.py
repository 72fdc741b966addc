"""Statements about records: editions, agreements, meetings, terms, states; names misspelt."""

import re
from calendar import month_name
from collections.abc import Callable
from datetime import date

from benchmarks._calendar import day, month
from benchmarks._deeds import Deed
from benchmarks._hard import hard_event
from benchmarks._misspell import misspell
from benchmarks._styles import STATES, ordinal, roman
from benchmarks._writer import END, MISSPELT, OPEN, OUTDATED, SHUT, Writer, capital

_SMALL_NUMBERS = {2: ("two",), 3: ("three",), 5: ("five",), 10: ("ten",)}
_EVENTS = frozenset({"exercise", "dialogue", "summit", "forum"})
_DEED = re.compile(
    r"Agreement|Treaty|Pact|MoC|MoU|Memorandum|Arrangement|Partnership|Declaration|Accord|Deal|"
    r"Framework|Initiative|Plan|Roadmap|Programme|Fund|Network|Task ?force|Year|Fellowship|Corridor"
)
_SIGNED = frozenset({"agreement", "declaration"})


def deed(w: Writer, plant: bool) -> str | None:
    rng = w.rng
    held = [d for d in w.deeds.of(w.pair) if d.subject.id not in w.used]
    if not held:
        return None
    made = None
    rare = [d for d in held if d.name and (d.term or d.due)]
    for _ in range(10):
        deed = rng.choice(rare) if rare and rng.random() < 0.2 else rng.choice(held)
        choices = list(_WAYS)
        rng.shuffle(choices)
        if deed.term or deed.due:
            choices = [_term, _due, *choices]
        for way in choices:
            before = len(w.slots)
            made = way(w, deed, plant)
            if made is not None:
                w.used.add(deed.subject.id)
                if deed.series:
                    w.used.update(s.id for s in w.deeds.children.get(deed.subject.parent, ()))
                return capital(made)
            del w.slots[before:]
    return None


def _slots(
    w: Writer, phrase: str, deed: Deed, plant: bool, kinds: dict[str, str]
) -> dict[str, str] | None:
    """The fields of a record's phrase, one of them wrong where `plant` is set.

    `kinds` names for each field of the phrase what may be wrong with it.
    """
    rng = w.rng
    names = [n for n in re.findall(r"\{(\w+)\}", phrase) if n in kinds]
    bad = rng.choice(names) if plant and names else ""
    found: dict[str, str] = {}
    for name in names:
        right = _value(w, name, deed, None)
        if right is None:
            return None
        text, kind = right, ""
        if name == bad:
            wrong = _wrong(w, name, kinds[name], deed)
            if wrong is None:
                return None
            text, kind = wrong
        wide = kinds[name] in ("date", "edition", "year") or "{nth}" in phrase or "{Sr}" in phrase
        truth = f"{deed.subject.id} {kinds[name]} = {right}"
        found[name] = w.mark(text, kinds[name], phrase, kind, wide=wide, truth=truth)
    return found


def _value(w: Writer, name: str, deed: Deed, other: date | None) -> str | None:
    rng, start = w.rng, deed.start
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
        return day(deed.in_force.start, rng) if deed.in_force and deed.in_force.days == 1 else None
    if name == "fd":
        return (
            month(deed.in_force.start, rng) if deed.in_force and deed.in_force.days <= 31 else None
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
            f"{deed.series}-{roman(deed.edition)}" if deed.edition and deed.edition < 30 else None
        )
    if name == "t":
        return (
            rng.choice((str(deed.term), *_SMALL_NUMBERS.get(deed.term or 0, ())))
            if deed.term
            else None
        )
    return None


def _wrong(w: Writer, name: str, kind: str, deed: Deed) -> tuple[str, str] | None:
    rng, deeds = w.rng, w.deeds
    if kind == "date" and name in ("day", "d", "m"):
        slip = {"day": ("day", "month", "year"), "d": ("month", "year"), "m": ("month",)}[name]
        which = rng.choice(slip)
        keys = ("in_force",) if deed.kind == "in_force" else ("start", "signed")
        other = deeds.wrong_date(deed, which, rng, keys)
        if other is None:
            return None
        text = _value(w, name, deed, other)
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
    found = _slots(w, phrase, deed, plant, kinds)
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
    found = _slots(w, phrase, deed, plant, kinds)
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
        deed = deed._replace(start=deed.in_force, kind="in_force")
    if sort in ("signed", "launched") and not _DEED.search(deed.name):
        return None
    phrase = w.rng.choice(w.words.record[sort])
    if plant and sort == "launched" and "(" in phrase:
        return None  # an initiative has many dates, and these words do not say which
    before = len(w.slots)
    found = _slots(w, phrase, deed, plant, {"P": "place", "d": "date", "day": "date"})
    if not found:
        return None
    if sort == "held" and deed.edition is None and deed.kind != "visit":
        # A forum or dialogue without a number may have met in other years and places too.
        kinds = {slot.plant for slot in w.slots[before:]}
        if "year" in kinds or ("place" in kinds and len(found) == 1):
            return None
    return phrase.format(N=_bare(deed.name), **w.fields(*w.pair), **found)


def _term(w: Writer, deed: Deed, plant: bool) -> str | None:
    if not deed.name or not deed.term:
        return None
    phrase = w.rng.choice(w.words.record["term"])
    found = _slots(w, phrase, deed, plant, {"t": "term"})
    return phrase.format(N=_bare(deed.name), **found) if found else None


def _status(w: Writer, deed: Deed, plant: bool) -> str | None:
    event = deed.kind in _EVENTS and deed.series and deed.edition
    name = f"{ordinal(deed.edition or 0, w.rng)} edition of {deed.series}" if event else deed.name
    if not name or deed.status not in w.words.status or (deed.kind in _EVENTS and not event):
        return None
    status = w.deeds.wrong_status(deed, w.written, w.rng) if plant else deed.status
    if status is None or w.rng.random() < (0.9 if event else 0.6):
        return None
    phrase = w.rng.choice(w.words.record["status"])
    text = w.mark(
        w.rng.choice(w.words.status[status]), "status", phrase, "status" if plant else "",
        wide=True, truth=f"{deed.subject.id} status = {deed.status}",
    )  # fmt: skip
    return phrase.format(N=_bare(name), s=text)


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
                text = text.replace(f"{right}{END}", f"{wrong}{END}")
                at = next(
                    (i for i in range(before, len(w.slots)) if w.slots[i].what == "place"), None
                )
                if at is None:
                    break
                w.slots[at] = w.slots[at]._replace(
                    what="name", plant="misspelt", expected=MISSPELT, truth=right
                )
                return text
            if f"{SHUT}{shown}" in text or END + shown in text:
                break
            parts = text.split(shown, 1)
            inside = shown.replace(right, wrong, 1)
            if parts[0].count(OPEN) != parts[0].count(END):
                # The name stands inside a marked edition ("Dharma Guardian-VI").
                at = int(parts[0].rsplit(OPEN, 1)[1].split(SHUT)[0])
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
    _edition, _edition, _yearly, _record, _record, _status, _misspelt,
    hard_event, hard_event, hard_event,
)  # fmt: skip
