"""Open disputes between the two, and duties that one has laid on the other's goods."""

from bilat.briefing.decided_records import event, newest
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import at, headline, name, on, past, say, state, value, whose
from bilat.briefing.pillars import bilateral
from bilat.briefing.series import firm, points

ORDER = 35
YEARS = 3


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """The disputes whose last state is open; None where no dispute is held."""
    found = [
        event(desk, s) for s in desk.subjects if s.kind in ("dispute", "sanction") and bilateral(s)
    ]
    if not found:
        return None
    out = [
        say(
            desk,
            "dispute" if headline(desk, e.subject) else "dispute.named",
            6,
            text=past(desk, e.subject),
            name=name(desk, e.subject),
            when=on(desk, e.when, e.ids),
        )
        for e in newest(found)
        if e.state in ("ongoing", "in_force")
        and e.standing != "weak"
        and desk.today.year - e.when.start.year <= YEARS
        and "infrastructure" not in e.subject.topics
    ]
    return (*out[:4], *_duties(desk))


def _duties(desk: Desk) -> tuple[Sentence, ...]:
    out = []
    for by, on_whom in desk.ways:
        found = [
            p
            for p in firm(points(desk, "tariff_rate", by, on_whom))
            if p.period.end.year >= desk.today.year - 2
        ]
        if found:
            out.append(
                say(
                    desk, "dispute.duty", 7, whose=whose(desk, by), rate=value(desk, found[-1]),
                    target=state(desk, on_whom), at=at(desk, found[-1]),
                )
            )  # fmt: skip
    return tuple(out)
