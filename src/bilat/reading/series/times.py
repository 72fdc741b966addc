"""When: the time that a claim about a series speaks of, and whether all of it is meant."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.reading.scene import Scene
from bilat.reading.series.amounts import Amount
from bilat.reading.series.linking import clause
from bilat.reading.series.word_forms import lexis
from bilat.reading.spans import PeriodSpan
from bilat.reading.timing import FAR_FUTURE, FAR_PAST


class Time(msgspec.Struct, frozen=True):
    """A time: None is the latest known when the claim was made.

    `several` is set where it is made of years, so that more than one value lies in it; `strict`
    where the words say that all of them do; `open_end` where it reaches up to the claim; `vague`
    for "recent years"; `apart` where another number of the sentence has a time of its own; `part`
    for "every month of" a year, which no value of the year says.
    """

    period: Period | None = None
    several: bool = False
    strict: bool = False
    open_end: bool = False
    vague: bool = False
    apart: bool = False
    part: bool = False
    start: int = -1
    end: int = -1


LATEST = Time()
_LEAD = re.compile(
    r"\b(?:(?P<unit>decade|century|year)|(?P<count>\w+) (?P<units>decades|years))\s*"
    r"(?:leading\s*)?$",
    re.IGNORECASE,
)
COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "several": 3, "many": 3, "few": 3,
}  # fmt: skip
_FOR = re.compile(
    r"\bfor (?:(?P<hedge>over|more than|at least|almost|nearly|about|around|the (?:last|past))\s)?"
    r"(?:(?P<count>\w+) )?(?P<unit>decades?|years)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|today|currently|at present|presently|nowadays|these days|has since|have since|"
    r"as of now|to date)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:months?|quarters?|weeks?|days?|half|halves) (?:of|in|during)(?: the)?(?: year)?\s*$",
    re.IGNORECASE,
)
_RECENT = 4
_OPENS = 12  # a time that starts so near the front opens the sentence


def times(scene: Scene, moment: date) -> list[Time]:
    """The times that a sentence names, in order; neighbours joined by "and" are one."""
    found = [t for p in scene.periods if (t := _time(scene, p, moment)) is not None]
    found += _durations(scene, moment)
    found.sort(key=lambda t: t.start)
    result: list[Time] = []
    for one in found:
        if result and result[-1].several and one.several and result[-1].period and one.period:
            gap = scene.text[result[-1].end : one.start].strip().lower()
            if gap in ("and", "and the", "and the early", ", and"):
                last = result.pop()
                assert last.period is not None
                result.append(
                    msgspec.structs.replace(
                        last,
                        period=Period(
                            min(last.period.start, one.period.start),
                            max(last.period.end, one.period.end),
                        ),
                        end=one.end,
                    )
                )
                continue
        result.append(one)
    return result


def _time(scene: Scene, span: PeriodSpan, moment: date) -> Time | None:
    several = span.grain in ("range", "decade", "century", "years")
    if span.relative and span.text.lower() in ("today", "now"):
        return None  # the latest, not that day
    if span.first is None and span.last is None:
        if span.grain != "years":
            return None
        recent = Period(date(moment.year - _RECENT, 1, 1), moment)
        return Time(recent, True, False, True, True, start=span.start, end=span.end)
    first, last = span.first or FAR_PAST, span.last or FAR_FUTURE
    before = scene.text[: span.start]
    if _PART.search(before):
        return Time(Period(first, last), part=True, start=span.start, end=span.end)
    if span.bound in ("by", "as of") and span.last:
        return Time(Period(date(span.last.year, 1, 1), span.last), start=span.start, end=span.end)
    if span.bound == "until" or span.first is None:
        lead = _LEAD.search(before)
        if lead is not None and span.last is not None:
            years = _years(lead)
            leading = lead[0].rstrip().lower().endswith("leading") or "up to" in span.text.lower()
            first = date(max(1, last.year - years + (0 if leading else 1)), 1, 1)
            return Time(Period(first, last), years > 1, start=lead.start(), end=span.end)
        return Time(Period(first, last), True, True, start=span.start, end=span.end)
    if span.last is None or _since(scene, span):
        end = max(moment, first)
        if first > moment:
            end = FAR_FUTURE
        return Time(Period(first, end), True, False, True, start=span.start, end=span.end)
    if last > moment >= first and span.grain in ("decade", "century"):
        last = moment
    near_end = span.relative and last >= moment
    return Time(Period(first, last), several, False, near_end, start=span.start, end=span.end)


def _since(scene: Scene, span: PeriodSpan) -> bool:
    """ "since their introduction in 2014"."""
    near = [t.word for t in scene.tokens if t.end <= span.start][-6:]
    return span.grain == "year" and "since" in near and "," not in near


def _years(found: re.Match[str]) -> int:
    unit = (found["unit"] or found["units"]).lower()
    count = 1
    if said := found["count"] if "count" in found.groupdict() else None:
        count = int(said) if said.isdigit() else COUNTS.get(said.lower(), 1)
    return count * (10 if unit.startswith("decade") else 100 if unit == "century" else 1)


def _durations(scene: Scene, moment: date) -> list[Time]:
    """ "for over three decades", "for decades": that many years up to the claim, each of them."""
    found = []
    for match in _FOR.finditer(scene.text):
        count = 2 if match["unit"].lower() == "decades" else 3
        if said := match["count"]:
            known = COUNTS.get(said.lower(), 0)
            if not said.isdigit() and not known:
                continue
            count = int(said) if said.isdigit() else known
        elif match["unit"].lower() == "decade":
            count = 1
        if any(p.start < match.end() and match.start() < p.end for p in scene.periods):
            continue
        years = count * (10 if match["unit"].lower().startswith("decade") else 1)
        if not 1 <= years < 500:
            continue
        first = date(moment.year - years, 1, 1)
        found.append(
            Time(Period(first, moment), True, True, True, start=match.start(), end=match.end())
        )
    return found


def time_of(
    scene: Scene, found: Sequence[Time], every: Sequence[Amount], amount: Amount
) -> Time | None:
    """The time that goes with an amount; None where it is not certain.

    The one right behind it, else the one before it with no other number between, else the one that
    opens the sentence; without any the latest.
    """
    others = [a for a in every if a is not amount and a.quantity is not None]
    others = [a for a in others if not any(t.start <= a.start < t.end for t in found)]
    if _NOW.search(scene.text, _clause(scene, amount.start), amount.start):
        return LATEST
    behind = next((t for t in found if t.start >= amount.end), None)
    if behind is not None and not _parted(scene, amount.end, behind.start, others):
        apart = any(_near(scene, a, t) for a in others for t in found if t is not behind)
        return msgspec.structs.replace(behind, apart=apart)
    if _NOW.search(scene.text, amount.end, amount.end + 40):
        return LATEST
    before = next((t for t in reversed(found) if t.end <= amount.start), None)
    if before is not None:
        taken = any(before.end <= a.start and a.end <= amount.start for a in others)
        apart = before.start < clause(scene, amount.start)[0]
        if before.start <= _OPENS or not (taken or apart):
            return before
    if not found:
        return LATEST
    distinct = {(t.period, t.several) for t in found}
    free = [t for t in found if not any(_near(scene, a, t) for a in others)]
    if len(distinct) == 1 and free:
        low, high = clause(scene, amount.start)
        here = [t for t in free if low <= t.start < high or t.start <= _OPENS]
        return here[0] if here else None
    return None


def _parted(scene: Scene, low: int, high: int, others: Sequence[Amount]) -> bool:
    if any(low <= a.start and a.end <= high for a in others):
        return True
    words = [t.word for t in scene.between(low, high)]
    return len(words) > 14 or any(w in (";", "while", "but", "whereas", ":") for w in words)


def _near(scene: Scene, amount: Amount, time: Time) -> bool:
    return 0 <= time.start - amount.end <= 20


def _clause(scene: Scene, at: int) -> int:
    marks = [t.end for t in scene.tokens if t.word in (",", ";", "while", "but") and t.end <= at]
    return marks[-1] if marks else 0


def strict(scene: Scene, time: Time) -> bool:
    """Whether the words say that every value of the time is meant ("consistently", "never")."""
    book = lexis()
    if re.search(r"\bat any (?:point|time)\b", scene.text, re.IGNORECASE):
        return True
    return time.strict or any(t.word in book["universal"] for t in scene.tokens)


def mostly(scene: Scene) -> bool:
    """Whether "almost the entire period" is said."""
    return bool(re.search(r"\b(?:almost|nearly|most of) (?:the )?(?:entire|whole|all|every|always)",
                          scene.text, re.IGNORECASE))  # fmt: skip
