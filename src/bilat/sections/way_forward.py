"""Way forward: openings that the facts show, each with its ground; no advice from nowhere.

Targets with the pace they need, dates that come up, agreements to renew, dialogues that lapsed.
"""

from datetime import date, timedelta

from bilat.briefing.challenges.lapsing import ending
from bilat.briefing.decided_records import Event, told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.meetings import channels
from bilat.briefing.model import Absent, Block, Heading, Sentence
from bilat.briefing.part import Part, bullets
from bilat.briefing.phrase import (
    date_of,
    dated,
    name,
    number,
    on,
    say,
    state,
    tally,
    value,
    whose,
    word,
    words,
)
from bilat.briefing.pillars import bilateral
from bilat.briefing.projects import projects
from bilat.briefing.series import Point, firm, items, points
from bilat.briefing.students import counted
from bilat.facts.period import Period

ORDER = 140
AHEAD = timedelta(days=5 * 366)
LAPSED = timedelta(days=2 * 366 + 180)
KNOWN = timedelta(days=8 * 366)
_TARGETS = ("investment_target", "trade_target", "training_persons")


def part(desk: Desk) -> Part:
    """The section."""
    groups = {
        "targets": [[s] for s in targets(desk)],
        "dates": [[s] for s in coming(desk)],
        "renewals": [[s] for s in renewals(desk)],
        "lapsed": [[s] for s in lapsed(desk)],
    }
    blocks: list[Block] = []
    absent: list[Absent] = []
    for key, found in groups.items():
        title = word(desk, f"forward.{key}").text
        if found:
            blocks += [Heading(f"way-forward-{key}", title), *bullets(found)]
        else:
            absent.append(Absent(f"way_forward.{key}", title, word(desk, "forward.none").text))
    return Part(tuple(blocks), tuple(absent))


def targets(desk: Desk) -> list[Sentence]:
    """Targets whose time has not run out, with the pace they need."""
    out = []
    for measure in _TARGETS:
        for reporter, partner in desk.ways:
            for item in items(desk, measure, reporter, partner):
                if measure == "training_persons" and "target" not in item:
                    continue
                if "realised" in item:
                    continue
                point = _target(desk, measure, reporter, partner, item)
                if point is not None:
                    out.append(_aim(desk, measure, reporter, partner, item, point))
    return out


def _target(desk: Desk, measure: str, reporter: str, partner: str, item: str) -> Point | None:
    found = firm(points(desk, measure, reporter, partner, item))
    open_ = [p for p in found if p.period.end > desk.today and p.figure.precision == "exact"]
    return min(open_, key=lambda p: (p.unit == "USD", -len(p.rows), p.figure.id), default=None)


def _aim(
    desk: Desk, measure: str, reporter: str, partner: str, item: str, point: Point
) -> Sentence:
    years = point.period.days / 365.25
    done = _done(desk, measure, reporter, partner, item, point)
    key = f"target.{measure}"
    if years >= 1.5:
        pace = number(desk, point.value / years, point.unit, point.ids, "pace", 3)
        return say(
            desk, key + (".done" if done else ""), 7, target=value(desk, point),
            host=state(desk, reporter), home=state(desk, partner), pace=pace,
            whose=whose(desk, partner),
            start=dated(desk, _year(point.period.start), point.ids),
            end=dated(desk, _year(point.period.end), point.ids), item=_item(item),
            done=done[0] if done else "", when=done[1] if done else "",
        )  # fmt: skip
    return say(
        desk, key + ".by", 6, target=value(desk, point), host=state(desk, reporter),
        home=state(desk, partner), end=dated(desk, _year(point.period.end), point.ids),
        item=_item(item), done=done[0] if done else "", when=done[1] if done else "",
    )  # fmt: skip


def _item(item: str) -> str:
    return item.replace(" target", "").replace(", target", "").rstrip(",")


def _year(day: date) -> Period:
    return Period.parse(f"{day.year}-{day.month:02d}")


def _done(
    desk: Desk, measure: str, reporter: str, partner: str, item: str, point: Point
) -> tuple[Fragment, Fragment] | None:
    """How far it is and when, where that is held."""
    found = firm(points(desk, measure, reporter, partner, item + ": realised"))
    same = [p for p in found if p.unit == point.unit]
    if same:
        last = same[-1]
        return value(desk, last), on(desk, _month(last.period.end), last.ids)
    if "students" in item:
        now = counted(desk, reporter, partner)
        if now is not None:
            return value(desk, now), on(desk, now.period, now.ids)
    return None


def _month(day: date) -> Period:
    return Period.parse(f"{day.year}-{day.month:02d}")


def coming(desk: Desk) -> list[Sentence]:
    """Dates of projects that lie ahead."""
    out = []
    for project in projects(desk):
        if project.subject is None:
            continue
        for part, series in sorted(project.parts.get("project_due_year", {}).items()):
            last = series[-1]
            year = int(last.value)
            stale = desk.today - last.period.end > timedelta(days=3 * 366)
            if (
                stale
                or not desk.today.year <= year <= (desk.today + AHEAD).year
                or "announced" in part
            ):
                continue
            if (
                part in ("", "launch")
                or "-" in part
                or "section" in part
                or "demonstration" in part
            ):
                out.append((year, project.key, part, last, project.subject))
    out.sort(key=lambda f: (f[0], f[1], f[2]))
    by_year: dict[int, dict[str, Fragment]] = {}
    for year, key, part, last, subject in out:
        named = name(desk, subject)
        if part:
            part_ = words(desk.lang, "terms").part(part)
            named = word(desk, "coming.part", part=part_, name=named).text
        by_year.setdefault(year, {}).setdefault(key, Fragment(named, last.ids))
    return [
        say(
            desk,
            "coming",
            6,
            year=str(year),
            list=listed(list(held.values())),
            due=word(desk, "coming.are" if len(held) > 1 else "coming.is"),
        )
        for year, held in sorted(by_year.items())
    ]


def renewals(desk: Desk) -> list[Sentence]:
    """Agreements that run out within five years, the first to do so first."""
    found: list[tuple[Event, date, Fragment]] = [
        f for f in ending(desk) if desk.today < f[1] <= desk.today + AHEAD
    ]
    out = []
    for one, day, bit in found[:6]:
        term = told(one.subject, "term")
        if one.subject.of("end") or term is None or one.start is None:
            out.append(say(desk, "renewal", 6, name=name(desk, one.subject), end=bit))
            continue
        out.append(
            say(
                desk, "renewal.term", 6, name=name(desk, one.subject),
                when=on(desk, one.start.period, one.ids),
                end=Fragment(str(day.year), bit.facts, bit.derived),
                years=tally(desk, int(term.text.strip("PY")), term.ids, "stated"),
            )
        )  # fmt: skip
    return out


def lapsed(desk: Desk) -> list[Sentence]:
    """Dialogues of the two that once met and have not for two and a half years or more."""
    about = [s for s in desk.subjects if bilateral(s)]
    found = [
        c
        for c in channels(desk, about, ("dialogue", "summit", "forum"))
        if c.last is not None
        and LAPSED < desk.today - c.last.when.end < KNOWN
        and c.doubtful is None
    ]
    found.sort(key=lambda c: c.order)
    if not found:
        return []
    list_ = []
    for one in found[:8]:
        assert one.last is not None
        list_.append(name(desk, one.last.subject) + (" (" + date_of(desk, one.last) + ")"))
    return [say(desk, "lapsed" if len(list_) > 1 else "lapsed.one", 6, list=listed(list_))]
