"""Timeline: the events that matter most, oldest first, with the chart of them."""

from datetime import date

from bilat.briefing.decided_records import Event
from bilat.briefing.desk import Desk
from bilat.briefing.events import day_of, line, ranked, since
from bilat.briefing.model import Chart, Entry, Timeline
from bilat.briefing.part import Part
from bilat.briefing.phrase import column, missing, say, state, tally
from bilat.briefing.pillars import bilateral

ORDER = 150
MOST = 45
FIRST = date(1900, 1, 1)


def part(desk: Desk) -> Part:
    """The section."""
    every = since(desk, FIRST)
    found = list(chosen(desk, every))
    if not found:
        return Part((), (missing(desk, "timeline"),))
    found.reverse()
    entries = tuple(Entry(e.when, day_of(desk, e).text, line(desk, e, 2)) for e in found)
    return Part((Timeline("timeline", "", entries), *_chart(desk, every)))


def chosen(desk: Desk, every: tuple[Event, ...]) -> tuple[Event, ...]:
    """The weightiest of the last two years, of the ten before, and of all before those."""
    late = [e for e in every if desk.today.year - e.when.start.year < 2]
    middle = [e for e in every if 2 <= desk.today.year - e.when.start.year < 12]
    old = [e for e in every if desk.today.year - e.when.start.year >= 12]
    return (*ranked(late, 16, 12), *ranked(middle, 18, 3), *ranked(old, MOST - 34, 2))


def _chart(desk: Desk, every: tuple[Event, ...]) -> tuple[Chart, ...]:
    """Exercises, summits and agreements of the last twelve years."""
    groups = {"summit": "summit", "exercise": "exercise", "agreement": "agreement"}
    shown = [
        e
        for e in every
        if e.subject.kind in groups and desk.today.year - e.when.start.year < 12
        and (bilateral(e.subject) or e.subject.kind == "exercise")
    ]  # fmt: skip
    if len(shown) < 6:
        return ()
    rows = tuple((str(e.when), e.subject.name, groups[e.subject.kind]) for e in reversed(shown))
    count = {kind: sum(e.subject.kind == kind for e in shown) for kind in groups}
    ids = tuple(i for e in shown for i in e.ids[:1])
    title = say(
        desk,
        "chart.events",
        first=state(desk, desk.pair.first),
        second=state(desk, desk.pair.second),
        summits=tally(desk, count["summit"], ids, "counted"),
        exercises=tally(desk, count["exercise"], ids, "counted"),
        agreements=tally(desk, count["agreement"], ids, "counted"),
    )
    columns = (
        column(desk, "period", "period", "when"),
        column(desk, "label", "label", "event"),
        column(desk, "group", "label", "group"),
    )
    facts = tuple(e.ids[:1] for e in reversed(shown))
    return (Chart("events", "events", title.text.rstrip("."), title.text, columns, rows, facts),)
