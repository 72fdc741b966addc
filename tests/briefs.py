"""What the tests of briefs share: one day, the pairs of the library, what a sentence may print."""

import math
import re
from datetime import date, timedelta
from functools import cache

from bilat.briefing.compose import brief
from bilat.briefing.desk import Desk
from bilat.briefing.model import Brief, Sentence
from bilat.facts.figure import Figure
from bilat.facts.pair import Pair
from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.snapshot import Snapshot, open_snapshot

TODAY = date(2026, 11, 24)
PAIRS = (
    ("IND", "JPN"), ("IND", "USA"), ("AUS", "IND"), ("AUS", "JPN"), ("AUS", "USA"), ("JPN", "USA"),
)  # fmt: skip


@cache
def facts() -> Snapshot:
    return open_snapshot()


@cache
def written(a: str, b: str) -> Brief:
    return brief(Desk(Pair(a, b), facts(), TODAY))


@cache
def attributes() -> dict[str, tuple[Attribute, Subject]]:
    return {a.fact: (a, s) for s in facts().subjects() for a in s.attributes}


_SCALE = {"trillion": 1e12, "billion": 1e9, "million": 1e6}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?(?:\s(?:trillion|billion|million))?")


def unexplained(sentence: Sentence) -> list[str]:
    """The numbers in a sentence that none of its facts gives, and that are not worked out."""
    values, words = _held(sentence)
    left = []
    for match in _NUMBER.finditer(sentence.text):
        digits, _, scale = match[0].partition(" ")
        if digits.rstrip(",").replace(",", "") in words:
            continue
        written = float(digits.replace(",", "").rstrip(".")) * _SCALE.get(scale, 1.0)
        decimals = len(digits.partition(".")[2])
        step = 10.0**-decimals * _SCALE.get(scale, 1.0)
        if not any(abs(abs(v) - written) <= step / 2 + 1e-9 * abs(v) for v in values):
            left.append(match[0])
    return left


def _held(sentence: Sentence) -> tuple[list[float], set[str]]:
    values = [d.value for d in sentence.derived]
    words: set[str] = set()
    for derived in sentence.derived:
        words |= set(re.findall(r"\d[\d.]*", derived.text.replace(",", "")))
    for key in sentence.facts:
        figure = facts().figure(key)
        row: Figure | Attribute
        if figure is None:
            row, subject = attributes()[key]
            for text in (subject.name, *subject.aliases, row.text):
                words |= set(re.findall(r"\d[\d,]*(?:\.\d+)?", text.replace(",", "")))
        else:
            row = figure
            words |= set(re.findall(r"\d+", figure.item))
        if row.value is not None:
            values += [row.value, math.trunc(row.value)]
        for period in (row.period, getattr(row, "as_of", None), row.source.published):
            words |= _days(period)
    return values, words


def _days(period: Period | None) -> set[str]:
    if period is None:
        return set()
    out: set[str] = set()
    for day in (period.start, period.end, period.end - timedelta(days=1)):
        out |= {str(day.year), f"{day.year % 100:02d}", str(day.day)}
    return out
