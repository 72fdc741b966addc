"""Regional and multilateral: the groups in which the two sit together, and what they back."""

from bilat.briefing.agreements import begun, papers, salience
from bilat.briefing.decided_records import event, latest_status
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.meetings import LIVE, Channel, channels, meeting, round_up
from bilat.briefing.model import Block, Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import after
from bilat.briefing.phrase import headline, missing, name, past, say
from bilat.briefing.pillars import of_pillar
from bilat.facts.record import Subject

ORDER = 100


def part(desk: Desk) -> Part:
    """The section."""
    about = of_pillar(desk, "multilateral")
    series = channels(desk, about, ("summit", "dialogue", "forum"))
    blocks: tuple[Block, ...] = (
        *paragraph(*_meetings(desk, series)),
        *paragraph(*_positions(desk, about), *_groups(desk, about)),
    )
    if not blocks:
        return Part((), (missing(desk, "multilateral"),))
    return Part(blocks)


def _meetings(desk: Desk, series: tuple[Channel, ...]) -> list[Sentence | None]:
    """Leaders first, then ministers."""
    live = [c for c in series if c.last is not None and desk.today - c.last.when.end < LIVE]
    live.sort(key=lambda c: (c.series.kind != "summit", c.order))
    out: list[Sentence | None] = []
    for n, one in enumerate(live[:2]):
        assert one.last is not None
        out.append(meeting(desk, one.last, 7, n))
        out += after(desk, one, 6)
    out.append(round_up(desk, [c.last for c in live[2:] if c.last is not None][:5], 5))
    return out


def _positions(desk: Desk, about: tuple[Subject, ...]) -> list[Sentence | None]:
    """What both stand for, where the name of a record says it whole."""
    out: list[Sentence | None] = []
    for subject in about:
        if subject.kind != "pledge" or not headline(desk, subject):
            continue
        status = latest_status(subject)
        if (
            status is None
            or status.standing == "weak"
            or status.text not in ("ongoing", "in_force")
        ):
            continue
        start = event(desk, subject).start
        if start is None:
            out.append(say(desk, "position", 7, facts=status.ids, text=subject.name))
        else:
            out.append(
                say(
                    desk, "position.since", 6, facts=status.ids, text=past(desk, subject),
                    when=begun(desk, event(desk, subject)),
                )
            )  # fmt: skip
    return out


def _groups(desk: Desk, about: tuple[Subject, ...]) -> list[Sentence | None]:
    """The groups, agreements and programmes of several states, the best known first."""
    found = [p for p in papers(desk, about) if p.subject.kind != "pledge"]
    found.sort(key=lambda e: (-salience(e.subject), e.subject.id))
    chosen = [e for e in found if desk.today.year - e.when.start.year < 12][:6]
    if not chosen:
        return []
    chosen.sort(key=lambda e: e.when.start)
    list_ = [Fragment(name(desk, e.subject)) + " (" + _date(desk, e) + ")" for e in chosen]
    return [say(desk, "groups", 6, list=listed(list_))]


def _date(desk: Desk, one: object) -> Fragment:
    from bilat.briefing.decided_records import Event
    from bilat.briefing.phrase import dated

    assert isinstance(one, Event)
    assert one.start is not None
    return dated(desk, one.start.period, one.ids)
