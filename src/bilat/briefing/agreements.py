"""Sentences about what is agreed: one paper, those of one day, and the older ones behind them."""

from collections.abc import Iterable, Sequence

from bilat.briefing.decided_records import Event, event
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, listed
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import dated, headline, name, on, say, was, where
from bilat.briefing.pillars import bilateral
from bilat.briefing.predicates import contents
from bilat.facts.record import Subject

PAPERS = frozenset({"agreement", "declaration", "initiative", "pledge", "membership", "forum"})
ENDED = frozenset({"superseded", "expired", "cancelled", "stalled"})


def papers(desk: Desk, subjects: Iterable[Subject]) -> tuple[Event, ...]:
    """Agreements, declarations, programmes and pledges that still count, the newest first.

    Left out are stages of another paper in the list, statements of newspapers, decisions to begin
    something that has begun since, what only weak sources carry, and what has ended.
    """
    pool = list(subjects)
    ids = {s.id for s in pool if s.kind in PAPERS}
    found = [
        event(desk, s)
        for s in pool
        if s.kind in PAPERS
        and not (s.series and desk.children.get(s.id))
        and s.parent not in ids
        and not headline(desk, s)
    ]
    kept = [
        e
        for e in found
        if e.start is not None
        and e.standing != "weak"
        and e.when.start <= desk.today
        and e.state not in ENDED
        and e.state != ""
        and not (e.state == "completed" and e.subject.kind in ("pledge", "agreement"))
    ]
    return tuple(
        sorted(kept, key=lambda e: (-e.when.start.toordinal(), -salience(e.subject), e.subject.id))
    )


def salience(subject: Subject) -> int:
    """How much is known and said of a subject: the number of its sourced attributes."""
    return len({(a.source.canonical, a.key) for a in subject.attributes if not a.marker})


def grouped(found: Sequence[Event]) -> list[list[Event]]:
    """Events of one day and country together, in their order."""
    groups: dict[tuple[object, str], list[Event]] = {}
    for one in found:
        country = one.country.text if one.country is not None else ""
        exact = one.start is not None and one.start.period.days == 1
        key = (one.day, country) if exact else (one.subject.id, "")
        groups.setdefault(key, []).append(one)
    return list(groups.values())


def begun(desk: Desk, one: Event) -> Fragment:
    """When a paper was made: its start alone, for its end is a term, not a date."""
    assert one.start is not None
    return on(desk, one.start.period, one.ids)


def verb(one: Event) -> str:
    """How it came about: signed, issued, made, launched; announced where it is only planned."""
    kind = one.subject.kind
    if one.state == "planned":
        return "announced"
    if kind == "project":
        return "agreed" if one.state == "signed" else "begun"
    return {"agreement": "signed", "declaration": "issued", "pledge": "made"}.get(kind, "launched")


def paper(desk: Desk, one: Event, weight: int = 5, variant: int = 0) -> Sentence:
    """One paper: where and when it was made, since when it is in force, what it says."""
    inside = contents(desk, one.subject)
    key = f"paper.{verb(one)}" + (".with" if inside else "")
    return say(
        desk, key, weight, variant=variant, name=name(desk, one.subject),
        was=was(desk, one.subject), where=where(desk, one), when=begun(desk, one), contents=inside,
    )  # fmt: skip


def together(desk: Desk, group: Sequence[Event], weight: int = 5) -> Sentence:
    """Papers of one day in one sentence, tied to the summit of that day where there was one."""
    first = group[0]
    place = next((where(desk, e) for e in group if where(desk, e)), NONE)
    signed = all(e.subject.kind == "agreement" for e in group)
    key = "paper.day-signed" if signed else "paper.day"
    if _at_summit(desk, first):
        key = "paper.summit"
    assert first.start is not None
    return say(
        desk,
        key,
        weight,
        when=begun(desk, first),
        date=dated(desk, first.start.period, first.ids),
        where=place,
        list=listed([Fragment(name(desk, e.subject), e.ids) for e in group]),
    )


def _at_summit(desk: Desk, one: Event) -> bool:
    """Whether the two held a summit on that day and in that country."""
    for subject in desk.subjects:
        if subject.kind != "summit" or not bilateral(subject):
            continue
        summit = event(desk, subject)
        if summit.start is None or summit.standing == "weak" or summit.state == "cancelled":
            continue
        same = summit.country is None or one.country is None
        if summit.when.covers(one.start.period) and (  # type: ignore[union-attr]
            same or summit.country.text == one.country.text  # type: ignore[union-attr]
        ):
            return True
    return False


def older(
    desk: Desk, found: Sequence[Event], weight: int = 4, variant: int = 0, told: int = 2
) -> Sentence | None:
    """Older papers in one sentence, each with its date; `told` sentences came before it."""
    if not found:
        return None
    key = "paper.older" + ("" if told > 1 else "-it" if told else "-first")
    number = "" if len(found) > 1 else "-one"
    return say(
        desk, key + number, weight, variant=variant,
        list=listed([with_date(desk, e) for e in found]),
    )  # fmt: skip


def with_date(desk: Desk, one: Event, place: bool = False) -> Fragment:
    """A name with its date, and its place where wanted: "the MoC (Tokyo, 29 August 2025)"."""
    assert one.start is not None
    when = dated(desk, one.start.period, one.ids)
    town = one.place if place and one.place is not None else None
    if town is None or town.standing == "weak" or "(" in town.text:
        return name(desk, one.subject) + (" (" + when + ")")
    inner = Fragment(f"{town.text}, ", town.ids) + when
    return name(desk, one.subject) + (" (" + inner + ")")
