"""Infrastructure and development finance: loans and aid, then projects against their plans."""

from bilat.briefing.bit import NONE, Bit, join, listed
from bilat.briefing.desk import Desk
from bilat.briefing.loans import signings
from bilat.briefing.meetings import channels
from bilat.briefing.model import Absent, Block, Chart, Column, Sentence
from bilat.briefing.papers import papers
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import (
    amount,
    at,
    dated,
    in_month,
    month_of,
    name,
    on,
    say,
    state,
    value,
    word,
    words,
)
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.projects import Project, moves, projects
from bilat.briefing.records import told
from bilat.briefing.series import Point, firm, items, points

ORDER = 50


def part(desk: Desk) -> Part:
    """The section."""
    about = [s for s in of_pillar(desk, "infrastructure") if bilateral(s)]
    followed = [p for p in projects(desk) if "project_progress" in p.parts and p.subject]
    blocks: tuple[Block, ...] = (
        *paragraph(*aid(desk)),
        *loans_chart(desk),
        *(block for p in followed[:1] for block in flagship(desk, p)),
        *progress_chart(desk, followed),
        *paragraph(*(progress(desk, p) for p in followed[1:4])),
        *talks(desk, channels(desk, about, ("dialogue",)), 1),
        *writings(
            desk, papers(desk, [s for s in about if s.kind != "project" and "aid" not in s.topics])
        ),
    )
    if not blocks:
        reason = "no loan, grant or project is held"
        return Part((), (Absent("infrastructure", "Infrastructure", reason),))
    return Part(blocks)


def aid(desk: Desk) -> list[Sentence | None]:
    """How much was lent at the last signings, what the largest loans are for, and its rank."""
    out: list[Sentence | None] = []
    for recipient, donor in desk.ways:
        batches = signings(desk, recipient, donor)
        if batches:
            last, before = batches[-1], batches[-3:-1][::-1]
            out.append(
                say(
                    desk,
                    "oda.signed" if before else "oda.signed-one",
                    8,
                    donor=state(desk, donor),
                    recipient=state(desk, recipient),
                    when=on(desk, last.period, last.ids),
                    sum=value(desk, last),
                    before=listed(
                        [value(desk, p) + " " + on(desk, p.period, p.ids) for p in before]
                    ),
                )
            )
            out.append(_largest(desk, recipient, donor, last))
        out += _rank(desk, recipient, donor)
    return out


def _rank(desk: Desk, recipient: str, donor: str) -> list[Sentence]:
    """Whether it is the largest donor, by whose word and of when."""
    rank = points(desk, "oda_rank", recipient, donor)
    sound = [p for p in firm(rank) if p.value == 1]
    if not sound:
        return []
    last = sound[-1]
    out = [
        say(
            desk, "oda.rank", 5, donor=state(desk, donor), recipient=state(desk, recipient),
            at=at(desk, last),
        )
    ]  # fmt: skip
    later = [p for p in rank if p.standing == "weak" and p.period.end > last.period.end]
    if later and later[-1].value == 1:
        out.append(say(desk, "oda.rank-weak", 4, at=in_month(desk, later[-1])))
    return out


def _largest(desk: Desk, recipient: str, donor: str, batch: Point) -> Sentence | None:
    loans = [
        (item, p)
        for item in items(desk, "loan_amount", recipient, donor)
        for p in firm(points(desk, "loan_amount", recipient, donor, item, batch.unit))
        if p.period == batch.period and "total" not in item
    ]
    if len(loans) < 2:
        return None
    loans.sort(key=lambda f: (-f[1].value, f[0]))
    return say(
        desk,
        "oda.largest",
        5,
        list=listed(
            [project_name(desk, item) + (" (" + value(desk, p) + ")") for item, p in loans[:3]]
        ),
    )


def project_name(desk: Desk, item: str) -> str:
    """The name of a project as the figures call it: "bengaluru-metro: phase 3 (I)"."""
    head, _, rest = item.partition(":")
    subject = desk.by_id.get(head)
    title = subject.name if subject is not None else words(desk.lang, "names").titled(head)
    return f"{title}{' ' if rest else ''}{rest.strip()}"


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
    named = words(desk.lang, "names").part
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
        first=Bit(str(first.year), first.ids),
        last=Bit(str(last.year), last.ids),
        section=section,
    )


def _section(desk: Desk, project: Project) -> Bit:
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
    named = words(desk.lang, "names").part(part)
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


def loans_chart(desk: Desk) -> tuple[Chart, ...]:
    """Loan commitments by day of signing."""
    for recipient, donor in desk.ways:
        found = [p for p in signings(desk, recipient, donor) if p.unit == "JPY"]
        if len(found) < 3:
            continue
        last = found[-1]
        title = say(
            desk, "chart.loans", donor=state(desk, donor), recipient=state(desk, recipient),
            sum=value(desk, last), when=on(desk, last.period),
        )  # fmt: skip
        alt = say(
            desk, "chart.loans-alt", donor=state(desk, donor), recipient=state(desk, recipient),
            list=join([value(desk, p) + " " + on(desk, p.period) for p in found], ", "),
        )  # fmt: skip
        columns = (
            Column("period", "Signed", "period"),
            Column("committed", "Committed", "number", last.unit),
        )
        return (
            Chart(
                "loans", "loans", title.text.rstrip("."), alt.text, columns,
                tuple((str(p.period), p.value) for p in found), tuple(p.ids for p in found),
            ),
        )  # fmt: skip
    return ()


def progress_chart(desk: Desk, found: list[Project]) -> tuple[Chart, ...]:
    """Progress of the flagship's parts against its length, with each announced completion year."""
    if not found or found[0].subject is None:
        return ()
    project = found[0]
    length = project.of("project_length", "", "km")
    rows: list[tuple[str | float | None, ...]] = []
    facts = []
    named = words(desk.lang, "names").part
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
        Column("label", "Part", "label"),
        Column("date", "Date", "period"),
        Column("done", "Done", "number", "km"),
        Column("of", "Length of the line", "number", "km"),
        Column("due", "Completion then announced for", "label"),
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
