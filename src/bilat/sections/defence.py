"""Defence and security: exercises by service, agreements, equipment, and who talks about it."""

from collections.abc import Sequence

from bilat.briefing.agreements import papers
from bilat.briefing.decided_records import Event
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import NONE, Fragment, listed
from bilat.briefing.meetings import LIVE, Channel, channels
from bilat.briefing.model import Sentence
from bilat.briefing.part import Part, paragraph
from bilat.briefing.passages import talks, writings
from bilat.briefing.phrase import called, missing, name, say, state, value, word, words
from bilat.briefing.pillars import bilateral, of_pillar
from bilat.briefing.series import firm, items, near, points

ORDER = 40
SERVICES = ("land", "sea", "air", "coast")


def part(desk: Desk) -> Part:
    """The section."""
    every = of_pillar(desk, "defence")
    two = [s for s in every if bilateral(s)]
    drills = channels(desk, every, ("exercise",))
    blocks = (
        *paragraph(*_own(desk, drills), _shared(desk, drills)),
        *writings(desk, papers(desk, two), 3, 4, variant=1),
        *talks(desk, channels(desk, two, ("dialogue",))),
        *paragraph(*_sales(desk), *_troops(desk)),
    )
    if not blocks:
        return Part((), (missing(desk, "defence"),))
    return Part(blocks)


def service(desk: Desk, one: Event) -> str:
    """Which service exercises: told from the bodies that take part; "" where several do."""
    bodies = [a.text for a in one.subject.of("organisation") if a.marker != "SOURCE ERROR"]
    found: str = words(desk.lang, "terms").service(bodies)
    return found or ("sea" if "maritime" in one.subject.topics else "")


def _own(desk: Desk, drills: Sequence[Channel]) -> list[Sentence | None]:
    """The exercises of the two alone: each service's last in one sentence, then the size."""
    own = [
        c.last
        for c in drills
        if bilateral(c.series) and c.last is not None and desk.today - c.last.when.end < LIVE
    ]
    by_service: dict[str, list[Event]] = {}
    for one in own:
        by_service.setdefault(service(desk, one), []).append(one)
    parts: list[Fragment] = []
    shown: list[Event] = []
    for kind in (*SERVICES, ""):
        found = by_service.get(kind, [])[:2]
        if found:
            list_ = listed([called(desk, e) for e in found])
            who = word(desk, f"drill.{kind or 'other'}")
            parts.append(word(desk, "drill.next" if parts else "drill.first", who=who, list=list_))
            shown += found
    if not parts:
        return []
    out: list[Sentence | None] = [say(desk, "drill.own", 8, list=listed(parts))]
    for one in shown:
        size = strength(desk, one)
        if size:
            out.append(say(desk, "drill.size", 5, name=name(desk, one.subject), size=size))
            break
    return out


def strength(desk: Desk, event: Event) -> Fragment:
    """How many took part, as a clause; empty where that is not held for this edition."""
    sent = []
    for reporter, partner in desk.ways:
        held = firm(points(desk, "exercise_personnel", reporter, partner, event.subject.parent))
        this = next(
            (p for p in held if near(p.period, event.when) or p.period.meets(event.when)), None
        )
        if this is not None:
            sent.append((reporter, this))
    if len(sent) == 2 and sent[0][1].value == sent[1][1].value:
        return word(desk, "drill.each", count=value(desk, sent[0][1]))
    if len(sent) == 2:
        both = [value(desk, p) + f" from {state(desk, code)}" for code, p in sent]
        return word(desk, "drill.from", list=listed(both))
    return NONE


def _shared(desk: Desk, drills: Sequence[Channel]) -> Sentence | None:
    """The exercises of several states in which both took part."""
    shared = [
        c.last
        for c in drills
        if not bilateral(c.series) and c.last is not None and desk.today - c.last.when.end < LIVE
    ]
    if not shared:
        return None
    return say(desk, "drill.shared", 7, list=listed([called(desk, e, 40) for e in shared[:5]]))


def _sales(desk: Desk) -> list[Sentence | None]:
    out: list[Sentence | None] = []
    for reporter, partner in desk.ways:
        found = [
            (item, series[-1])
            for item in items(desk, "arms_transfers", reporter, partner)
            if item
            and item not in desk.by_id
            and (series := firm(points(desk, "arms_transfers", reporter, partner, item)))
        ]
        names = {item for item, _ in found}
        found = [
            (item, p)
            for item, p in found
            if p.period.end.year >= desk.today.year - 4
            and not item.startswith("all ")
            and not (" and " in item and set(item.split(" and ")) <= names)
        ]
        if found:
            found.sort(key=lambda f: (-f[1].period.end.toordinal(), -f[1].value, f[0]))
            out.append(
                say(
                    desk, "arms.sales", 6, seller=state(desk, partner), buyer=state(desk, reporter),
                    list=listed([item + (" (" + value(desk, p) + ")") for item, p in found[:4]]),
                )
            )  # fmt: skip
        share = firm(points(desk, "arms_import_share", reporter, partner))
        if share:
            from bilat.briefing.phrase import dated

            out.append(
                say(
                    desk,
                    "arms.share",
                    5,
                    seller=state(desk, partner),
                    buyer=state(desk, reporter),
                    share=value(desk, share[-1]),
                    period=dated(desk, share[-1].period, share[-1].ids),
                )
            )
    return out


def _troops(desk: Desk) -> list[Sentence | None]:
    from bilat.briefing.phrase import at

    out: list[Sentence | None] = []
    for reporter, partner in desk.ways:
        for item in items(desk, "troops_rotational", reporter, partner):
            held = firm(points(desk, "troops_rotational", reporter, partner, item))
            if held:
                subject = desk.by_id.get(item)
                out.append(
                    say(
                        desk, "troops", 6, count=value(desk, held[-1]), at=at(desk, held[-1]),
                        name=name(desk, subject) if subject else item,
                    )
                )  # fmt: skip
    return out
