"""Facts as runs of words: values, times, states, names, each with the ids it comes from.

The words themselves are the language's (`bilat.briefing.en`); here they meet the facts.
"""

import math
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from bilat.briefing.decided_records import Event, Told
from bilat.briefing.desk import Desk
from bilat.briefing.fragments import Fragment, join, listed
from bilat.briefing.model import Absent, Column, ColumnType, Derived, Ids, Sentence
from bilat.briefing.series import Point
from bilat.errors import UsageError
from bilat.facts.figure import Figure
from bilat.facts.period import Period
from bilat.facts.record import Subject
from bilat.facts.state import states

LANGS = ("en",)


def checked(lang: str) -> str:
    """A language in which briefs are written.

    Raises:
        UsageError: if they are not.
    """
    if lang not in LANGS:
        raise UsageError(f"briefs are written in: {', '.join(LANGS)}; {lang!r} is not one of them")
    return lang


def words(lang: str, what: str) -> Any:
    """A module of a language: "numbers", "times", "names", "messages", "titles"."""
    return import_module(f"bilat.briefing.{lang}.{what}")


def say(
    desk: Desk,
    key: str,
    weight: int = 5,
    facts: Sequence[str] = (),
    variant: int = 0,
    **slots: "Fragment | str | int",
) -> Sentence:
    """A sentence of the language's under `key`, with the facts of all that is put into it.

    Where several wordings are held, `variant` picks one. `weight` tells how much the sentence
    matters, from one to nine, where a brief must be kept short.
    """
    filled = _fill(desk, key, variant, slots)
    text: str = words(desk.lang, "names").capital(filled.text)
    ids = tuple(dict.fromkeys((*filled.facts, *facts)))
    return Sentence("", text, ids, filled.derived, weight)


def missing(desk: Desk, what: str) -> Absent:
    """A section, or a part of one, that has no facts: its title and why, in words."""
    return Absent(
        what, word(desk, f"missing.{what}.title").text, word(desk, f"missing.{what}").text
    )


def column(
    desk: Desk,
    id: str,
    type: ColumnType,
    label: str,
    unit: str = "",
    **slots: "Fragment | str | int",
) -> Column:
    """A column of a chart; `label` is a key under "column." of the language."""
    return Column(id, word(desk, f"column.{label}", **slots).text, type, unit)


def word(desk: Desk, key: str, **slots: "Fragment | str | int") -> Fragment:
    """A part of a sentence under `key`, with the facts of what is put into it."""
    return _fill(desk, key, 0, slots)


def _fill(desk: Desk, key: str, variant: int, slots: "dict[str, Fragment | str | int]") -> Fragment:
    held = words(desk.lang, "messages").MESSAGES[key]
    template: str = held if isinstance(held, str) else held[variant % len(held)]
    made = Fragment("")
    texts: dict[str, str] = {}
    for name, slot in slots.items():
        bit = slot if isinstance(slot, Fragment) else Fragment(str(slot))
        texts[name] = bit.text
        if "{" + name + "}" in template:
            made = made + bit
    text = template.format(**texts)
    lead = " " if text[:1] == " " else ""
    text = lead + " ".join(text.split())
    for wrong, right in ((" ,", ","), (" ;", ";"), (" .", "."), ("..", ".")):
        text = text.replace(wrong, right)
    return Fragment(words(desk.lang, "terms").tidy(text), made.facts, made.derived)


def value(desk: Desk, point: Point, digits: int = 4) -> Fragment:
    """The value of a point: "USD 5.15 billion", "over 1,400".

    Where another office has a figure that no rounding reconciles with it, that stands beside it.
    """
    figure = point.figure
    numbers = words(desk.lang, "numbers")
    text = numbers.amount(figure.value, figure.unit, figure.precision, shared(point, digits))
    rival = next((r for r in point.rivals if differs(point, r)), None)
    if rival is None:
        return Fragment(text, point.ids)
    other = numbers.amount(rival.value, rival.unit, rival.precision, digits)
    return word(desk, "rival", text=Fragment(text, point.ids), other=Fragment(other, (rival.id,)))


def differs(point: Point, rival: Figure) -> bool:
    """Whether another office's figure shows as another number than the point's."""
    half = 0.5 * 10.0 ** (math.floor(math.log10(abs(point.value) or 1)) - shared(point) + 1)
    rounded = float(f"{point.value:.{shared(point)}g}")
    return abs(rival.value - rounded) > half


def shared(point: Point, digits: int = 4) -> int:
    """To how many digits a value may be printed: where offices differ, only those they share."""
    others = [row.value for row in point.rivals if abs(row.value / point.value - 1) < 0.05]
    for count in range(digits, 2, -1):
        half = 0.5 * 10.0 ** (math.floor(math.log10(abs(point.value) or 1)) - count + 1)
        rounded = float(f"{point.value:.{count}g}")
        if all(abs(other - rounded) <= half for other in others):
            return count
    return digits


def size(desk: Desk, point: Point) -> Fragment:
    """The value of a point without its sign: a deficit of so much."""
    figure = point.figure
    text = words(desk.lang, "numbers").amount(
        abs(figure.value), figure.unit, figure.precision, shared(point)
    )
    return Fragment(text, point.ids)


def year(desk: Desk, point: Point, spell: bool = False) -> Fragment:
    """The year of a flow as its reporter counts years."""
    figure = point.figure
    return Fragment(
        words(desk.lang, "times").year(figure.period, figure.reporter, spell), point.ids
    )


def at(desk: Desk, point: Point) -> Fragment:
    """The time of a stock: "at the end of 2024", "in February 2025"."""
    return Fragment(words(desk.lang, "times").at(point.period), point.ids)


def in_month(desk: Desk, point: Point) -> Fragment:
    """The month or year of a level that moves slowly: "in March 2026"."""
    return Fragment(words(desk.lang, "times").on(month_of(point)), point.ids)


def month_of(point: Point) -> Period:
    """The month in which a level was told, or the longer time that is known."""
    period = point.period
    if period.days > 31:
        return period
    return Period.parse(f"{period.end.year}-{period.end.month:02d}")


def academic(desk: Desk, point: Point) -> Fragment:
    """The academic year or the day of a count of students."""
    return Fragment(words(desk.lang, "times").academic(point.period), point.ids)


def _how(desk: Desk, how: str) -> str:
    return word(desk, f"how.{how}").text


def number(desk: Desk, amount: float, unit: str, ids: Ids, how: str, digits: int = 4) -> Fragment:
    """A number that was worked out from facts; `how` is a key under "how." of the language."""
    rounded = float(f"{amount:.{digits}g}")
    text = words(desk.lang, "numbers").amount(rounded, unit)
    return Fragment(text, ids, (Derived(text, _how(desk, how), amount, unit),))


def ratio(desk: Desk, amount: float, ids: Ids, how: str) -> Fragment:
    """How many times one figure is another."""
    text = words(desk.lang, "numbers").ratio(amount)
    return Fragment(text, ids, (Derived(text, _how(desk, how), amount, "x"),))


def tally(desk: Desk, amount: int, ids: Ids, how: str) -> Fragment:
    """How many things were counted among the facts, in words where small."""
    text = words(desk.lang, "numbers").count(amount)
    return Fragment(text, ids, (Derived(text, _how(desk, how), amount, "count"),))


def ordinal(desk: Desk, amount: int, ids: Ids = ()) -> Fragment:
    """Which one in a row."""
    return Fragment(words(desk.lang, "numbers").ordinal(amount), ids)


def on(desk: Desk, when: Period, ids: Ids = ()) -> Fragment:
    """When, with its preposition: "on 29 August 2025"."""
    return Fragment(words(desk.lang, "times").on(when), ids)


def dated(desk: Desk, when: Period, ids: Ids = ()) -> Fragment:
    """When, bare: "29 August 2025"."""
    return Fragment(words(desk.lang, "times").dated(when), ids)


def when(desk: Desk, event: Event) -> Fragment:
    """When an event was, with its preposition."""
    ids = event.ids if event.end is None else tuple(dict.fromkeys((*event.ids, *event.end.ids)))
    return on(desk, event.when, ids)


def date_of(desk: Desk, event: Event) -> Fragment:
    """When an event was, bare."""
    ids = event.ids if event.end is None else tuple(dict.fromkeys((*event.ids, *event.end.ids)))
    return dated(desk, event.when, ids)


def where(desk: Desk, event: Event) -> Fragment:
    """Where an event was, with its preposition; empty where that is not borne out."""
    if event.place is None or event.place.standing == "weak" != event.standing:
        return Fragment("")
    if event.subject.name.endswith(event.place.text):
        # The name says it already.
        return Fragment("")
    return Fragment(words(desk.lang, "terms").place(event.place.text), event.place.ids)


def state(desk: Desk, code: str) -> str:
    """A state inside a sentence."""
    known = states().get(code)
    name: str = words(desk.lang, "terms").state(known.name if known else code)
    return name


def whose(desk: Desk, code: str) -> str:
    """A state's: "India's"."""
    name: str = words(desk.lang, "terms").possessive(state(desk, code))
    return name


def people_of(desk: Desk, code: str) -> str:
    """The adjective of a state: "Indian"."""
    known = states()[code]
    return known.demonyms[0] if known.demonyms else known.name


def name(desk: Desk, subject: Subject, article: bool = True) -> str:
    """A subject's name inside a sentence."""
    names = words(desk.lang, "names")
    called = names.member(subject.name) if subject.kind == "membership" else subject.name
    text: str = names.named(called, article)
    return text


def past(desk: Desk, subject: Subject) -> str:
    """A statement of a record's name, told afterwards."""
    text: str = words(desk.lang, "names").past(subject.name)
    return text


def headline(desk: Desk, subject: Subject) -> bool:
    """Whether a subject's name is a statement of its own rather than a name."""
    told: bool = words(desk.lang, "names").headline(subject.name)
    return told


def amount(desk: Desk, told: Told) -> Fragment:
    """An amount that a record gives."""
    text = words(desk.lang, "numbers").amount(told.value, told.row.unit, digits=4)
    return Fragment(text, told.ids)


def was(desk: Desk, subject: Subject) -> str:
    """The verb that goes with a name: "was" or "were"."""
    return "were" if words(desk.lang, "names").plural(subject.name) else "was"


def people(desk: Desk, told: Told) -> Fragment:
    """Persons as a record lists them: "Modi and Ishiba"."""
    parts = [p.strip() for p in told.text.replace(" and ", ", ").split(",")]
    return Fragment(listed(parts).text, told.ids)


def called(desk: Desk, event: Event, most: int = 60) -> Fragment:
    """An event by name, date and place: "JIMEX 25 (16–21 October 2025, Yokosuka)".

    A place that takes more than `most` letters to tell is left out.
    """
    inner = [date_of(desk, event)]
    place = event.place
    if place is not None and place.standing != "weak" and len(place.text) <= most:
        inner.append(Fragment(place.text, place.ids))
    return name(desk, event.subject) + (" (" + join(inner, ", ") + ")")
