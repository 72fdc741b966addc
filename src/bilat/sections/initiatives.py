"""Initiatives: what the two have begun in the last three years, field by field, newest first."""

from datetime import timedelta

from bilat.briefing.desk import Desk
from bilat.briefing.model import Absent, Block, Heading, Sentence
from bilat.briefing.part import Part, bullets
from bilat.briefing.phrase import headline, name, past, say, was, where, words
from bilat.briefing.pillars import bilateral, pillar
from bilat.briefing.records import Event, event, held, newest
from bilat.briefing.telling import begun, contents, in_force, planned_for, salience

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
        items = [sentences(desk, e, n) for n, e in enumerate(chosen)]
        if items:
            title = words(desk.lang, "titles").SECTIONS[field]
            blocks += [Heading(f"initiatives-{field}", title), *bullets(items)]
    if not blocks:
        reason = "no programme, agreement or project of the last three years is held"
        return Part((), (Absent("initiatives", "Initiatives", reason),))
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


def sentences(desk: Desk, one: Event, variant: int = 0) -> list[Sentence | None]:
    """What it is, when and where it began, what it covers, and its state."""
    subject = one.subject
    if headline(desk, subject):
        return [
            say(desk, "begun.statement", 5, text=past(desk, subject), when=begun(desk, one)),
        ]
    verb = _verb(one)
    out: list[Sentence | None] = [
        say(
            desk, f"begun.{verb}", 5, variant=variant, name=name(desk, subject),
            was=was(desk, subject), where=where(desk, one), when=begun(desk, one),
            force=in_force(desk, one),
        )
    ]  # fmt: skip
    inside = contents(desk, subject)
    if inside:
        out.append(say(desk, "paper.contents", 4, contents=inside))
    if one.state == "planned" and subject.of("due"):
        time, last = planned_for(desk, one)
        if time and last >= desk.today:
            out.append(say(desk, "begun.due", 4, when=time))
    return out


def _verb(one: Event) -> str:
    if one.state == "planned":
        return "planned"
    if held(one, one.day) and one.subject.kind == "project":
        return "agreed" if one.state == "signed" else "begun"
    return {"agreement": "signed", "pledge": "made"}.get(one.subject.kind, "launched")
