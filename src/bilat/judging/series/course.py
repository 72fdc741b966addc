"""The verdict on one reading of a claim about figures over time."""

from collections.abc import Callable, Sequence
from math import isfinite

from msgspec import structs

from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.series.changes import judge_change, judge_trend
from bilat.judging.series.levels import judge_level, judge_share
from bilat.judging.series.orders import judge_extreme, judge_only, judge_order, judge_rank
from bilat.judging.series.verdict import none_held
from bilat.reading.claim import Reading
from bilat.reading.course import Course

_JUDGES: dict[str, Callable[[Reading, Course, Bench], list[Outcome]]] = {
    "level": judge_level,
    "only": judge_only,
    "change": judge_change,
    "trend": judge_trend,
    "order": judge_order,
    "rank": judge_rank,
    "extreme": judge_extreme,
}


def judge_course(reading: Reading, course: Course, bench: Bench) -> Outcome:
    """The verdict of all publishers' figures together; a plan or a denial is judged by none."""
    if reading.status:
        return Outcome(reading, "unverifiable", reading.status)
    judge = judge_share if course.whole else _JUDGES[course.sense]
    found = _together(reading, judge(reading, course, bench))
    return structs.replace(found, grounds=(read_as(reading, course), *found.grounds))


_OVER = {
    "at": "the value of the time",
    "every": "every value of the time",
    "most": "nearly every value of the time",
    "mean": "the mean of the time",
    "sum": "the sum of the time",
    "first": "the first value of the time",
    "last": "the last value of the time",
}


def read_as(reading: Reading, course: Course) -> str:
    """How a claim was read, in words, for whoever asks for its grounds."""
    low, high = course.low, course.high
    span = f"{low:g} to {high:g}"
    if not isfinite(low) or not isfinite(high):
        span = f"at least {low:g}" if isfinite(low) else f"at most {high:g}"
    when = reading.period.plain() if reading.period else "the latest when it was written"
    said = {
        "level": f"{_OVER[course.over]} is {span}",
        "only": f"of all in {course.among} only here {_OVER[course.over]} is {span}",
        "change": f"changed by {span} {'in its unit' if course.points else '%'}",
        "trend": f"went {course.way}" + (" steadily" if course.strict else ""),
        "extreme": f"the {course.way} of its time",
        "rank": f"place {span} from the {course.way} in {course.among}",
        "order": f"{course.way} {course.versus or ', '.join(course.rivals)}, times {span}",
    }[course.sense]
    whose = " and ".join(course.states) + (" together" if course.together else "")
    return f"read as: {' + '.join(course.measures)} of {whose}, {when}: {said}"


def _together(reading: Reading, found: Sequence[Outcome]) -> Outcome:
    """Publishers that decide against each other leave a claim disputed."""
    wrong = [o for o in found if o.verdict in ("contradicted", "imprecise")]
    right = [o for o in found if o.verdict == "confirmed"]
    if wrong and right:
        rows = (*right[0].decides, *wrong[0].decides)
        return Outcome(reading, "disputed", "disputed", rows)
    if wrong:
        mild = [o for o in wrong if o.verdict == "imprecise"]
        return (mild or wrong)[0]
    if right:
        return right[0]
    return max(found, key=lambda o: len(o.held)) if found else none_held(reading)
