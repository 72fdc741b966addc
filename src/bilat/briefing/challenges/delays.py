"""Projects behind their announced dates or above their announced cost."""

from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import dated, in_month, month_of, name, number, say, value
from bilat.briefing.projects import Project, moves, projects
from bilat.briefing.series import Point

ORDER = 30
RISE = 1.25


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What meets the rule; None where no project has an announced date or two costs."""
    held = [p for p in projects(desk) if p.subject is not None and (p.dues or first_and_last(p))]
    if not held:
        return None
    out: list[Sentence] = []
    for n, project in enumerate(held):
        out += [s for s in (_late(desk, project, n), _dear(desk, project)) if s is not None]
    return tuple(out)


def first_and_last(project: Project) -> tuple[Point, Point] | None:
    """The first and last cost of the whole in the currency of the last."""
    found = project.of("project_cost")
    same = [p for p in found if p.unit == found[-1].unit] if found else []
    return (same[0], same[-1]) if len(same) > 1 else None


def _late(desk: Desk, project: Project, variant: int) -> Sentence | None:
    """Each year that was announced in turn, where the last is later than the first."""
    assert project.subject is not None
    found = moves(project.dues)
    if len(found) < 2 or found[-1].year <= found[0].year:
        return None
    ids = (*found[0].ids[:1], *found[-1].ids[:1])
    slip = found[-1].year - found[0].year
    key = "delay.once" if len(found) == 2 else "delay.often"
    return say(
        desk,
        key,
        8 if not variant else 6,
        name=name(desk, project.subject),
        first=Fragment(str(found[0].year), found[0].ids),
        then=listed([Fragment(str(d.year), d.ids[:1]) for d in found[1:]], last="then"),
        last=Fragment(str(found[-1].year), found[-1].ids),
        slip=number(desk, slip, "years", ids, "slip"),
    )


def _dear(desk: Desk, project: Project) -> Sentence | None:
    both = first_and_last(project)
    if both is None or project.subject is None or both[1].value < RISE * both[0].value:
        return None
    first, last = both
    rise = 100 * (last.value / first.value - 1)
    return say(
        desk,
        "delay.doubled" if 90 <= rise <= 115 else "delay.cost",
        7,
        name=name(desk, project.subject),
        first=value(desk, first),
        then=in_month(desk, first),
        last=value(desk, last),
        now=dated(desk, month_of(last), last.ids),
        rise=number(
            desk,
            rise,
            "percent",
            (*first.ids[:1], *last.ids[:1]),
            "rise",
            2,
        ),
    )
