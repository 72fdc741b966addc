"""What a record says of itself beyond date and place, as the predicates of a sentence."""

import re
from collections.abc import Callable

from bilat.briefing.decided_records import Told, told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, listed
from bilat.briefing.phrase import amount, dated, state, tally, word
from bilat.facts.record import Subject
from bilat.facts.state import states

MOST = 3
_SUMS = ("", "loan", "investment", "loans in all", "grant", "first stake")


def contents(desk: Desk, subject: Subject, most: int = MOST) -> Fragment:
    """Up to three things: "runs for five years, to July 2028, and covers design and talent"."""
    found = [bit for bit in (say(desk, subject) for say in _SAYINGS) if bit]
    return listed(found[:most])


def _firm(subject: Subject, key: str, qualifier: str | None = "") -> Told | None:
    """An attribute that may be stated."""
    found = told(subject, key, qualifier)
    return found if found is not None and found.standing != "weak" else None


def force(desk: Desk, subject: Subject) -> Fragment:
    """When it entered into force, from itself or from the stage that says so."""
    found = _firm(subject, "in_force")
    if found is None:
        for child in desk.children.get(subject.id, ()):
            if "in-force" in child.id:
                found = _firm(child, "start")
    if found is None or found.row.period is None:
        return NONE
    return word(desk, "in.force", date=dated(desk, found.period, found.ids))


def term(desk: Desk, subject: Subject) -> Fragment:
    """How long it runs, and to when."""
    found = _firm(subject, "term")
    years = found.text.strip("PY") if found is not None and found.text.startswith("P") else ""
    if found is None or not years.isdecimal():
        return NONE
    key = "in.term-one" if years == "1" else "in.term"
    span = tally(desk, int(years), found.ids, "stated")
    end = _firm(subject, "end")
    if end is None or end.row.period is None:
        return word(desk, key, years=span)
    return word(desk, key + "-end", years=span, end=dated(desk, end.period, end.ids))


def money(desk: Desk, subject: Subject) -> Fragment:
    """The sum it is for, or aims at, where its name does not tell it."""
    if re.search(r"\b[bmt]r?illion\b", subject.name):
        return NONE
    aim = _firm(subject, "amount", "target")
    if aim is not None and aim.row.value is not None:
        return word(desk, "in.aim", sum=amount(desk, aim))
    for qualifier in _SUMS:
        found = _firm(subject, "amount", qualifier)
        if found is not None and found.row.value is not None and len(found.row.unit) == 3:
            return word(desk, "in.sum", sum=amount(desk, found))
    return NONE


def persons(desk: Desk, subject: Subject) -> Fragment:
    """How many people it aims at."""
    found = _firm(subject, "headcount", "target")
    if found is None or found.row.value is None:
        return NONE
    return word(desk, "in.persons", count=amount(desk, found))


def output(desk: Desk, subject: Subject) -> Fragment:
    """What it is to make in a year."""
    found = _firm(subject, "capacity", "a year")
    if found is None or found.row.value is None:
        return NONE
    return word(desk, "in.output", output=amount(desk, found))


def roles(desk: Desk, subject: Subject) -> Fragment:
    """Which state provides what."""
    found = [(code, _firm(subject, "role", code)) for code in desk.pair.codes]
    kept = [(code, t) for code, t in found if t is not None]
    if len(kept) != 2:
        return NONE
    return word(
        desk,
        "in.roles",
        list=listed(
            [Fragment("the " + t.text, t.ids) + " from " + state(desk, code) for code, t in kept]
        ),
    )


def holders(desk: Desk, subject: Subject) -> Fragment:
    """Who holds which share of it."""
    known = states()
    shares = {a.qualifier for a in subject.of("share") if a.qualifier and not a.marker}
    bodies = {a.text for a in subject.of("organisation")}
    named = sorted(s for s in shares if s in known or any(s in body for body in bodies))
    found = [(who, _firm(subject, "share", who)) for who in named]
    kept = [(who, t) for who, t in found if t is not None and t.row.value is not None]
    if not kept or len(kept) > 3:
        return NONE
    parts = []
    for who, t in sorted(kept, key=lambda k: -(k[1].row.value or 0)):
        holder = state(desk, who) if who in known else who
        parts.append(amount(desk, t) + f" by {holder}")
    return word(desk, "in.held", list=listed(parts))


def fields(desk: Desk, subject: Subject) -> Fragment:
    """What it covers."""
    for qualifier in ("", "sectors", "corridor", "pillar"):
        found = _firm(subject, "area", qualifier)
        if found is not None and not found.text[:1].isdecimal() and found.text != "true":
            text = found.text.replace(" and ", ", ")
            parts = [p.strip() for p in text.split(",") if p.strip()]
            return word(desk, "in.fields", fields=Fragment(listed(parts).text, found.ids))
    return NONE


_SAYINGS: tuple[Callable[[Desk, Subject], Fragment], ...] = (
    force, term, money, persons, output, roles, holders, fields,
)  # fmt: skip
