"""Which record tells what a sentence without a known name says: found by its date and its words.

A note says "In March 2022 Prime Minister Kishida visited India" and names no record. Where one
thing alone was on at that date and shares enough rare words with the sentence, it bears the date
or the place out. It never stands against it.
"""

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from bilat.facts.period import Period
from bilat.facts.record import Attribute, Subject
from bilat.facts.snapshot import Snapshot
from bilat.facts.state import states
from bilat.judging.bench import Bench
from bilat.judging.outcome import Outcome
from bilat.judging.records.dates import ALSO, OWN
from bilat.judging.records.matching import date_agrees, place_agrees
from bilat.judging.records.subjects import span_of, touched, visible
from bilat.judging.records.weighing import borne
from bilat.reading.claim import Claim, Reading

# Words of this many letters count, by their first seven.
_LETTERS = 7
# Words that tell no thing from another.
_COMMON = frozenset(
    "prime minister ministers foreign defence defense president leader leaders state secretary "
    "government bilateral relations relationship partnership strategic special global cooperation "
    "agreement treaty memorandum declaration joint statement meeting summit dialogue visit visits "
    "official talks annual during held with between from first second third countries under their "
    "exercise exercises military trade economic initiative project development".split()
)
_MONTH = 31
_TEXTS = frozenset({"person", "organisation", "occasion"})


def told(reading: Reading, claim: Claim, bench: Bench) -> Outcome | None:
    """A confirmation by the one thing that a sentence must mean; None where there is none."""
    if bench.pair is None or reading.status is not None:
        return None
    said = stems(_sentence(claim, bench))
    if reading.attribute == "status" and reading.text == "exploring":
        return _thought(reading, said, bench)
    period = reading.period or _date_of(claim, bench)
    if period is None or reading.attribute not in (*OWN, "place"):
        return None
    found = _meant(said, period, _kinds(reading.about), bench)
    if found is None:
        return None
    reading = _named(reading, found)
    if reading.attribute == "place":
        rows = visible(found.of("place"), bench)
        return borne(reading, rows, place_agrees(reading.text or ""), "place")
    key = reading.attribute or "date"
    rows = visible((a for k in (*OWN[key], *ALSO[key], "start") for a in found.of(k)), bench)
    return borne(reading, rows, date_agrees(period, found, key), "date")


def _named(reading: Reading, subject: Subject) -> Reading:
    """The reading with the thing that was found, so that the report can say which."""
    return msgspec.structs.replace(reading, record=subject.id, about=subject.name)


# What the words of an event leave open: a visit is no agreement.
_KINDS = (
    (("visit", "trip", "arriv", "travel", "tour"), frozenset({"visit", "summit"})),
    (("treaty", "agreement", "pact", "memorandum"), frozenset({"agreement", "declaration"})),
    (("exercise", "drill"), frozenset({"exercise"})),
)


def _kinds(about: str) -> frozenset[str]:
    """The kinds of thing that an event can be; none where its words do not tell."""
    words = about.casefold()
    for stems_, kinds in _KINDS:
        if any(stem in words for stem in stems_):
            return kinds
    return frozenset()


def _meant(
    said: frozenset[str], period: Period, kinds: frozenset[str], bench: Bench
) -> Subject | None:
    """The one thing of a date that shares the most words with a sentence."""
    assert bench.pair is not None
    least = 2 if period.days <= _MONTH else 3
    ranked: list[tuple[int, Subject]] = []
    for one in bench.snapshot.subjects(bench.pair):
        if (kinds and one.kind not in kinds) or not touched(one, period):
            continue
        shared = len(_words(bench.snapshot, one.id) & said)
        if shared >= least:
            ranked.append((shared, one))
    ranked.sort(key=lambda pair: (-pair[0], pair[1].id))
    first = [one for shared, one in ranked if shared == ranked[0][0]]
    # Several that fit as well will do where they were one occasion.
    spans = [span for one in first if (span := span_of(one))]
    if not first or any(not spans[0].meets(span) for span in spans):
        return None
    return first[0]


_THOUGHTS = ("consider", "seek", "explor", "study", "interest")


def _thought(reading: Reading, said: frozenset[str], bench: Bench) -> Outcome | None:
    """Somebody was weighing the very thing by the time of the note."""
    assert bench.pair is not None
    for one in _thoughts(bench.snapshot, bench.pair):
        span = span_of(one)
        shared = _words(bench.snapshot, one.id) & said
        sure = len(shared) >= 2 or any(w.isupper() for w in shared)
        if span is None or span.start > bench.moment or not sure:
            continue
        rows: Sequence[Attribute] = visible(one.of("start"), bench)
        found = borne(_named(reading, one), rows, lambda a: True, "status")
        if found is not None:
            return found
    return None


@cache
def _thoughts(snapshot: Snapshot, pair: tuple[str, str]) -> tuple[Subject, ...]:
    """The subjects of a pair that are somebody's thoughts, by their names."""
    return tuple(
        one
        for one in snapshot.subjects(pair)
        if any(stem in one.name.casefold() for stem in _THOUGHTS)
    )


def _date_of(claim: Claim, bench: Bench) -> Period | None:
    """The date that the same statement gives."""
    for other in bench.groups.get(claim.group, ()):
        one = other.readings[0]
        if one.period is not None and one.attribute in OWN:
            return one.period
    return None


def _sentence(claim: Claim, bench: Bench) -> str:
    text = bench.document.text
    start = max((text.rfind(mark, 0, claim.start) for mark in (". ", "\n\n", "\n- ")), default=0)
    ends = [e for mark in (". ", "\n\n") if (e := text.find(mark, claim.end)) > 0]
    return text[max(start, 0) : min(ends, default=len(text))]


@cache
def _words(snapshot: Snapshot, key: str) -> frozenset[str]:
    """The words by which a sentence may mean a thing: its names, its persons, its occasion."""
    subject = snapshot.subject(key)
    if subject is None:
        return frozenset()
    others = [a.text for a in subject.attributes if a.key in _TEXTS]
    return stems(" ".join((subject.name, *subject.aliases, *others)))


def stems(text: str) -> frozenset[str]:
    """The words of a text by their first letters; acronyms in capitals as they are.

    >>> sorted(stems("Japan considers joining UPI"))
    ['UPI', 'conside', 'joining']
    """
    found: set[str] = set()
    for word in re.findall(r"[^\W\d_]{3,}", text):
        if word.isupper() and len(word) <= 6:
            found.add(word)
        elif len(word) > 3 and word.casefold() not in _COMMON | _states():
            found.add(word.casefold()[:_LETTERS])
    return frozenset(found)


@cache
def _states() -> frozenset[str]:
    listed = (n for s in states().values() for n in (s.name, *s.names, *s.demonyms))
    return frozenset(word.casefold() for name in listed for word in name.split())
