"""People and education: visitors, students and residents both ways, schemes, sister cities."""

from bilat.briefing.agreements import papers
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import join, listed
from bilat.briefing.meetings import channels
from bilat.briefing.model import Block, Chart, Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import academic, at, column, missing, people_of, say, state, value, year
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.series import Point, firm, items, points, whole_years, year_before
from bilat.briefing.students import counted

ORDER = 110


def part(desk: Desk) -> Part:
    """The section."""
    about = [s for s in of_pillar(desk, "people") if bilateral(s)]
    blocks: tuple[Block, ...] = (
        *paragraph(*_visitors(desk), *_students(desk), *_residents(desk)),
        *_chart(desk),
        *paragraph(*_ties(desk)),
        *writings(desk, papers(desk, about), 4, 3, 5),
        *talks(desk, channels(desk, about, ("dialogue",)), 1, 4),
    )
    if not blocks:
        return Part((), (missing(desk, "people"),))
    return Part(blocks)


def visitors(desk: Desk, host: str, home: str) -> tuple[Point, ...]:
    """Visitors by year."""
    return firm(whole_years(points(desk, "tourists", host, home)))


def _visitors(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        found = visitors(desk, host, home)
        if not found or found[-1].period.end.year < desk.today.year - 5:
            continue
        last = found[-1]
        before = year_before(found, last)
        base = next((p for p in found if p.period.end.year == 2019), None)
        key = "visitors" + ("-after" if before else "") + ("-base" if base and before else "")
        out.append(
            say(
                desk, key, 8, host=state(desk, host), home=state(desk, home),
                count=value(desk, last), year=year(desk, last),
                before=value(desk, before) if before else "",
                then=year(desk, before) if before else "",
                base=value(desk, base) if base else "",
            )
        )  # fmt: skip
    return out


def _students(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        last = counted(desk, host, home)
        if last is not None:
            out.append(
                say(
                    desk, "students" if last.period.days < 300 else "students-year", 7,
                    count=value(desk, last), home=people_of(desk, home), host=state(desk, host),
                    at=at(desk, last), year=academic(desk, last),
                )
            )  # fmt: skip
    return out


def _residents(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        for item in ("", "born in " + state(desk, home)):
            found = points(desk, "residents", host, home, item)
            good = firm(found)
            best = good[-1] if good else (found[-1] if found else None)
            if best is None or best.period.end.year < desk.today.year - 6:
                continue
            key = "residents" if best.standing != "weak" else "residents.weak"
            out.append(
                say(
                    desk, key + (".born" if item else ""), 5, count=value(desk, best),
                    home=state(desk, home), people=people_of(desk, home), host=state(desk, host),
                    at=at(desk, best),
                )
            )  # fmt: skip
            break
    return out


def _ties(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for host, home in desk.ways:
        for item in items(desk, "institutional_tieups", host, home):
            found = firm(points(desk, "institutional_tieups", host, home, item))
            if found and "partnerships" in item and "institutions" not in item.lower():
                out.append(
                    say(
                        desk, "ties", 5, count=value(desk, found[-1]), item=item,
                        first=state(desk, desk.pair.first), second=state(desk, desk.pair.second),
                        at=at(desk, found[-1]),
                    )
                )  # fmt: skip
    return out[:2]


def _chart(desk: Desk) -> tuple[Chart, ...]:
    """Visitors by year both ways."""
    shown = [
        (f"{state(desk, home)} to {state(desk, host)}", p)
        for host, home in desk.ways
        for p in visitors(desk, host, home)[-10:]
    ]
    if len(shown) < 3:
        return ()
    last = max((p for _, p in shown), key=lambda p: (p.period.end, p.value))
    title = say(
        desk, "chart.people", count=value(desk, last), year=year(desk, last),
        home=state(desk, last.figure.partner), host=state(desk, last.figure.reporter),
    )  # fmt: skip
    told = [join([label, " ", year(desk, p), ": ", value(desk, p)]) for label, p in shown]
    alt = say(
        desk, "chart.people-alt", first=state(desk, desk.pair.first),
        second=state(desk, desk.pair.second), list=listed(told, between="; "),
    )  # fmt: skip
    columns = (
        column(desk, "label", "label", "way"),
        column(desk, "period", "period", "year"),
        column(desk, "persons", "number", "visitors", "persons"),
    )
    rows = tuple((label, str(p.period), p.value) for label, p in shown)
    facts = tuple(p.ids[:1] for _, p in shown)
    return (Chart("people", "people", title.text.rstrip("."), alt.text, columns, rows, facts),)
