"""What has changed between two dates: what came about, new facts, revised figures, what fell due.

Exact by two clocks: a fact is new if it was public by the later date and not by the earlier; a
figure is revised if the value that was borne out for one and the same period then is another now.
"""

from datetime import date

from msgspec.structs import replace

from bilat.briefing.bit import Bit
from bilat.briefing.challenges.overdue import plans
from bilat.briefing.desk import Desk, every_figure
from bilat.briefing.events import day_of, line, ranked, since
from bilat.briefing.meetings import planned_for
from bilat.briefing.model import Absent, Block, Cell, Entry, Table, Timeline
from bilat.briefing.part import Part, bullets
from bilat.briefing.phrase import name, say, state, value, word, words
from bilat.briefing.series import Point, firm, points
from bilat.facts.clock import public

ORDER = 15
CHANGE = True
MOST = 40


def part(desk: Desk) -> Part:
    """The section; only a change brief has it."""
    if desk.since is None:
        return Part()
    then = replace(desk, today=desk.since, as_of=desk.since)
    blocks: tuple[Block, ...] = (
        *_events(desk, desk.since),
        *_figures(desk, then),
        *_fallen_due(desk, desk.since),
    )
    if not blocks:
        reason = word(desk, "changes.none").text
        return Part((), (Absent("changes", "Changes", reason),))
    return Part(blocks)


def _events(desk: Desk, first: date) -> tuple[Block, ...]:
    """What came about, or became known, since then."""
    before = {
        s.id
        for s in desk.snapshot.subjects(desk.pair.codes, first)
        if any(public(a.source, first) for a in s.attributes)
    }
    found = [e for e in since(desk, first) if e.when.start > first]
    late = [
        e
        for e in since(desk, date(first.year - 2, first.month, 1), first)
        if e.subject.id not in before
    ]
    out: list[Block] = []
    for key, some in (("changes.events", found), ("changes.late", late)):
        if some:
            entries = tuple(
                Entry(e.when, day_of(desk, e).text, line(desk, e, 6)) for e in ranked(some, MOST)
            )
            out.append(Timeline(key.replace(".", "-"), word(desk, key).text, entries))
    return tuple(out)


def _figures(desk: Desk, then: Desk) -> tuple[Table, ...]:
    """Figures for new periods, and those whose value for a period was changed."""
    keys = sorted({(f.measure, f.reporter, f.partner, f.item) for f in every_figure(desk)})
    new: list[tuple[Cell, ...]] = []
    revised: list[tuple[Cell, ...]] = []
    for measure, reporter, partner, item in keys:
        now = firm(points(desk, measure, reporter, partner, item))
        old = {
            (str(p.period), p.unit): p for p in firm(points(then, measure, reporter, partner, item))
        }
        for p in now:
            was = old.get((str(p.period), p.unit))
            label = _label(desk, measure, reporter, partner, item)
            known = any(desk.since and public(r.source, desk.since) for r in p.rows)
            if was is None and not known:
                new.append((Cell(label), _time(desk, p), _shown(desk, p)))
            elif was is not None and not p.figure.covers.meets(was.figure.covers):
                revised.append((Cell(label), _time(desk, p), _shown(desk, was), _shown(desk, p)))
    out = []
    for key, rows, head in (
        ("changes.new", new, ("what", "time", "value")),
        ("changes.revised", revised, ("what", "time", "was", "now")),
    ):
        if rows:
            titles = tuple(word(desk, f"changes.{h}").text for h in head)
            out.append(
                Table(key.replace(".", "-"), word(desk, key).text, titles, tuple(rows[:MOST]))
            )
    return tuple(out)


def _label(desk: Desk, measure: str, reporter: str, partner: str, item: str) -> str:
    from bilat.measures import measures

    known = measures().get(measure)
    label = known.label if known is not None else measure.replace("_", " ")
    what = f"{label} ({item})" if item else label
    return word(
        desk, "changes.label", what=what, who=state(desk, reporter), partner=state(desk, partner)
    ).text


def _time(desk: Desk, point: Point) -> Cell:
    return Cell(words(desk.lang, "times").dated(point.period))


def _shown(desk: Desk, point: Point) -> Cell:
    bit = value(desk, point)
    return Cell(bit.text, bit.facts, number=True)


def _fallen_due(desk: Desk, first: date) -> tuple[Block, ...]:
    """Plans whose day fell between the two dates, with no fact that they were met."""
    found = []
    for one in plans(desk):
        time, last = planned_for(desk, one)
        if first < last < desk.today and time:
            found.append((last, one.subject.id, one, time))
    found.sort(key=lambda f: (f[0], f[1]))
    items = [
        [say(desk, "changes.due", 6, name=Bit(name(desk, one.subject)), when=time)]
        for _, _, one, time in found
    ]
    return bullets(items)
