"""Infrastructure and development finance: loans and aid, then projects against their plans."""

from bilat.briefing.agreements import papers
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import join, listed
from bilat.briefing.loans import signings
from bilat.briefing.meetings import channels
from bilat.briefing.model import Block, Chart, Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import at, column, in_month, missing, on, say, state, value, words
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.project_progress import flagship, progress, progress_chart
from bilat.briefing.projects import projects
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
        return Part((), (missing(desk, "infrastructure"),))
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
            column(desk, "period", "period", "signed"),
            column(desk, "committed", "number", "committed", last.unit),
        )
        return (
            Chart(
                "loans", "loans", title.text.rstrip("."), alt.text, columns,
                tuple((str(p.period), p.value) for p in found), tuple(p.ids for p in found),
            ),
        )  # fmt: skip
    return ()
