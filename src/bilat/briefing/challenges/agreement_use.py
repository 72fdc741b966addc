"""A trade agreement under-used: exports that stand still, reviews that do not come."""

from bilat.briefing import trade
from bilat.briefing.decided_records import Event, event, newest, told
from bilat.briefing.desk import Desk
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import name, on, past, say, state, value, whose, year
from bilat.briefing.pillars import bilateral
from bilat.briefing.series import Point, firm, items, points
from bilat.briefing.trade import Account, Year
from bilat.facts.record import Subject

ORDER = 20
YEARS = 5
USED = 60.0
STILL = 0.05


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What meets the rule; None where no trade agreement in force is held."""
    found = [
        s
        for s in desk.subjects
        if s.kind == "agreement" and bilateral(s) and "trade" in s.topics and s.of("in_force")
    ]
    if not found:
        return None
    main = max(found, key=lambda s: (len(s.attributes), s.id))
    return (*_exports(desk, main), *_use(desk), *_reviews(desk, main))


def _exports(desk: Desk, agreement: Subject) -> tuple[Sentence, ...]:
    """Exports of the side that gained least, since the agreement's first full year."""
    start = told(agreement, "in_force")
    held = [a for a in trade.accounts(desk) if a.whole]
    if start is None or start.row.period is None or not held:
        return ()
    main = held[0]
    years = [y for y in main.whole if y.period.end > start.period.end]
    if not years or years[-1].period.end.year < desk.today.year - 6:
        return ()
    if len(years) < YEARS or years[0].period.start.year > start.period.start.year + 2:
        return ()
    first, last = years[0], years[-1]
    assert first.exports
    assert first.imports
    assert last.exports
    assert last.imports
    grown = {
        "exports": last.exports.value / first.exports.value,
        "imports": last.imports.value / first.imports.value,
    }
    if min(grown.values()) > 0.5 * (1 + max(grown.values())) and min(grown.values()) > 1.1:
        return ()
    return (
        _path(desk, "use.exports", agreement, main, first.exports, last.exports, first),
        _path(desk, "use.imports", agreement, main, first.imports, last.imports, first),
    )


def _path(
    desk: Desk, key: str, agreement: Subject, main: Account, then: Point, now: Point, first: Year
) -> Sentence:
    """One direction of trade from the agreement's first full year to the last."""
    still = abs(now.value / then.value - 1) < STILL
    return say(
        desk, key + (".still" if still else ""), 7, name=name(desk, agreement),
        whose=whose(desk, main.reporter), partner=state(desk, main.partner),
        before=value(desk, then), then=year(desk, then), now=value(desk, now),
        last=year(desk, now), first=year(desk, first.exports) if first.exports else "",
    )  # fmt: skip


def _use(desk: Desk) -> tuple[Sentence, ...]:
    """The share of eligible trade that claims the preference, where it is low."""
    out = []
    for reporter, partner in desk.ways:
        for item in items(desk, "preference_utilisation", reporter, partner):
            found = firm(points(desk, "preference_utilisation", reporter, partner, item))
            if found and found[-1].value < USED:
                out.append(
                    say(
                        desk, "use.low", 6, share=value(desk, found[-1]), item=item,
                        whose=whose(desk, reporter), year=year(desk, found[-1]),
                    )
                )  # fmt: skip
    return tuple(out)


def _reviews(desk: Desk, agreement: Subject) -> tuple[Sentence, ...]:
    """Reviews that were asked for, and have not come about."""
    asked: list[Event] = [
        e
        for e in newest(event(desk, c) for c in desk.children.get(agreement.id, ()))
        if e.subject.kind == "dispute" and e.state == "stalled" and e.standing != "weak"
    ]
    if not asked:
        return ()
    out = [
        say(desk, "use.review", 6, text=past(desk, e.subject), when=on(desk, e.when, e.ids))
        for e in asked[:2]
    ]
    return tuple(out)
