"""Whole passages about records, as the pillars of a brief share them: talks and papers."""

from collections.abc import Sequence

from bilat.briefing.agreements import grouped, older, paper, salience, together
from bilat.briefing.decided_records import Event
from bilat.briefing.desk import Desk
from bilat.briefing.meetings import LIVE, Channel, ahead, meeting, round_up
from bilat.briefing.model import Paragraph, Sentence
from bilat.briefing.part import paragraph
from bilat.briefing.phrase import name, on, say, was, words
from bilat.briefing.predicates import contents
from bilat.facts.period import Period

RECENT_DAYS = 3 * 366


def talks(
    desk: Desk, found: Sequence[Channel], main: int = 2, weight: int = 6, variant: int = 0
) -> tuple[Paragraph, ...]:
    """Who meets: the first few channels in a sentence each, the rest that are alive in one.

    A later edition that only weak sources carry is said to be reported; one that was planned
    and is past, or still to come, is told after its series.
    """
    out: list[Sentence | None] = []
    live = [c for c in found if c.last is not None and desk.today - c.last.when.end < LIVE]
    for n, one in enumerate(live[:main]):
        assert one.last is not None
        out.append(meeting(desk, one.last, weight, n + variant))
        out += after(desk, one, weight - 1)
    rest = live[main:]
    out.append(round_up(desk, [c.last for c in rest if c.last is not None][:5], weight - 2))
    for one in rest:
        out += after(desk, one, weight - 2)
    return paragraph(*out)


def after(desk: Desk, one: Channel, weight: int) -> list[Sentence]:
    """What is said to have followed the last firm edition of a series, and what is planned."""
    out = []
    if one.doubtful is not None:
        out.append(meeting(desk, one.doubtful, weight))
    if one.ahead is not None and desk.today - one.ahead.when.end < LIVE:
        out.append(ahead(desk, one.ahead, weight))
    return out


def writings(
    desk: Desk,
    found: Sequence[Event],
    recent: int = 4,
    old: int = 3,
    weight: int = 6,
    variant: int = 0,
    age: float = 1.5,
) -> tuple[Paragraph, ...]:
    """What was agreed: the paper of which most is known, then the last three years, then older.

    Papers of one day stand together. Of older ones only those of which much is known are told.
    `age` is what a year of age costs the paper that is to lead.
    """
    if not found:
        return ()
    lead = _lead(desk, found, age)
    out: list[Sentence | None] = []
    groups = grouped([e for e in found if (desk.today - e.when.start).days < RECENT_DAYS])
    alone = not any(lead in group and len(group) > 1 for group in groups)
    if alone or contents(desk, lead.subject):
        out.append(paper(desk, lead, weight + 1, variant))
        groups = [g for g in ([e for e in group if e is not lead] for group in groups) if g]
    new = [e for group in groups for e in group]
    for n, group in enumerate(groups[:recent]):
        if len(group) > 1:
            ranked = sorted(group, key=lambda e: (-salience(e.subject), e.subject.id))
            out.append(together(desk, ranked[:6], weight))
        else:
            out.append(paper(desk, group[0], weight - 1, n + variant + 1))
    before = [e for e in found if e not in new and e is not lead and e.state != "planned"]
    chosen = sorted(before, key=lambda e: (-salience(e.subject), e.subject.id))[:old]
    chosen.sort(key=lambda e: (e.when.start, e.subject.id))
    out.append(older(desk, chosen, weight - 2, variant, len(out)))
    out += unfinished(desk, [e for e in found if e not in new], weight - 1)
    return paragraph(*out)


def unfinished(desk: Desk, found: Sequence[Event], weight: int) -> list[Sentence]:
    """Negotiations that began years ago and of which no end is known."""
    talks = words(desk.lang, "names").talks
    out = []
    for one in found:
        status = one.status
        if one.state != "planned" or one.start is None or not talks(one.subject.name):
            continue
        if status is None or status.row.as_of is None:
            continue
        last = status.row.as_of.end
        out.append(
            say(
                desk, "paper.unfinished", weight, name=name(desk, one.subject),
                was=was(desk, one.subject), when=on(desk, one.start.period, one.ids),
                last=on(desk, Period.parse(f"{last.year}-{last.month:02d}"), status.ids),
            )
        )  # fmt: skip
    return out


def _lead(desk: Desk, found: Sequence[Event], cost: float) -> Event:
    """The paper to begin with: much is known of it, and it is not ten years old."""

    def rank(one: Event) -> tuple[float, str]:
        age = (desk.today - one.when.start).days / 365
        said = 3 if contents(desk, one.subject) else 0
        return (salience(one.subject) + said - cost * age, one.subject.id)

    return max(found, key=rank)
