"""Claims from tables: years, states or measures as heads of rows and columns."""

import re
from collections.abc import Iterator
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.facts.state import states
from bilat.notes.document import Block, Document
from bilat.notes.prose import prose
from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.direction import ends
from bilat.reading.draft import Draft
from bilat.reading.figures import fits
from bilat.reading.lexicon import Lexicon
from bilat.reading.names import names
from bilat.reading.quantities import read_spans
from bilat.reading.scene import Scene, cues, measure_of, tokens
from bilat.reading.sentences import Sentence
from bilat.reading.when import resolve

_UNIT = re.compile(
    r"(?P<money>US\$|USD|A\$|AUD|INR|Rs\.?|₹|¥|JPY|Yen|€|EUR|\$)?\s*[(,]?\s*(?:in\s+)?"
    r"(?P<scale>million|mn|mln|m|billion|bn|b|crore|cr|lakh crore|lakh|trillion|tn|thousand)?"
    r"\s*(?P<after>US\$|USD|AUD|INR|Rs\.?|₹|¥|JPY|yen|dollars)?",
    re.IGNORECASE,
)


class _Cell(msgspec.Struct, frozen=True):
    block: Block
    text: str
    offsets: tuple[int, int]


def tables(
    document: Document, lexicon: Lexicon, pair: tuple[str, str] | None, written: Period | None
) -> Iterator[tuple[str, Draft]]:
    """Yield a group and a draft for each number cell whose heads tell what it is."""
    numbers = sorted({b.table for b in document.blocks if b.kind == "cell" and b.table})
    for number in numbers:
        grid = {
            (b.row, b.column): _cell(document, b)
            for b in document.blocks
            if b.table == number and b.kind == "cell"
        }
        caption = _caption(document, number)
        for (row, column), cell in sorted(grid.items()):
            if row == 0 or column == 0 or cell.block.header:
                continue
            side = grid.get((row, 0))
            top = grid.get((0, column))
            corner = grid.get((0, 0))
            if not side or not top:
                continue
            one = _claim(
                cell, (top.text, side.text, corner.text if corner else "", caption),
                lexicon, pair, written,
            )  # fmt: skip
            if one:
                yield f"t{number}r{row}", one


def _cell(document: Document, block: Block) -> _Cell:
    words = prose(document, block)
    return _Cell(block, words.text.strip(), (block.start, block.end))


def _caption(document: Document, number: int) -> str:
    """The caption, or the nearest heading or paragraph above the table."""
    last = ""
    for block in document.blocks:
        if block.table == number:
            return last
        if block.kind in ("heading", "caption", "paragraph"):
            last = prose(document, block).text.strip()
    return last


def _claim(
    cell: _Cell,
    heads: tuple[str, str, str, str],
    lexicon: Lexicon,
    pair: tuple[str, str] | None,
    written: Period | None,
) -> Draft | None:
    money, scale = _unit(heads)
    text = cell.text
    plain = re.fullmatch(r"\(?[-–−]?\s*[\d,.]*\d\)?\*?", text)
    quantities, _ = read_spans(f"{money} {text} {scale}".strip() if plain else text)
    if len(quantities) != 1:
        return None
    q = quantities[0]
    day = written.end if written else None
    found = None
    for head in heads:
        marks = tokens(head)
        named = names(head, lexicon)
        hits = [c for c in cues(marks, named) if any(fits(q, measure_of(m)) for m in c.measures)]
        if hits:
            found = head, marks, named, hits[0]
            break
    if found is None:
        return None
    head, marks, named, cue = found
    periods = next((p for h in heads[:2] if (p := read_spans(h, written=day)[1])), ())
    if len(periods) != 1:
        return None
    sentence = Sentence(head, (), (), 0, "cell", (), 0)
    scene = Scene(sentence, marks, (), (), named, (cue,))
    context = Context(pair=pair, mentioned=frozenset(pair or ()))
    item = (
        None
        if head == heads[1] or _timed(heads[1], day)
        else _product(heads[1], named_side(heads[1], lexicon))
    )
    readings: list[Reading] = []
    for identity in cue.measures:
        measure = measure_of(identity)
        if not fits(q, measure):
            continue
        for way in ends(scene, (0, len(head)), (cue.start, cue.end), measure, context):
            register = states()
            reporters = [register.get(s) for s in (way.reporter, way.partner) if s]
            if way.reporter:
                reporters = [register.get(way.reporter)]
            for period in resolve(periods[0], reporters):
                readings.append(
                    Reading(
                        about=measure.label, measure=identity, reporter=way.reporter,
                        partner=way.partner, item=item, period=period, value=q.value, low=q.low, high=q.high,
                        unit=q.unit, hedge=q.hedge,
                    )
                )  # fmt: skip
    if not readings:
        return None
    return Draft(cell.offsets[0], cell.offsets[1], "figure", tuple(readings))


def _timed(head: str, day: date | None) -> bool:
    return bool(read_spans(head, written=day)[1])


def named_side(head: str, lexicon: Lexicon) -> bool:
    """Whether a row's head names a state: then it is a partner, not a product."""
    return any(n.what == "state" for n in names(head, lexicon))


def _product(head: str, state: bool) -> str | None:
    """What narrows a row: its head, where that is no state, period, measure or number."""
    text = re.sub(r"^[\W\d]+", "", head).strip()
    return None if state or not text else text.lower()


def _unit(heads: tuple[str, ...]) -> tuple[str, str]:
    """Currency and scale that the heads or the caption give: ("USD", "million")."""
    money = scale = ""
    for head in heads:
        for match in _UNIT.finditer(head):
            sign = match.group("money") or match.group("after") or ""
            if not sign:
                continue
            money = money or sign
            scale = scale or (match.group("scale") or "")
        if money:
            return money, scale
    return money, scale
