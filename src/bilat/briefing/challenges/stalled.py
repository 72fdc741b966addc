"""Talks that have stalled, and since when nothing is known to have moved."""

from datetime import date

from bilat.briefing.decided_records import Event, event, newest
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import name, on, say
from bilat.briefing.pillars import bilateral
from bilat.facts.period import Period

ORDER = 40


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """The undertakings whose last word is that they stalled; None where no state is held."""
    groups: dict[str, list[Event]] = {}
    for subject in desk.subjects:
        if bilateral(subject) and subject.of("status"):
            groups.setdefault(subject.parent or subject.id, []).append(event(desk, subject))
    if not groups:
        return None
    out = []
    for key in sorted(groups):
        head = desk.by_id.get(key)
        dated_ = [e for e in newest(groups[key]) if e.standing != "weak"]
        if head is None or not dated_ or head.kind == "agreement":
            continue
        last, stuck = dated_[0], [e for e in dated_ if e.state == "stalled"]
        if last.state != "stalled" or last.when.start > desk.today:
            continue
        first = stuck[-1]
        one = len(stuck) == 1
        shown = last.subject if one and last.subject.kind in ("dialogue", "summit") else head
        out.append(
            say(
                desk,
                "stalled.one" if one else "stalled.since",
                7,
                name=Fragment(name(desk, shown), last.status.ids if last.status else ()),
                first=on(desk, month(first.day), first.ids),
                last=on(desk, month(last.day), last.ids),
            )
        )
    return tuple(out)


def month(day: date) -> Period:
    """The month of a day: when a thing was reported is not when it happened."""
    return Period.parse(f"{day.year}-{day.month:02d}")
