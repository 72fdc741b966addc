"""A gap in people: far fewer students in the partner than in other states of the same standing."""

from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, listed
from bilat.briefing.model import Sentence
from bilat.briefing.phrase import academic, at, people_of, ratio, say, state, value
from bilat.briefing.series import Point, firm, points
from bilat.briefing.students import counted

ORDER = 70
TIMES = 5.0


def test(desk: Desk) -> tuple[Sentence, ...] | None:
    """What meets the rule; None where students are not counted in both and elsewhere."""
    out: list[Sentence] = []
    tested = False
    for host, home in desk.ways:
        here = counted(desk, host, home)
        if here is None:
            continue
        others = comparators(desk, host, home, here)
        tested = tested or bool(others)
        far = [(code, p) for code, p in others if p.value >= TIMES * here.value]
        if not far:
            continue
        code, most = far[0]
        out.append(
            say(
                desk,
                "mobility.students",
                7,
                host=state(desk, host),
                people=people_of(desk, home),
                count=value(desk, here),
                when=_when(desk, here),
                other=state(desk, code),
                most=value(desk, most),
                then=_when(desk, most),
                times=ratio(
                    desk, most.value / here.value, (*most.ids[:1], *here.ids[:1]),
                    "times",
                ),
            )
        )  # fmt: skip
        if len(far) > 1:
            rest = [state(desk, c) + (" (" + value(desk, p) + ")") for c, p in far[1:4]]
            out.append(say(desk, "mobility.others", 5, list=listed(rest)))
    return tuple(out) if tested else None


def comparators(desk: Desk, host: str, home: str, here: Point) -> list[tuple[str, Point]]:
    """Other hosts of the same home within two years of that count, the largest first."""
    hosts = {
        f.reporter
        for f in desk.snapshot.figures("students", partner=home, as_of=desk.as_of)
        if f.reporter not in (host, "WLD", home)
    }
    found = []
    for code in sorted(hosts):
        near = [
            p
            for p in firm(points(desk, "students", code, home))
            if abs((p.period.end - here.period.end).days) < 2 * 366
        ]
        if near:
            found.append((code, near[-1]))
    return sorted(found, key=lambda f: (-f[1].value, f[0]))


def _when(desk: Desk, point: Point) -> Fragment:
    """The day or the academic year of a count, with its preposition."""
    if point.period.days < 300:
        return at(desk, point)
    return "in " + academic(desk, point)
