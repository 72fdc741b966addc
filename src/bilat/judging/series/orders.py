"""Is it higher than another's, first in an area, the highest for years?"""

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from bilat.facts.interval import Interval
from bilat.facts.period import Period
from bilat.facts.state import blocs, states
from bilat.judging.bench import Bench
from bilat.judging.finding import Verdict
from bilat.judging.outcome import Outcome
from bilat.judging.readable import state
from bilat.judging.series.levels import judge_level, of_runs
from bilat.judging.series.runs import FILLED, INSISTED, Point, Run, accounts, filled
from bilat.judging.series.verdict import none_held, outcome, tell
from bilat.reading.claim import Reading
from bilat.reading.course import Course

# Values closer than this share of the larger are in no order.
_CLOSE = 0.01
# The share of an area's members of which values must be held for a place in it to be borne out.
_HELD = 0.6
Answer = Literal["yes", "no", "open"]


def judge_order(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """Above or below other states' values of the same times, by each publisher."""
    if course.versus:
        return _versus(reading, course, bench)
    everyone = msgspec.structs.replace(
        course, states=(*course.states, *course.rivals), together=False
    )
    result = []
    for runs in accounts(everyone, bench):
        mine, theirs = runs[: len(course.states)], runs[len(course.states) :]
        found = [_pair(reading, course, a, b, bench) for a in mine for b in theirs]
        result.append(of_runs(reading, found))
    return result


def _versus(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """One measure above another of the same states, whoever published them."""
    other = msgspec.structs.replace(course, measures=(course.versus,))
    return [
        of_runs(
            reading,
            [_pair(reading, course, a, b, bench) for a, b in zip(mine, theirs, strict=True)],
        )
        for mine in accounts(course, bench)
        for theirs in accounts(other, bench)
    ]


def _pair(reading: Reading, course: Course, mine: Run, theirs: Run, bench: Bench) -> Outcome:
    chosen = _points(mine, reading.period, bench)
    other = {p.period: p for p in theirs.points}
    pairs = [(a, other[a.period]) for a in chosen if a.period in other]
    if not pairs:
        return none_held(reading)
    if course.over != "every":
        pairs = pairs[-1:]
    answers = [_compared(a, b, course) for a, b in pairs]
    firm = mine.firm and theirs.firm
    points = [p for pair in (pairs if len(pairs) < 3 else [pairs[0], pairs[-1]]) for p in pair]
    share = INSISTED if course.strict else FILLED
    held = [a for a, _ in pairs]
    whole = reading.period is None or course.over != "every" or filled(held, reading.period, share)
    return _told(reading, course, answers, points, firm, whole,
                 _beside(points, mine.state, theirs.state))  # fmt: skip


def _told(
    reading: Reading, course: Course, answers: Sequence[Answer], points: Sequence[Point],
    firm: bool, whole: bool, told: str,
) -> Outcome:  # fmt: skip
    if all(a == "yes" for a in answers):
        return outcome(reading, "confirmed" if whole else "unverifiable", points, told)
    wrong = [a for a in answers if a == "no"]
    if firm and wrong and (len(wrong) == len(answers) or course.strict):
        return outcome(reading, "contradicted", points, told)
    return outcome(reading, "unverifiable", points, told)


def _beside(points: Sequence[Point], mine: str, theirs: str) -> str:
    names = (state(mine), state(theirs))
    return "; ".join(f"{names[n % 2]} {tell(p)}" for n, p in enumerate(points))


def _points(run: Run, period: Period | None, bench: Bench) -> Sequence[Point]:
    if period is None:
        return run.latest(bench.moment)[:1]
    return run.within(period)


def _compared(a: Point, b: Point, course: Course) -> Answer:
    """Whether one value stands to another as the course says."""
    low, high = course.low * b.value, course.high * b.value
    close = _CLOSE * max(abs(a.value), abs(b.value))
    if course.low == course.high == 1.0:
        gap = a.value - b.value if course.way == "above" else b.value - a.value
        return "yes" if gap > close else "no" if gap < -close else "open"
    if Interval(min(low, high), max(low, high)).meets(Interval(a.value, a.value)):
        return "yes"
    near = min(abs(a.value - low), abs(a.value - high)) <= 0.1 * abs(a.value)
    return "open" if near else "no"


def judge_rank(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """The place among an area's members, by each publisher of the first state's figures."""
    members = _members(course.among, bench)
    rivals = tuple(s for s in members if s not in course.states)
    mine = accounts(msgspec.structs.replace(course, rivals=()), bench)
    result = []
    for runs in mine:
        publisher = runs[0].points[0].of[0][0].source.canonical if runs[0].points else ""
        found = []
        for run in runs:
            found.append(_place(reading, course, run, rivals, publisher, bench))
        result.append(of_runs(reading, found))
    return result


def judge_only(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """A level of a state that no other member of an area has, by each publisher."""
    result = []
    for own in judge_level(reading, course, bench):
        if own.verdict != "confirmed":
            result.append(own)
            continue
        others = [s for s in _members(course.among, bench) if s not in course.states]
        found = [(s, _alike(reading, course, s, bench)) for s in others]
        like = [o for _, o in found if o is not None and o.verdict == "confirmed"]
        held = [o for _, o in found if o is not None]
        if like:
            rows = (*own.decides[:1], *like[0].decides[:1])
            told = {"told": "; ".join((own.params["told"], like[0].params["told"]))}
            firm = _firm(course, bench)
            verdict: Verdict = "contradicted" if firm else "unverifiable"
            key = "series-contradicted" if firm else "series-undecided"
            result.append(Outcome(reading, verdict, key, rows, params=told))
        elif others and len(held) >= _HELD * len(others):
            result.append(own)
        else:
            result.append(outcome(reading, "unverifiable", (), own.params["told"]))
    return result


def _alike(reading: Reading, course: Course, state: str, bench: Bench) -> Outcome | None:
    """The same level of another state; None where nothing is held."""
    one = msgspec.structs.replace(course, states=(state,), together=False)
    found = judge_level(reading, one, bench)
    return found[0] if found and found[0].key != "no-fact" else None


def _firm(course: Course, bench: Bench) -> bool:
    return all(run.firm for runs in accounts(course, bench) for run in runs)


def _members(area: str, bench: Bench) -> tuple[str, ...]:
    if area == "WLD":
        return tuple(states())
    known = {a.id: a for a in bench.snapshot.areas} | blocs()
    return known[area].members if area in known else ()


def _place(
    reading: Reading, course: Course, run: Run, rivals: Sequence[str], publisher: str, bench: Bench
) -> Outcome:
    chosen = _points(run, reading.period, bench)
    if not chosen or not rivals:
        return none_held(reading)
    if course.over != "every":
        chosen = chosen[-1:]
    others = _columns(course, rivals, publisher, bench)
    answers: list[Answer] = []
    points: list[Point] = []
    firm = run.firm
    for point in chosen:
        values = {s: column[point.period] for s, column in others.items() if point.period in column}
        answer, ahead = _answer(point, values, course, len(rivals))
        answers.append(answer)
        points = [point, *ahead[:2]]
        if answer == "no" and course.strict:
            break
    names = ", ".join(state(p.of[0][0].state) + " " + tell(p) for p in points)
    return _told(reading, course, answers, points, firm, True, names)


def _columns(
    course: Course, rivals: Sequence[str], publisher: str, bench: Bench
) -> dict[str, Mapping[Period, Point]]:
    found: dict[str, Mapping[Period, Point]] = {}
    for rival in rivals:
        one = msgspec.structs.replace(course, states=(rival,), together=False)
        for (run,) in accounts(one, bench):
            if run.points and run.points[0].of[0][0].source.canonical == publisher:
                found[rival] = {p.period: p for p in run.points}
    return found


def _answer(
    point: Point, values: Mapping[str, Point], course: Course, members: int
) -> tuple[Answer, list[Point]]:
    """Whether a value has its place, and the values that are ahead of it or next to it."""
    sign = 1 if course.way == "highest" else -1
    close = {s: _CLOSE * max(abs(p.value), abs(point.value)) for s, p in values.items()}
    ahead = [p for s, p in values.items() if sign * (p.value - point.value) > close[s]]
    level = [p for s, p in values.items() if abs(p.value - point.value) <= close[s]]
    ahead.sort(key=lambda p: -sign * p.value)
    best, worst = len(ahead) + 1, len(ahead) + len(level) + 1
    if best > course.high:
        return "no", ahead
    if len(values) < _HELD * members:
        return "open", ahead
    missing = members - len(values)
    if course.low <= best and worst <= course.high:
        rest = sorted(values.values(), key=lambda p: -sign * p.value)
        return "yes", ahead or rest
    if worst < course.low and missing == 0:
        return "no", ahead
    return "open", ahead


def judge_extreme(reading: Reading, course: Course, bench: Bench) -> list[Outcome]:
    """The highest or lowest of the years in a time, by each publisher."""
    return [
        of_runs(reading, [_extreme(reading, course, run, bench) for run in runs])
        for runs in accounts(course, bench)
    ]


def _extreme(reading: Reading, course: Course, run: Run, bench: Bench) -> Outcome:
    chosen = _points(run, reading.period, bench)
    if not chosen or course.within is None:
        return none_held(reading)
    point = chosen[-1]
    if reading.period is None and bench.moment.year - point.period.end.year > 1:
        return outcome(reading, "unverifiable", [point])  # not the value that is spoken of
    year = point.period.end.year
    shift = max(0, min(course.within.end, bench.moment).year - year)
    start = course.within.start
    if start.year > 1800 and reading.period is not None:
        start = start.replace(year=max(1801, start.year - shift), day=1)
    others = [
        p for p in run.points if p.period.start >= start and p.period.end < point.period.start
    ]
    held = course.within.start.year < 1801 or filled(others, course.within)
    sign = 1 if course.way == "highest" else -1
    ahead = [p for p in others if sign * (p.value - point.value) > _CLOSE * abs(point.value)]
    if ahead:
        top = max(ahead, key=lambda p: sign * p.value)
        verdict = "contradicted" if run.firm else "unverifiable"
        return outcome(reading, verdict, [point, top])  # type: ignore[arg-type]
    if len(others) < 3 or not held:
        return outcome(reading, "unverifiable", [point])
    top = max(others, key=lambda p: sign * p.value)
    return outcome(reading, "confirmed", [point, top])
