"""Strategic convergence: what the relation is called, how often leaders and ministers meet."""

from bilat.briefing.agreements import papers
from bilat.briefing.decided_records import Event, event, held, newest
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.meetings import Channel, channels, meeting
from bilat.briefing.model import Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import missing, name, say, when, where, words
from bilat.briefing.pillars import bilateral, of_pillar

ORDER = 30


def part(desk: Desk) -> Part:
    """The section."""
    about = [s for s in of_pillar(desk, "strategic") if bilateral(s)]
    series = channels(desk, about, ("summit", "dialogue"))
    summits = [c for c in series if c.series.kind == "summit"]
    others = [c for c in series if c.series.kind != "summit"]
    blocks = (
        *paragraph(*_summits(desk, summits), *_visits(desk)),
        *talks(desk, others, 2, 7),
        *writings(desk, _rest(desk, papers(desk, about)), 3, 3),
    )
    if not blocks:
        return Part((), (missing(desk, "strategic"),))
    return Part(blocks)


def _summits(desk: Desk, found: list[Channel]) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for one in found[:1]:
        if one.last is not None:
            out.append(meeting(desk, one.last, 9))
            out.append(outcomes(desk, one.last))
        if one.doubtful is not None:
            out.append(meeting(desk, one.doubtful, 8))
    if not found:
        single = [
            e
            for e in newest(
                event(desk, s) for s in desk.subjects if s.kind == "summit" and bilateral(s)
            )
            if held(e, desk.today)
            and e.standing != "weak"
            and desk.today.year - e.when.end.year < 6
        ]
        out += [meeting(desk, e, 8, n) for n, e in enumerate(single[:2])]
    return out


def _rest(desk: Desk, found: tuple[Event, ...]) -> list[Event]:
    """Papers that neither the introduction nor the last summit's outcomes have told."""
    is_step = words(desk.lang, "terms").step
    return [
        e
        for e in found
        if not is_step(e.subject.name)
        and not _same_days(desk, e)
        and desk.today.year - e.when.start.year < 5
    ]


def _same_days(desk: Desk, one: Event) -> bool:
    about = [s for s in of_pillar(desk, "strategic") if bilateral(s)]
    last = [c.last for c in channels(desk, about, ("summit",)) if c.last is not None]
    return bool(last) and last[0].when.covers(one.start.period if one.start else one.when)


def outcomes(desk: Desk, summit: Event, weight: int = 7) -> Sentence | None:
    """What was agreed on the days of a summit and in its country."""
    country = summit.country.text if summit.country is not None else ""
    same = [
        e
        for e in papers(desk, [s for s in desk.subjects if bilateral(s)])
        if summit.when.covers(e.when)
        and (e.country is None or e.country.text == country)
        and e.start is not None
        and e.start.period.days == 1
    ]
    if len(same) < 2:
        return None
    same.sort(key=lambda e: (_rank(e), -len(e.subject.attributes), e.subject.id))
    return say(
        desk,
        "summit.outcomes",
        weight,
        list=listed([Fragment(name(desk, e.subject), e.ids) for e in same[:4]]),
        more="" if len(same) <= 4 else ", among others",
    )


def _rank(one: Event) -> int:
    order = {"declaration": 0, "pledge": 1, "initiative": 2}
    return order.get(one.subject.kind, 3)


def _visits(desk: Desk) -> list[Sentence | None]:
    """The last meetings of the leaders elsewhere since the last summit."""
    last = [
        e
        for e in newest(event(desk, s) for s in desk.subjects if s.kind == "visit" and bilateral(s))
        if held(e, desk.today) and e.standing != "weak" and "strategic" in e.subject.topics
    ]
    if not last or (desk.today - last[0].when.end).days > 2 * 366:
        return []
    return [
        say(
            desk,
            "visit.last",
            5,
            name=name(desk, last[0].subject),
            where=where(desk, last[0]),
            when=when(desk, last[0]),
        )
    ]
