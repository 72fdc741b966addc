"""One project followed: what is done, how long it is, what it costs, when it is due."""

from bilat.briefing.decided_records import told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, join, listed
from bilat.briefing.model import Block, Chart, Sentence
from bilat.briefing.part import paragraph
from bilat.briefing.phrase import (
    amount,
    at,
    column,
    dated,
    in_month,
    month_of,
    name,
    say,
    value,
    word,
    words,
)
from bilat.briefing.projects import Project, moves
from bilat.briefing.series import Point


def flagship(desk: Desk, project: Project) -> tuple[Block, ...]:
    """The project that is followed most closely: until when, how far, at what cost, who pays."""
    assert project.subject is not None
    out = [
        opening(desk, project),
        progress(desk, project, 8),
        length(desk, project),
        cost(desk, project),
        financed(desk, project),
    ]
    return paragraph(*out)


def overall(project: Project) -> Point | None:
    """How far the whole is, in per cent."""
    for part in ("overall physical", "overall", ""):
        found = project.of("project_progress", part, "percent")
        if found:
            return found[-1]
    return None


def progress(desk: Desk, project: Project, weight: int = 5) -> Sentence | None:
    """How much of a project is done, and how many kilometres of what."""
    done = overall(project)
    if done is None or project.subject is None:
        return None
    money = project.of("project_progress", "overall financial", "percent")
    same = next((p for p in money if p.period == done.period), None)
    stretch = [(part, p) for part, p in _stretches(project) if p.period == done.period]
    named = words(desk.lang, "terms").part
    key = "proj.done" + ("-both" if same else "") + ("-parts" if stretch else "")
    return say(
        desk,
        key,
        weight,
        at=at(desk, done),
        done=value(desk, done),
        name=name(desk, project.subject),
        money=value(desk, same) if same else "",
        list=listed([value(desk, p) + f" of {named(part)}" for part, p in stretch[:4]]),
    )


def _stretches(project: Project) -> list[tuple[str, Point]]:
    """The newest length of each part of a line, the longest first."""
    held = {
        part: series[-1]
        for part, series in project.parts.get("project_progress", {}).items()
        if part and series[-1].unit == "km"
    }
    return sorted(held.items(), key=lambda f: (-f[1].value, f[0]))


def length(desk: Desk, project: Project) -> Sentence | None:
    """How long the whole is to be."""
    found = project.of("project_length", "", "km")
    if not found or project.subject is None:
        return None
    return say(desk, "proj.length", 4, length=value(desk, found[-1]))


def costs(project: Project) -> tuple[Point, Point] | None:
    """The first and the last cost of the whole in one currency, where both are held."""
    found = [p for p in project.of("project_cost") if p.unit == "INR"] or list(
        project.of("project_cost")
    )
    same = [p for p in found if p.unit == found[-1].unit] if found else []
    return (same[0], same[-1]) if len(same) > 1 else None


def cost(desk: Desk, project: Project) -> Sentence | None:
    """What it was to cost, and what it is to cost now."""
    both = costs(project)
    if both is None:
        return None
    first, last = both
    key = "proj.cost-up" if last.value > 1.1 * first.value else "proj.cost"
    return say(
        desk,
        key,
        7,
        first=value(desk, first),
        then=in_month(desk, first),
        cost=value(desk, last),
        at=in_month(desk, last),
        now=dated(desk, month_of(last), last.ids),
    )


def opening(desk: Desk, project: Project) -> Sentence | None:
    """The year of completion as first and as last announced, and the first section's."""
    found = moves(project.dues)
    if not found:
        return None
    first, last = found[0], found[-1]
    section = _section(desk, project)
    key = "proj.due-moved" if last.year != first.year else "proj.due"
    return say(
        desk,
        key + ("-section" if section else ""),
        7,
        name=name(desk, project.subject) if project.subject else "",
        first=Fragment(str(first.year), first.ids),
        last=Fragment(str(last.year), last.ids),
        section=section,
    )


def _section(desk: Desk, project: Project) -> Fragment:
    """The stretch that is to open first, and when: the one whose date is told most often."""
    best: tuple[int, str, Point, Point] | None = None
    for part, series in project.parts.get("project_due_year", {}).items():
        last = series[-1]
        if "-" not in part or last.value < desk.today.year:
            continue
        if best is None or (len(series), part) > best[:2]:
            best = (len(series), part, series[0], last)
    if best is None:
        return NONE
    _, part, first, last = best
    named = words(desk.lang, "terms").part(part)
    key = "proj.section-moved" if first.value < last.value else "proj.section"
    return word(desk, key, part=named, year=value(desk, last), first=value(desk, first))


def financed(desk: Desk, project: Project) -> Sentence | None:
    """What the partner has lent for it so far."""
    assert project.subject is not None
    best = None
    for child in desk.children.get(project.subject.id, ()):
        total = told(child, "amount", "cumulative")
        if total is not None and total.standing != "weak" and total.row.unit in ("JPY", "USD"):
            known = total.row.as_of or total.row.source.published
            if known is not None and (best is None or known.end > best[0].end):
                best = (known, total)
    if best is None:
        return None
    return say(
        desk, "proj.loans", 5, sum=amount(desk, best[1]), at=dated(desk, best[0], best[1].ids)
    )


def progress_chart(desk: Desk, found: list[Project]) -> tuple[Chart, ...]:
    """Progress of the flagship's parts against its length, with each announced completion year."""
    if not found or found[0].subject is None:
        return ()
    project = found[0]
    length = project.of("project_length", "", "km")
    rows: list[tuple[str | float | None, ...]] = []
    facts = []
    named = words(desk.lang, "terms").part
    for part, series in sorted(project.parts.get("project_progress", {}).items()):
        if part and series[-1].unit == "km" and len(series) > 2:
            for p in series:
                whole = length[-1].value if length else None
                rows.append((named(part), str(p.period), p.value, whole, None))
                facts.append(p.ids[:1])
    if len(rows) < 4:
        return ()
    for due in moves(project.dues):
        rows.append(("due", due.known.isoformat(), None, None, str(due.year)))
        facts.append(due.ids[:1])
    assert project.subject is not None
    done = overall(project)
    title = say(
        desk, "chart.progress", name=name(desk, project.subject),
        done=value(desk, done) if done else "", at=at(desk, done) if done else "",
    )  # fmt: skip
    columns = (
        column(desk, "label", "label", "part"),
        column(desk, "date", "period", "date"),
        column(desk, "done", "number", "done", "km"),
        column(desk, "of", "number", "length", "km"),
        column(desk, "due", "label", "due"),
    )
    alt = say(
        desk, "chart.progress-alt", name=name(desk, project.subject),
        list=join([f"{due.year}" for due in moves(project.dues)], ", "),
    )  # fmt: skip
    return (
        Chart(
            "progress", "progress", title.text.rstrip("."), alt.text, columns, tuple(rows),
            tuple(facts),
        ),
    )  # fmt: skip
