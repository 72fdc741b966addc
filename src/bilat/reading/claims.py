"""From a note to its claims: every sentence and table read, every claim numbered."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from bilat.facts.period import Period
from bilat.notes.document import Document
from bilat.notes.prose import line_column
from bilat.reading.antecedents import Spoken, after
from bilat.reading.bounds import UNBOUND, Bounds, within
from bilat.reading.claim import Claim, Reading
from bilat.reading.context import Context
from bilat.reading.discourse import Thread, context_of, heading_context
from bilat.reading.draft import Draft
from bilat.reading.figures import figures
from bilat.reading.lexicon import Lexicon
from bilat.reading.multiples import multiples
from bilat.reading.names.spelling import misspelt, slip
from bilat.reading.opinions import opinion
from bilat.reading.prior import home_of, pair_of, section_pairs
from bilat.reading.projects import projects
from bilat.reading.ranks import ranks
from bilat.reading.records.read import records
from bilat.reading.scene import Scene
from bilat.reading.scenes import scene
from bilat.reading.sentences import Sentence, sentences
from bilat.reading.shares import growth, shares
from bilat.reading.stance.read import placed, stood
from bilat.reading.stance.settings import by_place, settings
from bilat.reading.tables import tables
from bilat.reading.trade_places import trade_places
from bilat.reading.trends import trends

if TYPE_CHECKING:
    from bilat.reading.series.naming import Told
    from bilat.reading.series.topics import Vocabulary

READERS: tuple[Callable[[Scene, Context], list[Draft]], ...] = (
    projects,
    figures,
    shares,
    growth,
    multiples,
    ranks,
    trade_places,
    trends,
    records,
)


class NoteRead(msgspec.Struct, frozen=True):
    """What reading makes of a note: its scenes, its pair and its claims."""

    scenes: tuple[Scene, ...]
    pairs: tuple[tuple[str, str], ...]
    claims: tuple[Claim, ...]
    misspelt: tuple[Claim, ...]


def claims(
    document: Document,
    lexicon: Lexicon,
    *,
    pair: tuple[str, str] | None = None,
    main: tuple[str, str] | None = None,
    written: Period | None = None,
    found: Sequence[Sentence] | None = None,
    own: "Vocabulary | None" = None,
    today: date | None = None,
    bounds: Bounds = UNBOUND,
) -> NoteRead:
    """Read every claim of a note.

    `pair` overrides the pair that the note's title, headings and text give, `main` is the one that
    they give where the names of states were looked for alone ("India-US" inside the name of an
    exercise too); `written` is when the
    note was written, for relative periods. `own` are measures of a user's own, whose
    latest values are those of `today` in a note without a date.

    Raises:
        NoteError: if there is more to read than `bounds` allow.
    """
    day = written.end if written else None
    read = sentences(document) if found is None else found
    within(document, len(read), bounds.sentences, "sentences")
    seen = tuple(scene(s, lexicon, day) for s in read)
    main = pair or main or pair_of(document, seen)
    pairs = section_pairs(document, seen, main) if pair is None else {}
    home = home_of(seen, main)
    headings = heading_context(seen)
    thread = Thread()
    kinds = {e.id: e.kind for e in lexicon.entries if e.what == "record"}
    parties = {e.id: e.parties for e in lexicon.entries if e.what == "record"}
    spoken: tuple[Spoken, ...] = ()
    drafts: list[tuple[str, Draft]] = []
    told: Told | None = None
    paragraph = -1
    around = settings(seen)
    for index, one in enumerate(seen):
        thread.enter(one)
        local = pairs.get(one.sentence.block, main)
        side = home if local == main else ""
        context = msgspec.structs.replace(
            context_of(one, thread, headings, local, side, written),
            spoken=spoken, kinds=kinds, parties=parties,
        )  # fmt: skip
        made: list[Draft] = []
        if one.sentence.kind != "heading":
            made = [d for reader in READERS for d in reader(one, context)] or opinion(one)
        thread.leave(one, made)
        if own and one.sentence.kind != "heading":
            told = told if one.sentence.paragraph == paragraph else None
            paragraph = one.sentence.paragraph
            made, told = _with_series(
                one, msgspec.structs.replace(context, own=own, told=told, today=today), made
            )
        drafts.extend((f"s{index}", d) for d in stood(one, made, around[index]))
        within(document, len(drafts), bounds.statements, "statements")
        spoken = after(spoken, one, kinds)
    section = by_place(seen)
    for group, d in tables(document, lexicon, main, written, home, kinds):
        drafts.append((group, placed(d, section(d.start))))
        within(document, len(drafts), bounds.statements, "statements")
    listed = _number(document, drafts)
    return NoteRead(
        scenes=seen,
        pairs=tuple(dict.fromkeys([p for p in (main, *pairs.values()) if p])),
        claims=listed,
        misspelt=_misspelt(document, seen, lexicon, len(listed)),
    )


def _with_series(
    one: Scene, context: Context, made: list[Draft]
) -> "tuple[list[Draft], Told | None]":
    """The drafts of a sentence with those about a user's own measures, and what these spoke of."""
    from bilat.reading.series.read import beside, series

    mine, told = series(one, context)
    return beside(made, mine), told


def _number(document: Document, drafts: Iterable[tuple[str, Draft]]) -> tuple[Claim, ...]:
    ordered = sorted(_once(drafts), key=lambda pair: (pair[1].start, pair[1].end, pair[1].shape))
    groups: dict[str, str] = {}
    result: list[Claim] = []
    seen: set[tuple[object, ...]] = set()
    for scene_id, one in ordered:
        key = (one.start, one.end, one.shape, one.readings)
        if key in seen or not one.readings:
            continue
        seen.add(key)
        tie = f"{scene_id}:{one.tie or one.start}"
        group = groups.setdefault(tie, f"g{len(groups) + 1}")
        line, column = line_column(document, one.start)
        result.append(
            Claim(
                id=f"c{len(result) + 1}",
                group=group,
                quote=document.text[one.start : one.end],
                start=one.start,
                end=one.end,
                line=line,
                column=column,
                shape=one.shape,
                readings=one.readings,
                firm=one.firm,
                scale=one.scale,
                stance=one.stance,
            )
        )
    return tuple(result)


_NUMBERS = frozenset({"figure", "share", "trend"})


def _once(drafts: Iterable[tuple[str, Draft]]) -> list[tuple[str, Draft]]:
    """One claim per number: what two readers found of one number, the one that knows more says."""
    best: dict[tuple[int, int], tuple[str, Draft]] = {}
    rest: list[tuple[str, Draft]] = []
    for found in drafts:
        one = found[1]
        if one.shape not in _NUMBERS or not one.readings:
            rest.append(found)
            continue
        held = best.get((one.start, one.end))
        if held is None or _knows(one) > _knows(held[1]):
            best[(one.start, one.end)] = found
    return [*rest, *best.values()]


def _knows(one: Draft) -> int:
    first = one.readings[0]
    return 2 * (first.measure is not None or first.record is not None) + (
        first.record is not None or one.shape in ("share", "trend")
    )


def _misspelt(
    document: Document, found: Sequence[Scene], lexicon: Lexicon, count: int
) -> tuple[Claim, ...]:
    result: list[Claim] = []
    by_paragraph: dict[int, list[Scene]] = {}
    for one in found:
        by_paragraph.setdefault(one.sentence.paragraph, []).append(one)
    for one in found:
        nearby = [n for o in by_paragraph[one.sentence.paragraph] for n in o.names]
        for name in misspelt(one.text, lexicon, nearby):
            assert name.right is not None
            first, last, right = slip(name.text, name.right)
            start, end = one.sentence.place(name.start + first, name.start + last)
            line, column = line_column(document, start)
            result.append(
                Claim(
                    id=f"c{count + len(result) + 1}",
                    group=f"n{len(result) + 1}",
                    quote=document.text[start:end],
                    start=start,
                    end=end,
                    line=line,
                    column=column,
                    shape="name",
                    readings=(Reading(about=name.right, text=right),),
                )
            )
    return tuple(result)
