"""What two states call their relation, and since when."""

from bilat.briefing.decided_records import Event, event, newest
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import dated, name, say, state, words
from bilat.briefing.pillars import bilateral


def steps(desk: Desk) -> list[Event]:
    """The names that the two have given their relation, the latest first."""
    is_step = words(desk.lang, "terms").step
    found = [
        event(desk, s)
        for s in desk.subjects
        if s.kind in ("declaration", "agreement") and bilateral(s) and "strategic" in s.topics
        and is_step(s.name)
    ]  # fmt: skip
    return [e for e in newest(found) if e.standing != "weak" and e.when.start <= desk.today]


def relation(desk: Desk) -> Sentence | None:
    """The name in use and its date; None where no declaration names the relation."""
    found = steps(desk)
    if not found:
        return None
    now = found[0]
    assert now.start is not None
    allied = words(desk.lang, "terms").allied(now.subject.name)
    return say(
        desk,
        "relation.allied" if allied else "relation.now",
        9,
        first=state(desk, desk.pair.first),
        second=state(desk, desk.pair.second),
        name=name(desk, now.subject, article=False),
        a="an" if now.subject.name[0] in "AEIO" else "a",
        when=dated(desk, now.start.period, now.ids),
    )
