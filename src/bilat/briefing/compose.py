"""From a desk to a brief: run the sections, number the sentences, gather facts and sources."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from types import ModuleType

from msgspec.structs import replace

from bilat.briefing.desk import Desk
from bilat.briefing.model import (
    Absent,
    Block,
    Brief,
    Bullets,
    Chart,
    Entry,
    Fact,
    Paragraph,
    Section,
    Sentence,
    Table,
    Timeline,
)
from bilat.briefing.part import Part
from bilat.briefing.phrase import words
from bilat.errors import UnknownPairError, UsageError
from bilat.facts.figure import Figure
from bilat.facts.record import Attribute
from bilat.facts.source import Source
from bilat.folder import headline, modules

# What a brief of limited length leaves out unless it is asked for by name.
LONG = ("timeline", "tables")


@cache
def sections() -> dict[str, ModuleType]:
    """Every section by id, in the order of the page."""
    found = [m for m in modules("bilat.sections") if hasattr(m, "ORDER")]
    found.sort(key=lambda m: (m.ORDER, m.__name__))
    return {module.__name__.rpartition(".")[2]: module for module in found}


def brief(
    desk: Desk,
    wanted: Sequence[str] = (),
    title: str = "",
    length: int | None = None,
) -> Brief:
    """The brief on a pair: the sections that are `wanted`, all but change where none is named.

    `length` is the number of words of prose to keep to: the weightiest sentences stay.

    Raises:
        UnknownPairError: if nothing is held about the pair.
        UsageError: if a section has no such name.
    """
    known = sections()
    for one in wanted:
        if one not in known:
            from bilat.nearest import unknown

            raise UsageError(unknown("section", one, list(known)))
    if not desk.subjects and not any(
        desk.snapshot.figures(reporter=a, partner=b, as_of=desk.as_of) for a, b in desk.ways
    ):
        raise _unknown(desk)
    chosen = [key for key in known if _chosen(key, known[key], wanted, desk, length)]
    parts = {key: known[key].part(desk) for key in chosen if hasattr(known[key], "part")}
    made: list[Section] = []
    absent = [a for part in parts.values() for a in part.absent]
    for key in chosen:
        part = parts[key] if key in parts else known[key].closing(desk, tuple(made), tuple(absent))
        if part.blocks:
            made.append(_numbered(Section(key, _title(desk, key), part.blocks)))
    done = tuple(made)
    if length is not None:
        done = shortened(done, length)
    return _gathered(desk, done, title, tuple(absent))


def _chosen(
    key: str, module: ModuleType, wanted: Sequence[str], desk: Desk, length: int | None
) -> bool:
    if wanted:
        return key in wanted
    if length is not None and key in LONG:
        return False
    return bool(getattr(module, "CHANGE", False)) == (desk.since is not None) or bool(
        getattr(module, "ALWAYS", False)
    )


def _unknown(desk: Desk) -> UnknownPairError:
    a, b = desk.pair.codes
    dated = f" that was public by {desk.as_of.isoformat()}" if desk.as_of else ""
    return UnknownPairError(
        f"nothing is held about {a} and {b}{dated}, so there is nothing to brief. "
        f"Add facts of your own with `bilat brief {a} {b} --facts DIR`, or see what is held "
        f"with `bilat facts {a} {b}`"
    )


def _title(desk: Desk, key: str) -> str:
    title: str = words(desk.lang, "titles").SECTIONS.get(key) or headline(sections()[key])
    return title.format(first=desk.first.name, second=desk.second.name)


def _numbered(section: Section) -> Section:
    """A section whose sentences have ids: its own and their number in it."""
    counter = iter(range(1, 10**6))

    def numbered(sentence: Sentence) -> Sentence:
        return replace(sentence, id=f"{section.id}.{next(counter)}")

    blocks: list[Block] = []
    for block in section.blocks:
        if isinstance(block, Paragraph):
            blocks.append(Paragraph(tuple(numbered(s) for s in block.sentences)))
        elif isinstance(block, Bullets):
            blocks.append(Bullets(tuple(tuple(numbered(s) for s in i) for i in block.items)))
        elif isinstance(block, Timeline):
            entries = tuple(Entry(e.when, e.date, numbered(e.sentence)) for e in block.entries)
            blocks.append(Timeline(block.id, block.title, entries))
        else:
            blocks.append(block)
    return replace(section, blocks=tuple(blocks))


def shortened(found: Sequence[Section], length: int) -> tuple[Section, ...]:
    """Sections with only their weightiest sentences, up to so many words in all.

    Of equal weight the earlier stay; a section of which nothing stays is left out.
    """
    ranked = sorted(
        (-sentence.weight, place, sentence.id, len(sentence.text.split()))
        for place, sentence in enumerate(_sentences(found))
    )
    kept: set[str] = set()
    total = 0
    for _, _, key, size in ranked:
        if total + size <= length:
            kept.add(key)
            total += size
    out = []
    for section in found:
        blocks = tuple(b for b in (_kept(block, kept) for block in section.blocks) if b is not None)
        if any(isinstance(b, (Paragraph, Bullets, Timeline, Table)) for b in blocks):
            out.append(replace(section, blocks=blocks))
    return tuple(out)


def _kept(block: Block, kept: set[str]) -> Block | None:
    if isinstance(block, Paragraph):
        left = tuple(s for s in block.sentences if s.id in kept)
        return Paragraph(left) if left else None
    if isinstance(block, Bullets):
        items = tuple(tuple(s for s in item if s.id in kept) for item in block.items)
        items = tuple(item for item in items if item)
        return Bullets(items) if items else None
    if isinstance(block, Timeline):
        entries = tuple(e for e in block.entries if e.sentence.id in kept)
        return replace(block, entries=entries) if entries else None
    return block


def _sentences(found: Iterable[Section]) -> Iterator[Sentence]:
    for section in found:
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield from block.sentences
            elif isinstance(block, Bullets):
                for item in block.items:
                    yield from item
            elif isinstance(block, Timeline):
                yield from (entry.sentence for entry in block.entries)


def _gathered(
    desk: Desk, made: tuple[Section, ...], title: str, absent: tuple[Absent, ...]
) -> Brief:
    held = _index(desk)
    facts: list[Fact] = []
    sources: dict[str, Source] = {}
    for key in dict.fromkeys(ids_of(made)):
        row = held.get(key) or desk.snapshot.figure(key)
        if row is None:
            raise AssertionError(f"a section names {key}, which is no fact")
        facts.append(fact_of(desk, row))
        sources.setdefault(row.source.id, row.source)
    return Brief(
        pair=desk.pair.codes,
        title=title
        or words(desk.lang, "titles").title(desk.first.name, desk.second.name, desk.since),
        as_of=desk.today.isoformat(),
        snapshot=desk.snapshot.id,
        sections=made,
        facts=tuple(facts),
        sources=tuple(sources.values()),
        absent=absent,
        since=desk.since.isoformat() if desk.since else "",
        lang=desk.lang,
    )


def ids_of(made: Iterable[Section]) -> Iterator[str]:
    """The ids of the facts under sections, repeats and all: the text's, then those of the charts.

    Paper puts the data of charts at its end; in this order documents have the same numbers in
    every form.
    """
    sections = tuple(made)
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row:
                        yield from cell.facts
            elif not isinstance(block, Chart):
                for sentence in _sentences((replace(section, blocks=(block,)),)):
                    yield from sentence.facts
    for chart in (b for section in sections for b in section.blocks if isinstance(b, Chart)):
        for ids in chart.facts:
            yield from ids


def _index(desk: Desk) -> dict[str, Attribute | Figure]:
    return {a.fact: a for subject in desk.subjects for a in subject.attributes}


def fact_of(desk: Desk, row: Figure | Attribute) -> Fact:
    """A fact as a brief lists it."""
    if isinstance(row, Figure):
        text = words(desk.lang, "numbers").amount(row.value, row.unit, row.precision)
        about = " ".join(p for p in (row.measure, row.reporter, row.partner, row.item) if p)
        return Fact(row.id, about, text, row.source.id, row.period, None, row.marker, row.note)
    name = f"{row.key} ({row.qualifier})" if row.qualifier else row.key
    return Fact(
        row.fact, name, row.text, row.source.id, row.period, row.as_of, row.marker, row.note
    )


__all__ = ["Part", "brief", "fact_of", "ids_of", "sections", "shortened"]
