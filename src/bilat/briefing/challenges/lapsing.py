"""Agreements and programmes that have run out, or run out within two years."""

from datetime import date, timedelta

from bilat.briefing.agreements import PAPERS
from bilat.briefing.decided_records import Event, Told, event, told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.model import Derived, Sentence
from bilat.briefing.phrase import dated, name, say, word
from bilat.briefing.pillars import bilateral
from bilat.facts.period import Period

ORDER = 50
AHEAD = timedelta(days=2 * 366)
BACK = timedelta(days=2 * 366)
_OVER = frozenset({"superseded", "cancelled", "completed", "stalled"})


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What has run out or soon will; None where no agreement has an end."""
    found = ending(desk)
    if not found:
        return None
    out = []
    gone = [f for f in found if desk.today - BACK <= f[1] <= desk.today]
    soon = [f for f in found if desk.today < f[1] <= desk.today + AHEAD]
    for key, some in (("lapsing.gone", gone), ("lapsing.soon", soon)):
        if some:
            list_ = [name(desk, e.subject) + (" (" + bit + ")") for e, _, bit in some[:4]]
            out.append(say(desk, key, 6, list=listed(list_)))
    return tuple(out)


def ending(desk: Desk) -> list[tuple[Event, date, Fragment]]:
    """Papers with an end, the day of it and how it is written, by that day."""
    out = []
    for subject in desk.subjects:
        if subject.kind not in PAPERS or not bilateral(subject) or subject.of("due"):
            continue
        one = event(desk, subject)
        if one.start is None or one.standing == "weak" or one.state in _OVER:
            continue
        end = _end(one)
        if end is not None:
            day, ids = end
            told_ = dated(desk, day, ids)
            if not subject.of("end"):
                how = word(desk, "how.end").text
                worked = Derived(told_.text, how, day.end.year, "year")
                told_ = Fragment(told_.text, ids, (worked,))
            out.append((one, day.end, told_))
    return sorted(out, key=lambda f: (f[1], f[0].subject.id))


def _end(one: Event) -> tuple[Period, tuple[str, ...]] | None:
    """The end as held, or the start and the term together."""
    end = told(one.subject, "end")
    if end is not None and end.standing != "weak" and end.row.period is not None:
        return end.period, end.ids
    term: Told | None = told(one.subject, "term")
    if term is None or one.start is None or not term.text.startswith("P"):
        return None
    years = term.text.strip("PY")
    if not years.isdecimal() or term.standing == "weak":
        return None
    start = one.start.period
    try:
        last = start.end.replace(year=start.end.year + int(years))
    except ValueError:
        last = start.end.replace(year=start.end.year + int(years), day=28)
    text = str(last) if start.days == 1 else f"{last.year}-{last.month:02d}"
    return Period.parse(text), (*one.start.ids[:1], *term.ids[:1])
