"""Projects as the figures follow them: how far, how long, at what cost, due when and since when."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from bilat.briefing.decided_records import event, told
from bilat.briefing.desk import Desk, every_figure
from bilat.briefing.series import Point, firm, points
from bilat.facts.record import Subject

_MEASURES = (
    "project_progress", "project_length", "project_cost", "project_due_year", "loan_amount",
    "project_speed", "project_capacity", "capacity_target", "investment_announced",
)  # fmt: skip


class Due(msgspec.Struct, frozen=True):
    """A completion date as it stood: `year` announced by `known`; `ids` say so."""

    known: date
    year: int
    ids: tuple[str, ...]


class Project(msgspec.Struct, frozen=True):
    """What is held of one project, by measure and part ("" for the whole), newest point last.

    `dues` are the announced years of completion of the whole in the order of announcement.
    """

    key: str
    subject: Subject | None
    parts: dict[str, dict[str, tuple[Point, ...]]]
    dues: tuple[Due, ...]

    def of(self, measure: str, part: str = "", unit: str = "") -> tuple[Point, ...]:
        """The points of one measure and part, oldest first."""
        found = self.parts.get(measure, {}).get(part, ())
        return tuple(p for p in found if not unit or p.unit == unit)

    @property
    def weight(self) -> int:
        """How much is held: what is followed closely matters to both."""
        return sum(len(held) for parts in self.parts.values() for held in parts.values())


def projects(desk: Desk) -> tuple[Project, ...]:
    """The projects of the pair that figures follow, the best known first."""
    held: tuple[Project, ...] | None = desk.memo.get(("projects",))
    if held is None:
        held = desk.memo[("projects",)] = _projects(desk)
    return held


def _projects(desk: Desk) -> tuple[Project, ...]:
    heads: dict[str, set[tuple[str, str, str]]] = {}
    for figure in every_figure(desk):
        if figure.measure in _MEASURES and figure.item:
            head = figure.item.partition(":")[0].strip()
            heads.setdefault(head, set()).add((figure.measure, figure.reporter, figure.item))
    found = [_project(desk, head, held) for head, held in sorted(heads.items())]
    kept = [p for p in found if p.parts]
    return tuple(sorted(kept, key=lambda p: (-p.weight, p.key)))


def _project(desk: Desk, head: str, held: Iterable[tuple[str, str, str]]) -> Project:
    parts: dict[str, dict[str, tuple[Point, ...]]] = {}
    for measure, reporter, item in sorted(held):
        part = item.partition(":")[2].strip()
        partner = desk.pair.other(reporter)
        series = firm(points(desk, measure, reporter, partner, item))
        if series:
            before = parts.setdefault(measure, {}).get(part, ())
            merged = sorted((*before, *series), key=lambda p: (p.period.end, p.figure.id))
            parts[measure][part] = tuple(merged)
    subject = desk.by_id.get(head) or _by_name(desk, head)
    return Project(head, subject, parts, _dues(desk, subject, parts))


def _by_name(desk: Desk, head: str) -> Subject | None:
    """A subject whose name holds every word of a project's name in the figures."""
    wanted = set(re.findall(r"\w+", head.casefold()))
    for subject in desk.subjects:
        if subject.kind in ("project", "mission") and wanted <= _words(subject):
            return subject
    return None


def _words(subject: Subject) -> set[str]:
    return set(re.findall(r"\w+", subject.name.casefold()))


def _dues(
    desk: Desk, subject: Subject | None, parts: dict[str, dict[str, tuple[Point, ...]]]
) -> tuple[Due, ...]:
    """Announced years of the whole, from figures and from the records that belong to it."""
    found = [
        Due(p.period.end, int(p.value), p.ids)
        for part, series in parts.get("project_due_year", {}).items()
        if part in ("", "launch")
        for p in series
        if p.figure.precision == "exact"
    ]
    if subject is not None:
        for one in (subject, *desk.children.get(subject.id, ())):
            for qualifier in ("opening", "full opening", "launch"):
                due = told(one, "due", qualifier)
                start = event(desk, one).start
                year = re.fullmatch(r"(?:end of )?(\d{4})(?:-\d{2})?", due.text) if due else None
                if due is None or year is None or due.standing == "weak":
                    continue
                known = due.row.as_of or due.row.source.published
                if known is None and start is not None:
                    known = start.row.period
                if known is not None:
                    found.append(Due(known.end, int(year[1]), due.ids))
    found.sort(key=lambda d: (d.known, d.year, d.ids))
    return tuple(found)


def moves(found: tuple[Due, ...]) -> tuple[Due, ...]:
    """The first announcement, and each that put the date off further."""
    out: list[Due] = []
    for due in found:
        if not out or due.year > out[-1].year:
            out.append(due)
    return tuple(out)
