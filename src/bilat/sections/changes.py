"""What has changed between two dates: what came about, new facts, revised figures, what fell due.

Exact by two clocks: a fact is new if it was public by the later date and not by the earlier; a
figure is revised if the value that was borne out for one and the same period then is another now.
"""

from datetime import date

from msgspec.structs import replace

from bilat.briefing.challenges.overdue import plans
from bilat.briefing.decided_records import newest
from bilat.briefing.desk import Desk, every_figure
from bilat.briefing.events import day_of, line, since
from bilat.briefing.fragments import Fragment, join
from bilat.briefing.meetings import planned_for
from bilat.briefing.model import Block, Cell, Entry, Heading, Table, Timeline
from bilat.briefing.part import Part, bullets
from bilat.briefing.phrase import missing, name, say, state, value, whose, word, words
from bilat.briefing.series import Point, firm, near, points
from bilat.facts.clock import public
from bilat.facts.period import Period

ORDER = 15
CHANGE = True
# What is for a time shorter than this is a state of things, and no flow over the time.
SPAN = 300


def part(desk: Desk) -> Part:
    """The section; only a change brief has it."""
    if desk.since is None:
        return Part()
    blocks: tuple[Block, ...] = (
        *_events(desk, desk.since),
        *_figures(desk, desk.since),
        *_fallen_due(desk, desk.since),
    )
    if not blocks:
        return Part((), (missing(desk, "changes"),))
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
                Entry(e.when, day_of(desk, e).text, line(desk, e, 6)) for e in newest(some)
            )
            out.append(Timeline(key.replace(".", "-"), word(desk, key).text, entries))
    return tuple(out)


def _figures(desk: Desk, first: date) -> tuple[Table, ...]:
    """Figures that became public since, and those whose value for a period was changed.

    Of what stands still (a length, a date due, a size) only a value that is another one counts.
    """
    now, then = replace(desk, as_of=desk.today), replace(desk, today=first, as_of=first)
    new: dict[str, list[tuple[Cell, ...]]] = {}
    revised: list[tuple[Cell, ...]] = []
    for key in sorted({(f.measure, f.reporter, f.partner, f.item) for f in every_figure(now)}):
        label, area = _label(desk, *key)
        old = firm(points(then, *key))
        fresh: dict[Period, list[Point]] = {}
        last: dict[str, Point] = {}
        for p in firm(points(now, *key)):
            was = next((o for o in old if o.unit == p.unit and near(o.period, p.period)), None)
            stands = p.period.days < SPAN and p.unit in last and _still(last[p.unit], p)
            last[p.unit] = p
            if was is not None and not _same(was, p):
                row = (label, _time(desk, p), _shown(desk, [was]), _shown(desk, [p]))
                revised.append(row)
            elif was is None and not stands and not any(public(r.source, first) for r in p.rows):
                fresh.setdefault(p.period, []).append(p)
        rows = [(label, _time(desk, found[0]), _shown(desk, found)) for found in fresh.values()]
        new.setdefault(area, []).extend(rows)
    out = [
        _table(desk, area, word(desk, "changes.new", area=title.lower()).text, new[area], "value")
        for area, title in words(desk.lang, "figures").AREAS.items()
        if new.get(area)
    ]
    if revised:
        title = word(desk, "changes.revised").text
        out.append(_table(desk, "revised", title, revised, "was", "now"))
    return tuple(out)


def _table(desk: Desk, key: str, title: str, rows: list[tuple[Cell, ...]], *values: str) -> Table:
    head = tuple(word(desk, f"changes.{h}").text for h in ("what", "time", *values))
    return Table(f"changes-{key}", title, head, tuple(rows))


def _same(one: Point, other: Point) -> bool:
    """Whether two values show as the same number."""
    return one.figure.covers.meets(other.figure.covers)


def _still(before: Point, now: Point) -> bool:
    """Whether a later value says no more than the one before: the same number, or a vaguer one."""
    sharp = {before.figure.precision, now.figure.precision} <= {"exact", "rounded"}
    return _same(before, now) if sharp else before.value == now.value


def _label(desk: Desk, measure: str, reporter: str, partner: str, item: str) -> tuple[Cell, str]:
    """What a figure is called, with the thing it is about, and the area where it belongs."""
    from bilat.measures import measures

    figures = words(desk.lang, "figures")
    area = next((key for key, held in figures.FIGURES.items() if measure in held), "other")
    known = measures().get(measure)
    other = known.label if known is not None else measure.replace("_", " ")
    text = (
        figures.FIGURES.get(area, {}).get(measure)
        or word(
            desk, "changes.other", label=other, a=state(desk, reporter), b=state(desk, partner)
        ).text
    )
    label = text.format(
        whose=whose(desk, reporter), a=state(desk, reporter), b=state(desk, partner)
    )
    about = _about(desk, item)
    if about:
        inner = label if text.startswith("{") else label[:1].lower() + label[1:]
        label = word(desk, "changes.item", item=about, label=inner).text
    names = words(desk.lang, "names")
    return Cell(names.capital(label)), area


def _about(desk: Desk, item: str) -> str:
    """The thing that a figure is about: a subject by its name, a part of it after a comma."""
    head, _, part = item.partition(":")
    if item.startswith("batch of "):
        # The day stands beside the figure.
        return ""
    subject = desk.by_id.get(head)
    if subject is None:
        return item.replace(": ", ", ")
    called = name(desk, subject, article=False)
    return f"{called}, {part.strip()}" if part else called


def _time(desk: Desk, point: Point) -> Cell:
    return Cell(words(desk.lang, "times").dated(point.period))


def _shown(desk: Desk, found: list[Point]) -> Cell:
    """A value, with the same in other units behind it."""
    plain = sorted(found, key=lambda p: p.figure.precision == "about")
    shown, *rest = [value(desk, p) for p in plain]
    if rest:
        shown = word(desk, "changes.also", value=shown, other=join(rest, "; "))
    return Cell(shown.text, shown.facts, number=True)


def _fallen_due(desk: Desk, first: date) -> tuple[Block, ...]:
    """Plans whose day fell between the two dates, with no fact that they were met."""
    found = []
    for one in plans(desk):
        time, last = planned_for(desk, one)
        if first < last < desk.today and time:
            found.append((last, one.subject.id, one, time))
    found.sort(key=lambda f: (f[0], f[1]))
    items = []
    for _, _, one, time in found:
        meets = one.subject.kind in ("dialogue", "summit", "forum")
        key = "changes.due.met" if meets else "changes.due"
        items.append([say(desk, key, 6, name=Fragment(name(desk, one.subject)), when=time)])
    if not items:
        return ()
    return (Heading("changes-due", word(desk, "changes.due-title").text), *bullets(items))
