"""Introduction: what the two call their relation and since when, and how large they are."""

from bilat.briefing.decided_records import Event, event, newest
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import listed
from bilat.briefing.model import Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.phrase import dated, missing, name, on, say, state, value
from bilat.briefing.pillars import bilateral
from bilat.briefing.predicates import contents
from bilat.briefing.relation import relation, steps
from bilat.briefing.series import Point, firm, points, whole_years

ORDER = 20


def part(desk: Desk) -> Part:
    """The section."""
    found = steps(desk)
    blocks = (*paragraph(*_relation(desk, found), _programme(desk)), *paragraph(*_size(desk)))
    if not found:
        return Part(blocks, (missing(desk, "introduction"),))
    return Part(blocks)


def _relation(desk: Desk, found: list[Event]) -> list[Sentence | None]:
    if not found:
        return []
    now, before = found[0], found[1:]
    assert now.start is not None
    out: list[Sentence | None] = [relation(desk)]
    if before:
        earlier = [
            name(desk, e.subject) + (" (" + dated(desk, e.start.period, e.ids) + ")")
            for e in reversed(before[:3])
            if e.start is not None
        ]
        key = "relation.before" if len(earlier) > 1 else "relation.before-one"
        out.append(say(desk, key, 5, list=listed(earlier)))
    return out


def _programme(desk: Desk) -> Sentence | None:
    """The declaration with a term that is in force: what the two have set out to do."""
    found = [
        e
        for e in newest(
            event(desk, s)
            for s in desk.subjects
            if s.kind == "declaration" and bilateral(s) and s.of("term")
        )
        if e.standing != "weak" and e.state in ("in_force", "signed", "ongoing")
    ]
    if not found or not contents(desk, found[0].subject):
        return None
    last = found[0]
    assert last.start is not None
    return say(
        desk, "relation.programme", 6, name=name(desk, last.subject),
        when=on(desk, last.start.period, last.ids), contents=contents(desk, last.subject),
    )  # fmt: skip


def _size(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    people = [_own(desk, "population", code) for code in desk.pair.codes]
    if people[0] is not None and people[1] is not None and people[0].period == people[1].period:
        out.append(
            say(
                desk, "size.people", 5, first=state(desk, desk.pair.first),
                second=state(desk, desk.pair.second), one=value(desk, people[0]),
                two=value(desk, people[1]), year=dated(desk, people[0].period, people[0].ids),
                then=dated(desk, people[1].period, people[1].ids),
            )
        )  # fmt: skip
    wealth = [_own(desk, "gdp_nominal", code) for code in desk.pair.codes]
    if wealth[0] is not None and wealth[1] is not None:
        out.append(
            say(
                desk, "size.gdp", 5, first=state(desk, desk.pair.first),
                second=state(desk, desk.pair.second), one=value(desk, wealth[0]),
                two=value(desk, wealth[1]), year=dated(desk, wealth[0].period, wealth[0].ids),
                then=dated(desk, wealth[1].period, wealth[1].ids),
            )
        )  # fmt: skip
    return out


def _own(desk: Desk, measure: str, code: str) -> Point | None:
    """A state's own figure: the newest of a whole year, from an office where there is one."""
    found = [
        p
        for p in firm(whole_years(points(desk, measure, code, "")))
        if p.period.end.year >= desk.today.year - 4 and p.standing == "firm"
    ]
    return found[-1] if found else None
