""" "Respectively": the first thing with the first date or place, the second with the second.

"CEPA and the ACSA entered into force in 2011 and 2021 respectively", "the first, second and third
dialogues were held in 2019, 2021 and 2025 respectively".
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from bilat.reading.chunks import Chunk, deeds
from bilat.reading.records.anchors import Anchor
from bilat.reading.records.date_ties import KEYS
from bilat.reading.records.event_dates import dated
from bilat.reading.records.generics import order
from bilat.reading.records.occurrences import Occurrences
from bilat.reading.spans import PeriodSpan

_AND = frozenset({",", "and", "&", "the", "in", "on", "at", "("})


def respective(row: Sequence[Chunk], things: Sequence[Anchor]) -> Occurrences | None:
    """The dates and places that a sentence gives to each of several things in their order."""
    end = next((k for k, u in enumerate(row) if u.word == "respectively"), None)
    if end is None:
        return None
    owners = _things(row, [a for a in things if a.last < end])
    if len(owners) < 2:
        return None
    behind = max(a.last for a in owners) + 1
    told = [d for d in deeds(row[:end]) if d.first >= behind and d.kind in KEYS]
    lists = [
        run
        for run in (_run(row, behind, end, _date), _run(row, behind, end, _place))
        if len(run) == len(owners)
    ]
    if not lists or len({d.kind for d in told}) > 1:
        return None
    ties = {k: f"{owners[n].first}.{n}" for run in lists for n, k in enumerate(run)}
    return Occurrences(
        owners[0],
        ties,
        owners={k: owners[n] for run in lists for n, k in enumerate(run)},
        keys=KEYS[told[0].kind] if told else ("date",),
    )


def _things(row: Sequence[Chunk], named: Sequence[Anchor]) -> list[Anchor]:
    """The things of a list, or the editions of one whose numbers are listed before it."""
    if len(named) > 1:
        apart = [row[a.last + 1 : b.first] for a, b in pairwise(named)]
        plain = all(gap and all(u.word in _AND for u in gap) for gap in apart)
        return [msgspec.structs.replace(a, loose=False) for a in named] if plain else []
    if not named or named[0].edition is None:
        return []
    said = named[0].about
    numbers = {named[0].edition: said}
    for k in range(named[0].first - 1, -1, -1):
        if number := order(row[k]):
            word = row[k].word or getattr(row[k].thing, "text", "")
            numbers[number] = f"{word} {said.partition(' ')[2]}"
        elif row[k].word not in _AND:
            break
    return [
        msgspec.structs.replace(named[0], edition=n, about=about, loose=False)
        for n, about in sorted(numbers.items())
    ]


def _run(row: Sequence[Chunk], low: int, end: int, is_one: Callable[[Chunk], bool]) -> list[int]:
    """The chunks of one kind behind the things, where they stand in one list."""
    found = [k for k in range(low, end) if is_one(row[k])]
    plain = all(
        all(u.word in _AND or u.kind in ("period", "place", "state") for u in row[a + 1 : b])
        for a, b in pairwise(found)
    )
    return found if plain else []


def _date(chunk: Chunk) -> bool:
    return isinstance(chunk.thing, PeriodSpan) and dated(chunk.thing) and not chunk.thing.bound


def _place(chunk: Chunk) -> bool:
    return chunk.kind == "place" or (
        chunk.kind == "state" and chunk.name is not None and chunk.name.form in ("name", "metonym")
    )
