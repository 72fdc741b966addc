"""Space and science: joint missions with who does what and when, agencies' meetings, papers."""

from bilat.briefing.agreements import papers
from bilat.briefing.decided_records import event, held, newest, told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.meetings import channels
from bilat.briefing.model import Block, Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import missing, name, on, say, state
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.projects import moves, projects
from bilat.facts.period import Period
from bilat.facts.record import Subject

ORDER = 90


def part(desk: Desk) -> Part:
    """The section."""
    about = [s for s in of_pillar(desk, "space") if bilateral(s)]
    missions = [s for s in about if s.kind == "mission" and not s.parent]
    blocks: tuple[Block, ...] = (
        *(block for m in missions for block in mission(desk, m)),
        *talks(desk, channels(desk, about, ("dialogue",)), 2),
        *writings(desk, [p for p in papers(desk, about) if p.subject.kind != "mission"]),
    )
    if not blocks:
        return Part((), (missing(desk, "space"),))
    return Part(blocks)


def mission(desk: Desk, subject: Subject) -> tuple[Block, ...]:
    """A joint mission: whose it is, who builds what, when it is to fly, and the last step."""
    out: list[Sentence | None] = []
    bodies = [t for t in (told(subject, "organisation"),) if t is not None and t.standing != "weak"]
    names = sorted({a.text for a in subject.of("organisation") if not a.marker})
    if bodies and len(names) > 1:
        ids = [a.fact for a in subject.of("organisation") if not a.marker][:2]
        out.append(
            say(
                desk, "mission.joint", 8, name=name(desk, subject),
                bodies=Fragment(listed(names[:3]).text, tuple(ids)),
            )
        )  # fmt: skip
    out.append(_roles(desk, subject))
    project = next((p for p in projects(desk) if p.key == subject.id), None)
    if project is not None and project.dues:
        found = moves(project.dues)
        first, last = found[0], found[-1]
        key = "mission.due-moved" if first.year != last.year else "mission.due"
        out.append(
            say(
                desk,
                key,
                7,
                name=name(desk, subject),
                first=Fragment(str(first.year), first.ids),
                last=Fragment(str(last.year), last.ids),
                then=on(desk, Period(first.known, first.known), first.ids),
            )
        )
    steps = [
        e
        for e in newest(event(desk, c) for c in desk.children.get(subject.id, ()))
        if held(e, desk.today) and e.standing != "weak" and e.subject.kind == "project"
    ]
    for e in steps[:1]:
        out.append(
            say(desk, "mission.step", 5, name=name(desk, e.subject), when=on(desk, e.when, e.ids))
        )
    return paragraph(*out)


def _roles(desk: Desk, subject: Subject) -> Sentence | None:
    """Which state provides what, from the mission itself or from the paper it rests on."""
    for one in (subject, *desk.children.get(subject.id, ())):
        found = [(code, told(one, "role", code)) for code in desk.pair.codes]
        kept = [(code, t) for code, t in found if t is not None and t.standing != "weak"]
        if len(kept) == 2:
            (a, first), (b, second) = kept
            return say(
                desk, "mission.roles", 7, first=state(desk, a), second=state(desk, b),
                its=Fragment(first.text, first.ids), theirs=Fragment(second.text, second.ids),
            )  # fmt: skip
    return None
