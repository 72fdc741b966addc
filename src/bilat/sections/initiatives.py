"""Initiatives: what the two have begun in the last three years, field by field, newest first."""

from collections.abc import Sequence
from datetime import timedelta

from bilat.briefing.agreements import begun, salience, with_date
from bilat.briefing.decided_records import Event, event, newest
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, listed
from bilat.briefing.meetings import planned_for
from bilat.briefing.model import Block, Heading, Sentence
from bilat.briefing.part import Part, bullets
from bilat.briefing.phrase import headline, missing, past, say, word, words
from bilat.briefing.pillars import bilateral, pillar
from bilat.briefing.predicates import contents

ORDER = 130
RECENT = timedelta(days=3 * 366 + 30)
FIELDS = ("technology", "energy", "infrastructure", "space", "defence", "economy", "people")
_KINDS = frozenset({"initiative", "agreement", "pledge", "project"})
MOST = 7


def part(desk: Desk) -> Part:
    """The section."""
    found = begun_lately(desk)
    blocks: list[Block] = []
    for field in FIELDS:
        some = [e for e in found if pillar(e.subject) == field]
        chosen = newest(sorted(some, key=lambda e: (-salience(e.subject), e.subject.id))[:MOST])
        if chosen:
            title = words(desk.lang, "titles").SECTIONS[field]
            blocks += [Heading(f"initiatives-{field}", title), *bullets(items(desk, chosen))]
    if not blocks:
        return Part((), (missing(desk, "initiatives"),))
    return Part(tuple(blocks))


def begun_lately(desk: Desk) -> list[Event]:
    """Programmes, agreements, pledges and projects begun in the last three years."""
    found = newest(event(desk, s) for s in desk.subjects if s.kind in _KINDS and bilateral(s))
    return [
        e
        for e in found
        if desk.today - e.when.start < RECENT
        and e.when.start <= desk.today
        and e.standing != "weak"
        and e.state not in ("", "superseded", "cancelled")
        and not e.subject.name.casefold().startswith("plan to ")
        and not (e.state == "completed" and e.subject.kind in ("pledge", "project"))
        and not _milestone(desk, e)
    ]


def _milestone(desk: Desk, one: Event) -> bool:
    """Whether it only marks how far a project has come, or a stage of a paper told elsewhere."""
    parent = desk.by_id.get(one.subject.parent)
    if parent is None:
        return False
    if parent.kind == "project" and one.subject.kind == "project":
        return True
    return parent.kind == one.subject.kind == "agreement" and not parent.series


def items(desk: Desk, found: Sequence[Event]) -> list[list[Sentence | None]]:
    """Each thing of which more than a date is held in a line; the rest together in one."""
    told: list[list[Sentence | None]] = []
    bare: list[Event] = []
    for one in found:
        if headline(desk, one.subject):
            text = past(desk, one.subject)
            told.append([say(desk, "begun.statement", 5, text=text, when=begun(desk, one))])
        elif contents(desk, one.subject) or _due(desk, one):
            told.append(_line(desk, one))
        else:
            bare.append(one)
    if bare:
        list_ = [with_date(desk, e, place=True) for e in bare]
        key = "begun.rest" if told else "begun.only"
        told.append([say(desk, key, 4, list=listed(list_))])
    return told


def _line(desk: Desk, one: Event) -> list[Sentence | None]:
    """What it is, where and when it began, what it says, and when it is due."""
    inside, due = contents(desk, one.subject), _due(desk, one)
    parts = listed([bit for bit in (inside, due) if bit])
    return [
        say(desk, "begun.with", 5, name=with_date(desk, one, place=True), contents=parts),
    ]


def _due(desk: Desk, one: Event) -> Fragment:
    """When it is due, where that day has not passed."""
    if one.state != "planned" or not one.subject.of("due"):
        return NONE
    time, last = planned_for(desk, one)
    return word(desk, "begun.due", when=time) if time and last >= desk.today else NONE
