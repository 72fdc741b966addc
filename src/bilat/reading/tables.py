"""Claims from tables: years, states or measures as heads of rows and columns."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from bilat.facts.period import Period
from bilat.facts.state import states
from bilat.measures import Measure
from bilat.notes.document import Block, Document
from bilat.notes.prose import prose
from bilat.reading.claim import Reading
from bilat.reading.context import Context
from bilat.reading.direction import Ends, ends
from bilat.reading.draft import Draft
from bilat.reading.lexicon import Lexicon
from bilat.reading.measuring import fits
from bilat.reading.names.find import names
from bilat.reading.quantities import read_spans
from bilat.reading.scene import Scene, cues, measure_of, tokens
from bilat.reading.sentences import Sentence
from bilat.reading.spans import Name
from bilat.reading.timing import resolve

_MONEY = r"(?:US\$|USD|A\$|AUD|INR|Rs\.?|₹|¥|JPY|Yen|€|EUR|GBP|£|\$|US dollars?|dollars?)"
_SCALE = r"(?:lakh crore|millions?|mn|mln|billions?|bn|crores?|lakhs?|trillions?|tn|thousands?)"
# "in US$ billion", "(USD mn)", "million US dollars", "values in crore rupees" …
_UNIT = re.compile(
    rf"(?<!\w)(?:(?P<money>{_MONEY})\s*(?:in\s+)?(?P<scale>{_SCALE})"
    rf"|(?P<scale2>{_SCALE})\s+(?:of\s+)?(?P<money2>{_MONEY}))(?!\w)",
    re.IGNORECASE,
)


_BALANCE = re.compile(r"\b(balance|deficit|surplus|growth|change|share|per cent|%)", re.IGNORECASE)


class _Cell(msgspec.Struct, frozen=True):
    block: Block
    text: str
    offsets: tuple[int, int]


Grid = dict[tuple[int, int], _Cell]


def tables(
    document: Document, lexicon: Lexicon, pair: tuple[str, str] | None, written: Period | None
) -> Iterator[tuple[str, Draft]]:
    """Yield a group and a draft for each number cell whose heads tell what it is."""
    for number, (caption, grid) in enumerate((*_grids(document), *flattened(document))):
        for (row, column), cell in sorted(grid.items()):
            if row == 0 or column == 0 or cell.block.header:
                continue
            side = _side(grid, row, column)
            top = grid.get((0, column))
            corner = grid.get((0, 0))
            if not side or not top:
                continue
            heads = (top.text, side.text, corner.text if corner else "", caption)
            one = _claim(cell, heads, lexicon, pair, written)
            if one:
                yield f"t{number}r{row}", one


def _side(grid: Grid, row: int, column: int) -> _Cell | None:
    """The head of a row: its first cell with a word, past a column of running numbers."""
    for before in range(column):
        cell = grid.get((row, before))
        if cell is not None and any(c.isalpha() for c in cell.text):
            return cell
    return grid.get((row, 0))


def _grids(document: Document) -> Iterator[tuple[str, Grid]]:
    """The tables that the layout marks as such, each with its caption."""
    for number in sorted({b.table for b in document.blocks if b.kind == "cell" and b.table}):
        grid = {
            (b.row, b.column): _cell(document, b)
            for b in document.blocks
            if b.table == number and b.kind == "cell"
        }
        yield _caption(document, number), grid


_SHORT = 60
_NUMBER = re.compile(r"\(?[-–−]?\s*\d[\d,.]*\)?\s*\*?")


def flattened(document: Document) -> Iterator[tuple[str, Grid]]:
    """Tables that were pasted as one line per cell: years, then a label and as many numbers.

    A run of three or more lines that are periods is the head; each row after it is one or two
    lines without a number and exactly as many lines that are numbers. Anything else ends it.
    """
    cells = [
        _cell(document, b) if b.end - b.start <= 2 * _SHORT else _long(document, b)
        for b in document.blocks
        if b.kind in ("paragraph", "heading", "item")
    ]
    at = 0
    while at < len(cells):
        head: list[_Cell] = []
        while at + len(head) < len(cells) and _is_period(cells[at + len(head)].text):
            head.append(cells[at + len(head)])
        if len(head) < 3:
            at += 1 + len(head)
            continue
        caption = " ".join(c.text for c in cells[max(0, at - 3) : at])
        at += len(head)
        grid: Grid = {(0, n): cell for n, cell in enumerate(head, 1)}
        row = 1
        while (taken := _row(cells, at, len(head))) is not None:
            label, numbers = taken
            grid[(row, 0)] = _Cell(label[0].block, " ".join(c.text for c in label), (0, 0))
            grid |= {(row, n): cell for n, cell in enumerate(numbers, 1)}
            at += len(label) + len(numbers)
            row += 1
        if row > 1:
            yield caption, grid


def _row(cells: list[_Cell], at: int, width: int) -> tuple[list[_Cell], list[_Cell]] | None:
    label: list[_Cell] = []
    while at < len(cells) and len(label) < 3 and not _NUMBER.fullmatch(cells[at].text):
        if len(cells[at].text) > _SHORT:
            return None
        label.append(cells[at])
        at += 1
    numbers = cells[at : at + width]
    whole = len(numbers) == width and all(_NUMBER.fullmatch(c.text) for c in numbers)
    after = cells[at + width].text if at + width < len(cells) else ""
    if not label or len(label) > 2 or not whole or _NUMBER.fullmatch(after):
        return None
    return label, numbers


def _is_period(text: str) -> bool:
    if len(text) > 24 or not text[:1].isalnum():
        return False
    found = read_spans(text)[1]
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(text)


def _cell(document: Document, block: Block) -> _Cell:
    words = prose(document, block)
    text = words.text.strip()
    if not text:
        return _Cell(block, "", (block.start, block.start))
    lead = len(words.text) - len(words.text.lstrip())
    return _Cell(block, text, (words.offsets[lead], words.ends[lead + len(text) - 1]))


def _long(document: Document, block: Block) -> _Cell:
    """A block too long for a cell; its raw text serves as caption at most."""
    return _Cell(block, document.text[block.start : block.end], (block.start, block.end))


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
    if head not in heads[:2] and any(_BALANCE.search(h) for h in heads[:2]):
        return None  # "Balance" under a caption on trade
    periods = next((p for h in heads[:2] if (p := read_spans(h, written=day)[1])), ())
    if len(periods) != 1:
        return None
    sentence = Sentence(head, (), (), 0, "cell", (), 0)
    scene = Scene(sentence, marks, (), (), named, (cue,))
    contexts = _contexts(named, [] if head == heads[1] else _named(heads[1], lexicon), pair)
    item = (
        None
        if head == heads[1] or _timed(heads[1], day)
        else _product(heads[1], named_side(heads[1], lexicon))
    )
    readings: list[Reading] = []
    negative = "deficit" in head.lower() and q.low > 0
    for identity in cue.measures:
        measure = measure_of(identity)
        sign = -1.0 if negative and identity == "trade_balance" else 1.0
        if not fits(q, measure):
            continue
        for way in _ways(scene, measure, contexts):
            register = states()
            reporters = [register.get(s) for s in (way.reporter, way.partner) if s]
            if way.reporter:
                reporters = [register.get(way.reporter)]
            for period in resolve(periods[0], reporters):
                readings.append(
                    Reading(
                        about=measure.label,
                        measure=identity,
                        reporter=way.reporter,
                        partner=way.partner,
                        item=item,
                        period=period,
                        value=sign * q.value if q.value is not None else None,
                        low=min(sign * q.low, sign * q.high),
                        high=max(sign * q.low, sign * q.high),
                        unit=q.unit,
                        hedge=q.hedge,
                    )
                )
    if not readings:
        return None
    size = q.scale if plain else 1.0
    return Draft(cell.offsets[0], cell.offsets[1], "figure", tuple(readings), scale=size)


def _timed(head: str, day: date | None) -> bool:
    return bool(read_spans(head, written=day)[1])


def _named(head: str, lexicon: Lexicon) -> list[str]:
    """The states that a head names, in order."""
    return list(dict.fromkeys(n.id for n in names(head, lexicon) if n.what == "state"))


def named_side(head: str, lexicon: Lexicon) -> bool:
    """Whether a row's head names a state: then it is a partner, not a product."""
    return bool(_named(head, lexicon))


def _contexts(
    named: Sequence[Name], row: Sequence[str], pair: tuple[str, str] | None
) -> list[tuple[Context, str]]:
    """The pairs that a cell may be about, each with the state of its row.

    Under "India's exports" a row "USA" is of India and the USA, whatever pair the note is about;
    under "Exports" it is of the USA and either state of the note.
    """
    if len(row) != 1:
        return [(Context(pair=pair, mentioned=frozenset(pair or ())), "")]
    (state,) = row
    owners = list(dict.fromkeys(n.id for n in named if n.what == "state"))
    if not owners and pair is not None:
        owners = [p for p in pair if p != state] if state not in pair else []
    if not owners:
        return [(Context(pair=pair, mentioned=frozenset(pair or ())), state)]
    return [
        (Context(pair=(one, state), mentioned=frozenset({one, state})), state)
        if one != state
        else (Context(pair=pair, mentioned=frozenset(pair or ())), state)
        for one in owners[:2]
    ]


def _ways(
    scene: Scene, measure: Measure, contexts: Sequence[tuple[Context, str]]
) -> tuple[Ends, ...]:
    (cue,) = scene.cues
    found: list[Ends] = []
    for context, state in contexts:
        if measure.unary and state and not scene.states():
            found.append(Ends(state, None))
            continue
        found += ends(scene, (0, len(scene.text)), (cue.start, cue.end), measure, context)
    return tuple(dict.fromkeys(found))


def _product(head: str, state: bool) -> str | None:
    """What narrows a row: its head, where that is no state, period, measure or number."""
    text = re.sub(r"^[\W\d]+", "", head).strip()
    return None if state or not text else text.lower()


def _unit(heads: tuple[str, ...]) -> tuple[str, str]:
    """Currency and scale that the heads or the caption give: ("USD", "million").

    Only a unit on its own counts, not an amount in the caption's prose.
    """
    for head in heads:
        for match in _UNIT.finditer(head):
            before = head[: match.start()].rstrip()[-1:]
            if match["scale2"] and before.isdigit():
                continue
            return match["money"] or match["money2"], match["scale"] or match["scale2"]
    return "", ""
